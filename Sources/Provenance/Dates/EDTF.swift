/// A date in the Extended Date/Time Format: ISO 8601-2:2019 clause 4, levels 0 to 2, as profiled by the
/// Library of Congress.
///
/// Two values are equal when they were written alike; `1985-04-12T10:00:00Z` and `...T10:00:00+00:00` are two
/// values.
public struct EDTF: Hashable, Sendable {
  /// The text as it was written.
  public let source: String
  /// What it says.
  public let value: EDTFValue
  /// The lowest conformance level that has every feature used: 0, 1 or 2.
  public let level: Int

  /// The longest text that is read, in bytes of UTF-8.
  public static let maximumLength = 512

  /// Reads a text.
  ///
  /// Impossible dates are refused: month 13, 30 February, 29 February of a common year, and with unspecified
  /// digits a date that no choice of digits makes possible. An interval that ends before it starts is *not*
  /// refused here, since it is well formed: see ``endsBeforeItStarts``.
  ///
  /// - Throws: `EDTFError`: `.empty`, `.tooLong` beyond ``maximumLength`` bytes, `.syntax`, `.impossible`,
  ///   `.outOfRange`.
  public init(_ text: String) throws(EDTFError) {
    do throws(EDTFFault) {
      try self.init(parsing: text)
    } catch {
      throw EDTFError(error, in: text)
    }
  }

  /// Reads a text without making the message for a person, which costs more than the reading.
  init(parsing text: String) throws(EDTFFault) {
    if text.utf8.count > Self.maximumLength {
      throw EDTFFault(
        kind: .tooLong, offset: 0, problem: "a date is at most \(Self.maximumLength) bytes long")
    }
    var parser = EDTFParser(Array(text.utf8))
    value = try parser.value()
    level = parser.level
    source = text
  }
}

extension EDTF: CustomStringConvertible {
  /// The text as it was written.
  public var description: String { source }
}
