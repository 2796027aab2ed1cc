extension EDTF {
  /// The first day that the value can reach.
  ///
  /// For unspecified digits the earliest choice, for a set its earliest member, for a season the earliest day
  /// that any usage gives it (``Season``). An open or unknown start is ``Bound/distantPast``. `?` and `~` do
  /// not widen it: how far off an approximate date may be is not written, so the stated date counts. A time
  /// of day keeps the day as written, in its zone.
  public var earliest: Bound {
    switch value {
    case .date(let date), .dateTime(let date, _): date.earliest
    case .interval(let from, _): from.date?.earliest ?? .distantPast
    case .oneOf(let members), .allOf(let members): members.map(\.earliest).min() ?? .distantPast
    }
  }

  /// The last day that the value can reach, by the same rules as ``earliest``.
  public var latest: Bound {
    switch value {
    case .date(let date), .dateTime(let date, _): date.latest
    case .interval(_, let to): to.date?.latest ?? .distantFuture
    case .oneOf(let members), .allOf(let members): members.map(\.latest).max() ?? .distantFuture
    }
  }

  /// Whether this is an interval whose latest possible end is before its earliest possible start.
  ///
  /// `2024/2023` is reversed. `2024-05/2024` is not, since it may end in December; nor is anything with an
  /// open or unknown end, nor winter to spring of one year. Qualified dates count as stated: `2024~/2022` is
  /// reversed.
  public var endsBeforeItStarts: Bool {
    guard case .interval(.date(let from), .date(let to)) = value else { return false }
    return to.latest < from.earliest
  }
}

extension CalendarDate {
  /// The first day that the date can stand for; see ``EDTF/earliest``.
  public var earliest: Bound { firstPeriod.map { .day($0.first) } ?? .distantPast }
  /// The last day that the date can stand for; see ``EDTF/latest``.
  public var latest: Bound { lastPeriod.map { .day($0.last) } ?? .distantFuture }
}

extension SetMember {
  var earliest: Bound {
    switch self {
    case .date(let date), .consecutive(let date, _), .later(let date): date.earliest
    case .earlier: .distantPast
    }
  }

  var latest: Bound {
    switch self {
    case .date(let date), .consecutive(_, let date), .earlier(let date): date.latest
    case .later: .distantFuture
    }
  }
}
