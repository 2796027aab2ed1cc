/// Adds a source with its first capture.
public struct AddSource: Change {
  public let id: String
  /// The parts of the record: `csl`, `standing`, `derivedFrom`, `license`, `note`.
  public let record: JSONObject
  /// What was captured of it; nil records the source alone.
  public let capture: CapturedFile?

  /// Adds a source under an id.
  public init(id: String, record: JSONObject, capture: CapturedFile?) {
    self.id = id
    self.record = record
    self.capture = capture
  }

  /// The source's record, its capture's record, and the captured text.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    try requireFreeID(id, as: .source(id), on: snapshot)
    var record = record
    record["$schema"] = .string("../../../schemas/source.schema.json")
    if record["standing"] == nil { record["standing"] = .object(["status": .string("current")]) }
    let source = try RecordWrite(.source(id), record)
    guard let capture else { return [source] }
    return [source]
      + (try AddCapture(source: id, file: capture).writes(on: OverlaySnapshot(snapshot, writes: [source])))
  }

  /// `records: add source <id>`
  public func message(for writes: [RecordWrite]) -> String { "records: add source \(id)" }
}

/// A text as it was captured, with what is known of its capture.
public struct CapturedFile: Sendable {
  /// The text's bytes, which are kept as they are.
  public let bytes: [UInt8]
  /// The media type, `text/plain` or `text/markdown`.
  public let mediaType: String
  /// The time of retrieval, RFC 3339; its date names the capture.
  public let retrieved: String
  public let url: String?
  public let archivedUrl: String?
  /// What to call the file to the one who gave it.
  public let name: String

  /// The largest text that is captured, in bytes.
  public static let largest = 64 << 20

  /// Describes a captured text.
  public init(
    bytes: [UInt8], mediaType: String, retrieved: String, url: String? = nil, archivedUrl: String? = nil,
    name: String = "the file"
  ) {
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
    self.retrieved = retrieved
    self.url = url
    self.archivedUrl = archivedUrl
  }
}
