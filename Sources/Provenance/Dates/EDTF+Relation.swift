extension EDTF {
  /// Whether something holds on a date.
  public enum Relation: String, Hashable, Sendable {
    /// It does, whichever way both dates are read.
    case definitely
    /// Some readings say so.
    case possibly
    /// It does not, as the dates are stated.
    case no
  }

  /// Whether a fact dated with this value holds at some time in `other`.
  ///
  /// The fact's date is read thus: a plain date or time is one occasion or stretch somewhere within it; an
  /// interval holds throughout, from some moment within its first date to some moment within its last; `..`
  /// is without limit; an end not written lies anywhere after the start; of `[...]` one member holds, of
  /// `{...}` all do. The date asked about is read as the whole of its period, and the answer is about any
  /// moment of it; of `[...]` it is one member, of `{...}` every one is asked about. Unspecified digits are
  /// any digits that make a date.
  ///
  /// - `definitely`: for every such reading of both. So `2024-05-11` on `2024`, and `2023/2025` on `2024`. A
  ///   qualified date (`?`, `~`) may lie elsewhere and makes nothing certain; nor does a season that is asked
  ///   about, as its limits differ by usage.
  /// - `possibly`: for some reading. So `2024` on `2024-05-11`, and `2024~` on `2024`.
  /// - `no`: for none. Qualified dates count as stated: `2024~` on `2030` is no.
  ///
  /// `definitely` and `no` are never said where a reading speaks against it. `possibly` may be said where a
  /// closer look could decide, in corners: sets of all asked of sets of all, and disjoint digits that take
  /// over 20,000 steps to compare. Two times of day are compared on UTC if both have a zone and as written if
  /// neither has.
  public func relation(to other: EDTF) -> Relation {
    if case .dateTime(let date, let time) = value, case .dateTime(let otherDate, let otherTime) = other.value
    {
      return Self.relation(Instant(date, time), Instant(otherDate, otherTime))
    }
    if isCertain(on: other) { return .definitely }
    var steps = 20_000
    return isPossible(on: other, steps: &steps) ? .possibly : .no
  }

  /// Whether a fact dated with this value holds at some time from the start of one day to the end of another: the
  /// answer of ``relation(to:)`` to the interval between them, also in years that EDTF gives no days.
  public func relation(toDaysFrom first: Day, through last: Day) -> Relation {
    let (start, end) = (Moment(startOf: first), Moment(endOf: last))
    if isCertain(in: [DateWindow(startsBy: start, endsAfter: end)]) { return .definitely }
    var asked = DateExtent(at: start)
    asked.end = end
    var steps = 20_000
    return extents.contains { $0.canMeet(asked, steps: &steps) } ? .possibly : .no
  }

  private func isCertain(on other: EDTF) -> Bool {
    let windows: [DateWindow] =
      switch other.value {
      case .date(let date): [DateWindow(date)]
      case .dateTime(let date, let time): [DateWindow(DateExtent(at: Instant(date, time).moment))]
      case .interval(let from, let to): [DateWindow(from: from, to: to)]
      case .oneOf(let members), .allOf(let members): members.map(DateWindow.init)
      }
    return isCertain(in: windows)
  }

  private func isCertain(in windows: [DateWindow]) -> Bool {
    windows.allSatisfy { window in
      if case .allOf(let members) = value { return members.contains(where: window.isCertainlyMet(byOneOf:)) }
      return extents.allSatisfy(window.isCertainlyMet(by:))
    }
  }

  private func isPossible(on other: EDTF, steps: inout Int) -> Bool {
    guard case .allOf(let members) = other.value else {
      for fact in extents {
        for asked in other.extents where fact.canMeet(asked, steps: &steps) { return true }
      }
      return false
    }
    // Of a run that is asked about as a whole, the ends are the hardest to reach.
    let asked = members.flatMap { member in
      switch member {
      case .date(let date): [DateExtent(date)]
      case .consecutive(let first, let last): [DateExtent(first), DateExtent(last)]
      case .earlier(let last): [DateExtent(at: .past), DateExtent(last)]
      case .later(let first): [DateExtent(first), DateExtent(at: .future)]
      }
    }
    if case .allOf = value {
      return asked.allSatisfy { asked in extents.contains { $0.canMeet(asked, steps: &steps) } }
    }
    // One date of several cannot be in two places: it is the first of them that could reach all that is asked about.
    let last = asked.map(\.start).max() ?? .past
    let hasGaps = asked.contains { $0.alternatives != nil }
    let facts = hasGaps ? extents : choices.compactMap { $0.narrowed(toReach: last) }
    return facts.contains { fact in asked.allSatisfy { fact.canMeet($0, steps: &steps) } }
  }

  /// What a fact that is one date of these can be.
  private var choices: [DateChoice] {
    guard case .oneOf(let members) = value else { return extents.map { DateChoice(extent: $0) } }
    return members.map(DateChoice.init)
  }

  private var extents: [DateExtent] {
    switch value {
    case .date(let date): [DateExtent(date)]
    case .dateTime(let date, let time): [DateExtent(at: Instant(date, time).moment)]
    case .interval(let from, let to): [DateExtent(from: from, to: to)]
    case .oneOf(let members), .allOf(let members): members.map(DateExtent.init)
    }
  }

  private static func relation(_ one: Instant, _ other: Instant) -> Relation {
    if (one.shift == nil) == (other.shift == nil) {
      return one.utcSecond == other.utcSecond && one.utcDay == other.utcDay ? .definitely : .no
    }
    // A local time may be up to a day off the other on the clock of UTC.
    let days = one.utcDay - other.utcDay
    let seconds = days.magnitude > 2 ? Int.max : abs(Int(days) * 86_400 + one.utcSecond - other.utcSecond)
    return seconds < 86_400 ? .possibly : .no
  }
}

extension DateWindow {
  fileprivate init(_ extent: DateExtent) { self.init(startsBy: extent.startsBy, endsAfter: extent.endsAfter) }
}

/// A day and a time of day.
private struct Instant {
  /// As written.
  let moment: Moment
  /// Seconds ahead of UTC; nil if not said.
  let shift: Int?
  /// Days since 1970-01-01, in UTC if the shift is known.
  let utcDay: Int64
  /// Seconds of that day.
  let utcSecond: Int

  init(_ date: CalendarDate, _ time: TimeOfDay) {
    moment = Moment(bound: date.earliest, second: time.secondOfDay)
    shift = time.shift
    let second = time.secondOfDay - (time.shift ?? 0)
    // Floored, so that a shift into the day before counts back.
    let days = second >= 0 ? second / 86_400 : -((86_399 - second) / 86_400)
    utcSecond = second - days * 86_400
    utcDay = (moment.day?.daysSince1970 ?? 0) + Int64(days)
  }
}
