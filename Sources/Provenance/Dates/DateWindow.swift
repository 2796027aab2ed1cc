/// The time that a question asks about: all of a date's period, or of the periods from one date to another.
struct DateWindow {
  /// It has begun by this, whichever way its date is read.
  var startsBy: Moment
  /// It has not ended before this, whichever way its date is read.
  var endsAfter: Moment

  /// A window of which nothing is certain.
  static let anywhere = DateWindow(startsBy: .future, endsAfter: .past)

  init(startsBy: Moment, endsAfter: Moment) {
    self.startsBy = startsBy
    self.endsAfter = endsAfter
  }

  init(_ date: CalendarDate) { self.init(from: .date(date), to: .date(date)) }

  init(from: Endpoint, to: Endpoint) {
    self = .anywhere
    if from == .open { startsBy = .past }
    if to == .open { endsAfter = .future }
    if let date = from.date, date.hasCertainLimits, let last = date.lastPeriod {
      startsBy = Moment(startOf: last.first)
    }
    if let date = to.date, date.hasCertainLimits, let first = date.firstPeriod {
      endsAfter = Moment(endOf: first.last)
    }
  }

  /// A member of a set. A run of dates is each of them in turn, so it has begun only when its last one has.
  init(_ member: SetMember) {
    self = .anywhere
    switch member {
    case .date(let date): self.init(date)
    case .earlier(let last):
      startsBy = DateWindow(last).startsBy
    case .later(let first):
      endsAfter = DateWindow(first).endsAfter
    case .consecutive(let first, let last):
      guard first.hasCertainLimits, last.hasCertainLimits, let from = first.firstPeriod,
        let to = last.lastPeriod,
        let unit = CalendarUnit(finerOf: first, last)
      else { return }
      startsBy = Moment(startOf: unit.period(of: to.last).first)
      endsAfter = Moment(endOf: unit.period(of: from.first).last)
    }
  }

  /// Whether something certainly fills a moment of the window.
  func isCertainlyMet(by extent: DateExtent) -> Bool {
    extent.endsAfter >= startsBy && extent.startsBy <= endsAfter
  }

  /// Whether one of a run's dates, all of which hold, lies in the window whole.
  func isCertainlyMet(byOneOf member: SetMember) -> Bool {
    let (from, to): (CalendarDate?, CalendarDate?)
    switch member {
    case .date(let date): return isCertainlyMet(by: DateExtent(date))
    case .consecutive(let first, let last): (from, to) = (first, last)
    case .earlier(let last): (from, to) = (nil, last)
    case .later(let first): (from, to) = (first, nil)
    }
    guard let some = from ?? to, let unit = CalendarUnit(finerOf: some, to ?? some),
      from?.hasCertainLimits ?? true, to?.hasCertainLimits ?? true
    else { return false }
    // The first of the run's dates that starts in the window; of a run with unspecified ends, the dates in it
    // for certain.
    var first = from?.lastPeriod.map { unit.period(of: $0.first) }
    if let day = startsBy.day {
      var next = unit.period(of: day)
      if Moment(startOf: next.first) < startsBy { next = unit.period(after: next) }
      if first.map({ $0.first < next.first }) ?? true { first = next }
    } else if startsBy == .future {
      return false
    }
    guard let first else { return endsAfter > .past }
    let last = to?.firstPeriod?.last
    return Moment(endOf: first.last) <= endsAfter && (last.map { first.last <= $0 } ?? true)
  }
}

/// What the dates between two dates are.
enum CalendarUnit: Int {
  case year, month, day

  /// The finer precision of two dates; nil with a season, which is no step of the calendar.
  init?(finerOf one: CalendarDate, _ other: CalendarDate) {
    var finest = CalendarUnit.year
    for date in [one, other] {
      switch date.part {
      case .wholeYear: break
      case .month: finest = finest == .day ? .day : .month
      case .day: finest = .day
      case .season: return nil
      }
    }
    self = finest
  }

  func period(of day: Day) -> DayRange {
    switch self {
    case .year:
      return DayRange(
        first: Day(year: day.year, month: 1, day: 1), last: Day(year: day.year, month: 12, day: 31))
    case .month:
      let last = Day.count(year: day.year, month: day.month)
      return DayRange(
        first: Day(year: day.year, month: day.month, day: 1),
        last: Day(year: day.year, month: day.month, day: last))
    case .day: return DayRange(first: day, last: day)
    }
  }

  func period(after period: DayRange) -> DayRange {
    let last = period.last
    if last.day < Day.count(year: last.year, month: last.month) {
      return self.period(of: Day(year: last.year, month: last.month, day: last.day + 1))
    }
    if last.month < 12 { return self.period(of: Day(year: last.year, month: last.month + 1, day: 1)) }
    return self.period(of: Day(year: last.year + 1, month: 1, day: 1))
  }
}

extension CalendarDate {
  /// Whether the limits are those of the calendar: a qualified date may lie elsewhere, and usage differs on
  /// seasons.
  fileprivate var hasCertainLimits: Bool {
    if isQualified { return false }
    if case .season(let season) = part { return season.months != nil }
    return true
  }
}
