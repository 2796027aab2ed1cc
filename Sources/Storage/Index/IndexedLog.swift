import Foundation
import GRDB
import Git

/// The commits that did something to records, read from the index.
struct IndexedLog {
  private let database: Database
  private let reach: Reach

  init(_ database: Database, tip: ObjectID) throws {
    self.database = database
    reach = try Reach(of: tip, in: database)
  }

  /// The commits before a tip that may be what a filter asks for, the newest first.
  ///
  /// Author and the kind of event are not in the index; whoever reads the commits looks at them.
  ///
  /// - Parameter limit: the most commits to give.
  func commits(_ filter: LogFilter, limit: Int) throws -> [ObjectID] {
    var conditions = ["time >= ?", "time <= ?"]
    var arguments: [any DatabaseValueConvertible] = [filter.since ?? .min, filter.until ?? .max]
    if filter.subject != nil || filter.claimType != nil {
      var folders = "folders.path GLOB ?"
      var further: [any DatabaseValueConvertible] = [
        "claims/\(filter.subject ?? "*")/\(filter.claimType ?? "*")"
      ]
      if let subject = filter.subject, filter.claimType == nil {
        folders = "(\(folders) OR folders.path = 'subjects' AND records.name = ?)"
        further.append(subject)
      }
      var numbers = """
        SELECT revision FROM folders JOIN records ON records.folder = folders.number
        JOIN versions ON versions.record = records.number WHERE versions.change & 1 AND \(folders)
        """
      if let type = filter.claimType {
        // A claim that came from another type or subject, or went there, is told of under both.
        for end in ["source", "target"] {
          numbers += """
             UNION SELECT revision FROM folders JOIN records ON records.folder = folders.number
            JOIN moves ON moves.\(end) = records.number WHERE folders.path GLOB ?
            """
          further.append("claims/*/\(type)")
        }
      }
      conditions.append("number IN (\(numbers))")
      arguments += further
    } else {
      conditions.append("events > 0")
    }
    var found: [ObjectID] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, run, place FROM revisions WHERE \(conditions.joined(separator: " AND "))
        ORDER BY rank DESC, id DESC
        """, arguments: StatementArguments(arguments))
    while found.count < limit, let row = try rows.next() {
      guard reach.contains(try row.place(atIndex: 1)) else { continue }
      found.append(try row.id(atIndex: 0))
    }
    return found
  }

  /// Whether any of some commits is in the past of the tip.
  func reachesAny(of commits: Set<ObjectID>) throws -> Bool {
    for commit in commits {
      let row = try Row.fetchOne(
        database, sql: "SELECT run, place FROM revisions WHERE id = ?", arguments: [commit.data])
      if let row, reach.contains(try row.place(atIndex: 0)) { return true }
    }
    return false
  }
}

extension Reach {
  /// Everything in the past of a commit that the index holds, itself included.
  init(of tip: ObjectID, in database: Database) throws { try self.init(of: [tip], in: database) }

  /// Everything in the past of some commits that the index holds, themselves included.
  init(of tips: [ObjectID], in database: Database) throws {
    self.init(try RunGraph(database))
    for tip in tips {
      let row = try Row.fetchOne(
        database, sql: "SELECT run, place FROM revisions WHERE id = ?", arguments: [tip.data])
      guard let row else { throw IndexFault(reason: "\(tip.short) is not in it") }
      add(try row.place(atIndex: 0))
    }
  }
}
