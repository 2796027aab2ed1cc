/// One entry of a record's `exemptions`: a kind of finding that is not to be reported on it, why, and until when.
public struct Exemption: Sendable {
  /// The place in the record's list, from 0.
  let index: Int
  let finding: FindingID
  let reason: String
  /// The last day on which it holds, as it is written: `2027-01-31`.
  let until: String
  private let lastDay: Day

  /// The exemptions of a record that can be read and are allowed; the others are findings (`ExemptionCheck`).
  ///
  /// What was captured, and the store itself, are exempted from nothing.
  public static func all(of id: RecordID, _ record: JSON) -> [Exemption] {
    guard [.claim, .subject, .source].contains(id.kind) else { return [] }
    return (record["exemptions"]?.arrayValue ?? []).prefix(most).enumerated().compactMap { index, json in
      guard let finding = json["finding"]?.stringValue.flatMap(FindingID.init), finding.allowsExemption,
        let reason = json["reason"]?.stringValue?.onOneLine, reason.saysSomething,
        let until = json["until"]?.stringValue, let lastDay = Day(exactly: until)
      else { return nil }
      return Exemption(index: index, finding: finding, reason: reason, until: until, lastDay: lastDay)
    }
  }

  /// More than there are kinds of finding is of no use; the schema refuses more too.
  static let most = 64

  /// Whether it holds no longer.
  func isExpired(on today: Day) -> Bool { lastDay.daysSince1970 < today.daysSince1970 }

  /// Its place in the record.
  var pointer: JSONPointer { JSONPointer(tokens: ["exemptions", String(index)]) }
}

extension Day {
  /// Reads a day of the calendar as RFC 3339 writes it, `2027-01-31`; nil where it is anything else.
  init?(exactly text: String) {
    guard text.utf8.count == 10, let date = try? EDTF(parsing: text), case .day(let day) = date.earliest,
      date.latest == date.earliest, date.level == 0
    else { return nil }
    self = day
  }
}
