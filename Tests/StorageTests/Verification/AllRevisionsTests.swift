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
    #expect(
      kinds.isSuperset(of: [.subjectMissing, .quoteAltered, .notCanonical, .claimsConflict]), "seed \(seed)")
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

  /// What a finding says, and of which revisions.
  private func account(_ past: PastFinding) -> String {
    "\(past.finding) \(past.introduced.map(\.id)) \(past.ended.map(\.id)) \(past.isGone)"
  }

  @Test func aTargetHasTheFindingsOfItsRecords() throws {
    let git = try RepositoryBuilder()
    try git.importHistory(RandomPast(seed: 7, commits: 40).stream)
    let store = try git.openStore()
    let whole = try store.verifyAllRevisions()
    let part = try store.verifyAllRevisions([.subject("town-0")])
    func accounts(_ verification: PastVerification) -> [String] {
      verification.findings.filter { past in
        past.finding.record.hasPrefix("town-0/") && past.finding.id != .exemptionUnused
      }.map(account)
    }
    #expect(accounts(part).count > 10)
    #expect(accounts(part) == accounts(whole))
    #expect(!part.findings.contains { $0.finding.record.hasPrefix("town-1/") })
    #expect(part.findings.contains { $0.finding.record.hasPrefix("sources/") })
    #expect(part.coverage.points.allSatisfy { $0.summary.checked <= whole.summary.checked + 40 })
    let claim = try #require(part.findings.first { $0.isStanding && $0.finding.record.hasPrefix("town-0/") })
    let id = try #require(ClaimID(claim.finding.record))
    let one = try store.verifyAllRevisions([.claim(id)])
    #expect(one.summary.checked == 1)
    #expect(Set(one.findings.map(account)).contains(account(claim)))
  }

  @Test func sinceLeavesOutWhatBeganAndEndedBefore() throws {
    let git = try RepositoryBuilder()
    try git.importHistory(RandomPast(seed: 8, commits: 40).stream)
    let store = try git.openStore()
    let old = try git.git("rev-list", "--first-parent", "--skip=8", "--max-count=1", "HEAD")
    let past = Set(try git.git("rev-list", old).split(separator: "\n").map(String.init))
    let all = try store.verifyAllRevisions()
    let since = try store.verifyAllRevisions(since: .revision(old))
    let expected = all.findings.filter { finding in
      (finding.introduced + finding.ended).contains { !past.contains($0.id) }
    }
    #expect(since.findings.map(account) == expected.map(account))
    #expect(!expected.isEmpty && expected.count < all.findings.count)
    #expect(since.coverage.points.first?.revision == old)
    #expect(since.hasErrors == all.hasErrors && since.summary == all.summary)
  }

  @Test func theTipIsAsVerifyHasIt() throws {
    let git = try RepositoryBuilder()
    try git.importHistory(RandomPast(seed: 9, commits: 30).stream)
    let store = try git.openStore()
    let past = try store.verifyAllRevisions()
    let now = try store.verify(in: store.snapshot())
    #expect(past.summary == now.summary && past.hasErrors == now.hasErrors)
    #expect(past.findings.contains { !$0.isStanding } && past.findings.contains(where: \.isStanding))
    // The last point is the last revision that changed something.
    #expect(past.coverage.points.last?.summary == now.summary)
    #expect(past.coverage.isComplete)
  }

  @Test func aShallowCloneSaysWhatMayBeOlder() throws {
    let git = try RepositoryBuilder()
    let claim = "records/claims/town/description/a.json"
    try git.commit("store", ["records/store.json": "{\"format\": 1}\n"])
    try git.commit("bad", [claim: "{}"])
    for number in 0..<4 { try git.commit("\(number)", ["notes-\(number).txt": "\(number)"]) }
    let clone = try git.clone("shallow", "--depth=2")
    let past = try clone.openStore().verifyAllRevisions()
    #expect(past.revisions == 2 && !past.coverage.isComplete)
    #expect(!past.findings.isEmpty)
    for finding in past.findings { #expect(finding.isBeginning && finding.isStanding) }
    let whole = try git.openStore().verifyAllRevisions()
    #expect(whole.findings.map(\.finding) == past.findings.map(\.finding))
    #expect(whole.coverage.isComplete && !whole.findings.contains(where: \.isBeginning))
    #expect(Set(whole.findings.flatMap(\.introduced).map(\.subject)).isSubset(of: ["store", "bad"]))
  }

  @Test func aHistoryThatWasWrittenAnewIsReadAnew() throws {
    let git = try RepositoryBuilder()
    let claim = "records/claims/town/description/a.json"
    try git.commit("store", ["records/store.json": "{\"format\": 1}\n"])
    let first = try git.commit("bad", [claim: "{}"])
    let store = try git.openStore()
    func introduced() throws -> Set<String> {
      Set(
        try store.verifyAllRevisions().findings.filter { $0.finding.record == "town/description/a" }
          .flatMap(\.introduced).map(\.id))
    }
    #expect(try introduced() == [first])
    try git.git("commit", "--quiet", "--amend", "--message", "worded otherwise")
    #expect(try introduced() == [try git.git("rev-parse", "HEAD")])
  }

  /// That the store's own record is broken is a finding at the last revision too, and mended by the next one.
  @Test func aStoreThatIsBrokenNowIsAFinding() throws {
    let git = try RepositoryBuilder()
    let store = "records/store.json"
    try git.commit("store", [store: "{\"format\": 1}\n", "records/claims/town/description/a.json": "{}"])
    let broken = try git.commit("break", [store: "{"])
    let past = try git.openStore().verifyAllRevisions()
    let finding = try #require(past.findings.first { $0.finding.record == "store" && $0.isStanding })
    #expect(finding.finding.id == .malformed && finding.introduced.map(\.id) == [broken])
    #expect(past.hasErrors && past.summary.checked == 1)
    let mended = try git.commit("mend", [store: "{\"format\": 1}\n"])
    let later = try git.openStore().verifyAllRevisions().findings.filter { $0.finding.id == .malformed }
    #expect(later.map { $0.ended.map(\.id) } == [[mended]])
    for (content, kind) in [
      (String?.none, StoreError.Kind.notAStore), ("{\"format\": 2}\n", .unsupportedFormat),
    ] {
      try git.commit("end", [store: content])
      refusal(kind) { _ = try git.openStore().verifyAllRevisions() }
    }
  }

  @Test func aBranchWithoutCommitsIsNoStore() throws {
    let git = try RepositoryBuilder()
    let error = #expect(throws: StoreError.self) { try git.openStore().verifyAllRevisions() }
    #expect(error?.kind == .notAStore)
  }

  /// Two branches make the same mistake and are merged; then it is taken out, and made again.
  @Test func branchesThatMakeTheSameMistakeAreBothNamed() throws {
    let git = try RepositoryBuilder()
    let claim = "records/claims/town/description/a.json"
    try git.commit("store", ["records/store.json": "{\"format\": 1}\n"])
    try git.branch("side")
    let there = try git.commit("there", [claim: "{}"])
    try git.switchTo("main")
    let here = try git.commit("here", [claim: "{}"])
    try git.merge("side")
    let gone = try git.commit("gone", [claim: nil])
    let again = try git.commit("again", [claim: "{}"])
    let found = try git.openStore().verifyAllRevisions().findings.filter { past in
      past.finding.record == "town/description/a" && past.finding.id == .notCanonical
    }
    #expect(found.map { $0.introduced.map(\.id) } == [[there, here], [again]])
    #expect(found.map { $0.ended.map(\.id) } == [[gone], []])
    #expect(found.map(\.isGone) == [true, false])
  }

  /// What `verify` finds of a tree it finds as well.
  @Test func aSubmoduleInThePlaceOfTheSchemasIsFound() throws {
    let git = try RepositoryBuilder()
    let commit = try git.commit("store", ["records/store.json": "{\"format\": 1}\n"])
    try git.git("update-index", "--add", "--cacheinfo", "160000,\(commit),schemas")
    try git.git("commit", "--quiet", "--message", "link")
    let store = try git.openStore()
    let found = try store.verify(in: store.snapshot()).findings
    let past = try store.verifyAllRevisions().findings.map(\.finding)
    for findings in [found, past] {
      #expect(findings.filter { $0.id == .misplaced }.map(\.record) == ["schemas"])
    }
  }
}
