/// One capture of a source: when it was retrieved, from where, and the digests of what was kept.
public struct Capture: Sendable {
  /// The time of retrieval, RFC 3339.
  public let retrieved: String?
  public let url: String?
  public let archivedUrl: String?
  public let outcome: Outcome
  /// The text that quotes are checked against; absent where nothing was captured.
  public let text: Payload?
  public let original: Payload?

  /// What came of an attempt to capture.
  public enum Outcome: String, Sendable, CaseIterable {
    case captured, unchanged, unreachable
  }

  /// A file kept beside the record, by its digest.
  public struct Payload: Sendable {
    /// SHA-256 in hexadecimal, or nil where the payload is sealed.
    public let sha256: String?
    /// The salted commitment of a withheld payload.
    public let sealed: String?
    /// The length in bytes.
    public let bytes: Int?
    public let mediaType: String?
    /// The length in code points, of a text.
    public let codePoints: Int?
    public let extractor: String?

    /// Nil where nothing is said, which canonical bytes leave out.
    init?(_ fields: RecordFields) throws(RecordFault) {
      let saysNothing = fields.object.members.allSatisfy { member in
        member.value.isEmpty && KeyOrder.payload.keys.contains { !$0.isRequired && $0.name == member.key }
      }
      guard !saysNothing else { return nil }
      sha256 = try fields.optionalString("sha256")
      sealed = try fields.optionalString("sealed")
      bytes = try fields.optionalOffset("bytes")
      mediaType = try fields.optionalString("mediaType")
      codePoints = try fields.optionalOffset("codePoints")
      extractor = try fields.optionalString("extractor")
    }
  }

  /// Reads a capture from its record.
  ///
  /// - Throws: `RecordFault` naming the first field that cannot be read; the schema check says it all.
  public init(_ json: JSON) throws(RecordFault) {
    let fields = try RecordFields(json, at: [])
    retrieved = try fields.optionalString("retrieved")
    url = try fields.optionalString("url")
    archivedUrl = try fields.optionalString("archivedUrl")
    outcome = try fields.optionalChoice("outcome") ?? .captured
    text = try fields.optionalObject("text").flatMap { fields throws(RecordFault) in try Payload(fields) }
    original = try fields.optionalObject("original").flatMap { fields throws(RecordFault) in
      try Payload(fields)
    }
  }
}
