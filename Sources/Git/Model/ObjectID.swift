import CLibgit2

/// The id of a git object: the 20 bytes of its SHA-1, held inline.
public struct ObjectID: Hashable, Comparable, Sendable {
  // Big-endian, so that comparing the numbers compares the bytes.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  static let byteCount = 20

  /// The id that git writes for "nothing".
  static let null = ObjectID(git_oid())

  /// Reads 40 hexadecimal digits, nil for anything else.
  public init?(hex: String) {
    var hex = hex
    let parsed = hex.withUTF8 { ObjectID(hexDigits: UnsafeRawBufferPointer($0)) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Takes the 20 raw bytes, nil when there are more or fewer.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.byteCount else { return nil }
    self = bytes.withUnsafeBytes { ObjectID(raw: $0) }
  }

  /// The first 20 bytes of a buffer that the caller has checked to hold as many.
  init(raw bytes: UnsafeRawBufferPointer) {
    high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  init(_ oid: git_oid) {
    self = withUnsafeBytes(of: oid) { ObjectID(raw: $0) }
  }

  init?(hexDigits digits: UnsafeRawBufferPointer) {
    guard digits.count == 2 * Self.byteCount else { return nil }
    guard let high = Self.number(digits, 0..<16), let middle = Self.number(digits, 16..<32),
      let low = Self.number(digits, 32..<40)
    else { return nil }
    self.high = high
    self.middle = middle
    self.low = UInt32(truncatingIfNeeded: low)
  }

  private static func number(_ digits: UnsafeRawBufferPointer, _ places: Range<Int>) -> UInt64? {
    var number: UInt64 = 0
    for place in places {
      let digit = digits[place]
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      number = number << 4 | UInt64(value)
    }
    return number
  }

  /// A small number that is evenly spread over all ids.
  var spread: Int { Int(high >> 48) }

  /// The first of the bytes.
  var firstByte: UInt8 { UInt8(high >> 56) }

  /// The 20 raw bytes.
  public var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, middle.bigEndian, low.bigEndian)) {
      Array($0.prefix(Self.byteCount))
    }
  }

  /// The 40 hexadecimal digits, in lower case.
  public var hex: String { digits(2 * Self.byteCount) }

  /// The first ten hexadecimal digits, for people.
  public var short: String { digits(10) }

  /// The id as libgit2 takes it.
  var oid: git_oid {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid) { target in
      target.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      target.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      target.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return oid
  }

  private func digits(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { target in
      withUnsafeBytes(of: (high.bigEndian, middle.bigEndian, low.bigEndian)) { bytes in
        for position in 0..<count {
          let byte = bytes[position / 2]
          let value = position.isMultiple(of: 2) ? byte >> 4 : byte & 15
          target[position] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
        }
      }
      return count
    }
  }

  /// The order of the bytes, which is that of the hexadecimal digits.
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }

  /// Hashes eight of the bytes: they are evenly spread already.
  public func hash(into hasher: inout Hasher) { hasher.combine(high) }
}

extension ObjectID: CustomStringConvertible {
  /// The 40 hexadecimal digits.
  public var description: String { hex }
}
