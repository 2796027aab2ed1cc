import CUnistring

/// Reads the words of a text, in the form in which the lists have them.
extension TellingWords {
  struct Word {
    var range: Range<Int>
    /// As `normal(_:)` writes it.
    var normal: String
    /// A hyphen stands directly after it.
    var isHyphened: Bool
    /// A hyphen at a line's end broke it.
    var isMended = false
  }

  func words(in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    let boundaries = WordBoundary(text: text, table: table)
    var start = range.lowerBound
    while start < range.upperBound {
      let first = text.scalar(at: start)
      var end = start + first.length
      guard Number.isAlphanumeric(first.value) else {
        start = end
        continue
      }
      while end < range.upperBound, text.isASCIIAlphanumeric(at: end - 1), text.isASCIIAlphanumeric(at: end) {
        end += 1
      }
      if end < range.upperBound, text[end] == 0x20, text.isASCIIAlphanumeric(at: end - 1) {
        words.append(Word(range: start..<end, normal: normal(start..<end), isHyphened: false))
        start = end + 1
        continue
      }
      while end < range.upperBound, !boundaries.isBoundary(end) || isApostrophe(near: end),
        !isNarrowSpace(end)
      {
        end += text.scalar(at: end).length
      }
      end = withoutEmphasis(start..<end)
      let after = text.scalar(from: boundaries.rightStart(end)) ?? 0
      words.append(Word(range: start..<end, normal: normal(start..<end), isHyphened: isWordHyphen(after)))
      start = end
    }
    return words
  }

  /// Whether a narrow space parts words at `offset`, not a number's digits. UAX #29 joins words by it, as by
  /// underscores.
  private func isNarrowSpace(_ offset: Int) -> Bool {
    text[offset] == 0xE2 && text.scalar(at: offset).value == 0x202F
      && !(text.scalar(before: offset).map(Number.isDigit) ?? false)
  }

  /// Where a word ends without the underscores that emphasise it.
  private func withoutEmphasis(_ word: Range<Int>) -> Int {
    var end = word.upperBound
    while end > word.lowerBound, let last = text.scalar(before: end), !Number.isAlphanumeric(last) {
      end = text.start(before: end)
    }
    return end
  }

  /// Whether a mark that is typed for an apostrophe stands between letters before or after `offset`: UAX #29 knows
  /// two of them.
  private func isApostrophe(near offset: Int) -> Bool {
    for mark in [offset, text.start(before: offset)] {
      let (scalar, length) = text.scalar(at: mark)
      guard isTypedForApostrophe(scalar),
        let before = text.scalar(before: mark), ibid_is_letter_or_mark(before),
        let after = text.scalar(from: mark + length), ibid_is_letter_or_mark(after)
      else { continue }
      return true
    }
    return false
  }

  /// The same words with those in one that a line's end has broken.
  func mended(_ words: [Word]) -> [Word] {
    var mended: [Word] = []
    for word in words {
      if let last = mended.last, last.isHyphened,
        text.brokenWordJoint(at: last.range.upperBound, table)?.upperBound == word.range.lowerBound
      {
        mended[mended.count - 1] = Word(
          range: last.range.lowerBound..<word.range.upperBound, normal: last.normal + word.normal,
          isHyphened: word.isHyphened, isMended: true)
      } else {
        mended.append(word)
      }
    }
    return mended
  }
}
