import Fixtures
import Foundation
import Provenance
import Storage
import Testing

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
