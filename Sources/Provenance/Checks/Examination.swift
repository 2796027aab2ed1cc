/// Runs every check on records of one tree and counts what came of the claims.
public struct Examination {
  /// What was found so far, in the order of the records.
  public private(set) var findings: [Finding] = []
  /// How the claims came out so far.
  public private(set) var summary = Summary()

  /// Every check there is, in the order in which a reader wants to hear of them.
  static let checks: [any Check] = [
    SchemaCheck(), UnknownKeyCheck(), CanonicalBytesCheck(), PlaceCheck(), SubjectCheck(),
    CitationCountCheck(), CitationTargetCheck(), DerivedSourceCheck(), CapturedTextCheck(), QuoteCheck(),
    EvidenceCheck(), DateCheck(), RetractionCheck(), InferredCheck(), WithdrawnSupportCheck(), OriginCheck(),
    PolicyCheck(), ExemptionCheck(),
  ]

  /// Every check of what the records of a store say together, in that order.
  static let surveyChecks: [any SurveyCheck] = [ConflictCheck(), UseCheck(), SharedNameCheck()]

  /// What the records that were examined say of one another.
  private var survey = Survey()
  /// The records that carry exemptions, with how many findings each exemption kept back.
  private var exempting: [RecordID: (exemptions: [Exemption], used: [Int: Int])] = [:]
  /// The claims that did not pass: those that failed, and those that could not be verified.
  private var failed: Set<ClaimID> = []
  private var unverifiable: Set<ClaimID> = []
  private let today: Day?

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
  ///
  /// - Parameter today: the day by which an exemption has expired; without it, none has.
  public init(today: Day? = nil) { self.today = today }

  /// Whether a finding of severity error was made.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Examines one record.
  ///
  /// - Throws: what reading the tree throws. Whatever is wrong with a record is a finding, not an error.
  public mutating func examine(_ id: RecordID, bytes: [UInt8], in snapshot: any Snapshot) throws {
    let json: JSON
    do {
      json = try JSONParser.parse(bytes)
    } catch {
      return count([Examination.malformed(id, error)], of: id)
    }
    let record = ExaminedRecord(id: id, bytes: bytes, json: json)
    let found = try Examination.findings(on: record, in: snapshot)
    let judgement = try judgement(in: snapshot, of: id)
    try survey.add(record, policy: judgement.policy, schemas: { try snapshot.schemas })
    let exemptions = Exemption.all(of: json)
    let (left, used) = judgement.judge(found, exemptions: exemptions)
    if !exemptions.isEmpty { exempting[id] = (exemptions, used) }
    // What cannot be held against its text is counted apart, whatever the store makes of the finding.
    count(left, of: id, isUnverifiable: found.contains { $0.id == .quoteUnverifiable })
  }

  /// Fails a record whose file cannot be read as one.
  public mutating func reject(_ id: RecordID, because message: String, hint: String) {
    count([Finding(.malformed, record: id.description, message: message, hint: hint)], of: id)
  }

  /// Adds what the records say together, and what there is to say of their exemptions.
  ///
  /// - Parameter beside: claims that were not examined, but belong to what the examined ones are held against.
  /// - Parameter isWhole: whether all records of the tree were examined.
  public mutating func conclude(
    in snapshot: any Snapshot, beside: [(ClaimID, Claim)] = [], isWhole: Bool
  ) throws {
    let judgement = try judgement(in: snapshot, of: nil)
    let examined = survey.records
    for (id, claim) in beside where !examined.contains(.claim(id)) {
      survey.add(claim, at: id, policy: judgement.policy, schemas: try snapshot.schemas)
    }
    var found: [RecordID: [Finding]] = [:]
    for check in Examination.surveyChecks where isWhole || !check.needsAll {
      for (record, finding) in try check.findings(on: survey, policy: judgement.policy)
      where examined.contains(record) {
        found[record, default: []].append(finding)
      }
    }
    let onlyOfAll = Set(Examination.surveyChecks.filter(\.needsAll).flatMap(\.kinds))
    var added: [(record: String, findings: [Finding])] = []
    for record in Set(found.keys).union(exempting.keys).sorted() {
      let known = exempting[record] ?? ([], [:])
      let (left, usedMore) = judgement.judge(found[record] ?? [], exemptions: known.exemptions)
      let reports = judgement.report(
        known.exemptions, of: record, used: known.used.merging(usedMore, uniquingKeysWith: +),
        isComplete: { isWhole || !onlyOfAll.contains($0) })
      added.append((record.description, left + reports))
      guard let claim = record.claim, (left + reports).contains(where: { $0.severity == .error }),
        failed.insert(claim).inserted
      else { continue }
      summary.failed += 1
      if unverifiable.contains(claim) { summary.unverifiable -= 1 } else { summary.passed -= 1 }
    }
    insert(added)
  }

  /// Puts more findings after those on the same records; on records that have none yet, at the end.
  private mutating func insert(_ added: [(record: String, findings: [Finding])]) {
    var waiting = Dictionary(added.map { ($0.record, $0.findings) }, uniquingKeysWith: +)
    var all: [Finding] = []
    for (index, finding) in findings.enumerated() {
      all.append(finding)
      let isLast = index + 1 == findings.count || findings[index + 1].record != finding.record
      if isLast, let more = waiting.removeValue(forKey: finding.record) { all += more }
    }
    for (record, _) in added { all += waiting.removeValue(forKey: record) ?? [] }
    findings = all
  }

  private mutating func count(_ found: [Finding], of id: RecordID, isUnverifiable: Bool = false) {
    findings += found
    guard let claim = id.claim else { return }
    summary.checked += 1
    if found.contains(where: { $0.severity == .error }) {
      summary.failed += 1
      failed.insert(claim)
    } else if isUnverifiable {
      summary.unverifiable += 1
      unverifiable.insert(claim)
    } else {
      summary.passed += 1
    }
  }

  private func judgement(in snapshot: any Snapshot, of record: RecordID?) throws -> Judgement {
    // A store whose own record cannot be read has findings on it, and no policy.
    let policy = record == .store ? (try? snapshot.policy) ?? Policy() : try snapshot.policy
    return Judgement(policy: policy, today: today)
  }

  /// Adds findings on files that are no records, such as a file where no record may stand.
  public mutating func add(_ more: [Finding]) { findings += more }

  /// Every finding on one record, before the store's policy and the record's exemptions.
  static func findings(on id: RecordID, bytes: [UInt8], in snapshot: any Snapshot) throws -> [Finding] {
    let json: JSON
    do {
      json = try JSONParser.parse(bytes)
    } catch {
      return [malformed(id, error)]
    }
    return try findings(on: ExaminedRecord(id: id, bytes: bytes, json: json), in: snapshot)
  }

  private static func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    var found: [Finding] = []
    for check in checks { found += try check.findings(on: record, in: snapshot) }
    return found
  }

  private static func malformed(_ id: RecordID, _ error: JSONSyntaxError) -> Finding {
    Finding(
      .malformed, record: id.description, message: error.description,
      hint: "correct \(id.path) in an editor and commit it with git")
  }
}
