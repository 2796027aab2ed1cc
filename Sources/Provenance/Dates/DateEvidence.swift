/// Whether a text bears out a date.
public enum DateEvidence: Hashable, Sendable {
  /// It can be derived from these expressions: one, or for an interval or set of all each part's.
  case derivable([DateExpression])
  /// The text can be read so, and in other ways, or leaves something out: these are the readings.
  case ambiguous([DateExpression.Reading])
  /// Nothing in the text says so.
  case notFound
}

extension DateExpression {
  /// Whether a date can be derived from the dates in a text.
  ///
  /// The text must say the date or something more exact: "30 November 2024" bears out `2024-11-30`,
  /// `2024-11`, `2024` and `2024?`, and "in 2024" does not bear out `2024-11`. What the text leaves open must
  /// stay open: "about 2024" bears out `2024~` and not `2024`, "late 2023" bears out `2023-1X` and `2023` and
  /// not `2023-12`. An interval needs a phrase that says it ("from 2019 to 2021", "since 2019"), or its start
  /// after a word of beginning and its end after one of ending. A date between the ends of a period is not
  /// borne out by it, as the text does not name it.
  ///
  /// A text that can be read in several ways (03/04/2024), or that gives no year ("since March"), bears out
  /// what all its readings agree on; of a date that only some allow, the answer is `ambiguous`.
  public static func supports(_ edtf: EDTF, in text: String) -> DateEvidence {
    DatesInText(text).supports(edtf)
  }
}

extension DatesInText {
  /// Whether a date can be derived from the text; see `DateExpression.supports`.
  func supports(_ edtf: EDTF) -> DateEvidence {
    let sure = expressions.filter { !$0.isDoubtful }
    for expression in sure where expression.readings.allSatisfy({ $0.entails(edtf.value) }) {
      return .derivable([expression])
    }
    // The readings are held against the date one after another, so all share the steps.
    var steps = 20_000
    switch edtf.value {
    case .allOf(let members) where members.count > 1:
      let parts = members.map { member in
        sure.first { $0.readings.allSatisfy { $0.entails(.allOf([member])) } }
      }
      let found = parts.compactMap(\.self)
      if found.count == members.count { return .derivable(found) }
    case .interval(let from, let to):
      if let found = grammar.ends(from, to, among: sure) { return .derivable(found) }
    default: break
    }
    let open = expressions.filter { expression in
      expression.readings.contains { reading in
        if expression.isDoubtful || expression.readings.count > 1 || reading.isIncomplete {
          return reading.entails(edtf.value) || reading.isIncomplete && reading.allows(edtf, steps: &steps)
        }
        // "2023 or 2024" can be 2023.
        guard case .oneOf(let members) = reading.edtf.value, members.count > 1 else { return false }
        return members.contains { EDTFValue.oneOf([$0]).entails(edtf.value) }
      }
    }
    return open.isEmpty ? .notFound : .ambiguous(open.flatMap(\.readings))
  }
}

extension DateExpression.Reading {
  /// Whether the year, or its century, is not given.
  var isIncomplete: Bool {
    edtf.value.dates.contains { date in
      if case .unspecified(let digits, _) = date.year { digits[0] == nil } else { false }
    }
  }

  /// Whether a date agrees with what an incomplete reading does say.
  ///
  /// With no step left the answer is no, which bears nothing out.
  func allows(_ other: EDTF, steps: inout Int) -> Bool {
    guard steps > 0 else { return false }
    switch (edtf.value, other.value) {
    case (.date(let mine), .date(let theirs)): return mine.allows(theirs, steps: &steps)
    case (.interval(let myStart, let myEnd), .interval(let start, let end)):
      return [(myStart, start), (myEnd, end)].allSatisfy { mine, theirs in
        guard let mine = mine.date, let theirs = theirs.date else { return true }
        return mine.allows(theirs, steps: &steps)
      }
    case (.interval(let start, let end), .date(let theirs)):
      return [start.date, end.date].contains { $0?.allows(theirs, steps: &steps) ?? false }
    case (.date(let mine), .interval(let start, let end)):
      return [start.date, end.date].contains { $0.map { mine.allows($0, steps: &steps) } ?? false }
    default:
      steps -= 1_000
      return edtf.relation(to: other) != .no
    }
  }

  /// Whether whatever the reading says is also said by a value.
  func entails(_ value: EDTFValue) -> Bool {
    // Of a date without its year nothing follows but that very date.
    if isIncomplete { return edtf.value == value }
    return ([edtf] + equivalents).contains { $0.value.entails(value) }
  }
}

