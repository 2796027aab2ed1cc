/// Reads EDTF from bytes, in one pass, without recursion.
struct EDTFParser {
  let bytes: [UInt8]
  var position = 0
  /// The highest conformance level that a feature seen so far needs.
  var level = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte at the position; 0, which EDTF never has, at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }
  var isAtEnd: Bool { position >= bytes.count }

  /// Takes one byte if it is the next.
  mutating func take(_ ascii: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == ascii.value else { return false }
    position += 1
    return true
  }

  /// Takes `..` if it is next.
  mutating func takeDots() -> Bool {
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."),
      bytes[position + 1] == UInt8(ascii: ".")
    else { return false }
    position += 2
    return true
  }

  mutating func need(level: Int) { self.level = max(self.level, level) }

  func syntax(_ problem: String, at offset: Int? = nil) -> EDTFFault {
    EDTFFault(kind: .syntax, offset: offset ?? position, problem: problem)
  }

  func impossible(_ problem: String, at offset: Int) -> EDTFFault {
    EDTFFault(kind: .impossible, offset: offset, problem: problem)
  }

  /// The whole text.
  mutating func value() throws(EDTFFault) -> EDTFValue {
    if bytes.isEmpty { throw EDTFFault(kind: .empty, offset: 0, problem: "there is no date here") }
    if next == UInt8(ascii: "[") || next == UInt8(ascii: "{") { return try set() }

    let from = try endpoint(isStart: true)
    if take("/") {
      let to = try endpoint(isStart: false)
      if !isAtEnd { throw syntax(trailing(after: "an interval")) }
      return try interval(from: from, to: to)
    }
    guard case .date(let date) = from else {
      throw syntax(
        from == .open ? "\"..\" alone is no date: an open interval is written 1985/.." : "a year is missing")
    }
    if next == UInt8(ascii: "T") { return .dateTime(date, try time(after: date)) }
    if !isAtEnd { throw syntax(trailing(after: "a date")) }
    return .date(date)
  }

  /// One side of an interval, or the whole of a plain date.
  private mutating func endpoint(isStart: Bool) throws(EDTFFault) -> Endpoint {
    if takeDots() { return .open }
    if isStart ? next == UInt8(ascii: "/") : isAtEnd { return .unknown }
    return .date(try date())
  }

  private mutating func interval(from: Endpoint, to: Endpoint) throws(EDTFFault) -> EDTFValue {
    if [from, to].contains(where: { $0.date?.hasUnspecifiedDigits == true }) { need(level: 2) }
    switch (from, to) {
    case (.date, .date): break
    case (.unknown, .unknown): throw syntax("an interval needs a start or an end", at: 0)
    default: need(level: 1)
    }
    return .interval(from: from, to: to)
  }

  /// What to say of something left over.
  func trailing(after what: String) -> String {
    switch next {
    case UInt8(ascii: "/"): "an interval has one \"/\""
    case UInt8(ascii: "T"): "\(what) has no time of day here: only a single day does"
    case UInt8(ascii: " "): "EDTF has no spaces"
    default: "\(what) ends before this"
    }
  }
}
