import CUnistring

/// Why a passage may not begin or end at a place.
enum Cut: Hashable, Sendable {
  /// Inside a word, or between a letter and its combining mark.
  case word
  /// Between a number and its sign, its decimals, its thousands or its fraction.
  case number
}

/// Decides whether a passage may begin or end at a place of the source.
///
/// A word boundary is needed, and more than that: "5.2 percent" must not be quoted out of "-5.2 percent", nor
/// "5" out of "5 000". White space may be taken along or left, and so may the underscores of Markdown's emphasis.
struct PassageEdge {
  let words: WordBoundary
  private var text: UTF8Buffer { words.text }

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    words = WordBoundary(text: text, table: table)
  }

  /// What a passage that begins or ends at `offset` would cut, or nil.
  func cut(at offset: Int) -> Cut? {
    let left = words.leftEnd(offset)
    let right = words.rightStart(offset)
    guard let before = text.scalar(before: left), let after = text.scalar(from: right) else { return nil }
    // The common case: an ASCII letter beside an ASCII space or mark that no number knows.
    let spaceBefore = isSpace(before)
    let spaceAfter = isSpace(after)
    // UAX #29 lets a narrow no-break space join words; a reader sees a space.
    let isNarrowSpace = before == 0x202F || after == 0x202F
    if !(spaceBefore && spaceAfter), !isNarrowSpace, !words.isBoundary(offset),
      !isEmphasis(left: left, right: right)
    {
      return Number.isDigit(before) || Number.isDigit(after) ? .number : .word
    }
    if splitsCharacter(before, after) || text.brokenWordJoint(at: offset, words.table) != nil { return .word }
    if cutsAtApostrophe(left: left, before, right: right, after) { return .word }
    return cutsNumber(left: left, before, right: right, after) || partsSign(at: offset) ? .number : nil
  }

  private func isSpace(_ scalar: UInt32) -> Bool { FoldClass.of(scalar, words.table) == .whiteSpace }

  /// Whether a mark that is typed for an apostrophe, and is none to UAX #29, stands between the letters of a word at one
  /// side of the place: "can`t".
  private func cutsAtApostrophe(left: Int, _ before: UInt32, right: Int, _ after: UInt32) -> Bool {
    if isTypedForApostrophe(after) {
      return ibid_is_letter_or_mark(before)
        && text.scalar(from: right + text.scalar(at: right).length).map(ibid_is_letter_or_mark) ?? false
    }
    guard isTypedForApostrophe(before) else { return false }
    return ibid_is_letter_or_mark(after)
      && text.scalar(before: text.start(before: left)).map(ibid_is_letter_or_mark) ?? false
  }

  /// Whether both sides make one grapheme cluster that the word rules would split (Thai sara am, Indic vowels).
  private func splitsCharacter(_ before: UInt32, _ after: UInt32) -> Bool {
    after >= 0x300 && uc_graphemeclusterbreak_property(after) == GBP_SPACINGMARK && !isSpace(before)
      || before >= 0x600 && uc_graphemeclusterbreak_property(before) == GBP_PREPEND && !isSpace(after)
  }

  /// Whether the boundary is missing only for underscores that emphasise: a run of them with no letter or digit
  /// on its other side.
  private func isEmphasis(left: Int, right: Int) -> Bool {
    if text.scalar(before: left) == 0x5F {
      var at = left
      while at > 0, text[at - 1] == 0x5F { at -= 1 }
      return !(text.scalar(before: at).map(Number.isAlphanumeric) ?? false)
    }
    if text.scalar(from: right) == 0x5F {
      var at = right
      while at < text.count, text[at] == 0x5F { at += 1 }
      return !(text.scalar(from: at).map(Number.isAlphanumeric) ?? false)
    }
    return false
  }

  // MARK: Numbers

  private func cutsNumber(left: Int, _ before: UInt32, right: Int, _ after: UInt32) -> Bool {
    if Number.isIdeographic(before) || Number.isIdeographic(after) {
      // "五十人" is no part of "二百五十人", nor "5千人" of "3万5千人".
      if Number.isDigitOrIdeographic(before), Number.isDigitOrIdeographic(after) { return true }
    }
    if Number.isDigit(before) {
      if Number.isFraction(after) || isPower(left: left, after) { return true }
      if separates(at: right, after, left: left) { return true }
    }
    guard numberBegins(at: right) else { return false }
    if Number.isDigit(after), separates(endingAt: left, before, right: right) { return true }
    return isSigned(left: left, before)
  }

  /// Whether digits begin at `offset`, a currency sign and a decimal mark before them or not.
  private func numberBegins(at offset: Int) -> Bool {
    var at = offset
    for allowed in [ibid_is_currency, Number.isDecimalMark] {
      if let scalar = text.scalar(from: at), allowed(scalar) {
        at = words.rightStart(at + text.scalar(at: at).length)
      }
    }
    return text.scalar(from: at).map(Number.isDigit) ?? false
  }

  /// Whether what ends at `left` is a sign, or a decimal mark, of the number after it.
  private func isSigned(left: Int, _ before: UInt32) -> Bool {
    var mark = before
    var start = text.start(before: left)
    if ibid_is_currency(mark), let earlier = text.scalar(before: words.leftEnd(start)) {
      start = text.start(before: words.leftEnd(start))
      mark = earlier
    }
    let outer = text.scalar(before: words.leftEnd(start))
    if Number.isSign(mark) {
      return outer.map { !Number.isAlphanumeric($0) && !ibid_is_closing($0) } ?? true
    }
    if mark == 0x2E || mark == 0x066B {
      return outer.map { isSpace($0) || ibid_is_opening($0) || Number.isSign($0) || ibid_is_currency($0) }
        ?? true
    }
    return false
  }

  /// Whether white space at `offset` parts a number from a mark before it that can be nothing but its sign. A hyphen
  /// or dash between spaces is punctuation.
  private func partsSign(at offset: Int) -> Bool {
    let left = pastSpace(before: offset)
    let right = pastSpace(from: offset)
    guard left < right, let mark = text.scalar(before: left), Number.isSignAlone(mark) else { return false }
    if mark == 0x3C || mark == 0x3E {
      // At the beginning of a line or after a letter it is markup.
      let start = text.start(before: left)
      guard let outer = text.scalar(before: start), isSpace(outer), !isLineBreak(outer) else { return false }
    }
    return numberBegins(at: right)
  }

  private static let longestSpace = 64

  private func pastSpace(before offset: Int) -> Int {
    var at = words.leftEnd(offset)
    for _ in 0..<Self.longestSpace {
      guard let scalar = text.scalar(before: at), isSpace(scalar) else { break }
      at = words.leftEnd(text.start(before: at))
    }
    return at
  }

  private func pastSpace(from offset: Int) -> Int {
    var at = words.rightStart(offset)
    for _ in 0..<Self.longestSpace {
      guard let scalar = text.scalar(from: at), isSpace(scalar) else { break }
      at = words.rightStart(at + text.scalar(at: at).length)
    }
    return at
  }

  /// Whether what begins at `right` joins the digits before it with digits after it.
  private func separates(at right: Int, _ mark: UInt32, left: Int) -> Bool {
    joinsDigits(
      mark, before: digits(endingAt: left), from: words.rightStart(right + text.scalar(at: right).length))
  }

  private func separates(endingAt left: Int, _ mark: UInt32, right: Int) -> Bool {
    joinsDigits(mark, before: digits(endingAt: words.leftEnd(text.start(before: left))), from: right)
  }

  /// Whether `mark` between a run of `before` digits and the digits from `start` on makes one number of them:
  /// the space between thousands, the bar of a fraction, the colon of a time.
  private func joinsDigits(_ mark: UInt32, before: Int, from start: Int) -> Bool {
    let after = digits(from: start)
    guard before > 0, after > 0 else { return false }
    switch mark {
    // "3.5×10" and "10^6".
    case 0xD7, 0x5E: return true
    // "0·5".
    case 0xB7: return true
    case 0x20 where isFraction(from: start) || before <= 3 && after == 3 && isOneOfGroups(start): return true
    case 0xA0, 0x2007, 0x2009, 0x202F: return before <= 3 && after == 3
    // An ordinary space may as well stand between two numbers, but none begins with a nought.
    case 0x20: return before <= 3 && after == 3 && text[start] == 0x30
    case 0x2F, 0x2044: return before <= 3 && after <= 3
    case 0x3A: return before <= 2 && after == 2
    default: return false
    }
  }

  /// Whether the digits before `left` are a ten with an exponent after it; a raised digit after another number may be
  /// a footnote's.
  private func isPower(left: Int, _ after: UInt32) -> Bool {
    guard after == 0x207B || (0x2070...0x2079 ~= after || 0xB2...0xB3 ~= after || after == 0xB9) else {
      return false
    }
    return left > 1 && text[left - 1] == 0x30 && text[left - 2] == 0x31 && digits(endingAt: left) == 2
  }

  /// Whether "1/2" begins at `start`, after a whole number.
  private func isFraction(from start: Int) -> Bool {
    let numerator = digits(from: start)
    let bar = start + numerator
    guard numerator <= 2, let scalar = text.scalar(from: bar), scalar == 0x2F || scalar == 0x2044 else {
      return false
    }
    let denominator = digits(from: bar + text.scalar(at: bar).length)
    return denominator >= numerator && denominator <= 2
  }

  /// Whether the three digits from `start` on have another three before or after them, parted by a space and no more:
  /// three groups are one number, of two nobody knows.
  private func isOneOfGroups(_ start: Int) -> Bool {
    let isFollowed = text.scalar(from: start + 3) == 0x20 && digits(from: start + 4) == 3
    let space = start - 1
    guard !isFollowed else { return true }
    guard digits(endingAt: space) == 3, space > 3, text[space - 4] == 0x20 else { return false }
    return 1...3 ~= digits(endingAt: space - 4)
  }

  /// The digits that end at `offset`, up to five.
  private func digits(endingAt offset: Int) -> Int {
    var count = 0
    var at = offset
    while count < 5, let scalar = text.scalar(before: at), Number.isDigit(scalar) {
      count += 1
      at = text.start(before: at)
    }
    return count
  }

  /// The digits from `offset` on, up to five.
  private func digits(from offset: Int) -> Int {
    var count = 0
    var at = offset
    while count < 5, let scalar = text.scalar(from: at), Number.isDigit(scalar) {
      count += 1
      at += text.scalar(at: at).length
    }
    return count
  }
}

/// Whether a mark is typed for an apostrophe although it is another: prime, grave and acute accent, reversed and full-width
/// marks.
func isTypedForApostrophe(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x60, 0xB4, 0x201B, 0x2032, 0xFF07: true
  default: false
  }
}
