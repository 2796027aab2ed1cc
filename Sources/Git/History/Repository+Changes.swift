extension Repository {
  /// What differs between two trees, recursively, in the order of the paths' bytes; a nil tree is an empty
  /// one.
  ///
  /// Goes down only where ids differ. A file that became a folder is a deletion of the file and additions
  /// below it; a move is a deletion and an addition.
  ///
  /// - Parameters:
  ///   - under: compares only what is at or below this path of both trees. Empty for everything.
  ///   - limit: the most changes to list, against trees that are small on disk and endless when listed.
  /// - Throws: `.tooLarge` beyond the limit, 64 folders deep, or where the same folders stand in one another again and
  ///   again; `.missingObject`; `.corruptObject`.
  public func changes(
    from old: ObjectID?, to new: ObjectID?, under: String = "", limit: Int = 5_000_000
  ) throws(GitError) -> [TreeChange] {
    var comparison = TreeComparison(repository: self, limit: limit)
    defer { recentTrees.forgetAhead() }
    if under.isEmpty {
      try comparison.compareTrees(old, new, depth: 0)
      return comparison.changes
    }
    let one = if let old { try entry(at: under, inTree: old) } else { TreeEntry?.none }
    let other = if let new { try entry(at: under, inTree: new) } else { TreeEntry?.none }
    // In git's order a file comes before a folder of the same name.
    try comparison.compareFiles(one, other, at: under)
    let depth = under.utf8.count { $0 == UInt8(ascii: "/") } + 1
    comparison.enter(under)
    try comparison.compareTrees(one.folder, other.folder, depth: depth)
    return comparison.changes
  }
}

extension TreeEntry? {
  fileprivate var folder: ObjectID? { self.flatMap { $0.mode.isDirectory ? $0.id : nil } }
  fileprivate var file: TreeEntry? { self.flatMap { $0.mode.isDirectory ? nil : $0 } }
}

/// Two trees walked side by side.
private struct TreeComparison {
  let repository: Repository
  let limit: Int
  private(set) var changes: [TreeChange] = []
  private var folder: [UInt8] = []
  private var folders = 0
  private var bound = ListingBound()

  static let deepest = 64
  /// Fewer folders are not worth looking up where they lie.
  private static let many = 256

  init(repository: Repository, limit: Int) {
    self.repository = repository
    self.limit = limit
  }

  mutating func enter(_ path: String) { folder = Array(path.utf8) + [UInt8(ascii: "/")] }

  mutating func compareFiles(_ old: TreeEntry?, _ new: TreeEntry?, at path: String) throws(GitError) {
    let (old, new) = (old.file, new.file)
    if old != new { try add(TreeChange(path: path, old: old, new: new)) }
  }

  mutating func compareTrees(_ old: ObjectID?, _ new: ObjectID?, depth: Int) throws(GitError) {
    guard old != new else { return }
    guard depth < Self.deepest else {
      throw GitError(
        .tooLarge, "its folders are more than \(Self.deepest) deep", attempted: attempted, path: text)
    }
    let repository = repository
    folders += 1
    try repository.withTrees(old, new) { left, right throws(GitError) in
      if folders > ListingBound.few {
        try enter(old, new, size: left.size + right.size)
      }
      try readAhead(left, right)
      try RawTree.compare(&left, &right) { before, after throws(GitError) in
        try compare(before, after, depth: depth)
      }
    }
  }

  private mutating func enter(_ old: ObjectID?, _ new: ObjectID?, size: Int) throws(GitError) {
    do throws(GitError) {
      if let old { try bound.enter(old, size: size, isNew: false) }
      if let new { try bound.enter(new, size: size, isNew: true) }
    } catch {
      throw GitError(error.code, error.message, attempted: attempted, path: text)
    }
  }

  /// Reads the folders of two trees that will be gone into, where they are many.
  private func readAhead(_ old: RawTree, _ new: RawTree) throws(GitError) {
    var (old, new) = (old, new)
    var folders: [ObjectID] = []
    try RawTree.compare(&old, &new) { before, after throws(GitError) in
      guard before?.id != after?.id, (before ?? after)?.mode.isDirectory == true else { return }
      folders += [before?.id, after?.id].compactMap(\.self)
    }
    if folders.count >= Self.many { repository.readAhead(folders) }
  }

  /// The two entries have the same name and are both folders or both not, or one of them is nil.
  private mutating func compare(_ old: RawTreeEntry?, _ new: RawTreeEntry?, depth: Int) throws(GitError) {
    guard let either = new ?? old else { return }
    let outer = folder.count
    folder.append(contentsOf: either.name)
    defer { folder.removeLast(folder.count - outer) }
    if either.mode.isDirectory {
      folder.append(UInt8(ascii: "/"))
      try compareTrees(old?.id, new?.id, depth: depth + 1)
    } else {
      try add(TreeChange(path: text, old: old?.entry, new: new?.entry))
    }
  }

  private mutating func add(_ change: TreeChange) throws(GitError) {
    guard changes.count < limit else {
      throw GitError(.tooLarge, "more than \(limit) paths differ", attempted: attempted, path: change.path)
    }
    try bound.add(pathOf: folder.count)
    changes.append(change)
  }

  private var text: String { String(decoding: folder, as: UTF8.self) }
  private var attempted: String { "compare two trees" }
}
