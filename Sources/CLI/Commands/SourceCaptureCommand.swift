import ArgumentParser
import Provenance
import Storage

struct SourceCaptureCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "capture",
    abstract: "Add a capture to a source; earlier ones stay as they are.",
    discussion:
      "Where the text is that of the capture before it in time, only the fact is recorded: it was unchanged.")

  @Argument(help: "The source's id.", completion: .source)
  var source: String

  @OptionGroup(title: "Capture")
  var capture: CaptureOptions

  @Option(help: "Why, as the commit's message.")
  var message: String?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try Store(at: context.directory)
    let change = AddCapture(source: source, file: try capture.file(in: context))
    try context.report(try store.submit(change, message: message), "Captured")
    return .success
  }
}
