import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// What is staged and what lies in the working tree are checked as what they would be in a commit.
@Suite struct ScopeTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }

  /// The bytes of the claim as it should be.
  private let good: String

  init() throws {
    builder = try StoreBuilder()
    good = try builder.record("a")
    try builder.add("a")
  }

  private func findings(_ scope: Scope) throws -> [FindingID] {
    let store = try git.openStore()
    return try store.verify(in: store.snapshot(of: scope)).findings.map(\.id)
  }

  /// A wrong quote at the place of a claim.
  private func spoil(_ name: String, stage: Bool = false) throws {
    try git.write(
      StoreBuilder.path(name), good.replacing("March 2019.\"", with: "March 2018.\""))
    if stage { try git.git("add", StoreBuilder.path(name)) }
  }

  @Test func eachScopeIsItsOwn() throws {
    try spoil("a")
    #expect(try findings(.moment(.head)) == [])
    #expect(try findings(.staged) == [])
    #expect(try findings(.workingTree) == [.quoteAltered])
    try git.git("add", "--all")
    try git.write(StoreBuilder.path("a"), good)
    #expect(try findings(.staged) == [.quoteAltered])
    #expect(try findings(.workingTree) == [])
    let committed = try git.commit("wrong")
    #expect(try findings(.moment(.head)) == [.quoteAltered])
    #expect(try findings(.moment(.revision("\(committed)~"))) == [])
  }

  @Test func nothingIsWritten() throws {
    try spoil("a", stage: true)
    try git.write("records/subjects/new.json", "{}")
    let before = try (git.git("count-objects", "-v"), git.git("ls-files", "--stage", "--debug"), git.work())
    _ = try findings(.staged)
    _ = try findings(.workingTree)
    #expect(try git.git("count-objects", "-v") == before.0)
    #expect(try git.git("ls-files", "--stage", "--debug") == before.1)
    #expect(try git.work() == before.2)
  }

  @Test func theWorkingTreeHasNewFilesAndNoDeletedOrIgnoredOnes() throws {
    try git.write("records/subjects/new.json", "{")
    try git.write(".gitignore", "*.orig\n")
    try git.write("records/subjects/old.json.orig", "{")
    #expect(try findings(.workingTree) == [.malformed])
    #expect(try findings(.staged) == [])
    try FileManager.default.removeItem(at: git.file(StoreBuilder.textPath))
    let found = try findings(.workingTree)
    #expect(found.count == 3 && Set(found) == [.textMissing, .malformed])
  }

  @Test func whatIsIntendedToBeAddedIsNotStaged() throws {
    try git.write("records/subjects/new.json", "{")
    try git.git("add", "--intent-to-add", "records/subjects/new.json")
    #expect(try findings(.staged) == [])
    #expect(try findings(.workingTree) == [.malformed])
  }

  @Test func anUnfinishedMergeIsRefusedWhenStagedAndReadInTheWorkingTree() throws {
    try git.branch("side")
    try builder.set("text", "bold", of: "a")
    try git.switchTo("main")
    try builder.set("text", "timid", of: "a")
    _ = try git.attempt(["merge", "--quiet", "side"])
    let error = refusal(.conflict) { _ = try findings(.staged) }
    #expect(error?.hints.first?.contains("git status") == true)
    #expect(try findings(.workingTree) == [.malformed])
  }

  @Test func filesThatASparseCheckoutLeavesOutAreStillThere() throws {
    try git.git("sparse-checkout", "set", "--no-cone", "/records/*", "!/records/sources/")
    #expect(!git.exists(StoreBuilder.textPath))
    #expect(try findings(.workingTree) == [])
    #expect(try findings(.staged) == [])
  }

  @Test func aBareRepositoryHasOnlyRevisions() throws {
    let store = try StoreBuilder(bare: true).store
    for scope in [Scope.staged, .workingTree] {
      refusal(.notAStore) { _ = try store.snapshot(of: scope) }
    }
  }

  @Test func aLinkedWorktreeHasItsOwnIndex() throws {
    let linked = try git.worktree("linked", branch: "side")
    try linked.write(StoreBuilder.path("a"), "{")
    try linked.git("add", "--all")
    let store = try linked.openStore()
    #expect(try store.verify(in: store.snapshot(of: .staged)).findings.map(\.id) == [.malformed])
    #expect(try findings(.staged) == [])
  }

  @Test func linksAreNotFollowed() throws {
    try FileManager.default.createSymbolicLink(
      atPath: git.file("records/subjects/link.json").path, withDestinationPath: "/etc/hostname")
    #expect(try findings(.workingTree) == [.malformed])
  }
}
