import CUnistring

/// Reads the words of a text, in the form in which the lists have them.
extension TellingWords {
  struct Word {
    var range: Range<Int>
    /// Lower case, no vowel marks, no invisible characters, one kind of apostrophe.
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
      while end < range.upperBound, !boundaries.isBoundary(end) || isApostrophe(near: end) {
        end += text.scalar(at: end).length
      }
      let after = text.scalar(from: boundaries.rightStart(end)) ?? 0
      words.append(Word(range: start..<end, normal: normal(start..<end), isHyphened: isWordHyphen(after)))
      start = end
    }
    return words
  }

  /// Whether a mark that is typed for an apostrophe stands between letters before or after `offset`: UAX #29 knows
  /// two of them.
  private func isApostrophe(near offset: Int) -> Bool {
    for mark in [offset, text.start(before: offset)] {
      let (scalar, length) = text.scalar(at: mark)
      guard scalar == 0x2032 || scalar == 0x60 || scalar == 0xB4 || scalar == 0x201B || scalar == 0xFF07,
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

  private func normal(_ range: Range<Int>) -> String {
    let window = UTF8Buffer(rebasing: text[range])
    if window.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) {
      return String(unsafeUninitializedCapacity: window.count) { out in
        for at in 0..<window.count { out[at] = window[at] | 0x20 }
        return window.count
      }
    }
    var out = String.UnicodeScalarView()
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      at += length
      switch FoldClass.of(scalar, table) {
      case .invisible: continue
      case .singleMark: out.append("'")
      default:
        switch scalar {
        case 0x2032: out.append("'")
        case 0x0640, 0x064B...0x065F, 0x0670: continue
        default:
          if let lower = Unicode.Scalar(scalar < 0x80 ? asciiLower(scalar) : uc_tolower(scalar)) {
            out.append(lower)
          }
        }
      }
    }
    return String(out)
  }

  private func asciiLower(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
  }
}
