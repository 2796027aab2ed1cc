/// The digits of a year, month or day as written, any of which may be unspecified (`X`; ISO 8601-2 4.6).
public struct Digits: Hashable, Sendable {
  /// One byte a digit, the last written digit lowest; 0xFF is an unspecified one.
  private var packed: UInt32 = 0
  /// How many digits were written: four for a year, two for a month or day.
  public private(set) var count = 0

  static let unspecified: UInt8 = 0xFF

  init() {}

  /// The two digits of a complete month or day.
  init(_ number: Int) {
    append(UInt8(clamping: number / 10))
    append(UInt8(clamping: number % 10))
  }

  mutating func append(_ digit: UInt8) {
    packed = packed << 8 | UInt32(digit)
    count += 1
  }

  /// The digit at a place, counted from the left from 0; nil where it is unspecified.
  public subscript(place: Int) -> Int? {
    let digit = UInt8(truncatingIfNeeded: packed >> UInt32(8 * (count - 1 - place)))
    return digit == Self.unspecified ? nil : Int(digit)
  }

  /// The number, where every digit is given.
  public var number: Int? {
    var number = 0
    for place in 0..<count {
      guard let digit = self[place] else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The least and the greatest number that the digits can stand for.
  public var range: ClosedRange<Int> {
    var low = 0
    var high = 0
    for place in 0..<count {
      let digit = self[place]
      low = low * 10 + (digit ?? 0)
      high = high * 10 + (digit ?? 9)
    }
    return low...high
  }

  /// Whether the number, written with as many digits, agrees with every digit given.
  public func matches(_ number: Int) -> Bool {
    var rest = number
    for place in (0..<count).reversed() {
      if let digit = self[place], digit != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }

  /// How many digits at the right are unspecified, if no other digit is; nil otherwise.
  var unspecifiedFromRight: Int? {
    var places = 0
    while places < count, self[count - 1 - places] == nil { places += 1 }
    for place in 0..<(count - places) where self[place] == nil { return nil }
    return places
  }
}

extension Digits: CustomStringConvertible {
  /// The digits as EDTF writes them.
  public var description: String {
    var text = ""
    for place in 0..<count { text += self[place].map { "\($0)" } ?? "X" }
    return text
  }
}
