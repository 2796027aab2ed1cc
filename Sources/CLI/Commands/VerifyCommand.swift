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

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if fix, time.at != nil {
      throw ValidationError("--fix mends the store as it is now; it does not go with --at.")
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try Store(at: context.directory)
    var snapshot = try time.snapshot(of: store)
    let targets = try targets.flatMap { try meanings(of: $0, store: store, snapshot: snapshot) }
    if fix, let fixed = try store.fix(targets, in: snapshot) {
      for record in fixed.records { context.note("Fixed \(record, .bold)  \(fixed.revision.short, .yellow)") }
      snapshot = try store.snapshot()
    }
    var bar: ProgressBar?
    let today = Day(daysSince1970: context.clock() / 86_400)
    let verification = try store.verify(targets, in: snapshot, today: today) { done, total in
      let progress = bar ?? context.progress("Verifying", total: total)
      bar = progress
      progress.advance(to: done)
    }
    bar?.finish()
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
    if verification.hasErrors, summary.failed == 0 {
      try out.wrap("\("Errors were found outside the claims.", .red)")
    }
    if verification.checkedNothing, !verification.hasErrors {
      try out.wrap("\("Nothing was verified, so this is not a pass.", .yellow)")
    } else if summary.unverifiable > 0, !verification.hasErrors {
      try out.wrap("\("Not all could be verified here, so this is not a pass.", .yellow)")
    }
  }

  private func json(_ verification: Verification) -> JSON {
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