extension CalendarDate {
  /// Whether a date, as fine as this one at most, can be one of those that this one stands for.
  fileprivate func allows(_ other: CalendarDate, steps: inout Int) -> Bool {
    switch (part, other.part) {
    case (.wholeYear, .month), (.wholeYear, .day), (.month, .day): return false
    default: break
    }
    var own = min(steps, 1_000)
    let most = own
    defer { steps -= most - own + 1 }
    return DateExtent(self).canMeet(DateExtent(other), steps: &own)
  }
}

extension EDTFValue {
  /// The dates in it, as written.
  var dates: [CalendarDate] {
    switch self {
    case .date(let date), .dateTime(let date, _): [date]
    case .interval(let from, let to): [from.date, to.date].compactMap(\.self)
    case .oneOf(let members), .allOf(let members):
      members.flatMap { member in
        switch member {
        case .date(let date), .earlier(let date), .later(let date): [date]
        case .consecutive(let first, let last): [first, last]
        }
      }
    }
  }

  /// Whether each occasion that this value allows is allowed by the other; qualifiers may be added and not
  /// dropped.
  fileprivate func entails(_ other: EDTFValue) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.interval(let from, let to), .interval(let otherFrom, let otherTo)):
      return from.entails(otherFrom) && to.entails(otherTo)
    case (.interval(.date(let from), .date(let to)), .date(let date)):
      // What went on from 5 May to 3 June 2021 went on in 2021.
      return [from, to].allSatisfy { SetMember.date($0).isCovered(by: [.date(date)]) }
        && !date.hasUnspecifiedDigits
    case (.interval, _), (_, .interval), (_, .dateTime): return false
    case (.dateTime(let day, _), _): return EDTFValue.date(day).entails(other)
    case (.allOf(let members), .allOf(let others)):
      return others.allSatisfy { other in members.contains { $0.isOne(other) } }
    case (.allOf(let members), .date(let date)): return members.contains { $0.isCovered(by: [.date(date)]) }
    case (.allOf, .oneOf): return false
    case (.date(let date), .date(let other)): return SetMember.date(date).isCovered(by: [.date(other)])
    case (.date(let date), .oneOf(let others)): return SetMember.date(date).isCovered(by: others)
    case (.date(let date), .allOf(let others)):
      return others.count == 1 && others.allSatisfy { SetMember.date(date).isOne($0) }
    case (.oneOf(let members), .date(let other)):
      return members.allSatisfy { $0.isCovered(by: [.date(other)]) }
    case (.oneOf(let members), .oneOf(let others)): return members.allSatisfy { $0.isCovered(by: others) }
    case (.oneOf, .allOf): return false
    }
  }
}

extension Endpoint {
  fileprivate func entails(_ other: Endpoint) -> Bool {
    switch (self, other) {
    case (_, .unknown): true
    case (.open, .open): true
    case (.date(let date), .date(let other)): SetMember.date(date).isCovered(by: [.date(other)])
    default: false
    }
  }
}

extension SetMember {
  fileprivate var qualifier: Qualifier {
    switch self {
    case .date(let date), .earlier(let date), .later(let date):
      date.yearQualifier.union(date.monthQualifier).union(date.dayQualifier)
    case .consecutive(let first, let last):
      SetMember.date(first).qualifier.union(SetMember.date(last).qualifier)
    }
  }

  /// Whether a member of a set of all is said by this one: a run of dates is each of them, not one among them.
  fileprivate func isOne(_ other: SetMember) -> Bool {
    if case .date = other { return isCovered(by: [other]) }
    return self == other
  }

  /// Whether all of it lies within one of the others, with at least its qualifiers.
  fileprivate func isCovered(by others: [SetMember]) -> Bool {
    others.contains { other in
      guard other.qualifier.isSuperset(of: qualifier), other.earliest <= earliest, latest <= other.latest
      else { return false }
      if case .date(let date) = other {
        if case .date(let mine) = self, mine.year == date.year, mine.part == date.part { return true }
        if date.isSeason, date.seasonMonths == nil { return false }
        if date.hasUnspecifiedDigits { return date.fills(from: earliest, to: latest) }
      }
      return true
    }
  }
}

extension CalendarDate {
  fileprivate var seasonMonths: ClosedRange<Int>? {
    if case .season(let season) = part { season.months } else { nil }
  }

  /// Whether the periods that the date stands for leave no gap between two days.
  fileprivate func fills(from: Bound, to: Bound) -> Bool {
    guard case .day(var day) = from, case .day(let last) = to else { return false }
    for _ in 0..<4_000 {
      guard let period = firstPeriod(endingOnOrAfter: day), period.first <= day else { return false }
      if period.last >= last { return true }
      day = period.last.next
    }
    return false
  }
}

extension Day {
  fileprivate var next: Day {
    if day < Day.count(year: year, month: month) { return Day(year: year, month: month, day: day + 1) }
    return month < 12 ? Day(year: year, month: month + 1, day: 1) : Day(year: year + 1, month: 1, day: 1)
  }
}
