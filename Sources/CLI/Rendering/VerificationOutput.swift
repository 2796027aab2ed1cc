import Provenance
import Storage

/// What `verify` found, in each of the forms that it answers in.
struct VerificationOutput {
  private let verification: Verification
  private let targets: [VerificationTarget]
  private let snapshot: TreeSnapshot
  private let store: Store
  private let context: CommandContext
  private let findings: [LocatedFinding]

  init(
    _ verification: Verification, of targets: [VerificationTarget], in snapshot: TreeSnapshot, store: Store,
    context: CommandContext
  ) {
    self.verification = verification
    self.targets = targets
    self.snapshot = snapshot
    self.store = store
    self.context = context
    findings = LocatedFinding.locate(verification.findings, in: snapshot)
  }

  /// The document of a format.
  func document(in format: VerifyFormat) throws -> String {
    switch format {
    case .text: try plainText()
    case .json: documentText(json)
    case .sarif: documentText(try report().sarif)
    case .junit: try report().junit
    case .github: try report().githubAnnotations
    case .badge: try report().badge
    }
  }

  /// Shows the findings and the counts to a person.
  func show() throws { try show(on: context.out) }

  private func plainText() throws -> String {
    let output = Output(capturingAsTerminal: false)
    try show(on: Terminal(output, environment: context.environment, noColour: true))
    return output.captured
  }

  private func report() throws -> VerificationReport {
    let revision = try snapshot.revision.map { try store.revision(at: Moment($0)) }
    return VerificationReport(
      version: Ibid.version, revision: revision?.id,
      timestamp: String(RecordTime.text(revision?.time ?? context.clock(), offset: 0).dropLast()),
      claims: try store.claims(of: targets, in: snapshot), summary: verification.summary, findings: findings)
  }

  private func show(on out: Terminal) throws {
    if !findings.isEmpty {
      try out.show(findings)
      try out.line()
    }
    let summary = verification.summary
    let claims = "\(summary.checked) claim\(summary.checked == 1 ? "" : "s") checked"
    try out.wrap(
      "\(claims, .bold): \("\(summary.passed) passed", summary.passed > 0 ? .green : []), \("\(summary.failed) failed", summary.failed > 0 ? .red : []), \("\(summary.unverifiable) unverifiable", summary.unverifiable > 0 ? .yellow : [])"
    )
    if verification.hasErrors, summary.failed == 0 {
      try out.wrap("\("Errors were found outside the claims.", .red)")
    }
    if verification.checkedNothing, !verification.hasErrors {
      try out.wrap("\("Nothing was verified, so this is not a pass.", .yellow)")
    } else if summary.unverifiable > 0, !verification.hasErrors {
      try out.wrap("\("Not all could be verified here, so this is not a pass.", .yellow)")
    }
  }

  private var json: JSON {
    let summary = verification.summary
    return [
      "revision": .string(verification.revision),
      "summary": [
        "checked": .number(JSONNumber(summary.checked)), "passed": .number(JSONNumber(summary.passed)),
        "failed": .number(JSONNumber(summary.failed)),
        "unverifiable": .number(JSONNumber(summary.unverifiable)),
      ],
      "findings": .array(verification.findings.map { JSON($0) }),
    ]
  }
}
