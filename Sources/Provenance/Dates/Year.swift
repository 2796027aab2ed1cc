/// The year of a date.
public enum Year: Hashable, Sendable {
  /// One year: `1985`, `-1985`, `Y170000002`, `Y-17E7`.
  case exact(Int64)
  /// A four-digit year with unspecified digits: `201X`, `-1XX3`. A negative one is never year 0.
  case unspecified(Digits, negative: Bool)
  /// A year with significant digits (ISO 8601-2 4.7.3): `1950S2` is some year in 1900...1999, estimated as
  /// 1950.
  case significant(estimate: Int64, range: ClosedRange<Int64>)

  /// The largest year, before or after year 0, that is read: 10¹⁸ − 1.
  public static let limit: Int64 = 999_999_999_999_999_999

  /// The earliest year meant that is not before `year`.
  func next(atOrAfter year: Int64) -> Int64? {
    switch self {
    case .exact(let only): return only >= year ? only : nil
    case .significant(_, let range): return year <= range.upperBound ? max(year, range.lowerBound) : nil
    case .unspecified(let digits, negative: false):
      guard year <= 9999 else { return nil }
      let range = digits.range
      let start = max(Int(max(0, year)), range.lowerBound)
      guard start <= range.upperBound else { return nil }
      return (start...range.upperBound).first(where: digits.matches).map(Int64.init)
    case .unspecified(let digits, negative: true):
      guard year <= -1 else { return nil }
      let range = digits.range
      let start = min(Int(-max(-9999, year)), range.upperBound)
      return Self.descending(from: start, to: max(1, range.lowerBound), digits).map { Int64(-$0) }
    }
  }

  /// The latest year meant that is not after `year`.
  func previous(atOrBefore year: Int64) -> Int64? {
    switch self {
    case .exact(let only): return only <= year ? only : nil
    case .significant(_, let range): return year >= range.lowerBound ? min(year, range.upperBound) : nil
    case .unspecified(let digits, negative: false):
      guard year >= 0 else { return nil }
      let range = digits.range
      return Self.descending(from: min(Int(min(9999, year)), range.upperBound), to: range.lowerBound, digits)
        .map(Int64.init)
    case .unspecified(let digits, negative: true):
      guard year >= -9999 else { return nil }
      let range = digits.range
      let start = max(Int(-min(-1, year)), range.lowerBound)
      guard start <= range.upperBound else { return nil }
      return (start...range.upperBound).first(where: digits.matches).map { Int64(-$0) }
    }
  }

  private static func descending(from high: Int, to low: Int, _ digits: Digits) -> Int? {
    guard low <= high else { return nil }
    return (low...high).last(where: digits.matches)
  }
}

extension Year: CustomStringConvertible {
  /// The year in EDTF; an estimate without its significant digits.
  public var description: String {
    switch self {
    case .exact(let year), .significant(estimate: let year, _):
      let digits = "\(year.magnitude)"
      if digits.utf8.count > 4 { return "Y\(year)" }
      return (year < 0 ? "-" : "") + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    case .unspecified(let digits, let negative): return (negative ? "-" : "") + "\(digits)"
    }
  }
}
