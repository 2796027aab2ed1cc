/// An entry that differs between two trees.
public struct EntryChange: Hashable, Sendable {
  /// The entry in the old tree, nil when it was added.
  public let old: TreeEntry?
  /// The entry in the new tree, nil when it was deleted.
  public let new: TreeEntry?
}

/// The entries that differ between two trees, not looking into the folders below them.
public struct TreeDifferences: Sendable {
  /// The entries, in git's order.
  public fileprivate(set) var changes: [EntryChange] = []
  /// How many bytes the two tree objects have, which is what it takes to compare them.
  public fileprivate(set) var size = 0
}

extension Repository {
  /// Which entries differ between two trees, not looking into the folders below them; a nil tree is an empty one.
  ///
  /// A file that became a folder is two changes.
  ///
  /// - Throws: `.missingObject`, `.corruptObject`; `.tooLarge` for a tree of more than 256 MiB.
  public func differences(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> TreeDifferences {
    var differences = TreeDifferences()
    guard old != new else { return differences }
    try withTrees(old, new) { left, right throws(GitError) in
      differences.size = left.size + right.size
      try RawTree.compare(&left, &right) { before, after in
        differences.changes.append(EntryChange(old: before?.entry, new: after?.entry))
      }
    }
    return differences
  }

  /// Lends two trees' bytes for as long as they are walked side by side.
  func withTrees(
    _ old: ObjectID?, _ new: ObjectID?, _ body: (inout RawTree, inout RawTree) throws(GitError) -> Void
  ) throws(GitError) {
    try withTreeOrNone(old) { left throws(GitError) in
      try withTreeOrNone(new) { right throws(GitError) in try body(&left, &right) }
    }
  }

  private func withTreeOrNone(
    _ id: ObjectID?, _ body: (inout RawTree) throws(GitError) -> Void
  ) throws(GitError) {
    if let id { return try withTree(id, body) }
    var empty = RawTree(UnsafeRawBufferPointer(start: nil, count: 0), id: ObjectID.null)
    try body(&empty)
  }
}

extension RawTree {
  /// Walks two trees side by side and hands on the entries that differ: of the same name and both folders or both not,
  /// or one of them nil.
  static func compare(
    _ left: inout RawTree, _ right: inout RawTree,
    _ body: (RawTreeEntry?, RawTreeEntry?) throws(GitError) -> Void
  ) throws(GitError) {
    try left.skipCommonEntries(&right)
    var old = try left.next()
    var new = try right.next()
    while old != nil || new != nil {
      let order = order(old, new)
      let before = order <= 0 ? old : nil
      let after = order >= 0 ? new : nil
      if order == 0 { try left.skipCommonEntries(&right) }
      if order <= 0 { old = try left.next() }
      if order >= 0 { new = try right.next() }
      if before?.id != after?.id || before?.mode != after?.mode { try body(before, after) }
    }
  }

  private static func order(_ old: RawTreeEntry?, _ new: RawTreeEntry?) -> Int32 {
    guard let old else { return 1 }
    guard let new else { return -1 }
    return RawTreeEntry.order(old, new)
  }
}
