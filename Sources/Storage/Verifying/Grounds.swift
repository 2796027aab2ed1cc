import Git
import Provenance

/// What the outcome of one file rests on in others, so coarse that there is little to write down.
///
/// A ground is a folder `records/sources/<source>` with all that is in it, any other file, or a folder that was listed. Left
/// out is what goes without saying: the file's own source, the subject that a claim stands under, and what the outcome of
/// every file rests on (`store.json` and the schemas).
enum Grounds {
  /// The grounds of a file that asked for some paths, be there anything or not.
  static func of(_ path: String, reading reads: Set<String>) -> Set<String> {
    let own = ground(path)
    let subject = subjectPath(ofClaim: path)
    var grounds: Set<String> = []
    for read in reads where read != subject && read != RecordID.store.path && read != "schemas" {
      let ground = ground(read)
      if ground != own { grounds.insert(ground) }
    }
    return grounds
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

  private static func ground(_ path: String) -> String {
    guard path.hasPrefix(sources) else { return path }
    let name = path.utf8.dropFirst(sources.utf8.count).prefix { $0 != UInt8(ascii: "/") }
    return sources + String(Substring(name))
  }

  private static func subjectPath(ofClaim path: String) -> String? {
    RecordID(path: path)?.claim.map { RecordID.subject($0.subject).path }
  }
}
