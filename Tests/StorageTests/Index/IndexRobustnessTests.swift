import Fixtures
import Foundation
import GRDB
import Provenance
import Testing

@testable import Storage

private let claim = StoreBuilder.claim("a")
private let path = StoreBuilder.path("a")

private func record(_ statement: String) -> String { #"{"statement":"\#(statement)"}"# + "\n" }

/// Whatever befalls the index, the answer is right.
@Suite struct IndexRobustnessTests {
  let git: RepositoryBuilder

  init() throws {
    git = try RepositoryBuilder()
    for number in 1...4 { try git.commit("\(number)", [path: record("\(number)")]) }
  }

  /// What a newly opened store answers, and what it noted.
  private func answer(_ location: SourceLocation = #_sourceLocation) throws -> [String] {
    let store = try git.openStore()
    var notes: [String] = []
    store.onNote = { notes.append($0) }
    let expected = try git.openStoreWithoutIndex().account(of: claim, at: .head)
    #expect(try store.account(of: claim, at: .head) == expected, sourceLocation: location)
    return notes
  }

  private var hasIndex: Bool { FileManager.default.fileExists(atPath: git.indexPath) }

  @Test func itIsMadeOnUseAndFollowsNewCommits() throws {
    #expect(!hasIndex)
    #expect(try answer() == [] && hasIndex)
    try git.commit("5", [path: record("5")])
    #expect(try git.openStore().indexStatus().isCurrent == false)
    #expect(try answer() == [])
    let status = try git.openStore().indexStatus()
    #expect(status.isCurrent && status.revisions == 5 && status.versions == 5 && !status.hasTexts)
  }

  @Test func whatWasRewrittenIsNotShown() throws {
    _ = try answer()
    let old = try git.head()
    try git.git("commit", "--quiet", "--amend", "--message", "another")
    #expect(try answer() == [])
    #expect(try !git.openStore().account(of: claim, at: .head).contains(old))
    try git.git("reset", "--quiet", "--hard", "HEAD~2")
    #expect(try answer() == [])
    #expect(try git.openStore().history(of: claim).revisions.count == 2)
  }

  @Test(arguments: ["", "no database at all", "half"]) func aDamagedIndexIsMadeAnew(content: String) throws {
    _ = try answer()
    let file = URL(fileURLWithPath: git.indexPath)
    let whole = try Data(contentsOf: file)
    try (content == "half" ? whole.prefix(whole.count / 2) : Data(content.utf8)).write(to: file)
    #expect(try answer().count == 1)
    #expect(try answer() == [])
  }

  /// Bytes that SQLite stumbles over, wherever they stand.
  @Test func overwrittenPagesAreNoticedOrHarmless() throws {
    _ = try answer()
    let file = URL(fileURLWithPath: git.indexPath)
    let whole = try Data(contentsOf: file)
    let page = 4096
    for start in stride(from: 0, to: whole.count, by: page) {
      var damaged = whole
      damaged.replaceSubrange(
        start..<min(start + page, whole.count), with: Data(repeating: 0xA5, count: page))
      try git.deleteIndex()
      try damaged.write(to: file)
      _ = try answer()
    }
  }

  /// One bit that is another: whatever comes of it, the program goes on, and an index that is made anew is right.
  @Test func aGarbledBitStopsNothing() throws {
    _ = try git.openStore().found(["4"], SearchFilter(), limit: 3)
    let file = URL(fileURLWithPath: git.indexPath)
    let whole = try Data(contentsOf: file)
    var random = SeededNumbers(seed: 6)
    var wrong = 0
    // Most of the file is empty: the bits of bytes that hold something are of interest.
    let places = whole.indices.filter { whole[$0] != 0 }
    let expected = try git.openStoreWithoutIndex().account(of: claim, at: .head)
    for _ in 0..<400 {
      var damaged = whole
      let place = try #require(places.randomElement(using: &random))
      damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try git.deleteIndex()
      try damaged.write(to: file)
      let store = try git.openStore()
      let answer = try? store.account(of: claim, at: .head)
      _ = try? store.found(["4"], SearchFilter(includesPast: true), limit: 3)
      _ = try? store.found(["4"], SearchFilter(), limit: 3)
      if answer != expected { wrong += 1 }
    }
    #expect(wrong < 40)
    _ = try git.openStore().rebuildIndex()
    #expect(try answer() == [])
  }

  @Test func onlyADamagedFileMeansDamage() {
    #expect(DatabaseError(resultCode: .SQLITE_CORRUPT).meansDamage)
    #expect(DatabaseError(resultCode: .SQLITE_CORRUPT_VTAB).meansDamage)
    #expect(DatabaseError(resultCode: .SQLITE_NOTADB).meansDamage)
    #expect(!DatabaseError(resultCode: .SQLITE_ERROR).meansDamage)
    #expect(!DatabaseError(resultCode: .SQLITE_BUSY).meansDamage)
    #expect(!DatabaseError(resultCode: .SQLITE_FULL).meansDamage)
  }

  /// As a program leaves it that wrote other tables under the same number.
  @Test func anIndexWithOtherTablesIsMadeAnew() throws {
    _ = try answer()
    let queue = try DatabaseQueue(path: git.indexPath)
    try queue.write { try $0.execute(sql: "ALTER TABLE versions RENAME COLUMN blob TO object") }
    try queue.close()
    #expect(try answer().count == 1)
    #expect(try answer() == [])
  }

  @Test func anotherVersionsIndexIsMadeAnew() throws {
    _ = try answer()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: git.indexPath))
    // The user version, in the database's header.
    bytes[63] &+= 1
    try git.deleteIndex()
    try bytes.write(to: URL(fileURLWithPath: git.indexPath))
    #expect(try answer() == ["The index of the history is made anew: it is of another version of ibid."])
  }

  @Test func whereNoneCanBeWrittenTheCommitsAreRead() throws {
    // A file where the folder would be.
    try Data().write(to: URL(fileURLWithPath: git.path + "/.git/ibid"))
    #expect(try answer() == [])
    refusal(.cannotWrite) { _ = try git.openStore().rebuildIndex() }
  }

  @Test func aLinkedWorktreeSharesIt() throws {
    _ = try answer()
    let other = git.path + "-linked"
    defer { try? FileManager.default.removeItem(atPath: other) }
    try git.git("worktree", "add", "--quiet", "-b", "linked", other)
    let store = try Store(at: other)
    #expect(try store.indexStatus().isCurrent)
    #expect(try store.history(of: claim).revisions.count == 4)
    try git.git("worktree", "remove", "--force", other)
  }

  @Test func aShallowCloneThatReachesFurtherIsReadAnew() throws {
    let clone = git.path + "-shallow"
    defer { try? FileManager.default.removeItem(atPath: clone) }
    try git.git("clone", "--quiet", "--depth", "2", "file://\(git.path)", clone)
    #expect(try Store(at: clone).history(of: claim).revisions.map(\.isBeginning) == [false, true])
    try git.git("-C", clone, "fetch", "--quiet", "--unshallow")
    let store = try Store(at: clone)
    var notes: [String] = []
    store.onNote = { notes.append($0) }
    let history = try store.history(of: claim)
    #expect(history.revisions.map(\.isBeginning) == [false, false, false, false] && !history.isCutOff)
    #expect(notes.count == 1)
  }

  @Test func otherBranchesAreToldWhenAskedFor() throws {
    try git.branch("side")
    let side = try git.commit("side", [path: record("side")])
    try git.switchTo("main")
    for store in [try git.openStore(), try git.openStoreWithoutIndex()] {
      #expect(try !store.history(of: claim).revisions.map(\.revision.id).contains(side))
      let all = try store.history(of: claim, onAllBranches: true).revisions
      #expect(all.map(\.revision.id).contains(side) && all.count == 5)
    }
  }

  @Test func searchFindsWhatStandsAndWhatStood() throws {
    try git.commit(
      "more",
      [
        path: record("Ärger im Hafen"), StoreBuilder.path("b"): record("Hafen"),
        "records/store.json": #"{"format":1,"policy":{}}"# + "\n",
        "records/sources/ledger/source.json": #"{"csl":{"type":"report","title":"The Tide Ledger"}}"# + "\n",
      ])
    try git.commit("gone", [path: record("nothing")])
    for store in [try git.openStore(), try git.openStoreWithoutIndex()] {
      func find(_ words: String..., past: Bool = false) throws -> [String] {
        let query = try #require(SearchQuery(words))
        return try store.search(query, SearchFilter(includesPast: past), limit: 10).hits.map { hit in
          "\(hit.record) \(hit.revision?.subject ?? "now") \(hit.passages.map(\.place.rawValue))"
        }
      }
      #expect(try find("hafen") == ["\(StoreBuilder.claim("b")) now [\"statement\"]"])
      #expect(try find("ARGER", "haf*", past: true) == ["\(claim) more [\"statement\"]"])
      #expect(try find("tide ledger") == ["sources/ledger/source now [\"source\"]"])
      #expect(try find("ledger tide") == [])
      #expect(try find("haf") == [])
      #expect((store.openIndex != nil) == store.usesIndex && !store.isIndexUnusable)
    }
    #expect(SearchQuery(["!", "\u{2014}"]) == nil)
    // The words follow new commits too.
    try git.commit("again", [path: record("Hafen again \u{202E}")])
    #expect(try git.openStore().search(try #require(SearchQuery(["again \""])), limit: 3).hits.count == 1)
    #expect(try git.openStore().indexStatus().hasTexts)
  }

  @Test func theLogsFiltersAreTheSameWithAndWithoutIt() throws {
    let stores = [try git.openStore(), try git.openStoreWithoutIndex()]
    let times = try stores[0].evolution().steps.map(\.revision.time)
    let middle = try #require(times.dropFirst().first)
    for store in stores {
      #expect(try store.log(LogFilter(since: middle)).steps.map(\.revision.subject) == ["4", "3"])
      #expect(try store.log(LogFilter(until: middle), limit: 1).steps.map(\.revision.subject) == ["3"])
      #expect(try store.log(LogFilter(claimType: "rename")).steps.isEmpty)
      #expect(try store.log(LogFilter(claimType: claim.type)).steps.count == 4)
      #expect(try store.log(LogFilter(author: "RESEARCHER")).steps.count == 4)
      #expect(try store.log(LogFilter(author: "nobody")).steps.isEmpty)
      #expect((store.openIndex != nil) == store.usesIndex && !store.isIndexUnusable)
    }
  }
}
