import Fixtures
import Foundation
import Storage
import Testing

@testable import Provenance

/// A change that does something else between being planned and being committed.
private struct Interrupted<Inner: Change>: Change {
  let inner: Inner
  let interruption: () throws -> Void

  func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    let writes = try inner.writes(on: snapshot)
    try interruption()
    return writes
  }

  func message(for writes: [RecordWrite]) -> String { inner.message(for: writes) }
}

@Suite struct SubmissionTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }
  var store: Store { builder.store }

  init() throws { builder = try StoreBuilder() }

  private func edit(_ name: String, note: String) -> EditClaim {
    EditClaim(StoreBuilder.claim(name), set: [FieldAssignment(field: "note", text: note)])
  }

  @Test func aChangeIsOneCommitOfExactlyItsFiles() throws {
    let before = try git.head()
    let submission = try builder.add("a")
    #expect(submission.revision.id == (try git.head()))
    #expect(try git.git("rev-parse", "HEAD~") == before)
    #expect(
      try git.git("diff-tree", "-r", "--name-status", "HEAD~", "HEAD") == "A\t\(StoreBuilder.path("a"))")
    #expect(try git.git("log", "-1", "--format=%B") == "records: add claim \(StoreBuilder.claim("a"))\n")
    #expect(submission.records == [.claim(StoreBuilder.claim("a"))])
    #expect(submission.findings.isEmpty)
    #expect(try git.git("status", "--porcelain") == "")
    #expect(try Array(Data(contentsOf: git.file(StoreBuilder.path("a")))) == submission.writes[0].content)
    try git.expectSound()
  }

  @Test func theMessageIsThePersonsWhereOneIsGiven() throws {
    let submission = try store.submit(
      AddClaims([StoreBuilder.draft("a")]), message: "Because \u{0635}\n\nof this.")
    #expect(submission.revision.subject == "Because \u{0635}")
    #expect(submission.revision.body == "of this.")
    #expect(try git.git("log", "-1", "--format=%s") == "Because \u{0635}")
  }

  @Test func severalClaimsAreOneCommit() throws {
    let head = try git.head()
    let submission = try store.submit(
      AddClaims([StoreBuilder.draft("a"), StoreBuilder.draft("b", quoting: 1)]))
    #expect(submission.records.count == 2)
    #expect(try git.git("rev-parse", "HEAD~") == head)
    #expect(try git.git("log", "-1", "--format=%s") == "records: add 2 claims")
  }

  @Test func otherWorkStaysAsItWas() throws {
    try builder.add("mine", quoting: 1)
    try git.commit("more", ["README": "1\n", "staged": "1\n", "both": "1\n", "gone": "1\n", "moved": "1\n"])
    try git.write("README", "2\n")
    try git.write("staged", "2\n")
    try git.write("both", "2\n")
    try git.write("fresh", "1\n")
    try git.git("add", "staged", "both", "fresh")
    try git.write("both", "3\n")
    try git.git("rm", "--quiet", "gone")
    try git.git("mv", "moved", "elsewhere")
    try git.write(StoreBuilder.path("mine"), "{}\n")
    try git.write("untracked", "u\n")
    try git.write("records/claims/harbour-league/description/draft.json", "{}\n")
    let before = try git.work()
    try builder.add("a")
    try builder.set("note", "seen", of: "a")
    _ = try store.submit(RetractClaim(StoreBuilder.claim("a"), reason: "wrong"))
    #expect(try git.work() == before)
    for commit in ["HEAD", "HEAD~", "HEAD~2"] {
      #expect(
        try git.git("diff-tree", "-r", "--name-only", "--no-commit-id", commit) == StoreBuilder.path("a"))
    }
    try git.expectSound()
  }

  @Test func aRecordWithUncommittedWorkIsLeftAlone() throws {
    try builder.add("a")
    try git.write(StoreBuilder.path("a"), "{}\n")
    let (before, head) = (try git.work(), try git.head())
    let error = refusal(.conflict) { try builder.set("note", "n", of: "a") }
    #expect(error?.hints.contains { $0.contains(StoreBuilder.path("a")) } == true)
    #expect(try git.work() == before)
    #expect(try git.head() == head)
  }

  @Test func aSecondChangeGoesOnTopWhenTheBranchMoved() throws {
    try builder.add("a")
    var turns = 0
    let submission = try store.submit(
      Interrupted(inner: edit("a", note: "mine")) {
        turns += 1
        if turns == 1 { try git.commit("theirs", ["README": "1\n"]) }
      })
    #expect(turns == 2)
    #expect(try git.git("log", "-2", "--format=%s").hasSuffix("theirs"))
    #expect(submission.revision.id == (try git.head()))
    #expect(try git.read("README") == "1\n")
    #expect(try git.git("status", "--porcelain") == "")
    try git.expectSound()
  }

  /// The names of two claims made from the same words: the second is numbered on top of the first.
  @Test func aChangeIsPlannedAnewOnTopOfWhatCameBetween() throws {
    var draft = StoreBuilder.draft("")
    draft.name = nil
    var turns = 0
    let submission = try store.submit(
      Interrupted(inner: AddClaims([draft])) {
        turns += 1
        guard turns == 1 else { return }
        try git.commit(
          "theirs", [StoreBuilder.path("cautious"): try builder.record("cautious", quoting: 1)])
      })
    #expect(submission.records == [.claim(StoreBuilder.claim("cautious-2"))])
    try git.expectSound()
  }

  @Test func theSameRecordChangedMeanwhileIsAConflict() throws {
    try builder.add("a")
    var turns = 0
    let error = refusal(.conflict) {
      _ = try store.submit(
        Interrupted(inner: edit("a", note: "mine")) {
          turns += 1
          guard turns == 1 else { return }
          try git.commit(
            "theirs", [StoreBuilder.path("a"): try builder.record("theirs", text: "bold")])
        })
    }
    #expect(error?.message.contains("harbour-league/description/a") == true)
    #expect(turns == 2)
    #expect(try git.git("log", "-1", "--format=%s") == "theirs")
    #expect(try git.git("status", "--porcelain") == "")
  }

  @Test func theSameRecordDeletedMeanwhileIsRefused() throws {
    try builder.add("a")
    var turns = 0
    refusal(.notFound) {
      _ = try store.submit(
        Interrupted(inner: edit("a", note: "mine")) {
          turns += 1
          if turns == 1 { try git.commit("theirs", [StoreBuilder.path("a"): nil]) }
        })
    }
    #expect(!git.exists(StoreBuilder.path("a")))
  }

  @Test func theSameIdTakenMeanwhileIsADuplicate() throws {
    var turns = 0
    refusal(StoreError.Kind(rawValue: "duplicate")) {
      _ = try store.submit(
        Interrupted(inner: AddClaims([StoreBuilder.draft("a")])) {
          turns += 1
          guard turns == 1 else { return }
          try git.commit(
            "theirs", [StoreBuilder.path("a"): try builder.record("a", text: "theirs", quoting: 1)])
        })
    }
    #expect(try git.read(StoreBuilder.path("a")).contains("theirs"))
  }

  /// A source that was there when the change was planned, and is gone when it is planned again.
  @Test func aCheckThatFailsOnTopRefusesTheChange() throws {
    try builder.add("a")
    var turns = 0
    #expect(throws: StoreError.self) {
      try store.submit(
        Interrupted(inner: edit("a", note: "mine")) {
          turns += 1
          guard turns == 1 else { return }
          try git.git("rm", "--quiet", "-r", "records/sources")
          try git.commit("theirs")
        })
    }
    #expect(turns == 2)
    #expect(try git.git("log", "-1", "--format=%s") == "theirs")
  }

  private func expectNothingChanged(
    _ kind: String, _ location: SourceLocation = #_sourceLocation, _ body: () throws -> Void
  ) throws -> StoreError? {
    let (work, head) = (try git.work(), try git.head())
    let error = refusal(StoreError.Kind(rawValue: kind), location) { try body() }
    #expect(try git.work() == work, sourceLocation: location)
    #expect(try git.head() == head, sourceLocation: location)
    return error
  }

  @Test func aFailingCheckChangesNothing() throws {
    try builder.add("a")
    let error = try expectNothingChanged("check-failed") {
      try builder.set("when", "2021-02-30", of: "a")
    }
    #expect(error?.findings.contains { $0.id == .dateInvalid && $0.pointer == ["when"] } == true)
    #expect(error?.causes.isEmpty == false)
    _ = try expectNothingChanged("check-failed") { try builder.set("rank", "best", of: "a") }
    _ = try expectNothingChanged("check-failed") { try builder.set("when", "2024/2023", of: "a") }
  }

  @Test func whatIsWrongWithAClaimChangesNothing() throws {
    try builder.add("a")
    var draft = StoreBuilder.draft("b")
    draft.record["citations"] = [
      ["source": .string(StoreBuilder.source), "quote": ["The League was never founded."]]
    ]
    _ = try expectNothingChanged("quote-refused") { _ = try store.submit(AddClaims([draft])) }
    _ = try expectNothingChanged("duplicate") { try builder.add("a") }
    draft.record["citations"] = [["source": "no-such-source", "quote": ["x"]]]
    _ = try expectNothingChanged("not-found") { _ = try store.submit(AddClaims([draft])) }
    draft.record["subject"] = "nobody"
    _ = try expectNothingChanged("not-found") { _ = try store.submit(AddClaims([draft])) }
    for name in ["", "A", "../x", "x/y", "x--y", ".git", String(repeating: "x", count: 81)] {
      _ = try expectNothingChanged("invalid") { try builder.add(name) }
    }
    _ = try expectNothingChanged("unchanged") { try builder.set("rank", "normal", of: "a") }
    _ = try expectNothingChanged("not-found") { try builder.set("note", "x", of: "b") }
    // One bad claim of several keeps all of them out.
    let two = AddClaims([StoreBuilder.draft("c"), StoreBuilder.draft("a")])
    _ = try expectNothingChanged("duplicate") { _ = try store.submit(two) }
  }

  @Test func unknownFieldsSurviveAnEdit() throws {
    let record = try builder.record("a").replacing(
      "\"rank\": \"normal\"",
      with: "\"rank\": \"normal\",\n  \"x-team\": { \"b\": [1.50, null], \"a\": \"\u{0635}\" }")
    try git.commit("by hand", [StoreBuilder.path("a"): record])
    let submission = try builder.set("note", "n", of: "a")
    #expect(submission.findings.map(\.id) == [.unknownKey])
    let after = try #require(try store.snapshot().json(of: .claim(StoreBuilder.claim("a"))))
    #expect(after["x-team"]?["a"] == "\u{0635}")
    #expect(after["x-team"]?["b"]?.arrayValue?.first?.plainText == "1.50")
    let revision = try #require(try store.history(of: StoreBuilder.claim("a")).revisions.first)
    #expect(revision.changes == [FieldChange(pointer: ["note"], from: nil, to: "n")])
  }
}

/// A claim that a check fails already.
@Suite struct FailingClaimTests {
  @Test func aClaimWhoseQuoteIsWrongCanBeRetracted() throws {
    let builder = try StoreBuilder()
    try builder.add("a")
    let git = builder.repository
    let text = try git.read(StoreBuilder.path("a"))
    let exact = try #require(
      try builder.store.snapshot().claim(StoreBuilder.claim("a"))?.citations.first?.passages.first?.exact)
    try git.commit("a slip", [StoreBuilder.path("a"): text.replacing(exact, with: exact + " never")])
    #expect(try git.openStore().verify(in: git.openStore().snapshot()).summary.failed == 1)
    _ = try git.openStore().submit(RetractClaim(StoreBuilder.claim("a"), reason: "the quote is wrong"))
    #expect(try git.openStore().snapshot().claim(StoreBuilder.claim("a"))?.rank == .deprecated)
  }
}
