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
  func pastClosers(_ offset: Int) -> Int {
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

  func isSuperscript(_ scalar: UInt32) -> Bool {
    scalar == 0xB2 || scalar == 0xB3 || scalar == 0xB9 || scalar == 0x2070
      || (scalar >= 0x2074 && scalar <= 0x2079)
  }

  /// Past "[5]", "[12]", "[a]".
  func footnoteEnd(_ offset: Int) -> Int? {
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
