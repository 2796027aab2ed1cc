/// A word, number or mark of a text, as far as numbers need to know it.
struct NumberToken {
  enum Form { case whole, fraction, other }

  enum Kind {
    /// A number in digits with its sign; without readings where it is part of something that is no amount.
    case literal([NumberExpression.Reading], Form)
    /// A word in lower case, without vowel marks.
    case word(String)
    case mark(Unicode.Scalar)
  }

  let kind: Kind
  /// In code points of the text.
  let range: Range<Int>
  /// Whether white space stands before it.
  let isSpaced: Bool

  /// The tokens of a text, in one pass.
  static func tokens(of text: String, style: NumberStyle) -> [NumberToken] {
    var scanner = NumberScanner(text, style)
    return scanner.tokens()
  }
}

/// Cuts a text into tokens; numbers in digits are read here.
struct NumberScanner {
  private let style: NumberStyle
  /// The text without what no reader sees, each scalar with its offset in the text.
  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private var at = 0

  /// The longest word kept, in code points.
  private static let longestWord = 64

  init(_ text: String, _ style: NumberStyle) {
    self.style = style
    let all = Array(text.unicodeScalars)
    var breaks = HyphenBreak.breaks(in: all) { word in style.lexicons.contains { $0.kind(word) != nil } }[...]
    scalars = all.enumerated().compactMap { offset, scalar in
      while let first = breaks.first, first.upperBound <= offset { breaks.removeFirst() }
      if let first = breaks.first, first.contains(offset) { return nil }
      return scalar.isUnseen ? nil : (scalar, offset)
    }
  }

  mutating func tokens() -> [NumberToken] {
    var tokens: [NumberToken] = []
    var isSpaced = true
    while let scalar = scalar(at) {
      if scalar.properties.isWhitespace {
        isSpaced = true
        at += 1
        continue
      }
      let start = at
      let kind: NumberToken.Kind
      if scalar.digit != nil || scalar.fraction != nil || (scalar == "." && startsDecimals) {
        kind = literal()
      } else if scalar.isLetter {
        kind = .word(word())
      } else {
        at += 1
        kind = .mark(scalar)
      }
      tokens.append(NumberToken(kind: kind, range: range(start..<at), isSpaced: isSpaced))
      isSpaced = false
    }
    NumberMarks.apply(to: &tokens)
    return tokens
  }

