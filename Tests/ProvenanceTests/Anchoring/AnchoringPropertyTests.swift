import Testing

@testable import Provenance

/// Properties that hold for any text: thousands of random cases, the same in every run.
@Suite struct AnchoringPropertyTests {
  @Test func anyWordsResolveToThemselves() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let text = RandomText(&random)
      let words = text.someWords(&random)
      let source = SourceText(text.text)
      let result = source.anchor([Passage(text.string(words), start: words.lowerBound, end: words.upperBound)]
      )
      #expect(result.verdict == .exact && result.passages[0].range == words, "\(text.text)")
      let (prefix, suffix) = source.context(around: words)
      let again = source.anchor([Passage(text.string(words), prefix: prefix, suffix: suffix)])
      #expect(
        again.verdict == .exact || again.verdict == .ambiguous, "\(text.text)")
    }
  }

  @Test func anyOneChangeIsRefused() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<2500 {
      let text = RandomText(&random)
      let words = text.someWords(&random)
      guard
        let changed = WordChange.allCases.randomElement(using: &random)?.applied(
          to: text.string(words), &random)
      else {
        continue
      }
      let source = SourceText(text.text)
      let result = source.anchor([Passage(changed, start: words.lowerBound, end: words.upperBound)])
      // The change may have made something that stands elsewhere; then it must be there to the letter.
      if result.verdict.passes {
        let range = result.passages[0].range ?? 0..<0
        #expect(range != words, "\(changed) of \(text.text)")
        #expect(result.verdict == .moved || result.verdict == .folded)
      }
    }
  }

  @Test(arguments: Fold.allCases) func anyFoldIsNamed(fold: Fold) throws {
    var random = SeededRandom(seed: 3)
    var cases = 0
    while cases < 300 {
      let text = RandomText(&random)
      let words = text.someWords(&random)
      let quote = text.string(words)
      guard let folded = fold.applied(to: quote, &random), !folded.utf8.elementsEqual(quote.utf8) else {
        continue
      }
      cases += 1
      let before = text.string(0..<words.lowerBound)
      let after = text.string(words.upperBound..<text.scalars.count)
      let foldedEnd = words.lowerBound + folded.unicodeScalars.count
      for (source, quote, end) in [
        (text.text, folded, words.upperBound), (before + folded + after, quote, foldedEnd),
      ] {
        let result = SourceText(source).anchor([Passage(quote, start: words.lowerBound, end: end)])
        #expect(result.verdict == .folded && result.passages[0].folds == [fold], "\(quote) of \(source)")
      }
    }
  }

  @Test func theIndexFindsWhatAPlainSearchFinds() {
    var random = SeededRandom(seed: 4)
    var text = ""
    while text.utf8.count < 6_000 { text += RandomText(&random).text + "\n" }
    let indexed = SourceText(text)
    for _ in 0..<40 { _ = indexed.anchor([Passage("not to be found anywhere in it")]) }
    let scalars = Array(text.unicodeScalars)
    var compared = 0
    while compared < 100 {
      let start = Int.random(in: 0..<scalars.count - 60, using: &random)
      let quote = String(
        String.UnicodeScalarView(scalars[start..<start + Int.random(in: 12...60, using: &random)]))
      compared += 1
      #expect(indexed.search.isIndexWorthwhile)
      let (found, expected) = (indexed.anchor([Passage(quote)]), SourceText(text).anchor([Passage(quote)]))
      #expect(found.passages.map(\.verdict) == expected.passages.map(\.verdict))
      #expect(found.passages.map(\.range) == expected.passages.map(\.range))
      #expect(found.passages.map(\.places) == expected.passages.map(\.places))
      #expect(found.passages.map(\.folds) == expected.passages.map(\.folds))
    }
  }

  @Test func anyBytesAreBorne() {
    var random = SeededRandom(seed: 5)
    let pool = Array("ab -\n\u{AD}\u{301}\u{200D}👨ﬁ«»\"'–5.٥é的\u{0F73}\u{1100}\u{1161}🇺_ﷺ".unicodeScalars)
    for _ in 0..<1500 {
      func some(_ most: Int) -> String {
        String(
          String.UnicodeScalarView(
            (0..<Int.random(in: 0...most, using: &random)).compactMap { _ in
              pool.randomElement(using: &random)
            }))
      }
      let text = some(24)
      let quote = (0..<Int.random(in: 1...3, using: &random)).map { _ in Passage(some(6), prefix: some(2)) }
      let source = SourceText(text)
      let result = source.anchor(quote)
      for (passage, found) in zip(quote, result.passages) {
        if found.verdict == .exact, let range = found.range {
          #expect(source.text(in: range).utf8.elementsEqual(passage.exact.utf8))
        }
      }
    }
  }
}
