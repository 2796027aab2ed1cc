import Foundation
import GRDB
import Git
import Provenance

/// The outcomes of trees that were verified, kept in the index.
///
/// Beside each stands which files rest on which grounds. Those rows are never taken out: one too many makes a file be
/// checked once more, one too few would let a wrong quote pass.
struct VerifiedTrees {
  let database: Database
  let conditions: VerifyingConditions

  /// So many trees are kept.
  private static let most = 32

  private var sum: Data { Data(conditions.sum) }

  /// The outcome of a tree of `records/`, nil where it is not known.
  func outcome(of records: ObjectID) throws -> TreeOutcome? {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT outcome, sum FROM verified WHERE tree = ? AND conditions = ?",
        arguments: [records.data, sum])
    else { return nil }
    let bytes = try row.withUnsafeData(atIndex: 0) { [UInt8]($0 ?? Data()) }
    // A wrong word here could call a claim verified.
    guard try row.decode(String.self, atIndex: 1) == Self.sum(of: bytes, records, conditions) else {
      throw IndexFault(reason: "what it holds of a verified tree is damaged")
    }
    return try OutcomeReader.outcome(of: bytes)
  }

  private func isKnown(_ records: ObjectID) throws -> Bool {
    try Int.fetchOne(
      database, sql: "SELECT 1 FROM verified WHERE tree = ? AND conditions = ?",
      arguments: [records.data, sum])
      != nil
  }

  /// The trees that were verified under the same conditions, the last first.
  func trees() throws -> [ObjectID] {
    try Row.fetchAll(
      database, sql: "SELECT tree FROM verified WHERE conditions = ? ORDER BY number DESC", arguments: [sum]
    ).map { try $0.id(atIndex: 0) }
  }

  /// The files that rested on any of some grounds in a tree; nil where the tree is not known any more.
  func dependents(of grounds: Set<String>, in records: ObjectID) throws -> Set<String>? {
    guard try isKnown(records) else { return nil }
    var paths: Set<String> = []
    let statement = try database.makeStatement(sql: "SELECT path FROM rests WHERE ground = ?")
    for ground in grounds { paths.formUnion(try String.fetchAll(statement, arguments: [ground])) }
    return paths
  }

  /// Keeps the outcome of a tree.
  ///
  /// - Parameter base: the tree that it was found from. If that is not here any more, nothing is kept: what its files rest on
  ///   would be missing.
  func keep(_ result: TreeVerifier.Result, of records: ObjectID, foundFrom base: ObjectID?) throws {
    if let base, try !isKnown(base) { return }
    let rest = try database.makeStatement(sql: "INSERT OR IGNORE INTO rests VALUES (?, ?)")
    for (ground, path) in result.grounds { try rest.execute(arguments: [ground, path]) }
    let outcome = OutcomeBytes(result.outcome).bytes
    try database.execute(
      sql: "INSERT OR IGNORE INTO verified (tree, conditions, outcome, sum) VALUES (?, ?, ?, ?)",
      arguments: [records.data, sum, Data(outcome), Self.sum(of: outcome, records, conditions)])
    guard database.changesCount == 1 else { return }
    try database.execute(
      sql: """
        DELETE FROM verified WHERE number <= (SELECT number FROM verified ORDER BY number DESC LIMIT 1 OFFSET ?)
        """, arguments: [Self.most])
  }

  private static func sum(
    of outcome: [UInt8], _ records: ObjectID, _ conditions: VerifyingConditions
  ) -> String {
    sha256Hex(of: records.bytes + conditions.sum + outcome)
  }
}

extension TreeVerifier.Result {
  /// Which ground bears which file, in the order in which they are written fastest.
  fileprivate var grounds: [(ground: String, path: String)] {
    var rows: [(ground: String, path: String)] = []
    for file in checked {
      for ground in file.grounds { rows.append((ground, file.path)) }
    }
    rows.sort { one, other in
      one.ground == other.ground ? one.path < other.path : one.ground < other.ground
    }
    return rows
  }
}
