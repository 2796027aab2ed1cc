/// What the records of a store say of one another: no more of each than the checks of all together need.
struct Survey {
  /// The records that were examined.
  private(set) var records: Set<RecordID> = []
  /// What claims in force say of what can have one value only.
  private(set) var statements: [SingleValueKey: [SingleValue]] = [:]
  /// The names of subjects, folded, with who has them.
  private(set) var names: [String: [NamedSubject]] = [:]
  private(set) var usedSubjects: Set<String> = []
  private(set) var usedSources: Set<String> = []

  /// A subject by one of its names.
  struct NamedSubject {
    let subject: String
    let pointer: JSONPointer
    let name: String
  }

  /// Adds a record that was examined.
  mutating func add(_ record: ExaminedRecord, policy: Policy, schemas: () throws -> Schemas) throws {
    records.insert(record.id)
    switch record.id {
    case .claim(let id):
      if let claim = record.claim { add(claim, at: id, policy: policy, schemas: try schemas()) }
    case .subject(let id):
      if policy.reports(.sharedName), let subject = try? Subject(record.json) { add(subject, id) }
    case .source:
      // What another is copied from is of use to it.
      if let source = try? Source(record.json) { usedSources.formUnion(source.derivedFrom) }
    case .capture, .store: break
    }
  }

  /// Adds a claim, be it one that is not examined itself.
  mutating func add(_ claim: Claim, at id: ClaimID, policy: Policy, schemas: Schemas) {
    if policy.reports(.unusedSource) { usedSources.formUnion(claim.citations.map(\.source)) }
    if policy.reports(.unusedSubject) {
      usedSubjects.insert(id.subject)
      usedSubjects.formUnion(schemas.references(in: claim.value, type: id.type).map(\.subject))
    }
    guard policy.reports(.claimsConflict) else { return }
    for (key, value) in SingleValue.all(in: claim, at: id, rules: schemas.singleValuedRules(ofType: id.type))
    {
      statements[key, default: []].append(value)
    }
  }

  private mutating func add(_ subject: Subject, _ id: String) {
    var own: Set<String> = []
    for (index, name) in subject.names.enumerated() {
      let key = name.onOneLine.lowercased()
      guard !key.isEmpty, own.insert(key).inserted else { continue }
      let pointer: JSONPointer = index == 0 ? ["label"] : ["aliases", String(index - 1), "text"]
      names[key, default: []].append(NamedSubject(subject: id, pointer: pointer, name: name))
    }
  }
}

/// A check of what the records of a store say together. Each stands in a file of its own.
protocol SurveyCheck: Sendable {
  /// The kinds of finding that it makes.
  var kinds: [FindingID] { get }
  /// Whether it can say something only when all records of the store were examined.
  var needsAll: Bool { get }
  /// What it finds, by record.
  func findings(on survey: Survey, policy: Policy) throws -> [(RecordID, Finding)]
}
