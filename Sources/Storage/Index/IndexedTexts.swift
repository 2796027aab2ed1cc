import GRDB
import Git
import Provenance

/// Writes the words of records' versions into the index, for `search`.
struct IndexedTexts {
  /// A version whose words are to be added.
  struct Version: Sendable {
    let record: Int64
    let revision: Int64
    let path: String
    let blob: ObjectID
  }

  private let database: Database
  private let repository: Repository
  private let progress: (Int, Int) -> Void
  /// The bytes of words that SQLite gathers before it writes them, while many are added.
  private static let manyGathered = 8 << 20
  private static let usuallyGathered = 1 << 20

  init(_ database: Database, in repository: Repository, progress: @escaping (Int, Int) -> Void) {
    self.database = database
    self.repository = repository
    self.progress = progress
  }

  /// Whether the words of all versions in the index are there.
  static func areIn(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM searchable") == 1
  }

  /// Adds the words of every version in the index, and apart those of the records that stand in a tree.
  func fill(standingIn tree: ObjectID) throws {
    var versions: [Version] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT record, revision, 'records/' || path || '/' || name || '.json', blob
        FROM versions JOIN records ON records.number = record JOIN folders ON folders.number = folder
        WHERE blob IS NOT NULL AND change >> 2 BETWEEN 1 AND 4 AND (path GLOB 'claims/*' OR path GLOB 'sources/*')
        ORDER BY record, revision
        """)
    while let row = try rows.next() {
      versions.append(
        Version(
          record: try row.decode(atIndex: 0), revision: try row.decode(atIndex: 1),
          path: try row.decode(atIndex: 2), blob: try row.id(atIndex: 3)))
    }
    try IndexedTexts.gathering(Self.manyGathered, in: database)
    let texts = try add(versions)
    let byBlob = Dictionary(
      zip(versions.lazy.map(\.blob), texts), uniquingKeysWith: { first, _ in first })
    let ordered = try Int64.fetchOne(database, sql: "SELECT coalesce(max(number), 0) FROM documents") ?? 0
    try database.execute(
      sql: "INSERT INTO searchable VALUES (?, ?, 0)", arguments: [tree.data, ordered])
    try StandingTexts(database, in: repository, progress: progress).fill(from: tree, known: byBlob)
    try IndexedTexts.gathering(Self.usuallyGathered, in: database)
  }

  /// Adds the words of versions that have come into the index since.
  func add(new versions: [Version]) throws {
    let searched = versions.filter { version in
      RecordID(path: version.path).map(RecordText.isSearched) ?? false
    }
    guard !searched.isEmpty else { return }
    let before = try Int64.fetchOne(database, sql: "SELECT coalesce(max(number), 0) FROM documents") ?? 0
    _ = try add(searched)
    // Where all that is new is told after all that is old, the documents still stand in the order in which they are told.
    try database.execute(
      sql: """
        UPDATE searchable SET ordered = (SELECT max(number) FROM documents) WHERE ordered = :before AND (
          SELECT min(rank) FROM documents JOIN revisions ON revisions.number = revision WHERE documents.number > :before
        ) > coalesce((
          SELECT rank FROM documents JOIN revisions ON revisions.number = revision WHERE documents.number = :before
        ), -9e18)
        """, arguments: ["before": before])
  }

  /// Adds versions in the order in which they are told, the oldest first.
  ///
  /// - Returns: their texts, in the order given.
  private func add(_ versions: [Version]) throws -> [RecordText] {
    // Read record by record, as git keeps a version as a difference to another.
    let texts = try IndexedTexts.read(versions.map(\.blob), in: repository) { place in
      progress(place, versions.count)
    }
    let document = try database.makeStatement(
      sql: """
        INSERT INTO documents (record, folder, revision) SELECT number, folder, ? FROM records WHERE number = ?
        """)
    let insert = try TextInsertion(database, table: "texts")
    // By rank and not by number, in which the commits of another branch may come later. Those of one revision backwards,
    // since the newest are told first.
    let places = try places(of: versions)
    let order = versions.indices.sorted { one, other in
      places[one] != places[other]
        ? places[one] < places[other] : IDOrder(versions[other].path) < IDOrder(versions[one].path)
    }
    for place in order {
      try document.execute(arguments: [versions[place].revision, versions[place].record])
      try insert.insert(texts[place], as: database.lastInsertedRowID)
    }
    progress(versions.count, versions.count)
    return texts
  }

  /// Where the revision of each version stands among all.
  private func places(of versions: [Version]) throws -> [CommitPlace] {
    var known: [Int64: CommitPlace] = [:]
    let revision = try database.makeStatement(sql: "SELECT rank, id FROM revisions WHERE number = ?")
    return try versions.map { version in
      if let place = known[version.revision] { return place }
      guard let row = try Row.fetchOne(revision, arguments: [version.revision]) else {
        throw IndexFault(reason: "a version is of no commit")
      }
      let place = CommitPlace(rank: try row.rank(atIndex: 0), commit: try row.id(atIndex: 1))
      known[version.revision] = place
      return place
    }
  }

  /// The texts of records, read on all cores. What is larger than a record may be has none.
  static func read(
    _ blobs: [ObjectID], in repository: Repository, progress: (Int) -> Void
  ) throws -> [RecordText] {
    var texts: [RecordText] = []
    texts.reserveCapacity(blobs.count)
    let limit = ChangeRefusal.largestRecord
    try ParallelReading.read(blobs, in: repository) { (blob, repository) throws(GitError) in
      guard try repository.blobSize(blob) <= limit else { return RecordText([]) }
      return RecordText(try repository.blob(blob, limit: limit))
    } handingOn: { place, text in
      texts.append(text)
      if place.isMultiple(of: 256) { progress(place) }
    }
    return texts
  }

  private static func gathering(_ bytes: Int, in database: Database) throws {
    for table in ["texts", "standingTexts"] {
      try database.execute(
        sql: "INSERT INTO \(table) (\(table), rank) VALUES ('hashsize', ?)", arguments: [bytes])
    }
  }
}

/// Puts texts into a full-text table, and takes them out.
struct TextInsertion {
  private let insertion: Statement
  private let deletion: Statement

  init(_ database: Database, table: String) throws {
    let columns = "rowid, statement, value, quote, title, digest"
    insertion = try database.makeStatement(
      sql: "INSERT INTO \(table) (\(columns)) VALUES (?, ?, ?, ?, ?, ?)")
    deletion = try database.makeStatement(
      sql: "INSERT INTO \(table) (\(table), \(columns)) VALUES ('delete', ?, ?, ?, ?, ?, ?)")
  }

  func insert(_ text: RecordText, as number: Int64) throws {
    try insertion.execute(arguments: Self.arguments(text, number))
  }

  /// Takes out a text, which has to be the one that was put in: a table without the texts cannot know its words else.
  func delete(_ text: RecordText, as number: Int64) throws {
    try deletion.execute(arguments: Self.arguments(text, number))
  }

  private static func arguments(_ text: RecordText, _ number: Int64) -> StatementArguments {
    [number] + StatementArguments(text.columns.map(SearchFold.folded))
  }
}
