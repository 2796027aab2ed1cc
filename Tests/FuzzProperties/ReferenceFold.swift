import Foundation

/// The folds of the data model, written down a second time: slowly, over whole strings, and with Foundation's
/// normalisation. It takes away as much as the folds may or more, so that two texts which differ after it are two.
enum ReferenceFold {
  /// Whether a place of a source may be called equal to a quote.
  ///
  /// - Parameter before: what stands before the place, by which a sign is told from a hyphen.
  static func allows(_ source: String, _ quote: String, before: Unicode.Scalar?) -> Bool {
    let one = tokens(source, before: before)
    let other = tokens(quote, before: before)
    func isMark(_ token: UInt32) -> Bool { token == space || token == dash || token == longDash }
    guard one.filter({ !isMark($0) }) == other.filter({ !isMark($0) }) else { return false }
    // A line break may take a hyphen or itself away, and guillemets the spaces inside them; else all stays.
    let mayMove: Set<UInt32> = [
      0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029, 0xAB, 0xBB, 0x2039, 0x203A,
    ]
    if (source + quote).unicodeScalars.contains(where: { mayMove.contains($0.value) }) { return true }
    return trimmed(one) == trimmed(other)
  }

  private static let space: UInt32 = 0x20
  private static let dash: UInt32 = 0x2D
  private static let longDash: UInt32 = 0x2014
  private static let doubleMark: UInt32 = 0x22
  private static let singleMark: UInt32 = 0x27

  private static func trimmed(_ tokens: [UInt32]) -> ArraySlice<UInt32> {
    var tokens = tokens[...]
    while tokens.first == space { tokens.removeFirst() }
    while tokens.last == space { tokens.removeLast() }
    return tokens
  }

  /// The text in normal form, white space and dashes in a row as one, quotation marks by their kind.
  private static func tokens(_ text: String, before: Unicode.Scalar?) -> [UInt32] {
    let visible = text.unicodeScalars.filter { !isInvisible($0.value) }
    var spelled = ""
    for scalar in visible { spelled += isMark(scalar) ? String(scalar) : plainForm(scalar) }
    let scalars = Array(spelled.decomposedStringWithCanonicalMapping.unicodeScalars)
    var tokens: [UInt32] = []
    for (index, scalar) in scalars.enumerated() {
      var token = scalar.value
      if scalar.properties.isWhitespace {
        token = space
      } else if dashes.contains(token) {
        let previous = index > 0 ? scalars[index - 1] : before
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        let isSign = next.map(isDigit) ?? false && !(previous.map(endsWord) ?? false)
        token = isSign && [0x2014, 0x2015, 0x2E3A, 0x2E3B, 0xFE31, 0xFE58].contains(token) ? longDash : dash
      } else if doubleMarks.contains(token) {
        token = doubleMark
      } else if singleMarks.contains(token) {
        token = singleMark
      }
      if token == tokens.last, token == space || token == dash { continue }
      tokens.append(token)
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .control, .openPunctuation, .initialPunctuation, .mathSymbol: false
    default: true
    }
  }

  /// Soft hyphen, grapheme joiner, bidi controls, zero-width characters, variation selectors.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F,
      0xFEFF, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    dashes.contains(scalar.value) || doubleMarks.contains(scalar.value) || singleMarks.contains(scalar.value)
  }

  private static let dashes: Set<UInt32> = [
    0x2D, 0x58A, 0x5BE, 0x1806, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2E3A, 0x2E3B,
    0xFE31,
    0xFE32, 0xFE58, 0xFE63, 0xFF0D,
  ]
  private static let doubleMarks: Set<UInt32> = [
    0x22, 0xAB, 0xBB, 0x5F4, 0x201C, 0x201D, 0x201E, 0x201F, 0x275D, 0x275E, 0x2E42, 0x300C, 0x300D, 0x301D,
    0x301E, 0x301F, 0xFE41, 0xFE42, 0xFF02, 0xFF62, 0xFF63,
  ]
  private static let singleMarks: Set<UInt32> = [
    0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x55A, 0x5F3, 0x2018, 0x2019, 0x201A, 0x201B, 0x2039, 0x203A, 0x275B,
    0x275C,
    0x300E, 0x300F, 0xFE43, 0xFE44, 0xFF07, 0xFF40,
  ]

  /// Ligatures, presentation forms, full-width and half-width forms in their plain form.
  private static func plainForm(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xFFE3: "\u{AF}"
    case 0x132, 0x133, 0x587, 0xFB00...0xFB06, 0xFB13...0xFB17, 0xFB4F, 0xFB50...0xFDFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFE70...0xFEFF, 0xFF00...0xFFEF:
      String(scalar).decomposedStringWithCompatibilityMapping
    default: String(scalar)
    }
  }
}
