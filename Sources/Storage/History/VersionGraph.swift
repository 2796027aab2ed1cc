import Git
import Provenance

/// Every revision of one record, with the revisions that each came from: the commit graph, reduced to one path.
///
/// A revision is a commit whose version of the record differs from that of every parent; a deletion is one.
/// A record that was moved without other change is followed to where it came from.
struct VersionGraph {
  /// One revision of the record.
  struct Version {
    let commit: ObjectID
    let kind: RecordRevision.Kind
    /// The record's file in this revision, or the file that is gone.
    let path: String
    /// Where the record was before, or went, where this revision moved it.
    let otherPath: String?
    /// Whether a shallow clone begins here, so that the record may be older.
    var isBeginning = false
    /// The blob of this version; nil where it is gone.
    let blob: ObjectID?
    /// The blobs of the versions it differs from, those of the commit's parents; a deletion has none.
    let earlier: [ObjectID]
    /// The revisions that those are of, as places in `versions`.
    var parents: [Int] = []
  }

  /// The revisions, newest first; no revision before one that came from it.
  private(set) var versions: [Version] = []
  /// The revision whose version stands at the tip, as a place in `versions`; nil where none is known.
  private(set) var tip: Int?
  /// Whether a shallow clone hides commits, among which older revisions may be.
  private(set) var isCutOff = false

  /// The versions that merges left out: neither came what stands at the tip from them, nor is their content in anything
  /// that it came from.
  var leftOut: Set<Int> {
    var kept: Set<Int> = []
    func keep(_ places: [Int]) {
      var open = places
      while let place = open.popLast() {
        if kept.insert(place).inserted { open += versions[place].parents }
      }
    }
    keep(tip.map { [$0] } ?? [])
    let contents = Set(kept.map { versions[$0].blob })
    keep(versions.indices.filter { contents.contains(versions[$0].blob) })
    return Set(versions.indices).subtracting(kept)
  }

  init(versions: [Version], tip: Int?, isCutOff: Bool) {
    self.versions = versions
    self.tip = tip
    self.isCutOff = isCutOff
  }

  private struct Place: Hashable {
    let commit: ObjectID
    let path: String
  }

  /// How a version at a place came to be: taken over from a parent, or made by a revision.
  private enum Origin {
    case inherited(Place)
    case revision(Int, from: [Place])
  }

  /// - Parameter tips: where to begin; the first is the one whose version is that of `tip`.
  init(of path: String, from tips: [ObjectID], in repository: Repository) throws {
    let walk = try repository.walk(from: tips)
    let trees = Dictionary(walk.commits.map { ($0.id, $0.tree) }, uniquingKeysWith: { first, _ in first })
    let boundary = Set(walk.boundary)
    var reader = PathReader(repository)
    var followed: [ObjectID: Set<String>] = Dictionary(
      tips.map { ($0, [path]) }, uniquingKeysWith: { first, _ in first })
    var origins: [(place: Place, origin: Origin)] = []

    for node in try CommitRanks.newestFirst(walk.commits).map(\.node) {
      guard let paths = followed.removeValue(forKey: node.id) else { continue }
      for path in paths.sorted() {
        let place = Place(commit: node.id, path: path)
        let blob = try reader.blob(at: path, in: node.tree)
        var parents: [(place: Place, blob: ObjectID?)] = []
        for parent in node.parents {
          guard let tree = trees[parent] else { continue }
          parents.append((Place(commit: parent, path: path), try reader.blob(at: path, in: tree)))
        }
        if let same = parents.first(where: { $0.blob == blob }) {
          origins.append((place, .inherited(same.place)))
        } else if blob != nil || parents.contains(where: { $0.blob != nil }) {
          let comesOrGoes = blob == nil || parents.contains { $0.blob == nil }
          let move =
            comesOrGoes
            ? try VersionGraph.move(of: path, blob: blob, in: node, trees: trees, repository: repository)
            : nil
          let origin = addVersion(of: node.id, path: path, blob: blob, parents: parents, move: move)
          versions[versions.count - 1].isBeginning = boundary.contains(node.id) && blob != nil
          origins.append((place, origin))
          if case .from(let sources) = move {
            for source in sources { followed[source.commit, default: []].insert(source.path) }
            parents.removeAll { parent in sources.contains { $0.commit == parent.place.commit } }
          }
        }
        for parent in parents { followed[parent.place.commit, default: []].insert(path) }
      }
    }
    isCutOff = !boundary.isEmpty
    connect(origins, tip: tips.first.map { Place(commit: $0, path: path) })
  }

  private enum Move {
    /// The record came from a file that these parents hold.
    case from([Place])
    /// The record went to this file.
    case to(String)
  }

  private mutating func addVersion(
    of commit: ObjectID, path: String, blob: ObjectID?, parents: [(place: Place, blob: ObjectID?)],
    move: Move?
  ) -> Origin {
    let earlier = parents.compactMap(\.blob)
    let kind: RecordRevision.Kind
    var otherPath: String?
    // A deletion among them too: what was there before it was not left out.
    var from = parents.map(\.place)
    switch move {
    case .from(let sources):
      (kind, otherPath) = (.moved, sources.first?.path)
      from = sources + from
    case .to(let new): (kind, otherPath) = (.moved, new)
    case nil: kind = blob == nil ? .deleted : earlier.isEmpty ? .added : .changed
    }
    versions.append(
      Version(commit: commit, kind: kind, path: path, otherPath: otherPath, blob: blob, earlier: earlier))
    return .revision(versions.count - 1, from: from)
  }

  /// Looks for the other end of a move: the same blob, gone from one file and new in another by the same commit.
  private static func move(
    of path: String, blob: ObjectID?, in node: CommitNode, trees: [ObjectID: ObjectID], repository: Repository
  ) throws -> Move? {
    guard path.hasPrefix("records/claims/") else { return nil }
    var sources: [Place] = []
    for parent in node.parents {
      guard let tree = trees[parent] else { continue }
      let moves = Moves(among: try repository.changes(from: tree, to: node.tree, under: "records/claims"))
      if blob == nil, let target = moves.targets[path] { return .to(target) }
      if let source = moves.sources[path] { sources.append(Place(commit: parent, path: source)) }
    }
    return sources.isEmpty ? nil : .from(sources)
  }

  /// Finds for each revision those that it came from, from the oldest to the newest.
  private mutating func connect(_ origins: [(place: Place, origin: Origin)], tip: Place?) {
    var owners: [Place: Int] = [:]
    for (place, origin) in origins.reversed() {
      switch origin {
      case .inherited(let parent): owners[place] = owners[parent]
      case .revision(let version, let from):
        owners[place] = version
        var parents: [Int] = []
        for parent in from.compactMap({ owners[$0] }) where !parents.contains(parent) {
          parents.append(parent)
        }
        versions[version].parents = parents
      }
    }
    self.tip = tip.flatMap { owners[$0] }
  }
}
