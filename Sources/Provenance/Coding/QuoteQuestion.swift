/// A quote to hold against a text, as a line of JSON asks for it:
/// `{"id", "text" | "file", "quote": ["passage", ...], "prefix"?, "suffix"?}`.
///
/// A passage is its words, or an object as a claim records it: `{"exact", "prefix"?, "suffix"?, "start"?, "end"?}`.
/// `quote` may be one passage without its list. `prefix` is what stands before the first passage, `suffix` what stands
/// after the last. Keys that are not known here say nothing.
public struct QuoteQuestion: Sendable {
  /// What the question calls itself, to be told again with the answer; nil where it has no name.
  public let id: JSON?
  /// What the quote is held against.
  public let text: Text
  /// The quote.
  public let passages: [Passage]

  /// Where the text of a question is.
  public enum Text: Sendable {
    /// In the question.
    case inline(String)
    /// In a file, by the path given.
    case file(String)
  }

  /// The most passages of one quote.
  public static let mostPassages = 1000

  /// Reads a question.
  ///
  /// - Throws: `RecordFault` where the value is no question.
  public init(_ json: JSON) throws(RecordFault) {
    let fields = try RecordFields(json, at: [])
    id = fields.object["id"]
    switch (try fields.optionalString("text"), try fields.optionalString("file")) {
    case (let text?, nil): self.text = .inline(text)
    case (nil, let file?): text = .file(file)
    case (nil, nil):
      throw RecordFault(pointer: [], message: "there is neither `text` nor `file` to hold the quote against")
    case (_?, _?):
      throw RecordFault(pointer: [], message: "`text` and `file` are both there; which is meant?")
    }
    var passages = try Self.passages(fields)
    if let prefix = try fields.optionalString("prefix"), !passages.isEmpty {
      passages[0].prefix = passages[0].prefix ?? prefix
    }
    if let suffix = try fields.optionalString("suffix"), let last = passages.indices.last {
      passages[last].suffix = passages[last].suffix ?? suffix
    }
    self.passages = passages
  }

  private static func passages(_ fields: RecordFields) throws(RecordFault) -> [Passage] {
    let place: JSONPointer = ["quote"]
    switch fields.object["quote"] {
    case .string(let words)?: return [Passage(words)]
    case .array(let elements)?:
      guard elements.count <= mostPassages else {
        throw RecordFault(pointer: place, message: "a quote has at most \(mostPassages) passages")
      }
      var passages: [Passage] = []
      for (index, element) in elements.enumerated() {
        passages.append(try passage(element, at: place.appending(index)))
      }
      return passages
    case .object?: return [try passage(fields.object["quote"] ?? .null, at: place)]
    case let other?:
      throw RecordFault(
        pointer: place, message: "`quote` must be a passage or a list of passages, not \(other.typeName)")
    case nil: throw RecordFault(pointer: [], message: "the property `quote` is missing")
    }
  }

  private static func passage(_ json: JSON, at place: JSONPointer) throws(RecordFault) -> Passage {
    if case .string(let words) = json { return Passage(words) }
    guard case .plain(let passage) = try QuotedPassage(RecordFields(json, at: place)) else {
      throw RecordFault(pointer: place, message: "a sealed passage cannot be held against its source here")
    }
    return passage
  }
}
