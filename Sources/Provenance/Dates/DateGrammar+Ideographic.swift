/// Dates of Chinese, Japanese and Korean: 2024年11月30日.
extension DateGrammar {
  /// 2024年11月30日 and 2024년 11월 30일, month and day optional; 2019年至2021年, 1850年代, 公元前1044年.
  func ideographic(at: Int) -> DateMatch? {
    guard let (value, digits) = number(at), value > 0, isAdjacent(at + 1), let unit = word(at + 1),
      unit.hasPrefix("年") || unit.hasPrefix("년")
    else {
      return nil
    }
    let isBeforeChrist = has(.beforeChrist, at - 1)
    guard digits == 4 || isBeforeChrist && digits < 4, !endsListBeforeChrist(at) else { return nil }
    let year = Year.exact(isBeforeChrist ? 1 - Int64(value) : Int64(value))
    if let decade = ideographicDecade(at, value, unit) { return isBeforeChrist ? nil : decade }
    if let years = ideographicYears(at, value, unit) { return isBeforeChrist ? nil : years }
    var text = "\(year)"
    var next = afterYearOfAnEmperor(at + 2)
    var last = unit
    let isHangul = unit == "년"
    if unit == "年" || isHangul, let (month, _) = number(next), isHangul || isAdjacent(next),
      isAdjacent(next + 1),
      let unit = word(next + 1), unit.hasPrefix("月") || unit.hasPrefix("월"), 1...12 ~= month
    {
      text += "-\(twoDigits(month))"
      next += 2
      last = unit
      if unit == "月" || unit == "월", let (day, _) = number(next), isHangul || isAdjacent(next),
        isAdjacent(next + 1),
        let unit = word(next + 1), unit.hasPrefix("日") || unit.hasPrefix("일"), 1...31 ~= day
      {
        text += "-\(twoDigits(day))"
        next += 2
        last = unit
      }
    } else {
      next = at + 2
    }
    return DateMatch(
      drafts: [DateDraft(text: text, why: "year, month, day")], tokens: at..<next,
      isDoubtful: isBoundAfter(last, next, value) || has(.bound, at - 1) || isWordOfBound(at - 1))
  }

  /// "自2012年5月起", "从2012年以来", and not "2012年5月起义".
  func isBegun(_ match: DateMatch) -> Bool {
    guard let before = word(match.tokens.lowerBound - 1)?.last, ["自", "从", "從"].contains(before),
      let unit = word(match.tokens.upperBound - 1), ["年", "月", "日"].contains(unit.first)
    else { return false }
    return ["起", "以来", "以來"].contains(where: unit.dropFirst().hasPrefix)
  }

  /// "1850年代", "1850년대"
  private func ideographicDecade(_ at: Int, _ value: Int, _ unit: String) -> DateMatch? {
    guard value % 10 == 0, unit.hasPrefix("年代") || unit.hasPrefix("년대") else { return nil }
    let isDoubtful =
      isBoundAfter(String(unit.dropFirst()), at + 2, value) || has(.bound, at - 1) || isWordOfBound(at - 1)
    return DateMatch(drafts: decadeDrafts(value), tokens: at..<at + 2, isDoubtful: isDoubtful)
  }

  /// "2019年至2021年"
  private func ideographicYears(_ at: Int, _ value: Int, _ unit: String) -> DateMatch? {
    guard ["年至", "年到", "年から"].contains(unit), let (end, digits) = number(at + 2), digits == 4, end >= value,
      isAdjacent(at + 3), word(at + 3)?.hasPrefix("年") ?? false
    else { return nil }
    let (first, last) = ("\(Year.exact(Int64(value)))", "\(Year.exact(Int64(end)))")
    let draft = DateDraft(
      text: "\(first)/\(last)", why: "from one year to another", equivalents: ["[\(first)..\(last)]"])
    return DateMatch(drafts: [draft], tokens: at..<at + 4)
  }

  /// "公元前1200年至1100年": the second year has the era of the first.
  private func endsListBeforeChrist(_ at: Int) -> Bool {
    guard let before = word(at - 1), before.hasPrefix("年") || before.hasPrefix("년"), number(at - 2) != nil
    else { return false }
    return has(.beforeChrist, at - 3)
  }

  /// Past the year of an emperor in brackets: "2021年（令和3年）5月".
  private func afterYearOfAnEmperor(_ at: Int) -> Int {
    guard mark(at) == "(" || mark(at) == "（", has(.otherCalendar, at + 1), number(at + 2) != nil,
      word(at + 3) == "年", mark(at + 4) == ")" || mark(at + 4) == "）"
    else { return at }
    return at + 5
  }

  /// "约 1850年", "약 1500년"
  private func isWordOfBound(_ at: Int) -> Bool { word(at).map(DateWords.boundBeforeYear.contains) ?? false }

  /// Whether what follows a year, month or day says that it is before or after, or makes a duration of it:
  /// "2000年前", "2021年以前", "1500年の歴史", "1850년경".
  private func isBoundAfter(_ unit: String, _ next: Int, _ value: Int) -> Bool {
    let rest = String(String.UnicodeScalarView(unit.unicodeScalars.dropFirst()))
    if DateWords.otherAfterYear.contains(where: rest.hasPrefix) { return false }
    if rest == "来" || rest == "來" || rest == "か" || DateWords.boundAfterYear.contains(where: rest.hasPrefix) {
      return true
    }
    // "1500年的历史", and what else may be said of as many years.
    let isOf = ["的", "の", "의"].contains(where: rest.hasPrefix)
    if isOf || rest.hasPrefix("以来") || rest.hasPrefix("以來"), value % 100 == 0 || value < 1600 { return true }
    guard let word = word(next), rest.isEmpty || rest == "의" else { return false }
    return DateWords.boundWordsAfterYear.contains(word)
      || isOf && DateWords.lasting.contains(where: word.hasPrefix)
  }
}
