/// A document as a work: who published what, and its standing.
public struct Source: Sendable {
  /// The CSL-JSON item, as it stands in the record.
  public let csl: JSONObject
  /// How it stands with its publisher: one of `Status`, unless somebody wrote another word.
  public let standing: String?
  /// Why it stands so.
  public let standingReason: String?
  /// Since when, as EDTF.
  public let standingDate: String?
  public let derivedFrom: [String]

  /// What became of a source.
  public enum Status: String, CaseIterable, Sendable {
    case current
    /// Changed by its publisher.
    case corrected
    /// Replaced by another.
    case superseded
    /// Withdrawn.
    case retracted
  }

  /// Reads a source from its record.
  ///
  /// - Throws: `RecordFault` naming the first field that cannot be read; the schema check says it all.
  public init(_ json: JSON) throws(RecordFault) {
    let fields = try RecordFields(json, at: [])
    csl = try fields.object("csl").object
    let standing = try fields.optionalObject("standing")
    self.standing = try standing?.string("status")
    standingReason = standing?.object["reason"]?.stringValue
    standingDate = standing?.object["date"]?.stringValue
    derivedFrom = try fields.texts("derivedFrom")
  }

  /// The standing as one of those that the format knows.
  public var status: Status? { standing.flatMap(Status.init) }

  /// The title, where the work has one.
  public var title: String? { csl["title"]?.stringValue }

  /// The address, where the work has one.
  public var url: String? { csl["URL"]?.stringValue }

  /// The names of the authors, family name first where CSL has it apart.
  public var authors: [String] {
    guard case .array(let authors)? = csl["author"] else { return [] }
    return authors.compactMap { author in
      guard case .object(let name) = author else { return nil }
      if let literal = name["literal"]?.stringValue { return literal }
      let parts = [name["family"]?.stringValue, name["given"]?.stringValue].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
  }

  /// The date of publication as `2024-05-30`, `2024-05` or `2024`, or as CSL's `raw` and `literal` have it.
  public var issued: String? {
    guard case .object(let date)? = csl["issued"] else { return nil }
    if let text = (date["raw"] ?? date["literal"])?.stringValue { return text }
    guard case .array(let dates)? = date["date-parts"], case .array(let parts)? = dates.first else {
      return nil
    }
    let numbers = parts.compactMap { part -> String? in
      switch part {
      case .number(let number): number.intValue.map { $0 < 10 && $0 >= 0 ? "0\($0)" : "\($0)" }
      case .string(let text): text
      default: nil
      }
    }
    return numbers.isEmpty ? nil : numbers.joined(separator: "-")
  }

  /// One line that names the work to a reader: authors, title, container, publisher, date.
  public var reference: String {
    var parts: [String] = []
    if !authors.isEmpty { parts.append(authors.joined(separator: "; ")) }
    if let title { parts.append("\u{201C}\(title)\u{201D}") }
    for key in ["container-title", "publisher"] {
      if let text = csl[key]?.stringValue { parts.append(text) }
    }
    if let issued { parts.append(issued) }
    return parts.joined(separator: ", ")
  }
}
