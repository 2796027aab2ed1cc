import CLibgit2

/// The types of object that this library reads.
enum ObjectKind: String {
  case commit, tree, blob

  var type: git_object_t {
    switch self {
    case .commit: GIT_OBJECT_COMMIT
    case .tree: GIT_OBJECT_TREE
    case .blob: GIT_OBJECT_BLOB
    }
  }

  /// The most bytes that an object of this type is read at: beyond any that git itself writes in practice,
  /// and small enough for memory. The caller sets the limit for blobs.
  var limit: Int {
    switch self {
    case .commit: 16 << 20
    case .tree: 256 << 20
    case .blob: .max
    }
  }
}
