/// A common axis for the bars of a timeline: columns of equal lengths of time, and the labelled ticks below which they
/// stand.
public struct TimeAxis: Sendable, Equatable {
  /// The first and the last day.
  public let days: ClosedRange<Day>
  /// The number of columns.
  public let width: Int
  public let ticks: [Tick]

  /// A mark on the axis.
  public struct Tick: Sendable, Equatable {
    public let column: Int
    /// A year, month or day in EDTF.
    public let label: String
  }

  /// An axis of so many columns from one day to another.
  ///
  /// - Parameter width: columns, from 8 to 400.
  public init(_ days: ClosedRange<Day>, width: Int) {
    self.days = days
    self.width = min(max(width, 8), 400)
    ticks = Self.ticks(days, width: self.width)
  }

  /// The days that a column stands for; of a day that is wider than a column, that day.
  public func days(ofColumn column: Int) -> (first: Day, last: Day) {
    let (low, length) = (days.lowerBound.daysSince1970, days.length)
    let first = low + Int64(column) * length / Int64(width)
    let next = low + Int64(column + 1) * length / Int64(width)
    return (Day(daysSince1970: first), Day(daysSince1970: max(first, next - 1)))
  }
}

extension TimeAxis {
  /// The axis that shows some claims: from the first day that is named to the last.
  ///
  /// Where a claim is without end, or its end is not known, the axis goes on to `now`. Dates that lie so far off that all
  /// the others would fall together are beyond the axis: those past a gap of over 300 years that is over 10 times as long
  /// as all the rest.
  ///
  /// - Parameters:
  ///   - from: begins here, whatever is named.
  ///   - to: ends here, whatever is named.
  ///   - now: the day as of which the claims are read.
  public init(of times: [ValidTime], from: Day? = nil, to: Day? = nil, now: Day, width: Int) {
    var spans = times.compactMap(\.namedDays).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    while let rest = Self.withoutFarthest(spans) { spans = rest }
    let hull = spans.dropFirst().reduce(spans.first ?? now...now) { hull, span in
      min(hull.lowerBound, span.lowerBound)...max(hull.upperBound, span.upperBound)
    }
    var low = from ?? hull.lowerBound
    var high = to ?? hull.upperBound
    let goesOn = times.contains { $0.end.limit != .date }
    if to == nil, goesOn, now > high, !Self.isFar(high.distance(to: now), beside: hull.length) { high = now }
    if low > high { if to == nil { high = low } else { low = high } }
    self.init(Self.rounded(low...high, from: from, to: to), width: width)
  }

  private static func withoutFarthest(_ spans: [ClosedRange<Day>]) -> [ClosedRange<Day>]? {
    guard let first = spans.first else { return nil }
    var widest: (gap: Int64, index: Int)?
    var reached = first.upperBound
    for (index, span) in spans.enumerated() {
      let gap = reached.distance(to: span.lowerBound)
      if gap > (widest?.gap ?? 0) { widest = (gap, index) }
      reached = max(reached, span.upperBound)
    }
    guard let widest else { return nil }
    let (earlier, later) = (spans[..<widest.index], spans[widest.index...])
    let kept = earlier.count > later.count ? earlier : later
    let other = earlier.count > later.count ? later : earlier
    // Of as many on either side, those nearer to our own time.
    let isTie = earlier.count == later.count
    let nearer =
      isTie
        && (later.first.map { $0.lowerBound.year.magnitude } ?? 0)
          > (earlier.last.map { $0.upperBound.year.magnitude } ?? 0)
      ? other : kept
    let low = nearer.first?.lowerBound ?? first.lowerBound
    let length = low.distance(to: nearer.map(\.upperBound).max() ?? low)
    return isFar(widest.gap, beside: length) ? Array(nearer) : nil
  }

  private static func isFar(_ gap: Int64, beside length: Int64) -> Bool {
    gap > 300 * 366 && gap / 10 > max(366, length)
  }

  /// The range from the start of a unit to the end of one, so that the axis begins at a tick where that costs little.
  private static func rounded(_ days: ClosedRange<Day>, from: Day?, to: Day?) -> ClosedRange<Day> {
    var (low, high) = (days.lowerBound, days.upperBound)
    if days.length > 700 {
      (low, high) = (Day(year: low.year, month: 1, day: 1), Day(year: high.year, month: 12, day: 31))
    } else if days.length > 45 {
      low = Day(year: low.year, month: low.month, day: 1)
      high = Day(year: high.year, month: high.month, day: Day.count(year: high.year, month: high.month))
    }
    return (from ?? low)...(to ?? high)
  }
}

