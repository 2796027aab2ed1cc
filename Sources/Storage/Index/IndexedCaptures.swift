import GRDB
import Git
import Provenance

/// The captures that have more than one version in the index.
struct IndexedCaptures {
  let database: Database

  /// The paths of the captures that ever were changed, or deleted and added again: on whichever branch.
  func revised() throws -> [String] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, name FROM revised JOIN records ON records.number = record JOIN folders ON folders.number = folder
        """)
    var found: [String] = []
    while let row = try rows.next() {
      let (folder, name) = (try row.decode(String.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
      found.append("\(RecordID.root)/\(folder)/\(name).json")
    }
    return found
  }

  /// Writes down which of some captures have more than one version.
  func note(_ captures: some Sequence<Int64>) throws {
    let insert = try database.makeStatement(
      sql: """
        INSERT OR IGNORE INTO revised SELECT record FROM versions
        WHERE record = ? AND blob IS NOT NULL AND change >> 2 BETWEEN 1 AND 4
        GROUP BY record HAVING count(*) > 1
        """)
    for capture in captures { try insert.execute(arguments: [capture]) }
  }
}
