/// Dates in digits: 2024-11-30, 30/11/2024, 30.11.2024, 2024-11, 2011-12, 2024年11月30日.
extension DateGrammar {
  func numeric(at: Int, isCued: Bool) -> DateMatch? {
    guard let (first, firstDigits) = number(at), first >= 0 else { return nil }
    // A number that goes on to the left is not a date from here.
    if at >= 2, let mark = mark(at - 1), mark != "/" || isAfterSlash(at), isAdjacent(at), isAdjacent(at - 1),
      number(at - 2) != nil
    {
      return nil
    }
    if let match = ideographic(at: at) ?? spacedDots(at: at) { return match }
    guard let separator = separator(at + 1), let (second, secondDigits) = number(at + 2), isAdjacent(at + 2)
    else { return nil }

    if separator == self.separator(at + 3), let (third, thirdDigits) = number(at + 4), isAdjacent(at + 4) {
      // Four numbers are something else: an address, a version.
      // An interval of EDTF goes on after a slash.
      if let next = self.separator(at + 5), number(at + 6) != nil, isAdjacent(at + 6),
        next == separator || next != "/"
      {
        return nil
      }
      return threeParts(
        [(first, firstDigits), (second, secondDigits), (third, thirdDigits)], separator, at..<at + 5)
    }
    // "12/2024", "05.2020", where the words around say that it is a time.
    if firstDigits <= 2, secondDigits == 4, separator == "/" || separator == "." && firstDigits == 2,
      1...12 ~= first,
      1000...2199 ~= second, isCued || isFounded(at), !isCounting(at + 2)
    {
      let draft = DateDraft(text: "\(second)-\(twoDigits(first))", why: "month, year")
      return DateMatch(drafts: [draft], tokens: at..<at + 3)
    }
    guard firstDigits == 4, separator != "." else { return nil }
    return twoParts(first, second, secondDigits, separator, at..<at + 3)
  }

  /// Whether a number after a slash is within 30/11/2024, and not the second date of 2024-11-30/2024-12-02.
  private func isAfterSlash(_ at: Int) -> Bool {
    guard let (_, digits) = number(at), digits == 4, let separator = separator(at + 1) else { return true }
    return separator == "/"
  }

  private func threeParts(
    _ parts: [(value: Int, digits: Int)], _ separator: Unicode.Scalar, _ tokens: Range<Int>
  ) -> DateMatch? {
    let values = parts.map(\.value)
    func draft(_ year: String, _ month: Int, _ day: Int, _ why: String) -> DateDraft {
      DateDraft(text: "\(year)-\(twoDigits(month))-\(twoDigits(day))", why: why)
    }
    if parts[0].digits == 4, parts[1].digits <= 2, parts[2].digits <= 2 {
      let day = draft("\(Year.exact(Int64(values[0])))", values[1], values[2], "year, month, day")
      if separator == "-", let timed = timed(day, tokens) { return timed }
      return DateMatch(drafts: [day], tokens: tokens)
    }
    guard parts[0].digits <= 2, parts[1].digits <= 2, parts[2].digits == 4 || parts[2].digits == 2 else {
      return nil
    }
    guard values.allSatisfy({ $0 >= 0 }) else { return nil }
    let year = parts[2].digits == 4 ? "\(Year.exact(Int64(values[2])))" : "XX\(twoDigits(values[2]))"
    let century = parts[2].digits == 4 ? "" : ", the century not given"
    var dayFirst = draft(year, values[1], values[0], "day, month, year\(century)")
    var monthFirst = draft(year, values[0], values[1], "month, day, year\(century)")
    if separator == "." { return DateMatch(drafts: [dayFirst], tokens: tokens) }
    switch (dayFirst.reading, monthFirst.reading) {
    case (.some, .some):
      if values[0] == values[1] { return DateMatch(drafts: [dayFirst], tokens: tokens) }
      switch numericOrder {
      case .dayFirst: return DateMatch(drafts: [dayFirst], tokens: tokens)
      case .monthFirst: return DateMatch(drafts: [monthFirst], tokens: tokens)
      case nil: return DateMatch(drafts: [dayFirst, monthFirst], tokens: tokens)
      }
    case (.some, nil):
      dayFirst.why += ", as there is no month \(values[0])"
      return DateMatch(drafts: [dayFirst], tokens: tokens)
    case (nil, .some):
      monthFirst.why += ", as there is no month \(values[1])"
      return DateMatch(drafts: [monthFirst], tokens: tokens)
    case (nil, nil): return nil
    }
  }

