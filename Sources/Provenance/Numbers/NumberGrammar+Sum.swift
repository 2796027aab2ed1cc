/// Numbers put together from parts: groups of words, sizes, halves, decimals.
extension NumberGrammar {
  /// Numbers with their sizes, from the greatest down: "two million three hundred thousand and five".
  func sum(at: Int) -> Match? {
    var total: Match?
    var lowest = Int.max
    var next = at
    while true {
      var start = total == nil ? next : pastHyphen(next)
      if total != nil, kind(start) == .and {
        guard lexicon.joins == .afterHundreds || lexicon.joins == .everything else { break }
        start += 1
      }
      guard let base = base(start, isFirst: total == nil) else { break }
      let after = base.tokens.upperBound
      guard let (factor, more, end) = sizes(pastHyphen(after)), base.unit + more < lowest else { break }
      let power = base.unit + more
      let isSized = end > pastHyphen(after)
      let hasSize = isSized || base.unit > 0
      // The digits after "2 million" are another number, unless they have a size of their own.
      if total != nil, isLiteral(start), !hasSize { break }
      if total != nil, !hasSize, base.power >= lowest { break }
      var values = base.readings.compactMap { reading in
        reading.value.times(factor)?.shifted(by: power).map {
          NumberExpression.Reading(value: $0, why: reading.why, isSure: reading.isSure)
        }
      }
      next = isSized ? end : after
      let half = power > 0 ? andHalf(next) : nil
      if let half {
        let part = half.value?.times(factor)?.shifted(by: power)
        values = Self.added(
          values, half.value == nil ? [] : part.map { [.init(value: $0, why: "words", isSure: true)] } ?? [])
        next = pastRepeated(factor, power, half.next)
      }
      total = Match(
        readings: total.map { Self.added($0.readings, values) } ?? values, tokens: at..<next,
        power: hasSize ? max(power, 1) : base.power)
      if half != nil { break }
      if !hasSize || power == 0 { break }
      lowest = power
    }
    return total
  }

  private static func added(_ some: [NumberExpression.Reading], _ more: [NumberExpression.Reading])
    -> [NumberExpression.Reading]
  {
    guard let more = more.first, some.count <= 4 else { return [] }
    return some.compactMap { reading in
      reading.value.plus(more.value).map {
        .init(value: $0, why: reading.why, isSure: reading.isSure && more.isSure)
      }
    }
  }

  /// What the sizes after it count: digits, or words below a thousand; of a size that counts alone, one.
  private func base(_ at: Int, isFirst: Bool) -> Match? {
    if tokens.indices.contains(at), case .literal(var readings, let form) = tokens[at].kind {
      var next = at + 1
      // "1 1/2"
      if form == .whole, isLiteral(next), case .literal(let part, .fraction) = tokens[next].kind {
        readings = Self.added(readings, part)
        next += 1
      } else if form == .whole, let (half, end) = andHalf(next) {
        readings = Self.added(readings, half.map { [.init(value: $0, why: "", isSure: true)] } ?? [])
        next = end
      }
      return Match(readings: readings, tokens: at..<next)
    }
    if case .amount(let tenths, let unit) = kind(at) {
      let power = unit > 0 ? unit : tenths >= 10_000 ? 3 : 0
      var amount = match(ExactDecimal(tenths, dividedBy: 10), at..<at + 1, "words", power: power)
      amount.unit = unit
      return amount
    }
    if kind(at) == .article {
      switch kind(at + 1) {
      case .scale, .dozen: return match(ExactDecimal(1), at..<at + 1, "words")
      case .hundred: return group(at + 1)
      default: return nil
      }
    }
    if isFirst, case .scale = kind(at), lexicon.countsAlone,
      !NumberWords.scalesElsewhere.keys.contains(word(at))
    {
      // The dual before its noun; after a number the same letters are the accusative.
      if let unit = NumberWords.arabicDuals[word(at)] {
        // Before "and" it is no dual, but the accusative of one, or written for a dual.
        var dual = match(kind(at + 1) == .and ? nil : ExactDecimal(2), at..<at + 1, "words", power: unit)
        dual.unit = unit
        return dual
      }
      // "ألف الشيخ": he wrote; what a number counts has no article.
      if word(at) == "ألف", word(at + 1).hasPrefix("ال") { return nil }
      return match(ExactDecimal(1), at..<at, "words")
    }
    guard let found = group(at) else { return nil }
    if let (decimals, next) = decimals(found.tokens.upperBound),
      let value = found.readings.first?.value.plus(decimals)
    {
      return match(value, at..<next, "words")
    }
    if let (half, next) = andHalf(found.tokens.upperBound) {
      return match(half.flatMap { found.readings.first?.value.plus($0) }, at..<next, "words")
    }
    return found
  }

