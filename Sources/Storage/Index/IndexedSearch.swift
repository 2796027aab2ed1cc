import GRDB
import Git
import Provenance

/// Finds the versions that hold the words of a query, as many of them as are asked for, and counts the rest.
///
/// What is found comes in the order of the numbers as far as the rows are in order, so that only those that are shown are
/// looked at, however many there are. Rows that were added out of order are few, and sorted into them.
struct IndexedSearch {
  private let database: Database
  private let query: SearchQuery
  private let filter: SearchFilter

  init(_ database: Database, _ query: SearchQuery, _ filter: SearchFilter) {
    self.database = database
    self.query = query
    self.filter = filter
  }

  /// The records that stand in a tree, in the order of their ids; nil where it is not the tree that is in the index.
  func standing(in tree: ObjectID, limit: Int) throws -> SearchPage? {
    guard try StandingTexts.tree(database) == tree else { return nil }
    let sorted = try Int64.fetchOne(database, sql: "SELECT sorted FROM searchable") ?? 0
    let found = """
      FROM standingTexts JOIN standing ON standing.number = standingTexts.rowid
      WHERE standingTexts MATCH :words \(condition("standing.folder"))
      """
    func rows(_ part: String) throws -> [(path: String, blob: ObjectID)] {
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT 'records/' || folders.path || '/' || name || '.json' AS path, blob
          FROM (SELECT standing.number, record, blob \(found) \(part)) AS found
          JOIN records ON records.number = found.record JOIN folders ON folders.number = records.folder
          """, arguments: arguments + ["sorted": sorted, "limit": limit])
      return try rows.map { (try $0.decode(atIndex: 0), try $0.id(atIndex: 1)) }
    }
    let inOrder = try rows("AND standingTexts.rowid <= :sorted ORDER BY standingTexts.rowid LIMIT :limit")
    let further = try rows("AND standingTexts.rowid > :sorted")
    let page = (inOrder + further).sorted { IDOrder($0.path) < IDOrder($1.path) }
    return SearchPage(
      versions: try page.prefix(limit).map { try candidate($0.path, $0.blob, nil) },
      total: try Int.fetchOne(database, sql: "SELECT count(*) \(found)", arguments: arguments) ?? 0)
  }

  /// All records with a version that holds the words, and the blobs of those versions, in the order of the ids.
  func everFound() throws -> [(path: String, blobs: Set<ObjectID>)] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT 'records/' || folders.path || '/' || name || '.json' AS path, blob
        FROM texts \(versions) WHERE texts MATCH :words \(condition("documents.folder"))
        ORDER BY 'records/' || folders.path || '/' || name
        """, arguments: arguments)
    var found: [(path: String, blobs: Set<ObjectID>)] = []
    while let row = try rows.next() {
      let path: String = try row.decode(atIndex: 0)
      if found.last?.path != path { found.append((path, [])) }
      found[found.count - 1].blobs.insert(try row.id(atIndex: 1))
    }
    return found
  }

  /// The versions in the past of a tip, the newest first.
  func versions(upTo tip: ObjectID, limit: Int) throws -> SearchPage {
    let reach = try Reach(of: tip, in: database)
    let ordered = try Int64.fetchOne(database, sql: "SELECT ordered FROM searchable") ?? 0
    func read(_ part: String, most: Int) throws -> [PastVersion] {
      var found: [PastVersion] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT run, place, revisions.rank, id, 'records/' || folders.path || '/' || name || '.json', blob
          FROM texts \(versions) CROSS JOIN revisions ON revisions.number = documents.revision
          WHERE texts MATCH :words \(condition("documents.folder")) AND \(part)
          """, arguments: arguments + ["ordered": ordered])
      while found.count < most, let row = try rows.next() {
        guard reach.contains(try row.place(atIndex: 0)) else { continue }
        found.append(
          PastVersion(
            place: CommitPlace(rank: try row.rank(atIndex: 2), commit: try row.id(atIndex: 3)),
            path: try row.decode(atIndex: 4), blob: try row.id(atIndex: 5)))
      }
      return found
    }
    let inOrder = try read("texts.rowid <= :ordered ORDER BY texts.rowid DESC", most: limit)
    let further = try read("texts.rowid > :ordered", most: .max)
    let page = (inOrder + further).sorted { $0.isTold(before: $1) }.prefix(limit)
    return SearchPage(
      versions: try page.map { try candidate($0.path, $0.blob, $0.place.commit) }, total: try count(in: reach)
    )
  }

  private struct PastVersion {
    let place: CommitPlace
    let path: String
    let blob: ObjectID

    func isTold(before other: PastVersion) -> Bool {
      place != other.place ? other.place < place : IDOrder(path) < IDOrder(other.path)
    }
  }

  /// How many versions that are reached hold the words.
  private func count(in reach: Reach) throws -> Int {
    let documents = "CROSS JOIN documents ON documents.number = texts.rowid"
    let folder = condition("documents.folder")
    if try reach.isEverything(in: database) {
      return try Int.fetchOne(
        database,
        sql:
          "SELECT count(*) FROM texts \(folder.isEmpty ? "" : documents) WHERE texts MATCH :words \(folder)",
        arguments: arguments) ?? 0
    }
    var count = 0
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT run, place FROM texts \(documents) CROSS JOIN revisions ON revisions.number = documents.revision
        WHERE texts MATCH :words \(folder)
        """, arguments: arguments)
    while let row = try rows.next() { count += reach.contains(try row.place(atIndex: 0)) ? 1 : 0 }
    return count
  }

  /// From the words of a version to the version and its record.
  private let versions = """
    CROSS JOIN documents ON documents.number = texts.rowid CROSS JOIN records ON records.number = documents.record
    CROSS JOIN folders ON folders.number = records.folder
    CROSS JOIN versions ON versions.record = documents.record AND versions.revision = documents.revision
    """

  private func candidate(_ path: String, _ blob: ObjectID, _ commit: ObjectID?) throws -> SearchCandidate {
    guard let record = RecordID(path: path) else {
      throw IndexFault(reason: "it holds a version of no record")
    }
    return SearchCandidate(record: record, blob: blob, commit: commit)
  }

  private func condition(_ folder: String) -> String {
    filter.isOfClaims ? "AND \(folder) IN (SELECT number FROM folders WHERE path GLOB :folder)" : ""
  }

  private var arguments: StatementArguments {
    var arguments: StatementArguments = ["words": query.expression]
    if filter.isOfClaims {
      arguments += ["folder": "claims/\(filter.subject ?? "*")/\(filter.claimType ?? "*")"]
    }
    return arguments
  }
}
