import ArgumentParser
import Provenance
import Storage

struct DiffCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two revisions, as facts.",
    usage: "ibid diff REV1 [REV2] [SUBJECT]",
    discussion: "A revision is a commit, a branch, a tag, or a date. The second is HEAD if left out.")

  @Argument(help: "The earlier revision or date, then the later one, then a subject.")
  var arguments: [String]

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if arguments.count > 3 { throw ValidationError("Give two revisions and a subject at most.") }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let store = try context.openStore()
    let (old, new, subject) = try meaning(of: arguments, in: store)
    _ = try store.snapshot(at: new)
    let events = try store.differences(from: old, to: new, subject: subject)
    let (from, to) = (try store.revision(at: old), try store.revision(at: new))
    if context.json {
      var object: JSONObject = [
        "from": .string(from.id), "to": .string(to.id), "subject": subject.map(JSON.string) ?? .null,
      ]
      for member in JSON.members(of: events).members { object[member.key] = member.value }
      try context.emit(.object(object))
      return .success
    }
    try context.out.wrap(
      "from \(from.short, .yellow)  \(from.timestamp)  \(from.subject)", indent: 5, firstIndent: 0)
    try context.out.wrap(
      "to   \(to.short, .yellow)  \(to.timestamp)  \(to.subject)", indent: 5, firstIndent: 0)
    try context.out.line()
    try await context.out.showEach(events.claims) { try $0.show($1, indent: 0) }
    try await context.out.showEach(events.others) { try $0.show($1, indent: 0) }
    if events.isEmpty { context.note("No fact differs between them.") }
    return .success
  }

  /// A second argument is a revision if it can be one, else a subject.
  private func meaning(of arguments: [String], in store: Store) throws -> (Moment, Moment, String?) {
    let old = Moment(arguments[0])
    guard arguments.count > 1 else { return (old, .head, nil) }
    let second = Moment(arguments[1])
    if arguments.count > 2 {
      return (old, second, try store.pastSubject(named: arguments[2], in: store.snapshot(at: second)))
    }
    do {
      _ = try store.revision(at: second)
      return (old, second, nil)
    } catch let error as StoreError {
      guard let subject = try? store.pastSubject(named: arguments[1], in: store.snapshot()) else {
        throw error
      }
      return (old, .head, subject)
    }
  }
}
