/// One change of a store, as values: what it would write on a given tree.
///
/// It is planned anew on every tree it is tried on, so that when the branch has moved the same change is
/// made again on top of what came between, not over it.
public protocol Change {
  /// The files that this change writes or removes.
  ///
  /// - Throws: `ChangeRefusal` where it cannot be made on this tree; else what reading the tree throws.
  func writes(on snapshot: any Snapshot) throws -> [RecordWrite]

  /// The commit's message where the user gives none: `records: effect`.
  func message(for writes: [RecordWrite]) -> String
}

/// One file that a change writes.
public struct RecordWrite: Sendable {
  /// The file, from the top of the tree.
  public let path: String
  /// The bytes to write, or nil to remove the file.
  public let content: [UInt8]?
  /// The bytes that the change was made from; nil where there was no file.
  public let original: [UInt8]?
  /// What the one who makes the change should be told about it.
  public let remarks: [String]
  /// Where its record was given, such as `line 4`, where it was read from a list.
  var place: String?

  /// Which record the file is; nil for a captured text or a schema.
  public var record: RecordID? { RecordID(path: path) }

  /// What to call it to the one who makes the change.
  public var name: String {
    let id = record?.description ?? path
    return place.map { "\($0) (\(id))" } ?? id
  }

  /// Writes a file that was not there, or one over its original.
  public init(path: String, content: [UInt8]?, original: [UInt8]? = nil, remarks: [String] = []) {
    self.path = path
    self.content = content
    self.original = original
    self.remarks = remarks
  }

  /// Writes a record in canonical bytes.
  init(_ id: RecordID, _ record: JSONObject, original: [UInt8]? = nil, remarks: [String] = [])
    throws(ChangeRefusal)
  {
    let bytes = CanonicalEncoder.bytes(of: .object(record), kind: id.kind)
    guard bytes.count <= ChangeRefusal.largestRecord else {
      throw ChangeRefusal(
        .invalid, on: id.description,
        "the record would have \(bytes.count) bytes, and a record has at most \(ChangeRefusal.largestRecord)")
    }
    self.init(path: id.path, content: bytes, original: original, remarks: remarks)
  }
}

/// Why a change cannot be made; nothing was written.
public struct ChangeRefusal: Error, Sendable {
  /// What kind of refusal it is.
  public let kind: Kind
  /// The record that it is about.
  public let record: String
  /// One sentence.
  public let message: String
  /// What led to it, outermost first.
  public let causes: [String]
  /// What to do, with the command to type.
  public let hints: [String]
  /// The findings that `verify` would make on the record.
  public let findings: [Finding]

  /// The largest record, in bytes.
  public static let largestRecord = 1 << 20

  /// The kinds of refusal; scripts may rely on the words.
  public enum Kind: String, Sendable {
    /// Something that is named does not exist.
    case notFound = "not-found"
    /// The id is taken.
    case duplicate
    /// What was given is malformed, or no field of the type.
    case invalid
    /// The quote does not stand in the source.
    case quoteRefused = "quote-refused"
    /// A check fails on the record as it would be.
    case checkFailed = "check-failed"
    /// The change would change nothing.
    case unchanged
  }

  /// Makes a refusal.
  public init(
    _ kind: Kind, on record: String, _ message: String, causes: [String] = [], hints: [String] = [],
    findings: [Finding] = []
  ) {
    self.kind = kind
    self.record = record
    self.message = message
    self.causes = causes
    self.hints = hints
    self.findings = findings
  }
}
