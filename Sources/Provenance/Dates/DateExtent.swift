/// When something begins and ends, as far as its date says: four limits, and the alternatives where digits
/// are unspecified.
struct DateExtent {
  /// It does not begin before this.
  var start: Moment
  /// It does not end after this.
  var end: Moment
  /// It has begun by this at the latest.
  var startsBy: Moment
  /// It does not end before this.
  var endsAfter: Moment
  /// A date of several periods with gaps between them, all within the limits.
  var alternatives: CalendarDate?

  /// Some part of a date.
  init(_ date: CalendarDate) {
    self.init(from: date, to: date)
    if date.isOneOfSeveral { alternatives = date }
  }

  /// Some part of the time from one date to another; nil is without limit.
  init(from: CalendarDate?, to: CalendarDate?) {
    start = from.map { Moment($0.earliest, .start) } ?? .past
    end = to.map { Moment($0.latest, .end) } ?? .future
    startsBy = to?.isQualified == true ? .future : end
    endsAfter = from?.isQualified == true ? .past : start
  }

  init(at moment: Moment) {
    (start, end, startsBy, endsAfter) = (moment, moment, moment, moment)
  }

  /// All of the time from some moment in one date to some moment in another.
  init(from: Endpoint, to: Endpoint) {
    start = from.date.map { Moment($0.earliest, .start) } ?? .past
    end = to.date.map { Moment($0.latest, .end) } ?? .future
    // A qualified date may lie elsewhere, so nothing is certain of it, but that an end does not come before
    // its start.
    let isStartCertain = from.date?.isQualified == false
    let isEndCertain = to.date?.isQualified == false
    startsBy = isEndCertain ? end : .future
    endsAfter = isStartCertain ? start : .past
    if from == .open { startsBy = .past }
    if to == .open { endsAfter = .future }
    if isStartCertain, let date = from.date { startsBy = min(startsBy, Moment(date.latest, .end)) }
    if isEndCertain, let date = to.date { endsAfter = max(endsAfter, Moment(date.earliest, .start)) }
  }

  /// A member of a set, some part of it.
  init(_ member: SetMember) {
    switch member {
    case .date(let date): self.init(date)
    case .consecutive(let first, let last): self.init(from: first, to: last)
    case .earlier(let last): self.init(from: nil, to: last)
    case .later(let first): self.init(from: first, to: nil)
    }
  }

  /// The first stretch that it can fill which does not end before a moment.
  func stretch(endingAtOrAfter moment: Moment) -> (start: Moment, end: Moment)? {
    guard end >= moment else { return nil }
    guard let alternatives else { return (start, end) }
    let period = moment.day.map(alternatives.firstPeriod(endingOnOrAfter:)) ?? alternatives.firstPeriod
    return period.map { (Moment(startOf: $0.first), Moment(endOf: $0.last)) }
  }

  /// Whether the two can share a moment.
  ///
  /// Alternatives are walked in turn, which for hostile digits can take long: with no step left the answer is
  /// yes.
  func canMeet(_ other: DateExtent, steps: inout Int) -> Bool {
    var from = Moment.past
    while let mine = stretch(endingAtOrAfter: from) {
      guard let theirs = other.stretch(endingAtOrAfter: mine.start) else { return false }
      if theirs.start <= mine.end { return true }
      steps -= 1
      if steps <= 0 { return true }
      from = theirs.start
    }
    return false
  }
}

extension Moment {
  enum Side { case start, end }

  init(_ bound: Bound, _ side: Side) {
    switch bound {
    case .day: self.init(bound: bound, second: side == .start ? 0 : 86_400)
    case .distantPast, .distantFuture: self.init(bound: bound, second: 0)
    }
  }
}
