/// Runs every check on single records, and counts what came of the claims.
public struct Examination {
  /// What is left of the findings so far, as the store's policy and the records' exemptions have it.
  public private(set) var findings: [Finding] = []
  /// How the claims came out so far.
  public private(set) var summary = Summary()
  private let judgement: Judgement

  /// Raised with every change of what the checks say of any record, so that what was found before is not taken for it.
  public static let version = 8

  /// Every check of a record, in the order in which a reader wants to hear of them.
  static let checks: [any Check] = [
    SchemaCheck(), UnknownKeyCheck(), CanonicalBytesCheck(), PlaceCheck(), SubjectCheck(),
    CitationCountCheck(), CitationTargetCheck(), DerivedSourceCheck(), CapturedTextCheck(), QuoteCheck(),
    EvidenceCheck(), DateCheck(), RetractionCheck(), InferredCheck(), WithdrawnSupportCheck(), OriginCheck(),
    PolicyCheck(), ExemptionCheck(),
  ]

  /// Counts of claims. A claim is unverifiable when nothing failed but a quote could not be held against its text.
  public struct Summary: Sendable, Equatable {
    public var checked = 0
    public var passed = 0
    public var failed = 0
    public var unverifiable = 0

    /// The counts of no claims.
    public init() {}

    /// The counts of claims by how they came out.
    public init(passed: Int = 0, failed: Int = 0, unverifiable: Int = 0) {
      checked = passed + failed + unverifiable
      self.passed = passed
      self.failed = failed
      self.unverifiable = unverifiable
    }
  }

  /// An examination that has looked at nothing yet.
  public init(judgedBy judgement: Judgement) { self.judgement = judgement }

  /// Whether a finding of severity error is left.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Judges all that was found on one record, and counts it where it is a claim.
  public mutating func count(_ found: [Finding], of id: RecordID, exemptions: [Exemption] = []) {
    let left = judgement.judge(found, of: id, exemptions: exemptions)
    findings += left
    guard id.claim != nil else { return }
    summary.checked += 1
    if left.contains(where: { $0.severity == .error }) {
      summary.failed += 1
    } else if found.contains(where: { $0.id == .quoteUnverifiable }) {
      // What cannot be held against its text is counted apart, whatever the store makes of the finding.
      summary.unverifiable += 1
    } else {
      summary.passed += 1
    }
  }

  /// Counts claims of which nothing is to be said.
  public mutating func countPassing(_ claims: Int) {
    summary.checked += claims
    summary.passed += claims
  }

  /// Adds findings on files that are no records, such as a file where no record may stand.
  public mutating func add(_ more: [Finding]) { findings += more }

  /// What is said of a record whose file cannot be read as one.
  public static func rejection(of id: RecordID, because message: String, hint: String) -> Finding {
    Finding(.malformed, record: id.description, message: message, hint: hint)
  }

  /// Every finding on one record, before the store's policy and the record's exemptions.
  ///
  /// - Throws: what reading the tree throws. Whatever is wrong with a record is a finding, not an error.
  public static func findings(on id: RecordID, bytes: [UInt8], in snapshot: any Snapshot) throws -> [Finding]
  {
    try outcome(of: id, bytes: bytes, in: snapshot).findings
  }

  /// Every finding on one record, with what it carries for the checks of records together.
  ///
  /// - Throws: what reading the tree throws. Whatever is wrong with a record is a finding, not an error.
  public static func outcome(of id: RecordID, bytes: [UInt8], in snapshot: any Snapshot) throws
    -> RecordOutcome
  {
    let (json, isLaidOut): (JSON, Bool)
    do {
      (json, isLaidOut) = try JSONParser.document(bytes)
    } catch {
      let hint = "correct \(id.path) in an editor and commit it with git"
      let finding = rejection(of: id, because: error.description, hint: hint)
      return RecordOutcome(findings: [finding].placed(at: id.path, in: bytes))
    }
    let record = ExaminedRecord(id: id, bytes: bytes, json: json, isLaidOut: isLaidOut, in: snapshot)
    var found: [Finding] = []
    for check in checks { found += try check.findings(on: record, in: snapshot) }
    if !found.isEmpty { found = found.placed(at: id.path, in: bytes) }
    return RecordOutcome(
      findings: found, exemptions: Exemption.all(of: id, json),
      surveyed: try SurveyedRecord(id, json, claim: record.claim, in: snapshot))
  }
}

/// What came of checking one record by itself.
public struct RecordOutcome: Sendable {
  /// All that was found, before the store's policy and the record's exemptions.
  public let findings: [Finding]
  /// The exemptions that the record carries.
  public var exemptions: [Exemption] = []
  /// What the record says that others may stand against; nil where it cannot be read.
  public var surveyed: SurveyedRecord?

  /// The outcome of a record that cannot be read.
  public init(findings: [Finding]) { self.findings = findings }

  init(findings: [Finding], exemptions: [Exemption], surveyed: SurveyedRecord) {
    self.findings = findings
    self.exemptions = exemptions
    self.surveyed = surveyed
  }
}
