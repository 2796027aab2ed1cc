import GRDB
import Git
import Provenance

/// The captures that have more than one version in the index.
struct IndexedCaptures {
  let database: Database

  /// The paths of the captures that ever were changed, or deleted and added again: on whichever branch.
  func revised() throws -> [String] {
    let folders = try Row.fetchAll(
      database, sql: "SELECT number, path FROM folders WHERE path >= 'sources/' AND path < 'sources0'")
    var paths: [Int64: String] = [:]
    for row in folders { paths[try row.decode(atIndex: 0)] = try row.decode(String.self, atIndex: 1) }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT folder, name FROM records
        WHERE folder IN (SELECT number FROM folders WHERE path >= 'sources/' AND path < 'sources0') AND name <> 'source'
        AND (
          SELECT count(*) FROM versions WHERE record = number AND blob IS NOT NULL AND change >> 2 BETWEEN 1 AND 4
        ) > 1
        """)
    var found: [String] = []
    while let row = try rows.next() {
      guard let folder = paths[try row.decode(atIndex: 0)] else {
        throw IndexFault(reason: "a record has no folder")
      }
      found.append("\(RecordID.root)/\(folder)/\(try row.decode(String.self, atIndex: 1)).json")
    }
    return found
  }
}
