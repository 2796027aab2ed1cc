import Foundation
import GRDB
import Git
import Provenance

/// Where a commit stands: on which run of commits, each the first parent of the next, and how far along it from 0.
struct RunPlace: Hashable, Sendable {
  let run: Int64
  let place: Int64
}

/// Writes commits and what they did to an index, each after its parents.
final class IndexWriter {
  /// A commit that is in the index.
  struct Known {
    let place: RunPlace
    let rank: Int64
  }

  private let database: Database
  /// Whether there was nothing in the index before, so that what this writer does not know is not there.
  private let isNew: Bool
  private var known: [ObjectID: Known?] = [:]
  private var records: [String: Int64] = [:]
  private var folders: [String: Int64] = [:]
  private var lasts: [Int64: Int64] = [:]
  private var next: (revision: Int64, run: Int64, folder: Int64, record: Int64)
  private let insertRevision: Statement
  private let insertEdge: Statement
  private let insertFolder: Statement
  private let insertRecord: Statement
  private let insertVersion: Statement
  private let insertMove: Statement
  /// The versions that were written and hold something, where there were others before.
  private(set) var written: [IndexedTexts.Version] = []
  /// The captures that got a version.
  private var captures: Set<Int64> = []

  init(_ database: Database) throws {
    self.database = database
    func next(_ table: String) throws -> Int64 {
      try Int64.fetchOne(database, sql: "SELECT coalesce(max(number), 0) + 1 FROM \(table)") ?? 1
    }
    self.next = (try next("revisions"), try next("runs"), try next("folders"), try next("records"))
    isNew = self.next.revision == 1
    insertRevision = try database.makeStatement(sql: "INSERT INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?)")
    insertEdge = try database.makeStatement(sql: "INSERT INTO edges VALUES (?, ?, ?, ?, ?)")
    insertFolder = try database.makeStatement(sql: "INSERT INTO folders VALUES (?, ?)")
    insertRecord = try database.makeStatement(sql: "INSERT INTO records VALUES (?, ?, ?)")
    insertVersion = try database.makeStatement(sql: "INSERT INTO versions VALUES (?, ?, ?, ?)")
    insertMove = try database.makeStatement(sql: "INSERT OR IGNORE INTO moves VALUES (?, ?, ?, ?)")
  }

  /// What the index knows of a commit; nil where it does not have it.
  func known(_ id: ObjectID) throws -> Known? {
    if let known = known[id] { return known }
    guard !isNew else { return nil }
    let row = try Row.fetchOne(
      database, sql: "SELECT run, place, rank FROM revisions WHERE id = ?", arguments: [id.data])
    let found = try row.map { Known(place: try $0.place(atIndex: 0), rank: try $0.rank(atIndex: 2)) }
    known[id] = .some(found)
    return found
  }

  /// Writes a commit.
  func write(_ commit: RankedCommit, _ facts: CommitFacts) throws {
    let number = next.revision
    next.revision += 1
    let place = try placed(commit.node)
    known[commit.node.id] = .some(Known(place: place, rank: commit.rank))
    try insertRevision.execute(arguments: [
      number, commit.node.id.data, place.run, place.place, commit.rank, commit.node.time,
      facts.records.count { $0.isEvent },
    ])
    for fact in facts.records {
      let record = try record(fact.path)
      try insertVersion.execute(arguments: [record, number, VersionCode(fact).rawValue, fact.blob?.data])
      guard case .revision = fact.change, let blob = fact.blob else { continue }
      if fact.path.hasPrefix("records/sources/"), RecordID(path: fact.path)?.isCapture == true {
        captures.insert(record)
      }
      if !isNew {
        written.append(
          IndexedTexts.Version(record: record, revision: number, path: fact.path, blob: blob))
      }
    }
    for move in facts.moves {
      try insertMove.execute(arguments: [
        number, move.parent, try record(move.source), try record(move.target),
      ])
    }
  }

  /// Writes down how far each run goes now, and which captures were changed.
  func finish() throws {
    for (run, last) in lasts {
      try database.execute(sql: "INSERT OR REPLACE INTO runs VALUES (?, ?)", arguments: [run, last])
    }
    try IndexedCaptures(database: database).note(captures)
  }

  /// Puts a commit at the end of its first parent's run where that is free, else at the start of a new one.
  private func placed(_ node: CommitNode) throws -> RunPlace {
    var parents: [RunPlace] = []
    for parent in node.parents {
      guard let known = try known(parent) else {
        throw IndexFault(reason: "the parent \(parent.short) of \(node.id.short) is not in it")
      }
      parents.append(known.place)
    }
    var place = RunPlace(run: next.run, place: 0)
    if let first = parents.first, try last(of: first.run) == first.place {
      place = RunPlace(run: first.run, place: first.place + 1)
    } else {
      next.run += 1
    }
    lasts[place.run] = place.place
    for (ordinal, parent) in parents.enumerated() where ordinal > 0 || place.place == 0 {
      try insertEdge.execute(arguments: [place.run, place.place, ordinal, parent.run, parent.place])
    }
    return place
  }

  private func last(of run: Int64) throws -> Int64? {
    if let last = lasts[run] { return last }
    return try Int64.fetchOne(database, sql: "SELECT last FROM runs WHERE number = ?", arguments: [run])
  }

  private func record(_ path: String) throws -> Int64 {
    if let number = records[path] { return number }
    let (folderPath, name) = IndexWriter.split(path)
    let folder = try folder(folderPath)
    var number: Int64?
    if !isNew {
      number = try Int64.fetchOne(
        database, sql: "SELECT number FROM records WHERE name = ? AND folder = ?", arguments: [name, folder])
    }
    if number == nil {
      try insertRecord.execute(arguments: [next.record, name, folder])
      next.record += 1
    }
    let found = number ?? next.record - 1
    records[path] = found
    return found
  }

  private func folder(_ path: String) throws -> Int64 {
    if let number = folders[path] { return number }
    var number: Int64?
    if !isNew {
      number = try Int64.fetchOne(
        database, sql: "SELECT number FROM folders WHERE path = ?", arguments: [path])
    }
    if number == nil {
      try insertFolder.execute(arguments: [next.folder, path])
      next.folder += 1
    }
    let found = number ?? next.folder - 1
    folders[path] = found
    return found
  }

  /// A record's path as its folder, without `records/`, and its name, without `.json`.
  static func split(_ path: String) -> (folder: String, name: String) {
    var path = path[...]
    if path.hasPrefix("records/") { path = path.dropFirst("records/".count) }
    if path.hasSuffix(".json") { path = path.dropLast(".json".count) }
    guard let slash = path.lastIndex(of: "/") else { return ("", String(path)) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}

/// Why an index cannot be used. It is made anew, or done without.
struct IndexFault: Error {
  let reason: String
}
