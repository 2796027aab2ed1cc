import ArgumentParser
import Provenance
import Storage

struct SourceMarkCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Put on record that a source was corrected, superseded or retracted.",
    discussion: """
      `corrected`: changed by its publisher. `superseded`: replaced by another. `retracted`: withdrawn. `current`: \
      it stands. From then on `ibid verify` warns of each claim whose support is superseded or retracted; \
      `ibid impact SOURCE` shows beforehand which ones that would be.
      """)

  @Argument(help: "The source's id.", completion: .source)
  var source: String

  @Argument(help: "current, corrected, superseded or retracted.", completion: .standing)
  var standing: String

  @Option(help: "Why, in words that readers will see.")
  var reason: String?

  @Option(help: ArgumentHelp("Since when (EDTF).", valueName: "edtf"))
  var date: String?

  @Option(help: "The commit's message; the reason, if left out.")
  var message: String?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let names = Source.Status.allCases.map(\.rawValue)
    guard let status = Source.Status(rawValue: standing) else {
      throw CommandError(
        .usage, "a source cannot be marked `\(standing)`",
        hints: [nearest(to: standing, among: names).map { "did you mean `\($0)`?" }].compactMap(\.self) + [
          "give one of: " + names.joined(separator: ", ")
        ])
    }
    try requireWords(
      ["reason": reason, "date": date, "message": message], hint: "leave it out where there is nothing to say"
    )
    let store = try Store(at: context.directory)
    let id = try store.source(named: source, in: store.snapshot())
    let change = MarkSource(id, as: status, reason: reason, date: date)
    try context.report(try store.submit(change, message: message), "Marked as \(status.rawValue):")
    return .success
  }
}
