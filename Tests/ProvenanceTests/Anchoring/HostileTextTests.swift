import Testing

@testable import Provenance

/// Texts and quotes made to exhaust the search: each is answered, and none of them passes wrongly.
@Suite struct HostileTextTests {
  @Test(arguments: [
    (String(repeating: "a", count: 40_000), String(repeating: "a", count: 2_000)),
    (String(repeating: "a ", count: 20_000), String(repeating: "a", count: 2_000)),
    (String(repeating: "a-", count: 20_000), String(repeating: "a-", count: 500) + "aa"),
    (String(repeating: "\u{301}", count: 40_000), "e" + String(repeating: "\u{301}", count: 3_000)),
    (String(repeating: "\u{200B}", count: 40_000) + "x", "y\u{200B}x"),
    (String(repeating: ".", count: 20_000) + "x y", "x z"),
    (String(repeating: "\n", count: 40_000) + "x y", "x z"),
    (String(repeating: "\u{1F1FA}", count: 2_000), "\u{1F1FA}"),
    ("x", String(repeating: "word ", count: 20_000)),
  ])
  func isAnsweredAndRefused(text: String, quote: String) {
    #expect(!SourceText(text).anchor([Passage(quote)]).verdict.passes)
  }

  @Test func manyPlacesInManyPassagesStayAmbiguous() {
    let text = SourceText(String(repeating: "the unit of ", count: 300))
    let result = text.anchor([Passage("the"), Passage("unit"), Passage("of")])
    #expect(result.verdict == .ambiguous)
    #expect(result.passages[0].places.count == PassageResult.mostPlaces)
  }

  @Test func contextThatAlmostStandsEverywherePicksNoPlace() {
    let text = SourceText(String(repeating: "a ", count: 4_000))
    let prefix = "b " + String(repeating: "a ", count: 200)
    let result = text.anchor([Passage("a", prefix: prefix + " ")])
    #expect(result.verdict == .ambiguous && result.passages[0].placeCount == 4_000)
  }

  @Test func textBetweenManyPlacesIsNotReadForEachPair() {
    let middle = String(repeating: "a word of the text and then\n", count: 2_000)
    let text = SourceText(
      String(repeating: "one. ", count: 45) + middle + String(repeating: "two. ", count: 45))
    let result = text.anchor([Passage("one"), Passage("two")], maximumGap: .max)
    #expect(result.passages.map(\.placeCount) == [45, 45])
  }

  @Test func deepCombiningSequencesAreStillExact() {
    let word = "e" + String(repeating: "\u{301}\u{323}", count: 3_000)
    #expect(SourceText("a " + word + " b").anchor([Passage(word)]).verdict == .altered)
    let short = "e" + String(repeating: "\u{301}\u{323}", count: 30)
    #expect(SourceText("a " + short + " b").anchor([Passage(short)]).verdict == .exact)
  }

  @Test func moreGapsThanAreReadAreNoPass() {
    let count = 2_050
    let text = SourceText((0..<count).map { "word\($0)x not" }.joined(separator: " "))
    let result = text.anchor((0..<count).map { Passage("word\($0)x") })
    #expect(!result.verdict.passes)
    #expect(result.passages.allSatisfy { $0.refusal == .tooMuchWork })
  }

  @Test func placesWithoutRoomAreKnownToBeMissing() {
    let source = SourceText("the one and the other and the third")
    source.bytes.withUnsafeBufferPointer { text in
      FoldClass.table.withPointer { table in
        Array("the".utf8).withUnsafeBufferPointer { quote in
          for (room, kept) in [(2, 2), (3, 3), (9, 3)] {
            var search = PassageSearch(quote, in: source, text: text, table: table, room: room)
            #expect(search.exactPlaces().count == kept)
            #expect(search.isPartial == (room < 3))
          }
        }
      }
    }
  }

  /// A place that is the only one because the rest was not read is no place.
  @Test func aSearchThatIsGivenUpFindsNothing() {
    let text = SourceText(String(repeating: "the one of ", count: 400))
    for passages in [[Passage("the", prefix: "of ")], [Passage("one"), Passage("of")], [Passage("one")]] {
      var work = 40
      let result = text.anchor(passages, maximumGap: 500, work: &work)
      #expect(result.passages.allSatisfy { $0.refusal == .tooMuchWork && $0.places.isEmpty })
    }
  }
}
