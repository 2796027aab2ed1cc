import Foundation
import GRDB
import Git
import Provenance

/// The words of all versions of claims and sources, in the index.
struct IndexedTexts {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Whether the words of all versions in the index are there.
  static func areIn(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT text FROM origin") ?? false
  }

  /// The paths of the records that hold the words in any version, in order.
  func records(matching query: SearchQuery, _ filter: SearchFilter) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT 'records/' || folders.path || '/' || name || '.json' AS path FROM texts
        JOIN documents ON documents.number = texts.rowid JOIN records ON records.number = documents.record
        JOIN folders ON folders.number = records.folder WHERE texts MATCH ? AND folders.path GLOB ? ORDER BY path
        """, arguments: [query.expression, IndexedTexts.folders(filter)])
  }

  /// The versions in the past of a tip that hold the words, the newest first.
  func versions(
    matching query: SearchQuery, _ filter: SearchFilter, upTo tip: ObjectID
  ) throws -> [SearchCandidate] {
    let reach = try Reach(of: tip, in: database)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT 'records/' || folders.path || '/' || name || '.json' AS path, blob, id, run, place FROM texts
        JOIN documents ON documents.number = texts.rowid JOIN records ON records.number = documents.record
        JOIN folders ON folders.number = records.folder
        JOIN versions ON versions.record = documents.record AND versions.revision = documents.revision
        JOIN revisions ON revisions.number = documents.revision
        WHERE texts MATCH ? AND folders.path GLOB ? ORDER BY revisions.rank DESC, id DESC, path
        """, arguments: [query.expression, IndexedTexts.folders(filter)])
    var found: [SearchCandidate] = []
    while let row = try rows.next() {
      guard reach.contains(RunPlace(run: row[3], place: row[4])) else { continue }
      guard let record = RecordID(path: row[0]), let blob = ObjectID(bytes: row[1] as Data),
        let commit = ObjectID(bytes: row[2] as Data)
      else { throw IndexFault(reason: "it holds a version of no record") }
      found.append(SearchCandidate(record: record, blob: blob, commit: commit))
    }
    return found
  }

  private static func folders(_ filter: SearchFilter) -> String {
    guard filter.subject != nil || filter.claimType != nil else { return "*" }
    return "claims/\(filter.subject ?? "*")/\(filter.claimType ?? "*")"
  }

  /// One version whose words are to be added.
  private struct Version: Sendable {
    let record: Int64
    let revision: Int64
    let blob: ObjectID
  }

  /// Adds the words of every version from a revision of the index on.
  static func fill(
    _ database: Database, from revision: Int64 = 0, in repository: Repository, progress: (Int, Int) -> Void
  ) throws {
    var versions: [Version] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT record, revision, blob FROM versions JOIN records ON records.number = record
        JOIN folders ON folders.number = folder
        WHERE revision >= ? AND blob IS NOT NULL AND change >> 2 BETWEEN 1 AND 4
        AND (path GLOB 'claims/*' OR path GLOB 'sources/*' AND name = 'source') ORDER BY record, revision
        """, arguments: [revision])
    while let row = try rows.next() {
      guard let blob = ObjectID(bytes: row[2] as Data) else {
        throw IndexFault(reason: "it holds no blob's id")
      }
      versions.append(Version(record: row[0], revision: row[1], blob: blob))
    }
    // Read record by record, as git keeps a version as a difference to another; written in the order of the revisions.
    var texts: [RecordText] = []
    texts.reserveCapacity(versions.count)
    let limit = ChangeRefusal.largestRecord
    try ParallelReading.read(versions, in: repository) { (version, repository) throws(GitError) in
      guard try repository.blobSize(version.blob) <= limit else { return RecordText([]) }
      return RecordText(try repository.blob(version.blob, limit: limit))
    } handingOn: { place, text in
      texts.append(text)
      if place.isMultiple(of: 256) { progress(place, versions.count) }
    }
    let document = try database.makeStatement(sql: "INSERT INTO documents (record, revision) VALUES (?, ?)")
    let insert = try database.makeStatement(
      sql: "INSERT INTO texts (rowid, statement, value, quote, title) VALUES (?, ?, ?, ?, ?)")
    for place in versions.indices.sorted(by: { versions[$0].revision < versions[$1].revision }) {
      let text = texts[place]
      try document.execute(arguments: [versions[place].record, versions[place].revision])
      try insert.execute(arguments: [
        database.lastInsertedRowID, text.statement, text.value, text.quote, text.title,
      ])
    }
    try database.execute(sql: "UPDATE origin SET text = 1")
    progress(versions.count, versions.count)
  }
}
