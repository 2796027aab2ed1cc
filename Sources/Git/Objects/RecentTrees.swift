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
  /// Trees that were read before they are asked for, once each; and the bytes of all.
  private var ahead: [ObjectID: Tree] = [:]
  private var aheadBytes = 0

  func tree(_ id: ObjectID) -> Tree? {
    if let tree = places[id.spread % places.count], tree.id == id { return tree }
    return ahead.isEmpty ? nil : ahead.removeValue(forKey: id)
  }

  /// Keeps a tree until it is asked for; false where no more of them can be kept: 64 MiB.
  func keepAhead(_ tree: Tree) -> Bool {
    aheadBytes += tree.bytes.count
    guard aheadBytes <= Self.largest * places.count else { return false }
    ahead[tree.id] = tree
    return true
  }

  func forgetAhead() {
    ahead = [:]
    aheadBytes = 0
  }

  func keep(_ tree: Tree) {
    if tree.bytes.count <= Self.largest { places[tree.id.spread % places.count] = tree }
  }
}
