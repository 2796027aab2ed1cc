import Git
import Provenance

/// What the outcome of one file rests on in others, so coarse that there is little to write down.
///
/// A ground is a folder `records/sources/<source>` with all that is in it, any other file, or a folder that was listed. Left
/// out is what goes without saying: the file's own source, the subject that a claim stands under, and what the outcome of
/// every file rests on (`store.json` and the schemas).
struct Grounds {
  /// The grounds so far, each once.
  private(set) var all: [String] = []
  /// The same, where they are too many to be looked through.
  private var many: Set<String>?
  private static let few = 16

  private let own: String
  private let ownSource: String?
  private let subject: String?

  /// Nothing yet, for the outcome of a file.
  ///
  /// - Parameter id: the record that the file is, if it is one.
  init(of path: String, id: RecordID?) {
    own = Self.ground(path)
    ownSource = Self.source(path)
    subject = id?.claim?.subject
  }

  /// Notes that a source or something of it was asked for.
  mutating func add(_ source: ReadSource) {
    if source.name != ownSource { add(source.ground) }
  }

  /// Notes that a subject was asked for.
  mutating func add(subject name: String) {
    if name != subject { add(path: RecordID.subject(name).path) }
  }

  /// Notes that a path was asked for.
  mutating func add(path: String) {
    guard path != RecordID.store.path, path != "schemas" else { return }
    if let subject, path == RecordID.subject(subject).path { return }
    let ground = Self.ground(path)
    if ground != own { add(ground) }
  }

  private mutating func add(_ ground: String) {
    if all.last == ground { return }
    if all.count < Self.few {
      guard !all.contains(ground) else { return }
    } else {
      if many == nil { many = Set(all) }
      guard many?.insert(ground).inserted == true else { return }
    }
    all.append(ground)
  }

  /// The grounds that a change of a path changes: its own, and the folders that it stands in.
  static func changed(by path: String) -> [String] {
    var grounds = [ground(path)]
    var rest = path[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      grounds.append(String(rest))
    }
    return grounds
  }

  /// The folders whose files all rest on a path without saying so.
  static func folders(restingOn path: String) -> [String] {
    // A folder in the subject's place too, which has files in it.
    if path.hasPrefix(subjects) {
      let name = path.utf8.dropFirst(subjects.utf8.count).prefix { $0 != UInt8(ascii: "/") }
      guard case .subject(let subject)? = RecordID(path: subjects + String(Substring(name))) else {
        return []
      }
      return ["records/claims/\(subject)"]
    }
    return path.hasPrefix(sources) ? [ground(path)] : []
  }

  private static let sources = "records/sources/"
  private static let subjects = "records/subjects/"

  /// What stands for a source with all that is in it.
  static func folder(ofSource name: String) -> String { sources + name }

  private static func ground(_ path: String) -> String {
    source(path).map(folder) ?? path
  }

  /// The source that a path is in the folder of, or of which it is the folder.
  private static func source(_ path: String) -> String? {
    guard path.hasPrefix(sources) else { return nil }
    let name = path.utf8.dropFirst(sources.utf8.count).prefix { $0 != UInt8(ascii: "/") }
    return String(Substring(name))
  }
}
