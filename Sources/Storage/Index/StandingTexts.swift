import GRDB
import Git
import Provenance

/// The words of the records that stand in one tree, so that a search among them need not look at any past version.
///
/// The tree is the one that was searched last as that of HEAD. Going to another one takes reading what differs.
struct StandingTexts {
  private let database: Database
  private let repository: Repository
  private let progress: (Int, Int) -> Void
  /// So many records that were added one by one, out of the order of their ids, are worth making all anew for.
  private static let mostUnsorted: Int64 = 4096

  init(_ database: Database, in repository: Repository, progress: @escaping (Int, Int) -> Void) {
    self.database = database
    self.repository = repository
    self.progress = progress
  }

  /// The tree whose records are there, nil where the words are not in the index.
  static func tree(_ database: Database) throws -> ObjectID? {
    try Row.fetchOne(database, sql: "SELECT tree FROM searchable")?.id(atIndex: 0)
  }

  /// Goes to another tree.
  func move(to tree: ObjectID) throws {
    guard let old = try Self.tree(database), old != tree else { return }
    let sorted = try Int64.fetchOne(database, sql: "SELECT sorted FROM searchable") ?? 0
    let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(number), 0) FROM standing") ?? 0
    guard last - sorted <= max(Self.mostUnsorted, sorted / 8) else { return try fill(from: tree) }
    let changes: [(change: TreeChange, old: RecordText, new: RecordText)]
    do {
      let found = try LevelReading.recordChanges([(old, tree)], in: repository, progress: progress)
        .joined().filter { RecordID(path: $0.path).map(RecordText.isSearched) ?? false }
      guard found.count <= last / 2 + 64 else { return try fill(from: tree) }
      changes = try withTexts(found)
    } catch let error as GitError where error.code == .missingObject {
      // What stood was left behind by a rebase, and is gone.
      return try fill(from: tree)
    }
    let insert = try TextInsertion(database, table: "standingTexts")
    // Beyond all that are sorted, those too that are no longer there.
    var next = max(last, sorted) + 1
    for (change, old, new) in changes {
      let (folder, record) = try numbers(of: change.path)
      var place: Int64?
      if change.old?.mode.isRegularFile == true {
        place = try Int64.fetchOne(
          database, sql: "DELETE FROM standing WHERE record = ? RETURNING number", arguments: [record])
        guard let place else { throw IndexFault(reason: "\(change.path) is not in it") }
        try insert.delete(old, as: place)
      }
      guard let entry = change.new, entry.mode.isRegularFile else { continue }
      let number = place ?? next
      if place == nil { next += 1 }
      try database.execute(
        sql: "INSERT INTO standing VALUES (?, ?, ?, ?)",
        arguments: [number, record, folder, entry.id.data])
      try insert.insert(new, as: number)
    }
    try database.execute(sql: "UPDATE searchable SET tree = ?", arguments: [tree.data])
  }

  /// Changes with the texts that were there before and are there now.
  private func withTexts(
    _ changes: [TreeChange]
  ) throws -> [(change: TreeChange, old: RecordText, new: RecordText)] {
    func texts(_ entry: (TreeChange) -> TreeEntry?) throws -> [ObjectID: RecordText] {
      let blobs = changes.compactMap { entry($0).flatMap { $0.mode.isRegularFile ? $0.id : nil } }
      let texts = try IndexedTexts.read(blobs, in: repository) { progress($0, blobs.count) }
      return Dictionary(zip(blobs, texts), uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (try texts(\.old), try texts(\.new))
    return changes.map { change in
      let texts = [change.old.flatMap { before[$0.id] }, change.new.flatMap { after[$0.id] }]
      return (change, texts[0] ?? RecordText([]), texts[1] ?? RecordText([]))
    }
  }

  /// Makes all anew, in the order of the ids.
  ///
  /// - Parameter known: texts that have been read, by their blobs.
  func fill(from tree: ObjectID, known: [ObjectID: RecordText] = [:]) throws {
    try database.execute(
      sql: "DELETE FROM standing; INSERT INTO standingTexts (standingTexts) VALUES ('delete-all')")
    let files = try repository.files(inTree: tree, under: RecordID.root).filter { file in
      file.entry.mode.isRegularFile && RecordID(path: file.path).map(RecordText.isSearched) ?? false
    }.sorted { IDOrder($0.path) < IDOrder($1.path) }
    let missing = files.map(\.entry.id).filter { known[$0] == nil }
    let read = try IndexedTexts.read(missing, in: repository) { progress($0, missing.count) }
    let further = Dictionary(zip(missing, read), uniquingKeysWith: { first, _ in first })
    let insert = try TextInsertion(database, table: "standingTexts")
    let stand = try database.makeStatement(sql: "INSERT INTO standing VALUES (?, ?, ?, ?)")
    for (place, file) in files.enumerated() {
      let (folder, record) = try numbers(of: file.path)
      let number = Int64(place + 1)
      try stand.execute(arguments: [number, record, folder, file.entry.id.data])
      try insert.insert(
        known[file.entry.id] ?? further[file.entry.id] ?? RecordText([]), as: number)
    }
    try database.execute(
      sql: "UPDATE searchable SET tree = ?, sorted = ?", arguments: [tree.data, files.count])
  }

  private func numbers(of path: String) throws -> (folder: Int64, record: Int64) {
    let (folder, name) = IndexWriter.split(path)
    let row = try database.cachedStatement(
      sql: """
        SELECT folders.number, records.number FROM folders JOIN records ON records.folder = folders.number
        WHERE folders.path = ? AND records.name = ?
        """)
    guard let found = try Row.fetchOne(row, arguments: [folder, name]) else {
      throw IndexFault(reason: "\(path) is not in it")
    }
    return (try found.decode(atIndex: 0), try found.decode(atIndex: 1))
  }
}
