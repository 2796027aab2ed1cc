import ArgumentParser
import Provenance
import Storage

struct LogCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show how the profile evolved: what each revision added, changed, retracted or deleted.")

  @Argument(help: "Only claims about this subject.", completion: .subject)
  var subject: String?

  @Option(name: .shortAndLong, help: "The most revisions to show.")
  var limit: Int?

  @OptionGroup var span: RecordSpanOptions

  @Option(
    help: ArgumentHelp(
      "Only revisions by an author whose `Name <address>` holds this, whatever its case and accents.",
      valueName: "text"))
  var author: String?

  @Option(
    name: [.customLong("claim-type"), .customLong("type")],
    help: ArgumentHelp("Only what happened to claims of this type.", valueName: "type"),
    completion: .claimType)
  var claimType: String?

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    try requireWords(["author": author], hint: "give a part of a name or of an address")
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    let subject = try subject.map { try store.pastSubject(named: $0, in: snapshot) }
    if let claimType { try requireType(claimType, in: snapshot, orPastOf: store) }
    let (since, until) = try span.seconds
    let filter = LogFilter(
      subject: subject, claimType: claimType, since: since, until: until, author: author)
    let (steps, isCutOff) = try store.log(filter, at: time.moment, limit: limit ?? .max)
    if context.json {
      try context.emit([
        "subject": subject.map(JSON.string) ?? .null, "complete": .bool(!isCutOff),
        "revisions": .array(
          steps.map { step in
            var object = JSON.members(of: step.revision)
            object["beginning"] = .bool(step.isBeginning)
            return .object(object.merging(JSON.members(of: step.events)))
          }),
      ])
      return .success
    }
    for (index, step) in steps.enumerated() {
      if index > 0 { try context.out.line() }
      try context.out.show(step.revision, mark: step.isBeginning ? "  here or earlier" : "")
      try context.out.show(step.events)
    }
    if steps.isEmpty {
      context.note(
        filter == LogFilter() ? "No revision did anything here yet." : "No revision matches the filters.")
    }
    if isCutOff { try context.out.showCutOff() }
    return .success
  }
}
