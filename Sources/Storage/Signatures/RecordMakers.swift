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

  fileprivate mutating func add(_ commit: ObjectID, isBeginning: Bool) {
    if isBeginning { beginnings.append(commit) } else { commits.append(commit) }
  }
}

extension Store {
  /// Which commits in the past of a tip made the versions of the records at some paths, merges and moves too, in the order
  /// of the paths: by the index, or by reading the whole history once.
  func makers(of paths: [String], upTo tip: ObjectID) throws -> [RecordMakers] {
    let boundary = repository.shallowBoundary
    let known = try indexed(tip) { database in
      let graph = try RunGraph(database)
      return try paths.map { path in
        var versions = IndexedVersions(database, graph: graph)
        return RecordMakers(try versions.versions(of: path, from: [tip], boundary: boundary))
      }
    }
    if let known { return known }
    // One walk serves all records, but takes longer than that of a single one.
    let read = paths.count > 1 ? try? MakersOfAll(upTo: tip, in: repository) : nil
    return try paths.map { path in
      try read?.makers(of: path) ?? RecordMakers(VersionGraph(of: path, from: [tip], in: repository))
    }
  }
}

/// The makers of every record in the past of a commit, but for those that were ever moved.
private struct MakersOfAll {
  private var makers: [String: RecordMakers] = [:]
  private var moved: Set<String> = []

  init(upTo tip: ObjectID, in repository: Repository) throws {
    let walk = try repository.walk(from: [tip])
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
