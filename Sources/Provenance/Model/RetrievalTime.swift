/// A time of retrieval (RFC 3339 section 5.6): a day and a time of day that exist, with the offset from UTC.
public struct RetrievalTime: Sendable {
  /// The day as written, `2026-11-22`, by which the capture is named.
  public let day: String
  /// Seconds since 1970, UTC; a fraction of one is left out.
  public let seconds: Int64

  /// Reads a time; nil where it is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(64))
    guard bytes.count >= 20, bytes.count == text.utf8.count, bytes[10] | 0x20 == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      RetrievalTime.isNumber(bytes[11..<13], upTo: 23), RetrievalTime.isNumber(bytes[14..<16], upTo: 59),
      // A leap second is 60.
      RetrievalTime.isNumber(bytes[17..<19], upTo: 60)
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { RetrievalTime.isDigit($0) }
      guard !digits.isEmpty else { return nil }
      rest = rest[digits.endIndex...]
    }
    guard RetrievalTime.isOffset(rest) else { return nil }
    let day = String(decoding: bytes[..<10], as: UTF8.self)
    guard bytes[..<10].allSatisfy({ RetrievalTime.isDigit($0) || $0 == UInt8(ascii: "-") }),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), (try? EDTF(day)) != nil,
      let date = Day(exactly: day)
    else { return nil }
    self.day = day
    let clock =
      RetrievalTime.seconds(bytes[11..<13], bytes[14..<16]) + Int64(RetrievalTime.number(bytes[17..<19]))
    seconds = date.daysSince1970 * 86_400 + clock - RetrievalTime.offset(Array(rest))
  }

  private static func isOffset(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(bytes)
    if bytes.count == 1 { return bytes[0] | 0x20 == UInt8(ascii: "z") }
    return bytes.count == 6 && (bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"))
      && bytes[3] == UInt8(ascii: ":") && isNumber(bytes[1..<3], upTo: 23) && isNumber(bytes[4..<6], upTo: 59)
  }

  /// Seconds east of UTC.
  private static func offset(_ bytes: [UInt8]) -> Int64 {
    guard bytes.count == 6 else { return 0 }
    return seconds(bytes[1..<3], bytes[4..<6]) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
  }

  private static func seconds(_ hours: ArraySlice<UInt8>, _ minutes: ArraySlice<UInt8>) -> Int64 {
    Int64(number(hours) * 3600 + number(minutes) * 60)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private static func isNumber(_ digits: ArraySlice<UInt8>, upTo largest: UInt8) -> Bool {
    guard digits.allSatisfy(isDigit) else { return false }
    return number(digits) <= Int(largest)
  }
}
