import Provenance

/// The words of a record that a search looks into, by where they stand.
struct RecordText: Sendable, Equatable {
  var statement = ""
  /// The strings of the value, each apart.
  var value = ""
  /// The passages quoted, each apart.
  var quote = ""
  /// The title of a source.
  var title = ""
  /// The digests of a capture, each with `sha256` before it, and apart.
  var digest = ""
  /// Whether it is a claim that was retracted.
  var isDeprecated = false

  /// The words of a claim's, a source's or a capture's record; none of a record that cannot be read.
  init(_ bytes: [UInt8]) {
    guard let json = try? JSONParser.parse(bytes) else { return }
    isDeprecated = json["rank"]?.stringValue == Rank.deprecated.rawValue
    statement = RecordText.clean(json["statement"]?.stringValue ?? "")
    var values: [String] = []
    if let value = json["value"] { RecordText.collect(value, into: &values) }
    value = RecordText.apart(values)
    quote = RecordText.apart(
      (json["citations"]?.arrayValue ?? []).flatMap { $0["quote"]?.arrayValue ?? [] }
        .compactMap { $0["exact"]?.stringValue })
    title = RecordText.clean(json["csl"]?["title"]?.stringValue ?? "")
    digest = RecordText.apart(
      ["original", "text"].compactMap { json[$0]?["sha256"]?.stringValue.map { "sha256" + $0 } })
  }

  /// What stands between two texts: a word that no text and no query has, so that no phrase reaches over it.
  static let border: Unicode.Scalar = "\u{10FFFD}"

  /// Several texts in one, which no phrase joins: nobody wrote the words of one after those of the other.
  private static func apart(_ texts: [String]) -> String {
    texts.map(clean).joined(separator: " \(border) ")
  }

  /// A text with a space for each control character: matches are marked with such, and U+0000 would end the text.
  private static func clean(_ text: String) -> String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x20 && scalar != "\n" || scalar == border
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  private static func collect(_ value: JSON, into texts: inout [String]) {
    switch value {
    case .string(let text): texts.append(text)
    case .array(let elements): for element in elements { collect(element, into: &texts) }
    case .object(let object): for member in object.members { collect(member.value, into: &texts) }
    case .null, .bool, .number: break
    }
  }

  /// The texts in the order of the places where words can stand.
  var columns: [String] { [statement, value, quote, title, digest] }

  /// Whether a search looks into a record at all.
  static func isSearched(_ record: RecordID) -> Bool {
    switch record {
    case .claim, .source, .capture: true
    case .store, .subject: false
    }
  }
}
