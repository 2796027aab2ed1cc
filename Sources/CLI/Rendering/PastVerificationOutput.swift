import Provenance
import Storage

/// What `verify --all-revisions` found, in each of the forms that it answers in.
struct PastVerificationOutput {
  private let verification: PastVerification
  private let context: CommandContext
  /// Whether the run passes where no error was found, though nothing or not all could be verified.
  private let allowsUnverified: Bool

  /// The rows of the chart that fit a screen.
  private static let mostRows = 20

  init(_ verification: PastVerification, context: CommandContext, allowsUnverified: Bool) {
    self.verification = verification
    self.context = context
    self.allowsUnverified = allowsUnverified
  }

  /// The document of a format; nil where revisions are not told in it.
  func document(in format: VerifyFormat) throws -> String? {
    switch format {
    case .text:
      let output = Output(capturingAsTerminal: false)
      try show(on: Terminal(output, environment: context.environment, noColour: true))
      return output.captured
    case .json: return documentText(json)
    case .svg: return verification.coverage.svg
    case .sarif, .junit, .github, .badge: return nil
    }
  }

  /// Shows the findings, the chart and the counts to a person.
  func show() throws { try show(on: context.out) }

  private func show(on out: Terminal) throws {
    try out.show(verification.findings)
    if !verification.findings.isEmpty { try out.line() }
    if !verification.coverage.points.isEmpty {
      try out.show(verification.coverage, atMost: Self.mostRows)
      try out.line()
    }
    let (count, standing) = (
      verification.findings.count, verification.findings.count(where: \.isStanding)
    )
    let (revisions, since) = (verification.revisions, verification.since)
    try out.wrap(
      "\(counted(count, "finding"), .bold) in \(counted(revisions, "revision"))\(since == nil ? "" : " since ")\(String((since ?? "").prefix(10)), .yellow): \("\(standing) standing", standing > 0 ? .yellow : .green), \(count - standing) ended"
    )
    let summary = verification.summary
    try out.wrap(
      "\(counted(summary.checked, "claim"), .bold) at \(String(verification.revision.prefix(10)), .yellow): \("\(summary.passed) passed", summary.passed > 0 ? .green : []), \("\(summary.failed) failed", summary.failed > 0 ? .red : []), \("\(summary.unverifiable) unverifiable", summary.unverifiable > 0 ? .yellow : [])"
    )
    if verification.hasErrors, summary.failed == 0 {
      try out.wrap("\("Errors stand outside the claims.", .red)")
    }
    if !verification.hasErrors, !verification.allPass {
      try out.showUnverified(
        verification.checkedNothing ? "Nothing was verified" : "Not all could be verified",
        isAllowed: allowsUnverified)
    }
    if !verification.coverage.isComplete { try out.showCutOff() }
  }

  private var json: JSON {
    [
      "revision": .string(verification.revision),
      "since": verification.since.map(JSON.string) ?? .null,
      "revisions": .number(JSONNumber(verification.revisions)),
      "complete": .bool(verification.coverage.isComplete),
      "summary": .object(verification.summary.members),
      "findings": .array(verification.findings.map(\.json)),
      "coverage": verification.coverage.json,
    ]
  }
}

extension PastFinding {
  fileprivate var json: JSON {
    func list(_ revisions: [Revision]) -> JSON { .array(revisions.map { .object(JSON.members(of: $0)) }) }
    var object = JSON(finding).objectValue ?? [:]
    object["introduced"] = list(introduced)
    object["beginning"] = .bool(isBeginning)
    object["fixed"] = isStanding ? .null : list(ended)
    object["gone"] = .bool(isGone)
    return .object(object)
  }
}

extension Terminal {
  /// Findings over a history, by record, each with the revisions that brought it in and took it out.
  fileprivate func show(_ findings: [PastFinding]) throws {
    try showByRecord(findings, finding: \.finding) { past in
      let finding = past.finding
      let style = finding.severity.style
      try wrap(
        "\(finding.severity.rawValue, past.isStanding ? style : .dim) \(finding.id.rawValue)\(finding.placeInRecord, .dim)\(past.isStanding ? "  stands" : "", style)",
        indent: 4, firstIndent: 2)
      try wrap(StyledText(quoting: finding.message), indent: 4)
      for revision in past.introduced {
        try show("introduced", .red, revision, mark: past.isBeginning ? "  or earlier" : "")
      }
      for revision in past.ended {
        try show(
          past.isGone ? "gone" : "fixed", .green, revision, mark: past.isGone ? "  with the record" : "")
      }
    }
  }

  private func show(_ word: String, _ style: Style, _ revision: Revision, mark: String) throws {
    let padding = String(repeating: " ", count: "introduced".count - word.count)
    try wrap(
      "\(word, style)\(padding)  \(revision.short, .yellow)  \(revision.timestamp)  \(revision.author)\(mark)",
      indent: 6, firstIndent: 4)
  }
}
