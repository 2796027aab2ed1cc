import Git
import Provenance

/// The captures that were changed after the revision that first committed them, at each commit of a history.
struct PastCaptures {
  private let history: FileHistory
  private let repository: Repository
  private var reader: VersionReader
  /// The paths that captures may stand at.
  private let places: Range<Int>
  /// The paths of the captures of each source.
  private lazy var captures = places.reduce(into: [String: [Int]]()) { captures, path in
    if let id = RecordID(path: history.paths[path])?.capture { captures[id.source, default: []].append(path) }
  }

  init(of history: FileHistory, in repository: Repository) {
    self.history = history
    self.repository = repository
    places = history.files(in: "records/sources")
    reader = VersionReader(repository)
  }

  /// All that it depends on what there is to say at a commit.
  private struct Place: Hashable {
    let state: PastVersions.State
    /// The source's other captures there, as entries.
    let others: [Int32]
  }

  /// What there is to say of the capture at a path, and where it holds.
  mutating func findings(on path: Int) throws -> [(finding: Finding, range: Range<Int>)] {
    guard places.contains(path), history.steps[path].values.count > 1,
      let id = RecordID(path: history.paths[path])?.capture
    else { return [] }
    let blobs = Set(history.steps[path].values.compactMap(blob))
    guard blobs.count > 1 else { return [] }
    let others = captures[id.source, default: []].filter { $0 != path }
    let versions = PastVersions(of: path, beside: others, in: history, blob: blob)
    var found: [Place: Finding?] = [:]
    var findings: [Finding] = []
    var events: [(position: Int, value: Int)] = []
    for (position, state) in versions.states {
      var value = -1
      if let blob = blob(history.steps[path][position]) {
        let place = Place(state: state, others: others.map { history.steps[$0][position] })
        let finding: Finding?
        if let known = found[place] {
          finding = known
        } else {
          let now = CapturedContent(try repository.record(blob))
          let graph = versions.graph(of: state, path: history.paths[path])
          finding = try CaptureVersions(graph, reader: &reader).finding(on: id, now: now) { payloads in
            try place.others.contains { entry in
              try self.blob(entry).map { CapturedContent(try repository.record($0)).payloads == payloads }
                ?? false
            }
          }
          found[place] = .some(finding)
        }
        if let finding {
          value = findings.firstIndex(of: finding) ?? findings.count
          if value == findings.count { findings.append(finding) }
        }
      }
      events.append((position, value))
    }
    return history.tour.steps(events, before: -1).stretches(upTo: history.tour.count)
      .compactMap { $0.value < 0 ? nil : (findings[$0.value], $0.range) }
  }

  /// The blob of a regular file; nil for anything else.
  private func blob(_ entry: Int32) -> ObjectID? {
    guard entry != FileHistory.nothing, history.entries[Int(entry)].mode.isRegularFile else { return nil }
    return history.entries[Int(entry)].id
  }
}

/// The versions of one file that led to that of each commit.
private struct PastVersions {
  /// The versions in the past of a commit, the oldest first, and the one that stands there.
  struct State: Hashable {
    var past: [Int] = []
    var owner: Int?
  }

  private struct Version {
    let commit: Int
    let blob: ObjectID?
    let earlier: [ObjectID]
    let parents: [Int]
  }

  private let history: FileHistory
  private var versions: [Version] = []
  /// By position, where it can be another than at the first parent.
  private(set) var states: [(position: Int, state: State)] = []

  /// - Parameter others: paths at whose changes the states are wanted too.
  init(of path: Int, beside others: [Int], in history: FileHistory, blob: (Int32) -> ObjectID?) {
    self.history = history
    let tour = history.tour
    let steps = history.steps[path]
    let starts = ([path] + others).flatMap { history.steps[$0].starts.map(Int.init) }
    let places = Set(starts + tour.forks.map(\.child) + tour.joins.map(\.child)).sorted()
    let nearest = tour.steps(places.enumerated().map { ($1, $0) }, before: -1)
    var states = Array(repeating: State(), count: places.count)
    for place in places.indices.sorted(by: { tour.commits[places[$0]] < tour.commits[places[$1]] }) {
      let position = places[place]
      let parents = tour.parents[position].map { parent in
        (blob: blob(steps[parent]), state: nearest[parent] < 0 ? State() : states[nearest[parent]])
      }
      let own = blob(steps[position])
      var state = State(past: Self.union(parents.map(\.state.past)))
      if let same = parents.first(where: { $0.blob == own }) {
        state.owner = same.state.owner
      } else if own != nil || parents.contains(where: { $0.blob != nil }) {
        var origins: [Int] = []
        for parent in parents where parent.blob != nil {
          if let owner = parent.state.owner, !origins.contains(owner) { origins.append(owner) }
        }
        state.owner = versions.count
        state.past.append(versions.count)
        versions.append(
          Version(
            commit: tour.commits[position], blob: own, earlier: parents.compactMap(\.blob), parents: origins))
      }
      states[place] = state
    }
    self.states = places.indices.map { (places[$0], states[$0]) }
  }

  private static func union(_ lists: [[Int]]) -> [Int] {
    guard let first = lists.first else { return [] }
    return lists.allSatisfy { $0 == first } ? first : Set(lists.joined()).sorted()
  }

  /// The versions as the history of one commit has them.
  func graph(of state: State, path: String) -> VersionGraph {
    let order = Array(state.past.reversed())
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return VersionGraph(
      versions: order.map { number in
        let version = versions[number]
        return VersionGraph.Version(
          commit: history.commits[version.commit].id,
          kind: version.blob == nil ? .deleted : version.earlier.isEmpty ? .added : .changed, path: path,
          otherPath: nil, blob: version.blob, earlier: version.earlier,
          parents: version.parents.compactMap { places[$0] })
      }, tip: state.owner.flatMap { places[$0] }, isCutOff: history.isCutOff)
  }
}