  private func range(_ indices: Range<Int>) -> Range<Int> {
    scalars[indices.lowerBound].offset..<scalars[indices.upperBound - 1].offset + 1
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index].scalar : nil
  }

  private func digit(_ index: Int) -> UInt8? { scalar(index)?.digit }

  /// ".5", where nothing before the point belongs to it.
  private var startsDecimals: Bool {
    guard digit(at + 1) != nil else { return false }
    guard let before = scalar(at - 1) else { return true }
    return before.properties.isWhitespace || Number.isSign(before.value) || Number.isOpening(before)
  }

  private mutating func word() -> String {
    let start = at
    while let scalar = scalar(at), scalar.isLetter { at += 1 }
    var word = ""
    for index in start..<min(at, start + Self.longestWord) { word += scalars[index].scalar.lowercase }
    return word
  }

  // MARK: Numbers in digits

  /// A number in digits with all that is joined to it: 1,200 and 1/2 and 30/11/2024 and 12:30.
  private mutating func literal() -> NumberToken.Kind {
    let start = at
    let isGlued = isGlued(start)
    if let (numerator, denominator) = scalar(at)?.fraction {
      at += 1
      let readings = fraction(numerator, denominator).map { [$0] } ?? []
      return .literal(isGlued ? [] : readings, .fraction)
    }
    var first = core()
    // "-5.2" is not 5.2; of "5-6" the second has no sign.
    let isNegative = isNegative(before: start)
    if let (numerator, denominator) = scalar(at)?.fraction, let whole = first.plain {
      at += 1
      return .literal(
        isGlued ? [] : mixed(whole, numerator, denominator, isNegative), .other)
    }
    let (joined, joiner, isShortened) = chain(after: first)
    if isGlued || joined > 1 || isCounted(before: start) { return .literal([], .other) }
    if joined == 1 {
      guard joiner == "/", let numerator = first.plain, let denominator = second.plain,
        let value = ratio(numerator, denominator, isNegative)
      else { return .literal([], .other) }
      return .literal([.init(value: value, why: "a fraction", isSure: true)], .fraction)
    }
    if isShortened { return .literal([], .other) }
    if digit(start) == nil { first.groups.insert([], at: 0) }
    var readings = first.readings(style)
    if isNegative {
      readings = readings.map { .init(value: $0.value.negated, why: $0.why, isSure: $0.isSure) }
    }
    readings = suffixed(readings, from: start)
    return .literal(readings, first.plain == nil || isNegative ? .other : .whole)
  }

  /// The second number of a chain.
  private var second = NumberLiteral(groups: [[]])

  /// Digits with the marks that group them or stand before the decimals.
  private mutating func core() -> NumberLiteral {
    var literal = NumberLiteral(groups: [])
    if scalar(at) == "." {
      literal.separators.append(.dot)
      at += 1
    }
    literal.groups.append(digits())
    while let mark = scalar(at), let separator = NumberLiteral.Separator(mark), digit(at + 1) != nil {
      if separator == .space || separator == .groupSpace {
        // A space groups only what can be a group: three digits after at most three.
        let isGroup =
          (literal.groups.last?.count ?? 0) <= 3
          && (literal.separators.isEmpty || literal.separators.last == separator)
          && (literal.separators.isEmpty || literal.groups.last?.count == 3)
          && literal.groups.first?.first != 0
          && (1...3).allSatisfy { digit(at + $0) != nil } && digit(at + 4) == nil
        guard isGroup else { break }
      }
      at += 1
      literal.separators.append(separator)
      literal.groups.append(digits())
    }
    return literal
  }

  private mutating func digits() -> [UInt8] {
    var digits: [UInt8] = []
    while let digit = digit(at) {
      digits.append(digit)
      at += 1
    }
    return digits
  }

  /// How many more numbers are joined to one without a space, by what, and whether the number is the shortened
  /// end of a range (the 21 of 2019–21).
  private mutating func chain(after first: NumberLiteral) -> (Int, Unicode.Scalar?, Bool) {
    var (count, joiner) = (0, Unicode.Scalar?.none)
    let start = at - (first.plain?.count ?? 0)
    while let mark = scalar(at), digit(at + 1) != nil, [":", "/", "\u{2044}"].contains(mark) {
      joiner = mark == "\u{2044}" ? "/" : joiner.map { $0 == mark ? mark : ":" } ?? mark
      at += 1
      let next = core()
      if count == 0 { second = next }
      count += 1
    }
    if count > 0 { return (count, joiner, false) }
    // Three numbers joined by dashes are a date, a telephone number, a code; two are a range.
    var (ahead, dashes) = (at, 0)
    while let mark = scalar(ahead), Number.isMinus(mark.value), digit(ahead + 1) != nil {
      ahead += 1
      while digit(ahead) != nil { ahead += 1 }
      dashes += 1
    }
    if dashes > 1 {
      at = ahead
      return (2, nil, false)
    }
    // "2019–21", and not the vote of 120 to 80.
    let isShortened =
      first.plain?.count == 2 && scalar(start - 1).map { Number.isMinus($0.value) } == true
      && (2...5).allSatisfy { digit(start - $0) != nil } && digit(start - 6) == nil
    return (0, nil, isShortened)
  }

  private func fraction(_ numerator: UInt, _ denominator: UInt) -> NumberExpression.Reading? {
    ExactDecimal(numerator, dividedBy: denominator).map { .init(value: $0, why: "a fraction", isSure: true) }
  }

  private func mixed(_ whole: [UInt8], _ numerator: UInt, _ denominator: UInt, _ isNegative: Bool)
    -> [NumberExpression.Reading]
  {
    guard let whole = ExactDecimal(digits: whole), let part = ExactDecimal(numerator, dividedBy: denominator),
      let value = whole.plus(part)
    else { return [] }
    return [.init(value: isNegative ? value.negated : value, why: "a number and a fraction", isSure: true)]
  }

  private func ratio(_ numerator: [UInt8], _ denominator: [UInt8], _ isNegative: Bool) -> ExactDecimal? {
    guard numerator.count <= 6, denominator.count <= 6 else { return nil }
    func value(_ digits: [UInt8]) -> UInt { digits.reduce(0) { $0 * 10 + UInt($1) } }
    let ratio = ExactDecimal(value(numerator), dividedBy: value(denominator))
    return isNegative ? ratio?.negated : ratio
  }

  // MARK: What stands around

  /// Whether digits belong to a name before them: E7, v2, F-16, 5.E7.
  private func isGlued(_ start: Int) -> Bool {
    guard let before = scalar(start - 1) else { return false }
    if before.isCasedLetter || before == "_" { return true }
    guard let earlier = scalar(start - 2) else { return before.value == 0xB1 }
    if Number.isMinus(before.value) || before == "/" || before == "\u{2019}" || before == "'" {
      return earlier.isCasedLetter
    }
    return before.value == 0xB1
  }

  private func isNegative(before start: Int) -> Bool {
    var sign = start - 1
    if let mark = scalar(sign), mark.properties.generalCategory == .currencySymbol { sign -= 1 }
    guard let mark = scalar(sign), Number.isMinus(mark.value) else { return false }
    guard let before = scalar(sign - 1) else { return true }
    return before.properties.isWhitespace || Number.isOpening(before)
      || before.properties.generalCategory == .currencySymbol
  }

  private func isMoney(before start: Int) -> Bool {
    scalar(start - 1)?.properties.generalCategory == .currencySymbol
  }

  /// The readings with what letters after the digits make of them: 5k, 5bn, 5th, 5km.
  private mutating func suffixed(_ readings: [NumberExpression.Reading], from first: Int)
    -> [NumberExpression.Reading]
  {
    if scalar(at) == "^" || isOrdinal { return [] }
    if let letter = scalar(at), NumberWords.ideographicPowers[letter] != nil {
      return ideographic(readings, from: first)
    }
    guard let letter = scalar(at), letter.isCasedLetter else { return readings }
    let start = at
    let suffix = word()
    if digit(at) != nil, suffix != "km", suffix != "m" { return [] }
    if NumberWords.units.contains(suffix) {
      let isCapital = scalars[start].scalar == "M"
      guard suffix == "m" else { return readings }
      let millions = shifted(readings, by: 6)
      if isMoney(before: first) || isCapital && style.decimalMark == .dot { return millions }
      return (readings + millions).map { .init(value: $0.value, why: $0.why, isSure: false) }
    }
    if let power = NumberWords.suffixPowers[suffix] { return shifted(readings, by: power) }
    return []
  }

  /// "5.º", "5-й"
  private var isOrdinal: Bool {
    guard let mark = scalar(at), let letter = scalar(at + 1) else { return false }
    if mark == "." { return ["\u{BA}", "\u{AA}", "\u{B0}"].contains(letter) }
    guard Number.isMinus(mark.value), 0x400...0x4FF ~= letter.value else { return false }
    var (ending, next) = ("", at + 1)
    while let letter = scalar(next), letter.isLetter, next < at + 6 {
      ending += letter.lowercase
      next += 1
    }
    return NumberWords.ordinalEndings.contains(ending)
  }

  /// "第3", "제3"
  private func isCounted(before start: Int) -> Bool {
    scalar(start - 1).map { $0 == "第" || $0 == "제" } ?? false
  }

  /// The rest of a number in digits and ideographs: 3万5千, 12万3456, 5억 3000만.
  private mutating func ideographic(_ readings: [NumberExpression.Reading], from first: Int)
    -> [NumberExpression.Reading]
  {
    let isPart = scalar(first - 1).map { Number.isIdeographic($0.value) } ?? false
    var (total, part, lowest) = (ExactDecimal?.none, readings, Int.max)
    let why = readings.first?.why ?? "digits"
    while true {
      var power = 0
      var isHangul = false
      while let letter = scalar(at), let more = NumberWords.ideographicPowers[letter] {
        power += more
        isHangul = letter.value >= 0xAC00
        at += 1
      }
      guard part.count == 1, power < lowest, let value = part[0].value.shifted(by: power) else { return [] }
      lowest = power
      total = total.map { $0.plus(value) } ?? value
      // Korean writes a space between the parts.
      let isSpaced = isHangul && scalar(at) == " " && digit(at + 1) != nil
      guard digit(at) != nil || isSpaced else { break }
      if isSpaced { at += 1 }
      let next = core()
      guard let letter = scalar(at), NumberWords.ideographicPowers[letter] != nil else {
        // One digit is short for the next power down: 3万5 is 35000.
        guard !isSpaced, let digits = next.plain, 2...lowest ~= digits.count,
          let value = ExactDecimal(digits: digits)
        else { return [] }
        total = total?.plus(value)
        break
      }
      part = next.readings(style)
    }
    guard !isPart, let total, scalar(at).map({ !Number.isIdeographic($0.value) }) ?? true else { return [] }
    return [.init(value: total, why: why, isSure: readings.allSatisfy(\.isSure))]
  }

  private func shifted(_ readings: [NumberExpression.Reading], by power: Int) -> [NumberExpression.Reading] {
    readings.compactMap { reading in
      reading.value.shifted(by: power).map { .init(value: $0, why: reading.why, isSure: reading.isSure) }
    }
  }
}