  /// A time of day as EDTF writes it, after its day.
  private func timed(_ day: DateDraft, _ range: Range<Int>) -> DateMatch? {
    var next = range.upperBound
    guard word(next) == "t", isAdjacent(next) else { return nil }
    var text = day.text
    while next < tokens.count, next < range.upperBound + 10, isAdjacent(next) {
      switch tokens[next].kind {
      case .number(let value, digits: 2): text += twoDigits(value)
      case .word(let word, _) where word == "t" || word == "z": text += word.uppercased()
      case .mark(let mark) where [":", "+", "-"].contains(mark): text.unicodeScalars.append(mark)
      default: return nil
      }
      next += 1
      let draft = DateDraft(text: text, why: "day and time")
      let isLast =
        next >= tokens.count || !isAdjacent(next)
        || (mark(next).map { ![":", "+", "-"].contains($0) } ?? false)
      if isLast {
        return draft.reading == nil ? nil : DateMatch(drafts: [draft], tokens: range.lowerBound..<next)
      }
    }
    return nil
  }

  /// Year and month, or the two years of a period: 2024-11 is a month, 2023-24 two years, 2011-12 may be
  /// either.
  private func twoParts(
    _ first: Int, _ second: Int, _ digits: Int, _ separator: Unicode.Scalar, _ tokens: Range<Int>
  ) -> DateMatch? {
    guard 1000...2199 ~= first, era(tokens.upperBound)?.era != .beforeChrist else { return nil }
    var drafts: [DateDraft] = []
    let year = "\(first)"
    if digits == 2 {
      if separator == "-" || separator == "/", 1...12 ~= second {
        drafts.append(DateDraft(text: "\(year)-\(twoDigits(second))", why: "year, month"))
      }
      if second > first % 100, separator != "." {
        drafts.append(
          DateDraft(text: "\(year)/\(first / 100)\(twoDigits(second))", why: "from one year to another"))
      }
    } else if digits == 4, 1000...2199 ~= second, second >= first {
      drafts.append(
        DateDraft(
          text: "\(year)/\(second)", why: "from one year to another", equivalents: ["[\(year)..\(second)]"]))
    }
    let isDoubtful = isPage(tokens.lowerBound) || isNumberOfThing(tokens.lowerBound)
    return drafts.isEmpty ? nil : DateMatch(drafts: drafts, tokens: tokens, isDoubtful: isDoubtful)
  }

  private func separator(_ at: Int) -> Unicode.Scalar? {
    guard let mark = mark(at), isAdjacent(at) else { return nil }
    if isDash(at) { return mark == "\u{2010}" || mark == "\u{2011}" ? "-" : mark }
    return mark == "/" || mark == "." ? mark : nil
  }

  /// "3. 5. 2021", which German and the languages east of it write with spaces.
  private func spacedDots(at: Int) -> DateMatch? {
    guard let (day, dayDigits) = number(at), dayDigits <= 2, mark(at + 1) == ".", isAdjacent(at + 1),
      let (month, monthDigits) = number(at + 2), monthDigits <= 2, !isAdjacent(at + 2), mark(at + 3) == ".",
      isAdjacent(at + 3), let (year, digits) = number(at + 4), digits == 4, !isAdjacent(at + 4),
      !isPartOfNumber(at + 4), !isCounting(at + 4)
    else { return nil }
    let text = "\(Year.exact(Int64(year)))-\(twoDigits(month))-\(twoDigits(day))"
    let draft = DateDraft(text: text, why: "day, month, year")
    return draft.reading.map { _ in DateMatch(drafts: [draft], tokens: at..<at + 5) }
  }
}
