/// What an EDTF text says.
public enum EDTFValue: Hashable, Sendable {
  /// A year, month, day or season: `1985`, `1985-04`, `1985-04-12`, `2001-21`, with any qualifiers and
  /// unspecified digits.
  case date(CalendarDate)
  /// A day with a time of day: `1985-04-12T23:20:30Z`.
  case dateTime(CalendarDate, TimeOfDay)
  /// From some time in one date to some time in another: `1964/2008`, `1985/..`.
  case interval(from: Endpoint, to: Endpoint)
  /// One of these, which one is not known: `[1667,1668]`.
  case oneOf([SetMember])
  /// All of these: `{1960,1961-12}`.
  case allOf([SetMember])
}

/// One side of an interval.
public enum Endpoint: Hashable, Sendable {
  /// The interval begins, or ends, some time in this date.
  case date(CalendarDate)
  /// `..`: the interval has no limit on this side.
  case open
  /// Nothing written: there is a limit, and it is not known.
  case unknown

  var date: CalendarDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

/// A member of a set (ISO 8601-2 clause 6).
public enum SetMember: Hashable, Sendable {
  /// One date.
  case date(CalendarDate)
  /// Two dates and all between them, of the finer one's precision: `1667..1672`.
  case consecutive(CalendarDate, CalendarDate)
  /// A date and all earlier ones: `..1984`.
  case earlier(CalendarDate)
  /// A date and all later ones: `1984..`.
  case later(CalendarDate)
}

/// A time of day, to the second (ISO 8601-1 4.3).
public struct TimeOfDay: Hashable, Sendable {
  /// How the time relates to UTC.
  public enum Zone: Hashable, Sendable {
    /// Not said: local time somewhere.
    case local
    /// `Z`.
    case utc
    /// Minutes ahead of UTC (negative: behind).
    case shift(minutes: Int)
  }

  /// 0 to 23, or 24 in 24:00:00, the end of the day.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59, or 60 in a leap second.
  public let second: Int
  /// How the time relates to UTC.
  public let zone: Zone

  /// Seconds since the midnight at which the written day began.
  var secondOfDay: Int { (hour * 60 + minute) * 60 + second }

  /// Seconds ahead of UTC; nil for a local time.
  var shift: Int? {
    switch zone {
    case .local: nil
    case .utc: 0
    case .shift(let minutes): minutes * 60
    }
  }
}