extension Number {
  /// A bracket or a quotation mark that opens.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: ["\"", "'", ":", ",", ";", "=", "\u{2014}", "\u{60C}"].contains(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  fileprivate var digit: UInt8? {
    if value < 0x80 { return 0x30...0x39 ~= value ? UInt8(value - 0x30) : nil }
    guard Number.isDigit(value), let number = properties.numericValue else { return nil }
    return UInt8(exactly: number)
  }

  /// The numerator and denominator of a vulgar fraction.
  fileprivate var fraction: (UInt, UInt)? {
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

  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      true
    default: false
    }
  }

  /// A letter of a script that has two cases: digits after one are part of a name.
  fileprivate var isCasedLetter: Bool { value < 0x80 ? isLetter : properties.isCased }

  /// Vowel marks and the stretching line of Arabic, and what has no form of its own.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0...0x7F: false
    case 0x0640, 0x064B...0x0652, 0x0670, 0xAD: true
    default: properties.generalCategory == .format
    }
  }

  fileprivate var lowercase: String {
    switch value {
    case 0x41...0x5A: String(Unicode.Scalar(UInt8(value + 0x20)))
    case 0x451, 0x401: "\u{435}"
    case 0xFF21...0xFF5A: (Unicode.Scalar(value - 0xFEE0) ?? self).lowercase
    default: properties.lowercaseMapping
    }
  }
}
