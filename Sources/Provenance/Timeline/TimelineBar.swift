/// A claim's valid time along an axis, column by column.
public struct TimelineBar: Sendable, Equatable {
  /// What is said of each column.
  public let cells: [Cell]
  /// What stands before the first column that is filled, and after the last one.
  public let before: Mark?
  public let after: Mark?

  /// Whether the claim holds in the time of a column.
  public enum Cell: Sendable, Equatable {
    case no
    /// It may.
    case possible
    /// It does at some time within a run of such columns, which is not said more closely.
    case within
    /// It does.
    case certain
  }

  /// What is to be known of an end of a bar.
  public enum Mark: Sendable, Equatable {
    /// It goes on: without end, or beyond the axis.
    case goesOn
    /// The claim has an end there that is not known.
    case unknown
    /// The date is marked `~`, `?` or `%`.
    case qualified(Qualifier)
  }

  /// The bar of a valid time.
  public init(_ time: ValidTime, on axis: TimeAxis) {
    let (first, last) = (axis.days.lowerBound, axis.days.upperBound)
    let isPoint = if case .interval = time.date.value { false } else { true }
    let isSure = time.start.qualifier.isEmpty && time.end.qualifier.isEmpty
    let isOutside = time.end.latest < .day(first) || time.start.earliest > .day(last)
    var cells = [Cell](repeating: .no, count: axis.width)
    if !isOutside {
      for column in cells.indices {
        let days = axis.days(ofColumn: column)
        if time.end.latest < .day(days.first) || time.start.earliest > .day(days.last) { continue }
        switch time.date.relation(toDaysFrom: days.first, through: days.last) {
        case .definitely: cells[column] = .certain
        case .possibly: cells[column] = isPoint && isSure ? .within : .possible
        case .no: break
        }
      }
    }
    self.cells = cells
    before =
      time.end.latest < .day(first)
        || (!isOutside && time.start.earliest < .day(first) && time.start.limit != .unknown)
      ? .goesOn : isOutside ? nil : Mark(time.start)
    after =
      time.start.earliest > .day(last)
        || (!isOutside && time.end.latest > .day(last) && time.end.limit != .unknown)
      ? .goesOn : isOutside ? nil : Mark(time.end)
  }
}

extension TimelineBar.Mark {
  fileprivate init?(_ side: ValidTime.Side) {
    switch side.limit {
    case .open: self = .goesOn
    case .unknown: self = .unknown
    case .date:
      if side.qualifier.isEmpty { return nil }
      self = .qualified(side.qualifier)
    }
  }
}
