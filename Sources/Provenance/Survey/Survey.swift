/// What records of a store say of one another, put together from what each of them says.
public struct Survey {
  private(set) var records: Set<RecordID> = []
  /// What claims in force say of what can have one value only.
  private(set) var statements: [SingleValueKey: [SingleValue]] = [:]
  /// The names of subjects, folded, with who has them.
  private(set) var names: [String: [NamedSubject]] = [:]
  private(set) var usedSubjects: Set<String> = []
  private(set) var usedSources: Set<String> = []

  /// Every check of records together, in the order in which a reader wants to hear of them.
  static let checks: [any SurveyCheck] = [ConflictCheck(), UseCheck(), SharedNameCheck()]

  /// The kinds of finding that come of records together, and never of one alone.
  public static let kinds = Set(checks.flatMap(\.kinds))

  /// The kinds of finding that take all records of a store, or all of one kind.
  static let kindsOfAll = Set(checks.filter(\.needsAll).flatMap(\.kinds))

  /// Whether a kind of finding takes all records of a store, or all of one kind.
  public static func takesAll(_ kind: FindingID) -> Bool { kindsOfAll.contains(kind) }

  /// Findings on one record in the order of the checks that made them.
  public static func ordered(_ findings: [Finding]) -> [Finding] {
    let order = checks.flatMap(\.kinds)
    return findings.enumerated().sorted { one, other in
      (order.firstIndex(of: one.element.id) ?? 0, one.offset)
        < (order.firstIndex(of: other.element.id) ?? 0, other.offset)
    }.map(\.element)
  }

  /// A survey of nothing yet.
  public init() {}

  /// Adds what one record says.
  public mutating func add(_ record: SurveyedRecord) {
    records.insert(record.id)
    for (key, value) in record.statements { statements[key, default: []].append(value) }
    for (key, name) in record.names { names[key, default: []].append(name) }
    usedSubjects.formUnion(record.usedSubjects)
    usedSources.formUnion(record.usedSources)
  }

  /// A survey of some of what records say, which stands for no more than that.
  init(
    records: Set<RecordID> = [], statements: [SingleValueKey: [SingleValue]] = [:],
    names: [String: [NamedSubject]] = [:]
  ) {
    self.records = records
    self.statements = statements
    self.names = names
  }

  /// What the checks find, by record, before the records' exemptions.
  public func findings(under policy: Policy) -> [RecordID: [Finding]] {
    findings(of: Survey.kinds, under: policy)
  }

  /// What the checks of some kinds of finding find, by record, before the records' exemptions.
  public func findings(of kinds: Set<FindingID>, under policy: Policy) -> [RecordID: [Finding]] {
    var found: [RecordID: [Finding]] = [:]
    for check in Survey.checks where !kinds.isDisjoint(with: check.kinds) {
      for (record, finding) in check.findings(on: self, policy: policy) {
        found[record, default: []].append(finding)
      }
    }
    return found
  }
}

/// A part of a tree that tells all there is to tell of some kinds of finding on the records in it.
public struct SurveyPart: Hashable, Sendable {
  /// The folder with the records.
  public let folder: String
  public let kinds: Set<FindingID>

  /// The parts in which other findings are possible after some records changed.
  ///
  /// - Parameter partly: whether to leave out what takes all records of a store.
  public static func all(
    touchedBy records: some Sequence<RecordID>, under policy: Policy, partly: Bool = false
  ) -> Set<SurveyPart> {
    let checks = Survey.checks.filter { check in
      check.kinds.contains(where: policy.reports) && !(partly && check.needsAll)
    }
    var parts: Set<SurveyPart> = []
    for record in records {
      for check in checks {
        guard let folder = check.folder(around: record) else { continue }
        parts.insert(SurveyPart(folder: folder, kinds: Set(check.kinds)))
      }
    }
    return parts
  }
}

/// A check of what the records of a store say together. Each stands in a file of its own.
protocol SurveyCheck: Sendable {
  /// The kinds of finding that it makes.
  var kinds: [FindingID] { get }
  /// Whether it takes all records of the store, or all of one kind.
  var needsAll: Bool { get }
  /// The folder whose records decide what it says of the records in it, as far as one of them matters; nil where it does not.
  func folder(around record: RecordID) -> String?
  /// What it finds, by record.
  func findings(on survey: Survey, policy: Policy) -> [(RecordID, Finding)]
}
