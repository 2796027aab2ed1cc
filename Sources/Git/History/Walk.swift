/// The order in which a walk gives commits.
public enum WalkOrder: Hashable, Sendable {
  /// No commit before all of its children, and otherwise the newest committer time first, as `git rev-list
  /// --date-order` has it.
  case topological
  /// Each commit's first parent only.
  case firstParent
}

/// The commits that a walk found, newest first.
public struct Walk: Hashable, Sendable {
  /// Each commit once.
  public let commits: [CommitNode]
  /// The commits among them that a shallow clone was cut at: they have parents that are not known here, so
  /// what they appear to add may be older.
  public let boundary: [ObjectID]
}
