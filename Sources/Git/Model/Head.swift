/// Where HEAD points.
public enum Head: Hashable, Sendable {
  /// At a branch, by its full name (`refs/heads/main`), which is at this commit.
  case branch(name: String, ObjectID)
  /// At a branch that has no commit yet, by its full name.
  case unborn(name: String)
  /// At a commit, and no branch.
  case detached(ObjectID)

  /// The commit that is checked out, nil on an unborn branch.
  public var commit: ObjectID? {
    switch self {
    case .branch(_, let id), .detached(let id): id
    case .unborn: nil
    }
  }
}
