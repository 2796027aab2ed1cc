import Foundation
import GRDB
import Git

/// The revisions of one record, read from the index: what `VersionGraph` finds by walking through all commits.
///
/// The index says in which commits the record's file differs from that of every parent. What remains is to follow moves,
/// to leave out what is not in the past of the tip, and to find the revisions that each came from.
struct IndexedVersions {
  /// A row of the index: a revision of a record, or a merge that takes over another parent's version than the first's.
  private struct Row {
    let id: ObjectID
    let place: RunPlace
    let rank: Int64
    let change: RecordChange
    let blob: ObjectID?
    /// The record and the commit by their numbers.
    let record: Int64
    let revision: Int64

    func isOlder(than other: Row) -> Bool { rank != other.rank ? rank < other.rank : id < other.id }
  }

  private struct Move {
    let parent: Int
    let record: Int64
  }

  private let database: Database
  private let graph: RunGraph
  private var paths: [Int64: String] = [:]
  private var rows: [Int64: [Row]] = [:]
  /// By record and run the rows, the lowest place first.
  private var lines: [Int64: [Int64: [Row]]] = [:]
  private var reached: [Int64: Reach] = [:]
  /// Where a moved record came from, by record and commit.
  private var sources: [Int64: [Int64: [Move]]] = [:]

  init(_ database: Database) throws { self.init(database, graph: try RunGraph(database)) }

  /// - Parameter graph: of the same database, where it was read before.
  init(_ database: Database, graph: RunGraph) {
    self.database = database
    self.graph = graph
  }

  /// The revisions of the record at a path, up to some tips that the index holds.
  ///
  /// - Parameter boundary: the commits at which a shallow clone was cut.
  mutating func versions(
    of path: String, from tips: [ObjectID], boundary: Set<ObjectID>
  ) throws -> VersionGraph {
    let starts = try tips.map { try place(of: $0) }
    let isCutOff = try reach(starts, anyOf: boundary)
    guard let record = try record(at: path) else {
      return VersionGraph(versions: [], tip: nil, isCutOff: isCutOff)
    }
    for start in starts { try follow(record, from: start) }
    for record in rows.keys { paths[record] = try self.path(of: record) }
    let found = rows.values.joined().filter { row in
      if case .revision = row.change { reached[row.record]?.contains(row.place) ?? false } else { false }
    }.sorted { one, other in
      one.revision == other.revision
        ? paths[one.record, default: ""] < paths[other.record, default: ""] : other.isOlder(than: one)
    }
    var places: [Int64: [RunPlace: Int]] = [:]
    for (place, row) in found.enumerated() { places[row.record, default: [:]][row.place] = place }
    var versions: [VersionGraph.Version] = []
    for row in found { versions.append(try version(row, places: places, boundary: boundary)) }
    return VersionGraph(
      versions: versions,
      tip: starts.first.flatMap { owner(of: record, at: $0) }.flatMap { places[record]?[$0.place] },
      isCutOff: isCutOff)
  }

  /// Whether any of some commits is in the past of the places to begin with.
  private func reach(_ starts: [RunPlace], anyOf commits: Set<ObjectID>) throws -> Bool {
    guard !commits.isEmpty else { return false }
    var reach = Reach(graph)
    for start in starts { reach.add(start) }
    // A commit that only other branches reach back to need not be in the index.
    return try commits.contains { try placeIfThere(of: $0).map(reach.contains) ?? false }
  }

  private func place(of commit: ObjectID) throws -> RunPlace {
    guard let place = try placeIfThere(of: commit) else {
      throw IndexFault(reason: "\(commit.short) is not in it")
    }
    return place
  }

  private func placeIfThere(of commit: ObjectID) throws -> RunPlace? {
    try GRDB.Row.fetchOne(
      database, sql: "SELECT run, place FROM revisions WHERE id = ?", arguments: [commit.data])?
      .place(atIndex: 0)
  }

  private mutating func record(at path: String) throws -> Int64? {
    let (folder, name) = IndexWriter.split(path)
    let number = try Int64.fetchOne(
      database,
      sql: """
        SELECT records.number FROM records JOIN folders ON folders.number = records.folder
        WHERE records.name = ? AND folders.path = ?
        """, arguments: [name, folder])
    if let number { paths[number] = path }
    return number
  }

  /// Reads a record's rows, and follows it from a commit into its past, and from there what it was moved from.
  private mutating func follow(_ record: Int64, from start: RunPlace) throws {
    var open = [(record, start)]
    while let (record, start) = open.popLast() {
      if rows[record] == nil { try read(record) }
      guard var reach = reached[record], !reach.contains(start) else { continue }
      reach.add(start)
      reached[record] = reach
      for row in rows[record] ?? [] where row.change == .revision(.moved) && reach.contains(row.place) {
        for move in sources[record]?[row.revision] ?? [] {
          guard let parent = graph.parent(move.parent, of: row.place) else {
            throw IndexFault(reason: "a move has no parent")
          }
          open.append((move.record, parent))
        }
      }
    }
  }

