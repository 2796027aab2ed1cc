import ArgumentParser
import Provenance
import Storage

struct SourceShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a source and its captures.")

  @Argument(help: "The source's id.", completion: .source)
  var source: String

  @Flag(help: "Print the captured text; into a pipe or a file byte for byte.")
  var text = false

  @Option(
    help: ArgumentHelp(
      "Only this capture, as in 2026-11-22; without it --text prints the newest that has one.",
      valueName: "capture"))
  var capture: String?

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try Store(at: context.directory)
    let snapshot = try time.snapshot(of: store)
    let id = try store.source(named: source, in: snapshot)
    let captures =
      try capture.map { [try snapshot.capture(of: id, named: $0, for: RecordID.source(id).description)] }
      ?? snapshot.captures(of: id)
    if text { return try printText(of: captures, id: id, in: snapshot, context: context) }
    if context.json {
      try context.emit([
        "id": .string(id), "record": try snapshot.json(of: .source(id)) ?? .null,
        "captures": .array(
          try captures.map {
            ["id": .string($0.name), "record": try snapshot.json(of: .capture($0)) ?? .null]
          }),
      ])
      return .success
    }
    try show(id, captures, in: snapshot, on: context.out)
    return .success
  }

  private func printText(
    of captures: [CaptureID], id: String, in snapshot: TreeSnapshot, context: CommandContext
  ) throws -> ExitStatus {
    for capture in captures.reversed() {
      guard case .text(let text, _, _) = try snapshot.text(of: capture) else { continue }
      let words = text.text(in: 0..<text.codePointCount)
      if context.json {
        try context.emit(["id": .string(id), "capture": .string(capture.name), "text": .string(words)])
      } else if context.out.isTerminal {
        try context.out.write(document: words)
      } else {
        // No newline is added: what comes out has the digest on record.
        try context.out.stream.write(words)
      }
      return .success
    }
    _ = try snapshot.quotableText(of: id, capture: capture, for: RecordID.source(id).description)
    throw CommandError(
      .notFound, "source `\(id)` has no captured text", hints: ["`ibid source capture \(id) --file FILE`"])
  }

  private func show(_ id: String, _ captures: [CaptureID], in snapshot: TreeSnapshot, on out: Terminal)
    throws
  {
    try out.line("\(id, .bold)")
    if let source = try snapshot.source(id) {
      var fields = FieldLines()
      for member in source.csl.members {
        let words: String
        switch member.key {
        case "author": words = source.authors.joined(separator: "; ")
        case "issued": words = source.issued ?? ""
        default: words = member.value.plainText ?? plainText(member.value)
        }
        fields.add(member.key, words)
      }
      fields.add("standing", source.standing)
      fields.add("since", source.standingDate)
      fields.add("reason", source.standingReason)
      for origin in source.derivedFrom { fields.add("derived from", origin) }
      try out.show(fields, indent: 2)
    } else {
      try out.wrap("\("the record cannot be read", .red)", indent: 2)
    }
    for capture in captures {
      guard let record = try snapshot.capture(capture) else { continue }
      let size = record.text.flatMap(\.codePoints).map { ", \($0) code points" } ?? ""
      try out.line()
      try out.wrap(
        "\("capture \(capture.name)", .bold)  \(record.outcome.rawValue)\(size)", indent: 4, firstIndent: 2)
      var fields = FieldLines()
      fields.add("retrieved", record.retrieved)
      fields.add("url", record.url)
      fields.add("sha256", record.text?.sha256)
      try out.show(fields, indent: 4)
    }
  }
}
