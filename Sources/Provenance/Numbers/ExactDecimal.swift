/// A decimal number of any size, exact: `1.20`, `1.2` and `12e-1` are one number, and 0.1 is 0.1.
public struct ExactDecimal: Hashable, Sendable {
  /// Whether it is below zero.
  public let isNegative: Bool
  /// The digits without zeros at either end, the first one the highest; none for zero.
  let digits: [UInt8]
  /// The power of ten of the last digit.
  let exponent: Int

  /// More digits than these are not reckoned with.
  static let mostDigits = 1_000
  private static let greatestExponent = 1_000_000

  /// The number `digits` × 10^`exponent`; nil where it is too long to reckon with.
  init?(isNegative: Bool = false, digits given: some Sequence<UInt8>, exponent: Int = 0) {
    var digits = Array(given.drop { $0 == 0 })
    let length = digits.count
    while digits.last == 0 { digits.removeLast() }
    let (power, overflow) = exponent.addingReportingOverflow(length - digits.count)
    guard digits.count <= Self.mostDigits, !overflow, power.magnitude <= Self.greatestExponent else {
      return nil
    }
    self.isNegative = isNegative && !digits.isEmpty
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : power
  }

  /// A number as JSON writes it (RFC 8259 section 6); nil where the text is none, or too long to reckon with.
  public init?(_ text: String) {
    guard JSONNumber(lexeme: text) != nil else { return nil }
    let parts = text.utf8.split(whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
    guard let mantissa = parts.first else { return nil }
    guard let power = parts.count > 1 ? Int(String(Substring(parts[1]))) : 0 else { return nil }
    let decimals = mantissa.split(separator: UInt8(ascii: "."))
    let (exponent, overflow) = power.subtractingReportingOverflow(decimals.count > 1 ? decimals[1].count : 0)
    guard !overflow else { return nil }
    self.init(
      isNegative: text.utf8.first == UInt8(ascii: "-"),
      digits: mantissa.filter { 0x30...0x39 ~= $0 }.map { $0 - 0x30 }, exponent: exponent)
  }

  /// A whole number from 0 on.
  init(_ value: UInt) {
    var (rest, digits, exponent) = (value, [UInt8](), 0)
    while rest > 0 {
      if digits.isEmpty, rest % 10 == 0 { exponent += 1 } else { digits.insert(UInt8(rest % 10), at: 0) }
      rest /= 10
    }
    (isNegative, self.digits, self.exponent) = (false, digits, exponent)
  }

  /// One whole number divided by another; nil where the decimals do not end.
  init?(_ numerator: UInt, dividedBy denominator: UInt) {
    guard denominator > 0 else { return nil }
    var numerator = numerator
    for shift in 0...9 {
      if numerator % denominator == 0 {
        self.init(digits: ExactDecimal(numerator / denominator).allDigits, exponent: -shift)
        return
      }
      let (next, overflow) = numerator.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      numerator = next
    }
    return nil
  }

  /// The digits with the zeros that the exponent stands for.
  private var allDigits: [UInt8] { digits + Array(repeating: 0, count: max(0, exponent)) }

  var isZero: Bool { digits.isEmpty }

  /// Whether it is smaller than another one; neither may be below zero.
  func isSmaller(than other: ExactDecimal) -> Bool {
    guard !isZero, !other.isZero else { return isZero && !other.isZero }
    let (places, others) = (digits.count + exponent, other.digits.count + other.exponent)
    return places == others ? digits.lexicographicallyPrecedes(other.digits) : places < others
  }

  var negated: ExactDecimal {
    ExactDecimal(isNegative: !isNegative, digits: digits, exponent: exponent) ?? self
  }

  /// The number × 10^`power`.
  func shifted(by power: Int) -> ExactDecimal? {
    ExactDecimal(isNegative: isNegative, digits: digits, exponent: exponent + power)
  }

  /// The product.
  func times(_ other: ExactDecimal) -> ExactDecimal? {
    var product = [Int](repeating: 0, count: digits.count + other.digits.count)
    for (i, a) in digits.enumerated() {
      for (j, b) in other.digits.enumerated() { product[i + j + 1] += Int(a) * Int(b) }
    }
    for index in product.indices.dropFirst().reversed() {
      product[index - 1] += product[index] / 10
      product[index] %= 10
    }
    return ExactDecimal(
      isNegative: isNegative != other.isNegative, digits: product.map(UInt8.init),
      exponent: exponent + other.exponent)
  }

  /// The sum of two numbers that are not below zero; nil where they are, or too far apart.
  func plus(_ other: ExactDecimal) -> ExactDecimal? {
    if other.isZero { return self }
    if isZero { return other }
    let lowest = min(exponent, other.exponent)
    guard !isNegative, !other.isNegative, max(exponent, other.exponent) - lowest <= Self.mostDigits else {
      return nil
    }
    func aligned(_ number: ExactDecimal) -> [UInt8] {
      (number.digits + Array(repeating: 0, count: number.exponent - lowest)).reversed()
    }
    let (one, two) = (aligned(self), aligned(other))
    var (sum, carry) = ([UInt8](), UInt8(0))
    for index in 0..<max(one.count, two.count) {
      let value = (index < one.count ? one[index] : 0) + (index < two.count ? two[index] : 0) + carry
      sum.append(value % 10)
      carry = value / 10
    }
    return ExactDecimal(digits: (sum + [carry]).reversed(), exponent: lowest)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number in digits, with a power of ten where there would be too many zeros.
  public var description: String {
    guard !isZero else { return "0" }
    let sign = isNegative ? "-" : ""
    let text = digits.map(String.init).joined()
    if exponent >= 0, exponent <= 30 { return sign + text + String(repeating: "0", count: exponent) }
    let places = -exponent
    if exponent < 0, places < digits.count { return sign + text.dropLast(places) + "." + text.suffix(places) }
    if exponent < 0, places <= digits.count + 30 {
      return sign + "0." + String(repeating: "0", count: places - digits.count) + text
    }
    return "\(sign)\(text)e\(exponent)"
  }
}
