/// What a store makes of what its checks found: severities by its policy, and the exemptions that a record carries.
///
/// Apart from the checks, so that what they find of a record can be kept although policy or the day changes.
struct Judgement {
  let policy: Policy
  /// The day by which an exemption has expired or not; nil where that is not asked.
  let today: Day?

  /// The findings of a record that are left, each as severe as the store makes it, and the exemptions that were used.
  func judge(
    _ found: [Finding], exemptions: [Exemption]
  ) -> (findings: [Finding], used: [Int: Int]) {
    var left: [Finding] = []
    var used: [Int: Int] = [:]
    for finding in found {
      guard let severity = policy.severity(of: finding) else { continue }
      if let exemption = exemptions.first(where: { $0.finding == finding.id && !isExpired($0) }) {
        used[exemption.index, default: 0] += 1
        continue
      }
      left.append(
        severity == finding.severity
          ? finding
          : Finding(
            finding.id, severity: severity, record: finding.record, pointer: finding.pointer,
            message: finding.message, hint: finding.hint))
    }
    return (left, used)
  }

  func isExpired(_ exemption: Exemption) -> Bool { today.map(exemption.isExpired) ?? false }

  /// What there is to say of the exemptions of a record themselves.
  ///
  /// - Parameter used: how many findings each kept back.
  /// - Parameter isComplete: whether all checks of a kind ran, so that an exemption which kept back none is of no use.
  func report(
    _ exemptions: [Exemption], of record: RecordID, used: [Int: Int], isComplete: (FindingID) -> Bool
  ) -> [Finding] {
    let found = exemptions.compactMap { exemption -> Finding? in
      func finding(_ id: FindingID, _ message: String, _ hint: String?) -> Finding {
        Finding(
          id, record: record.description, pointer: exemption.pointer, message: message, hint: hint)
      }
      let remove = "take the exemption out of \(record.path)"
      let name = "`\(exemption.finding.rawValue)`"
      if isExpired(exemption) {
        return finding(
          .exemptionExpired, "the exemption from \(name) held until \(exemption.until)",
          "correct what it is about and \(remove), or give it a new reason and a later day")
      }
      if let count = used[exemption.index] {
        return finding(
          .exempted,
          "\(count) finding\(count == 1 ? "" : "s") of \(name) kept back until \(exemption.until): "
            + exemption.reason.shortened, nil)
      }
      guard isComplete(exemption.finding) else { return nil }
      return finding(.exemptionUnused, "the exemption from \(name) keeps nothing back", remove)
    }
    return judge(found, exemptions: []).findings
  }
}
