import ArgumentParser
import Provenance
import Storage

struct RetractCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Retract a claim: it stays on record, deprecated, with the reason.")

  @Argument(help: "The claim: its id, or any unambiguous tail of it.", completion: .claim)
  var claim: String

  @Option(help: "Why it no longer stands.")
  var reason: String

  @Option(help: "The commit's message; the reason, if left out.")
  var message: String?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try Store(at: context.directory)
    let id = try store.claim(named: claim, in: store.snapshot())
    try context.report(try store.submit(RetractClaim(id, reason: reason), message: message), "Retracted")
    return .success
  }
}
