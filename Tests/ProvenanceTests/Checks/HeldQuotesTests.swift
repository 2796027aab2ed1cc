import Testing

@testable import Provenance

@Suite struct HeldQuotesTests {
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
