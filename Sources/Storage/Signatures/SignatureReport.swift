import Git
public import Provenance

/// Who signed the revisions that made what was verified.
public struct SignatureReport: Sendable {
  /// What is wrong, for each record the oldest revision first.
  public let findings: [Finding]
  /// The claims that an error was found on.
  let failed: Set<ClaimID>
  /// How many revisions there are, each counted once whatever number of records it made.
  public var revisions: Int {
    signers.reduce(0) { $0 + $1.revisions } + unsigned + wrong + notAllowed + undecided
  }
  /// Who signed rightly and is allowed to, and how many revisions; those with the most first.
  public let signers: [(name: String, revisions: Int)]
  /// How many are not signed, have a signature that is not theirs, one by a key that is not allowed, or one that could
  /// not be checked here.
  public let unsigned: Int
  public let wrong: Int
  public let notAllowed: Int
  public let undecided: Int

  init(found: [(record: RecordID, finding: Finding)], verdicts: some Collection<SignatureVerdict>) {
    findings = found.map(\.finding)
    failed = Set(found.lazy.filter { $0.finding.severity == .error }.compactMap(\.record.claim))
    var signers: [ExactText: Int] = [:]
    var counts: [FindingID: Int] = [:]
    for verdict in verdicts {
      switch verdict {
      case .good(let signer, _): signers[ExactText(signer), default: 0] += 1
      case .unsigned: counts[.unsigned, default: 0] += 1
      case .wrong: counts[.signatureWrong, default: 0] += 1
      case .notAllowed: counts[.signerNotAllowed, default: 0] += 1
      case .undecided: counts[.signatureUnchecked, default: 0] += 1
      }
    }
    self.signers = signers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      ($0.key.string, $0.value)
    }
    unsigned = counts[.unsigned] ?? 0
    wrong = counts[.signatureWrong] ?? 0
    notAllowed = counts[.signerNotAllowed] ?? 0
    undecided = counts[.signatureUnchecked] ?? 0
  }
}

extension Verification {
  /// The same with what is to be said of the signatures: a claim that passed otherwise and has an error here has failed.
  public func adding(_ report: SignatureReport) -> Verification {
    var summary = summary
    let errors = Set(findings.filter { $0.severity == .error }.map { ExactText($0.record) })
    let unverifiable = Set(findings.filter { $0.id == .quoteUnverifiable }.map { ExactText($0.record) })
    for claim in report.failed.map({ ExactText($0.description) }) where !errors.contains(claim) {
      summary.failed += 1
      if unverifiable.contains(claim) { summary.unverifiable -= 1 } else { summary.passed -= 1 }
    }
    // What stands in a schema's place comes before all records.
    let strays = findings.prefix { $0.file.hasPrefix("schemas/") }
    let found = findings.dropFirst(strays.count) + report.findings
    let all =
      strays
      + found.map { (file: ExactText($0.file), finding: $0) }
      .sorted { $0.file < $1.file }.map(\.finding)
    return Verification(
      revision: revision, summary: summary, findings: Array(all), comparison: comparison, signatures: report)
  }
}

extension Finding {
  /// The file that it is about, by which findings are ordered.
  fileprivate var file: String {
    if let place { return place.path }
    let root = RecordID.root
    let id = RecordID(path: "\(root)/\(record).json") ?? RecordID(path: "\(root)/claims/\(record).json")
    return id?.path ?? record
  }
}
