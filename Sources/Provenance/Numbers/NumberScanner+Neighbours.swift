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

  /// "千克" and "百分点" are what is counted, a kilogram and a point of a hundred.
  private func isIdeographicUnit(_ index: Int) -> Bool {
    guard let letter = scalar(index), let next = scalar(index + 1) else { return false }
    return letter == "千" && ["米", "克", "瓦", "卡", "赫", "伏"].contains(next)
      || letter == "百" && ["分", "帕"].contains(next)
  }

  /// The readings with what letters after the digits make of them: 5k, 5bn, 5th, 5km.
  mutating func suffixed(_ readings: [NumberExpression.Reading], from first: Int)
    -> [NumberExpression.Reading]
  {
    if scalar(at) == "^" || isOrdinal { return [] }
    // "12 万人": a size of one ideograph may stand apart.
    let size = scalar(at).map { $0.properties.generalCategory == .spaceSeparator } == true ? at + 1 : at
    if let letter = scalar(size), NumberWords.ideographicPowers[letter] != nil, !isIdeographicUnit(size) {
      let isApart = size > at
      at = size
      return ideographic(readings, from: first, isApart: isApart)
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
}