  private mutating func read(_ record: Int64) throws {
    var found: [Row] = []
    let cursor = try GRDB.Row.fetchCursor(
      database,
      sql: """
        SELECT revision, change, blob, id, run, place, rank
        FROM versions JOIN revisions ON revisions.number = versions.revision WHERE record = ?
        """, arguments: [record])
    while let row = try cursor.next() {
      found.append(
        Row(
          id: try row.id(atIndex: 3), place: try row.place(atIndex: 4), rank: try row.rank(atIndex: 6),
          change: VersionCode(rawValue: try row.decode(atIndex: 1)).change,
          blob: try row.hasNull(atIndex: 2) ? nil : row.id(atIndex: 2),
          record: record, revision: try row.decode(atIndex: 0)))
    }
    rows[record] = found
    lines[record] = Dictionary(grouping: found.filter { $0.change != .none }) { $0.place.run }
      .mapValues { $0.sorted { $0.place.place < $1.place.place } }
    var moves: [Int64: [Move]] = [:]
    var cuts: Set<Reach.Cut> = []
    for row in found where row.change == .revision(.moved) && row.blob != nil {
      let origins = try GRDB.Row.fetchAll(
        database, sql: "SELECT parent, source FROM moves WHERE revision = ? AND target = ? ORDER BY parent",
        arguments: [row.revision, record])
      moves[row.revision] = try origins.map {
        Move(parent: try $0.decode(atIndex: 0), record: try $0.decode(atIndex: 1))
      }
      for move in moves[row.revision] ?? [] { cuts.insert(Reach.Cut(place: row.place, parent: move.parent)) }
    }
    sources[record] = moves
    reached[record] = Reach(graph, cuts: cuts)
  }

  /// The row that made the version of a record at a commit, that of a revision.
  private func owner(of record: Int64, at start: RunPlace) -> Row? {
    var place: RunPlace? = start
    // More steps are taken in no graph, but a damaged one may lead in a circle.
    var steps = graph.count + (rows[record]?.count ?? 0) + 1
    while let here = place, steps > 0 {
      steps -= 1
      guard let row = lines[record]?[here.run]?.last(where: { $0.place.place <= here.place }) else {
        place = graph.parent(0, of: RunPlace(run: here.run, place: 0))
        continue
      }
      guard case .taken(let parent) = row.change else { return row }
      place = graph.parent(parent, of: row.place)
    }
    return nil
  }

  private mutating func version(
    _ row: Row, places: [Int64: [RunPlace: Int]], boundary: Set<ObjectID>
  ) throws -> VersionGraph.Version {
    guard case .revision(let kind) = row.change else { throw IndexFault(reason: "a row is no revision") }
    let owners = graph.parents(of: row.place).compactMap { owner(of: row.record, at: $0) }
    var origins: [Row] = []
    var other: Int64?
    if kind == .moved, row.blob != nil {
      for move in sources[row.record]?[row.revision] ?? [] {
        if other == nil { other = move.record }
        if let parent = graph.parent(move.parent, of: row.place),
          let owner = owner(of: move.record, at: parent)
        {
          origins.append(owner)
        }
      }
    } else if kind == .moved {
      other = try Int64.fetchOne(
        database, sql: "SELECT target FROM moves WHERE revision = ? AND source = ? ORDER BY parent LIMIT 1",
        arguments: [row.revision, row.record])
    }
    var parents: [Int] = []
    for origin in origins + owners {
      if let place = places[origin.record]?[origin.place], !parents.contains(place) { parents.append(place) }
    }
    var version = VersionGraph.Version(
      commit: row.id, kind: kind, path: try path(of: row.record),
      otherPath: try other.map { try path(of: $0) },
      blob: row.blob, earlier: owners.compactMap(\.blob))
    version.isBeginning = boundary.contains(row.id) && row.blob != nil
    version.parents = parents
    return version
  }

  private mutating func path(of record: Int64) throws -> String {
    if let path = paths[record] { return path }
    let row = try GRDB.Row.fetchOne(
      database,
      sql: """
        SELECT folders.path, name FROM records JOIN folders ON folders.number = records.folder
        WHERE records.number = ?
        """, arguments: [record])
    guard let row else { throw IndexFault(reason: "a record has no name") }
    let folder: String = try row.decode(atIndex: 0)
    let name: String = try row.decode(atIndex: 1)
    let path = "records/\(folder.isEmpty ? "" : folder + "/")\(name).json"
    paths[record] = path
    return path
  }
}
