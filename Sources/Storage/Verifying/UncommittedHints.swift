import Git
import Provenance

extension Store {
  /// A verification of what is not committed, with hints that do something about it.
  ///
  /// The commands that hints name change what is committed, in a commit of their own: where a record was edited, HEAD may
  /// not have what is wrong, or have no such record. What is wrong with others is mended by them as ever.
  ///
  /// - Throws: `StoreError` where git cannot read HEAD or what differs from it, or a record that lacks another.
  public func advising(
    _ verification: Verification, in snapshot: TreeSnapshot, of scope: Scope
  ) throws -> Verification {
    if case .moment = scope { return verification }
    guard !verification.findings.isEmpty else { return verification }
    let changes = try attempting("compare with HEAD") {
      let committed = try repository.head().commit.map { try repository.commit($0).tree }
      return try snapshot.repository.changes(from: committed, to: snapshot.tree, under: RecordID.root)
    }
    let isCommitted = Dictionary(
      changes.map { (ExactText($0.path), $0.old != nil) }, uniquingKeysWith: { first, _ in first })
    let findings = try verification.findings.map { finding -> Finding in
      if scope == .staged, let hint = try staging(finding, in: snapshot) { return finding.advising(hint) }
      guard let path = finding.recordID?.path, let isCommitted = isCommitted[ExactText(path)] else {
        return finding
      }
      return finding.advised(path, isCommitted: isCommitted, isStaged: scope == .staged)
    }
    return Verification(
      revision: verification.revision, summary: verification.summary, findings: findings,
      comparison: verification.comparison, signatures: verification.signatures)
  }
}

extension Finding {
  /// The same finding, as to be mended in a file that is not committed as it is.
  ///
  /// - Parameter isCommitted: whether HEAD has another version of the file.
  fileprivate func advised(_ path: String, isCommitted: Bool, isStaged: Bool) -> Finding {
    if id.isFixable { return hint.map { advising("commit it, then `\($0)` mends it") } ?? self }
    guard id.isMendedByCommand else { return self }
    let staging = isStaged ? " and stage it with `git add`" : ""
    let back = isCommitted ? "; \(Restoring.committed(path)) brings back what is committed" : ""
    return advising("correct \(path) in an editor\(staging)\(back)")
  }
}

extension FindingID {
  /// Whether the hint is a command that changes the record in a commit of its own.
  fileprivate var isMendedByCommand: Bool {
    switch self {
    case .unknownKey, .misplaced, .captureMissing, .uncited, .quoteAmbiguous, .quoteAltered, .quoteMissing,
      .contextMismatch, .valueNotInQuote, .valueAmbiguous, .dateInvalid, .intervalReversed,
      .retractionUnexplained, .inferredNowhere, .claimsConflict, .supportWithdrawn, .tooFewOrigins:
      true
    default: false
    }
  }
}
