/// A valid time, as far as it is certain: for telling whether two of them must share a moment.
struct CertainTime {
  private let date: EDTF
  private let time: ValidTime

  /// Reads a date; nil where it is none, or ends before it starts.
  init?(_ text: String) {
    guard let date = try? EDTF(parsing: text), !date.endsBeforeItStarts else { return nil }
    self.date = date
    time = ValidTime(date)
  }

  /// The first day that it can reach.
  var earliest: Bound { date.earliest }
  /// The last day that it can reach.
  var latest: Bound { date.latest }

  /// Whether it is one day, or a time of one, and sure.
  var isOneDay: Bool {
    guard case .day = earliest else { return false }
    return earliest == latest && !isInterval && time.start.qualifier.isEmpty
  }

  private var isInterval: Bool { if case .interval = date.value { true } else { false } }

  /// Whether the two share a moment whichever way they are read, or are written alike.
  ///
  /// Intervals of which one ends on the day on which the other begins may follow one another. Qualified dates and
  /// sets of several dates make nothing certain.
  func certainlyMeets(_ other: CertainTime) -> Bool {
    if date.source == other.date.source { return true }
    if case .dateTime = date.value, case .dateTime = other.date.value {
      return date.relation(to: other.date) == .definitely
    }
    guard isCertain, other.isCertain else { return false }
    if isInterval || other.isInterval {
      return time.start.latest < other.time.end.earliest && other.time.start.latest < time.end.earliest
    }
    return time.start.latest <= other.time.end.earliest && other.time.start.latest <= time.end.earliest
  }

  private var isCertain: Bool {
    if case .allOf = date.value { return false }
    return time.start.qualifier.isEmpty && time.end.qualifier.isEmpty
  }
}
