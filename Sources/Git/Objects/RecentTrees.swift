import CLibgit2

/// The trees read last: those of one revision, most of which are also those of the next.
///
/// Each tree has one place that it can be kept at, where the next one for that place replaces it.
final class RecentTrees {
  /// A tree object with its bytes.
  final class Tree {
    let id: ObjectID
    private let object: Handle<DatabaseObject>

    init(_ id: ObjectID, _ object: consuming Handle<DatabaseObject>) {
      self.id = id
      self.object = object
    }

    /// The bytes, which live no longer than the tree is held.
    var bytes: UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
    }
  }

  /// Larger trees are not kept, so that what is kept has a bound: 64 MiB.
  private static let largest = 1 << 19
  private var places: [Tree?] = Array(repeating: nil, count: 128)

  func tree(_ id: ObjectID) -> Tree? {
    guard let tree = places[id.spread % places.count], tree.id == id else { return nil }
    return tree
  }

  func keep(_ tree: Tree) {
    if tree.bytes.count <= Self.largest { places[tree.id.spread % places.count] = tree }
  }
}
