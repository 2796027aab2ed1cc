import GRDB
import Git
import Provenance

extension Store {
  /// The outcome of a whole tree: as it is known, else by what differs from one that is, else by checking every file.
  func outcome(of snapshot: TreeSnapshot, progress: (Int, Int) -> Void) throws -> TreeOutcome {
    try attempting("verify the store") {
      try withoutActuallyEscaping(progress) { progress in
        try knownTree(of: snapshot, progress: progress)?.outcome ?? TreeOutcome(claims: 0)
      }
    }
  }

  /// The outcome of a tree, and what to go on from it by; nil where there are no records.
  private func knownTree(of snapshot: TreeSnapshot, progress: @escaping (Int, Int) -> Void) throws
    -> KnownTree?
  {
    guard let records = try snapshot.repository.entry(at: RecordID.root, inTree: snapshot.tree),
      records.mode.isDirectory
    else { return nil }
    let conditions = try VerifyingConditions(of: snapshot)
    let tip = try snapshot.tip ?? headCommit()
    let recent = recentTrees.first { $0.records == records.id && $0.conditions == conditions }
    if let recent { return recent }
    let kept = try tip.flatMap { try keptTree(records.id, conditions: conditions, in: snapshot, tip: $0) }
    if let kept, kept.records == records.id { return kept }
    let verifier = TreeVerifier(snapshot: snapshot, records: records.id, progress: progress)
    // What is not committed is in the memory of one handle, so all that is committed is checked first, on all cores.
    let committed =
      kept == nil && snapshot.revision == nil && tip != nil
      ? try committedTree(under: conditions, progress: progress) : nil
    let base = kept ?? committed
    if let base, let result = try verifier.changed(since: base) {
      keep(result, of: records.id, foundFrom: base, conditions: conditions)
      return KnownTree(records: records.id, conditions: conditions, outcome: result.outcome) { grounds in
        try base.dependents(grounds)?.union(result.dependents(of: grounds))
      }
    }
    let result = try verifier.all()
    keep(result, of: records.id, foundFrom: nil, conditions: conditions)
    return KnownTree(
      records: records.id, conditions: conditions, outcome: result.outcome, dependents: result.dependents)
  }

  /// The tree at HEAD, if the same schemas and the same policy hold there.
  private func committedTree(
    under conditions: VerifyingConditions, progress: @escaping (Int, Int) -> Void
  ) throws -> KnownTree? {
    let commit = try commit(at: .head)
    let snapshot = TreeSnapshot(of: repository, tree: commit.tree, revision: commit.id.hex)
    guard try VerifyingConditions(of: snapshot) == conditions else { return nil }
    return try knownTree(of: snapshot, progress: progress)
  }

  /// The tree itself, or another that was verified under the same conditions and is in the repository.
  private func keptTree(
    _ records: ObjectID, conditions: VerifyingConditions, in snapshot: TreeSnapshot, tip: ObjectID
  ) throws -> KnownTree? {
    try indexed(tip) { database -> KnownTree? in
      let trees = VerifiedTrees(database: database, conditions: conditions)
      // A known tree lives in its store, or while one of the store's methods runs, so the store outlives it; held by it,
      // the store would never be let go.
      func known(_ tree: ObjectID) throws -> KnownTree? {
        try trees.outcome(of: tree).map { outcome, whole in
          let known = KnownTree(records: tree, conditions: conditions, outcome: outcome, whole: whole) {
            [unowned self] grounds in
            try indexed(tip) { database in
              try VerifiedTrees(database: database, conditions: conditions).dependents(of: grounds, in: tree)
            } ?? nil
          }
          recentTrees = recentTrees.suffix(Self.mostRecentTrees - 1) + [known]
          return known
        }
      }
      if let tree = try known(records) { return tree }
      for tree in try trees.trees() where snapshot.repository.contains(tree) {
        if let tree = try known(tree) { return tree }
      }
      return nil
    } ?? nil
  }

  /// The hook goes on from the tree of HEAD and has it for its baseline: that one, and the one that was asked for. An
  /// outcome may fill much memory.
  private static let mostRecentTrees = 2

  /// Keeps an outcome. Where that cannot be done it is found again next time.
  private func keep(
    _ result: TreeVerifier.Result, of records: ObjectID, foundFrom base: KnownTree?,
    conditions: VerifyingConditions
  ) {
    guard usesIndex, !isIndexUnusable, let openIndex, !result.isPassing else { return }
    try? openIndex.queue.write { database in
      try VerifiedTrees(database: database, conditions: conditions).keep(result, of: records, foundFrom: base)
    }
  }
}
