/// Years: four digits, more than four after `Y`, exponents and significant digits.
extension EDTFParser {
  /// A four-digit year, its sign, and its significant digits.
  mutating func year() throws(EDTFFault) -> Year {
    let start = position
    let isNegative = take("-")
    if isNegative { need(level: 1) }
    let digitsStart = position
    guard let digits = takeDigits(upTo: 4) else { throw syntax(tooManyDigits(from: digitsStart), at: start) }
    if digits.count == 0 { throw syntax(notAYear(isNegative: isNegative), at: start) }
    if digits.count < 4 { throw syntax("a year has four digits", at: start) }

    guard let number = digits.number else {
      if next == UInt8(ascii: "S") { throw syntax("significant digits need a complete year") }
      return .unspecified(digits, negative: isNegative)
    }
    if isNegative, number == 0 { throw impossible("year 0 has no sign", at: start) }
    let year = Int64(isNegative ? -number : number)
    return try significant(year) ?? .exact(year)
  }

  /// A year of more than four digits: `Y`, the sign, the digits, and an exponent and significant digits if
  /// any.
  mutating func longYear() throws(EDTFFault) -> Year {
    let start = position
    position += 1
    need(level: 1)
    let isNegative = take("-")
    let digitsStart = position
    guard var year = try number() else { throw syntax("Y is followed by the digits of a year") }
    let count = position - digitsStart
    if count > 1, bytes[digitsStart] == UInt8(ascii: "0") {
      throw syntax("a year after Y does not begin with 0", at: digitsStart)
    }
    if take("E") {
      need(level: 2)
      let exponentStart = position
      guard let exponent = try number(), exponent > 0, bytes[exponentStart] != UInt8(ascii: "0") else {
        throw syntax("E is followed by a positive number", at: exponentStart)
      }
      for _ in 0..<min(exponent, 18) {
        // The limit is checked first: the product may not fit.
        if year > Year.limit / 10 { throw tooFar(at: start) }
        year *= 10
      }
      if exponent > 18, year > 0 { throw tooFar(at: start) }
    } else if count <= 4 {
      throw syntax("Y is for years of more than four digits", at: start)
    }
    if isNegative, year == 0 { throw impossible("year 0 has no sign", at: start) }
    if isNegative { year = -year }
    return try significant(year) ?? .exact(year)
  }

  /// A number of decimal digits within ``Year/limit``; nil if there is none.
  private mutating func number() throws(EDTFFault) -> Int64? {
    let start = position
    var number: Int64 = 0
    while case UInt8(ascii: "0")...UInt8(ascii: "9") = next {
      if number > Year.limit / 10 { throw tooFar(at: start) }
      number = number * 10 + Int64(next - UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? number : nil
  }

  private func tooFar(at offset: Int) -> EDTFFault {
    EDTFFault(
      kind: .outOfRange, offset: offset, problem: "years are read up to \(Year.limit) before and after year 0"
    )
  }

  /// `S` and the number of significant digits, counted from the first digit that is not 0.
  private mutating func significant(_ year: Int64) throws(EDTFFault) -> Year? {
    guard take("S") else { return nil }
    need(level: 2)
    let start = position
    guard let wanted = try number(), wanted > 0, bytes[start] != UInt8(ascii: "0") else {
      throw syntax("S is followed by the number of significant digits", at: start)
    }
    var unit: Int64 = 1
    var digits = 1
    while year.magnitude / UInt64(unit) >= 10 {
      unit *= 10
      digits += 1
    }
    guard wanted <= digits else {
      throw impossible("\(year) has only \(digits) significant digits", at: start)
    }
    for _ in 1..<wanted where unit > 1 { unit /= 10 }
    let low = Int64(year.magnitude) / unit * unit
    let high = low + (unit - 1)
    return .significant(estimate: year, range: year < 0 ? -high...(-low) : low...high)
  }

  private func tooManyDigits(from start: Int) -> String {
    var end = start
    while end < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[end] { end += 1 }
    return end - start == 8 && end == bytes.count
      ? "EDTF writes hyphens between year, month and day"
      : "a year of more than four digits is written with Y"
  }

  private func notAYear(isNegative: Bool) -> String {
    let after = position + 1 < bytes.count ? bytes[position + 1] : 0
    return switch next {
    case UInt8(ascii: "y") where after == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= after:
      "a long year begins with a capital Y"
    case UInt8(ascii: " "): "EDTF has no spaces"
    case UInt8(ascii: "+"): "a year has no plus sign"
    case UInt8(ascii: "["), UInt8(ascii: "{"): "a set stands alone"
    default: isNegative ? expected("the year") : "this is not how EDTF writes a date"
    }
  }
}
