import ArgumentParser
import Provenance
import Storage

struct QuoteCheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say whether a quote stands in a text, where, and what differs.")

  @Flag(help: "Answer questions from standard input, a line of JSON each; needs no store.")
  var ndjson = false

  @Option(
    help: ArgumentHelp(
      "The most code points that may be left out between two passages.", valueName: "code-points"))
  var maxGap: Int?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let tally = try await QuoteLines(context, maximumGap: maxGap ?? Policy().quoteMaxGap).run()
    if tally.broken > 0 { return .couldNotRun }
    if tally.refused > 0 { return .findings }
    if tally.passed > 0 { return .success }
    context.note("No line was read, so nothing was checked.")
    return .couldNotRun
  }
}
