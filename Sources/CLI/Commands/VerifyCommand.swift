import ArgumentParser
import Provenance
import Storage

struct VerifyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that every claim is cited and every quote is in its source.",
    discussion: """
      Checks all records of the store, or the subjects and claims that are named with what they cite. \
      Exit status 0: all pass. 1: an error was found. 3: nothing was checked, or not all could be.
      """)

  @Argument(help: "Subjects or claims; everything if left out.")
  var targets: [String] = []

  @Flag(
    help: "First mend what needs no judgement, in one commit: positions of quotes that moved, and layout.")
  var fix = false

  @OptionGroup var scope: VerifyScopeOptions

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if fix, let other = scope.named {
      throw ValidationError(
        "--fix mends the store as it is now; it does not go with \(other). Leave \(other) out, and run it again with it."
      )
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try context.openStore()
    var snapshot = try store.snapshot(of: scope.scope)
    let targets = try targets.flatMap { try meanings(of: $0, store: store, snapshot: snapshot) }
    if fix, let fixed = try store.fix(targets, in: snapshot) {
      for record in fixed.records { context.note("Fixed \(record, .bold)  \(fixed.revision.short, .yellow)") }
      snapshot = try store.snapshot()
    }
    var bar: ProgressBar?
    var verification = try store.verify(targets, in: snapshot) { done, total in
      let progress = bar ?? context.progress("Verifying", total: total)
      bar = progress
      progress.advance(to: done)
    }
    bar?.finish()
    if let baseline = scope.baseline {
      verification = try store.newFindings(of: verification, targets, in: snapshot, since: baseline)
    }
    if context.json {
      try context.emit(json(verification))
    } else {
      try show(verification, on: context.out)
    }
    if verification.hasErrors { return .findings }
    return verification.allPass ? .success : .couldNotRun
  }

  /// What a name stands for: a subject, a claim, or both.
  private func meanings(
    of text: String, store: Store, snapshot: TreeSnapshot
  ) throws -> [VerificationTarget] {
    var found: [VerificationTarget] = []
    var causes: [String] = []
    do {
      found.append(.subject(try store.subject(named: text, in: snapshot)))
    } catch let error as StoreError where error.kind == .notFound {
      causes += error.causes
    }
    do {
      found.append(.claim(try store.claim(named: text, in: snapshot)))
    } catch let error as StoreError where error.kind == .notFound {
      causes += error.causes
    } catch let error as StoreError where error.kind == .ambiguous && !found.isEmpty {
      // The name of a subject may be the tail of several claims.
    }
    guard found.isEmpty else { return found }
    throw StoreError(
      .notFound, "there is no subject and no claim `\(text)`", causes: causes,
      hints: ["ibid subject list", "ibid list"])
  }

  private func show(_ verification: Verification, on out: Terminal) throws {
    if !verification.findings.isEmpty {
      try out.show(verification.findings)
      try out.line()
    }
    let summary = verification.summary
    let claims = "\(summary.checked) claim\(summary.checked == 1 ? "" : "s") checked"
    try out.wrap(
      "\(claims, .bold): \("\(summary.passed) passed", summary.passed > 0 ? .green : []), \("\(summary.failed) failed", summary.failed > 0 ? .red : []), \("\(summary.unverifiable) unverifiable", summary.unverifiable > 0 ? .yellow : [])"
    )
    if let comparison = verification.comparison {
      let (new, since) = (verification.findings.count, comparison.revision.prefix(10))
      try out.wrap(
        "\("\(new) new finding\(new == 1 ? "" : "s")", new > 0 ? .yellow : .green) since \(String(since), .yellow); \(comparison.known) known before, \(comparison.fixed) fixed"
      )
    }
    if verification.hasErrors, summary.failed == 0 {
      try out.wrap("\("Errors were found outside the claims.", .red)")
    }
    if verification.checkedNothing, !verification.hasErrors {
      try out.wrap("\("Nothing was verified, so this is not a pass.", .yellow)")
    } else if !verification.allPass, !verification.hasErrors {
      try out.wrap("\("Not all could be verified here, so this is not a pass.", .yellow)")
    }
  }

  private func json(_ verification: Verification) -> JSON {
    let summary = verification.summary
    return [
      "scope": .string(scope.scope.name),
      "revision": verification.revision.map(JSON.string) ?? .null,
      "summary": [
        "checked": .number(JSONNumber(summary.checked)), "passed": .number(JSONNumber(summary.passed)),
        "failed": .number(JSONNumber(summary.failed)),
        "unverifiable": .number(JSONNumber(summary.unverifiable)),
      ],
      "since": verification.comparison.map { comparison -> JSON in
        [
          "revision": .string(comparison.revision), "known": .number(JSONNumber(comparison.known)),
          "fixed": .number(JSONNumber(comparison.fixed)),
        ]
      } ?? .null,
      "findings": .array(verification.findings.map { JSON($0) }),
    ]
  }
}
