import Provenance
import Storage

/// What `verify` found, in each of the forms that it answers in.
struct VerificationOutput {
  private let verification: Verification
  private let scope: Scope
  private let targets: [VerificationTarget]
  private let snapshot: TreeSnapshot
  private let store: Store
  private let context: CommandContext
  private let findings: [LocatedFinding]
  /// What `--fix` committed, which may be nothing; nil where it was not asked for.
  private let fixed: Submission??
  /// Whether the run passes where no error was found, though nothing or not all could be verified.
  private let allowsUnverified: Bool

  init(
    _ verification: Verification, scope: Scope, of targets: [VerificationTarget], in snapshot: TreeSnapshot,
    store: Store, context: CommandContext, fixed: Submission?? = nil, allowsUnverified: Bool
  ) {
    self.verification = verification
    self.scope = scope
    self.targets = targets
    self.snapshot = snapshot
    self.store = store
    self.context = context
    self.fixed = fixed
    self.allowsUnverified = allowsUnverified
    findings = LocatedFinding.locate(
      verification.findings, in: snapshot, baseline: verification.comparison == nil ? nil : .new)
  }

  /// The document of a format; nil where it takes more than one revision.
  func document(in format: VerifyFormat) throws -> String? {
    switch format {
    case .text: try plainText()
    case .json: documentText(json)
    case .sarif: documentText(try report(on: LocatedFinding.identified(findings, in: snapshot)).sarif)
    case .junit: try report(on: findings).junit
    case .github: try report(on: findings).githubAnnotations
    case .badge: try report(on: findings).badge
    case .svg: nil
    }
  }

  /// Shows the findings and the counts to a person.
  func show() throws { try show(on: context.out) }

  private func plainText() throws -> String {
    let output = Output(capturingAsTerminal: false)
    try show(on: Terminal(output, environment: context.environment, noColour: true))
    return output.captured
  }

  private func report(on findings: [LocatedFinding]) throws -> VerificationReport {
    let revision = try snapshot.revision.map { try store.revision(at: Moment($0)) }
    return VerificationReport(
      version: Ibid.version, revision: revision?.id,
      timestamp: String(RecordTime.text(revision?.time ?? context.clock(), offset: 0).dropLast()),
      claims: try store.claims(of: targets, in: snapshot), summary: verification.summary, findings: findings,
      comparison: comparison?.plain, allowsUnverified: allowsUnverified)
  }

  private func show(on out: Terminal) throws {
    if !findings.isEmpty {
      try out.show(findings)
      try out.line()
    }
    let summary = verification.summary
    let claims = "\(counted(summary.checked, "claim")) checked"
    try out.wrap(
      "\(claims, .bold): \("\(summary.passed) passed", summary.passed > 0 ? .green : []), \("\(summary.failed) failed", summary.failed > 0 ? .red : []), \("\(summary.unverifiable) unverifiable", summary.unverifiable > 0 ? .yellow : [])"
    )
    if let comparison { try out.wrap(comparison) }
    if let signatures = verification.signatures { try out.show(signatures) }
    if verification.hasErrors, summary.failed == 0 {
      try out.wrap("\("Errors were found outside the claims.", .red)")
    }
    if !verification.allPass, !verification.hasErrors {
      try out.showUnverified(
        verification.checkedNothing ? "Nothing was verified" : "Not all could be verified here",
        isAllowed: allowsUnverified)
    }
    if store.isShallow { try out.showCutOff() }
  }

  /// What is new since the baseline, in one line.
  private var comparison: StyledText? {
    guard let comparison = verification.comparison else { return nil }
    let new = verification.findings.count
    let found: StyledText = "\(counted(new, "new finding"), new > 0 ? .yellow : .green)"
    guard !comparison.revisions.isEmpty else { return "\(found): no store before can be read" }
    let since = comparison.revisions.map { StyledText(String($0.prefix(10)), .yellow) }
    return
      "\(found) since \(since.joined(separator: " and ")); \(comparison.known) known before, \(comparison.fixed) fixed"
  }

  private var json: JSON {
    [
      "scope": .string(scope.name),
      "revision": verification.revision.map(JSON.string) ?? .null,
      "complete": .bool(!store.isShallow),
      "summary": .object(verification.summary.members),
      "since": verification.comparison.map { comparison -> JSON in
        [
          "revision": comparison.revisions.first.map(JSON.string) ?? .null,
          "revisions": .array(comparison.revisions.map(JSON.string)),
          "known": .number(JSONNumber(comparison.known)), "fixed": .number(JSONNumber(comparison.fixed)),
        ]
      } ?? .null,
      "fixed": fixed.map { submission -> JSON in
        [
          "revision": submission.map { .string($0.revision.id) } ?? .null,
          "records": .array(submission?.records.map { .string($0.description) } ?? []),
        ]
      } ?? .null,
      "signatures": verification.signatures.map { JSON($0) } ?? .null,
      "findings": .array(verification.findings.map { JSON($0) }),
    ]
  }
}
