import Fixtures
import Foundation
import Provenance
import Storage
import Testing

@Suite struct FixTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }

  init() throws { builder = try StoreBuilder() }

  private func fix(_ targets: [VerificationTarget] = []) throws -> Submission? {
    let store = try git.openStore()
    return try store.fix(targets, in: store.snapshot())
  }

  private func record(_ name: String) throws -> JSON {
    try #require(try git.openStore().snapshot().json(of: .claim(StoreBuilder.claim(name))))
  }

  /// A passage recorded at another position than it stands at.
  private func misplaced(_ name: String, quoting sentence: Int) throws -> String {
    let writes = try AddClaims([StoreBuilder.draft(name, quoting: sentence)]).writes(
      on: builder.store.snapshot())
    var json = try JSONParser.parse(try #require(writes.first?.content))
    for (key, offset) in [("start", 7), ("end", 17)] {
      json.set(.number(JSONNumber(offset)), at: ["citations", "0", "quote", "0", key])
    }
    return String(decoding: CanonicalEncoder.bytes(of: json, kind: .claim), as: UTF8.self)
  }

  @Test func whereNothingIsWrongNothingIsCommitted() throws {
    try builder.add("a")
    let head = try git.head()
    #expect(try fix() == nil)
    #expect(try git.head() == head)
  }

  @Test func positionsAndLayoutAreMendedInOneCommit() throws {
    try builder.add("whole")
    let loose = try builder.record("loose", quoting: 1)
    let layout = loose.replacing("\n  ", with: "\n      ") + "\n\n"
    try git.commit(
      "by hand",
      [StoreBuilder.path("moved"): try misplaced("moved", quoting: 4), StoreBuilder.path("loose"): layout])
    let head = try git.head()
    let submission = try #require(try fix())
    #expect(try git.git("rev-parse", "HEAD~") == head)
    #expect(
      submission.records == [.claim(StoreBuilder.claim("loose")), .claim(StoreBuilder.claim("moved"))])
    let store = try git.openStore()
    #expect(try store.verify(in: store.snapshot()).findings.isEmpty)
    #expect(try git.read(StoreBuilder.path("loose")) == loose)
    let events = try store.differences(from: .revision(head), to: .head).claims
    #expect(
      events.map { $0.changes.map(\.pointer.description) } == [
        [], ["/citations/0/quote/0/start", "/citations/0/quote/0/end"],
      ])
    #expect(try fix() == nil)
    #expect(try git.git("status", "--porcelain") == "")
    try git.expectSound()
  }

  @Test func onlyTheTargetsAreMended() throws {
    try git.commit(
      "by hand",
      [
        StoreBuilder.path("a"): try misplaced("a", quoting: 0),
        StoreBuilder.path("b"): try misplaced("b", quoting: 1),
      ])
    let submission = try #require(try fix([.claim(StoreBuilder.claim("b"))]))
    #expect(submission.records == [.claim(StoreBuilder.claim("b"))])
    #expect(
      try record("a")["citations"]?.arrayValue?.first?["quote"]?.arrayValue?.first?["start"]?.intValue == 7)
  }

  @Test func whatNeedsJudgementIsLeftAlone() throws {
    let wrong = try misplaced("wrong", quoting: 1).replacing("forty", with: "fifty")
    try git.commit(
      "by hand",
      [
        StoreBuilder.path("wrong"): wrong, StoreBuilder.path("broken"): "{",
        "records/subjects/x.json": "[ ]",
      ])
    let head = try git.head()
    #expect(try fix() == nil)
    #expect(try git.head() == head)
  }

  /// An error that needs judgement keeps nothing else from being mended, in the record or beside it.
  @Test func whatIsSafeIsMendedBesideAnError() throws {
    let undated = try misplaced("undated", quoting: 0).replacing(
      "\"rank\"", with: "\"when\": \"2021-99\",\n     \"rank\"")
    try git.commit("by hand", [StoreBuilder.path("undated"): undated])
    let claim = StoreBuilder.claim("undated")
    #expect(try fix([.claim(claim)])?.records == [.claim(claim)])
    let store = try git.openStore()
    #expect(try store.verify(in: store.snapshot()).findings.map(\.id) == [.dateInvalid])
    #expect(try record("undated")["when"]?.stringValue == "2021-99")
  }

  /// Where the text is not the one that was captured, no place in it is a quote's.
  @Test func noPositionIsTakenFromATextThatWasAltered() throws {
    let moved = try misplaced("a", quoting: 2)
    try git.commit(
      "by hand",
      [
        StoreBuilder.path("a"): moved.replacing("\n  \"", with: "\n   \""),
        StoreBuilder.textPath: "More. " + StoreBuilder.text,
      ])
    #expect(try fix()?.records == [.claim(StoreBuilder.claim("a"))])
    #expect(try git.read(StoreBuilder.path("a")) == moved)
    #expect(try fix() == nil)
  }

  @Test func aLinkInPlaceOfARecordIsNotFollowed() throws {
    try git.commit("by hand", [StoreBuilder.path("a"): try misplaced("a", quoting: 0)])
    try FileManager.default.createSymbolicLink(
      atPath: git.file(StoreBuilder.path("b")).path, withDestinationPath: "a.json")
    try git.git("add", "--all")
    try git.commit("link")
    #expect(try fix()?.records == [.claim(StoreBuilder.claim("a"))])
  }

  @Test func unknownKeysSurvive() throws {
    let text = try misplaced("a", quoting: 0).replacing("\"rank\"", with: "\"x-team\": [1.0],\n  \"rank\"")
    try git.commit("by hand", [StoreBuilder.path("a"): text])
    _ = try #require(try fix())
    #expect(try record("a")["x-team"]?.arrayValue?.first?.plainText == "1.0")
  }
}
