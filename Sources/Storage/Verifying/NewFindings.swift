import Git
public import Provenance

/// What became of the findings of an older revision.
public struct BaselineComparison: Sendable, Equatable {
  /// The older revision.
  public let revision: String
  /// How many of its findings are still there, and how many are not.
  public let known: Int
  public let fixed: Int
}

extension Store {
  /// Leaves of a verification the findings that an older revision does not have: that revision itself is the baseline,
  /// checked in the same way.
  ///
  /// - Parameter targets: what was verified; everything if empty.
  public func newFindings(
    of verification: Verification, _ targets: [VerificationTarget] = [], in snapshot: TreeSnapshot,
    since baseline: Moment, today: Day? = nil
  ) throws -> Verification {
    let old = try self.snapshot(at: baseline)
    var before = try verify(targets, in: old, today: today).findings
    if verification.signatures != nil { before += try signatureReport(on: targets, in: old).findings }
    let changed = try attempting("compare with the baseline") {
      Set(
        try snapshot.repository.changes(from: old.tree, to: snapshot.tree, under: RecordID.root)
          .map { ExactText($0.path) })
    }
    var known: [FindingIdentity: Int] = [:]
    for identity in try identities(of: before, in: old, changed: changed) { known[identity, default: 0] += 1 }
    var new: [Finding] = []
    let identities = try identities(of: verification.findings, in: snapshot, changed: changed)
    for (finding, identity) in zip(verification.findings, identities) {
      if let count = known[identity], count > 0 {
        known[identity] = count - 1
      } else {
        new.append(finding)
      }
    }
    let still = verification.findings.count - new.count
    return Verification(
      revision: verification.revision, summary: verification.summary, findings: new,
      comparison: BaselineComparison(
        revision: old.revision ?? "", known: still, fixed: before.count - still),
      signatures: verification.signatures)
  }

  /// - Parameter changed: the paths of the files that differ between two revisions whose findings are compared; nil for
  ///   all. In the others the same place has the same value, so that nothing has to be read to tell.
  func identities(
    of findings: [Finding], in snapshot: TreeSnapshot, changed: Set<ExactText>? = nil
  ) throws -> [FindingIdentity] {
    var record: (name: String, json: JSON?)?
    return try findings.map { finding in
      if let changed, let place = finding.place, !changed.contains(ExactText(place.path)) {
        return FindingIdentity(finding, in: nil)
      }
      if record?.name != finding.record {
        record = (finding.record, try json(ofRecord: finding.record, in: snapshot))
      }
      return FindingIdentity(finding, in: record?.json)
    }
  }

  /// A record by the name that findings have it by; nil where it cannot be read.
  private func json(ofRecord name: String, in snapshot: TreeSnapshot) throws -> JSON? {
    guard
      let id = RecordID(path: "records/\(name).json") ?? RecordID(path: "records/claims/\(name).json")
    else { return nil }
    do {
      return try snapshot.json(of: id)
    } catch let error as StoreError where error.kind == .notARecord {
      return nil
    }
  }
}
