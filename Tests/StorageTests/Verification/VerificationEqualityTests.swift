import Fixtures
import Foundation
import GRDB
import Git
import Provenance
import Testing

@testable import Storage

extension Verification {
  /// All that is said, in one text.
  fileprivate var account: String {
    let findings = findings.map { finding in
      "\(finding.severity) \(finding.id) \(finding.record) \(finding.pointer) \(finding.message) \(finding.hint ?? "-")"
    }
    return (["\(summary)"] + findings).joined(separator: "\n")
  }
}

/// However a tree is verified, the answer is the same.
@Suite struct VerificationEqualityTests {
  let git: RepositoryBuilder

  init() throws { git = try RepositoryBuilder() }

  private func account(_ scope: Scope, index: Bool = true) throws -> String {
    let store = try git.openStore()
    store.usesIndex = index
    return try store.verify(
      in: store.snapshot(of: scope), today: Day(year: 2026, month: 11, day: 23)
    ).account
  }

  private func place(_ files: [String: String], _ old: [String: String]) throws {
    for path in old.keys where files[path] == nil { try FileManager.default.removeItem(at: git.file(path)) }
    for (path, text) in files where old[path] != text { try git.write(path, text) }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func onRandomEdits(seed: UInt64) throws {
    var store = RandomStore(seed: seed)
    var random = SeededNumbers(seed: seed &+ 100)
    var before: [String: String] = [:]
    var commits: [(id: String, account: String)] = []
    for step in 0..<50 {
      try place(store.files, before)
      let edited = try account(.workingTree)
      #expect(try account(.workingTree, index: false) == edited, "seed \(seed), step \(step)")
      try git.git("add", "--all")
      #expect(try account(.staged) == edited, "seed \(seed), step \(step)")
      let commit = try git.commit("step \(step)")
      let cached = try account(.moment(.head))
      // What is wrong with captures is said otherwise before it is committed.
      #expect(
        cached.count == edited.count || cached.contains(/capture(Changed|Edited)/),
        "seed \(seed), step \(step)")
      let cold = try account(.moment(.head), index: false)
      #expect(cached == cold, "seed \(seed), step \(step)")
      #expect(try account(.staged) == cold, "seed \(seed), step \(step)")
      commits.append((commit, cold))
      if let old = commits.randomElement(using: &random) {
        #expect(try account(.moment(.revision(old.id))) == old.account, "seed \(seed), step \(step)")
      }
      before = store.files
      store.edit()
    }
    #expect(Set(commits.map(\.account)).count > 10)
    let index = try #require(try RecordIndex.open(in: Repository.open(at: git.path)))
    let kept = try index.queue.read {
      try Row.fetchOne($0, sql: "SELECT count(base), count(*) FROM verified")
    }
    let (differences, all) = (try #require(kept)[0] as Int, try #require(kept)[1] as Int)
    #expect(differences > 5 && all > differences && all <= 40, "\(differences) of \(all)")
    let accounts = commits.map(\.account).joined()
    for kind in ["exempted", "exemptionExpired", "supportWithdrawn"] {
      #expect(accounts.contains(kind), "seed \(seed): nothing of the kind \(kind)")
    }
  }

  @Test func anUnchangedTreeIsNotCheckedAgain() throws {
    try place(RandomStore(seed: 9).files, [:])
    try git.git("add", "--all")
    try git.commit("store")
    func checked(_ scope: Scope = .moment(.head)) throws -> Int {
      var total = 0
      let store = try git.openStore()
      _ = try store.verify(in: store.snapshot(of: scope)) { _, count in total = count }
      return total
    }
    #expect(try checked() > 10)
    #expect(try checked() == 0)
    #expect(try checked(.staged) == 0)
    try git.write("records/claims/town-0/description/new.json", "{}")
    #expect(try checked(.workingTree) == 1)
    try git.git("add", "--all")
    #expect(try checked(.staged) == 0)
    try git.commit("new")
    #expect(try checked() == 0)
    // Under another policy all is another question.
    try git.commit("policy", ["records/store.json": "{\"format\": 1, \"policy\": {\"citations\": 2}}"])
    #expect(try checked() > 10)
  }

  @Test func aGarbledAnswerIsNotBelieved() throws {
    try place(RandomStore(seed: 3).files, [:])
    try git.git("add", "--all")
    try git.commit("store")
    let right = try account(.moment(.head))
    #expect(right.contains("error"))
    let index = try #require(try RecordIndex.open(in: Repository.open(at: git.path)))
    try index.queue.write { try $0.execute(sql: "UPDATE verified SET outcome = zeroblob(24)") }
    #expect(try account(.moment(.head)) == right)
  }
}
