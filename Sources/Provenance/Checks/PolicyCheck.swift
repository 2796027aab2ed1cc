/// The store's policy names kinds of finding that there are, and lowers none that it must not.
struct PolicyCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard record.id == .store, let severities = record.json["policy"]?["severities"]?.objectValue else {
      return []
    }
    let correct = "correct \(record.id.path) in an editor and commit it with git"
    return severities.members.compactMap { member in
      let place: JSONPointer = ["policy", "severities", member.key]
      guard let id = FindingID(rawValue: member.key) else {
        return record.finding(.policyInvalid, at: place, FindingID.unknown(member.key), hint: correct)
      }
      guard let word = member.value.stringValue, let severity = Policy.severity(word) else {
        let words = ([Policy.off] + Severity.allCases.map(\.rawValue)).joined(separator: ", ")
        return record.finding(
          .policyInvalid, at: place, "`\(id.rawValue)` must be one of \(words)", hint: correct)
      }
      guard !id.allows(severity), let lowest = id.lowestSeverity else { return nil }
      return record.finding(
        .policyInvalid, at: place,
        lowest == .error
          ? "`\(id.rawValue)` stays an error: what it says of a claim must not pass in silence"
          : "`\(id.rawValue)` can be made a \(lowest.rawValue) at least, and not be switched off",
        hint: "take it out of `severities` in \(record.id.path), or make it `\(lowest.rawValue)`")
    }
  }
}
