import ArgumentParser
import Provenance
import Storage

struct LogCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show how the profile evolved: what each revision added, changed, retracted or deleted.")

  @Argument(help: "Only claims about this subject.")
  var subject: String?

  @Option(name: .shortAndLong, help: "The most revisions to show.")
  var limit: Int?

  @Option(help: ArgumentHelp("Only revisions committed on or after this date or time.", valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp("Only revisions committed up to the end of this date or time.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp("Only revisions by an author whose name or address holds this.", valueName: "text"))
  var author: String?

  @Option(
    name: .customLong("claim-type"),
    help: ArgumentHelp("Only what happened to claims of this type.", valueName: "type"))
  var claimType: String?

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  private func time(
    _ text: String?, _ option: String, _ seconds: (String) -> Int64?
  ) throws(CommandError) -> Int64? {
    guard let text else { return nil }
    guard let time = seconds(text) else {
      throw CommandError(
        .usage, "`\(option)` takes a date, not `\(text)`",
        hints: ["such as `2026-11-22`, `2026-11` or `2026-11-22T19:00:00Z`"])
    }
    return time
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    let subject = try subject.map { try store.pastSubject(named: $0, in: snapshot) }
    if let claimType { try requireType(claimType, in: snapshot) }
    let filter = LogFilter(
      subject: subject, claimType: claimType, since: try time(since, "--since", RecordTime.start),
      until: try time(until, "--until", RecordTime.end), author: author)
    let (steps, isCutOff) = try store.log(filter, at: time.moment, limit: limit ?? .max)
    if context.json {
      try context.emit([
        "subject": subject.map(JSON.string) ?? .null, "complete": .bool(!isCutOff),
        "revisions": .array(
          steps.map { step in
            var object = JSON.members(of: step.revision)
            object["beginning"] = .bool(step.isBeginning)
            for member in JSON.members(of: step.events).members { object[member.key] = member.value }
            return .object(object)
          }),
      ])
      return .success
    }
    for (index, step) in steps.enumerated() {
      if index > 0 { try context.out.line() }
      try context.out.show(step.revision, mark: step.isBeginning ? "  here or earlier" : "")
      try context.out.show(step.events)
    }
    if steps.isEmpty { context.note("No revision did anything here yet.") }
    if isCutOff { try context.out.showCutOff() }
    return .success
  }
}
