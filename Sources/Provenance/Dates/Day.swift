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
