import Git
public import Provenance

/// What the checks say of a tree, or of a part of it.
public struct Verification: Sendable {
  /// The revision that was checked; nil where what is staged or in the working tree was.
  public let revision: String?
  public let summary: Examination.Summary
  /// What was found; where an older revision was the baseline, what is new since.
  public let findings: [Finding]
  /// What became of the findings of the older revision that was the baseline, if there was one.
  public let comparison: BaselineComparison?
  /// Who signed what was verified, where that was asked.
  public let signatures: SignatureReport?

  init(
    revision: String?, summary: Examination.Summary, findings: [Finding],
    comparison: BaselineComparison? = nil, signatures: SignatureReport? = nil
  ) {
    self.revision = revision
    self.summary = summary
    self.findings = findings
    self.comparison = comparison
    self.signatures = signatures
  }

  /// Whether a finding is an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Whether no claim could be held against anything: not a pass.
  public var checkedNothing: Bool { summary.passed + summary.failed == 0 }

  /// Whether every claim that was to be checked passed, and there was one; beside a baseline, whether no claim is worse.
  public var allPass: Bool {
    guard !hasErrors, !checkedNothing, !findings.contains(where: { $0.id == .signatureUnchecked }) else {
      return false
    }
    guard comparison == nil else { return !findings.contains { $0.id == .quoteUnverifiable } }
    return summary.passed == summary.checked
  }
}

/// What to verify: a subject with its claims and their captures, or one claim with its captures.
public enum VerificationTarget: Sendable, Equatable {
  case subject(String)
  case claim(ClaimID)
}

extension Store {
  /// Runs every check on a tree: on all of it, or on what the targets name and what that rests on.
  ///
  /// - Parameter today: the day by which exemptions have expired; without it, none has.
  /// - Parameter progress: called with the number of files checked and of files to check.
  /// - Throws: `StoreError` where git cannot read the tree, what it rests on or the history of the captures;
  ///   `.notAStore` or `.unsupportedFormat` where there is no policy to judge by. Whatever is wrong with a record is
  ///   a finding, not an error.
  public func verify(
    _ targets: [VerificationTarget] = [], in snapshot: TreeSnapshot, today: Day? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Verification {
    let outcome =
      targets.isEmpty
      ? try wholeOutcome(of: snapshot, progress: progress)
      : try outcome(of: targets, in: snapshot, progress: progress)
    let judgement = Judgement(policy: try snapshot.policy, today: today, isWhole: targets.isEmpty)
    let examination = try outcome.examination(judgedBy: judgement) { record in
      try snapshot.json(of: record).map { Exemption.all(of: record, $0) } ?? []
    }
    return Verification(
      revision: snapshot.revision, summary: examination.summary,
      findings: (targets.isEmpty ? try strayedSchemas(in: snapshot) : []) + examination.findings)
  }

  private func wholeOutcome(
    of snapshot: TreeSnapshot, progress: (Int, Int) -> Void
  ) throws -> TreeOutcome {
    let captures = try awaitCaptures(of: snapshot)
    var outcome = try outcome(of: snapshot, progress: progress)
    outcome.add(try changedCaptures(in: snapshot, awaiting: captures))
    return outcome
  }

  private func outcome(
    of targets: [VerificationTarget], in snapshot: TreeSnapshot, progress: (Int, Int) -> Void
  ) throws -> TreeOutcome {
    let files = try snapshot.files(under: RecordID.root)
    let wanted = try records(of: targets, among: files, in: snapshot)
    let chosen = files.filter { file in RecordID(path: file.path).map { wanted.contains($0) } ?? false }
    var outcome = TreeOutcome(claims: 0)
    for file in try ManyFiles(snapshot).outcomes(of: chosen, progress: progress) {
      if file.id?.claim != nil { outcome.claims += 1 }
      outcome.take(file)
    }
    let parts = SurveyPart.all(touchedBy: wanted, under: try snapshot.policy, partly: true)
    outcome.together = try TreeSurvey(snapshot: snapshot).findings(in: parts)
      .filter { path, _ in RecordID(path: path).map(wanted.contains) ?? false }
    outcome.add(try changedCaptures(in: snapshot, among: wanted))
    return outcome
  }

  /// Mends what can be mended without judgement, in one commit; nil where there is nothing to mend.
  ///
  /// - Throws: as ``submit(_:message:)``, but for a change that would change nothing.
  public func fix(_ targets: [VerificationTarget] = [], in snapshot: TreeSnapshot) throws -> Submission? {
    let files = try snapshot.files(under: RecordID.root)
    var records = try files.filter(snapshot.isReadable).compactMap {
      RecordID(path: $0.path)
    }
    if !targets.isEmpty {
      let wanted = try self.records(of: targets, among: files, in: snapshot)
      records.removeAll { !wanted.contains($0) }
    }
    do {
      return try submit(FixRecords(records))
    } catch let error as StoreError where error.kind == .unchanged {
      return nil
    }
  }

  /// What stands in a schema's place and is none: it would be read as if it were not there.
  private func strayedSchemas(in snapshot: TreeSnapshot) throws -> [Finding] {
    try snapshot.files(under: "schemas").filter { !$0.entry.mode.isRegularFile }.map(Finding.stray)
  }

  func records(
    of targets: [VerificationTarget], among files: [TreeFile], in snapshot: TreeSnapshot
  ) throws -> Set<RecordID> {
    let files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var records: Set<RecordID> = []
    for target in targets {
      var claims: [ClaimID]
      switch target {
      case .subject(let subject):
        records.insert(.subject(subject))
        claims = try snapshot.claims(of: subject)
      case .claim(let claim): claims = [claim]
      }
      for id in claims {
        records.insert(.claim(id))
        guard let file = files[id.path], try snapshot.isReadable(file) else { continue }
        for citation in try snapshot.claim(id)?.citations ?? [] {
          records.insert(.source(citation.source))
          records.insert(.capture(citation.captureID))
        }
      }
    }
    return records
  }
}
