import Provenance

/// Where records stand in a `FileHistory`, by their ids: nil where there never was a file.
///
/// What a claim rests on is asked for by several checks, and to put a path together and look it up takes longer than the
/// answer. Each thread has its own, as threads that ask one dictionary wait for one another to count its users.
/// Ids have to be valid here: two that are not could be the same text to Swift, and other files to git.
struct RecordPlaces {
  private var paths: [ExactText: Int?] = [:]
  private var subjects: [String: Int?] = [:]
  private var sources: [String: Int?] = [:]
  private var captures: [CaptureID: (record: Int?, text: Int?)] = [:]

  /// How many of a kind are kept at most; hostile records may name any number.
  private static let most = 16_384
  /// Bytes of a path that is kept: those of records are no longer.
  private static let longest = 300

  /// The number of any path.
  mutating func path(_ path: String, in history: FileHistory) -> Int? {
    guard path.utf8.count <= Self.longest else { return history.number(of: path) }
    return Self.place(ExactText(path), in: &paths) { history.number(of: path) }
  }

  /// The path of a subject's record, by its number.
  mutating func subject(_ id: String, in history: FileHistory) -> Int? {
    Self.place(id, in: &subjects) { history.number(of: RecordID.subject(id).path) }
  }

  /// The path of a source's record.
  mutating func source(_ id: String, in history: FileHistory) -> Int? {
    Self.place(id, in: &sources) { history.number(of: RecordID.source(id).path) }
  }

  /// The paths of a capture's record and of its text.
  mutating func capture(_ id: CaptureID, in history: FileHistory) -> (record: Int?, text: Int?) {
    Self.place(id, in: &captures) {
      (history.number(of: RecordID.capture(id).path), history.number(of: id.textPath))
    }
  }

  private static func place<ID: Hashable, Place>(
    _ id: ID, in known: inout [ID: Place], _ find: () -> Place
  ) -> Place {
    if let place = known[id] { return place }
    let place = find()
    if known.count >= most { known.removeAll() }
    known[id] = place
    return place
  }
}
