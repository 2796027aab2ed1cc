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
        database, sql: "SELECT number, claims, sum FROM verified WHERE tree = ? AND conditions = ?",
        arguments: [records.data, sum])
    else { return nil }
    let number: Int64 = try row.decode(atIndex: 0)
    var outcome = TreeOutcome(claims: try row.decode(atIndex: 1))
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, id, severity, record, pointer, message, hint FROM findings WHERE result = ? ORDER BY place
        """, arguments: [number])
    while let row = try rows.next() {
      guard let id = FindingID(rawValue: try row.decode(atIndex: 1)),
        let severity = Severity(rawValue: try row.decode(atIndex: 2)),
        let pointer = JSONPointer(try row.decode(String.self, atIndex: 4))
      else { throw IndexFault(reason: "it holds no finding") }
      let finding = Finding(
        id, severity: severity, record: try row.decode(atIndex: 3), pointer: pointer,
        message: try row.decode(atIndex: 5), hint: try row.decode(atIndex: 6))
      let path = try row.decode(String.self, atIndex: 0)
      if Survey.kinds.contains(id) {
        outcome.together[path, default: []].append(finding)
      } else {
        outcome.findings[path, default: []].append(finding)
      }
    }
    outcome.exempting = try Set(
      String.fetchAll(database, sql: "SELECT path FROM exempting WHERE result = ?", arguments: [number]))
    // A wrong word here could call a claim verified.
    guard try row.decode(String.self, atIndex: 2) == Self.sum(of: outcome, records, conditions) else {
      throw IndexFault(reason: "what it holds of a verified tree is damaged")
    }
    return outcome
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
    try database.execute(
      sql: "INSERT OR IGNORE INTO verified (tree, conditions, claims, sum) VALUES (?, ?, ?, ?)",
      arguments: [
        records.data, sum, result.outcome.claims, Self.sum(of: result.outcome, records, conditions),
      ])
    guard database.changesCount == 1 else { return }
    let number = database.lastInsertedRowID
    let insert = try database.makeStatement(sql: "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (place, (path, finding)) in result.outcome.ordered.enumerated() {
      try insert.execute(arguments: [
        number, place, path, finding.id.rawValue, finding.severity.rawValue, finding.record,
        finding.pointer.description, finding.message, finding.hint,
      ])
    }
    let exempt = try database.makeStatement(sql: "INSERT INTO exempting VALUES (?, ?)")
    for path in result.outcome.exempting { try exempt.execute(arguments: [number, path]) }
    let oldest = try Int64.fetchOne(
      database, sql: "SELECT number FROM verified ORDER BY number DESC LIMIT 1 OFFSET ?",
      arguments: [Self.most])
    guard let oldest else { return }
    for (table, column) in [("findings", "result"), ("exempting", "result"), ("verified", "number")] {
      try database.execute(sql: "DELETE FROM \(table) WHERE \(column) <= ?", arguments: [oldest])
    }
  }

  private static func sum(
    of outcome: TreeOutcome, _ records: ObjectID, _ conditions: VerifyingConditions
  ) -> String {
    var bytes = records.bytes + conditions.sum + Array("\(outcome.claims)\n".utf8)
    for (path, finding) in outcome.ordered {
      let texts = [
        path, finding.id.rawValue, finding.severity.rawValue, finding.record, finding.pointer.description,
        finding.message, finding.hint ?? "\u{0}",
      ]
      for text in texts {
        bytes += Array("\(text.utf8.count) ".utf8)
        bytes += Array(text.utf8)
      }
    }
    for path in outcome.exempting.sorted() { bytes += Array("\(path)\n".utf8) }
    return sha256Hex(of: bytes)
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

extension TreeOutcome {
  /// All findings with the path of their file, in the order of the files.
  fileprivate var ordered: [(path: String, finding: Finding)] {
    var rows: [(path: String, finding: Finding)] = []
    for path in paths { for finding in found(on: path) { rows.append((path, finding)) } }
    return rows
  }
}
