import Testing

@testable import Provenance

/// What recorded positions and contexts decide.
@Suite struct PositionTests {
  let text = SourceText("One unit left. Two units left. One unit\nleft. No unit left.")

  @Test func recordedPositionDecides() {
    let result = text.anchor([Passage("left", start: 25, end: 29)]).passages[0]
    #expect(result.verdict == .exact)
    #expect(result.range == 25..<29)
    #expect(!result.isMoved)
  }

  @Test func foldedAtItsPositionStaysThere() {
    let result = text.anchor([Passage("One unit left", start: 31, end: 44)]).passages[0]
    #expect(result.verdict == .folded)
    #expect(result.range == 31..<44)
    #expect(!result.isMoved)
  }

  /// What is recorded is not where the passage stands, be it off by white space alone.
  @Test(arguments: [(14, 24), (15, 25), (14, 25)])
  func aPositionThatIsTooWideIsCorrected(start: Int, end: Int) {
    let result = text.anchor([Passage("Two units", start: start, end: end)]).passages[0]
    #expect(result.verdict == .moved)
    #expect(result.range == 15..<24)
    // Among several the recorded one is still the one that is meant.
    let one = SourceText("left left left").anchor([Passage("left", start: 4, end: 10)]).passages[0]
    #expect(one.verdict == .moved)
    #expect(one.range == 5..<9)
  }

  @Test func movedOnce() {
    let result = text.anchor([Passage("Two units", start: 3, end: 12)]).passages[0]
    #expect(result.verdict == .moved)
    #expect(result.range == 15..<24)
  }

  @Test func positionOutsideTheText() {
    #expect(text.anchor([Passage("Two units", start: 3000, end: 3012)]).verdict == .moved)
    #expect(text.anchor([Passage("Two units", start: -5, end: 4)]).verdict == .moved)
    #expect(text.anchor([Passage("Two units", start: Int.max - 1, end: Int.max)]).verdict == .moved)
    #expect(text.anchor([Passage("Two units", start: 9, end: 2)]).verdict == .moved)
  }

  @Test func contextDecides() {
    let result = text.anchor([Passage("left", prefix: "Two units ", suffix: ". One")]).passages[0]
    #expect(result.verdict == .exact)
    #expect(result.range == 25..<29)
    #expect(result.contextAgrees == true)
    #expect(text.anchor([Passage("left", prefix: "Two units ", start: 1, end: 5)]).verdict == .moved)
    let folded = text.anchor([Passage("left", prefix: "One unit ", suffix: ". No")]).passages[0]
    #expect(folded.range == 40..<44)
  }

  @Test func contextThatDisagreesIsSaid() {
    let result = text.anchor([Passage("Two units", prefix: "Three ")]).passages[0]
    #expect(result.verdict == .exact)
    #expect(result.contextAgrees == false)
    #expect(text.anchor([Passage("Two units")]).passages[0].contextAgrees == nil)
  }

  @Test func contextPicksAFoldedPlaceOverAnEqualOneItDisowns() {
    let result = text.anchor([Passage("One unit left", prefix: "Two units left. ")]).passages[0]
    #expect(result.verdict == .folded)
    #expect(result.range == 31..<44)
  }

  @Test func ambiguousListsItsPlaces() {
    let result = text.anchor([Passage("left")]).passages[0]
    #expect(result.verdict == .ambiguous)
    #expect(result.places == [9..<13, 25..<29, 40..<44, 54..<58])
    #expect(result.placeCount == 4)
    #expect(result.range == nil)
  }

  @Test func oneEqualPlaceBeatsFoldedOnes() {
    #expect(text.anchor([Passage("One unit left")]).passages[0].range == 0..<13)
  }

  @Test func offsetsAreCodePointsNotCharacters() {
    let text = SourceText("e\u{301}👨‍👩‍👧 عربي the unit")
    #expect(text.anchor([Passage("the unit")]).passages[0].range == 13..<21)
    #expect(text.text(in: 13..<21) == "the unit")
    #expect(text.codePointCount == 21)
  }

  @Test func context() {
    let text = SourceText(String(repeating: "é", count: 40) + " word " + "end")
    let around = text.context(around: 41..<45)
    #expect(around.prefix.unicodeScalars.count == 32)
    #expect(around.suffix == " end")
    #expect(text.text(in: -4..<2) == "éé")
  }

  @Test func lines() {
    let text = SourceText("a\r\nb\nc\rd")
    #expect([0, 3, 5, 7].map { text.line(of: $0) } == [1, 2, 3, 4])
  }

  @Test(
    arguments: [
      ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xE2, 0x82], 0),
      ([0x61, 0x62, 0xC3], 2), ([0xFF], 0), ([0xE0, 0x80, 0x80], 0), ([0xC3, 0xA9, 0xF5], 2),
    ] as [([UInt8], Int)])
  func invalidUTF8(bytes: [UInt8], offset: Int) {
    #expect(throws: InvalidUTF8(byteOffset: offset)) { try SourceText(bytes) }
  }

  @Test func passagesAreComparedByScalars() {
    #expect(Passage("é") != Passage("e\u{301}"))
    #expect(Passage("é") == Passage("é"))
    #expect(Passage("a", prefix: "") != Passage("a"))
  }

  @Test func contextDecidesAmongAnyNumberOfPlaces() {
    let text = SourceText(String(repeating: "one unit, ", count: 5_000) + "the last unit left")
    let result = text.anchor([Passage("unit", prefix: "the last ", suffix: " left")]).passages[0]
    #expect(result.verdict == .exact)
    #expect(result.range == 50_009..<50_013)
    let all = text.anchor([Passage("unit")]).passages[0]
    #expect(all.verdict == .ambiguous)
    #expect(all.placeCount == 5_001)
    let joined = text.anchor([Passage("unit"), Passage("left")])
    #expect(joined.passages[1].range == 50_014..<50_018)
    #expect(joined.fault == nil)
  }
}
