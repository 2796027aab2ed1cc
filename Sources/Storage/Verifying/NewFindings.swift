import Git
public import Provenance

/// What became of the findings of older revisions.
public struct BaselineComparison: Sendable, Equatable {
  /// The older revisions: each that was asked for or, where that is no store that can be read, the nearest before it that
  /// is. Empty where there is none.
  public let revisions: [String]
  /// How many of their findings are still there, and how many are not.
  public let known: Int
  public let fixed: Int
}

extension Store {
  /// Leaves of a verification the findings that no older revision has: those revisions themselves are the baseline,
  /// checked in the same way. A merge has several, and what is known on either side is not new.
  ///
  /// - Parameter targets: what was verified; everything if empty.
  /// - Throws: `StoreError` as ``snapshot(at:)`` for the baseline, as ``verify(_:in:today:progress:)`` and, where
  ///   signatures were checked, as ``signatureReport(on:in:progress:)``.
  public func newFindings(
    of verification: Verification, _ targets: [VerificationTarget] = [], in snapshot: TreeSnapshot,
    since baselines: [Moment], today: Day? = nil
  ) throws -> Verification {
    let baselines = try readable(baselines)
    let paths = try attempting("compare with the baseline") {
      try baselines.map { old in
        try snapshot.repository.changes(from: old.tree, to: snapshot.tree, under: RecordID.root).map(\.path)
      }
    }
    let changed = Set(paths.joined().map { ExactText($0) })
    var known: [KnownFinding: Int] = [:]
    for old in baselines {
      var before = try verify(targets, in: old, today: today).findings
      if verification.signatures != nil { before += try signatureReport(on: targets, in: old).findings }
      var counts: [KnownFinding: Int] = [:]
      for (finding, identity) in zip(before, try identities(of: before, in: old, changed: changed)) {
        counts[KnownFinding(identity, isExcused: finding.isExcused), default: 0] += 1
      }
      known.merge(counts, uniquingKeysWith: max)
    }
    let before = known.values.reduce(0, +)
    var new: [Finding] = []
    let identities = try identities(of: verification.findings, in: snapshot, changed: changed)
    for (finding, identity) in zip(verification.findings, identities) {
      // What failed a claim before and is excused now is known; what was excused before and fails it now is not.
      let key = [finding.isExcused, false].lazy.map { KnownFinding(identity, isExcused: $0) }
        .first { known[$0, default: 0] > 0 }
      if let key { known[key, default: 0] -= 1 } else { new.append(finding) }
    }
    let still = verification.findings.count - new.count
    let replaced = try replacedCaptures(
      in: snapshot, since: Array(zip(baselines, paths)), of: targets, besides: verification.findings)
    for finding in replaced {
      new.insert(finding, at: new.firstIndex { $0.follows(finding) } ?? new.endIndex)
    }
    return Verification(
      revision: verification.revision, summary: verification.summary, findings: new,
      comparison: BaselineComparison(
        revisions: baselines.compactMap(\.revision), known: still, fixed: before - still),
      signatures: verification.signatures)
  }

  /// How far back is looked for a store that can be read: revisions. Who breaks one sees it at the next check.
  private static let mostBefore = 1_000

  /// The trees of some revisions, each once. The revision that mends a store is held against one from before it broke:
  /// else nothing could mend it.
  private func readable(_ moments: [Moment]) throws -> [TreeSnapshot] {
    var found: [TreeSnapshot] = []
    for moment in moments {
      var commit = try commit(at: moment)
      for _ in 0..<Self.mostBefore {
        let snapshot = TreeSnapshot(of: repository, tree: commit.tree, revision: commit.id.hex)
        if try snapshot.isReadableStore {
          if !found.contains(where: { $0.revision == snapshot.revision }) { found.append(snapshot) }
          break
        }
        guard let parent = commit.parents.first, !repository.shallowBoundary.contains(commit.id) else {
          break
        }
        commit = try attempting("read \(parent.short)") { try repository.commit(parent) }
      }
    }
    return found
  }

  /// The captures that an older tree has with another text, and of which the history says nothing: that of the older one
  /// is not in the past of the other where a branch was rewritten, as by a forced push.
  ///
  /// Nothing is made of it by policy: what was captured is not a matter of that.
  private func replacedCaptures(
    in snapshot: TreeSnapshot, since baselines: [(old: TreeSnapshot, paths: [String])],
    of targets: [VerificationTarget], besides findings: [Finding]
  ) throws -> [Finding] {
    let captures = Set(baselines.flatMap(\.paths).compactMap { RecordID(path: $0)?.capture })
    guard !captures.isEmpty else { return [] }
    let told = Set(findings.filter { $0.id == .captureChanged }.map(\.record))
    let wanted =
      targets.isEmpty
      ? nil : try records(of: targets, among: snapshot.files(under: RecordID.root), in: snapshot)
    var found: [Finding] = []
    for capture in captures.sorted(by: { $0.textPath < $1.textPath }) {
      let id = RecordID.capture(capture)
      guard !told.contains(id.description), wanted?.contains(id) ?? true,
        let now = try json(ofRecord: id.description, in: snapshot).map(CapturedContent.init)
      else { continue }
      let before = try baselines.compactMap { old, _ in
        try json(ofRecord: id.description, in: old).map { (old.revision, CapturedContent($0).payloads) }
      }
      // What one side of a merge has is not replaced.
      guard let (revision, payloads) = before.first, !before.contains(where: { $0.1 == now.payloads }),
        // Nor is what has another name now, where two branches captured on the same day.
        try !snapshot.keeps(payloads, otherwiseThanAs: capture)
      else {
        continue
      }
      let short = String((revision ?? "").prefix(10))
      found.append(
        Finding(
          .captureChanged, record: id.description, pointer: ["text"],
          message: "what was captured is not what \(short) has, which is not in this history",
          hint: Restoring.capture(capture, asIn: short)))
    }
    return found
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

/// A finding that a baseline has.
private struct KnownFinding: Hashable {
  private let identity: FindingIdentity
  private let isExcused: Bool

  init(_ identity: FindingIdentity, isExcused: Bool) {
    self.identity = identity
    self.isExcused = isExcused
  }
}

extension Finding {
  /// Whether it weighs less than its kind although no policy may lower that: the claim is deprecated, and fails by it once
  /// it is in force again.
  fileprivate var isExcused: Bool { id.lowestSeverity == .error && severity < .error }

  /// Whether it is on a record whose file comes after that of another.
  fileprivate func follows(_ other: Finding) -> Bool {
    guard let own = recordID?.path, let path = other.recordID?.path else { return false }
    return ExactText(path) < ExactText(own)
  }

  /// The record that it is on; nil where no record may stand there. A claim's id leaves `claims/` out.
  var recordID: RecordID? {
    if let place { return RecordID(path: place.path) }
    return RecordID(path: "records/\(record).json") ?? RecordID(path: "records/claims/\(record).json")
  }
}
