import CLibgit2

extension Repository {
  /// A blob's content.
  ///
  /// - Parameter limit: the most bytes to read; of what is larger no more is read than its size.
  /// - Throws: `.tooLarge` beyond the limit, `.missingObject` when this clone does not have it,
  ///   `.corruptObject`.
  public func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    if let content = packedObjects.content(of: id, limit: limit), content.kind == .blob {
      return try content.lend { Array($0) }
    }
    let size = try blobSize(id)
    guard size <= limit else {
      throw GitError(
        .tooLarge, "it has \(size) bytes, more than \(limit)", attempted: "read the blob \(id.short)")
    }
    return try ObjectContent(.blob, object(id, .blob)).lend { Array($0) }
  }

  /// A blob's size in bytes, without reading its content.
  ///
  /// - Throws: `.missingObject` when this clone does not have it, `.corruptObject`.
  public func blobSize(_ id: ObjectID) throws(GitError) -> Int {
    var oid = id.oid
    var size = 0
    var type = GIT_OBJECT_INVALID
    do {
      try call("read the blob \(id.short)") { git_odb_read_header(&size, &type, objects.pointer, &oid) }
    } catch {
      throw reading(id, .blob, failed: error)
    }
    try expect(type, size: size, id, .blob)
    return size
  }

  /// Whether this clone has the object, of whichever type.
  public func contains(_ id: ObjectID) -> Bool {
    var oid = id.oid
    return git_odb_exists(objects.pointer, &oid) == 1
  }

  /// A commit, whole.
  ///
  /// - Throws: `.missingObject`, `.corruptObject`; `.tooLarge` beyond 16 MiB.
  public func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let isCut = shallowBoundary.contains(id)
    return try withObject(id, .commit) { bytes throws(GitError) in
      try RawCommit(bytes, id: id).commit(isCut: isCut)
    }
  }

  /// A commit's place in the graph: much cheaper than the whole of it.
  ///
  /// - Throws: as ``commit(_:)``.
  public func node(_ id: ObjectID) throws(GitError) -> CommitNode {
    let isCut = shallowBoundary.contains(id)
    return try withObject(id, .commit) { bytes throws(GitError) in
      try RawCommit(bytes, id: id).node(isCut: isCut)
    }
  }

  /// Reads an object of the type given and lends its bytes, which live no longer than `body`.
  func withObject<Result>(
    _ id: ObjectID, _ kind: ObjectKind, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try content(of: id, kind).lend(body)
  }

  /// Reads an object of the type given.
  func content(of id: ObjectID, _ kind: ObjectKind) throws(GitError) -> ObjectContent {
    if let content = packedObjects.content(of: id, limit: kind.limit), content.kind == kind { return content }
    return ObjectContent(kind, try object(id, kind))
  }

  /// Has libgit2 read an object of the type given.
  private func object(_ id: ObjectID, _ kind: ObjectKind) throws(GitError) -> Handle<DatabaseObject> {
    var oid = id.oid
    let object: Handle<DatabaseObject>
    do {
      object = try make(DatabaseObject.self, owner: handle, "read the \(kind) \(id.short)") {
        git_odb_read($0, objects.pointer, &oid)
      }
    } catch {
      throw reading(id, kind, failed: error)
    }
    let size = git_odb_object_size(object.pointer)
    try expect(git_odb_object_type(object.pointer), size: size, id, kind)
    return object
  }

  private func expect(_ type: git_object_t, size: Int, _ id: ObjectID, _ kind: ObjectKind) throws(GitError) {
    // Said only when it is needed: this is asked of every object that is read.
    func attempted() -> String { "read the \(kind) \(id.short)" }
    guard type == kind.type else {
      throw GitError(.corruptObject, "the object is of another type", attempted: attempted())
    }
    guard size >= 0, size <= kind.limit else {
      throw GitError(.tooLarge, "it has \(size) bytes, more than \(kind.limit)", attempted: attempted())
    }
  }

  /// A failed read is one of three: the object is not in this clone, the operating system refused, or it is
  /// corrupt.
  private func reading(_ id: ObjectID, _ kind: ObjectKind, failed error: GitError) -> GitError {
    let attempted = "read the \(kind) \(id.short)"
    switch error.code {
    case .notFound:
      return GitError(
        .missingObject, "this clone does not have it", attempted: attempted, category: error.category)
    case .permissionDenied, .readOnly, .noSpace:
      return error
    default:
      return GitError(.corruptObject, error.message, attempted: attempted, category: error.category)
    }
  }
}
