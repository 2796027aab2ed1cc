/// What a store makes of what its checks found: severities by its policy, and the exemptions that a record carries.
///
/// Apart from the checks, so that what they find of a record can be kept although the day changes.
public struct Judgement: Sendable {
  private let policy: Policy
  private let today: Day?
  private let isWhole: Bool

  /// - Parameter today: the day by which an exemption has expired or not; nil where that is not asked.
  /// - Parameter isWhole: whether all records of a tree are checked, so that an exemption which keeps nothing back is of
  ///   no use.
  public init(policy: Policy, today: Day? = nil, isWhole: Bool = true) {
    self.policy = policy
    self.today = today
    self.isWhole = isWhole
  }

  /// What is left of all that was found on a record, each as severe as the store makes it, and what there is to say of
  /// the record's exemptions.
  public func judge(_ found: [Finding], of record: RecordID, exemptions: [Exemption]) -> [Finding] {
    var left: [Finding] = []
    var used: [Int: Int] = [:]
    for finding in found {
      guard let finding = weighed(finding) else { continue }
      if let exemption = exemptions.first(where: { $0.finding == finding.id && !isExpired($0) }) {
        used[exemption.index, default: 0] += 1
      } else {
        left.append(finding)
      }
    }
    return left
      + exemptions.compactMap { exemption in
        report(exemption, of: record, keptBack: used[exemption.index] ?? 0).flatMap(weighed)
      }
  }

  /// A finding as severe as the store makes it; nil where it keeps silent about it.
  private func weighed(_ finding: Finding) -> Finding? {
    guard let severity = policy.severity(of: finding) else { return nil }
    return severity == finding.severity ? finding : finding.weighing(severity)
  }

  private func isExpired(_ exemption: Exemption) -> Bool { today.map(exemption.isExpired) ?? false }

  /// What there is to say of an exemption itself.
  private func report(_ exemption: Exemption, of record: RecordID, keptBack count: Int) -> Finding? {
    func finding(_ id: FindingID, _ message: String, _ hint: String?) -> Finding {
      Finding(id, record: record.description, pointer: exemption.pointer, message: message, hint: hint)
    }
    let remove = "take the exemption out of \(record.path)"
    let name = "`\(exemption.finding.rawValue)`"
    if isExpired(exemption) {
      return finding(
        .exemptionExpired, "the exemption from \(name) held until \(exemption.until)",
        "correct what it is about and \(remove), or give it a new reason and a later day")
    }
    if count > 0 {
      return finding(
        .exempted,
        "\(counted(count, "finding")) of \(name) kept back until \(exemption.until): "
          + exemption.reason.shortened, nil)
    }
    guard isWhole || !Survey.kindsOfAll.contains(exemption.finding) else { return nil }
    return finding(.exemptionUnused, "the exemption from \(name) keeps nothing back", remove)
  }
}
