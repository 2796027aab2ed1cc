import ArgumentParser
import Provenance
import Storage

struct SourceCaptureCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "capture",
    abstract: "Add a capture to a source; earlier ones stay as they are.",
    discussion: "Where the text is the one captured last, only the fact is recorded: it was unchanged.")

  @Argument(help: "The source's id.")
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

/// What is captured, and what is known of its capture.
struct CaptureOptions: ParsableArguments {
  @Option(help: "The text that was captured; `-` reads standard input.", completion: .file())
  var file: String

  @Option(help: "The address it was retrieved from.")
  var url: String?

  @Option(
    name: .customLong("archived-url"),
    help: ArgumentHelp("The address of an archived copy.", valueName: "url"))
  var archivedUrl: String?

  @Option(
    help: ArgumentHelp("When it was retrieved, RFC 3339 or a date; now, if left out.", valueName: "time"))
  var retrieved: String?

  /// The captured file, read.
  func file(in context: CommandContext) throws -> CapturedFile {
    let bytes = try context.read(file, limit: CapturedFile.largest)
    let isMarkdown = [".md", ".markdown"].contains { file.lowercased().hasSuffix($0) }
    var time = retrieved ?? RecordTime.text(context.clock(), offset: 0)
    if time.utf8.count == 10 { time += "T00:00:00Z" }
    return CapturedFile(
      bytes: bytes, mediaType: isMarkdown ? "text/markdown" : "text/plain", retrieved: time, url: url,
      archivedUrl: archivedUrl)
  }
}
