/// What a scalar is to a reader of numbers.
extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  var digit: UInt8? {
    if value < 0x80 { return 0x30...0x39 ~= value ? UInt8(value - 0x30) : nil }
    guard Number.isDigit(value), let number = properties.numericValue else { return nil }
    return UInt8(exactly: number)
  }

  /// The numerator and denominator of a vulgar fraction.
  var fraction: (UInt, UInt)? {
    guard Number.isFraction(value) else { return nil }
    return switch value {
    case 0xBC: (1, 4)
    case 0xBD: (1, 2)
    case 0xBE: (3, 4)
    case 0x2150: (1, 7)
    case 0x2151: (1, 9)
    case 0x2152: (1, 10)
    case 0x2153...0x2154: (UInt(value) - 0x2152, 3)
    case 0x2155...0x2158: (UInt(value) - 0x2154, 5)
    case 0x2159: (1, 6)
    case 0x215A: (5, 6)
    case 0x215B...0x215E: ((UInt(value) - 0x215B) * 2 + 1, 8)
    case 0x2189: (0, 3)
    default: nil
    }
  }

  var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      true
    default: false
    }
  }

  /// A letter of a script that has two cases: digits after one are part of a name.
  var isCasedLetter: Bool { value < 0x80 ? isLetter : properties.isCased }

  /// Vowel marks and the stretching line of Arabic, and what has no form of its own.
  var isUnseen: Bool {
    switch value {
    case 0...0x7F: false
    case 0x0640, 0x064B...0x0652, 0x0670, 0xAD: true
    default: properties.generalCategory == .format
    }
  }

  var lowercase: String {
    switch value {
    case 0x41...0x5A: String(Unicode.Scalar(UInt8(value + 0x20)))
    case 0x451, 0x401: "\u{435}"
    case 0xFF21...0xFF5A: (Unicode.Scalar(value - 0xFEE0) ?? self).lowercase
    default: properties.lowercaseMapping
    }
  }
}
