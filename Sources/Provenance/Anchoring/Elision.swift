import CUnistring

extension Anchoring {
  /// What is dishonest about leaving out what stands between two places (bytes), if anything is.
  ///
  /// Where the gap crosses the end of a sentence, the first passage must reach that end and the second begin a
  /// sentence, or two sentences become one. Where it does not, the words left out may not negate the sentence,
  /// distance the source from it or say whose word it is, nor be part of a number, date or compound that stays, nor
  /// shift what a noun that stays names.
  func elisionFault(between first: Range<Int>, and second: Range<Int>) -> QuoteFault? {
    let gap = first.upperBound..<second.lowerBound
    guard !gap.isEmpty, hasWords(gap) else { return nil }
    let sentences = SentenceBoundary(text, table: table)
    let lastWord = lastWord(in: first, sentences)
    // A list marker at the beginning of the passage stands before its sentence.
    let start = sentences.pastSpace(second.lowerBound)
    let firstWord = max(
      firstWord(in: second), min(sentences.pastMarkerOnNewLine(lastWord, start), second.upperBound))
    let crossed = sentences.breaks(in: lastWord..<firstWord)
      .filter { $0.next > lastWord && $0.stop <= firstWord }
    if let firstBreak = crossed.first, let lastBreak = crossed.last {
      // A footnote's mark may stand before the sentence's stop as well.
      let stop = max(firstBreak.stop, gap.lowerBound)
      let reachesEnd =
        !hasWords(min(sentences.pastMarksBeforeStop(sentences.pastSpace(gap.lowerBound)), stop)..<stop)
        || mayEndSentence(first, sentences)
      let beginsSentence = lastBreak.next >= gap.upperBound || !hasWords(lastBreak.next..<gap.upperBound)
      return reachesEnd && beginsSentence ? nil : .spliced
    }
    let clauses = ClauseBoundary(text, table: table)
    if clauses.splices(gap, after: first, before: second) { return .spliced }
    if Insertion(text, table: table).isEntered(across: gap, after: first, by: second) { return .spliced }
    let quantity = Quantity(text, table: table)
    let clause = ContentClause(text, table: table)
    let found =
      TellingWords(text, table: table).found(in: gap)
      + HyphenCompound.cut(endingAt: first.upperBound, startingAt: second.lowerBound, in: text)
      + quantity.continuation(after: first, until: gap.upperBound)
      + quantity.qualifier(before: second, from: gap.lowerBound)
      + [clause.opening(before: second, from: gap.lowerBound, needsKnownWord: true)].compactMap(\.self)
    let negations = found.filter { $0.kind == .negation }
    if !negations.isEmpty { return .negationLeftOut(words: negations.map(\.word)) }
    let distancing = found.filter { $0.kind != .condition }
    return distancing.isEmpty ? nil : .distancingLeftOut(words: distancing.map(\.word))
  }

  /// Whether a passage ends with an abbreviation that ends a sentence about as often as not: the quote takes it so.
  private func mayEndSentence(_ passage: Range<Int>, _ sentences: SentenceBoundary) -> Bool {
    guard text.scalar(before: passage.upperBound) == 0x2E else { return false }
    return Abbreviation.mayEndSentence(sentences.token(endingAt: passage.upperBound - 1))
      && !sentences.beginsLower(sentences.pastSpace(passage.upperBound))
  }

  /// Whether a letter, digit or other word character stands in the range.
  func hasWords(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      if Number.isAlphanumeric(scalar) { return true }
      at += length
    }
    return false
  }

  /// Where the last letter or digit of the range ends, that of a footnote's mark ("[5]", a raised 5, ".5") not
  /// counted.
  private func lastWord(in range: Range<Int>, _ sentences: SentenceBoundary) -> Int {
    var at = startOfFootnote(afterStop: range.upperBound) ?? range.upperBound
    var marks = 0
    while at > range.lowerBound {
      let before = text.start(before: at)
      let scalar = text.scalar(at: before).value
      if Number.isAlphanumeric(scalar), !sentences.isSuperscript(scalar) { return at }
      marks += 1
      at = marks <= SentenceBoundary.longestRun ? sentences.footnoteStart(endingAt: at) ?? before : before
    }
    return range.upperBound
  }

  /// Where the "5" of "the end.5" begins that ends at `offset`.
  private func startOfFootnote(afterStop offset: Int) -> Int? {
    var at = offset
    while at > 0, offset - at < 4, Number.isDigit(UInt32(text[at - 1])) { at -= 1 }
    guard at < offset, let mark = text.scalar(before: at), mark == 0x2E || mark == 0x3F || mark == 0x21,
      let letter = text.scalar(before: at - 1), ibid_is_letter_or_mark(letter)
    else { return nil }
    return at
  }

  /// Where the first letter or digit of the range begins.
  func firstWord(in range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      if Number.isAlphanumeric(scalar) { return at }
      at += length
    }
    return range.lowerBound
  }
}
