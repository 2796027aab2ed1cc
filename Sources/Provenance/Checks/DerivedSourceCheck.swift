/// Every source that a source is said to derive from has a record.
struct DerivedSourceCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard case .source = record.id, let source = try? Source(record.json) else { return [] }
    var found: [Finding] = []
    for (index, origin) in source.derivedFrom.enumerated() {
      let isID = IDPart.isValid(origin)
      if isID, try snapshot.bytes(of: .source(origin)) != nil { continue }
      found.append(
        record.finding(
          .sourceMissing, at: ["derivedFrom", String(index)], "there is no source `\(origin)`",
          hint: isID ? Restoring.orNew(source: origin) : "ibid source list"))
    }
    return found
  }
}
