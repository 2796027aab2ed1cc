/// What a branch held when a change was planned.
public struct Tip: Hashable, Sendable {
  /// The commit, nil on a branch that has none yet.
  public let commit: ObjectID?
  /// The commit's tree, nil on a branch that has none yet.
  public let tree: ObjectID?

  /// A branch's state.
  public init(commit: ObjectID?, tree: ObjectID?) {
    self.commit = commit
    self.tree = tree
  }
}

/// One file to be written or removed by ``Repository/publish(message:allowUnborn:waiting:plan:)``.
public struct FileChange: Hashable, Sendable {
  /// The path from the root of the tree, with `/` between its components.
  public var path: String
  /// The blob at the path in the tree that the change was made from, nil when there was none.
  public var expected: ObjectID?
  /// The bytes to commit, nil to remove the file.
  public var content: [UInt8]?

  /// A change of one file.
  public init(path: String, expected: ObjectID?, content: [UInt8]?) {
    self.path = path
    self.expected = expected
    self.content = content
  }
}
