import ArgumentParser
import Provenance
import Storage

struct EvolutionCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "evolution",
    abstract:
      "Draw the profile of a subject over its revisions: claims in force, what changed, and coverage.",
    discussion: """
      A claim is covered by a citation that supports it. Many revisions are drawn several to a row.
      """)

  @Argument(help: "The subject's id.", completion: .subject)
  var subject: String

  @Option(
    help: ArgumentHelp("Write a picture (SVG) to this file, - being standard output.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Flag(help: "One row for each revision, however many they are.")
  var all = false

  @OptionGroup var span: RecordSpanOptions

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  /// The rows that fit a screen.
  private static let mostRows = 40

  func validate() throws {
    if svg != nil, options.json { throw ValidationError("Give --svg or --json, not both.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    try requireWords(["svg": svg], hint: "give the name of a file, or - for standard output")
    let (since, until) = try span.seconds
    let store = try context.openStore()
    if let svg { try context.requireOutputs([svg], option: "--svg", beside: store) }
    let snapshot = try time.snapshot(of: store)
    let id = try store.pastSubject(named: subject, in: snapshot)
    let series = try store.profileSeries(of: id, at: time.moment, since: since, until: until)
    if let svg {
      try context.write(series.svg, to: svg)
    } else if context.json {
      try context.emit(series.json)
    } else {
      try context.out.show(series, atMost: all ? .max : Self.mostRows)
    }
    if series.points.isEmpty {
      let when = since == nil && until == nil ? "yet" : "in that time"
      context.note("No revision did anything to its claims \(when).")
    }
    return .success
  }
}
