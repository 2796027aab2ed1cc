/// The trees read last: those of one revision, most of which are also those of the next.
///
/// Each tree has one place that it can be kept at, where the next one for that place replaces it.
final class RecentTrees {
  /// A tree object with its bytes.
  final class Tree {
    let id: ObjectID
    private let content: ObjectContent
    /// How often a name was looked for in it.
    private var lookups = 0
    private var names: TreeNames?
    /// As many lookups read the tree from its start: for a few it is not worth more.
    private static let few = 8

    init(_ id: ObjectID, _ content: ObjectContent) {
      self.id = id
      self.content = content
    }

    /// The bytes, which live no longer than the tree is held.
    var bytes: UnsafeRawBufferPointer { content.bytes }

    /// The entry of a name; nil where there is none.
    ///
    /// - Throws: `.corruptObject`.
    func entry(named name: Substring.UTF8View) throws(GitError) -> TreeEntry? {
      defer { withExtendedLifetime(self) {} }
      lookups += 1
      if lookups == Self.few { names = TreeNames(bytes, id: id) }
      if let names { return try names.entry(named: Array(name), in: bytes) }
      var entries = RawTree(bytes, id: id)
      while let next = try entries.next() {
        if next.isNamed(name) { return next.entry }
      }
      return nil
    }
  }

  /// Larger trees have few places, and still larger ones none, so that what is kept has a bound: 64 MiB of either kind.
  private static let large = 1 << 19
  private static let largest = 1 << 24
  private var places: [Tree?] = Array(repeating: nil, count: 128)
  private var largePlaces: [Tree?] = Array(repeating: nil, count: 4)
  /// Trees that were read before they are asked for, once each; and the bytes of all.
  private var ahead: [ObjectID: Tree] = [:]
  private var aheadBytes = 0

  func tree(_ id: ObjectID) -> Tree? {
    if let tree = places[id.spread % places.count], tree.id == id { return tree }
    if let tree = largePlaces[id.spread % largePlaces.count], tree.id == id { return tree }
    return ahead.isEmpty ? nil : ahead.removeValue(forKey: id)
  }

  /// Keeps a tree until it is asked for; false where no more of them can be kept: 64 MiB.
  func keepAhead(_ tree: Tree) -> Bool {
    aheadBytes += tree.bytes.count
    guard aheadBytes <= Self.large * places.count else { return false }
    ahead[tree.id] = tree
    return true
  }

  func forgetAhead() {
    ahead = [:]
    aheadBytes = 0
  }

  func keep(_ tree: Tree) {
    switch tree.bytes.count {
    case ...Self.large: places[tree.id.spread % places.count] = tree
    case ...Self.largest: largePlaces[tree.id.spread % largePlaces.count] = tree
    default: break
    }
  }
}
