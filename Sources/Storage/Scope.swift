import Git
import Provenance

/// Which state of a store is looked at: one that is on record, or one that is not yet.
public enum Scope: Sendable, Equatable {
  /// What is committed, at a moment.
  case moment(Moment)
  /// What `git commit` would commit now.
  case staged
  /// The files as they lie in the working tree, new ones too.
  case workingTree

  /// The word for it: `revision`, `staged` or `worktree`.
  public var name: String {
    switch self {
    case .moment: "revision"
    case .staged: "staged"
    case .workingTree: "worktree"
    }
  }
}

extension Store {
  /// The tree of a scope, checked to be a store that this version reads. Nothing is written for it.
  ///
  /// - Throws: as ``snapshot(at:)``; of what is not committed also `StoreError` `.notAStore` without a working tree,
  ///   `.conflict` where a merge left conflicts, and `.git` for an index that cannot be read.
  public func snapshot(of scope: Scope) throws -> TreeSnapshot {
    let uncommitted: UncommittedTree
    switch scope {
    case .moment(let moment): return try snapshot(at: moment)
    case .staged:
      uncommitted = try attempting("read what is staged") { try repository.stagedTree() }
    case .workingTree:
      uncommitted = try attempting("read the working tree") {
        try repository.workingTree(of: [RecordID.root, "schemas"])
      }
    }
    let snapshot = TreeSnapshot(of: uncommitted.repository, tree: uncommitted.tree, revision: nil)
    _ = try snapshot.policy
    return snapshot
  }
}
