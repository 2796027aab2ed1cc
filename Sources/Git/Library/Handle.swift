import CLibgit2

/// A type of C object that libgit2 allocates and the caller frees.
protocol HandleKind {
  static func free(_ pointer: OpaquePointer)
}

/// The one owner of a C object; freed when it goes out of scope, before the repository that it came from.
struct Handle<Kind: HandleKind>: ~Copyable {
  let pointer: OpaquePointer
  private let owner: RepositoryHandle?

  init(taking pointer: OpaquePointer, owner: RepositoryHandle?) {
    self.pointer = pointer
    self.owner = owner
  }

  deinit { Kind.free(pointer) }
}

/// The owner of a `git_repository`: shared by every handle that came from it, so that it outlives them.
final class RepositoryHandle {
  let pointer: OpaquePointer

  init(taking pointer: OpaquePointer) { self.pointer = pointer }

  deinit { git_repository_free(pointer) }
}

enum ObjectDatabase: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_odb_free(pointer) }
}

enum ReferenceDatabase: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_refdb_free(pointer) }
}

enum DatabaseObject: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_odb_object_free(pointer) }
}

enum RevisionObject: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_object_free(pointer) }
}

enum Reference: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_reference_free(pointer) }
}

enum Configuration: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_config_free(pointer) }
}

enum Index: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_index_free(pointer) }
}

enum FilterList: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_filter_list_free(pointer) }
}
