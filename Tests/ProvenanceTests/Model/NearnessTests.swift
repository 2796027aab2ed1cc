import Provenance
import Testing

@Suite struct NearnessTests {
  private let fields = ["from", "to", "member", "participants", "place", "statement", "when", "rank", "note"]

  @Test(arguments: [
    ("form", "from"), ("participant", "participants"), ("satement", "statement"), ("From", "from"),
    ("t", "to"),
    ("membre", "member"), ("statements", "statement"),
  ])
  func findsTheSlipOfThePen(typed: String, meant: String) {
    #expect(nearest(to: typed, among: fields) == meant)
  }

  @Test(arguments: ["", "xy", "zzzz", "colour", "citations", "\u{1F600}", "ab"])
  func suggestsNothingForWhatIsFarFromAll(typed: String) {
    #expect(nearest(to: typed, among: fields) == nil)
  }

  @Test func listsTheBestFirst() {
    let ids = ["harbour-assembly", "harbour-council", "dockers-guild", "harbor-assembly"]
    #expect(nearest(to: "harbour-asembly", among: ids, count: 3) == ["harbour-assembly", "harbor-assembly"])
    #expect(nearest(to: "guild", among: ids, count: 3) == ["dockers-guild"])
    #expect(nearest(to: "guild", among: ids, count: 0) == [])
  }

  @Test func enormousTextsAreCompared() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(nearest(to: long, among: ["b"]) == nil)
  }
}
