import ArgumentParser
import Provenance
import Storage

struct ShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a claim with its citations and their words.")

  @Argument(help: "The claim: its id, or any unambiguous tail of it.", completion: .claim)
  var claim: String

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    let id = try store.claim(named: claim, in: snapshot)
    let unreadable = CommandError(
      .corrupt, "the record of \(id) cannot be read",
      hints: ["`ibid verify \(id)` says what is wrong with it"])
    if context.json {
      guard let record = try snapshot.json(of: .claim(id)) else { throw unreadable }
      try context.emit([
        "claim": .string(id.description), "revision": snapshot.revision.map(JSON.string) ?? .null,
        "record": record,
      ])
      return .success
    }
    guard let claim = try snapshot.claim(id) else { throw unreadable }
    try context.out.show(claim, id: id, in: snapshot)
    return .success
  }
}
