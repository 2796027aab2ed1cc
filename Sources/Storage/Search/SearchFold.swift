import Foundation

/// What makes no difference to a search: letter case, accents, strokes, vowel points, what is invisible inside a word, and
/// the forms of one letter or digit.
///
/// SQLite's `unicode61` takes accents off Latin letters only, so texts and queries are folded before it sees them.
enum SearchFold {
  /// A text as it is searched.
  static func folded(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.append(scalar)
      } else {
        // One by one: appending several at once makes room for just those, and copies all that is there each time.
        for folded in fold(scalar) { result.append(folded) }
      }
    }
    return String(result)
  }

  /// What one code point is searched as; nothing for a mark that makes no difference.
  static func fold(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.isASCII { return String(scalar).unicodeScalars }
    if makesNoDifference(scalar) { return String.UnicodeScalarView() }
    let properties = scalar.properties
    // A syllable of Hangul is one letter, and a superscript or a fraction no part of the number before it.
    let isWhole = (0xAC00...0xD7A3).contains(scalar.value) || properties.generalCategory == .otherNumber
    var parts = String(scalar).unicodeScalars
    if !isWhole {
      parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
      parts.removeAll(where: makesNoDifference)
      // Any other mark tells letters apart, such as those of kana and of Indic scripts.
      if parts.contains(where: { $0.properties.generalCategory == .nonspacingMark }) {
        parts = String(scalar).unicodeScalars
      }
      if parts.allSatisfy({ $0 == " " }), properties.isAlphabetic { return String.UnicodeScalarView() }
    }
    // To upper case and back, which makes one of the two forms of sigma, and two letters of an eszett. The capital eszett
    // is its own upper case, so all begin in lower case.
    var result = String.UnicodeScalarView()
    for part in parts {
      for lower in part.properties.lowercaseMapping.unicodeScalars {
        for upper in lower.properties.uppercaseMapping.unicodeScalars {
          for letter in upper.properties.lowercaseMapping.unicodeScalars {
            result.append(contentsOf: plain(letter))
          }
        }
      }
    }
    return result
  }

  /// A lower-case letter or a digit as somebody types it whose keyboard does not have it.
  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.isASCII { return String(scalar).unicodeScalars }
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      return String(Int(value)).unicodeScalars
    }
    return (letters[scalar] ?? String(scalar)).unicodeScalars
  }

  /// Letters that Unicode gives no plain form for: Latin ones with a stroke or joined from two, and those that Arabic,
  /// Persian and Urdu each write in a form of their own.
  private static let letters: [Unicode.Scalar: String] = [
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
    "\u{0649}": "\u{064A}", "\u{06CC}": "\u{064A}", "\u{06A9}": "\u{0643}", "\u{0671}": "\u{0627}",
    "\u{0629}": "\u{0647}", "\u{06BE}": "\u{0647}", "\u{06C1}": "\u{0647}", "\u{06D5}": "\u{0647}",
  ]

  /// The accents of Latin, Greek and Cyrillic letters, the points of Hebrew, Arabic and Syriac, the bar that draws an
  /// Arabic word out, and what has no shape of its own inside a word: soft hyphens, joiners, spaces of no width.
  private static func makesNoDifference(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0487, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F,
      0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7, 0xFB1E,
      0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8,
      0x06EA...0x06ED, 0x08CA...0x08E1, 0x08E3...0x08FF, 0x0711, 0x0730...0x074A,
      0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF:
      true
    default: false
    }
  }
}
