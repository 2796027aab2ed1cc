public import Provenance

/// Times of commits as text, RFC 3339, and back. Without leap seconds, as git counts.
public enum RecordTime {
  /// A time in seconds since 1970, at an offset from UTC in minutes, as `2026-11-22T19:12:38+01:00`.
  ///
  /// A commit may name any offset and any second; RFC 3339 has offsets below a day and years of four digits. Another offset
  /// is left out, a time out of reach is the first or last that there is.
  public static func text(_ seconds: Int64, offset: Int) -> String {
    let (local, offset) = Self.local(seconds, offset: offset)
    let date = Day(daysSince1970: local.floorDivided(by: 86_400))
    let second = Int((local % 86_400 + 86_400) % 86_400)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(
      separator: ":")
    let zone =
      offset == 0
      ? "Z"
      : (offset < 0 ? "-" : "+") + padded(abs(offset) / 60, to: 2) + ":" + padded(abs(offset) % 60, to: 2)
    let year = (date.year < 0 ? "-" : "") + padded(Int(clamping: date.year.magnitude), to: 4)
    return "\(year)-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))T\(clock)\(zone)"
  }

  /// The day of a time in seconds since 1970, at an offset from UTC in minutes: the one that ``text(_:offset:)`` says.
  public static func day(_ seconds: Int64, offset: Int) -> Day {
    Day(daysSince1970: local(seconds, offset: offset).seconds.floorDivided(by: 86_400))
  }

  /// What a clock at an offset shows, in seconds since 1970, and the offset: both as far as RFC 3339 can write them.
  private static func local(_ seconds: Int64, offset: Int) -> (seconds: Int64, offset: Int) {
    let seconds = min(max(seconds, earliest), latest)
    let offset =
      abs(offset) < 24 * 60 && (earliest...latest).contains(seconds + Int64(offset) * 60) ? offset : 0
    return (seconds + Int64(offset) * 60, offset)
  }

  /// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
  private static let earliest: Int64 = -62_167_219_200
  private static let latest: Int64 = 253_402_300_799

  /// The last second that `2026`, `2026-11`, `2026-11-22` (all UTC) or an RFC 3339 time names; nil for any other text.
  public static func end(of text: String) -> Int64? {
    if isYear(text) { return end(of: text + "-12") }
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 4,
      let year = digits(parts[0], count: 4), let month = digits(parts[1], count: 2), (1...12).contains(month)
    else { return nil }
    if parts.count == 2 {
      guard halves.count == 1 else { return nil }
      let last = Day(year: Int64(year), month: month, day: Day.count(year: Int64(year), month: month))
      return (last.daysSince1970 + 1) * 86_400 - 1
    }
    guard let day = digits(parts[2], count: 2),
      (1...Day.count(year: Int64(year), month: month)).contains(day)
    else { return nil }
    let midnight = Day(year: Int64(year), month: month, day: day).daysSince1970 * 86_400
    guard halves.count == 2 else { return midnight + 86_399 }
    return clock(halves[1]).map { midnight + $0 }
  }

  /// Whether a text is a year of four digits.
  static func isYear(_ text: String) -> Bool { digits(text[...], count: 4) != nil }

  /// Whether a text was meant for a date, most likely: it is made of what dates are made of.
  static func looksLikeDate(_ text: String) -> Bool {
    let marks: Set<Unicode.Scalar> = ["-", "/", ".", ":", " ", "T", "Z", "+"]
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    return digits.count >= 4
      && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || marks.contains($0) }
  }

  /// The first second that `2026`, `2026-11`, `2026-11-22` (all UTC) or an RFC 3339 time names; nil for any other text.
  public static func start(of text: String) -> Int64? {
    if isYear(text) { return start(of: text + "-01") }
    guard let end = end(of: text) else { return nil }
    switch text.utf8.count {
    case 7: return self.end(of: text + "-01").map { $0 - 86_399 }
    case 10: return end - 86_399
    default:
      let clock = text.split(separator: "T").last?.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
      if clock?.contains(":") == true, clock?.split(separator: ":").count == 2 { return end - 59 }
      // Commits have whole seconds: the first that is not before a part of one is the next.
      let fraction = clock?.split(separator: ".").dropFirst().first ?? ""
      return fraction.contains { $0 != "0" } ? end + 1 : end
    }
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
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
