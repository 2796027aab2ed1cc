import ArgumentParser
import Provenance
import Storage

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
    help: ArgumentHelp(
      "When it was retrieved: a day, or a time in RFC 3339; now, if left out.", valueName: "time"))
  var retrieved: String?

  /// The captured file, read.
  func file(in context: CommandContext) throws -> CapturedFile {
    let bytes = try context.read(file, limit: CapturedFile.largest)
    let isMarkdown = [".md", ".markdown"].contains { file.lowercased().hasSuffix($0) }
    try requireWords(
      ["url": url, "archived-url": archivedUrl, "retrieved": retrieved],
      hint: "leave it out where it is not known")
    try requireURL(url, option: "--url")
    try requireURL(archivedUrl, option: "--archived-url")
    var time = retrieved ?? RecordTime.text(context.clock(), offset: 0)
    if time.utf8.count == 10 { time += "T00:00:00Z" }
    guard let moment = RetrievalTime(time) else {
      throw CommandError(
        .usage, "`--retrieved` takes the day when it was captured, not `\(retrieved ?? time)`",
        hints: [
          "give the day, and the time where it is known: `--retrieved 2026-11-22` or `--retrieved 2026-11-22T09:30:00Z`"
        ])
    }
    // It would stay the newest until then. A day begins in the east up to 14 hours before it does in UTC.
    if moment.seconds > context.clock() + 14 * 3600 {
      throw CommandError(
        .usage, "`--retrieved \(retrieved ?? time)` is yet to come",
        hints: ["give the day when it was captured, or leave it out for now"])
    }
    return CapturedFile(
      bytes: bytes, mediaType: isMarkdown ? "text/markdown" : "text/plain", retrieved: time, url: url,
      archivedUrl: archivedUrl, name: file == "-" ? "standard input" : file)
  }
}
