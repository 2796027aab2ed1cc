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

  /// An outcome that is kept as a whole.
  struct Whole {
    /// Of its row.
    let number: Int64
    let outcome: TreeOutcome
  }

  /// The outcome of a tree of `records/`, nil where it is not known; and the whole that it is a difference from, or is itself.
  func outcome(of records: ObjectID) throws -> (outcome: TreeOutcome, whole: Whole)? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: "SELECT number, tree, base, outcome, sum FROM verified WHERE tree = ? AND conditions = ?",
        arguments: [records.data, sum])
    else { return nil }
    guard let base = try row.decode(Int64?.self, atIndex: 2) else {
      let whole = try whole(row)
      return (whole.outcome, whole)
    }
    guard
      let baseRow = try Row.fetchOne(
        database, sql: "SELECT number, tree, base, outcome, sum FROM verified WHERE number = ?",
        arguments: [base])
    else { throw IndexFault(reason: "the outcome that another is a difference from is not in it") }
    let whole = try whole(baseRow)
    let bytes = try bytes(row, since: try baseRow.decode(atIndex: 4))
    return (try OutcomeReader.outcome(of: bytes, since: whole.outcome), whole)
  }

  private func whole(_ row: Row) throws -> Whole {
    Whole(
      number: try row.decode(atIndex: 0), outcome: try OutcomeReader.outcome(of: try bytes(row, since: "")))
  }

  /// The bytes of an outcome.
  ///
  /// - Parameter base: the sum of the outcome that it is a difference from; empty for a whole one.
  private func bytes(_ row: Row, since base: String) throws -> [UInt8] {
    let bytes = try row.withUnsafeData(atIndex: 3) { [UInt8]($0 ?? Data()) }
    // A wrong word here could call a claim verified.
    guard try row.decode(String.self, atIndex: 4) == sum(of: bytes, try row.id(atIndex: 1), since: base)
    else {
      throw IndexFault(reason: "what it holds of a verified tree is damaged")
    }
    return bytes
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
  func keep(_ result: TreeVerifier.Result, of records: ObjectID, foundFrom base: KnownTree?) throws {
    if let base, try !isKnown(base.records) { return }
    let rest = try database.makeStatement(sql: "INSERT OR IGNORE INTO rests VALUES (?, ?)")
    for (ground, path) in result.grounds { try rest.execute(arguments: [ground, path]) }
    let (number, outcome, baseSum) =
      try difference(of: result.outcome, from: base?.whole) ?? (nil, OutcomeBytes(result.outcome).bytes, "")
    try database.execute(
      sql: "INSERT OR IGNORE INTO verified (tree, conditions, base, outcome, sum) VALUES (?, ?, ?, ?, ?)",
      arguments: [records.data, sum, number, Data(outcome), sum(of: outcome, records, since: baseSum)])
    guard database.changesCount == 1 else { return }
    try database.execute(
      sql: """
        DELETE FROM verified WHERE number <= (SELECT number FROM verified ORDER BY number DESC LIMIT 1 OFFSET :most)
        AND number NOT IN (
          SELECT base FROM (SELECT base FROM verified ORDER BY number DESC LIMIT :most) WHERE base IS NOT NULL
        )
        """, arguments: ["most": Self.most])
  }

  /// An outcome as its difference from a whole one, with that one's number and sum; nil where it is not much smaller.
  private func difference(
    of outcome: TreeOutcome, from whole: Whole?
  ) throws -> (base: Int64?, bytes: [UInt8], sum: String)? {
    guard let whole else { return nil }
    let bytes = OutcomeBytes(outcome, since: whole.outcome).bytes
    // A file of which there is something to say takes some 500 bytes.
    guard bytes.count < outcome.findings.count * 128 else { return nil }
    return try String.fetchOne(
      database, sql: "SELECT sum FROM verified WHERE number = ? AND base IS NULL", arguments: [whole.number]
    ).map { (whole.number, bytes, $0) }
  }

  private func sum(of outcome: [UInt8], _ records: ObjectID, since base: String) -> String {
    sha256Hex(of: records.bytes + conditions.sum + Array(base.utf8) + outcome)
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
