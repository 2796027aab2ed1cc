/// When a claim begins and ends to hold, as far as its date says: two limits for each.
///
/// `?` and `~` do not widen the limits: the stated date counts, and the mark is kept beside it.
public struct ValidTime: Sendable {
  /// The date that it is of.
  public let date: EDTF
  public let start: Side
  public let end: Side

  /// The beginning or the end.
  public struct Side: Sendable, Equatable {
    /// Not before this day.
    public var earliest: Bound
    /// Not after this day.
    public var latest: Bound
    public var limit: Limit
    /// How sure the writer is of it.
    public var qualifier: Qualifier = []
  }

  /// What is known of a side.
  public enum Limit: String, Sendable {
    /// It lies within a date.
    case date
    /// There is none: `..`.
    case open
    /// There is one, and it is not known.
    case unknown
  }

  /// Reads the limits of a date that does not end before it starts.
  public init(_ date: EDTF) {
    self.date = date
    (start, end) =
      switch date.value {
      case .date(let point), .dateTime(let point, _): (Side(point), Side(point))
      case .interval(let from, let to): Self.sides(from: from, to: to)
      case .oneOf(let members): Self.sides(oneOf: members)
      case .allOf(let members): Self.sides(allOf: members)
      }
  }

  private static func sides(from: Endpoint, to: Endpoint) -> (Side, Side) {
    var start = Side(from, none: .distantPast)
    var end = Side(to, none: .distantFuture)
    if start.limit != .open { start.latest = from.date == nil ? end.latest : min(start.latest, end.latest) }
    if end.limit != .open {
      end.earliest = to.date == nil ? start.earliest : max(end.earliest, start.earliest)
    }
    return (start, end)
  }

  /// One of these: it may begin and end in any of them.
  private static func sides(oneOf members: [SetMember]) -> (Side, Side) {
    let earliest = members.map(\.earliest).min() ?? .distantPast
    let latest = members.map(\.latest).max() ?? .distantFuture
    var start = Side(earliest: earliest, latest: latest, limit: .date, qualifier: qualifier(of: members))
    var end = start
    if earliest == .distantPast { start.limit = .open }
    if latest == .distantFuture { end.limit = .open }
    return (start, end)
  }

  /// All of these: from the first to the last.
  private static func sides(allOf members: [SetMember]) -> (Side, Side) {
    let starts = members.map { $0.firstDate.map(Side.init) ?? Side(.open, none: .distantPast) }
    let ends = members.map { $0.lastDate.map(Side.init) ?? Side(.open, none: .distantFuture) }
    let past = Side(.open, none: .distantPast)
    let future = Side(.open, none: .distantFuture)
    return (
      starts.min { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) } ?? past,
      ends.max { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) } ?? future
    )
  }

  private static func qualifier(of members: [SetMember]) -> Qualifier {
    members.reduce(Qualifier()) { qualifier, member in
      [member.firstDate, member.lastDate].reduce(qualifier) { $0.union($1?.qualifier ?? []) }
    }
  }
}

extension ValidTime.Side {
  fileprivate init(_ date: CalendarDate) {
    self.init(earliest: date.earliest, latest: date.latest, limit: .date, qualifier: date.qualifier)
  }

  fileprivate init(_ endpoint: Endpoint, none: Bound) {
    switch endpoint {
    case .date(let date): self.init(date)
    case .open: self.init(earliest: none, latest: none, limit: .open)
    case .unknown: self.init(earliest: none, latest: none, limit: .unknown)
    }
  }
}

extension SetMember {
  fileprivate var firstDate: CalendarDate? {
    switch self {
    case .date(let date), .consecutive(let date, _), .later(let date): date
    case .earlier: nil
    }
  }

  fileprivate var lastDate: CalendarDate? {
    switch self {
    case .date(let date), .consecutive(_, let date), .earlier(let date): date
    case .later: nil
    }
  }
}

extension CalendarDate {
  /// Every mark on any component.
  var qualifier: Qualifier { yearQualifier.union(monthQualifier).union(dayQualifier) }
}
