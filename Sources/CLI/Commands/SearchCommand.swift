import ArgumentParser
import Provenance
import Storage

struct SearchCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find claims and sources by words, and captures by their digests.",
    discussion: """
      All words have to be in a record: in the statement, the value and the quotes of a claim, or in the title of a \
      source. An argument with spaces is a phrase, one that ends with * the beginning of a word. Letter case, \
      accents, strokes (lodz finds Łódź), vowel points, soft hyphens, characters without width and the forms of a \
      letter or digit make no difference. \
      A SHA-256 digest, or the beginning of one after sha256:, finds captures.
      """)

  @Argument(help: "The words.")
  var words: [String]

  @Option(help: "Only claims about this subject.", completion: .subject)
  var subject: String?

  @Option(
    name: [.customLong("claim-type"), .customLong("type")],
    help: ArgumentHelp("Only claims of this type.", valueName: "type"), completion: .claimType)
  var claimType: String?

  @Flag(help: "Every version up to the moment, and not only those that stand.")
  var past = false

  @Option(name: .shortAndLong, help: "The most hits to show.")
  var limit = 20

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func validate() throws {
    if words.isEmpty { throw ValidationError("Give a word to look for.") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    guard let query = SearchQuery(words) else {
      throw CommandError(
        .usage, "there is no letter and no digit to look for in `\(words.joined(separator: " "))`",
        hints: ["give words, such as `ibid search harbour 1985` or `ibid search \"harbour league\"`"])
    }
    let subject = try subject.map { name in
      try past ? store.pastSubject(named: name, in: snapshot) : store.subject(named: name, in: snapshot)
    }
    if let claimType { try requireType(claimType, in: snapshot, orPastOf: past ? store : nil) }
    let filter = SearchFilter(subject: subject, claimType: claimType, includesPast: past)
    let (hits, total) = try store.search(query, filter, at: time.moment, limit: limit)
    if context.json {
      try context.emit([
        "complete": .bool(hits.count == total), "total": .number(JSONNumber(total)),
        "hits": .array(hits.map(json)),
      ])
      return .success
    }
    for (place, hit) in hits.enumerated() {
      if place > 0 { try context.out.line() }
      let revision = hit.revision
      let when: StyledText = revision.map { "  \($0.short, .yellow)  \($0.date)" } ?? ""
      let rank: StyledText = hit.isDeprecated ? "  \("[deprecated]", .red)" : ""
      try context.out.wrap("\(hit.record, .bold)\(rank)\(when)", indent: 4, firstIndent: 0)
      for passage in hit.passages {
        let text = passage.parts.map { StyledText(oneLine($0.text), $0.isMatch ? .bold : []) }.joined(
          separator: "")
        try context.out.wrap("\(passage.place.rawValue, .dim)  \(text)", indent: 6, firstIndent: 4)
      }
      if hit.morePassages > 0 {
        try context.out.wrap("\("and \(hit.morePassages) more", .dim)", indent: 6, firstIndent: 4)
      }
    }
    if hits.isEmpty {
      context.note(
        "Nothing holds all of these words." + (past ? "" : " `--past` looks into earlier versions too."))
    }
    if hits.count < total { context.note("\(total - hits.count) more; `--limit \(total)` shows all.") }
    return .success
  }

  private func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
  }

  private func json(_ hit: SearchHit) -> JSON {
    [
      "record": .string(hit.record.description),
      "revision": hit.revision.map { .object(JSON.members(of: $0)) } ?? .null,
      "deprecated": .bool(hit.isDeprecated),
      "passages": .array(
        hit.passages.map { passage in
          [
            "where": .string(passage.place.rawValue),
            "parts": .array(
              passage.parts.map { ["text": .string($0.text), "match": .bool($0.isMatch)] }),
          ]
        }),
      "morePassages": .number(JSONNumber(hit.morePassages)),
    ]
  }
}
