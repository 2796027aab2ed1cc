/// Runs every check on records of one tree and counts what came of the claims.
public struct Examination {
  /// What was found so far, in the order of the records.
  public private(set) var findings: [Finding] = []
  /// How the claims came out so far.
  public private(set) var summary = Summary()

  /// Raised with every change of what the checks say of any record, so that what was found before is not taken for it.
  public static let version = 1

  /// Every check there is, in the order in which a reader wants to hear of them.
  static let checks: [any Check] = [
    SchemaCheck(), UnknownKeyCheck(), CanonicalBytesCheck(), PlaceCheck(), SubjectCheck(),
    CitationCountCheck(), CitationTargetCheck(), DerivedSourceCheck(), CapturedTextCheck(), QuoteCheck(),
    EvidenceCheck(), DateCheck(), RetractionCheck(), InferredCheck(),
  ]

  /// Counts of claims. A claim is unverifiable when nothing failed but a quote could not be held against its text.
  public struct Summary: Sendable, Equatable {
    public var checked = 0
    public var passed = 0
    public var failed = 0
    public var unverifiable = 0

    /// The counts of no claims.
    public init() {}
  }

  /// An examination that has looked at nothing yet.
  public init() {}

  /// Whether a finding of severity error was made.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Examines one record.
  ///
  /// - Throws: what reading the tree throws. Whatever is wrong with a record is a finding, not an error.
  public mutating func examine(_ id: RecordID, bytes: [UInt8], in snapshot: any Snapshot) throws {
    count(try Examination.findings(on: id, bytes: bytes, in: snapshot), of: id)
  }

  /// Fails a record whose file cannot be read as one.
  public mutating func reject(_ id: RecordID, because message: String, hint: String) {
    count([Examination.rejection(of: id, because: message, hint: hint)], of: id)
  }

  /// Takes what was found on one record, and counts it where it is a claim.
  public mutating func count(_ found: [Finding], of id: RecordID) {
    findings += found
    guard id.claim != nil else { return }
    summary.checked += 1
    if found.contains(where: { $0.severity == .error }) {
      summary.failed += 1
    } else if found.contains(where: { $0.id == .quoteUnverifiable }) {
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

  /// Every finding on one record.
  ///
  /// - Throws: what reading the tree throws. Whatever is wrong with a record is a finding, not an error.
  public static func findings(on id: RecordID, bytes: [UInt8], in snapshot: any Snapshot) throws -> [Finding]
  {
    let json: JSON
    do {
      json = try JSONParser.parse(bytes)
    } catch {
      return [
        Finding(
          .malformed, record: id.description,
          message: error.description,
          hint: "correct \(id.path) in an editor and commit it with git")
      ]
    }
    let record = ExaminedRecord(id: id, bytes: bytes, json: json)
    var found: [Finding] = []
    for check in checks { found += try check.findings(on: record, in: snapshot) }
    return found
  }
}