extension TimeAxis {
  /// Marks at round years, months or days, the closest of which the labels leave room for.
  private static func ticks(_ days: ClosedRange<Day>, width: Int) -> [Tick] {
    for step in Step.allFromFinest(upTo: days.length)
    where step.days * Int64(width) / days.length >= Int64(step.room) {
      let ticks = step.days(in: days).map { day in
        Tick(column: column(of: day, in: days, width: width), label: step.label(day))
      }
      if !ticks.isEmpty { return ticks }
    }
    return [Tick(column: 0, label: "\(Year.exact(days.lowerBound.year))")]
  }

  private static func column(of day: Day, in days: ClosedRange<Day>, width: Int) -> Int {
    let (offset, length, width) = (days.lowerBound.distance(to: day), days.length, Int64(width))
    // The inverse of `days(ofColumn:)`: of a day that is wider than a column, the first that it fills.
    if length <= width { return Int((offset * width + length - 1) / length) }
    return Int(((offset + 1) * width + length - 1) / length) - 1
  }

  /// How far apart ticks are.
  private enum Step {
    case days(Int), months(Int), years(Int64)

    /// About how long it is.
    var days: Int64 {
      switch self {
      case .days(let count): Int64(count)
      case .months(let count): Int64(count) * 30
      case .years(let count): count * 365
      }
    }

    /// The columns that a label takes, with the space after it.
    var room: Int {
      switch self {
      case .days: 12
      case .months: 9
      case .years(let count): count >= 10_000 ? 12 : 6
      }
    }

    static func allFromFinest(upTo length: Int64) -> [Step] {
      var steps: [Step] = [1, 2, 7, 14].map(Step.days) + [1, 2, 3, 6].map(Step.months)
      var unit: Int64 = 1
      while unit <= max(1, length / 365) {
        steps += [1, 2, 5].map { .years($0 * unit) }
        unit *= 10
      }
      return steps + [.years(unit)]
    }

    /// The days of a range where ticks stand.
    func days(in range: ClosedRange<Day>) -> [Day] {
      var found: [Day] = []
      var next = first(notBefore: range.lowerBound)
      while next <= range.upperBound, found.count < 400 {
        found.append(next)
        next = following(next)
      }
      return found
    }

    private func first(notBefore day: Day) -> Day {
      switch self {
      case .days: return day
      case .months(let count):
        let start = Day(year: day.year, month: (day.month - 1) / count * count + 1, day: 1)
        return start < day ? following(start) : start
      case .years(let count):
        let year = day.year - ((day.year % count) + count) % count
        let start = Day(year: year, month: 1, day: 1)
        return start < day ? following(start) : start
      }
    }

    private func following(_ day: Day) -> Day {
      switch self {
      case .days(let count): Day(daysSince1970: day.daysSince1970 + Int64(count))
      case .months(let count):
        day.month + count > 12
          ? Day(year: day.year + 1, month: day.month + count - 12, day: 1)
          : Day(year: day.year, month: day.month + count, day: 1)
      case .years(let count): Day(year: day.year + count, month: 1, day: 1)
      }
    }

    func label(_ day: Day) -> String {
      switch self {
      case .days: day.description
      case .months: String(day.description.dropLast(3))
      case .years: "\(Year.exact(day.year))"
      }
    }
  }
}

extension Day {
  /// Days from this one to another.
  fileprivate func distance(to other: Day) -> Int64 { other.daysSince1970 - daysSince1970 }
}

extension ClosedRange<Day> {
  /// Days from the first to the last, both counted.
  fileprivate var length: Int64 { lowerBound.distance(to: upperBound) + 1 }
}

extension ValidTime {
  /// The years, before or after year 0, that an axis can reach.
  public static let farthestYear: Int64 = 1_000_000_000_000

  /// The days from the first that is named to the last; nil where none is, or they are out of all reach.
  fileprivate var namedDays: ClosedRange<Day>? {
    let named = [start.earliest, start.latest, end.earliest, end.latest].compactMap { bound in
      if case .day(let day) = bound { day } else { nil }
    }
    guard let low = named.min(), let high = named.max(),
      low.year >= -Self.farthestYear, high.year <= Self.farthestYear
    else { return nil }
    return low...high
  }
}
