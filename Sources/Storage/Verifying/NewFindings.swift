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
  /// - Throws: `StoreError` as ``snapshot(at:)`` for the baseline, as ``verify(_:in:today:progress:)`` and, where
  ///   signatures were checked, as ``signatureReport(on:in:progress:)``.
  public func newFindings(
    of verification: Verification, _ targets: [VerificationTarget] = [], in snapshot: TreeSnapshot,
    since baseline: Moment, today: Day? = nil
  ) throws -> Verification {
    let old = try self.snapshot(at: baseline)
    var before = try verify(targets, in: old, today: today).findings
    if verification.signatures != nil { before += try signatureReport(on: targets, in: old).findings }
    let paths = try attempting("compare with the baseline") {
      try snapshot.repository.changes(from: old.tree, to: snapshot.tree, under: RecordID.root).map(\.path)
    }
    let changed = Set(paths.map { ExactText($0) })
    let replaced = try replacedCaptures(
      in: snapshot, since: old, among: paths, of: targets, besides: verification.findings)
    var known: [FindingIdentity: Int] = [:]
    for identity in try identities(of: before, in: old, changed: changed) { known[identity, default: 0] += 1 }
    var new: [Finding] = replaced
    let identities = try identities(of: verification.findings, in: snapshot, changed: changed)
    for (finding, identity) in zip(verification.findings, identities) {
      if let count = known[identity], count > 0 {
        known[identity] = count - 1
      } else {
        new.append(finding)
      }
    }
    let still = verification.findings.count + replaced.count - new.count
    return Verification(
      revision: verification.revision, summary: verification.summary, findings: new,
      comparison: BaselineComparison(
        revision: old.revision ?? "", known: still, fixed: before.count - still),
      signatures: verification.signatures)
  }

  /// The captures that both trees have with another text, and of which the history says nothing: that of the older one
  /// is not in the past of the other where a branch was rewritten, as by a forced push.
  private func replacedCaptures(
    in snapshot: TreeSnapshot, since old: TreeSnapshot, among paths: [String],
    of targets: [VerificationTarget], besides findings: [Finding]
  ) throws -> [Finding] {
    let captures = paths.compactMap { RecordID(path: $0) }.filter(\.isCapture)
    guard !captures.isEmpty else { return [] }
    let told = Set(findings.filter { $0.id == .captureChanged }.map(\.record))
    let wanted =
      targets.isEmpty
      ? nil : try records(of: targets, among: snapshot.files(under: RecordID.root), in: snapshot)
    let revision = String((old.revision ?? "").prefix(10))
    return try captures.sorted { $0.path < $1.path }.compactMap { id -> Finding? in
      guard !told.contains(id.description), wanted?.contains(id) ?? true,
        let before = try json(ofRecord: id.description, in: old),
        let now = try json(ofRecord: id.description, in: snapshot),
        CapturedContent(before).payloads != CapturedContent(now).payloads
      else { return nil }
      return Finding(
        .captureChanged, record: id.description, pointer: ["text"],
        message: "what was captured is not what \(revision) has, which is not in this history",
        hint: id.restoration(from: revision))
    }
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
