import ArgumentParser
import Provenance
import Storage

struct VerifyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that every claim is cited and every quote is in its source.",
    discussion: """
      Checks all records of the store, or the subjects and claims that are named with what they cite. \
      Exit status 0: all pass. 1: an error was found. 3: nothing was checked, or not all could be. \
      docs/ci.md says which format goes where.
      """)

  @Argument(help: "Subjects or claims; everything if left out.", completion: .subjectOrClaim)
  var targets: [String] = []

  @Flag(
    help: "First mend what needs no judgement, in one commit: positions of quotes that moved, and layout.")
  var fix = false

  @Flag(
    help: "Check too who signed the revisions that made the claims and their captures; docs/ci.md says how.")
  var signatures = false

  @OptionGroup var scope: VerifyScopeOptions

  @OptionGroup var formats: VerifyFormatOptions

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if options.json, let format = formats.format, format != .json {
      throw ValidationError("Give --json or --format \(format.rawValue), not both.")
    }
    if let output = formats.output.first(where: { $0.file == "-" }) {
      throw ValidationError(
        "--output writes files, as standard output has the answer: give --format \(output.format.rawValue) instead."
      )
    }
    let named = ([formats.format].compactMap(\.self) + formats.output.map(\.format)).first { format in
      scope.allRevisions ? ![.text, .json, .svg].contains(format) : format == .svg
    }
    if let named {
      throw ValidationError(
        scope.allRevisions
          ? "--all-revisions answers as text, json or svg, not as \(named.rawValue)."
          : "svg is a picture of many revisions: add --all-revisions, or ask for badge.")
    }
    if signatures, scope.allRevisions {
      throw ValidationError(
        "--signatures looks at one state of the store; it does not go with --all-revisions. Run `ibid verify` once for each."
      )
    }
    if fix, let other = scope.named {
      throw ValidationError(
        "--fix mends what the branch holds now, in a commit of its own, and goes with no \(other): run `ibid verify --fix` first, then `ibid verify` with \(other)."
      )
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try context.openStore()
    try context.requireOutputs(formats.output.map(\.file), option: "--output", beside: store)
    var snapshot =
      scope.allRevisions
      ? try store.pastSnapshot(at: scope.time.moment) : try store.snapshot(of: scope.scope)
    let targets = try targets.flatMap { try meanings(of: $0, store: store, snapshot: snapshot) }
    if scope.allRevisions { return try verifyAllRevisions(targets, of: store, in: context) }
    let fixed = fix ? try store.fix(targets, in: snapshot) : nil
    if let fixed {
      for record in fixed.records { context.note("Fixed \(record, .bold)  \(fixed.revision.short, .yellow)") }
    }
    // Another process may have mended it first.
    if fix { snapshot = try store.snapshot() }
    var bar: ProgressBar?
    let today = Day(daysSince1970: context.clock() / 86_400)
    var verification = try store.verify(targets, in: snapshot, today: today) { done, total in
      let progress = bar ?? context.progress("Verifying", total: total)
      bar = progress
      progress.advance(to: done)
    }
    bar?.finish()
    if signatures {
      verification = verification.adding(try report(of: store, on: targets, in: snapshot, context))
    }
    if !scope.since.isEmpty {
      verification = try store.newFindings(
        of: verification, targets, in: snapshot, since: scope.baselines, today: today)
    }
    verification = try store.advising(verification, in: snapshot, of: scope.scope)
    if fix { noteUnfixed(verification.findings, in: context) }
    let output = VerificationOutput(
      verification, scope: scope.scope, of: targets, in: snapshot, store: store, context: context,
      fixed: fix ? .some(fixed) : nil, allowsUnverified: formats.allowUnverified)
    try answer(in: context, document: output.document, show: output.show)
    return status(hasErrors: verification.hasErrors, allPass: verification.allPass)
  }

  /// Says which records `--fix` left as they are although it mends such findings, and why.
  private func noteUnfixed(_ findings: [Finding], in context: CommandContext) {
    let failing = Set(findings.lazy.filter { $0.severity == .error }.map(\.record))
    var named: Set<String> = []
    for finding in findings where finding.id.isFixable && named.insert(finding.record).inserted {
      let hasErrors = failing.contains(finding.record)
      context.note(
        "Not fixed \(finding.record, .bold): \(hasErrors ? "correct its errors first, then run it again" : "what is sealed, or too large, cannot be written anew")"
      )
    }
  }

  private func verifyAllRevisions(
    _ targets: [VerificationTarget], of store: Store, in context: CommandContext
  ) throws -> ExitStatus {
    var bar: (step: RevisionsStep, bar: ProgressBar)?
    let verification = try store.verifyAllRevisions(
      targets, upTo: scope.time.moment, since: scope.baselines.first
    ) { step, done, total in
      if let last = bar, last.step != step {
        last.bar.finish()
        bar = nil
      }
      let progress = bar?.bar ?? context.progress(step == .reading ? "Reading" : "Verifying", total: total)
      bar = (step, progress)
      progress.advance(to: done)
    }
    bar?.bar.finish()
    let output = PastVerificationOutput(
      verification, context: context, allowsUnverified: formats.allowUnverified)
    try answer(in: context, document: output.document, show: output.show)
    return status(hasErrors: verification.hasErrors, allPass: verification.allPass)
  }

  /// Writes the formats that are asked for, and shows the text where it is asked for on standard output.
  private func answer(
    in context: CommandContext, document: (VerifyFormat) throws -> String?, show: () throws -> Void
  ) throws {
    for target in formats.output {
      if let text = try document(target.format) { try context.write(text, to: target.file) }
    }
    let format = context.json ? .json : formats.format ?? .text
    if format == .text {
      try show()
    } else if let text = try document(format) {
      try context.out.write(document: text)
    }
  }

  private func status(hasErrors: Bool, allPass: Bool) -> ExitStatus {
    hasErrors ? .findings : allPass || formats.allowUnverified ? .success : .couldNotRun
  }

  private func report(
    of store: Store, on targets: [VerificationTarget], in snapshot: TreeSnapshot, _ context: CommandContext
  ) throws -> SignatureReport {
    var bar: ProgressBar?
    defer { bar?.finish() }
    return try store.signatureReport(on: targets, in: snapshot) { done, total in
      let progress = bar ?? context.progress("Checking signatures", total: total)
      bar = progress
      progress.advance(to: done)
    }
  }

  /// What a name stands for: a subject, a claim, or both.
  private func meanings(
    of text: String, store: Store, snapshot: TreeSnapshot
  ) throws -> [VerificationTarget] {
    var found: [VerificationTarget] = []
    var (causes, hints): ([String], [String]) = ([], [])
    if let subject = try store.knownSubject(named: text, in: snapshot) { found.append(.subject(subject)) }
    do {
      found.append(.claim(try store.claim(named: text, in: snapshot, mayNameSubject: true)))
    } catch let error as StoreError where error.kind == .notFound {
      (causes, hints) = (error.causes, error.hints)
    } catch let error as StoreError where error.kind == .ambiguous && !found.isEmpty {
      // The name of a subject may be the tail of several claims.
    }
    guard found.isEmpty else { return found }
    let subject = try store.unknownSubject(text, in: snapshot)
    let meant = try SubjectNames(like: text, in: snapshot)
    throw StoreError(
      .notFound, "there is no subject and no claim `\(text)`", causes: subject.causes + causes,
      hints: (meant.areExact ? meant.hints() : []) + ["ibid subject list"] + hints)
  }
}
