import CUnistring

/// What belongs to a number besides its digits. A passage that cuts any of it off quotes another number.
enum Number {
  /// A decimal digit of any script.
  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? scalar >= 0x30 && scalar <= 0x39 : ibid_is_decimal_digit(scalar)
  }

  /// A letter, a combining mark or a number of any script.
  @inline(__always)
  static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return scalar >= 0x30 && scalar <= 0x39 || (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
    }
    return ibid_is_letter_or_mark(scalar) || ibid_is_number(scalar)
  }

  /// Whether a number may begin with `scalar` once its sign is written: a digit, a decimal mark, a currency sign.
  static func opens(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || isDecimalMark(scalar) || ibid_is_currency(scalar)
  }

  /// Full stop, comma and the Arabic marks, with their full-width forms.
  static func isDecimalMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x2E, 0x066B, 0x066C, 0xFF0C, 0xFF0E: true
    default: false
    }
  }

  /// A mark that, directly before a number, is part of what it says: a sign, or a comparison.
  static func isSign(_ scalar: UInt32) -> Bool {
    isMinus(scalar) || isPlusOrComparison(scalar)
  }

  /// What is typed for a minus sign. An em dash is not.
  static func isMinus(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010...0x2013, 0x2212, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  private static func isPlusOrComparison(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2B, 0xB1, 0x2213, 0xFE62, 0xFF0B, 0x3C, 0x3E, 0x7E, 0x223C, 0x2248, 0x2260, 0x2264, 0x2265, 0x2A7D,
      0x2A7E, 0xFF1C, 0xFF1E:
      true
    default: false
    }
  }

  /// A sign that is nothing else even with white space before the number: no dash, and no tilde or plus.
  static func isSignAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2212, 0xB1, 0x2213, 0x3C, 0x3E, 0x223C, 0x2248, 0x2260, 0x2264, 0x2265, 0x2A7D, 0x2A7E: true
    default: false
    }
  }

  /// One of the vulgar fractions that Unicode has as one character.
  static func isFraction(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xBC...0xBE, 0x2150...0x215F, 0x2189: true
    default: false
    }
  }

  /// A numeral of Chinese, Japanese or Korean, among which UAX #29 has word boundaries.
  static func isIdeographic(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x3007, scalar <= 0xCC9C else { return false }
    return ideographic.contains(scalar)
  }

  static func isDigitOrIdeographic(_ scalar: UInt32) -> Bool { isDigit(scalar) || isIdeographic(scalar) }

  /// Whether a line break stands between two numbers, which would become one that the source does not have: no line is
  /// broken between digits, and between numerals that are ideographs none that is blank.
  static func areParted(_ before: UInt32, _ after: UInt32, by space: Slice<UTF8Buffer>) -> Bool {
    guard isDigitOrIdeographic(before), isDigitOrIdeographic(after) else { return false }
    if isDigit(before) || isDigit(after) { return true }
    return max(space.count { $0 == 0x0A }, space.count { $0 == 0x0D }) > 1
  }

  private static let ideographic = Set("〇零一二三四五六七八九十百千万萬亿億兆两兩만억천백십".unicodeScalars.map(\.value))
}
