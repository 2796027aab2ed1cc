import CLibgit2

/// The bytes of an object that was read, which live no longer than this is held.
final class ObjectContent {
  let kind: ObjectKind
  let bytes: UnsafeRawBufferPointer
  /// Whose memory it is, where it is libgit2's.
  private let object: Handle<DatabaseObject>?

  /// Takes an object of libgit2's, of a kind that was looked at.
  init(_ kind: ObjectKind, _ object: consuming Handle<DatabaseObject>) {
    self.kind = kind
    bytes = UnsafeRawBufferPointer(
      start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
    self.object = consume object
  }

  /// Takes memory that was allocated.
  init(_ kind: ObjectKind, _ memory: UnsafeMutableRawBufferPointer) {
    self.kind = kind
    bytes = UnsafeRawBufferPointer(memory)
    object = nil
  }

  deinit {
    if object == nil { bytes.deallocate() }
  }

  /// Lends the bytes.
  func lend<Result>(
    _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(bytes)
  }
}
