/// A claim, read: one statement about a subject, its structured value, and the citations it rests on.
///
/// This is a *reading* of the record's JSON. Changes are made to the JSON itself, so that a key
/// unknown to this version survives every change.
public struct Claim: Sendable {
  public let subject: String
  public let type: String
  public let statement: String
  /// The type's own fields, such as `from` and `to` of a rename.
  public let value: JSONObject
  /// The valid time as written, EDTF (ISO 8601-2) if it passes its check.
  public let when: String?
  public let rank: Rank
  public let citations: [Citation]
  /// Which values the quotes do not literally hold, by JSON Pointer, and why they are right all the same.
  public let inferred: [(pointer: String, reason: String)]
  /// Why the claim is deprecated, where it is.
  public let deprecationReason: String?
  public let note: String?
  /// Why the claim was retracted; nil where it is in force, whatever reason is left in its record.
  public var retraction: String? { rank == .deprecated ? deprecationReason : nil }
  /// The record as it stands in the file.
  public let json: JSONObject

  /// Reads a claim from its record.
  ///
  /// - Throws: `RecordFault` naming the first field that cannot be read; the schema check says it all.
  public init(_ json: JSON) throws(RecordFault) {
    let fields = try RecordFields(json, at: [])
    self.json = fields.object
    subject = try fields.string("subject")
    type = try fields.string("type")
    statement = try fields.string("statement")
    value = try fields.object("value").object
    when = try fields.optionalString("when")
    rank = try fields.optionalChoice("rank") ?? .normal
    citations = try fields.list("citations").map { element throws(RecordFault) in try Citation(element) }
    inferred = try fields.strings("inferred")
    deprecationReason = try fields.optionalObject("deprecation")?.optionalString("reason")
    note = try fields.optionalString("note")
  }
}

/// How a claim stands among others of its kind (Wikidata's ranks).
public enum Rank: String, Sendable, CaseIterable {
  case preferred, normal, deprecated
}

/// What a citation does for its claim.
public enum Stance: String, Sendable, CaseIterable {
  case supports, disputes
}

/// One citation: which words of which capture of which source support or dispute a claim.
public struct Citation: Sendable {
  public let source: String
  public let capture: String
  public let stance: Stance
  /// The passages of the quote, in the order of the text.
  public let quote: [QuotedPassage]
  /// Where a reader of the original finds it: a label such as `page`, and its value.
  public let locator: (label: String, value: String)?

  /// The capture that the passages are quoted from.
  public var captureID: CaptureID { CaptureID(source: source, name: capture) }

  /// The passages that can be read here; a sealed one is left out.
  public var passages: [Passage] { quote.compactMap(\.passage) }

  init(_ fields: RecordFields) throws(RecordFault) {
    source = try fields.idPart("source")
    capture = try fields.idPart("capture")
    stance = try fields.optionalChoice("stance") ?? .supports
    quote = try fields.list("quote").map { element throws(RecordFault) in try QuotedPassage(element) }
    if let locator = try fields.optionalObject("locator") {
      self.locator = (try locator.string("label"), try locator.string("value"))
    } else {
      locator = nil
    }
  }
}

/// One passage of a quote as recorded: open to read, or sealed by a commitment whose words are kept outside git.
public enum QuotedPassage: Sendable {
  case plain(Passage)
  case sealed(commitment: String)

  /// The passage, where it can be read.
  public var passage: Passage? {
    if case .plain(let passage) = self { passage } else { nil }
  }

  init(_ fields: RecordFields) throws(RecordFault) {
    if let commitment = try fields.optionalString("sealed") {
      self = .sealed(commitment: commitment)
      return
    }
    self = .plain(
      Passage(
        try fields.string("exact"),
        prefix: try fields.optionalString("prefix"),
        suffix: try fields.optionalString("suffix"),
        start: try fields.optionalOffset("start"),
        end: try fields.optionalOffset("end")))
  }
}
