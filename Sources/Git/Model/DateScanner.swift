import Glibc

/// Takes a date of one of git's forms apart.
struct DateScanner {
  private let fields: [Substring]
  private let text: Substring

  init(_ text: String) {
    fields = text.split(separator: " ")
    self.text = fields.joined(separator: " ")[...]
  }

  /// `@seconds` or nine digits and more, with a zone after it or not.
  func seconds() -> GitDate? {
    guard let first = fields.first, fields.count <= 2 else { return nil }
    let digits = first.hasPrefix("@") ? first.dropFirst() : first
    guard first.hasPrefix("@") || digits.count >= 9, digits.allSatisfy(\.isNumber), let time = Int64(digits)
    else { return nil }
    guard fields.count == 2 else { return GitDate(time: time, offset: 0) }
    guard let offset = Self.zone(fields[1]) else { return nil }
    return GitDate(time: time, offset: offset)
  }

  /// `2026-11-22T18:30:00+01:00`; a space may stand for the `T`, and before the zone.
  func iso8601() -> GitDate? {
    guard text.count >= 16 else { return nil }
    let date = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    let rest = text.dropFirst(10)
    guard date.count == 3, let separator = rest.first, separator == "T" || separator == " " else {
      return nil
    }
    let clock = rest.dropFirst()
    let end = clock.firstIndex { !($0.isNumber || $0 == ":" || $0 == ".") } ?? clock.endIndex
    let zone = clock[end...].drop { $0 == " " }
    return Self.date(year: date[0], month: Int(date[1]), day: date[2], clock: clock[..<end], zone: zone)
  }

  /// `Sun, 22 Nov 2026 18:30:00 +0100`; the day of the week may be absent.
  func rfc2822() -> GitDate? {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let fields = fields.first?.hasSuffix(",") == true ? fields.dropFirst() : fields[...]
    let parts = Array(fields)
    guard parts.count == 4 || parts.count == 5, let month = months.firstIndex(of: String(parts[1])) else {
      return nil
    }
    return Self.date(
      year: parts[2], month: month + 1, day: parts[0], clock: parts[3], zone: parts.count == 5 ? parts[4] : ""
    )
  }

  private static func date(
    year: Substring, month: Int?, day: Substring, clock: Substring, zone: Substring
  ) -> GitDate? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard let year = Int(year), (1970...9999).contains(year), let month, (1...12).contains(month),
      let day = Int(day), (1...31).contains(day), parts.count == 2 || parts.count == 3,
      let hour = Int(parts[0]), (0..<24).contains(hour), let minute = Int(parts[1]),
      (0..<60).contains(minute),
      let second = parts.count == 3 ? Int(parts[2].prefix { $0 != "." }) : 0, (0...60).contains(second)
    else { return nil }
    var time = tm()
    time.tm_year = Int32(year - 1900)
    time.tm_mon = Int32(month - 1)
    time.tm_mday = Int32(day)
    time.tm_hour = Int32(hour)
    time.tm_min = Int32(minute)
    time.tm_sec = Int32(second)
    if zone.isEmpty {
      time.tm_isdst = -1
      let local = mktime(&time)
      guard time.tm_mday == Int32(day) else { return nil }
      return GitDate(time: Int64(local), offset: time.tm_gmtoff / 60)
    }
    guard let offset = Self.zone(zone) else { return nil }
    let universal = timegm(&time)
    // A day that its month does not have comes out as one of the next.
    guard time.tm_mday == Int32(day) || second == 60 else { return nil }
    return GitDate(time: Int64(universal) - Int64(offset) * 60, offset: offset)
  }

  /// Minutes east of UTC: `+0100`, `+01:00`, `+01`, `Z`.
  private static func zone(_ text: Substring) -> Int? {
    if ["Z", "UTC", "GMT"].contains(text) { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.allSatisfy(\.isNumber), digits.count == 2 || digits.count == 4,
      let hours = Int(digits.prefix(2)), hours <= 14, let minutes = Int("0" + digits.dropFirst(2)),
      minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
  }
}
