/// A sub-year grouping (ISO 8601-2 4.8), written in the place of the month: seasons, quarters, four-month
/// periods, halves.
public enum Season: Int, Hashable, Sendable, CaseIterable {
  case spring = 21
  case summer, autumn, winter
  case northernSpring, northernSummer, northernAutumn, northernWinter
  case southernSpring, southernSummer, southernAutumn, southernWinter
  case firstQuarter, secondQuarter, thirdQuarter, fourthQuarter
  case firstQuadrimester, secondQuadrimester, thirdQuadrimester
  case firstSemester, secondSemester

  /// Level 1 knows the four seasons only.
  var level: Int { rawValue <= Season.winter.rawValue ? 1 : 2 }

  /// The months of a quarter, four-month period or half; nil for a season, whose limits differ by usage.
  var months: ClosedRange<Int>? {
    switch rawValue {
    case 33...36: (rawValue - 33) * 3 + 1...(rawValue - 33) * 3 + 3
    case 37...39: (rawValue - 37) * 4 + 1...(rawValue - 37) * 4 + 4
    case 40...41: (rawValue - 40) * 6 + 1...(rawValue - 40) * 6 + 6
    default: nil
    }
  }

  /// The days that the grouping can reach in a year: certain limits, wide where usage differs.
  ///
  /// The standard does not date the seasons. They are counted from the month (December to February is a
  /// winter) or from the solstice, so each reaches from the first day of its months to the latest equinox or
  /// solstice after them. A season over the turn of the year is named after either year. A season without a
  /// hemisphere may be that of either.
  func period(in year: Int64) -> DayRange {
    if let months {
      return DayRange(
        first: Day(year: year, month: months.lowerBound, day: 1),
        last: Day(year: year, month: months.upperBound, day: Day.count(year: year, month: months.upperBound)))
    }
    func days(_ from: Int, _ to: Int, _ day: Int) -> DayRange {
      DayRange(first: Day(year: year, month: from, day: 1), last: Day(year: year, month: to, day: day))
    }
    switch self {
    case .northernSpring, .southernAutumn: return days(3, 6, 22)
    case .northernSummer, .southernWinter: return days(6, 9, 24)
    case .northernAutumn, .southernSpring: return days(9, 12, 23)
    case .spring, .autumn: return days(3, 12, 23)
    default:
      return DayRange(
        first: Day(year: year - 1, month: 12, day: 1), last: Day(year: year + 1, month: 3, day: 21))
    }
  }
}
