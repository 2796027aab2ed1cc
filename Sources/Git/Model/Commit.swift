/// A commit, read whole.
public struct Commit: Hashable, Sendable {
  /// The commit's own id.
  public let id: ObjectID
  /// Its root tree.
  public let tree: ObjectID
  /// The parents that this clone can follow: none at a shallow boundary, as `git log` has it.
  public let parents: [ObjectID]
  /// Who wrote the change, and when.
  public let author: Signature
  /// Who committed it, and when: the record time.
  public let committer: Signature
  /// The whole message, from the encoding that the commit names; what is none of it has a mark in its place.
  public let message: String
}

/// A commit as a node of the graph: what a walk needs of it, and cheap to make.
public struct CommitNode: Hashable, Sendable {
  /// The commit's own id.
  public let id: ObjectID
  /// Its root tree.
  public let tree: ObjectID
  /// The parents that this clone can follow: none at a shallow boundary.
  public let parents: [ObjectID]
  /// The committer's time, in seconds since 1970.
  public let time: Int64
}
