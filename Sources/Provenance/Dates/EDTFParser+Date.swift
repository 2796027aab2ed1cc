/// Dates: years, months, days, seasons, their qualifiers and unspecified digits.
extension EDTFParser {
  /// A date, up to the first byte that cannot belong to it.
  mutating func date() throws(EDTFFault) -> CalendarDate {
    var (yearQualifier, monthQualifier, dayQualifier) = (Qualifier(), Qualifier(), Qualifier())
    var isComponentQualified = false

    if let mark = takeQualifier() {
      yearQualifier = mark
      isComponentQualified = true
    }
    let isLong = next == UInt8(ascii: "Y")
    let year = isLong ? try longYear() : try year()
    if let mark = takeQualifier() {
      yearQualifier.formUnion(mark)
      try onlyOneQualifier()
      isComponentQualified = isComponentQualified || next == UInt8(ascii: "-")
    }
    var part = CalendarDate.Part.wholeYear

    if next == UInt8(ascii: "-") {
      if isLong { throw syntax("a year written with Y has no month") }
      if case .significant = year { throw syntax("a year with significant digits has no month") }
      position += 1
      if let mark = takeQualifier() {
        monthQualifier = mark
        isComponentQualified = true
      }
      let monthStart = position
      let month = try twoDigits("month")
      if let mark = takeQualifier() {
        // To the right of a component: it and all to its left.
        monthQualifier.formUnion(mark)
        yearQualifier.formUnion(mark)
        try onlyOneQualifier()
        isComponentQualified = isComponentQualified || next == UInt8(ascii: "-")
      }
      part = try monthPart(month, at: monthStart)

      if next == UInt8(ascii: "-") {
        if case .season = part { throw syntax("a season has no day") }
        position += 1
        if let mark = takeQualifier() {
          dayQualifier = mark
          isComponentQualified = true
        }
        let dayStart = position
        let day = try twoDigits("day")
        if let mark = takeQualifier() {
          dayQualifier.formUnion(mark)
          monthQualifier.formUnion(mark)
          yearQualifier.formUnion(mark)
          try onlyOneQualifier()
        }
        try check(day: day, month: month, year: year, at: dayStart)
        part = .day(month: month, day: day)
      }
    }
    let date = CalendarDate(
      year: year, part: part, yearQualifier: yearQualifier, monthQualifier: monthQualifier,
      dayQualifier: dayQualifier)
    if date.isQualified { need(level: isComponentQualified ? 2 : 1) }
    needLevel(ofDigitsIn: date)
    return date
  }

  /// `?`, `~` or `%`.
  mutating func takeQualifier() -> Qualifier? {
    let mark: Qualifier
    switch next {
    case UInt8(ascii: "?"): mark = .uncertain
    case UInt8(ascii: "~"): mark = .approximate
    case UInt8(ascii: "%"): mark = [.uncertain, .approximate]
    default: return nil
    }
    position += 1
    return mark
  }

  private func onlyOneQualifier() throws(EDTFFault) {
    switch next {
    case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"):
      throw syntax("uncertain and approximate together are written %")
    default: return
    }
  }

  /// Takes digits and `X`, up to four; nil if there are more.
  mutating func takeDigits(upTo limit: Int) -> Digits? {
    var digits = Digits()
    while true {
      let digit: UInt8
      switch next {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = next - UInt8(ascii: "0")
      case UInt8(ascii: "X"): digit = Digits.unspecified
      default: return digits
      }
      if digits.count == limit { return nil }
      digits.append(digit)
      position += 1
    }
  }

  /// The two digits of a month or day.
  private mutating func twoDigits(_ name: String) throws(EDTFFault) -> Digits {
    let start = position
    guard let digits = takeDigits(upTo: 2) else {
      throw syntax("a \(name) has two digits", at: start)
    }
    if digits.count == 0 { throw syntax(expected("the \(name)")) }
    if digits.count == 1 { throw syntax("a \(name) has two digits", at: start) }
    return digits
  }

  /// What to say where a component should begin.
  func expected(_ what: String) -> String {
    switch next {
    case UInt8(ascii: "x"), UInt8(ascii: "u"): "an unspecified digit is a capital X"
    case UInt8(ascii: " "): "EDTF has no spaces"
    default: "\(what) is missing"
    }
  }

  /// The month, or the season written in its place.
  private func monthPart(_ digits: Digits, at offset: Int) throws(EDTFFault) -> CalendarDate.Part {
    if let number = digits.number {
      if 1...12 ~= number { return .month(digits) }
      if let season = Season(rawValue: number) { return .season(season) }
      throw impossible("there is no month \(digits)", at: offset)
    }
    for _ in CalendarDate.months(digits) { return .month(digits) }
    throw impossible(
      digits[0] == 2
        ? "there is no month \(digits), and a season has both digits" : "there is no month \(digits)",
      at: offset)
  }

  /// Refuses a day that no month and year meant can have.
  private func check(day: Digits, month: Digits, year: Year, at offset: Int) throws(EDTFFault) {
    let range = day.range.clamped(to: 1...31)
    guard let least = range.first(where: day.matches) else {
      throw impossible("there is no day \(day)", at: offset)
    }
    var needsLeapYear = false
    for month in CalendarDate.months(month) {
      if least <= (month == 2 ? 28 : Day.count(year: 0, month: month)) { return }
      if month == 2, least == 29 { needsLeapYear = true }
    }
    if needsLeapYear {
      var from = -Year.limit
      while let year = year.next(atOrAfter: from) {
        if Day.isLeap(year) { return }
        from = year + 1
      }
      throw impossible("\(year) is not a leap year: February has 28 days", at: offset)
    }
    guard let month = month.number else { throw impossible("no such month has a day \(day)", at: offset) }
    throw impossible(
      month == 2
        ? "February has at most 29 days"
        : "\(EnglishDate.months[month - 1]) has \(Day.count(year: 0, month: month)) days",
      at: offset)
  }

  /// Level 1 has unspecified digits only from the right, in whole components; level 2 has them anywhere.
  private mutating func needLevel(ofDigitsIn date: CalendarDate) {
    var right = 0
    var isYearComplete = true
    if case .unspecified(let digits, _) = date.year {
      isYearComplete = false
      right = digits.unspecifiedFromRight ?? 4
    }
    switch date.part {
    case .wholeYear:
      if !isYearComplete { need(level: right <= 2 ? 1 : 2) }
    case .season(let season):
      need(level: isYearComplete ? season.level : 2)
    case .month(let month):
      if month.number == nil || !isYearComplete {
        need(level: isYearComplete && month.unspecifiedFromRight == 2 ? 1 : 2)
      }
    case .day(let month, let day):
      if isYearComplete, month.number != nil, day.number != nil { return }
      let isFromRight =
        day.unspecifiedFromRight == 2 && (month.number != nil || month.unspecifiedFromRight == 2)
      need(level: isYearComplete && isFromRight ? 1 : 2)
    }
  }
}
