/// A JSON number, kept as it was written.
///
/// A record's `1.10` must not become `1.1` because a tool rewrote another field, so the lexeme is the value,
/// and two numbers are equal when they are written the same.
public struct JSONNumber: Hashable, Sendable {
  /// The digits as written, in the grammar of RFC 8259 section 6 (ASCII).
  public let lexeme: String

  /// An integer, in decimal digits.
  public init(_ value: Int) {
    lexeme = String(value)
  }

  /// Takes a number as written; `nil` where that is no JSON number (`+1`, `01`, `.5`, `NaN`).
  public init?(lexeme: String) {
    var lexeme = lexeme
    let isNumber = lexeme.withUTF8 { bytes in
      var scanner = JSONScanner(bytes)
      guard (try? scanner.number()) != nil else { return false }
      return scanner.offset == bytes.count
    }
    guard isNumber else { return nil }
    self.lexeme = lexeme
  }

  /// For the scanner, which has checked the grammar.
  init(checked lexeme: String) {
    self.lexeme = lexeme
  }

  /// The value of a whole number that fits 64 bits; otherwise `nil`. JSON Schema calls `3.0` and `3e2` integers
  /// too; they count here up to 2^53, where a double is still exact.
  public var intValue: Int? {
    if let value = Int(lexeme) { return value }
    guard let value = doubleValue, value.magnitude < 0x1p53 else { return nil }
    return Int(exactly: value)
  }

  /// The nearest double; `nil` where the number is beyond its range.
  public var doubleValue: Double? {
    guard let value = Double(lexeme), value.isFinite else { return nil }
    return value
  }
}
