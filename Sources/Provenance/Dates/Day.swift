/// A day of the proleptic Gregorian calendar (ISO 8601-1 4.2.1): year 0 is 1 BC, and leap years are counted
/// backwards without end.
public struct Day: Hashable, Sendable {
  /// The astronomical year; parsed years stay within ±(10¹⁸ − 1), so neighbours never overflow.
  public let year: Int64
  /// From 1 to 12.
  public let month: Int
  /// From 1 to 31.
  public let day: Int

  /// Makes a day from its parts, which the caller has checked.
  public init(year: Int64, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month (1 to 12); 0 for a month that does not exist.
  public static func count(year: Int64, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }
}

extension Day {
  /// Days since 1970-01-01, by the calendar's cycle of 400 years; for years within ±10¹⁵.
  public var daysSince1970: Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = Int64((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1)
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - Self.marchOfYear0
  }

  /// The day that is so many days after 1970-01-01; for counts within ±10¹⁷.
  public init(daysSince1970 days: Int64) {
    let shifted = days + Self.marchOfYear0
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = Int(dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100))
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 March of year 0, where the cycle begins, in days before 1970-01-01.
  private static let marchOfYear0: Int64 = 719_468
}

extension Day: Comparable {
  /// Calendar order.
  public static func < (left: Day, right: Day) -> Bool {
    if left.year != right.year { return left.year < right.year }
    if left.month != right.month { return left.month < right.month }
    return left.day < right.day
  }
}

extension Day: CustomStringConvertible {
  /// The day in EDTF; years beyond four digits, which EDTF gives no days, with the prefix `Y` all the same.
  public var description: String {
    "\(Year.exact(year))-\(twoDigits(month))-\(twoDigits(day))"
  }
}

/// An end of what a date can mean: a day, or no limit on that side.
///
/// The cases are declared in order, so the synthesized comparison is chronological.
public enum Bound: Hashable, Comparable, Sendable {
  /// Earlier than any day: an open or unknown start.
  case distantPast
  /// This day, inclusive.
  case day(Day)
  /// Later than any day: an open or unknown end.
  case distantFuture
}

/// A point in time as fine as EDTF can write, for comparing dates with times of day.
struct Moment: Hashable, Comparable {
  var bound: Bound
  /// Seconds since the day's midnight; 0 where the bound is infinite.
  var second: Int

  static let past = Moment(bound: .distantPast, second: 0)
  static let future = Moment(bound: .distantFuture, second: 0)

  init(bound: Bound, second: Int) {
    self.bound = bound
    self.second = second
  }

  init(startOf day: Day) { self.init(bound: .day(day), second: 0) }
  init(endOf day: Day) { self.init(bound: .day(day), second: 86_400) }

  static func < (left: Moment, right: Moment) -> Bool {
    left.bound != right.bound ? left.bound < right.bound : left.second < right.second
  }

  var day: Day? {
    if case .day(let day) = bound { day } else { nil }
  }
}

func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
