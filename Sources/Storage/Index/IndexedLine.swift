import Foundation
import GRDB
import Git

/// The line of a commit's first parents, read from the index.
struct IndexedLine {
  private let database: Database
  /// For each run that the line goes along, the highest place of it.
  private var highest: [Int64: Int64] = [:]

  init(_ database: Database, from tip: ObjectID) throws {
    self.database = database
    let row = try Row.fetchOne(
      database, sql: "SELECT run, place FROM revisions WHERE id = ?", arguments: [Data(tip.bytes)])
    guard let row else { throw IndexFault(reason: "\(tip.short) is not in it") }
    let graph = try RunGraph(database)
    var next: RunPlace? = try row.place(atIndex: 0)
    while let place = next {
      guard highest.updateValue(place.place, forKey: place.run) == nil else {
        throw IndexFault(reason: "its runs go in a circle")
      }
      next = graph.parent(0, of: RunPlace(run: place.run, place: 0))
    }
  }

  private func holds(_ place: RunPlace) -> Bool { highest[place.run].map { place.place <= $0 } ?? false }

  /// The newest commit on the line whose committer's time is not later, in seconds since 1970; nil where there is none.
  func last(notAfter seconds: Int64) throws -> ObjectID? {
    // A rank is never less than that of the time, and grows along the line.
    let highest = CommitRanks.rank(at: seconds)
    let byRank = try Row.fetchCursor(
      database, sql: "SELECT id, run, place, rank FROM revisions WHERE rank <= ? ORDER BY rank DESC",
      arguments: [highest])
    var last: (id: ObjectID, rank: Int64)?
    while last == nil, let row = try byRank.next() {
      if holds(try row.place(atIndex: 1)) { last = (try row.id(atIndex: 0), try row.rank(atIndex: 3)) }
    }
    // Where a clock ran backwards, a commit may stand higher than its time says.
    let late = try Row.fetchCursor(
      database, sql: "SELECT id, run, place, rank FROM revisions WHERE time <= ? AND rank > ?",
      arguments: [seconds, highest])
    while let row = try late.next() {
      let rank = try row.rank(atIndex: 3)
      if holds(try row.place(atIndex: 1)), rank > last?.rank ?? .min { last = (try row.id(atIndex: 0), rank) }
    }
    return last?.id
  }
}
