import Foundation
import GRDB
import Git
import Provenance

/// What was found of the signatures of commits, kept in the index under what it depended on.
struct IndexedSignatures {
  let database: Database
  /// A sum of whose signatures count, and of what else an answer depends on.
  let conditions: String

  /// What is known of all commits.
  func verdicts() throws -> [ObjectID: SignatureVerdict] {
    var found: [ObjectID: SignatureVerdict] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT revision, kind, who, reason, sum FROM signatures WHERE conditions = ?",
      arguments: [conditions])
    while let row = try rows.next() {
      let id = try row.id(atIndex: 0)
      let texts: [String] = [
        try row.decode(atIndex: 1), try row.decode(atIndex: 2), try row.decode(atIndex: 3),
      ]
      // A wrong word here could call a revision signed.
      guard let verdict = SignatureVerdict(texts),
        try row.decode(String.self, atIndex: 4) == sum(of: id, texts)
      else { throw IndexFault(reason: "what it holds of a signature is damaged") }
      found[id] = verdict
    }
    return found
  }

  /// Keeps what was found; what was found under other conditions goes.
  func keep(_ verdicts: [ObjectID: SignatureVerdict]) throws {
    try database.execute(sql: "DELETE FROM signatures WHERE conditions <> ?", arguments: [conditions])
    let insert = try database.makeStatement(
      sql: "INSERT OR REPLACE INTO signatures VALUES (?, ?, ?, ?, ?, ?)")
    for (id, verdict) in verdicts {
      let texts = verdict.texts
      try insert.execute(arguments: [id.data, conditions, texts[0], texts[1], texts[2], sum(of: id, texts)])
    }
  }

  private func sum(of id: ObjectID, _ texts: [String]) -> String {
    var bytes = id.bytes + Array(conditions.utf8)
    for text in texts { bytes += Array("\(text.utf8.count) \(text)".utf8) }
    return sha256Hex(of: bytes)
  }
}

extension SignatureVerdict {
  /// As it is written down: its kind, who signed or by which key, and the key or the reason.
  fileprivate var texts: [String] {
    switch self {
    case .unsigned: ["unsigned", "", ""]
    case .good(let signer, let key): ["good", signer, key]
    case .notAllowed(let key): [key.why.rawValue, key.key, key.detail]
    case .wrong(let reason): ["wrong", "", reason]
    case .undecided(let reason): ["undecided", "", reason]
    }
  }

  fileprivate init?(_ texts: [String]) {
    switch texts[0] {
    case "unsigned": self = .unsigned
    case "good": self = .good(signer: texts[1], key: texts[2])
    case "wrong": self = .wrong(reason: texts[2])
    default:
      // Only what is said of SSH signatures lasts.
      guard let why = RefusedKey.Reason(rawValue: texts[0]) else { return nil }
      self = .notAllowed(RefusedKey(texts[1], .ssh, why, detail: texts[2]))
    }
  }
}
