/// Dates in English words.
enum EnglishDate {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// A date with its qualifiers: those of the whole around it, those of single components named after it.
  static func describe(_ date: CalendarDate) -> String {
    let plain = unqualified(date)
    guard date.isQualified else { return plain }
    var components = [("year", date.yearQualifier)]
    switch date.part {
    case .wholeYear: break
    case .month: components.append(("month", date.monthQualifier))
    case .season: components.append(("season", date.monthQualifier))
    case .day: components += [("month", date.monthQualifier), ("day", date.dayQualifier)]
    }
    let whole = components.reduce(Qualifier([.uncertain, .approximate])) { $0.intersection($1.1) }
    let (approximate, uncertain) = (whole.contains(.approximate), whole.contains(.uncertain))
    var notes = uncertain ? ["uncertain"] : []
    for (mark, word) in [(Qualifier.uncertain, "uncertain"), (.approximate, "approximate")] {
      let names = components.filter { $0.1.contains(mark) }.map(\.0)
      if names.isEmpty || whole.contains(mark) { continue }
      notes.append("\(list(names, "and")) \(word)")
    }
    let note = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
    return (approximate ? "about " : "") + plain + note
  }

  private static func unqualified(_ date: CalendarDate) -> String {
    switch date.part {
    case .wholeYear: describe(date.year)
    case .season(let season):
      describe(season, in: season.months == nil ? within(date.year) : describe(date.year))
    case .month(let digits): describe(month: digits, year: date.year)
    case .day(let month, let day): describe(day: day, month: month, year: date.year)
    }
  }

  private static func describe(_ year: Year) -> String {
    switch year {
    case .exact(let year): return describe(year)
    case .significant(let estimate, let range):
      return
        "about \(describe(estimate)), from \(describe(range.lowerBound)) to \(describe(range.upperBound))"
    case .unspecified(let digits, let negative):
      guard let low = year.next(atOrAfter: -9999), let high = year.previous(atOrBefore: 9999) else {
        return "\(year)"
      }
      if !negative, digits.unspecifiedFromRight == 1, low >= 1000 { return "the \(low)s" }
      if digits.unspecifiedFromRight == nil { return "a year of the form \(year)" }
      return "a year from \(describe(low)) to \(describe(high))"
    }
  }

  /// A year, those before year 1 also as people count them: there is no year 0, year 0 is 1 BC.
  private static func describe(_ year: Int64) -> String {
    if year > 9999 || year < -9999 { return "the year \(grouped(year))" }
    return year > 0 ? "\(year)" : "\(1 - year) BC"
  }

  private static func grouped(_ number: Int64) -> String {
    var digits = Array("\(number.magnitude)".utf8)
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(UInt8(ascii: ","), at: place) }
    return (number < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  private static func describe(_ season: Season, in year: String) -> String {
    let (name, hemisphere): (String, String?) =
      switch season {
      case .spring: ("spring", nil)
      case .summer: ("summer", nil)
      case .autumn: ("autumn", nil)
      case .winter: ("winter", nil)
      case .northernSpring: ("spring", "northern")
      case .northernSummer: ("summer", "northern")
      case .northernAutumn: ("autumn", "northern")
      case .northernWinter: ("winter", "northern")
      case .southernSpring: ("spring", "southern")
      case .southernSummer: ("summer", "southern")
      case .southernAutumn: ("autumn", "southern")
      case .southernWinter: ("winter", "southern")
      case .firstQuarter: ("the first quarter of", nil)
      case .secondQuarter: ("the second quarter of", nil)
      case .thirdQuarter: ("the third quarter of", nil)
      case .fourthQuarter: ("the fourth quarter of", nil)
      case .firstQuadrimester: ("the first four months of", nil)
      case .secondQuadrimester: ("the second four months of", nil)
      case .thirdQuadrimester: ("the last four months of", nil)
      case .firstSemester: ("the first half of", nil)
      case .secondSemester: ("the second half of", nil)
      }
    return "\(name) \(year)" + (hemisphere.map { " (\($0) hemisphere)" } ?? "")
  }

  private static func describe(month: Digits, year: Year) -> String {
    if let number = month.number { return "\(months[number - 1]) \(within(year))" }
    let names = CalendarDate.months(month).map { months[$0 - 1] }
    return names.count == 12 ? "a month of \(describe(year))" : "\(list(names, "or")) \(within(year))"
  }

  private static func describe(day: Digits, month: Digits, year: Year) -> String {
    let monthNames = CalendarDate.months(month).map { months[$0 - 1] }
    let isAnyMonth = monthNames.count == 12
    let place = isAnyMonth ? "of \(describe(year))" : "\(list(monthNames, "or")) \(within(year))"
    if let number = day.number {
      return isAnyMonth ? "day \(number) of a month \(place)" : "\(number) \(place)"
    }
    if day.unspecifiedFromRight == 2 {
      return isAnyMonth ? "a day of \(describe(year))" : "a day in \(place)"
    }
    let most = CalendarDate.months(month).map { Day.count(year: 0, month: $0) }.max() ?? 31
    let days = day.range.clamped(to: 1...most).filter(day.matches)
    let span = day.unspecifiedFromRight == 1 && days.count > 2
    let numbers =
      span ? "a day from \(days.first ?? 1) to \(days.last ?? most)" : list(days.map { "\($0)" }, "or")
    return "\(numbers) \(isAnyMonth ? "of a month " : "")\(place)"
  }

  /// A year after a month: a year of its own stands bare, one of several after "of" or "in".
  private static func within(_ year: Year) -> String {
    switch year {
    case .exact(let year): describe(year)
    case .significant: "of \(describe(year))"
    case .unspecified: describe(year).hasPrefix("the ") ? "in \(describe(year))" : "of \(describe(year))"
    }
  }
}
