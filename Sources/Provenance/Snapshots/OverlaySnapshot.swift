/// A tree as it would be after some writes, so that a change is checked before anything is written.
public struct OverlaySnapshot: Snapshot {
  private let base: any Snapshot
  private let written: [String: [UInt8]?]

  /// Lays the writes over a tree.
  public init(_ base: any Snapshot, writes: [RecordWrite]) {
    self.base = base
    written = Dictionary(writes.map { ($0.path, $0.content) }, uniquingKeysWith: { _, last in last })
  }

  /// The records that are written, and whether each is there afterwards.
  private var changed: [(record: RecordID, isThere: Bool)] {
    written.compactMap { path, content in RecordID(path: path).map { ($0, content != nil) } }
  }

  /// The bytes as they would be.
  public func bytes(at path: String) throws -> [UInt8]? {
    if let content = written[path] { content } else { try base.bytes(at: path) }
  }

  /// The text as it would be.
  public func text(of capture: CaptureID) throws -> CapturedText {
    guard let content = written[capture.textPath] else { return try base.text(of: capture) }
    guard let content else { return .absent }
    return CapturedText(content)
  }

  /// The captures as they would be.
  public func captures(of source: String) throws -> [CaptureID] {
    var captures = Set(try base.captures(of: source))
    for (record, isThere) in changed {
      guard case .capture(let id) = record, id.source == source else { continue }
      if isThere { captures.insert(id) } else { captures.remove(id) }
    }
    return captures.sorted { $0.order < $1.order }
  }

  /// The claims as they would be.
  public func claims(of subject: String?) throws -> [ClaimID] {
    var claims = Set(try base.claims(of: subject))
    for (record, isThere) in changed {
      guard case .claim(let id) = record, subject == nil || id.subject == subject else { continue }
      if isThere { claims.insert(id) } else { claims.remove(id) }
    }
    return claims.sorted()
  }

  /// The subjects as they would be.
  public func subjects() throws -> [String] {
    var subjects = Set(try base.subjects())
    for (record, isThere) in changed {
      guard case .subject(let id) = record else { continue }
      if isThere { subjects.insert(id) } else { subjects.remove(id) }
    }
    return subjects.sorted()
  }

  /// The sources as they would be.
  public func sources() throws -> [String] {
    var sources = Set(try base.sources())
    for (record, isThere) in changed {
      guard case .source(let id) = record else { continue }
      if isThere { sources.insert(id) } else { sources.remove(id) }
    }
    return sources.sorted()
  }

  /// The schemas of the tree beneath.
  public var schemas: Schemas { get throws { try base.schemas } }

  /// The policy of the tree beneath.
  public var policy: Policy { get throws { try base.policy } }
}
