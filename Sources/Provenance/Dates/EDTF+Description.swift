extension EDTF {
  /// The value in plain English, for people: "about May 2024", "from 2023 to 2024", "2023 or 2024".
  ///
  /// It says what is written and no more; it is not meant to be read back.
  public func describe() -> String {
    switch value {
    case .date(let date): EnglishDate.describe(date)
    case .dateTime(let date, let time): "\(EnglishDate.describe(date)), \(EnglishDate.describe(time))"
    case .interval(let from, let to): EnglishDate.describe(from: from, to: to)
    case .oneOf(let members): EnglishDate.describe(oneOf: members)
    case .allOf(let members):
      EnglishDate.list(members.map { EnglishDate.describe($0, isChoice: false) }, "and")
    }
  }
}

extension EnglishDate {
  static func describe(_ time: TimeOfDay) -> String {
    let clock = "\(twoDigits(time.hour)):\(twoDigits(time.minute)):\(twoDigits(time.second))"
    switch time.zone {
    case .local: return "\(clock) local time"
    case .utc: return "\(clock) UTC"
    case .shift(let minutes):
      let (hours, rest) = Int(minutes.magnitude).quotientAndRemainder(dividingBy: 60)
      return "\(clock) UTC\(minutes < 0 ? "-" : "+")\(twoDigits(hours)):\(twoDigits(rest))"
    }
  }

  static func describe(from: Endpoint, to: Endpoint) -> String {
    switch (from, to) {
    case (.date(let from), .date(let to)): "from \(describe(from)) to \(describe(to))"
    case (.date(let from), .open): "from \(describe(from)) onwards"
    case (.date(let from), .unknown): "from \(describe(from)) to an unknown date"
    case (.open, .date(let to)): "up to \(describe(to))"
    case (.unknown, .date(let to)): "from an unknown date to \(describe(to))"
    case (.open, .open): "at all times"
    case (.open, .unknown), (.unknown, .unknown): "up to an unknown date"
    case (.unknown, .open): "from an unknown date onwards"
    }
  }

  static func describe(oneOf members: [SetMember]) -> String {
    if members.count == 1, case .consecutive(let first, let last) = members[0] {
      return "between \(describe(first)) and \(describe(last))"
    }
    return list(members.map { describe($0, isChoice: true) }, "or")
  }

  static func describe(_ member: SetMember, isChoice: Bool) -> String {
    switch member {
    case .date(let date): describe(date)
    case .consecutive(let first, let last):
      isChoice
        ? "one from \(describe(first)) to \(describe(last))" : "\(describe(first)) to \(describe(last))"
    case .earlier(let date): "\(describe(date)) \(isChoice ? "or" : "and") earlier"
    case .later(let date): "\(describe(date)) \(isChoice ? "or" : "and") later"
    }
  }

  /// "a", "a or b", "a, b or c".
  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
