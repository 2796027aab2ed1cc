import Fixtures
import Storage
import Testing

@testable import Provenance

/// A change may not make a value that its quotes do not bear out; what is so already may be retracted.
@Suite struct EvidenceRefusalTests {
  let builder: StoreBuilder
  var store: Store { builder.store }

  init() throws { builder = try StoreBuilder() }

  private func refusal(_ change: some Change) -> StoreError? {
    do {
      _ = try store.submit(change)
      return nil
    } catch {
      return error as? StoreError
    }
  }

  private func edit(_ when: String, inferred: String? = nil) -> EditClaim {
    EditClaim(
      StoreBuilder.claim("a"), set: [FieldAssignment(field: "when", text: when)],
      inferred: inferred.map { [FieldAssignment(field: "when", text: $0)] } ?? [])
  }

  @Test func addEditAndCiteRefuseAndNameTheWayOut() throws {
    var draft = StoreBuilder.draft("a")
    draft.record["when"] = "2018"
    let added = try #require(refusal(AddClaims([draft])))
    #expect(added.kind.rawValue == "check-failed")
    #expect(added.findings.map(\.id) == [.valueNotInQuote])
    #expect(added.hints.joined().contains("--inferred 'when=WHY'"))

    draft.record["when"] = "2019-03"
    _ = try store.submit(AddClaims([draft]))
    let edited = try #require(refusal(edit("2018")))
    // Alone it would be a reason for the value that stands there.
    #expect(
      edited.hints == [
        "give the command again with that corrected, or with `--inferred 'when=WHY'` where it is right all the same"
      ])

    let cited = refusal(
      CiteClaim(
        StoreBuilder.claim("a"),
        citation: ["source": .string(StoreBuilder.source), "quote": [.string(StoreBuilder.sentences[1])]],
        replacing: 1))
    #expect(cited?.findings.map(\.id) == [.valueNotInQuote])
    #expect(refusal(edit("2018", inferred: "The charter is dated 2018.")) == nil)
  }

  /// A reason that was given for one date does not cover another.
  @Test func aReasonIsToBeGivenAnewForAnotherValue() throws {
    var draft = StoreBuilder.draft("a")
    draft.record["when"] = "2018"
    draft.record["inferred"] = ["/when": "The charter is dated 2018."]
    _ = try store.submit(AddClaims([draft]))
    let refused = try #require(refusal(edit("1066")))
    #expect(refused.findings.map(\.id) == [.valueNotInQuote])
    #expect(
      refused.hints.first
        == "the reason on record was for the old value: give it again with `--inferred 'when=WHY'` if it still holds"
    )
    #expect(refusal(edit("1066", inferred: "A misprint of 2018.")) == nil)
    // What the quote says needs none.
    #expect(refusal(edit("2019-03")) == nil)
    #expect(try store.snapshot().claim(StoreBuilder.claim("a"))?.inferred.isEmpty == true)
  }

  /// The file of the record is right: it is the command that is to be given again.
  @Test func whatACommandSetsWrongIsCorrectedInTheCommand() throws {
    _ = try store.submit(AddClaims([StoreBuilder.draft("a")]))
    let claim = StoreBuilder.claim("a")
    for change in [
      EditClaim(claim, set: [FieldAssignment(field: "rank", text: "best")]),
      EditClaim(claim, unset: ["text"]),
    ] {
      let hints = try #require(refusal(change)?.hints)
      #expect(hints.last == "give the command again with that corrected")
      #expect(!hints.contains { $0.contains("records/") })
    }
    let citation: JSONObject = [
      "source": .string(StoreBuilder.source), "quote": [.string(StoreBuilder.sentences[1])],
      "stance": "maybe",
    ]
    #expect(
      refusal(CiteClaim(claim, citation: citation))?.hints == ["give the command again with that corrected"])
  }

  /// One of several records that does not pass is named by its place in the list.
  @Test func aRecordOfAFileThatDoesNotPassIsNamed() throws {
    var drafts = [StoreBuilder.draft("a"), StoreBuilder.draft("b", quoting: 1)]
    (drafts[0].place, drafts[1].place) = ("line 1", "line 2")
    drafts[1].record["rank"] = "best"
    let refused = refusal(AddClaims(drafts))
    #expect(
      refused?.message
        == "line 2 (harbour-league/description/b) would not pass its checks; nothing is changed")
    drafts[0].record["rank"] = "best"
    #expect(
      refusal(AddClaims(drafts))?.causes.last?.hasPrefix("harbour-league/description/b: schema") == true)
  }

  @Test func whatIsSoAlreadyMayBeRetractedButNotMadeWorse() throws {
    var draft = StoreBuilder.draft("a")
    draft.record["when"] = "2018"
    draft.record["inferred"] = ["/when": "The charter."]
    _ = try store.submit(AddClaims([draft]))
    // As a hand edit would leave it.
    let path = StoreBuilder.path("a")
    let bytes = try #require(try store.snapshot().bytes(at: path))
    var json = try JSONParser.parse(bytes)
    json.remove(at: ["inferred"])
    try builder.repository.commit(
      "by hand", [path: String(decoding: CanonicalEncoder.bytes(of: json, kind: .claim), as: UTF8.self)])

    #expect(refusal(edit("2017"))?.findings.map(\.id) == [.valueNotInQuote])
    #expect(
      refusal(EditClaim(StoreBuilder.claim("a"), set: [FieldAssignment(field: "note", text: "n")])) == nil)
    #expect(refusal(RetractClaim(StoreBuilder.claim("a"), reason: "Wrong year.")) == nil)
    let back = EditClaim(StoreBuilder.claim("a"), set: [FieldAssignment(field: "rank", text: "normal")])
    #expect(refusal(back)?.findings.map(\.id) == [.valueNotInQuote])
  }
}
