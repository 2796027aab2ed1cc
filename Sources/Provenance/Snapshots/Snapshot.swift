/// One tree of a store, as the domain sees it: records, captured texts and schemas by name.
///
/// Verification is a pure function of this, so that a result can be cached by object id and any
/// revision can be verified. A change is planned against it and checked against it plus its own writes.
///
/// - Throws: every requirement, what reading the tree throws. Of a tree in git that is `StoreError`: `.damaged` where git
///   cannot read it, `.notARecord` where a link, a folder or more than 1 MiB stands in a record's place, and of the policy
///   `.notAStore` and `.unsupportedFormat`. A record that is malformed is nil, and no error.
public protocol Snapshot {
  /// The bytes of a file, by its path from the top of the tree; nil where the tree has none.
  func bytes(at path: String) throws -> [UInt8]?
  /// The bytes of a record's file; nil where the tree has none.
  func bytes(of id: RecordID) throws -> [UInt8]?
  /// A captured text.
  func text(of capture: CaptureID) throws -> CapturedText
  /// The names of all captures of a source, oldest first.
  func captures(of source: String) throws -> [CaptureID]
  /// The ids of all claims, in order; of one subject where one is named.
  func claims(of subject: String?) throws -> [ClaimID]
  /// The ids of all subjects, in order.
  func subjects() throws -> [String]
  /// The ids of all sources, in order.
  func sources() throws -> [String]
  /// A subject, or nil where there is none that can be read.
  func subject(_ id: String) throws -> Subject?
  /// A source, or nil where there is none that can be read.
  func source(_ id: String) throws -> Source?
  /// A capture's record, or nil where there is none that can be read.
  func capture(_ id: CaptureID) throws -> Capture?
  /// A claim, or nil where there is none that can be read.
  func claim(_ id: ClaimID) throws -> Claim?
  /// Lends the claims that are wanted, in order; of one subject where one is named. Nil is one that cannot be read.
  func forEachClaim(
    of subject: String?, where isWanted: (ClaimID) -> Bool, _ body: (ClaimID, Claim?) throws -> Void
  ) throws
  /// The schemas of this tree.
  var schemas: Schemas { get throws }
  /// The policy of this tree.
  var policy: Policy { get throws }
}

/// The text of a capture, or why it cannot be had.
public enum CapturedText: Sendable {
  /// The text, ready for any number of quotes, and the SHA-256 of its bytes in hexadecimal.
  case text(SourceText, sha256: String, bytes: Int)
  /// The tree has no such file.
  case absent
  /// The tree names it, but this clone does not hold it (a partial clone).
  case notInThisClone
  /// The file is not UTF-8; the offset is in bytes.
  case invalid(reason: String)
}

extension CapturedText {
  /// Reads the bytes of a captured text.
  public init(_ bytes: [UInt8]) {
    do throws(InvalidUTF8) {
      self = .text(try SourceText(bytes), sha256: sha256Hex(of: bytes), bytes: bytes.count)
    } catch {
      self = .invalid(reason: "it is not UTF-8: byte \(error.byteOffset) is out of place")
    }
  }
}

extension Snapshot {
  /// The bytes of a record's file; nil where the tree has none.
  ///
  /// - Throws: what reading the tree throws, also where no regular file stands there.
  public func bytes(of id: RecordID) throws -> [UInt8]? { try bytes(at: id.path) }

  /// A record's JSON, or nil where there is none or it is malformed: that is another check's finding.
  ///
  /// - Throws: as ``bytes(of:)``; nothing for malformed JSON.
  public func json(of id: RecordID) throws -> JSON? {
    guard let bytes = try bytes(of: id) else { return nil }
    return try? JSONParser.parse(bytes)
  }

  /// A subject, or nil where there is none that can be read.
  public func subject(_ id: String) throws -> Subject? { try readSubject(id) }

  /// A source, or nil where there is none that can be read.
  public func source(_ id: String) throws -> Source? { try readSource(id) }

  /// A capture's record, or nil where there is none that can be read.
  public func capture(_ id: CaptureID) throws -> Capture? { try readCapture(id) }

  /// Reads a subject anew, for a snapshot that keeps what it read.
  ///
  /// - Throws: as ``bytes(of:)``.
  public func readSubject(_ id: String) throws -> Subject? {
    guard IDPart.isValid(id) else { return nil }
    return try json(of: .subject(id)).flatMap { try? Subject($0) }
  }

  /// Reads a source anew, for a snapshot that keeps what it read.
  ///
  /// - Throws: as ``bytes(of:)``.
  public func readSource(_ id: String) throws -> Source? {
    guard IDPart.isValid(id) else { return nil }
    return try json(of: .source(id)).flatMap { try? Source($0) }
  }

  /// Reads a capture's record anew, for a snapshot that keeps what it read.
  ///
  /// - Throws: as ``bytes(of:)``.
  public func readCapture(_ id: CaptureID) throws -> Capture? {
    guard IDPart.isValid(id.source), IDPart.isValid(id.name) else { return nil }
    return try json(of: .capture(id)).flatMap { try? Capture($0) }
  }

  /// A claim, or nil where there is none that can be read.
  public func claim(_ id: ClaimID) throws -> Claim? {
    try json(of: .claim(id)).flatMap { try? Claim($0) }
  }

  /// Lends the claims that are wanted, one after the other.
  public func forEachClaim(
    of subject: String?, where isWanted: (ClaimID) -> Bool = { _ in true },
    _ body: (ClaimID, Claim?) throws -> Void
  ) throws {
    for id in try claims(of: subject) where isWanted(id) { try body(id, try claim(id)) }
  }

  /// What a reader calls a subject: its label, or its id where it has no record.
  ///
  /// - Throws: as ``subject(_:)``.
  public func label(of subject: String) throws -> String {
    try self.subject(subject)?.label ?? subject
  }
}
