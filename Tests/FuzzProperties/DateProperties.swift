import Provenance

/// What must hold of EDTF and of the dates found in prose, whatever the text.
///
/// An input is lines. Each line is read as EDTF, and those that are EDTF are asked of one another; the whole is read as
/// prose.
struct DateProperties {
  func check(_ input: [UInt8]) throws(PropertyFailure) {
    let text = String(decoding: input, as: UTF8.self)
    var dates: [EDTF] = []
    for line in text.unicodeScalars.split(separator: "\n").prefix(8) {
      if let date = try read(String(line)) { dates.append(date) }
    }
    for date in dates {
      for other in dates.prefix(4) { try checkRelation(date, other) }
    }
    try checkProse(text)
  }

  // MARK: EDTF

  /// The text as EDTF, held against what EDTF promises.
  private func read(_ text: String) throws(PropertyFailure) -> EDTF? {
    let date: EDTF
    do throws(EDTFError) {
      date = try EDTF(text)
    } catch {
      try checkError(error, of: text)
      return nil
    }
    try checkDate(date, of: text)
    return date
  }

  private func checkError(_ error: EDTFError, of text: String) throws(PropertyFailure) {
    try hold(
      error.offset >= 0 && error.offset <= text.unicodeScalars.count, "\(text.shown): offset \(error.offset)")
    try hold(!error.problem.isEmpty && !error.description.contains("\n"), "\(text.shown): one line says why")
    for suggestion in error.suggestions {
      try hold(
        (try? EDTF(suggestion)) != nil, "\(text.shown): suggests \(suggestion.shown), which is no EDTF")
    }
  }

  private func checkDate(_ date: EDTF, of text: String) throws(PropertyFailure) {
    try hold(date.source.utf8.elementsEqual(text.utf8) && date.description == text, "the text is kept")
    try hold((try? EDTF(date.source)) == date, "\(text.shown) reads twice alike")
    try hold((0...2).contains(date.level), "\(text.shown): level \(date.level)")
    try hold(text.unicodeScalars.allSatisfy(\.isASCII), "\(text.shown) is EDTF, and not ASCII")
    try hold(!date.describe().isEmpty, "\(text.shown) is described")
    // A set may hold a run that ends before it starts, an interval may be reversed and says so.
    switch date.value {
    case .date, .dateTime: try hold(date.earliest <= date.latest, "\(text.shown): bounds in order")
    case .interval(.date(let from), .date(let to)):
      try hold(
        date.endsBeforeItStarts == (to.latest < from.earliest) && date.earliest == from.earliest
          && date.latest == to.latest, "\(text.shown): the bounds are the ends'")
    case .interval, .oneOf, .allOf: break
    }
    for bound in [date.earliest, date.latest] {
      guard case .day(let day) = bound else { continue }
      try hold(
        (1...12).contains(day.month) && (1...Day.count(year: day.year, month: day.month)).contains(day.day),
        "\(text.shown): there is no \(day)")
      try hold(day.year.magnitude <= UInt64(Year.limit) + 1, "\(text.shown): the year \(day.year)")
      if day.year.magnitude <= 9999 {
        try hold(Day(daysSince1970: day.daysSince1970) == day, "\(day) counts to itself")
        let again = try? EDTF("\(day)")
        try hold(again?.earliest == bound && again?.latest == bound, "\(day) is EDTF for itself")
      }
    }
  }

  private func checkRelation(_ one: EDTF, _ other: EDTF) throws(PropertyFailure) {
    let relation = one.relation(to: other)
    let back = other.relation(to: one)
    let what = "\(one) on \(other): \(relation), the other way \(back)"
    guard one.isInOrder, other.isInOrder else { return }
    // Of a set of all each member is asked about, so only the fact's side may be one.
    if !one.isSetOfAll, !other.isSetOfAll { try hold((relation == .no) == (back == .no), what) }
    if one == other, !one.isSetOfAll { try hold(relation != .no, what) }
    // A time of day may be a day off on another clock.
    guard !one.hasTime, !other.hasTime else { return }
    if one.latest < other.earliest || other.latest < one.earliest { try hold(relation == .no, what) }
  }

  // MARK: Prose

  private func checkProse(_ text: String) throws(PropertyFailure) {
    let count = text.unicodeScalars.count
    let found = DateExpression.find(in: text)
    for expression in found {
      let range = expression.range
      try hold(
        !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= count, "\(range) is inside the text")
      try hold(!expression.readings.isEmpty, "what is found is read")
      for (index, reading) in expression.readings.enumerated() {
        try hold(try read(reading.edtf.source) == reading.edtf, "\(reading.edtf) is EDTF")
        try hold(!reading.edtf.endsBeforeItStarts, "\(reading.edtf) is in order")
        try hold(!reading.why.isEmpty, "\(reading.edtf) is explained")
        try hold(
          !expression.readings[..<index].contains { $0.edtf == reading.edtf }, "\(reading.edtf) is read once")
      }
    }
    for (one, next) in zip(found, found.dropFirst()) {
      let isInside =
        one.range.lowerBound <= next.range.lowerBound && next.range.upperBound <= one.range.upperBound
      try hold(
        isInside || one.range.lowerBound <= next.range.lowerBound,
        "\(one.range) and \(next.range) are in the order of the text")
    }
    // Each is found again in the same text, and a text bears out what is read in it.
    for expression in found.prefix(4) {
      for reading in expression.readings.prefix(2) {
        let evidence = DateExpression.supports(reading.edtf, in: text)
        try hold(
          evidence != .notFound, "\(reading.edtf) is read in \(text.shown), which does not bear it out")
        if case .derivable(let expressions) = evidence {
          try hold(expressions.allSatisfy(found.contains), "\(reading.edtf) is borne out by what is found")
        }
      }
    }
    // White space after a text is not part of any date in it.
    try hold(
      DateExpression.find(in: text + " \n") == found, "white space after \(text.shown) changes its dates")
  }
}

extension EDTF {
  fileprivate var isSetOfAll: Bool {
    if case .allOf = value { true } else { false }
  }

  fileprivate var hasTime: Bool {
    if case .dateTime = value { true } else { false }
  }

  /// Whether nothing in it ends before it starts.
  fileprivate var isInOrder: Bool {
    switch value {
    case .date, .dateTime: return true
    case .interval: return !endsBeforeItStarts
    case .oneOf(let members), .allOf(let members):
      return members.allSatisfy { member in
        if case .consecutive(let first, let last) = member { first.earliest <= last.latest } else { true }
      }
    }
  }
}
