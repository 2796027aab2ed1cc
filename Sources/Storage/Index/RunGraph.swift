import GRDB

/// The commit graph as runs: lines of commits each of which is the first parent of the next, and the edges between them.
///
/// A run is as good as one node for asking what is reachable, so the graph of a long history is small.
struct RunGraph {
  struct Edge {
    let place: Int64
    let parent: Int
    let target: RunPlace
  }

  /// The edges that leave each run, by place: of a run's first commit all, of the others those to further parents.
  private let edges: [Int64: [Edge]]
  /// How many edges there are.
  let count: Int

  init(_ database: Database) throws {
    var edges: [Int64: [Edge]] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT run, place, parent, toRun, toPlace FROM edges ORDER BY run, place, parent")
    while let row = try rows.next() {
      let place = try row.place(atIndex: 0)
      let edge = Edge(
        place: place.place, parent: try row.decode(atIndex: 2), target: try row.place(atIndex: 3))
      edges[place.run, default: []].append(edge)
    }
    self.edges = edges
    count = edges.values.reduce(0) { $0 + $1.count }
  }

  /// Where a parent of a commit stands; nil where it has no such parent.
  func parent(_ parent: Int, of place: RunPlace) -> RunPlace? {
    if parent == 0, place.place > 0 { return RunPlace(run: place.run, place: place.place - 1) }
    return edges[place.run]?.first { $0.place == place.place && $0.parent == parent }?.target
  }

  /// Where all parents of a commit stand, in their order.
  func parents(of place: RunPlace) -> [RunPlace] {
    let line = place.place > 0 ? [RunPlace(run: place.run, place: place.place - 1)] : []
    return line + (edges[place.run] ?? []).filter { $0.place == place.place }.map(\.target)
  }

  fileprivate func edges(of run: Int64, from low: Int64, through high: Int64) -> [Edge] {
    (edges[run] ?? []).filter { low <= $0.place && $0.place <= high }
  }
}

/// Which commits are reached from some of them, not going along the edges that were cut.
struct Reach {
  /// One edge of the graph: from a commit to one of its parents.
  struct Cut: Hashable {
    let place: RunPlace
    let parent: Int
  }

  private let graph: RunGraph
  private let cuts: Set<Cut>
  /// By run, the places below which its own line is cut, in order.
  private var bottoms: [Int64: [Int64]] = [:]
  /// For each stretch of a run, named by its lowest place, the highest place that is reached.
  private var highest: [RunPlace: Int64] = [:]

  init(_ graph: RunGraph, cuts: Set<Cut> = []) {
    self.graph = graph
    self.cuts = cuts
    for cut in cuts where cut.parent == 0 && cut.place.place > 0 {
      bottoms[cut.place.run, default: []].append(cut.place.place)
    }
    for run in bottoms.keys { bottoms[run]?.sort() }
  }

  private func bottom(of place: RunPlace) -> RunPlace {
    RunPlace(run: place.run, place: bottoms[place.run]?.last { $0 <= place.place } ?? 0)
  }

  func contains(_ place: RunPlace) -> Bool { (highest[bottom(of: place)] ?? -1) >= place.place }

  /// Whether every commit in the index is reached.
  func isEverything(in database: Database) throws -> Bool {
    let runs = try Row.fetchCursor(database, sql: "SELECT number, last FROM runs")
    while let run = try runs.next() {
      guard contains(try run.place(atIndex: 0)) else { return false }
    }
    return true
  }

  /// Adds a commit and everything that is reached from it.
  mutating func add(_ start: RunPlace) {
    var open = [start]
    while let place = open.popLast() {
      let bottom = bottom(of: place)
      let before = highest[bottom]
      if let before, before >= place.place { continue }
      highest[bottom] = place.place
      for edge in graph.edges(
        of: place.run, from: before.map { $0 + 1 } ?? bottom.place, through: place.place)
      where !cuts.contains(Cut(place: RunPlace(run: place.run, place: edge.place), parent: edge.parent)) {
        open.append(edge.target)
      }
    }
  }
}
