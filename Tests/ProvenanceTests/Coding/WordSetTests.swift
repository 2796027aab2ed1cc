import Testing

@testable import Provenance

@Suite struct WordSetTests {
  private let words = WordSet("in ab été ΐ кафе \u{645}\u{646}\u{630} naïve x\u{301}y")

  @Test(arguments: ["in", "ab", "été", "кафе", "\u{645}\u{646}\u{630}", "naïve"])
  func hasWhatIsOnIt(_ word: String) {
    #expect(words.contains(word))
  }

  @Test(
    "Two ways of writing a letter are one",
    arguments: [
      "e\u{301}t\u{E9}", "\u{E9}te\u{301}", "e\u{301}te\u{301}", "nai\u{308}ve", "\u{1FD3}", "x\u{301}y",
    ])
  func isOneToUnicode(_ word: String) {
    #expect(words.contains(word))
  }

  @Test(arguments: ["", "i", "inn", "In", "abc", "ete", "naive", "xy", "\u{645}", "и", "été "])
  func hasNothingElse(_ word: String) {
    #expect(!words.contains(word))
  }

  @Test("Words of eight letters and of nine, of one shape, with a NUL") func shortWordsAreToldApart() {
    let letters = "abcdefgh"
    let words = WordSet(
      (0..<200).map { "a" + String(letters.shuffled()) + String($0 % 10) } + ["abcdefgh", "abcdefghi", "k"])
    #expect(words.contains("abcdefgh") && words.contains("abcdefghi") && words.contains("k"))
    #expect(
      !words.contains("abcdefg") && !words.contains("abcdefgi") && !words.contains("k\0")
        && !words.contains("\0"))
    // The Kelvin sign is a K to Unicode.
    #expect(WordSet(["K"]).contains("\u{212A}"))
  }

  @Test func aLongWordIsFoundToo() {
    let long = String(repeating: "a", count: 70)
    #expect(WordSet([long]).contains(long))
    #expect(!WordSet([long]).contains(long + "a"))
  }

  @Test func isPutTogether() {
    let more = words.union(["out"]).subtracting(["in"])
    #expect(more.contains("out") && !more.contains("in") && more.contains("ab"))
    #expect(WordSet(" \n").isEmpty && !more.isEmpty)
  }

  @Test func aTableTellsWhatAWordStandsFor() {
    let table: WordTable = ["one": 1, "été": 2]
    #expect(table["one"] == 1 && table["e\u{301}te\u{301}"] == 2)
    #expect(table["ones"] == nil && table["two"] == nil && table["ete"] == nil)
  }
}
