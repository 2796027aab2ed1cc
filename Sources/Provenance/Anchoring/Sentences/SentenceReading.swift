import CUnistring

/// Reading around in a text, for `SentenceBoundary`.
extension SentenceBoundary {
  func isSpace(_ scalar: UInt32) -> Bool { FoldClass.of(scalar, table) == .whiteSpace }

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

  func pastMarkerOnNewLine(_ end: Int, _ next: Int) -> Int {
    text[end..<next].contains(0x0A) ? pastMarker(next) : next
  }

  func pastTerminators(_ offset: Int) -> Int {
    var at = offset + text.scalar(at: offset).length
    for _ in 0..<Self.longestRun {
      guard let scalar = text.scalar(from: at), isTerminator(scalar) else { return at }
      at += text.scalar(at: at).length
    }
    return at
  }

  /// Whether `scalar` is a mark that may follow another one at a sentence's end.
  func isTerminator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2E, 0x3F, 0x2026, 0x203C, 0x2047...0x2049, 0x061F, 0x06D4, 0x3002, 0xFF01, 0xFF1F, 0xFF61:
      true
    default: false
    }
  }

  /// Past closing quotation marks and brackets, emphasis, and footnotes' marks.
  func pastClosers(_ offset: Int) -> Int {
    var at = offset
    for _ in 0..<Self.longestRun {
      guard let scalar = text.scalar(from: at) else { return at }
      if isCloser(scalar) || joinsSuperscripts(at) {
        at += text.scalar(at: at).length
      } else if let end = footnoteEnd(at) {
        at = end
      } else {
        return at
      }
    }
    return at
  }

  /// Whether `scalar` may stand between a sentence's stop and its end.
  func isCloser(_ scalar: UInt32) -> Bool {
    switch FoldClass.of(scalar, table) {
    case .doubleMark, .singleMark, .invisible: true
    default:
      ibid_is_closing(scalar) || scalar == 0x2A || scalar == 0x5F || scalar == 0x2020 || scalar == 0x2021
        || isSuperscript(scalar)
    }
  }

  /// Whether nothing but invisible characters stands in the range.
  func isInvisible(_ range: Range<Int>) -> Bool {
    range.isEmpty || (text.visible(from: range.lowerBound, table) ?? text.count) >= range.upperBound
  }

  /// Whether the first letter from `offset` on, opening marks passed over, is a small one.
  func beginsLower(_ offset: Int) -> Bool {
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

  /// Whether one letter with a full stop stands at `offset`: "J. F. Smith".
  func isInitial(_ offset: Int) -> Bool {
    guard let letter = text.scalar(from: offset), uc_is_property_uppercase(letter) else { return false }
    return text.scalar(from: offset + text.scalar(at: offset).length) == 0x2E
  }

  /// The letters, digits and inner full stops that end at `offset`, in lower case.
  func token(endingAt offset: Int) -> String { lowered(tokenStart(endingAt: offset)..<offset) }

  /// Where they begin.
  func tokenStart(endingAt offset: Int) -> Int {
    var start = offset
    for _ in 0..<24 where start > 0 {
      let before = text.start(before: start)
      let scalar = text.scalar(at: before).value
      guard Number.isAlphanumeric(scalar) || scalar == 0x2E || FoldClass.of(scalar, table) == .invisible
      else { break }
      start = before
    }
    return start
  }

  func nextWord(_ offset: Int) -> String {
    var end = offset
    for _ in 0..<24 {
      guard let scalar = text.scalar(from: end), Number.isAlphanumeric(scalar) else { break }
      end += text.scalar(at: end).length
    }
    return lowered(offset..<end)
  }

  func lowered(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self).lowercased() }
}
