/// The value of an author or committer line: `Name <mail> seconds ±hhmm`.
///
/// Git itself shows commits whose line is malformed, so nothing here fails: what cannot be read is empty or
/// zero.
struct RawSignature {
  private let who: UnsafeRawBufferPointer
  private let mail: UnsafeRawBufferPointer
  private let when: UnsafeRawBufferPointer

  init(_ line: UnsafeRawBufferPointer) {
    let close = line.lastIndex(of: UInt8(ascii: ">")) ?? line.endIndex
    let open = line[..<close].firstIndex(of: UInt8(ascii: "<")) ?? close
    who = UnsafeRawBufferPointer(rebasing: line[..<open])
    mail = UnsafeRawBufferPointer(rebasing: line[min(open + 1, close)..<close])
    when = UnsafeRawBufferPointer(rebasing: line[min(close + 1, line.endIndex)...])
  }

  /// Seconds since 1970.
  var time: Int64 {
    var digits = when.drop { $0 == UInt8(ascii: " ") }
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    let value = Self.number(digits)
    return isNegative ? -value : value
  }

  private var offset: Int {
    guard let space = when.lastIndex(of: UInt8(ascii: " ")) else { return 0 }
    let zone = when[(space + 1)...]
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return 0 }
    let value = Int(Self.number(zone.dropFirst().prefix(4)))
    let minutes = value / 100 * 60 + value % 100
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  func signature(_ text: CommitText) -> Signature {
    Signature(
      name: text.decode(Self.trimmed(who)), email: text.decode(Self.trimmed(mail)), time: time, offset: offset
    )
  }

  /// The number that the leading digits make, zero when there are none or it does not fit.
  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int64 {
    var value: Int64 = 0
    for digit in digits.prefix(while: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = product.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      if overflow || carried { return 0 }
      value = sum
    }
    return value
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    let space = UInt8(ascii: " ")
    let start = bytes.firstIndex { $0 != space } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != space }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }
}
