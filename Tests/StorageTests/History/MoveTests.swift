import Fixtures
import Foundation
import Provenance
import Storage
import Testing

private func record(_ statement: String) -> String { #"{"statement":"\#(statement)"}"# + "\n" }
private let (a, b, c) = (StoreBuilder.path("a"), StoreBuilder.path("b"), StoreBuilder.path("c"))

@Suite struct MoveTests {
  let git: RepositoryBuilder

  init() throws { git = try RepositoryBuilder() }

  @Test func aMovedRecordKeepsItsHistory() throws {
    try git.commit("add", [a: record("1")])
    try git.commit("change", [a: record("2")])
    try git.move(a, to: b)
    try git.commit("change again", [b: record("3")])
    try git.move(b, to: c)
    let history = try git.history(StoreBuilder.claim("c"))
    #expect(history.map(\.kind) == [.moved, .changed, .moved, .changed, .added])
    #expect(
      history.map(\.claim) == ["c", "b", "b", "a", "a"].map { StoreBuilder.claim($0) })
    #expect(history.map(\.movedFrom?.name) == ["b", nil, "a", nil, nil])
    #expect(history.allSatisfy { $0.movedTo == nil })
    #expect(history[0].changes.isEmpty)
    #expect(
      history.map(\.revision.id)
        == (try git.git("log", "--follow", "--find-renames=100%", "--format=%H", "--", c))
        .split(separator: "\n").map(String.init))
  }

  @Test func theOldNameSaysWhereItWent() throws {
    try git.commit("add", [a: record("1")])
    try git.move(a, to: b)
    let history = try git.history(StoreBuilder.claim("a"))
    #expect(history.map(\.kind) == [.moved, .added])
    #expect(history.first?.movedTo == StoreBuilder.claim("b"))
    #expect(history.first?.movedFrom == nil)
    #expect(history.first?.record == nil)
  }

  @Test func aMoveWithAnotherChangeIsADeletionAndAnAddition() throws {
    try git.commit("add", [a: record("1")])
    try git.commit("rewrite", [a: nil, b: record("2")])
    #expect(try git.history(StoreBuilder.claim("a")).map(\.kind) == [.deleted, .added])
    #expect(try git.history(StoreBuilder.claim("b")).map(\.kind) == [.added])
  }

  @Test func aCopyIsAnAddition() throws {
    try git.commit("add", [a: record("1")])
    try git.commit("copy", [b: record("1")])
    #expect(try git.history(StoreBuilder.claim("b")).map(\.kind) == [.added])
  }

  @Test func aMoveThereAndBackIsThreeRevisions() throws {
    try git.commit("add", [a: record("1")])
    try git.move(a, to: b)
    try git.move(b, to: a)
    let history = try git.history(StoreBuilder.claim("a"))
    #expect(history.map(\.kind) == [.moved, .moved, .added])
    #expect(history.map(\.claim.name) == ["a", "b", "a"])
  }

  @Test func aMoveOnOneSideOfAMergeIsFollowed() throws {
    try git.commit("add", [a: record("1"), "README": "1\n"])
    try git.branch("side")
    let move = try git.move(a, to: b)
    try git.switchTo("main")
    try git.commit("unrelated", ["README": "2\n"])
    try git.merge("side")
    let history = try git.history(StoreBuilder.claim("b"))
    #expect(history.map(\.kind) == [.moved, .added])
    #expect(history.first?.revision.id == move)
  }

  @Test func aMoveMadeByAMergeIsFollowedOnBothSides() throws {
    try git.commit("add", [a: record("1"), "README": "1\n"])
    try git.branch("side")
    try git.commit("unrelated", ["README": "2\n"])
    try git.switchTo("main")
    try git.commit("also unrelated", ["OTHER": "1\n"])
    try git.git("merge", "--quiet", "--no-ff", "--no-commit", "side")
    let merge = try git.move(a, to: b)
    let history = try git.history(StoreBuilder.claim("b"))
    #expect(history.map(\.kind) == [.moved, .added])
    #expect(history.first?.revision.id == merge)
    #expect(try git.history(StoreBuilder.claim("a")).map(\.kind) == [.moved, .added])
  }

  /// One side moved the record while the other changed it: git's merge carries the change to the new name.
  @Test func aMergeOfAMoveAndAChangeKeepsBothPasts() throws {
    try git.commit("add", [a: record("1") + String(repeating: "\n", count: 40), "README": "1\n"])
    try git.branch("side")
    try git.move(a, to: b)
    try git.switchTo("main")
    try git.commit("change", [a: record("2") + String(repeating: "\n", count: 40)])
    let merge = try git.merge("side")
    #expect(try git.read(b).hasPrefix(record("2")))
    let history = try git.history(StoreBuilder.claim("b"))
    #expect(history.first?.revision.id == merge)
    #expect(Set(history.map(\.revision.subject)) == ["merge side", "change", "move \(a)", "add"])
    // As seen from the one side it was moved, and a log that leaves something out sees no more and no less.
    let store = try git.openStore()
    for filter in [
      LogFilter(), LogFilter(subject: StoreBuilder.subject), LogFilter(claimType: "description"),
    ] {
      let events = try store.log(filter, limit: 1).steps.flatMap(\.events.claims)
      #expect(events.map(\.kind) == [.moved] && events.first?.movedFrom == StoreBuilder.claim("a"))
    }
  }

  /// A merge puts one parent's record in the place of another that the other parent has there.
  @Test func aMergeThatMovesOverAnotherRecordKeepsItsPast() throws {
    try git.commit("base", [a: record("1")])
    try git.branch("side")
    try git.commit("beside", [a: nil, b: record("2")])
    try git.switchTo("main")
    try git.commit("unrelated", ["README": "1\n"])
    _ = try git.attempt(["merge", "--no-ff", "--no-commit", "side"])
    try git.commit("over", [b: record("1")])
    let subjects = try git.history(StoreBuilder.claim("b")).map(\.revision.subject)
    #expect(Set(subjects) == ["over", "beside", "base"])
  }

  /// Two records of the same bytes, moved at once: each came from one of them, and no two from the same.
  @Test func identicalRecordsMovedAtOnceAreToldApart() throws {
    try git.commit("add", [a: record("1"), b: record("1")])
    let (c, d) = (StoreBuilder.path("c"), StoreBuilder.path("d"))
    try git.git("mv", a, c)
    try git.git("mv", b, d)
    try git.commit("move both")
    let store = try git.openStore()
    let events = try store.differences(from: .revision("HEAD~"), to: .head).claims
    #expect(events.map(\.kind) == [.moved, .moved])
    #expect(events.map(\.movedFrom?.name) == ["a", "b"])
    for event in events {
      #expect(try git.history(event.claim).first?.movedFrom == event.movedFrom)
      let old = try #require(event.movedFrom)
      #expect(try git.history(old).first?.movedTo == event.claim)
    }
  }

  @Test func ofIdenticalRecordsOneMovedAndOneDeletedEachIsOneEvent() throws {
    try git.commit("add", [a: record("1"), b: record("1")])
    try git.git("mv", b, c)
    try git.commit("move one, delete one", [a: nil])
    let events = try git.openStore().differences(from: .revision("HEAD~"), to: .head).claims
    #expect(events.map(\.kind.rawValue).sorted() == ["deleted", "moved"])
    let moved = try #require(events.first { $0.kind == .moved })
    let deleted = try #require(events.first { $0.kind == .deleted })
    #expect(Set([moved.movedFrom, deleted.claim]) == [StoreBuilder.claim("a"), StoreBuilder.claim("b")])
    #expect(try git.history(deleted.claim).first?.kind == .deleted)
    #expect(try git.history(moved.claim).first?.movedFrom == moved.movedFrom)
  }

  @Test func aRecordMovedToAnotherSubjectIsFollowed() throws {
    try git.commit("add", [a: record("1")])
    let other = "records/claims/tide-council/description/a.json"
    try git.move(a, to: other)
    let history = try git.history(ClaimID(subject: "tide-council", type: "description", name: "a"))
    #expect(history.map(\.kind) == [.moved, .added])
    #expect(history.first?.movedFrom == StoreBuilder.claim("a"))
  }

  /// `verify` tells the user to move a file that stands where no record may; before that it was no claim.
  @Test func aClaimMovedFromWhereNoneMayStandBeginsThere() throws {
    let stray = "records/claims/League/aim/x.json"
    try git.commit("stray", [stray: record("1")])
    try git.move(stray, to: a)
    #expect(try git.history(StoreBuilder.claim("a")).map(\.kind) == [.added])
    #expect(try git.openStore().evolution().steps.flatMap(\.events.claims).map(\.kind) == [.added])
    try git.move(a, to: stray)
    #expect(try git.history(StoreBuilder.claim("a")).map(\.kind) == [.deleted, .added])
  }

  /// Of several with the same bytes, each goes with the one of its own name.
  @Test func identicalRecordsMovedToAnotherSubjectKeepTheirNames() throws {
    try git.commit("add", [a: record("1"), b: record("1")])
    let other = "records/claims/tide-council/description"
    try FileManager.default.createDirectory(at: git.file(other), withIntermediateDirectories: true)
    try git.git("mv", b, other + "/b.json")
    try git.git("mv", a, other + "/a.json")
    try git.commit("move both")
    for name in ["a", "b"] {
      let claim = ClaimID(subject: "tide-council", type: "description", name: name)
      #expect(try git.history(claim).first?.movedFrom == StoreBuilder.claim(name))
    }
  }
}
