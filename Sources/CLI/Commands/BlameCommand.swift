import ArgumentParser
import Provenance
import Storage

struct BlameCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Show who set each field of a claim, when, and on what quote.")

  @Argument(help: "The claim: its id, or any unambiguous tail of it.", completion: .claim)
  var claim: String

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try context.openStore()
    let id = try store.claim(named: claim, in: time.snapshot(of: store))
    let (fields, isCutOff) = try store.blame(id, at: time.moment)
    if context.json {
      try context.emit([
        "claim": .string(id.description), "complete": .bool(!isCutOff), "fields": .array(fields.map(json)),
      ])
      return .success
    }
    try context.out.line("\(id, .bold)")
    var quote: [String]?
    for field in fields where !["subject", "type"].contains(field.pointer.tokens.first) {
      try context.out.line()
      try context.out.wrap(
        "\(fieldName(field.pointer), .bold)  \(plainText(field.value))", indent: 4, firstIndent: 0)
      let revision = field.revision
      try context.out.wrap(
        "\(revision.short, .yellow)  \(revision.date)  \(revision.author)  \(revision.subject, .dim)",
        indent: 6, firstIndent: 4)
      guard field.pointer.tokens.first != "citations" else { continue }
      if field.quote.isEmpty {
        try context.out.wrap("\("on no quote", .red)", indent: 4)
      } else if field.quote == quote {
        try context.out.wrap("\("on the same quote", .dim)", indent: 4)
      } else {
        try context.out.wrap(
          "\("on", .dim) \(quotation(field.quote)) \(field.source ?? "", .dim)", indent: 6, firstIndent: 4)
      }
      quote = field.quote
    }
    if isCutOff { try context.out.showCutOff() }
    return .success
  }

  private func json(_ field: FieldBlame) -> JSON {
    let value: JSONObject = ["pointer": .string(field.pointer.description), "value": field.value]
    return .object(
      value.merging(JSON.members(of: field.revision)).merging([
        "quote": .array(field.quote.map(JSON.string)), "source": field.source.map(JSON.string) ?? .null,
      ]))
  }
}