  func word(_ at: Int) -> String {
    if tokens.indices.contains(at), case .word(let word) = tokens[at].kind { word } else { "" }
  }

  /// "point five", digit by digit.
  private func decimals(_ at: Int) -> (ExactDecimal, next: Int)? {
    guard kind(at) == .point else { return nil }
    var (digits, next) = ([UInt8](), at + 1)
    while case .small(let value) = kind(next), value < 10, digits.count < 30 {
      digits.append(UInt8(value))
      next += 1
    }
    guard !digits.isEmpty, let value = ExactDecimal(digits: digits, exponent: -digits.count) else {
      return nil
    }
    return (value, next)
  }

  /// Words of a number below ten thousand: "two hundred and five", "nineteen hundred".
  private func group(_ at: Int) -> Match? {
    // "no one", "one another"
    if kind(at) == .small(1), !lexicon.beforeNoNumber.isEmpty {
      if isWord(at - 1, among: lexicon.beforeNoNumber) || isWord(at + 1, among: ["another"]) { return nil }
    }
    // "لم يحضر أحد": nobody; the word counts only within eleven and the like.
    if isWord(at, among: NumberWords.arabicAnybody), kind(at + 1) != .small(10), kind(at + 1) != .and {
      return nil
    }
    // "trat ein"
    if word(at) == "ein", lexicon.hasCompounds, !isWord(at + 1), !isDash(at + 1) { return nil }
    var hundreds: UInt?
    var small: UInt?
    var next = at
    var endsWithHundred = false
    while true {
      var word = next == at ? next : pastHyphen(next)
      let isAnd = next > at && kind(word) == .and
      if isAnd { word = pastHyphen(word + 1) }
      switch kind(word) {
      case .small(let value):
        if let earlier = small {
          guard let sum = joined(earlier, value, isAnd: isAnd) else { return match() }
          small = sum
        } else {
          guard next == at || !isAnd || lexicon.joins == .afterHundreds || lexicon.joins == .everything else {
            return match()
          }
          small = value
        }
        endsWithHundred = false
      case .hundreds(let value):
        guard hundreds == nil, small == nil, !isAnd || lexicon.joins == .everything else { return match() }
        hundreds = value
      case .hundred:
        guard hundreds == nil, !isAnd else { return match() }
        if let count = small, 1...99 ~= count {
          (hundreds, small) = (count * 100, nil)
        } else {
          // "a hundred", or where it counts alone.
          guard small == nil, lexicon.countsAlone || kind(at - 1) == .article else { return match() }
          hundreds = 100
        }
        endsWithHundred = true
      default: return match()
      }
      next = word + 1
    }

    func match() -> Match? {
      guard hundreds != nil || small != nil else { return nil }
      return self.match(
        ExactDecimal((hundreds ?? 0) + (small ?? 0)), at..<next, "words", power: endsWithHundred ? 2 : 0)
    }
  }

  /// Two numbers below a hundred as one: "twenty-one", "soixante et onze", "خمسة وعشرون".
  func joined(_ first: UInt, _ second: UInt, isAnd: Bool) -> UInt? {
    let isTensAndUnits = first >= 20 && first % 10 == 0 && 1...9 ~= second
    switch lexicon.joins {
    case .everything:
      if 1...9 ~= first, second >= 20, isAnd { return first + second }
      return 1...9 ~= first && second == 10 && !isAnd ? first + 10 : nil
    case .afterHundreds, .nothing: return isTensAndUnits && !isAnd ? first + second : nil
    case .tensAndUnits:
      if isTensAndUnits { return first + second }
      // French counts by twenties from sixty on.
      if first == 60 || first == 80, 10...19 ~= second { return first + second }
      if first == 10, 7...9 ~= second, !isAnd { return first + second }
      return first == 4 && second == 20 && !isAnd ? 80 : nil
    }
  }
}
