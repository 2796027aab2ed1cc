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

  /// The words of a claim's or a source's record; none of a record that cannot be read.
  init(_ bytes: [UInt8]) {
    guard let json = try? JSONParser.parse(bytes) else { return }
    statement = json["statement"]?.stringValue ?? ""
    var values: [String] = []
    if let value = json["value"] { RecordText.collect(value, into: &values) }
    value = values.joined(separator: "\n")
    quote = (json["citations"]?.arrayValue ?? []).flatMap { $0["quote"]?.arrayValue ?? [] }
      .compactMap { $0["exact"]?.stringValue }.joined(separator: "\n")
    title = json["csl"]?["title"]?.stringValue ?? ""
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
    case .claim, .source: true
    case .store, .subject, .capture: false
    }
  }
}
