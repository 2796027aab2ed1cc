import Testing

@testable import Provenance

@Suite struct CiteClaimTests {
  private let store = Harbour.store
  private let joined: JSONObject = ["source": "gazette", "quote": ["joined in May 2022"]]

  private func cite(_ citation: JSONObject, replacing: Int? = nil) -> CiteClaim {
    CiteClaim(Harbour.rename, citation: citation, replacing: replacing)
  }

  private func citations(_ change: CiteClaim, on tree: MemorySnapshot? = nil) throws -> [JSON] {
    try (tree ?? store).written(by: change)["citations"]?.arrayValue ?? []
  }

  @Test func aCitationIsAddedAtTheEnd() throws {
    let found = try citations(cite(joined))
    #expect(found.count == 2)
    #expect(found[1] == Harbour.citation("joined in May 2022"))
    #expect(try store.after(cite(joined)).examined().findings == [])
  }

  @Test func aCitationThatIsThereAlreadyIsNoChange() throws {
    let same: JSONObject = [
      "source": "gazette", "quote": ["the Northern Council was renamed the Harbour Assembly"],
    ]
    #expect(try store.refusal(of: cite(same)).kind == .unchanged)
    // At the start of the text there is no prefix to record.
    let first = cite(["source": "gazette", "quote": ["In 2021"]])
    #expect(try store.after(first).refusal(of: first).kind == .unchanged)
    #expect(try store.refusal(of: cite(same, replacing: 1)).kind == .unchanged)
    #expect(try store.after(cite(joined)).refusal(of: cite(joined, replacing: 1)).kind == .unchanged)
  }

  @Test func aCitationIsReplacedInItsPlace() throws {
    let tree = try store.after(cite(joined))
    let better: JSONObject = ["source": "gazette", "quote": ["the Northern Council"]]
    let found = try citations(cite(better, replacing: 1), on: tree)
    #expect(found == [Harbour.citation("the Northern Council"), Harbour.citation("joined in May 2022")])
  }

  /// A better quote for a citation that disputes a claim does not make it support the claim.
  @Test func whatIsNotGivenAnewIsKept() throws {
    var old = Harbour.citation("In 2021", stance: .disputes)
    old.set(["label": "page", "value": "3"], at: ["locator"])
    old.set("x", at: ["ours"])
    let tree = try store.with(.claim(Harbour.rename), "/citations/0", old)
    let change = cite(joined, replacing: 1)
    let new = try #require(try citations(change, on: tree).first)
    #expect(new["stance"] == "disputes")
    #expect(new["locator"] == ["label": "page", "value": "3"])
    #expect(new["ours"] == "x")
    #expect(new["quote"]?.arrayValue?.first?["exact"] == "joined in May 2022")
    #expect(
      try change.writes(on: tree).first?.remarks
        == ["kept of the citation that it replaces: `stance`, `locator`, `ours`"])
    var given = joined
    given["stance"] = "supports"
    #expect(try citations(cite(given, replacing: 1), on: tree).first?["stance"] == "supports")
  }

  @Test func nothingIsKeptOfAnotherSource() throws {
    var tree = try store.with(
      .claim(Harbour.rename), "/citations/0/locator", ["label": "page", "value": "3"])
    tree.write(.source("wire"), ["csl": ["type": "report", "title": "Wire"]])
    Harbour.capture(CaptureID(source: "wire", name: "2026-11-23"), "In 2021 it was so.", in: &tree)
    let new = try citations(cite(["source": "wire", "quote": ["it was so"]], replacing: 1), on: tree)
    #expect(new.first?["locator"] == nil)
  }

  @Test(arguments: [0, -1, 2, Int.max, Int.min])
  func aNumberThatIsNoCitationsIsRefused(number: Int) throws {
    let refusal = try store.refusal(of: cite(joined, replacing: number))
    #expect(refusal.kind == .notFound)
    #expect(refusal.message == "assembly/rename/harbour-assembly has no citation \(number); it has 1")
  }

  @Test func citationsThatAreNoListAreNotLost() throws {
    let tree = try store.with(.claim(Harbour.rename), "/citations", ["source": "gazette"])
    #expect(try tree.refusal(of: cite(joined)).kind == .invalid)
  }

  @Test func whatIsNotThereIsRefused() throws {
    #expect(try store.refusal(of: cite(["source": "gazette", "quote": ["the zebra"]])).kind == .quoteRefused)
    #expect(try store.refusal(of: cite(["source": "zzz", "quote": ["x"]])).kind == .notFound)
    #expect(
      try store.refusal(of: CiteClaim(ClaimID(subject: "a", type: "b", name: "c"), citation: joined)).kind
        == .notFound)
  }

  @Test func theMessageNamesSourceAndClaim() {
    #expect(
      cite(joined).message(for: []) == "records: cite gazette for claim assembly/rename/harbour-assembly")
  }

  // MARK: Retraction

  @Test func aRetractedClaimKeepsItsRecord() throws {
    let change = RetractClaim(Harbour.rename, reason: "The paper corrected it.")
    let record = try store.written(by: change)
    #expect(record["rank"] == "deprecated")
    #expect(record["deprecation"] == ["reason": "The paper corrected it."])
    #expect(record["citations"] == (try store.record(.claim(Harbour.rename)))["citations"])
    #expect(try store.after(change).examined().findings == [])
    #expect(try store.after(change).refusal(of: change).kind == .unchanged)
    #expect(
      change.message(for: [])
        == "records: retract claim assembly/rename/harbour-assembly\n\nThe paper corrected it.")
  }

  @Test func anotherReasonTakesThePlaceOfTheFirst() throws {
    let tree = try store.with(.claim(Harbour.rename), "/deprecation", ["reason": "a", "by": "b"])
    #expect(
      try tree.written(by: RetractClaim(Harbour.rename, reason: "c"))["deprecation"] == [
        "reason": "c", "by": "b",
      ])
  }

  @Test(arguments: ["", " ", "\u{A0}\n\t\u{2003}"])
  func aRetractionNeedsAReason(reason: String) throws {
    #expect(try store.refusal(of: RetractClaim(Harbour.rename, reason: reason)).kind == .invalid)
  }

  @Test func aClaimThatIsNotThereCannotBeRetracted() throws {
    let id = ClaimID(subject: "a", type: "b", name: "c")
    #expect(try store.refusal(of: RetractClaim(id, reason: "x")).kind == .notFound)
  }
}
