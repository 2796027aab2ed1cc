import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// What hints say of a record that is not committed as it is: to change what is committed would not help.
@Suite struct UncommittedHintsTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }
  private let path = StoreBuilder.path("a")

  init() throws {
    builder = try StoreBuilder()
    try builder.add("a")
  }

  private func hints(_ scope: Scope) throws -> [String?] {
    let store = try git.openStore()
    let snapshot = try store.snapshot(of: scope)
    let verification = try store.verify(in: snapshot)
    let advised = try store.advising(verification, in: snapshot, of: scope)
    #expect(advised.findings.map(\.message) == verification.findings.map(\.message))
    return advised.findings.map(\.hint)
  }

  private func spoil(_ path: String) throws {
    try git.write(path, try git.read(self.path).replacing("March 2019.\"", with: "March 2018.\""))
  }

  @Test func anEditedRecordIsMendedWhereItStands() throws {
    try spoil(path)
    let back = "`git checkout HEAD -- :/\(path)` brings back what is committed"
    #expect(try hints(.workingTree) == ["correct \(path) in an editor; \(back)"])
    try git.git("add", "--all")
    #expect(try hints(.staged) == ["correct \(path) in an editor and stage it with `git add`; \(back)"])
    try git.git("checkout", "HEAD", "--", ":/\(path)")
    #expect(try hints(.workingTree) == [] && hints(.staged) == [])
  }

  @Test func aNewRecordHasNothingToGoBackTo() throws {
    try spoil(StoreBuilder.path("b"))
    #expect(try hints(.workingTree) == ["correct \(StoreBuilder.path("b")) in an editor"])
  }

  @Test func whatFixMendsIsCommittedFirst() throws {
    try git.write(path, try git.read(path) + "\n")
    let hint = "commit it, then `ibid verify --fix \(StoreBuilder.claim("a"))` mends it"
    #expect(try hints(.workingTree) == [hint])
    try git.commit("layout", [path: git.read(path)])
    #expect(try hints(.moment(.head)) == ["ibid verify --fix \(StoreBuilder.claim("a"))"])
  }

  @Test func whatIsCommittedAsItIsKeepsItsHint() throws {
    try spoil(path)
    try git.commit("wrong", [path: git.read(path)])
    try git.write("records/subjects/new.json", "{")
    let found = try hints(.workingTree)
    #expect(found.count == 2)
    #expect(found.first??.hasPrefix("ibid cite \(StoreBuilder.claim("a")) --replace 1 ") == true)
  }

  /// What was forgotten is in no history, where it was never committed.
  @Test(arguments: [
    RecordID.subject(StoreBuilder.subject).path, "records/sources/\(StoreBuilder.source)",
    StoreBuilder.textPath.replacing(".txt", with: ".json"), StoreBuilder.textPath,
  ])
  func whatWasNotStagedIsStaged(_ path: String) throws {
    try git.git("rm", "-rq", "--cached", path)
    let found = try hints(.staged).compactMap(\.self)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("`git add ") && $0.hasSuffix("` stages it") })
    for hint in found {
      let command = String(try #require(hint.split(separator: "`").first))
      let folder = git.file("records/claims")
      #expect(try run("sh", ["-c", command], in: folder, environment: git.environment).status == 0)
    }
    #expect(try hints(.staged) == [])
    try FileManager.default.removeItem(at: git.file(path))
    try git.git("rm", "-rq", "--cached", path)
    #expect(try hints(.staged).allSatisfy { $0?.contains("git add :") == false })
  }

  @Test func aStoreThatWasTakenOutIsBroughtBack() throws {
    let outside = try git.git("commit-tree", "-m", "no store", git.git(["mktree"]))
    try git.git("rm", "--quiet", "records/store.json")
    for scope in [Scope.staged, .workingTree] {
      let error = refusal(.notAStore) { _ = try git.openStore().snapshot(of: scope) }
      #expect(error?.hints == ["`git checkout HEAD -- :/records/store.json` brings it back"])
    }
    let before = refusal(.notAStore) { _ = try git.openStore().snapshot(at: .revision(outside)) }
    #expect(
      before?.hints == ["`git log --oneline -- :/records/store.json` lists the revisions that made it one"])
    try git.commit("no store")
    let error = refusal(.notAStore) { _ = try git.openStore().snapshot(of: .staged) }
    #expect(error?.hints == ["ibid init makes it one"])
  }
}
