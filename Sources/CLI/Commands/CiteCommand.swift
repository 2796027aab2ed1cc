import ArgumentParser
import Provenance
import Storage

struct CiteCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Add a citation to a claim, or replace one.")

  @Argument(help: "The claim: its id, or any unambiguous tail of it.", completion: .claim)
  var claim: String

  @OptionGroup(title: "Citation")
  var citation: CitationOptions

  @Option(
    help: ArgumentHelp(
      "Put it in the place of a citation, by its number in `ibid show`.", valueName: "number"))
  var replace: Int?

  @Option(help: "Why, as the commit's message.")
  var message: String?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try requireWords(
      ["stance": citation.stance, "capture": citation.capture, "message": message],
      hint: "leave it out where there is nothing to say")
    guard let citation = try citation.json(source: citation.source) else {
      throw CommandError(.usage, "which words support it? give `--source` and `--quote`")
    }
    let store = try Store(at: context.directory)
    let id = try store.claim(named: claim, in: store.snapshot())
    let change = CiteClaim(id, citation: citation, replacing: replace)
    try context.report(try store.submit(change, message: message), "Cited in")
    return .success
  }
}
