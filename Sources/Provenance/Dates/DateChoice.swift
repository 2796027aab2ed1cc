/// One date of several, which one is not known: of unspecified digits, or of a run in a set.
struct DateChoice {
  /// All of them.
  let extent: DateExtent
  /// What each of a run is; nil where it is no run.
  private var unit: CalendarUnit?

  init(extent: DateExtent) { self.extent = extent }

  init(_ member: SetMember) {
    extent = DateExtent(member)
    switch member {
    case .date: break
    case .consecutive(let first, let last): unit = CalendarUnit(finerOf: first, last)
    case .earlier(let date), .later(let date): unit = CalendarUnit(finerOf: date, date)
    }
  }

  /// The first that does not end before a moment; nil where all do.
  func narrowed(toReach moment: Moment) -> DateExtent? {
    guard extent.end >= moment else { return nil }
    var narrowed = extent
    narrowed.alternatives = nil
    if extent.alternatives != nil {
      guard let stretch = extent.stretch(endingAtOrAfter: moment) else { return nil }
      (narrowed.start, narrowed.end) = stretch
    } else if let day = max(moment, extent.start).day, let unit {
      let period = unit.period(of: day)
      narrowed.start = max(extent.start, Moment(startOf: period.first))
      narrowed.end = min(extent.end, Moment(endOf: period.last))
    }
    return narrowed
  }
}
