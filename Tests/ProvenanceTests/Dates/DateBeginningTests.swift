import Fixtures
import Testing

@testable import Provenance

/// Passing over the words with which no date begins finds the same dates as trying every word.
@Suite struct DateBeginningTests {
  private static let words: [String] =
    Array(DateWords.roles.words) + Array(DateWords.months.words) + Array(DateWords.seasons.words)
    + Array(DateWords.limiting) + Array(DateWords.beginningOfPhrases) + Array(DateWords.centuryOrdinals.words)
    + Array(DateWords.nounsBeforeCentury)
  private static let others = [
    "2019", "1850", "44", "5", "12", "30", "1990s", "19th", "XIX", "siècle", "century", ",", ".", "-", "–",
    "/", "(", ")", "~",
    "'", "BC", "AD", "A.D.", "н. э.", "partir", "من", "plus", "tard", "tarde", "the", "latest", "earliest",
    "than", "no", "not",
    "Q3", "half", "quarter", "año", "town", "people", "vez", "être", "2021年", "ปี",
  ]

  @Test(arguments: ["", "de", "fr", "ar", "ru", "es"])
  func allWordsTriedFindNoMore(language: String) {
    var random = RandomJSON(seed: UInt64(language.utf8.count) + UInt64(language.utf8.first ?? 0))
    let words = Self.words.sorted()
    var found = 0
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 2...7, using: &random)).map { _ in
        let list = Bool.random(using: &random) ? words : Self.others
        return list.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      let tokens = DateToken.tokens(of: text)
      let tried = tokens.map {
        DateToken(kind: $0.kind, range: $0.range, gap: $0.gap, roles: $0.roles, canBegin: true)
      }
      let dates = DateGrammar(tokens, language: language).expressions()
      let all = DateGrammar(tried, language: language).expressions()
      #expect(dates == all, "\(text)")
      found += dates.count
    }
    #expect(found > 500, "\(found)")
  }
}
