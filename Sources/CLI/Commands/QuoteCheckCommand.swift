import ArgumentParser
import Provenance
import Storage

struct QuoteCheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say whether a quote stands in a text, where, and what differs.",
    discussion: """
      The text is a captured source of the store (`--source`), a file (`--text`), or standard input; only the first \
      needs a store. Several passages are one quote with what is between them left out, in the order of the text.

      With `--ndjson` each line of standard input is a question and gets a line of JSON in its place, in the same \
      order: {"id", "text" | "file", "quote": ["passage", ...], "prefix"?, "suffix"?}. A passage may be an object \
      as a claim records it, with `exact`, `prefix`, `suffix`, `start` and `end`. No store is needed.

      Exit status 0: every quote passes. 1: one does not. 3: a line or a text could not be read, or nothing was \
      checked.
      """)

  @Argument(
    help: "The words, verbatim; several are the passages of one quote. After `--` they may begin with a dash."
  )
  var passages: [String] = []

  @Option(help: "A source of the store, to check against its captured text.", completion: .source)
  var source: String?

  @Option(help: "The capture of it; the newest with a text if left out.")
  var capture: String?

  @Option(
    help: ArgumentHelp("A file to check against; `-` is standard input.", valueName: "file"),
    completion: .file())
  var text: String?

  @Option(help: ArgumentHelp("What stands directly before the first passage.", valueName: "words"))
  var prefix: String?

  @Option(help: ArgumentHelp("What stands directly after the last passage.", valueName: "words"))
  var suffix: String?

  @Option(
    help: ArgumentHelp(
      "The most code points left out between two passages; the store's policy, or 500, if left out.",
      valueName: "code-points"))
  var maxGap: Int?

  @Flag(help: "Answer a question a line from standard input, each with a line of JSON.")
  var ndjson = false

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if let maxGap, maxGap < 0 {
      throw ValidationError("--max-gap is a number of code points, from 0.")
    }
    if ndjson {
      guard passages.isEmpty, source == nil, capture == nil, text == nil, prefix == nil, suffix == nil,
        time.at == nil
      else {
        throw ValidationError(
          "With --ndjson, quotes and texts are in the lines; it goes with --max-gap only.")
      }
      return
    }
    guard !passages.isEmpty else {
      throw ValidationError("Which words? Give them as `ibid quote check --text FILE \"...\"`.")
    }
    if source != nil, text != nil {
      throw ValidationError("--source and --text are both given; check against one of them.")
    }
    if source == nil, capture != nil || time.at != nil {
      throw ValidationError("--capture and --at belong to --source.")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    if ndjson { return try await answerLines(in: context) }
    let subject = try source.map { try captured($0, in: context) } ?? given(in: context)
    var quote = passages.map { Passage($0) }
    if let prefix { quote[0].prefix = prefix }
    if let suffix { quote[quote.count - 1].suffix = suffix }
    let result = subject.text.anchor(quote, maximumGap: maxGap ?? subject.maximumGap)
    if context.json {
      try context.emit(subject.json(of: result))
    } else {
      try context.out.show(result, of: passages, in: subject)
    }
    return result.verdict.passes ? .success : .findings
  }

  private func answerLines(in context: CommandContext) async throws -> ExitStatus {
    let tally = try await QuoteLines(context, maximumGap: maxGap ?? Policy().quoteMaxGap).run()
    if tally.broken > 0 { return .couldNotRun }
    if tally.refused > 0 { return .findings }
    if tally.passed > 0 { return .success }
    context.note("No line was read, so nothing was checked.")
    return .couldNotRun
  }

  /// The text of a capture, which is the one that was captured.
  private func captured(_ name: String, in context: CommandContext) throws -> CheckedText {
    let store = try Store(at: context.directory)
    let snapshot = try time.snapshot(of: store)
    let id = try store.source(named: name, in: snapshot)
    let found = try snapshot.quotableText(
      of: id, capture: capture, for: RecordID.source(id).description)
    return CheckedText(
      text: found.text, place: .capture(found.capture), maximumGap: try snapshot.policy.quoteMaxGap)
  }

  /// The text of a file or of standard input.
  private func given(in context: CommandContext) throws -> CheckedText {
    let name = text ?? "-"
    let bytes = try context.read(name, limit: CapturedFile.largest)
    do throws(InvalidUTF8) {
      return CheckedText(
        text: try SourceText(bytes), place: name == "-" ? .standardInput : .file(name),
        maximumGap: Policy().quoteMaxGap)
    } catch {
      throw CommandError(
        .corrupt, "cannot check against \(name == "-" ? "standard input" : name)", causes: ["\(error)"],
        hints: ["turn it into UTF-8 first"])
    }
  }
}
