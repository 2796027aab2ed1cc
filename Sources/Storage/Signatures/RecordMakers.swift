import Git
import Provenance

/// Which commits made the versions of a record.
struct RecordMakers {
  /// The commits, oldest first.
  var commits: [ObjectID] = []
  /// The commits at which a shallow clone was cut: they hold a version that another may have made.
  var beginnings: [ObjectID] = []

  init(_ graph: VersionGraph) {
    for version in graph.versions.reversed() {
      add(version.commit, isBeginning: version.isBeginning)
    }
  }

  fileprivate init() {}

  /// Adds the merges that decided on the record, under whichever of its names.
  fileprivate mutating func add(_ decisions: MergeDecisions, at paths: Set<String>) {
    commits += paths.sorted().flatMap { decisions.merges[$0] ?? [] }
  }

  fileprivate mutating func add(_ commit: ObjectID, isBeginning: Bool) {
    if isBeginning { beginnings.append(commit) } else { commits.append(commit) }
  }
}

extension Store {
  /// Which commits in the past of a tip made the versions of the records at some paths, merges and moves too, in the order
  /// of the paths: by the index, or by reading the whole history once. A merge that only chose between versions is one.
  func makers(of paths: [String], upTo tip: ObjectID) throws -> [RecordMakers] {
    let boundary = repository.shallowBoundary
    let walk = try repository.walk(from: [tip])
    let decisions = try MergeDecisions(in: walk, of: repository)
    func makers(_ path: String, _ graph: VersionGraph) -> RecordMakers {
      var makers = RecordMakers(graph)
      makers.add(decisions, at: Set(graph.versions.map(\.path)).union([path]))
      return makers
    }
    let known = try indexed(tip) { database in
      let graph = try RunGraph(database)
      return try paths.map { path in
        var versions = IndexedVersions(database, graph: graph)
        return makers(path, try versions.versions(of: path, from: [tip], boundary: boundary))
      }
    }
    if let known { return known }
    // One walk serves all records, but takes longer than that of a single one.
    let read = paths.count > 1 ? try? MakersOfAll(in: walk, of: repository) : nil
    return try paths.map { path in
      guard var found = read?.makers(of: path) else {
        return makers(path, try VersionGraph(of: path, from: [tip], in: repository))
      }
      found.add(decisions, at: [path])
      return found
    }
  }
}

/// The makers of every record in the past of a commit, but for those that were ever moved.
private struct MakersOfAll {
  private var makers: [String: RecordMakers] = [:]
  private var moved: Set<String> = []

  init(in walk: Walk, of repository: Repository) throws {
    let boundary = Set(walk.boundary)
    let commits = Array(try CommitRanks.newestFirst(walk.commits).reversed())
    let facts = try LevelReading.facts(of: commits, in: repository) { _, _ in }
    for (commit, facts) in zip(commits, facts) {
      for fact in facts.records {
        guard case .revision(let kind) = fact.change else { continue }
        if kind == .moved { moved.insert(fact.path) }
        makers[fact.path, default: RecordMakers()].add(
          commit.node.id, isBeginning: fact.blob != nil && boundary.contains(commit.node.id))
      }
    }
  }

  /// Nil for a record that was moved: what it was before has to be followed by itself.
  func makers(of path: String) -> RecordMakers? {
    moved.contains(path) ? nil : makers[path] ?? RecordMakers()
  }
}
