import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// A small generator of pseudo-random numbers (SplitMix64), the same on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A random history of a few records: roots, branches, merges of two to four, clocks that run ahead and behind.
struct RandomHistory {
  static let names = ["a", "b", "c"]
  private(set) var stream = ""
  /// A branch for each commit, in the order in which they were made.
  private(set) var branches: [String] = []
  private var trees: [[String: String]] = []
  private let seed: UInt64

  /// - Parameter moves: whether records move; no two records ever have the same bytes then.
  init(seed: UInt64, isLinear: Bool = false, moves: Bool = false) {
    self.seed = seed
    var random = SeededNumbers(seed: seed)
    let count = Int.random(in: 8...24, using: &random)
    for commit in 0..<count {
      var parents: [Int] = []
      if commit > 0, isLinear || Int.random(in: 0..<12, using: &random) > 0 {
        parents = [isLinear ? commit - 1 : Int.random(in: max(0, commit - 4)..<commit, using: &random)]
      }
      if commit == count - 1, parents.isEmpty { parents = [commit - 1] }
      if !isLinear, !parents.isEmpty, Int.random(in: 0..<3, using: &random) == 0 {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let other = Int.random(in: max(0, commit - 6)..<commit, using: &random)
          if !parents.contains(other) { parents.append(other) }
        }
      }
      var tree = tree(of: parents, using: &random)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let name = Self.names.randomElement(using: &random) ?? "a"
        switch Int.random(in: 0..<(moves ? 4 : 6), using: &random) {
        case 0: tree[name] = nil
        case 1...2 where moves:
          let other = Self.names.randomElement(using: &random) ?? "b"
          if let text = tree[name], tree[other] == nil {
            tree[name] = nil
            tree[other] = text
          }
        // Without moves a version may come back, and the name is in it, so that no record has another's bytes.
        default:
          let number = moves ? commit * 10 + name.utf8.count : Int.random(in: 0..<4, using: &random)
          tree[name] = moves ? "\(number) first \(name)" : "\(name) \(number)"
        }
      }
      let clock = 1_700_000_000 + commit * 60 + Int.random(in: -200...200, using: &random)
      write(commit, parents, tree, clock: isLinear ? 1_700_000_000 + commit * 60 : clock)
      trees.append(tree)
    }
    stream += "reset refs/heads/main\nfrom :\(count)\n\n"
  }

  /// What a merge takes over: each record from any of its parents.
  private func tree(of parents: [Int], using random: inout SeededNumbers) -> [String: String] {
    var tree: [String: String] = [:]
    for name in Self.names {
      if let parent = parents.randomElement(using: &random) { tree[name] = trees[parent][name] }
    }
    return tree
  }

  private mutating func write(_ commit: Int, _ parents: [Int], _ tree: [String: String], clock: Int) {
    branches.append("s\(seed)-\(commit)")
    stream += "commit refs/heads/s\(seed)-\(commit)\nmark :\(commit + 1)\n"
    stream += "committer Ada Researcher <ada@example.org> \(clock) +0000\ndata 1\n.\n"
    for (place, parent) in parents.enumerated() {
      stream += "\(place == 0 ? "from" : "merge") :\(parent + 1)\n"
    }
    stream += "deleteall\n"
    for (name, text) in tree.sorted(by: { $0.key < $1.key }) {
      let record = #"{"statement":"\#(text)"}"# + "\n"
      stream += "M 100644 inline \(StoreBuilder.path(name))\ndata \(record.utf8.count)\n\(record)\n"
    }
    stream += "\n"
  }
}

@Suite struct RandomHistoryTests {
  @Test func branchedHistoriesAreThoseOfTheDataModel() throws {
    let git = try RepositoryBuilder()
    var found = 0
    for seed in 1...30 as ClosedRange<UInt64> {
      try git.importHistory(RandomHistory(seed: seed).stream)
      let store = try git.openStore()
      for name in RandomHistory.names {
        let revisions = try store.history(of: StoreBuilder.claim(name)).revisions.map(\.revision.id)
        let expected = try git.revisions(of: StoreBuilder.path(name))
        #expect(Set(revisions) == Set(expected) && revisions.count == expected.count, "seed \(seed), \(name)")
        try expectChildrenFirst(revisions, in: git)
        found += revisions.count
      }
    }
    #expect(found > 150)
  }

  /// No revision stands before one that descends from it.
  private func expectChildrenFirst(_ revisions: [String], in git: RepositoryBuilder) throws {
    guard revisions.count > 1 else { return }
    let sorted = try git.git(["rev-list", "--topo-order", "--parents", "HEAD"]).split(separator: "\n")
    var ancestors: [Substring: Set<Substring>] = [:]
    for line in sorted.reversed() {
      let ids = line.split(separator: " ")
      ancestors[ids[0]] = ids.dropFirst().reduce(into: []) { all, parent in
        all.formUnion(ancestors[parent] ?? [])
        all.insert(parent)
      }
    }
    for (place, id) in revisions.enumerated() {
      for later in revisions[(place + 1)...] {
        #expect(ancestors[later[...]]?.contains(id[...]) == false)
      }
    }
  }

  @Test func linearHistoriesAreGitLogs() throws {
    let git = try RepositoryBuilder()
    for seed in 1...10 as ClosedRange<UInt64> {
      try git.importHistory(RandomHistory(seed: seed, isLinear: true).stream)
      let store = try git.openStore()
      for name in RandomHistory.names {
        let revisions = try store.history(of: StoreBuilder.claim(name)).revisions.map(\.revision.id)
        #expect(revisions == (try git.log(of: StoreBuilder.path(name))), "seed \(seed), \(name)")
      }
    }
  }

  @Test func movesOnALineAreThoseThatGitFollows() throws {
    let git = try RepositoryBuilder()
    var moves = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      try git.importHistory(RandomHistory(seed: seed, isLinear: true, moves: true).stream)
      let store = try git.openStore()
      for name in RandomHistory.names where git.exists(StoreBuilder.path(name)) {
        let history = try store.history(of: StoreBuilder.claim(name)).revisions
        let expected = try git.git(
          "log", "--follow", "--find-renames=100%", "--format=%H", "--", StoreBuilder.path(name))
        #expect(
          history.map(\.revision.id) == expected.split(separator: "\n").map(String.init),
          "seed \(seed), \(name)")
        moves += history.count { $0.movedFrom != nil }
      }
    }
    #expect(moves > 8)
  }

  /// What `log` says of each commit is what `history` says of each claim.
  @Test func theLogAndTheHistoriesAgree() throws {
    let git = try RepositoryBuilder()
    for seed in 101...115 as ClosedRange<UInt64> {
      try git.importHistory(RandomHistory(seed: seed).stream)
      let store = try git.openStore()
      var told: [ClaimID: [String]] = [:]
      for step in try store.evolution().steps {
        for event in step.events.claims { told[event.claim, default: []].append(step.revision.id) }
      }
      for name in RandomHistory.names {
        let claim = StoreBuilder.claim(name)
        let history = try store.history(of: claim).revisions.map(\.revision.id)
        #expect(told[claim, default: []] == history, "seed \(seed), \(name)")
      }
    }
  }
}
