/// Every exemption that a record carries names a kind of finding that allows one, a reason, and a day on which it ends.
struct ExemptionCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let exemptions = record.json["exemptions"]?.arrayValue else { return [] }
    var found: [Finding] = []
    for (index, exemption) in exemptions.prefix(Exemption.most).enumerated() {
      let place: JSONPointer = ["exemptions", String(index)]
      let correct = "correct \(record.id.path) in an editor and commit it with git"
      if let name = exemption["finding"]?.stringValue {
        if let id = FindingID(rawValue: name) {
          if !id.allowsExemption {
            found.append(
              record.finding(
                .exemptionInvalid, at: place.appending("finding"),
                "no record can be exempted from `\(name)`: \(id.whyNoExemption)",
                hint: "take the exemption out of \(record.id.path), and correct what `\(name)` is about"))
          }
        } else {
          found.append(
            record.finding(
              .exemptionInvalid, at: place.appending("finding"), FindingID.unknown(name),
              hint: correct))
        }
      }
      // One that is empty or missing is a fault that the schema finds.
      if let reason = exemption["reason"]?.stringValue, !reason.isEmpty, !reason.saysSomething {
        found.append(
          record.finding(
            .exemptionInvalid, at: place.appending("reason"),
            "the reason of the exemption says nothing, so the exemption does not count", hint: correct))
      }
      if let until = exemption["until"]?.stringValue, Day(exactly: until) == nil {
        found.append(
          record.finding(
            .exemptionInvalid, at: place.appending("until"),
            "`until` is the last day on which the exemption holds, such as 2027-01-31", hint: correct))
      }
    }
    return found
  }
}

extension FindingID {
  /// Why a record cannot be exempted from it, where it cannot.
  fileprivate var whyNoExemption: String {
    switch self {
    case .exempted, .exemptionUnused, .exemptionExpired, .exemptionInvalid:
      "it is about the exemptions themselves"
    case .unsigned, .signatureWrong, .signerNotAllowed, .signatureUnchecked:
      "it is about who signed, and whoever forged a revision could write the exemption too"
    default: "it says that the record does not stand"
    }
  }

  /// Says of a name that there is no such kind of finding, with the nearest one.
  static func unknown(_ name: String) -> String {
    let near = nearest(to: name, among: allCases.map(\.rawValue)).map { "; did you mean `\($0)`?" } ?? ""
    return "there is no kind of finding `\(name.shortened)`\(near)"
  }
}
