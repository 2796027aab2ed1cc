import Provenance

/// The words of a record that a search looks into, by where they stand.
struct RecordText: Sendable, Equatable {
  var statement = ""
  /// The strings of the value, a line each.
  var value = ""
  /// The passages quoted, a line each.
  var quote = ""
  /// The title of a source.
  var title = ""
  /// The digests of a capture, each with `sha256` before it and a line of its own.
  var digest = ""

  /// The words of a claim's, a source's or a capture's record; none of a record that cannot be read.
  init(_ bytes: [UInt8]) {
    guard let json = try? JSONParser.parse(bytes) else { return }
    statement = RecordText.clean(json["statement"]?.stringValue ?? "")
    var values: [String] = []
    if let value = json["value"] { RecordText.collect(value, into: &values) }
    value = RecordText.clean(values.joined(separator: "\n"))
    quote = RecordText.clean(
      (json["citations"]?.arrayValue ?? []).flatMap { $0["quote"]?.arrayValue ?? [] }
        .compactMap { $0["exact"]?.stringValue }.joined(separator: "\n"))
    title = RecordText.clean(json["csl"]?["title"]?.stringValue ?? "")
    digest = RecordText.clean(
      ["original", "text"].compactMap { json[$0]?["sha256"]?.stringValue.map { "sha256" + $0 } }
        .joined(separator: "\n"))
  }

  /// A text with a space for each control character: matches are marked with such, and U+0000 would end the text.
  private static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 && $0 != "\n" ? " " : $0 }))
  }

  private static func collect(_ value: JSON, into texts: inout [String]) {
    switch value {
    case .string(let text): texts.append(text)
    case .array(let elements): for element in elements { collect(element, into: &texts) }
    case .object(let object): for member in object.members { collect(member.value, into: &texts) }
    case .null, .bool, .number: break
    }
  }

  /// Whether a search looks into a record at all.
  static func isSearched(_ record: RecordID) -> Bool {
    switch record {
    case .claim, .source, .capture: true
    case .store, .subject: false
    }
  }
}
