/// How sure the writer is of a component (ISO 8601-2 4.9): `?` uncertain, `~` approximate, `%` both.
public struct Qualifier: OptionSet, Hashable, Sendable {
  /// The bits of the two marks.
  public let rawValue: UInt8
  /// Makes a qualifier from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// The source is doubtful (`?`).
  public static let uncertain = Qualifier(rawValue: 1)
  /// The value is an estimate (`~`).
  public static let approximate = Qualifier(rawValue: 2)
}

/// A year, month, day or season, any part of it unspecified or qualified; a date without time of day.
public struct CalendarDate: Hashable, Sendable {
  /// How fine the date is, below the year.
  public enum Part: Hashable, Sendable {
    /// Only the year is given.
    case wholeYear
    /// A month.
    case month(Digits)
    /// A day of a month.
    case day(month: Digits, day: Digits)
    /// A season, quarter, four-month period or half.
    case season(Season)
  }

  /// The year.
  public let year: Year
  /// What is given below the year.
  public let part: Part
  /// How sure the year is.
  public let yearQualifier: Qualifier
  /// How sure the month, or the season, is; empty where there is none.
  public let monthQualifier: Qualifier
  /// How sure the day is; empty where there is none.
  public let dayQualifier: Qualifier

  init(
    year: Year, part: Part, yearQualifier: Qualifier = [], monthQualifier: Qualifier = [],
    dayQualifier: Qualifier = []
  ) {
    self.year = year
    self.part = part
    self.yearQualifier = yearQualifier
    self.monthQualifier = monthQualifier
    self.dayQualifier = dayQualifier
  }

  /// Whether any component is uncertain or approximate.
  public var isQualified: Bool { !yearQualifier.union(monthQualifier).union(dayQualifier).isEmpty }

  var isSeason: Bool {
    if case .season = part { true } else { false }
  }

  /// Whether a digit is unspecified (`X`), so that the date stands for one of several periods.
  public var hasUnspecifiedDigits: Bool {
    if case .unspecified = year { return true }
    switch part {
    case .wholeYear, .season: return false
    case .month(let month): return month.number == nil
    case .day(let month, let day): return month.number == nil || day.number == nil
    }
  }

  /// Whether it stands for one of several periods, by unspecified digits or by those of its year that are significant.
  var isOneOfSeveral: Bool {
    if case .significant = year { true } else { hasUnspecifiedDigits }
  }
}

/// A run of whole days, both ends included.
struct DayRange: Hashable {
  let first: Day
  let last: Day
}

extension CalendarDate {
  /// The earliest period that the date can stand for whose last day is not before `day`.
  ///
  /// Unspecified digits make a date stand for one of several periods; this walks them in order. It ends:
  /// either the years are at most 10,000, or every one of them is a period.
  func firstPeriod(endingOnOrAfter day: Day) -> DayRange? {
    // A season can reach into the next year, so the year before is looked at too.
    var from = isSeason ? day.year - 1 : day.year
    while let year = self.year.next(atOrAfter: from) {
      let month = year == day.year ? day.month : 1
      if let period = firstPeriod(in: year, fromMonth: month, where: { $0.last >= day }) { return period }
      from = year + 1
    }
    return nil
  }

  /// The first period that the date can stand for; nil if there is none, which the parser refuses.
  var firstPeriod: DayRange? {
    firstPeriod(endingOnOrAfter: Day(year: -Year.limit - 1, month: 1, day: 1))
  }

  /// The last period that the date can stand for; nil if there is none, which the parser refuses.
  var lastPeriod: DayRange? {
    var from = Year.limit
    while let year = self.year.previous(atOrBefore: from) {
      var last: DayRange?
      _ = firstPeriod(in: year, fromMonth: 1) { period in
        last = period
        return false
      }
      if let last { return last }
      from = year - 1
    }
    return nil
  }

  /// The first of a year's periods that satisfies a condition.
  private func firstPeriod(in year: Int64, fromMonth start: Int, where accepts: (DayRange) -> Bool)
    -> DayRange?
  {
    func checked(_ first: Day, _ last: Day) -> DayRange? {
      let period = DayRange(first: first, last: last)
      return accepts(period) ? period : nil
    }
    switch part {
    case .wholeYear:
      return checked(Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
    case .season(let season):
      let period = season.period(in: year)
      return accepts(period) ? period : nil
    case .month(let digits):
      for month in Self.months(digits) where month >= start {
        let last = Day(year: year, month: month, day: Day.count(year: year, month: month))
        if let found = checked(Day(year: year, month: month, day: 1), last) { return found }
      }
    case .day(let monthDigits, let digits):
      for month in Self.months(monthDigits) where month >= start {
        let range = digits.range.clamped(to: 1...Day.count(year: year, month: month))
        for number in range where digits.matches(number) {
          let day = Day(year: year, month: month, day: number)
          if let found = checked(day, day) { return found }
        }
      }
    }
    return nil
  }

  /// The months that digits can stand for.
  static func months(_ digits: Digits) -> some Sequence<Int> {
    digits.range.clamped(to: 1...12).lazy.filter(digits.matches)
  }
}
