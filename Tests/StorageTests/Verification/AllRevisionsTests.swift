import Fixtures
import Foundation
import Git
import Provenance
import Testing

@testable import Storage

/// A history of a store with branches and merges, at random: each commit edits what it has of its parents.
private struct RandomPast {
  private(set) var stream = ""
  private(set) var parents: [[Int]] = []

  init(seed: UInt64, commits: Int) {
    var random = SeededNumbers(seed: seed)
    func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    var stores: [RandomStore] = []
    for commit in 0..<commits {
      var own = commit == 0 ? [] : [number(3) == 0 ? max(0, commit - 1 - number(5)) : commit - 1]
      if commit > 2, number(4) == 0 || commit == commits - 1 {
        for _ in 0...number(2) {
          let other = max(0, commit - 1 - number(6))
          if !own.contains(other) { own.append(other) }
        }
      }
      var store = own.first.map { stores[$0] } ?? RandomStore(seed: seed)
      store.reseed(seed &* 1000 &+ UInt64(commit))
      for other in own.dropFirst() { store.merge(stores[other]) }
      for _ in 0..<number(4) { store.edit() }
      if number(store.isStore ? 25 : 3) == 0 { store.breakOrMend() }
      // The last one has to be a store.
      if commit == commits - 1, !store.isStore { store.breakOrMend() }
      write(commit, own, store.files)
      parents.append(own)
      stores.append(store)
    }
    stream += "reset refs/heads/main\nfrom :\(commits)\n\n"
  }

  private mutating func write(_ commit: Int, _ parents: [Int], _ files: [String: String]) {
    stream += "commit refs/heads/side-\(commit)\nmark :\(commit + 1)\n"
    stream += "committer Ada Researcher <ada@example.org> \(1_700_000_000 + commit * 60) +0000\ndata 1\n.\n"
    for (place, parent) in parents.enumerated() {
      stream += "\(place == 0 ? "from" : "merge") :\(parent + 1)\n"
    }
    stream += "deleteall\n"
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      stream += "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
    }
    stream += "\n"
  }
}

@Suite struct AllRevisionsTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func everyRevisionIsAsVerifyHasIt(seed: UInt64) throws {
    let git = try RepositoryBuilder()
    try git.importHistory(RandomPast(seed: seed, commits: 60).stream)
    let store = try git.openStore()
    store.usesIndex = false
    let snapshot = try store.snapshot()
    let tip = try store.commit(at: .head)
    let history = try FileHistory(upTo: tip.id, in: store.repository) { _, _ in }
    let past = try PastRecords(history, [], in: snapshot) { _, _ in }
    let summaries = past.judgement.summaries()
    #expect(
      Set(history.commits.map(\.id.hex))
        == Set(try git.git("rev-list", "HEAD").split(separator: "\n").map(String.init)))
    var sets: [Set<FindingIdentity>?] = []
    for (commit, node) in history.commits.enumerated() {
      let position = history.tour.positions[commit]
      let found = past.judgement.held.filter { $0.finding(at: position) != nil }
      guard let there = try? store.snapshot(at: .revision(node.id.hex)) else {
        sets.append(nil)
        continue
      }
      let verification = try store.verify(in: there)
      let identities = Set(try store.identities(of: verification.findings, in: there))
      sets.append(identities)
      #expect(Set(found.map(\.identity)) == identities, "seed \(seed), commit \(commit)")
      #expect(summaries[position] == verification.summary, "seed \(seed), commit \(commit)")
      // In the words that it has there, but for what several others say.
      for finding in found.compactMap({ $0.finding(at: position) }) where !Survey.kinds.contains(finding.id) {
        #expect(verification.findings.contains(finding), "seed \(seed), commit \(commit): \(finding)")
      }
    }
    #expect(sets.compactMap(\.self).count > 20 && Set(sets).count > 10, "seed \(seed)")
    let kinds = Set(past.judgement.held.flatMap(\.stretches).map(\.finding.id))
    #expect(kinds.isSuperset(of: [.subjectMissing, .quoteMissing, .notCanonical]), "seed \(seed)")
    #expect(kinds.count > 10, "seed \(seed): \(kinds)")
    let parents = history.commits.indices.map { commit in
      history.tour.parents[history.tour.positions[commit]].map { history.tour.commits[$0] }
    }
    for held in past.judgement.held {
      let has = history.commits.indices.map { held.finding(at: history.tour.positions[$0]) != nil }
      let expected = naiveEpisodes(has, parents: parents)
      let episodes = history.tour.episodes(of: held.presence).map { episode in
        NaiveEpisode(
          introduced: episode.introduced.map { history.tour.commits[$0] },
          ended: episode.ended.map { history.tour.commits[$0] }, isStanding: episode.isStanding)
      }
      #expect(episodes == expected, "seed \(seed)")
    }
  }
}
