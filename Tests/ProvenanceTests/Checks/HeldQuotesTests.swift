import Testing

@testable import Provenance

@Suite struct HeldQuotesTests {
  @Test func capturesOfOneSourceAreLookedThroughOnce() throws {
    var citation = Harbour.citation("Harbour Assembly")
    citation.set("2026-11-24", at: ["capture"])
    var tree = try Harbour.store.citing(citation)
    for number in 2..<40 {
      tree.write(
        .capture(CaptureID(source: "gazette", name: "2026-11-24-\(number)")),
        ["retrieved": "2026-11-24T09:30:00Z", "outcome": "unchanged"])
    }
    let quotes = HeldQuotes([], in: tree)
    for number in 2..<40 {
      let capture = CaptureID(source: "gazette", name: "2026-11-24-\(number)")
      #expect(try quotes.capture(withTextBefore: capture) == tree.capture(withTextBefore: capture))
    }
    let first = CaptureID(source: "gazette", name: "2026-11-22")
    #expect(try quotes.capture(withTextBefore: first) == nil)
    #expect(tree.listings == 1 + 38)
  }

  @Test func quotesOfOneClaimShareWhatTheyMayCost() throws {
    let text = SourceText(String(repeating: "the harbour of ", count: 20) + "Greyhaven.")
    var work = 40_000
    var refusals: [Refusal?] = []
    for _ in 0..<8 {
      refusals += text.anchor([Passage("Greyhaven")], maximumGap: 500, work: &work).passages.map(\.refusal)
    }
    #expect(refusals.first == .some(nil))
    #expect(refusals.last == .tooMuchWork)
  }
}
