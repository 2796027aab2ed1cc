import ArgumentParser
import Provenance
import Storage

struct DiffCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two revisions, as facts.",
    usage: "ibid diff REV1 [REV2] [SUBJECT] [--names]",
    discussion: "A revision is a commit, a branch, a tag, or a date. The second is HEAD if left out.")

  @Argument(help: "The earlier revision or date, then the later one, then a subject.")
  var arguments: [String]

  @Flag(help: "Only tell which records differ, without reading what in them: at once, however many they are.")
  var names = false

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if arguments.count > 3 { throw ValidationError("Give two revisions and a subject at most.") }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let store = try context.openStore()
    let (old, new, subject) = try meaning(of: arguments, in: store)
    _ = try store.snapshot(at: new)
    let (from, to) = (try store.revision(at: old), try store.revision(at: new))
    let head: JSONObject = [
      "from": .string(from.id), "to": .string(to.id), "subject": subject.map(JSON.string) ?? .null,
    ]
    if names {
      let records = try store.differingRecords(from: old, to: new, subject: subject)
      if context.json {
        try context.emit(.object(head.merging(["names": .array(records.map { JSON($0) })])))
      } else {
        try context.out.show(from: from, to: to)
        try await context.out.showNames(of: records)
        if records.isEmpty { context.note("No record differs between them.") }
      }
      return .success
    }
    let events = try store.differences(from: old, to: new, subject: subject)
    if context.json {
      try context.emit(.object(head.merging(JSON.members(of: events))))
      return .success
    }
    try context.out.show(from: from, to: to)
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

extension Terminal {
  /// Shows which revisions are compared.
  fileprivate func show(from: Revision, to: Revision) throws {
    try wrap("from \(from.short, .yellow)  \(from.timestamp)  \(from.subject)", indent: 5, firstIndent: 0)
    try wrap("to   \(to.short, .yellow)  \(to.timestamp)  \(to.subject)", indent: 5, firstIndent: 0)
    try line()
  }

  /// Shows which records differ, and how many there are of each kind.
  fileprivate func showNames(of records: [RecordEvent]) async throws {
    try await showEach(records) { try $0.show($1, indent: 0) }
    guard !records.isEmpty else { return }
    let counts = RecordRevision.Kind.allCases.compactMap { kind in
      let count = records.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    let all = records.count == 1 ? "1 record differs" : "\(records.count) records differ"
    try line()
    try wrap("\(all, .bold): \(counts.joined(separator: ", "))")
  }
}
