/// What stands around a number in digits: signs, money, and the sizes and shares that follow it.
extension NumberScanner {
  /// Whether digits belong to a name before them: E7, v2, F-16, 5.E7.
  func isGlued(_ start: Int) -> Bool {
    guard let before = scalar(start - 1) else { return false }
    if before.isCasedLetter || before == "_" { return true }
    guard let earlier = scalar(start - 2) else { return before.value == 0xB1 }
    if Number.isMinus(before.value) || before == "/" || before == "\u{2019}" || before == "'" {
      return earlier.isCasedLetter
    }
    return before.value == 0xB1
  }

  func isNegative(before start: Int) -> Bool {
    var sign = start - 1
    if let mark = scalar(sign), mark.properties.generalCategory == .currencySymbol { sign -= 1 }
    guard let mark = scalar(sign), Number.isMinus(mark.value) else { return false }
    guard let before = scalar(sign - 1) else { return true }
    return before.properties.isWhitespace || Number.isOpening(before)
      || before.properties.generalCategory == .currencySymbol
  }

  private func isMoney(before start: Int) -> Bool { isMoney(start - 1) }

  private func isMoney(_ index: Int) -> Bool {
    scalar(index)?.properties.generalCategory == .currencySymbol
  }

  /// "千克" and "百分点" are what is counted, a kilogram and a point of a hundred; so are "百货" and "万圣节".
  private func isIdeographicUnit(_ index: Int) -> Bool {
    guard let letter = scalar(index), let next = scalar(index + 1) else { return false }
    return switch letter {
    case "千": ["米", "克", "瓦", "卡", "赫", "伏"].contains(next)
    case "百": ["分", "帕", "货", "貨", "科", "度", "姓", "合"].contains(next)
    case "万", "萬": ["圣", "聖", "科", "达", "達", "能"].contains(next)
    default: false
    }
  }

  /// What may follow a size of one ideograph that stands apart from its digits: what is counted, or nothing.
  private static let counted: Set<Unicode.Scalar> = Set(
    "人名元美圆圓円欧歐港英個个箇件台辆輛头頭只隻艘架国國家户戶戸年岁歲歳명원개年间平公米吨噸トト株票字册冊本枚匹场場次回倍多余餘".unicodeScalars)

  /// Whether what stands after a size says that it is one, and not the beginning of a name: "5 百货公司".
  private var endsSize: Bool {
    guard let next = scalar(at) else { return true }
    return !next.isLetter || Self.counted.contains(next) || Number.isIdeographic(next.value)
  }

  /// "25余万", "25多万", "25여만": more than that.
  private var isMoreThanSize: Bool {
    guard let more = scalar(at), Self.more.contains(more), let size = scalar(at + 1) else { return false }
    return NumberWords.ideographicPowers[size] != nil
  }

  private static let more: Set<Unicode.Scalar> = ["余", "餘", "多", "来", "來", "几", "幾", "여", "数", "數"]

  /// The readings with what letters after the digits make of them: 5k, 5bn, 5th, 5km.
  mutating func suffixed(_ readings: [NumberExpression.Reading], from first: Int)
    -> [NumberExpression.Reading]
  {
    if scalar(at) == "^" || isOrdinal || isMoreThanSize { return [] }
    // "12 万人": a size of one ideograph may stand apart.
    let size = scalar(at).map { $0.properties.generalCategory == .spaceSeparator } == true ? at + 1 : at
    if let letter = scalar(size), NumberWords.ideographicPowers[letter] != nil, !isIdeographicUnit(size) {
      guard size > at else { return ideographic(readings, from: first, isApart: false) }
      at = size
      let sized = ideographic(readings, from: first, isApart: true)
      return endsSize ? sized : (readings + sized).map { .init(value: $0.value, why: $0.why, isSure: false) }
    }
    guard let letter = scalar(at), letter.isCasedLetter else { return readings }
    let start = at
    let suffix = word()
    if digit(at) != nil, suffix != "km", suffix != "m" { return [] }
    if NumberWords.units.contains(suffix) {
      let isCapital = scalars[start].scalar.properties.isUppercase
      let isPaid = isMoney(before: first)
      let isSize = suffix == "m" || isPaid || isMoney(at) || isCapital && ["t", "mm"].contains(suffix)
      guard isSize, let power = NumberWords.unitPowers[suffix] else { return readings }
      let sized = shifted(readings, by: power)
      if suffix == "m" || suffix == "t", isPaid { return sized }
      if suffix == "m", isCapital, style.decimalMark == .dot { return sized }
      return (readings + sized).map { .init(value: $0.value, why: $0.why, isSure: false) }
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
  func isCounted(before start: Int) -> Bool {
    scalar(start - 1).map { $0 == "第" || $0 == "제" } ?? false
  }

  /// The rest of a number in digits and ideographs: 3万5千, 12万3456, 5억 3000만.
  private mutating func ideographic(
    _ readings: [NumberExpression.Reading], from first: Int, isApart: Bool
  ) -> [NumberExpression.Reading] {
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
      // Korean writes a space between the parts, as who sets the sizes apart does.
      let isSpaced = (isHangul || isApart) && scalar(at) == " " && digit(at + 1) != nil
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

  /// "25 ,000" and "25," at the end of a line before "000" may be one number.
  func doubtBrokenGroups(_ tokens: inout [NumberToken]) {
    for at in tokens.indices.dropFirst(2) {
      guard case .mark(let mark) = tokens[at - 1].kind, mark == "," || mark == ".",
        case .literal(let first, let firstForm) = tokens[at - 2].kind,
        case .literal(let second, let secondForm) = tokens[at].kind, tokens[at - 2].range.count <= 3,
        beginsWithGroup(tokens[at].range),
        isBroken(tokens[at - 2].range.upperBound..<tokens[at].range.lowerBound)
      else { continue }
      tokens[at - 2] = tokens[at - 2].with(first.map(\.doubted), firstForm)
      tokens[at] = tokens[at].with(second.map(\.doubted), secondForm)
    }
  }

  private func beginsWithGroup(_ range: Range<Int>) -> Bool {
    let start = index(of: range.lowerBound)
    return (0..<3).allSatisfy { digit(start + $0) != nil } && digit(start + 3) == nil
  }

  /// Whether white space stands before the mark and none after it, or a line ends after it.
  private func isBroken(_ range: Range<Int>) -> Bool {
    let between = scalars[index(of: range.lowerBound)..<index(of: range.upperBound)].map(\.scalar)
    guard let last = between.last else { return false }
    return between.contains("\n") || !last.properties.isWhitespace && between.count > 1
  }

  /// Where the scalar at an offset of the text, or the next one that is seen, is kept.
  private func index(of offset: Int) -> Int {
    var (low, high) = (0, scalars.count)
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension NumberExpression.Reading {
  /// The same, not for sure.
  fileprivate var doubted: Self { .init(value: value, why: why, isSure: false) }
}
