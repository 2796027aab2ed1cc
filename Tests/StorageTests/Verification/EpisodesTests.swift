import Fixtures
import Testing

@testable import Storage

/// A commit graph with what holds at some of its commits.
private struct RandomGraph {
  /// By commit, each after its parents.
  private(set) var parents: [[Int]] = []
  private var random: SeededNumbers

  init(seed: UInt64, commits: Int) {
    random = SeededNumbers(seed: seed)
    for commit in 0..<commits {
      var own: [Int] = []
      if commit > 0, number(15) > 0 || commit == commits - 1 {
        own = [number(3) == 0 ? number(commit) : commit - 1]
      }
      if !own.isEmpty, number(4) == 0 {
        for _ in 0...number(3) {
          let other = number(commit)
          if !own.contains(other) { own.append(other) }
        }
      }
      parents.append(own)
    }
  }

  mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  /// Only what the last commit reaches, as a history has it.
  mutating func prune() {
    var reached: Set<Int> = [parents.count - 1]
    for commit in parents.indices.reversed() where reached.contains(commit) {
      reached.formUnion(parents[commit])
    }
    let kept = reached.sorted()
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    parents = kept.map { parents[$0].compactMap { places[$0] } }
  }
}

@Suite struct EpisodesTests {
  private static func graph(_ seed: UInt64) -> RandomGraph {
    var graph = RandomGraph(seed: seed, commits: 2 + Int(seed % 40))
    graph.prune()
    return graph
  }

  @Test func theTourHasDescendantsInARow() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let graph = Self.graph(seed)
      let tour = FirstParentTour(parents: graph.parents)
      #expect(tour.commits.sorted() == Array(graph.parents.indices))
      for commit in graph.parents.indices {
        let position = tour.positions[commit]
        #expect(tour.commits[position] == commit)
        #expect(tour.parents[position] == graph.parents[commit].map { tour.positions[$0] })
        let row = Set(tour.commits[position..<tour.ends[position]])
        let descendants = graph.parents.indices.filter { other in
          var next: Int? = other
          while let here = next, here != commit { next = graph.parents[here].first }
          return next == commit
        }
        #expect(row == Set(descendants), "seed \(seed)")
      }
      // What is no fork stands right before its child.
      let edges = tour.forks.map(\.child)
      for position in 0..<tour.count {
        guard let first = tour.parents[position].first else { continue }
        #expect(edges.contains(position) == (first != position - 1))
      }
    }
  }

  @Test func theLongestLineNeedsNoEnds() {
    // A side branch of one commit, and a line that goes on.
    let tour = FirstParentTour(parents: [[], [0], [0], [1, 2], [3]])
    #expect(tour.commits == [0, 2, 1, 3, 4])
    let steps = tour.steps([(0, "a"), (1, "side"), (3, "merged")], before: "")
    #expect(steps.starts == [0, 1, 2, 3])
    #expect(steps.values == ["a", "side", "a", "merged"])
    #expect(tour.steps([(2, "line")], before: "").starts == [0, 2])
  }

  @Test func aStepHoldsForAllDescendantsByFirstParents() {
    for seed in 1...60 as ClosedRange<UInt64> {
      var graph = Self.graph(seed)
      let tour = FirstParentTour(parents: graph.parents)
      var own: [Int?] = graph.parents.map { _ in nil }
      for commit in own.indices where graph.number(3) == 0 { own[commit] = graph.number(3) }
      let events = (0..<tour.count).compactMap { position in
        own[tour.commits[position]].map { (position: position, value: $0) }
      }
      let steps = tour.steps(events, before: -1)
      var expected: [Int] = []
      for commit in graph.parents.indices {
        expected.append(own[commit] ?? graph.parents[commit].first.map { expected[$0] } ?? -1)
      }
      for commit in expected.indices {
        #expect(steps[tour.positions[commit]] == expected[commit], "seed \(seed)")
      }
      let stretches = steps.stretches(upTo: tour.count)
      #expect(stretches.map(\.range.count).reduce(0, +) == tour.count)
      for (range, value) in stretches {
        #expect(range.allSatisfy { steps[$0] == value })
        #expect(
          steps.end(after: range.lowerBound) == (range.upperBound == tour.count ? .max : range.upperBound))
      }
    }
  }

  @Test func episodesAreThoseOfTheGraph() {
    var (several, dropped, count) = (0, 0, 0)
    for seed in 1...1500 as ClosedRange<UInt64> {
      var graph = Self.graph(seed)
      let tour = FirstParentTour(parents: graph.parents)
      // What a commit has is mostly what its first parent has.
      var has: [Bool] = []
      for commit in graph.parents.indices {
        let before = graph.parents[commit].first.map { has[$0] } ?? false
        has.append(graph.number(5) == 0 ? !before : before)
      }
      let there = has.indices.filter { has[$0] }.map { tour.positions[$0] }
      let found = tour.episodes(of: Presence(there.map { $0..<($0 + 1) }))
      let expected = naiveEpisodes(has, parents: graph.parents)
      let actual = found.map { episode in
        NaiveEpisode(
          introduced: episode.introduced.map { tour.commits[$0] },
          ended: episode.ended.map { tour.commits[$0] },
          isStanding: episode.isStanding)
      }
      #expect(actual == expected, "seed \(seed)")
      count += actual.count
      several += actual.count { $0.introduced.count > 1 }
      dropped += actual.count { episode in
        episode.ended.contains { child in graph.parents[child].contains { !has[$0] } }
      }
    }
    #expect(count > 500 && several > 20 && dropped > 20)
  }
}

/// An episode by its commits.
struct NaiveEpisode: Equatable {
  let introduced: [Int]
  let ended: [Int]
  let isStanding: Bool
}

/// The episodes as they are defined, found by walking along every edge: `has` says of each commit, which stands after its parents,
/// whether it has what is asked about.
func naiveEpisodes(_ has: [Bool], parents: [[Int]]) -> [NaiveEpisode] {
  var names = Array(has.indices)
  var isChanged = true
  while isChanged {
    isChanged = false
    for child in has.indices where has[child] {
      for parent in parents[child] where has[parent] && names[parent] != names[child] {
        let name = min(names[parent], names[child])
        (names[parent], names[child]) = (name, name)
        isChanged = true
      }
    }
  }
  return Set(has.indices.filter { has[$0] }.map { names[$0] }).map { name in
    let members = Set(has.indices.filter { has[$0] && names[$0] == name })
    let isStanding = members.contains(has.count - 1)
    let without = has.indices.filter { child in
      !has[child] && parents[child].contains(where: members.contains)
    }
    let fixes = without.filter { child in parents[child].allSatisfy { has[$0] } }
    return NaiveEpisode(
      introduced: members.filter { member in !parents[member].contains { has[$0] } }.sorted(),
      ended: isStanding ? [] : fixes.isEmpty ? without : fixes, isStanding: isStanding)
  }.sorted { $0.introduced[0] < $1.introduced[0] }
}
