/// Times of day (level 0): `T`, hours, minutes and seconds, then nothing, `Z` or a shift from UTC.
extension EDTFParser {
  mutating func time(after date: CalendarDate) throws(EDTFFault) -> TimeOfDay {
    guard case .exact = date.year, case .day(let month, let day) = date.part, month.number != nil,
      day.number != nil
    else { throw syntax("a time of day needs a complete day before it") }
    if date.isQualified { throw syntax("a day with a time has no qualifier", at: 0) }
    position += 1

    let start = position
    let hour = try clock("hour")
    guard take(":") else { throw syntax("a time is written hh:mm:ss") }
    let minute = try clock("minute")
    guard take(":") else { throw syntax("a time is written hh:mm:ss") }
    let second = try clock("second")
    if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") {
      throw syntax("EDTF has no fractions of a second")
    }

    let zone = try zone()
    if next == UInt8(ascii: "/") { throw syntax("the ends of an interval have no time of day", at: 0) }
    if !isAtEnd { throw syntax(trailing(after: "a time")) }
    let time = TimeOfDay(hour: hour, minute: minute, second: second, zone: zone)
    try check(time, at: start)
    return time
  }

  private mutating func clock(_ name: String) throws(EDTFFault) -> Int {
    let start = position
    guard let digits = takeDigits(upTo: 2), digits.count == 2 else {
      throw syntax("the \(name) has two digits", at: start)
    }
    guard let number = digits.number else { throw syntax("a time of day is complete", at: start) }
    return number
  }

  private mutating func zone() throws(EDTFFault) -> TimeOfDay.Zone {
    let start = position
    if isAtEnd { return .local }
    if take("Z") { return .utc }
    guard next == UInt8(ascii: "+") || next == UInt8(ascii: "-") else { return .local }
    let isBehind = next == UInt8(ascii: "-")
    position += 1
    let hours = try clock("hour")
    let minutes = take(":") ? try clock("minute") : 0
    if hours > 23 || minutes > 59 { throw impossible("no clock is that far from UTC", at: start) }
    let shift = hours * 60 + minutes
    if isBehind, shift == 0 { throw impossible("no shift is written +00:00 or Z", at: start) }
    return .shift(minutes: isBehind ? -shift : shift)
  }

  private func check(_ time: TimeOfDay, at start: Int) throws(EDTFFault) {
    if time.hour == 24, time.minute == 0, time.second == 0 { return }
    if time.hour > 23 { throw impossible("there is no hour \(time.hour)", at: start) }
    if time.minute > 59 { throw impossible("there is no minute \(time.minute)", at: start + 3) }
    if time.second == 60 {
      // A leap second is the last of a day of UTC; of a local time the shift is not known.
      let minuteOfDay = time.hour * 60 + time.minute - (time.shift ?? 0) / 60
      let isLast = time.shift == nil ? time.minute % 15 == 14 : (minuteOfDay + 2880) % 1440 == 1439
      if isLast { return }
    }
    if time.second > 59 { throw impossible("there is no second \(time.second)", at: start + 6) }
  }
}
