/// The name of one record: its path under `records/` without `.json`.
///
/// The id is never repeated inside the record, so that a file and its name cannot disagree.
public enum RecordID: Hashable, Sendable {
  /// `store`: the format version and the policy.
  case store
  /// `subjects/<subject>`
  case subject(String)
  /// `sources/<source>/source`
  case source(String)
  /// `sources/<source>/<capture>`
  case capture(CaptureID)
  /// `claims/<subject>/<type>/<name>`
  case claim(ClaimID)

  /// The folder that holds every record.
  public static let root = "records"

  /// Reads the path of a file from the top of the tree; nil where no record may stand there.
  public init?(path: String) {
    var path = path
    guard let id = path.withUTF8(Self.read) else { return nil }
    self = id
  }

  /// Reads the parts between `records/` and `.json`, each of which is a part of an id. In bytes, as it is asked of every
  /// path of every revision.
  private static func read(_ path: UnsafeBufferPointer<UInt8>) -> RecordID? {
    let (root, suffix) = ("records/".utf8, ".json".utf8)
    let end = path.count - suffix.count
    guard end > root.count, path.starts(with: root), path[end...].elementsEqual(suffix) else { return nil }
    guard let folder = part(of: path, from: root.count, to: end) else { return nil }
    if folder.endIndex == end { return folder.elementsEqual("store".utf8) ? .store : nil }
    guard let first = part(of: path, after: folder, to: end) else { return nil }
    if folder.elementsEqual("subjects".utf8) { return first.endIndex == end ? .subject(text(first)) : nil }
    guard let second = part(of: path, after: first, to: end) else { return nil }
    if folder.elementsEqual("sources".utf8) {
      guard second.endIndex == end else { return nil }
      let source = text(first)
      return second.elementsEqual("source".utf8)
        ? .source(source) : .capture(CaptureID(source: source, name: text(second)))
    }
    guard folder.elementsEqual("claims".utf8), let third = part(of: path, after: second, to: end),
      third.endIndex == end
    else { return nil }
    return .claim(ClaimID(subject: text(first), type: text(second), name: text(third)))
  }

  /// The part behind another; nil where there is none.
  private static func part(
    of path: UnsafeBufferPointer<UInt8>, after before: Slice<UnsafeBufferPointer<UInt8>>, to end: Int
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    before.endIndex < end ? part(of: path, from: before.endIndex + 1, to: end) : nil
  }

  /// What stands up to the next slash, or to the end; nil where it is no part of an id.
  private static func part(
    of path: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    var place = start
    while place < end, path[place] != UInt8(ascii: "/") { place += 1 }
    let part = path[start..<place]
    return IDPart.isValid(part) ? part : nil
  }

  private static func text(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: part), as: UTF8.self)
  }

  /// The file of the record, from the top of the tree.
  public var path: String {
    switch self {
    case .store: "records/store.json"
    case .subject(let subject): String(joining: ["records/subjects/", subject, ".json"])
    case .source(let source): String(joining: ["records/sources/", source, "/source.json"])
    case .capture(let capture):
      String(joining: ["records/sources/", capture.source, "/", capture.name, ".json"])
    case .claim(let claim):
      String(joining: ["records/claims/", claim.subject, "/", claim.type, "/", claim.name, ".json"])
    }
  }

  /// The id with its leading folder: `claims/<subject>/<type>/<name>`.
  public var fullID: String {
    switch self {
    case .store: "store"
    case .subject(let subject): "subjects/\(subject)"
    case .source(let source): "sources/\(source)/source"
    case .capture(let capture): "sources/\(capture)"
    case .claim(let claim): "claims/\(claim)"
    }
  }

  /// Which schema and which order of keys the record has.
  public var kind: RecordKind {
    switch self {
    case .store: .store
    case .subject: .subject
    case .source: .source
    case .capture: .capture
    case .claim: .claim
    }
  }

  /// The claim that this names, if it names one.
  public var claim: ClaimID? {
    if case .claim(let id) = self { id } else { nil }
  }
}

extension RecordID: Comparable {
  /// Orders records as their files are ordered.
  public static func < (one: RecordID, other: RecordID) -> Bool { one.fullID < other.fullID }
}

extension RecordID: CustomStringConvertible {
  /// The id as commands print it: a claim without `claims/`, anything else in full.
  public var description: String {
    if case .claim(let claim) = self { claim.description } else { fullID }
  }
}

/// The name of a claim: the subject it is about, its type, and a name that is unique among those.
public struct ClaimID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let subject: String
  public let type: String
  public let name: String

  /// Names a claim; the parts are not checked here, `RecordID.init(path:)` and `init(_:)` do that.
  public init(subject: String, type: String, name: String) {
    self.subject = subject
    self.type = type
    self.name = name
  }

  /// Reads `<subject>/<type>/<name>`, with or without the leading `claims/`; nil where it is anything else.
  public init?(_ text: String) {
    let full = text.hasPrefix("claims/") ? text : "claims/" + text
    guard case .claim(let id)? = RecordID(path: "records/\(full).json") else { return nil }
    self = id
  }

  /// `<subject>/<type>/<name>`
  public var description: String { "\(subject)/\(type)/\(name)" }

  /// The file of the claim, from the top of the tree.
  public var path: String { RecordID.claim(self).path }

  /// Orders claims by the bytes of their ids.
  public static func < (one: ClaimID, other: ClaimID) -> Bool {
    if one.subject != other.subject { return precedes(one.subject, other.subject) }
    if one.type != other.type { return precedes(one.type, other.type) }
    return one.name < other.name
  }

  /// Orders two different names by what they are with a `/` after them, which comes after a hyphen.
  private static func precedes(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.utf8, other.utf8)
    let slash = CollectionOfOne(UInt8(ascii: "/"))
    if one.count < other.count, other.starts(with: one) {
      return slash.lexicographicallyPrecedes(other.dropFirst(one.count))
    }
    if other.count < one.count, one.starts(with: other) {
      return one.dropFirst(other.count).lexicographicallyPrecedes(slash)
    }
    return one.lexicographicallyPrecedes(other)
  }
}

/// The name of one capture of a source: `<source>/<capture>`, where the capture is its date, then `-2`, `-3`.
public struct CaptureID: Hashable, Sendable, CustomStringConvertible {
  public let source: String
  public let name: String

  /// Names a capture; the parts are not checked here.
  public init(source: String, name: String) {
    self.source = source
    self.name = name
  }

  /// `<source>/<capture>`
  public var description: String { "\(source)/\(name)" }

  /// The file of the captured text, from the top of the tree.
  public var textPath: String { String(joining: ["records/sources/", source, "/", name, ".txt"]) }

  /// The date and the ordinal within it, by which captures of one source are ordered: `2026-11-22-2` is `("2026-11-22", 2)`.
  public var order: (date: String, ordinal: Int) {
    let parts = name.split(separator: "-")
    guard parts.count > 3, let ordinal = Int(parts[3]) else { return (name, 1) }
    return (parts[..<3].joined(separator: "-"), ordinal)
  }
}

extension String {
  /// Some texts one after the other, put together at once: paths are made for every record that is asked for.
  fileprivate init(joining parts: [String]) {
    let count = parts.reduce(0) { $0 + $1.utf8.count }
    self.init(unsafeUninitializedCapacity: count) { bytes in
      var end = 0
      for var part in parts {
        part.withUTF8 { end = bytes[end...].initialize(fromContentsOf: $0) }
      }
      return end
    }
  }
}
