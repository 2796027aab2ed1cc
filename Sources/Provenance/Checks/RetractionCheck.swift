/// A deprecated claim says why it no longer stands: a reader cannot tell a mistake from a change of mind otherwise.
struct RetractionCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim else { return [] }
    let reason = claim.deprecationReason.flatMap { $0.saysSomething ? $0 : nil }
    switch (claim.rank, reason) {
    case (.deprecated, nil):
      return [
        record.finding(
          .retractionUnexplained, at: ["rank"], "the claim is deprecated and does not say why",
          hint: "ibid retract \(id) --reason \"...\"")
      ]
    case (.normal, _?), (.preferred, _?):
      return [
        record.finding(
          .retractionUnexplained, at: ["deprecation"],
          "the claim is in force and gives a reason for its retraction",
          hint: "ibid edit \(id) --unset /deprecation, or `ibid retract \(id) --reason \"...\"`")
      ]
    default: return []
    }
  }
}
