import Testing

@testable import Provenance

/// Properties that hold for any text: thousands of random cases, the same in every run.
@Suite struct AnchoringPropertyTests {
  @Test func anySubstringAtWordBoundariesResolvesToItself() {
    var random = SeededRandom(seed: 1)
    var (resolved, stricter) = (0, 0)
    for _ in 0..<2500 {
      let text = RandomText(&random, isWide: true)
      let oracle = WordBreakOracle(text.scalars)
      let boundaries = (0...text.scalars.count).filter(oracle.isBoundary)
      let ends = [
        boundaries.randomElement(using: &random) ?? 0, boundaries.randomElement(using: &random) ?? 0,
      ]
      let range = ends[0] < ends[1] ? ends[0]..<ends[1] : ends[1]..<ends[0]
      let quote = text.string(range)
      guard quote.unicodeScalars.contains(where: \.properties.isAlphabetic) else { continue }
      let source = SourceText(text.text)
      let recorded = source.anchor([Passage(quote, start: range.lowerBound, end: range.upperBound)])
      if !recorded.verdict.passes || recorded.verdict == .moved {
        stricter += 1
        #expect(
          ends.contains(where: oracle.isStricterThanTheStandard),
          "\(quote.debugDescription) of \(text.text.debugDescription)")
        continue
      }
      resolved += 1
      #expect(recorded.verdict == .exact && recorded.passages[0].range == range)
      let found = source.anchor([Passage(quote)]).passages[0]
      #expect(
        found.verdict == .exact && found.range == range
          || found.verdict == .ambiguous
            && (found.places.contains(range) || found.placeCount > found.places.count),
        "\(quote.debugDescription) of \(text.text.debugDescription)")
      let (prefix, suffix) = source.context(around: range)
      let again = source.anchor([Passage(quote, prefix: prefix, suffix: suffix)]).passages[0]
      #expect(again.range == range || again.verdict == .ambiguous)
    }
    #expect(resolved > 1500)
    #expect(stricter * 5 < resolved)
  }

  @Test func noSubstringThatCutsAWordResolvesToItself() {
    var random = SeededRandom(seed: 6)
    var cases = 0
    while cases < 1500 {
      let text = RandomText(&random, isWide: true)
      let oracle = WordBreakOracle(text.scalars)
      let inside = (0...text.scalars.count).filter {
        !oracle.isBoundary($0) && !oracle.isLaxerThanTheStandard(at: $0)
      }
      guard let cut = inside.randomElement(using: &random) else { continue }
      cases += 1
      let other = Int.random(in: 0...text.scalars.count, using: &random)
      guard cut != other else { continue }
      let range = min(cut, other)..<max(cut, other)
      let result = SourceText(text.text).anchor([
        Passage(text.string(range), start: range.lowerBound, end: range.upperBound)
      ])
      #expect(
        !result.verdict.passes || result.passages[0].range != range,
        "\(text.string(range).debugDescription) of \(text.text.debugDescription)")
    }
  }

  @Test func anyOneChangeIsRefused() {
    var random = SeededRandom(seed: 2)
    var cases = 0
    while cases < 3000 {
      let text = RandomText(&random)
      let words = text.someWords(&random)
      guard
        let changed = WordChange.allCases.randomElement(using: &random)?.applied(
          to: text.string(words), &random),
        !PlainSearch.finds(changed, in: text.text)
      else { continue }
      cases += 1
      let position = Bool.random(using: &random) ? words : nil
      let result = SourceText(text.text).anchor([
        Passage(changed, start: position?.lowerBound, end: position?.upperBound)
      ])
      #expect(!result.verdict.passes, "\(changed) of \(text.text)")
    }
  }

  @Test(arguments: Fold.allCases) func anyFoldIsNamed(fold: Fold) throws {
    var random = SeededRandom(seed: 3)
    var cases = 0
    while cases < 150 {
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

  @Test func foldsTogetherAreNamed() {
    var random = SeededRandom(seed: 7)
    var cases = 0
    while cases < 600 {
      let text = RandomText(&random)
      let words = text.someWords(&random)
      var (quote, source) = (text.string(words), text.string(words))
      var applied: Set<Fold> = []
      // A fold of one text must not undo another one; a broken word comes last, so that nothing comes in between.
      for fold in [
        Fold.canonical, .dash, .apostrophe, .quotationMark, .compatibility, .whiteSpace, .hyphenation,
      ] {
        guard Int.random(in: 0..<2, using: &random) == 0 else { continue }
        let isOfQuote = Bool.random(using: &random)
        let before = isOfQuote ? quote : source
        guard let folded = fold.applied(to: before, &random), !folded.utf8.elementsEqual(before.utf8) else {
          continue
        }
        applied.insert(fold)
        if isOfQuote { quote = folded } else { source = folded }
      }
      guard applied.count > 1 else { continue }
      cases += 1
      let before = text.string(0..<words.lowerBound)
      let after = text.string(words.upperBound..<text.scalars.count)
      let end = words.lowerBound + source.unicodeScalars.count
      let result = SourceText(before + source + after).anchor([
        Passage(quote, start: words.lowerBound, end: end)
      ])
      #expect(result.verdict == .folded, "\(quote.debugDescription) of \(source.debugDescription)")
      #expect(
        Set(result.passages[0].folds) == applied, "\(quote.debugDescription) of \(source.debugDescription)")
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

  /// The index knows no dashes: a passage that begins or ends with a row of them must not be answered otherwise.
  @Test(arguments: [
    ("x " + String(repeating: "-", count: 40) + " * MAIN part", 2..<54),
    ("Emulation\n" + String(repeating: "-", count: 35), 0..<40), ("Docket 7 -----(40) Filed 3 May", 9..<24),
    ("+----+----+\nIvanov\t2014", 0..<18), ("said — – -- so", 5..<14),
  ])
  func theIndexFindsRowsOfDashes(_ line: String, _ range: Range<Int>) {
    let indexed = SourceText(
      line + "\n\n" + String(repeating: "The court heard the witness in May. ", count: 200))
    let quote = [Passage(indexed.text(in: range))]
    let first = indexed.anchor(quote)
    #expect(first.verdict == .exact && first.passages[0].range == range)
    for _ in 0..<40 { _ = indexed.anchor([Passage("not to be found anywhere in it")]) }
    #expect(indexed.search.isIndexWorthwhile)
    #expect(indexed.anchor(quote) == first)
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
