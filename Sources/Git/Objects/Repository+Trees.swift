extension Repository {
  /// The entries of one tree, in git's order.
  ///
  /// - Throws: `.missingObject`; `.corruptObject`, also for entries out of order; `.tooLarge` beyond 256 MiB.
  public func entries(ofTree tree: ObjectID) throws(GitError) -> [TreeEntry] {
    try withTree(tree) { entries throws(GitError) in
      var result: [TreeEntry] = []
      while let next = try entries.next() { result.append(next.entry) }
      return result
    }
  }

  /// The entry at a path below a tree, nil when there is none: also when the path leads through a file, a
  /// symbolic link or a submodule.
  ///
  /// - Parameter path: components with `/` between them, compared byte for byte. Must not be empty.
  /// - Throws: as ``entries(ofTree:)``, for each tree on the way.
  public func entry(at path: String, inTree tree: ObjectID) throws(GitError) -> TreeEntry? {
    var folder = tree
    var rest = path.utf8[...]
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      guard let found = try recentTree(folder).entry(named: rest[..<end]) else { return nil }
      if end == rest.endIndex { return found }
      guard found.mode.isDirectory else { return nil }
      folder = found.id
      rest = rest[rest.index(after: end)...]
    }
  }

  /// Every file, symbolic link and submodule below a tree, or below one folder of it, in the order of their
  /// paths' bytes.
  ///
  /// - Parameters:
  ///   - under: a folder, or a single file, below the tree; an absent one has no files. Empty for the whole
  ///     tree.
  ///   - limit: the most files to list, against trees that are small on disk and endless when listed.
  /// - Throws: as ``changes(from:to:under:limit:)``.
  public func files(
    inTree tree: ObjectID, under: String = "", limit: Int = 5_000_000
  ) throws(GitError) -> [TreeFile] {
    let changes = try changes(from: nil, to: tree, under: under, limit: limit)
    return changes.compactMap { change in change.new.map { TreeFile(path: change.path, entry: $0) } }
  }

  /// Reads trees that will be asked for soon, in the order in which they lie in the packs: each is kept there as a
  /// difference to one nearby. What cannot be read is left to whoever asks for it.
  func readAhead(_ trees: [ObjectID]) {
    for place in packOrder(of: trees) {
      guard let content = try? content(of: trees[place], .tree) else { continue }
      guard recentTrees.keepAhead(RecentTrees.Tree(trees[place], content)) else { return }
    }
  }

  func withTree<Result>(
    _ id: ObjectID, _ body: (inout RawTree) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let tree = try recentTree(id)
    var entries = RawTree(tree.bytes, id: tree.id)
    let result = try body(&entries)
    withExtendedLifetime(tree) {}
    return result
  }

  private func recentTree(_ id: ObjectID) throws(GitError) -> RecentTrees.Tree {
    if let recent = recentTrees.tree(id) { return recent }
    let tree = RecentTrees.Tree(id, try content(of: id, .tree))
    recentTrees.keep(tree)
    return tree
  }
}
