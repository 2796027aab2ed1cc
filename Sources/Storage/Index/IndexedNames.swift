import Foundation
import GRDB
import Git
import Provenance

/// Looks names up in the index, so that no tree has to be listed for one of its files.
struct IndexedNames {
  private let database: Database
  private let tips: [ObjectID]

  /// - Parameter tips: commits that the index holds.
  init(_ database: Database, tips: [ObjectID]) {
    self.database = database
    self.tips = tips
  }

  /// The claims in the past of any tip whose ids are the text, or end with it after a `/`.
  func claims(endingIn text: String) throws -> [(number: Int64, claim: ClaimID)] {
    let name = text.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? text
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT records.number, folders.path FROM records JOIN folders ON folders.number = records.folder
        WHERE records.name = ? AND folders.path >= 'claims/' AND folders.path < 'claims0'
        """, arguments: [name])
    return try rows.compactMap { row in
      let folder: String = try row.decode(atIndex: 1)
      guard let claim = ClaimID("\(folder)/\(name)") else { return nil }
      let id = claim.description
      return id == text || id.hasSuffix("/" + text) ? (try row.decode(atIndex: 0), claim) : nil
    }
  }

  /// Those of some records that stood in the tree of some commit in the past of the tips.
  func wereEver(_ records: [Int64]) throws -> Set<Int64> {
    guard !records.isEmpty else { return [] }
    let reach = try Reach(of: tips, in: database)
    var found: Set<Int64> = []
    for record in records {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT change, run, place FROM versions JOIN revisions ON revisions.number = versions.revision
          WHERE record = ?
          """, arguments: [record])
      while let row = try rows.next() {
        guard VersionCode(rawValue: try row.decode(atIndex: 0)).isPresent,
          reach.contains(try row.place(atIndex: 1))
        else { continue }
        found.insert(record)
        break
      }
    }
    return found
  }

  /// Whether there was ever a subject in the past of the tip: its record, or a claim about it.
  func had(subject: String) throws -> Bool {
    let records = try Int64.fetchAll(
      database,
      sql: """
        SELECT records.number FROM folders JOIN records ON records.folder = folders.number
        WHERE folders.path >= ? AND folders.path < ? OR folders.path = 'subjects' AND records.name = ?
        """, arguments: ["claims/\(subject)/", "claims/\(subject)0", subject])
    return try !wereEver(records).isEmpty
  }
}
