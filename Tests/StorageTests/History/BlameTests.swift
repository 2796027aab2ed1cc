import Fixtures
import Foundation
import Provenance
import Storage
import Testing

private let path = StoreBuilder.path("a")
private let claim = StoreBuilder.claim("a")

/// A claim whose fields stand on lines far enough apart for git to merge changes of them.
private func record(
  statement: String = "s", when: String = "2020", note: String = "n",
  citations: [(source: String, quote: String)] = [("ledger", "old words")]
) -> String {
  let gap = String(repeating: "\n", count: 8)
  let quotes = citations.map {
    #"{"source":"\#($0.source)","capture":"2026-11-22","stance":"supports","quote":[{"exact":"\#($0.quote)"}]}"#
  }
  return """
    {"subject":"harbour-league","type":"description","value":{"text":"t"},
    "statement":"\(statement)",\(gap)"when":"\(when)",\(gap)"note":"\(note)",\(gap)
    "citations":[\(quotes.joined(separator: ","))]}

    """
}

@Suite struct BlameTests {
  let git: RepositoryBuilder

  init() throws { git = try RepositoryBuilder() }

  private func blame(at moment: Moment = .head) throws -> [String: FieldBlame] {
    let fields = try git.openStore().blame(claim, at: moment).fields
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.pointer.description, $0) })
  }

  @Test func everyFieldIsBlamedOnTheRevisionThatSetIt() throws {
    let one = try git.commit("add", [path: record()])
    let two = try git.commit("when", [path: record(when: "2021")])
    let three = try git.commit("note", [path: record(when: "2021", note: "m")])
    try git.commit("unrelated", ["README": "1\n"])
    let blame = try blame()
    #expect(blame["/statement"]?.revision.id == one)
    #expect(blame["/value/text"]?.revision.id == one)
    #expect(blame["/citations/0"]?.revision.id == one)
    #expect(blame["/when"]?.revision.id == two)
    #expect(blame["/note"]?.revision.id == three)
    #expect(blame["/when"]?.value == "2021")
    #expect(try self.blame(at: .revision(one))["/when"]?.value == "2020")
  }

  @Test func aValueThatCameBackIsBlamedOnItsReturn() throws {
    try git.commit("add", [path: record(when: "2020")])
    try git.commit("away", [path: record(when: "2021")])
    let back = try git.commit("back", [path: record(when: "2020")])
    #expect(try blame()["/when"]?.revision.id == back)
  }

  @Test func aClaimThatCameBackIsBlamedOnItsReturn() throws {
    try git.commit("add", [path: record()])
    try git.commit("delete", [path: nil])
    let back = try git.commit("back", [path: record()])
    #expect(try blame()["/when"]?.revision.id == back)
  }

  @Test func eachSideOfAMergeIsBlamedForItsOwn() throws {
    let base = try git.commit("add", [path: record()])
    try git.branch("side")
    let side = try git.commit("when", [path: record(when: "2021")])
    try git.switchTo("main")
    let main = try git.commit("statement", [path: record(statement: "r")])
    try git.merge("side")
    let blame = try blame()
    #expect(blame["/when"]?.revision.id == side)
    #expect(blame["/statement"]?.revision.id == main)
    #expect(blame["/note"]?.revision.id == base)
  }

  @Test func whatAMergeItselfWroteIsItsOwn() throws {
    try git.commit("add", [path: record()])
    try git.branch("side")
    let side = try git.commit("when", [path: record(when: "2021")])
    try git.switchTo("main")
    try git.commit("when too", [path: record(when: "2022")])
    _ = try git.attempt(["merge", "--no-ff", "--no-commit", "side"])
    let merge = try git.commit("merge", [path: record(when: "2023", note: "m")])
    #expect(try blame()["/when"]?.revision.id == merge)
    #expect(try blame()["/note"]?.revision.id == merge)
    _ = side
  }

  @Test func aMovedClaimIsBlamedBeyondTheMove() throws {
    let old = "records/claims/harbour-league/description/old.json"
    let one = try git.commit("add", [old: record()])
    try git.move(old, to: path)
    let two = try git.commit("note", [path: record(note: "m")])
    #expect(try blame()["/when"]?.revision.id == one)
    #expect(try blame()["/note"]?.revision.id == two)
  }

  @Test func aCitationIsFollowedWhenItsPlaceShifts() throws {
    let (one, two, three) = (("ledger", "one"), ("gazette", "two"), ("almanac", "three"))
    let first = try git.commit("add", [path: record(citations: [one])])
    let second = try git.commit("cite", [path: record(citations: [one, two])])
    let third = try git.commit("cite", [path: record(citations: [one, two, three])])
    try git.commit("drop the first", [path: record(citations: [two, three])])
    try git.commit("swap", [path: record(citations: [three, two])])
    let blame = try blame()
    #expect(blame["/citations/0"]?.revision.id == third)
    #expect(blame["/citations/1"]?.revision.id == second)
    #expect(blame["/citations/2"] == nil)
    #expect(blame["/when"]?.revision.id == first)
  }

  @Test func theQuoteIsTheOneItRestedOnThen() throws {
    try git.commit("add", [path: record(citations: [("ledger", "old words")])])
    try git.commit("quote anew", [path: record(citations: [("gazette", "new words")])])
    try git.commit("when", [path: record(when: "2021", citations: [("gazette", "new words")])])
    let blame = try blame()
    #expect(blame["/statement"]?.quote == ["old words"])
    #expect(blame["/statement"]?.source == "ledger")
    #expect(blame["/when"]?.quote == ["new words"])
    #expect(blame["/when"]?.source == "gazette")
    #expect(blame["/citations/0"]?.quote == ["new words"])
  }

  @Test func layoutAndBrokenVersionsInBetweenAreSurvived() throws {
    let one = try git.commit("add", [path: #"{"when":"2020","note":"n"}"#])
    try git.commit("layout", [path: "{ \"note\": \"n\",\n\"when\": \"2020\" }\n"])
    #expect(try blame()["/when"]?.revision.id == one)
    try git.commit("broken", [path: "{"])
    let mended = try git.commit("mended", [path: #"{"when":"2020","note":"m"}"#])
    #expect(try blame()["/note"]?.revision.id == mended)
    #expect(try blame()["/when"]?.revision.id == mended)
    #expect(try blame()["/when"]?.quote == [])
  }

  @Test func theFieldsComeInTheOrderOfTheRecord() throws {
    try git.commit("add", [path: #"{"$schema":"x","b":1,"a":[1,2],"value":{"z":[],"y":{}}}"#])
    let fields = try git.openStore().blame(claim).fields
    #expect(fields.map(\.pointer.description) == ["/b", "/a/0", "/a/1", "/value/z", "/value/y"])
  }

  @Test func aClaimThatIsNotThereOrMalformedHasNoFieldsToBlame() throws {
    try git.commit("add", ["README": "1\n"])
    refusal(.notFound) { _ = try blame() }
    try git.commit("broken", [path: "{"])
    refusal(.notFound) { _ = try blame() }
    try git.commit("gone", [path: nil])
    refusal(.notFound) { _ = try blame() }
  }
}
