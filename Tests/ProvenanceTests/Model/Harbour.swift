@testable import Provenance

/// A tiny fictional store: one source, four subjects, three claims.
enum Harbour {
  static let text = """
    In 2021 the Northern Council was renamed the Harbour Assembly. The mayor denied that the vote was rigged. \
    The Dockers\u{2019} Guild joined in May 2022, and has stayed. The turnout was 61 percent.
    The Assembly met in Greyhaven twice. The treasurer did not, despite rumours, resign. \
    The Assembly met in Greyhaven twice.

    """
  static let gazette = CaptureID(source: "gazette", name: "2026-11-22")
  static let rename = ClaimID(subject: "assembly", type: "rename", name: "harbour-assembly")
  static let guild = ClaimID(subject: "assembly", type: "membership", name: "guild")
  static let vote = ClaimID(subject: "assembly", type: "event", name: "vote")

  /// The store.
  static var store: MemorySnapshot {
    var tree = MemorySnapshot()
    tree.write(
      .store,
      [
        "$schema": "../schemas/store.schema.json", "format": 1,
        "policy": ["citations": 1, "quoteMaxGap": 500],
      ])
    subject("assembly", "Harbour Assembly", in: &tree)
    subject("guild", "Dockers\u{2019} Guild", in: &tree)
    subject("greyhaven", "Greyhaven", in: &tree)
    subject("mayor", "Mayor of Greyhaven", in: &tree)
    tree.write(
      .source("gazette"),
      [
        "$schema": "../../../schemas/source.schema.json",
        "csl": ["type": "article-newspaper", "title": "The towns and their assembly"],
        "standing": ["status": "current"],
      ])
    capture(gazette, text, in: &tree)
    tree.write(
      .claim(rename),
      claim(
        rename, "The Northern Council was renamed the Harbour Assembly in 2021.",
        ["from": "Northern Council", "to": "Harbour Assembly"], when: "2021",
        [citation("the Northern Council was renamed the Harbour Assembly")]))
    tree.write(
      .claim(guild),
      claim(
        guild, "The Dockers\u{2019} Guild is a member of the Harbour Assembly.", ["member": "guild"],
        when: "2022-05/..", [citation("The Dockers\u{2019} Guild joined in May 2022, and has stayed")]))
    tree.write(
      .claim(vote),
      claim(
        vote, "Vote on the statute.", ["title": "Vote on the statute", "participants": ["guild", "mayor"]],
        when: "2021", [citation("the Northern Council was renamed the Harbour Assembly")]))
    return tree
  }

  static func subject(_ id: String, _ label: String, in tree: inout MemorySnapshot) {
    tree.write(
      .subject(id),
      ["$schema": "../../schemas/subject.schema.json", "label": .string(label), "kind": "other"])
  }

  static func capture(_ id: CaptureID, _ text: String, in tree: inout MemorySnapshot) {
    tree.write(
      .capture(id),
      [
        "$schema": "../../../schemas/capture.schema.json",
        "retrieved": .string(id.order.date + "T09:30:00Z"), "outcome": "captured",
        "text": [
          "sha256": .string(sha256Hex(of: Array(text.utf8))), "bytes": .number(JSONNumber(text.utf8.count)),
          "mediaType": "text/plain", "codePoints": .number(JSONNumber(text.unicodeScalars.count)),
          "extractor": "plain/1",
        ],
      ])
    tree.write(id.textPath, text)
  }

  static func claim(
    _ id: ClaimID, _ statement: String, _ value: JSON, when: String? = nil, _ citations: [JSON]
  ) -> JSON {
    var record: JSONObject = [
      "$schema": .string("../../../../schemas/\(id.type).schema.json"), "subject": .string(id.subject),
      "type": .string(id.type), "statement": .string(statement), "value": value, "rank": "normal",
      "citations": .array(citations),
    ]
    record["when"] = when.map(JSON.string)
    // The tests of the quotes change the words; whether they hold the value is for tests of its own.
    record["inferred"] = ["/value": "The minutes say so."]
    if when != nil { record["inferred"] = ["/value": "The minutes say so.", "/when": "The minutes say so."] }
    return .object(record)
  }

  static func citation(_ passages: String..., stance: Stance = .supports) -> JSON {
    [
      "source": "gazette", "capture": "2026-11-22", "stance": .string(stance.rawValue),
      "quote": .array(passages.map { passage($0) }),
    ]
  }

  /// The full selector of words of a text at their first place, found without the code under test.
  static func passage(_ words: String, in text: String = text) -> JSON {
    let source = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start =
      source.indices.first { source[$0...].starts(with: wanted) } ?? source.count
    let end = min(start + wanted.count, source.count)
    func string(_ scalars: ArraySlice<Unicode.Scalar>) -> JSON {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return .string(String(view))
    }
    return [
      "exact": .string(words), "prefix": string(source[max(0, start - 32)..<start]),
      "suffix": string(source[end..<min(source.count, end + 32)]),
      "start": .number(JSONNumber(start)), "end": .number(JSONNumber(end)),
    ]
  }
}
