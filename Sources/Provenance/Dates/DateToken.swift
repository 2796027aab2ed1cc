/// A word, number or mark of a text, as far as dates need to know it.
struct DateToken {
  enum Kind: Equatable {
    /// Decimal digits of any script; the value is -1 beyond nine digits.
    case number(Int, digits: Int)
    /// A word in lower case, without vowel marks; whether it began with a capital.
    case word(String, isCapital: Bool)
    /// Any other character that is not white space.
    case mark(Unicode.Scalar)
  }

  /// The white space before a token; of several characters the one that parts most.
  enum Gap: Int, Comparable {
    case none, space, tab, line

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "\t": self = .tab
      case "\n", "\r", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}": self = .line
      default: self = .space
      }
    }
  }

  let kind: Kind
  /// In code points of the text.
  let range: Range<Int>
  /// What stands between the token before and it; the beginning of the text is that of a line.
  let gap: Gap
  /// Whether white space stands before it.
  var isSpaced: Bool { gap != .none }
  /// Whether white space stands before it and no tab, after which another cell of a table begins.
  var isNextWord: Bool { gap == .space || gap == .line }
  /// What the word can do, looked up once.
  let roles: DateWords.Role

  /// Whether a date or a phrase about one can begin here; most words cannot.
  let canBegin: Bool

  /// The longest word kept, in code points: no month or preposition is longer.
  private static let longestWord = 24

  /// The tokens of a text, in one pass. Bidi controls, soft hyphens, other format characters and the marks of
  /// emphasis are passed over.
  static func tokens(of text: String) -> [DateToken] {
    let scalars = Array(text.unicodeScalars)
    let entries = DateWords.entries
    var tokens: [DateToken] = []
    tokens.reserveCapacity(scalars.count / 5 + 4)
    var open: (class: Class, start: Int)?
    var letters: [UInt8] = []
    var (length, value, digits, end) = (0, 0, 0, 0)
    var (isCapital, gap) = (false, Gap.line)

    func close() {
      guard let start = open?.start else { return }
      var word = String(decoding: letters, as: UTF8.self)
      if open?.class == .letter { word = DateWords.withoutArabicPrefix(word) }
      let kind: Kind =
        open?.class == .digit
        ? .number(digits <= 9 ? value : -1, digits: digits) : .word(word, isCapital: isCapital)
      let entry = open?.class == .letter ? entries[word] : nil
      var roles = entry?.roles ?? []
      var canBegin = open?.class == .digit || entry?.canBegin ?? false
      if open?.class == .letter, scalars[end - 1].value >= 0xE00 {
        let ending = DateWords.rolesOfEnding(scalars[start..<end])
        roles.formUnion(ending)
        canBegin = canBegin || ending.canBegin
      }
      tokens.append(
        DateToken(kind: kind, range: start..<end, gap: gap, roles: roles, canBegin: canBegin))
      gap = .none
      open = nil
      letters.removeAll(keepingCapacity: true)
      (length, value, digits) = (0, 0, 0)
    }

    var breaks = HyphenBreak.breaks(in: scalars, isKnown: DateWords.isKnown)[...]
    let emphasis = EmphasisMarks.places(in: scalars)
    var lines = 0
    var offset = -1
    while offset + 1 < scalars.count {
      offset += 1
      let scalar = scalars[offset]
      while let first = breaks.first, first.upperBound <= offset { breaks.removeFirst() }
      if let first = breaks.first, first.contains(offset) { continue }
      if emphasis.contains(offset) { continue }
      let kind = Class(scalar)
      if scalar == "\n" { lines += 1 }
      if kind == .other || kind == .digit || kind == .letter {
        // Nothing goes on past a blank line.
        if lines > 1 {
          tokens.append(
            DateToken(
              kind: .mark("\u{2029}"), range: offset..<offset + 1, gap: .line, roles: [], canBegin: false)
          )
          gap = .line
        }
        lines = 0
      }
      switch kind {
      case .ignored: continue
      case .space:
        close()
        gap = max(gap, Gap(scalar))
      case .other:
        close()
        tokens.append(
          DateToken(
            kind: .mark(scalar), range: offset..<offset + 1, gap: gap, roles: [],
            canBegin: scalar == "~"))
        gap = .none
      case .digit, .letter:
        if open?.class != kind {
          close()
          open = (kind, offset)
          isCapital = scalar.isASCII ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
        }
        end = offset + 1
        if kind == .digit {
          digits += 1
          if digits <= 9 { value = value * 10 + scalar.decimalDigit }
        } else if length < longestWord {
          length += scalar.appendLowercase(to: &letters)
        }
        guard kind == .letter else { continue }
        // In the rest of a run of plain letters there is nothing else to look for.
        let stop = min(scalars.count, breaks.first?.lowerBound ?? .max)
        while end < stop, 0x61...0x7A ~= scalars[end].value {
          if length < longestWord {
            letters.append(UInt8(truncatingIfNeeded: scalars[end].value))
            length += 1
          }
          end += 1
        }
        offset = end - 1
      }
    }
    close()
    return tokens
  }

  /// The number without its value.
  func unread(digits: Int) -> DateToken {
    DateToken(
      kind: .number(-1, digits: digits), range: range, gap: gap, roles: roles, canBegin: canBegin)
  }

  private enum Class {
    case digit, letter, space, other, ignored

    init(_ scalar: Unicode.Scalar) {
      let value = scalar.value
      guard value >= 0x80 else {
        self =
          0x61...0x7A ~= value | 0x20
          ? .letter
          : value == 0x20 || 0x09...0x0D ~= value ? .space : 0x30...0x39 ~= value ? .digit : .other
        return
      }
      switch value {
      // Vowel marks and the stretching line of Arabic.
      case 0x0640, 0x064B...0x0652, 0x0670: self = .ignored
      default:
        switch scalar.properties.generalCategory {
        case .decimalNumber: self = .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .nonspacingMark,
          .spacingMark:
          self = .letter
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
        case .format, .control: self = .ignored
        default: self = .other
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  fileprivate var decimalDigit: Int {
    0x30...0x39 ~= value ? Int(value - 0x30) : Int(properties.numericValue ?? 0)
  }

  /// Adds the letter in lower case, in UTF-8; a full-width one in its plain form as full-width digits are.
  ///
  /// Returns how many code points that is.
  fileprivate func appendLowercase(to letters: inout [UInt8]) -> Int {
    switch value {
    case 0x61...0x7A: letters.append(UInt8(value))
    case 0x41...0x5A: letters.append(UInt8(value + 0x20))
    case 0xFF21...0xFF5A: return (Unicode.Scalar(value - 0xFEE0) ?? self).appendLowercase(to: &letters)
    default:
      let lowercase = properties.lowercaseMapping
      letters += lowercase.utf8
      return lowercase.unicodeScalars.count
    }
    return 1
  }
}
