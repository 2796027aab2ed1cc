import Git
import Provenance

/// The merges that decided on a record: what they have of it is the version of one parent, and not what follows from the
/// changes of both sides.
///
/// Where only one side changed a record since the sides parted, its version is the one to have. A merge that has the other
/// undoes the change, and one that chooses between two changes decides as well; neither is a revision, which differs from
/// every parent.
struct MergeDecisions {
  /// By path, the oldest first.
  private(set) var merges: [String: [ObjectID]] = [:]

  /// Every parent is held against every other one, each time by way of where they parted.
  private static let mostParents = 64

  /// - Parameter walk: the past of a commit.
  /// - Throws: `StoreError` for a merge of more than 64 parents.
  init(in walk: Walk, of repository: Repository) throws {
    let graph = ParentGraph(walk.commits)
    for merge in walk.commits.reversed() where merge.parents.count > 1 {
      var decided: Set<String> = []
      // A commit may name one parent any number of times.
      var seen: Set<ObjectID> = []
      let parents = merge.parents.filter { seen.insert($0).inserted }
      guard parents.count <= Self.mostParents else {
        throw StoreError(
          .git, "could not tell which versions the merge \(merge.id.short) chose",
          causes: [
            "it has \(parents.count) parents, and at most \(Self.mostParents) are held against one another"
          ])
      }
      let places = parents.compactMap { graph.place(of: $0) }
      let differing = try places.map { place in
        try Self.paths(
          repository.changes(from: graph.nodes[place].tree, to: merge.tree, under: RecordID.root))
      }
      for (own, other) in Self.pairs(places.count) {
        // What the merge has of this parent, and not of that one.
        let taken = differing[other].subtracting(differing[own])
        guard !taken.isEmpty else { continue }
        var changed = taken
        let bases = graph.bases(places[own], places[other]).map { graph.nodes[$0].tree }
        let tree = graph.nodes[places[other]].tree
        // Histories that have nothing in common began with nothing.
        for base in bases.isEmpty ? [nil] : bases.map(Optional.some) {
          changed.formIntersection(
            try Self.paths(repository.changes(from: base, to: tree, under: RecordID.root)))
        }
        decided.formUnion(changed)
      }
      for path in decided { merges[path, default: []].append(merge.id) }
    }
  }

  private static func paths(_ changes: [TreeChange]) -> Set<String> { Set(changes.map(\.path)) }

  private static func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { own in (0..<count).filter { $0 != own }.map { (own, $0) } }
  }
}

/// Commits by their place in an order with no commit before all of its children.
private struct ParentGraph {
  let nodes: [CommitNode]
  private let places: [ObjectID: Int]

  init(_ nodes: [CommitNode]) {
    self.nodes = nodes
    places = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func place(of commit: ObjectID) -> Int? { places[commit] }

  /// Where two histories parted: the commits that both have and of which no other such one came.
  func bases(_ one: Int, _ other: Int) -> [Int] {
    var marks: [Int: Marks] = [one: .one]
    marks[other, default: []].insert(.other)
    var open = Set([one, other])
    // How many of those that are open may still lead to a base.
    var wanted = open.count
    var found: [Int] = []
    var place = min(one, other)
    while wanted > 0, place < nodes.count {
      defer { place += 1 }
      guard open.remove(place) != nil, var mark = marks.removeValue(forKey: place) else { continue }
      if !mark.contains(.passed) { wanted -= 1 }
      if mark == [.one, .other] {
        found.append(place)
        mark.insert(.passed)
      }
      for parent in nodes[place].parents.compactMap({ places[$0] }) {
        let before = marks[parent, default: []]
        let after = before.union(mark)
        if open.insert(parent).inserted {
          if !after.contains(.passed) { wanted += 1 }
        } else if !before.contains(.passed), after.contains(.passed) {
          wanted -= 1
        }
        marks[parent] = after
      }
    }
    return found
  }

  private struct Marks: OptionSet {
    let rawValue: UInt8
    static let one = Marks(rawValue: 1)
    static let other = Marks(rawValue: 2)
    /// Reached by way of a base.
    static let passed = Marks(rawValue: 4)
  }
}
