/// The file holds the canonical bytes of its record, so that a change in git is a change of the record.
struct CanonicalBytesCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    let isCanonical = record.isLaidOut && CanonicalEncoder.isArranged(record.json, kind: record.id.kind)
    guard !isCanonical else { return [] }
    // `verify` is told of claims and subjects; what else there is it mends with all the rest.
    let target =
      switch record.id {
      case .claim(let claim): " \(claim)"
      case .subject(let subject): " \(subject)"
      case .source, .capture, .store: ""
      }
    return [
      record.finding(
        .notCanonical, "the layout of the file is not canonical (indentation, order of keys, or escapes)",
        hint: "ibid verify --fix\(target)")
    ]
  }
}
