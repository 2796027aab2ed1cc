/// Cuts a text into tokens; numbers in digits are read here.
struct NumberScanner {
  let style: NumberStyle
  /// The text without what no reader sees, each scalar with its offset in the text.
  let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  /// The places of the marks of emphasis, which are passed over.
  let emphasis: Set<Int>
  var at = 0

  /// The longest word kept, in code points.
  private static let longestWord = 64

  init(_ text: String, _ style: NumberStyle) {
    self.style = style
    let all = Array(text.unicodeScalars)
    var breaks = HyphenBreak.breaks(in: all) { word in style.lexicons.contains { $0.kind(word) != nil } }[...]
    let emphasis = EmphasisMarks.places(in: all)
    var hidden = HiddenText.ranges(in: all)[...]
    scalars = all.enumerated().compactMap { offset, scalar in
      while let first = breaks.first, first.upperBound <= offset { breaks.removeFirst() }
      if let first = breaks.first, first.contains(offset) { return nil }
      while let first = hidden.first, first.upperBound <= offset { hidden.removeFirst() }
      // Its first mark stays, and parts what stands around it.
      if let first = hidden.first, first.contains(offset), offset > first.lowerBound { return nil }
      return scalar.isUnseen || emphasis.contains(offset) ? nil : (scalar, offset)
    }
    self.emphasis = emphasis
  }

  mutating func tokens() -> [NumberToken] {
    var tokens: [NumberToken] = []
    var isSpaced = true
    var lines = 0
    while let scalar = scalar(at) {
      if scalar.properties.isWhitespace {
        isSpaced = true
        if scalar == "\n" { lines += 1 }
        at += 1
        continue
      }
      let start = at
      // Nothing goes on past a blank line.
      if lines > 1 {
        tokens.append(NumberToken(kind: .mark("\u{2029}"), range: range(at..<at + 1), isSpaced: true))
      }
      lines = 0
      let kind: NumberToken.Kind
      if scalar.digit != nil || scalar.fraction != nil || (scalar == "." && startsDecimals) {
        kind = literal()
      } else if scalar.isLetter {
        kind = .word(word())
      } else {
        at += 1
        kind = .mark(scalar)
      }
      tokens.append(
        NumberToken(
          kind: kind, range: range(start..<at), isSpaced: isSpaced, isCapital: scalar.properties.isUppercase))
      isSpaced = false
    }
    NumberMarks.apply(to: &tokens)
    doubtBrokenGroups(&tokens)
    return tokens
  }

  func range(_ indices: Range<Int>) -> Range<Int> {
    scalars[indices.lowerBound].offset..<scalars[indices.upperBound - 1].offset + 1
  }

  func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index].scalar : nil
  }

  func digit(_ index: Int) -> UInt8? { scalar(index)?.digit }

  /// ".5", where nothing before the point belongs to it.
  private var startsDecimals: Bool {
    guard digit(at + 1) != nil else { return false }
    guard let before = scalar(at - 1) else { return true }
    return before.properties.isWhitespace || Number.isSign(before.value) || Number.isOpening(before)
  }

  mutating func word() -> String {
    let start = at
    while let scalar = scalar(at), scalar.isLetter { at += 1 }
    var word = ""
    for index in start..<min(at, start + Self.longestWord) { word += scalars[index].scalar.lowercase }
    return word
  }

  // MARK: Numbers in digits

  /// A number in digits with all that is joined to it: 1,200 and 1/2 and 30/11/2024 and 12:30.
  mutating func literal() -> NumberToken.Kind {
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
    let sized = suffixed(readings, from: start)
    if sized.contains(where: { size in !readings.contains { $0.value == size.value } }) {
      return .literal(sized, .sized)
    }
    return .literal(sized, first.plain == nil || isNegative ? .other : .whole)
  }

  /// The second number of a chain.
  private var second = NumberLiteral(groups: [[]])

  /// Digits with the marks that group them or stand before the decimals.
  mutating func core() -> NumberLiteral {
    var literal = NumberLiteral(groups: [])
    if scalar(at) == "." {
      literal.separators.append(.dot)
      at += 1
    }
    literal.groups.append(digits())
    while let mark = scalar(at), let separator = NumberLiteral.Separator(mark), digit(at + 1) != nil,
      !isBesideEmphasis(at)
    {
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

  /// Whether what was emphasised begins or ends at a mark: no number is half in bold.
  private func isBesideEmphasis(_ index: Int) -> Bool {
    emphasis.contains(scalars[index].offset - 1) || emphasis.contains(scalars[index].offset + 1)
  }

  mutating func digits() -> [UInt8] {
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
    while let mark = scalar(at), digit(at + 1) != nil, [":", "/", "\u{2044}"].contains(mark),
      !isBesideEmphasis(at)
    {
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

  func fraction(_ numerator: UInt, _ denominator: UInt) -> NumberExpression.Reading? {
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
}
