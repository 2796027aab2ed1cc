/// Times of commits as text, RFC 3339, and back. Proleptic Gregorian, without leap seconds, as git counts.
public enum RecordTime {
  /// A time in seconds since 1970, at an offset from UTC in minutes, as `2026-11-22T19:12:38+01:00`.
  public static func text(_ seconds: Int64, offset: Int) -> String {
    let (local, overflow) = seconds.addingReportingOverflow(Int64(offset) * 60)
    let shown = overflow ? seconds : local
    let (year, month, day) = date(daysSince1970: shown.floorDivided(by: 86_400))
    // Not by multiplying the days again, which the earliest times would overflow.
    let second = Int((shown % 86_400 + 86_400) % 86_400)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(
      separator: ":")
    let zone =
      offset == 0 || overflow
      ? "Z"
      : (offset < 0 ? "-" : "+") + padded(abs(offset) / 60, to: 2) + ":" + padded(abs(offset) % 60, to: 2)
    let shownYear = (year < 0 ? "-" : "") + padded(Int(clamping: year.magnitude), to: 4)
    return "\(shownYear)-\(padded(month, to: 2))-\(padded(day, to: 2))T\(clock)\(zone)"
  }

  /// The last second that `2026-11`, `2026-11-22` (both UTC) or an RFC 3339 time names; nil for any other text.
  static func end(of text: String) -> Int64? {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 4,
      let year = digits(parts[0], count: 4), let month = digits(parts[1], count: 2), (1...12).contains(month)
    else { return nil }
    if parts.count == 2 {
      guard halves.count == 1 else { return nil }
      let next = month == 12 ? days(year + 1, 1, 1) : days(year, month + 1, 1)
      return next * 86_400 - 1
    }
    let lastDay = Int(month == 12 ? 31 : days(year, month + 1, 1) - days(year, month, 1))
    guard let day = digits(parts[2], count: 2), (1...lastDay).contains(day) else { return nil }
    let midnight = days(year, month, day) * 86_400
    guard halves.count == 2 else { return midnight + 86_399 }
    return clock(halves[1]).map { midnight + $0 }
  }

  /// The seconds from midnight UTC that `19:12[:38][Z|+01:00]` names.
  private static func clock(_ text: Substring) -> Int64? {
    var time = text
    var offset: Int64 = 0
    if time.hasSuffix("Z") {
      time = time.dropLast()
    } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let zone = time[time.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
      guard zone.count == 2, let hours = digits(zone[0], count: 2), let minutes = digits(zone[1], count: 2),
        hours < 24, minutes < 60
      else { return nil }
      offset = Int64(hours * 3600 + minutes * 60) * (time[sign] == "-" ? -1 : 1)
      time = time[..<sign]
    }
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = digits(parts[0], count: 2), hour < 24,
      let minute = digits(parts[1], count: 2), minute < 60
    else { return nil }
    var second = 59
    if parts.count == 3 {
      let whole = parts[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = whole.first, let given = digits(first, count: 2), given <= 60,
        whole.count == 1 || digits(whole[1], count: max(1, whole[1].utf8.count)) != nil
      else { return nil }
      second = given
    }
    return Int64(hour * 3600 + minute * 60 + second) - offset
  }

  private static func digits(_ text: Substring, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// Days since 1970-01-01, by the civil calendar's 400-year cycle.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let shifted = Int64(month <= 2 ? year - 1 : year)
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = Int(dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100))
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
