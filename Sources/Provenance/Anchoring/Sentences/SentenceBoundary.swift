import CUnistring

/// Finds the ends of sentences, in the scripts of the world well enough to tell a splice from an elision.
///
/// UAX #29's sentence rules break after "Col." and cannot tell initials; these know abbreviations, initials,
/// ordinals, footnote marks, list markers and headings. A blank line always ends a sentence, a single line break
/// does not.
struct SentenceBoundary {
  let text: UTF8Buffer
  let table: UnsafePointer<FoldClass>

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    self.text = text
    self.table = table
  }

  /// How far, in bytes, the ends of one sentence are looked for.
  static let reach = 4096
  /// Marks in a row that are looked past.
  static let longestRun = 64
  /// How far, in code points to each side, a capital is looked for.
  private static let capitalReach = 160

  /// The breaks whose mark stands in `range`, in order.
  func breaks(in range: Range<Int>) -> [SentenceBreak] {
    var breaks: [SentenceBreak] = []
    var at = range.lowerBound
    while let found = firstBreak(in: at..<range.upperBound) {
      breaks.append(found.break)
      at = min(found.resume, range.upperBound)
    }
    return breaks
  }

  /// The first break whose mark stands in `range`, and where to look for the next one.
  private func firstBreak(in range: Range<Int>) -> (break: SentenceBreak, resume: Int)? {
    var at = range.lowerBound
    while at < range.upperBound {
      // Nothing below the question mark but these ends a sentence, and no ASCII above it.
      let byte = text[at]
      if byte < 0x80, byte > 0x3F || byte == 0x20 || (byte > 0x21 && byte < 0x2E) {
        at += 1
        continue
      }
      let (scalar, length) = text.scalar(at: at)
      if let found = sentenceBreak(at: at, scalar, length) { return (found, max(found.next, at + length)) }
      at += length
    }
    return nil
  }

  /// The sentence that holds `offset`.
  func sentence(around offset: Int) -> Range<Int> {
    let start = start(of: offset)
    var high = min(text.count, offset + Self.reach)
    while !text.isScalarBoundary(high) { high += 1 }
    var end = high
    var at = start
    while let found = firstBreak(in: at..<max(at, high)) {
      if found.break.end > offset {
        end = found.break.end
        break
      }
      at = found.resume
    }
    return min(start, offset)..<max(end, offset)
  }

  /// Where the sentence that holds `offset` begins, looked for near by first.
  private func start(of offset: Int) -> Int {
    var low = offset
    for distance in [256, Self.reach] {
      low = max(0, offset - distance)
      while !text.isScalarBoundary(low) { low -= 1 }
      if let last = breaks(in: low..<offset).last(where: { $0.next <= offset }) { return last.next }
      if low == 0 { return pastMarker(pastSpace(0)) }
    }
    return low
  }

  private func sentenceBreak(at offset: Int, _ scalar: UInt32, _ length: Int) -> SentenceBreak? {
    if isLineBreak(scalar) { return lineBreak(at: offset) }
    switch scalar {
    case 0x2E: return fullStop(at: offset)
    case 0x21, 0x3F, 0x2026, 0x203C, 0x203D, 0x2047...0x2049: return mark(at: offset)
    // The Greek question mark; NFC makes a semicolon of it.
    case 0x37E: return mark(at: offset)
    case 0x3B:
      return text.scalar(before: offset).map { 0x370...0x3FF ~= $0 } ?? false ? mark(at: offset) : nil
    case 0x3C: return blockTag(at: offset)
    default: return isMarkOfItsOwn(scalar) ? mark(at: offset, needsSpace: false) : nil
    }
  }

  /// Whether `scalar` is nothing but the end of a sentence, in any script but Latin: of Unicode's Sentence_Terminal,
  /// and the marks of Tibetan, Thai, Sinhala, Khmer and vertical text that Unicode counts among others.
  private func isMarkOfItsOwn(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x0589, 0x05C4..<0x061D, 0x0620..<0x06D4, 0x06D5..<0x0700, 0x2000..<0x2E00: false
    case 0x3003...0x9FFF, 0xAC00...0xD7FF: false
    case 0x0DF4, 0x0E5A, 0x0E5B, 0x0F08, 0x0F0D...0x0F12, 0x17D4, 0x17D5, 0x17DA, 0xFE12, 0xFE15, 0xFE16: true
    default: uc_is_property_sentence_terminal(scalar)
    }
  }

  // MARK: Marks

  /// An exclamation or question mark, an ellipsis, or a stop of a script without capitals.
  private func mark(at offset: Int, needsSpace: Bool = true) -> SentenceBreak? {
    let stop = pastTerminators(offset)
    let end = pastClosers(stop)
    let next = pastSpace(end)
    if next == text.count { return SentenceBreak(stop: stop, end: end, next: next) }
    if next == end, needsSpace, text.scalar(at: offset).value < 0x3000 {
      return lostSpace(before: offset, after: end) ? SentenceBreak(stop: stop, end: end, next: end) : nil
    }
    if next == end, text.scalar(at: offset).value == 0xFF0E, Number.isDigit(text.scalar(at: next).value) {
      return nil
    }
    if beginsLower(next), hasCapitals(around: offset) { return nil }
    return SentenceBreak(stop: stop, end: end, next: pastMarksBeforeSentence(pastMarkerOnNewLine(end, next)))
  }

  private func fullStop(at offset: Int) -> SentenceBreak? {
    let afterStops = pastTerminators(offset)
    let isEllipsis = afterStops > offset + 1
    var end = pastClosers(afterStops)
    let isClosed = !isInvisible(afterStops..<end)
    let token = token(endingAt: offset)
    if let direct = text.scalar(from: end), !isSpace(direct) {
      guard !isEllipsis else { return nil }
      if !isClosed, Number.isDigit(direct), let last = text.scalar(before: offset),
        ibid_is_letter_or_mark(last)
      {
        // A footnote's number: "the end.5 The next".
        while let digit = text.scalar(from: end), Number.isDigit(digit) { end += text.scalar(at: end).length }
        guard let space = text.scalar(from: end), isSpace(space), !beginsLower(pastSpace(end)) else {
          return nil
        }
        return SentenceBreak(stop: afterStops, end: end, next: pastSpace(end))
      }
      guard token.unicodeScalars.count > 2, !token.contains("."), lostSpace(before: offset, after: end) else {
        return nil
      }
      return SentenceBreak(stop: afterStops, end: end, next: end)
    }
    let next = pastSpace(end)
    if next == text.count { return SentenceBreak(stop: afterStops, end: end, next: next) }
    if beginsLower(next), isEllipsis || token.unicodeScalars.count < 3 || hasCapitals(around: offset) {
      return nil
    }
    let isBracketed = isClosed && text[afterStops] == 0x28
    if !isEllipsis, !isClosed || isBracketed {
      let abbreviation = Abbreviation(token, endingAt: offset, in: self)
      if abbreviation.continues(before: isBracketed ? afterStops + 1 : next) { return nil }
      if !isClosed, abbreviation.isInNote(before: next) { return nil }
    }
    return SentenceBreak(
      stop: afterStops, end: end, next: pastMarksBeforeSentence(pastMarkerOnNewLine(end, next)))
  }

  /// "innocent.The commander": extraction lost the space between a small letter and a capital, or between two words
  /// of a script that has no capitals.
  private func lostSpace(before stop: Int, after end: Int) -> Bool {
    guard let lastStart = text.visible(before: stop, table), let next = text.scalar(from: end) else {
      return false
    }
    let last = text.scalar(at: lastStart).value
    if isArabicOrHebrew(last), isArabicOrHebrew(next) { return true }
    guard uc_is_property_lowercase(last), uc_is_property_uppercase(next) else { return false }
    let second = text.scalar(from: end + text.scalar(at: end).length)
    return second.map { uc_is_property_lowercase($0) || isSpace($0) } ?? false
  }

  private func isArabicOrHebrew(_ scalar: UInt32) -> Bool {
    0x05D0...0x06FF ~= scalar && ibid_is_letter_or_mark(scalar)
  }

  /// Whether a capital stands near `offset`. Where none does, a small letter may begin a sentence.
  private func hasCapitals(around offset: Int) -> Bool {
    var at = offset
    for _ in 0..<Self.capitalReach where at > 0 {
      at = text.start(before: at)
      if uc_is_property_uppercase(text.scalar(at: at).value) { return true }
    }
    at = offset
    for _ in 0..<Self.capitalReach where at < text.count {
      let (scalar, length) = text.scalar(at: at)
      if uc_is_property_uppercase(scalar) { return true }
      at += length
    }
    return false
  }
}
