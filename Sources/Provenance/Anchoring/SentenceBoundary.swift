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
  private static let longestRun = 64

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
    // Arabic, Urdu, Devanagari, Armenian, Ethiopic, Myanmar, Khmer: these marks are nothing but ends.
    case 0x061F, 0x06D4, 0x0964, 0x0965, 0x0589, 0x1362, 0x1367, 0x1368, 0x104A, 0x104B, 0x17D4, 0x17D5:
      return mark(at: offset, needsSpace: false)
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFF0E: return mark(at: offset, needsSpace: false)
    default: return nil
    }
  }

  // MARK: Lines

  /// A blank line, a paragraph separator, the line after a heading, or a line that begins with a list marker.
  private func lineBreak(at offset: Int) -> SentenceBreak? {
    let next = pastSpace(offset)
    var lines = 0
    var lineStart = offset
    var at = offset
    while at < next {
      let (scalar, length) = text.scalar(at: at)
      let isPair = scalar == 0x0D && text.scalar(from: at + 1) == 0x0A
      at += isPair ? 2 : length
      if isLineBreak(scalar), scalar != 0x0C, scalar != 0x0B {
        lines += scalar == 0x2029 ? 2 : 1
        lineStart = at
      }
    }
    let isMarked = pastMarker(next) != next && lineStart <= next
    guard lines > 1 || next == text.count || isMarked || isHeading(endingAt: offset) else { return nil }
    return SentenceBreak(end: offset, next: pastMarker(next))
  }

  private func isHeading(endingAt offset: Int) -> Bool {
    var start = offset
    while start > 0, offset - start < 512, text[start - 1] != 0x0A { start -= 1 }
    return text.scalar(from: start) == 0x23 && (start == 0 || text[start - 1] == 0x0A)
  }

  /// Past a list marker, a heading's or a block quote's marks at `offset`, which begins a line.
  func pastMarker(_ offset: Int) -> Int {
    guard let first = text.scalar(from: offset) else { return offset }
    var at = offset
    switch first {
    case 0x23, 0x3E, 0x2A, 0x2B, 0x2D, 0x2013, 0x2014, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6, 0x25A0, 0x00B7:
      while text.scalar(from: at) == first { at += text.scalar(at: at).length }
    case 0x30...0x39:
      while at - offset < 3, let digit = text.scalar(from: at), digit >= 0x30, digit <= 0x39 { at += 1 }
      guard let mark = text.scalar(from: at), mark == 0x2E || mark == 0x29 else { return offset }
      at += 1
    default: return offset
    }
    guard let space = text.scalar(from: at), isSpace(space) else { return offset }
    let next = pastSpace(at)
    return next < text.count ? next : offset
  }

  // MARK: Marks

  /// An exclamation or question mark, an ellipsis, or a stop of a script without capitals.
  private func mark(at offset: Int, needsSpace: Bool = true) -> SentenceBreak? {
    let end = pastClosers(pastTerminators(offset))
    let next = pastSpace(end)
    if next == text.count { return SentenceBreak(end: end, next: next) }
    if next == end, needsSpace, text.scalar(at: offset).value < 0x3000 { return nil }
    if next == end, text.scalar(at: offset).value == 0xFF0E, Number.isDigit(text.scalar(at: next).value) {
      return nil
    }
    return beginsLower(next) ? nil : SentenceBreak(end: end, next: pastMarkerOnNewLine(end, next))
  }

  private func fullStop(at offset: Int) -> SentenceBreak? {
    let afterStops = pastTerminators(offset)
    let isEllipsis = afterStops > offset + 1
    var end = pastClosers(afterStops)
    let token = token(endingAt: offset)
    if let direct = text.scalar(from: end), !isSpace(direct) {
      guard end == offset + 1, !isEllipsis else { return nil }
      if Number.isDigit(direct), let last = text.scalar(before: offset), ibid_is_letter_or_mark(last) {
        // A footnote's number: "the end.5 The next".
        while let digit = text.scalar(from: end), Number.isDigit(digit) { end += text.scalar(at: end).length }
        guard let space = text.scalar(from: end), isSpace(space), !beginsLower(pastSpace(end)) else {
          return nil
        }
        return SentenceBreak(end: end, next: pastSpace(end))
      }
      return lostSpace(after: offset, token) ? SentenceBreak(end: end, next: end) : nil
    }
    let next = pastSpace(end)
    if next == text.count { return SentenceBreak(end: end, next: next) }
    if beginsLower(next) { return nil }
    if !isEllipsis, end == offset + 1, Abbreviation.continues(token, before: nextWord(next), self, at: offset)
    {
      return nil
    }
    return SentenceBreak(end: end, next: pastMarkerOnNewLine(end, next))
  }

  /// "innocent.The commander": extraction lost the space.
  private func lostSpace(after offset: Int, _ token: String) -> Bool {
    guard token.unicodeScalars.count > 2, !token.contains("."), let last = text.scalar(before: offset),
      uc_is_property_lowercase(last), let next = text.scalar(from: offset + 1), uc_is_property_uppercase(next)
    else { return false }
    let second = text.scalar(from: offset + 1 + text.scalar(at: offset + 1).length)
    return second.map { uc_is_property_lowercase($0) || isSpace($0) } ?? false
  }

  // MARK: Reading around

  private func isSpace(_ scalar: UInt32) -> Bool { FoldClass.of(scalar, table) == .whiteSpace }

  /// Past white space and invisible characters.
  func pastSpace(_ offset: Int) -> Int {
    var at = offset
    while let scalar = text.scalar(from: at) {
      switch FoldClass.of(scalar, table) {
      case .whiteSpace, .invisible: at += text.scalar(at: at).length
      default: return at
      }
    }
    return at
  }

  private func pastMarkerOnNewLine(_ end: Int, _ next: Int) -> Int {
    text[end..<next].contains(0x0A) ? pastMarker(next) : next
  }

  private func pastTerminators(_ offset: Int) -> Int {
    var at = offset + text.scalar(at: offset).length
    for _ in 0..<Self.longestRun {
      guard let scalar = text.scalar(from: at) else { return at }
      switch scalar {
      case 0x21, 0x2E, 0x3F, 0x2026, 0x203C, 0x2047...0x2049, 0x061F, 0x06D4, 0x3002, 0xFF01, 0xFF1F, 0xFF61:
        at += text.scalar(at: at).length
      default: return at
      }
    }
    return at
  }

  /// Past closing quotation marks and brackets, emphasis, and footnote marks ([5], superscripts, asterisks).
  private func pastClosers(_ offset: Int) -> Int {
    var at = offset
    for _ in 0..<Self.longestRun {
      guard let scalar = text.scalar(from: at) else { return at }
      let length = text.scalar(at: at).length
      switch FoldClass.of(scalar, table) {
      case .doubleMark, .singleMark, .invisible: at += length
      default:
        if ibid_is_closing(scalar) || scalar == 0x2A || scalar == 0x5F || scalar == 0x2020 || scalar == 0x2021
          || isSuperscript(scalar)
        {
          at += length
        } else if scalar == 0x5B, let close = footnoteEnd(at) {
          at = close
        } else {
          return at
        }
      }
    }
    return at
  }

  private func isSuperscript(_ scalar: UInt32) -> Bool {
    scalar == 0xB2 || scalar == 0xB3 || scalar == 0xB9 || scalar == 0x2070
      || (scalar >= 0x2074 && scalar <= 0x2079)
  }

  /// Past "[5]", "[12]", "[a]".
  private func footnoteEnd(_ offset: Int) -> Int? {
    var at = offset + 1
    while at < text.count, at - offset < 6 {
      let byte = text[at]
      if byte == 0x5D { return at > offset + 1 ? at + 1 : nil }
      guard byte < 0x80, Number.isAlphanumeric(UInt32(byte)) else { return nil }
      at += 1
    }
    return nil
  }

  /// Whether the first letter from `offset` on, opening marks passed over, is a small one.
  private func beginsLower(_ offset: Int) -> Bool {
    var at = offset
    for _ in 0..<Self.longestRun {
      guard let scalar = text.scalar(from: at) else { return false }
      switch FoldClass.of(scalar, table) {
      case .doubleMark, .singleMark, .invisible: at += text.scalar(at: at).length
      default:
        guard ibid_is_opening(scalar) || scalar == 0x2A || scalar == 0x5F else {
          return uc_is_property_lowercase(scalar)
        }
        at += text.scalar(at: at).length
      }
    }
    return false
  }

  /// The letters, digits and inner full stops that end at `offset`, in lower case.
  func token(endingAt offset: Int) -> String {
    var start = offset
    for _ in 0..<24 where start > 0 {
      let before = text.start(before: start)
      let scalar = text.scalar(at: before).value
      guard Number.isAlphanumeric(scalar) || scalar == 0x2E || FoldClass.of(scalar, table) == .invisible
      else { break }
      start = before
    }
    return lowered(start..<offset)
  }

  private func nextWord(_ offset: Int) -> String {
    var end = offset
    for _ in 0..<24 {
      guard let scalar = text.scalar(from: end), Number.isAlphanumeric(scalar) else { break }
      end += text.scalar(at: end).length
    }
    return lowered(offset..<end)
  }

  func lowered(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self).lowercased() }
}
