/// What one record says that others may stand against: no more of it than the checks of records together need.
public struct SurveyedRecord: Sendable {
  let id: RecordID
  private(set) var statements: [(SingleValueKey, SingleValue)] = []
  /// The names of a subject, folded.
  private(set) var names: [(key: String, name: NamedSubject)] = []
  private(set) var usedSubjects: [String] = []
  private(set) var usedSources: [String] = []

  /// Takes from a record what the policy of its tree asks for.
  ///
  /// - Throws: what reading the tree throws.
  public init(_ id: RecordID, _ json: JSON, in snapshot: any Snapshot) throws {
    try self.init(id, json, claim: id.claim == nil ? nil : try? Claim(json), in: snapshot)
  }

  /// - Parameter claim: the record, where it is a claim that can be read.
  init(_ id: RecordID, _ json: JSON, claim: Claim?, in snapshot: any Snapshot) throws {
    self.id = id
    // A store whose own record cannot be read has a finding on it, and no policy.
    if id == .store { return }
    let policy = try snapshot.policy
    switch id {
    case .claim(let id):
      guard let claim else { break }
      try take(claim, at: id, policy: policy, schemas: { try snapshot.schemas })
    case .subject(let id):
      guard policy.reports(.sharedName), let subject = try? Subject(json) else { break }
      take(subject, id)
    case .source:
      // What another is copied from is of use to it.
      guard policy.reports(.unusedSource), let source = try? Source(json) else { break }
      usedSources = source.derivedFrom
    case .capture, .store: break
    }
  }

  private mutating func take(
    _ claim: Claim, at id: ClaimID, policy: Policy, schemas: () throws -> Schemas
  ) throws {
    if policy.reports(.unusedSource) { usedSources = claim.citations.map(\.source) }
    if policy.reports(.unusedSubject) {
      usedSubjects =
        [id.subject] + (try schemas().references(in: claim.value, type: id.type).map(\.subject))
    }
    guard policy.reports(.claimsConflict) else { return }
    statements = SingleValue.all(in: claim, at: id, rules: try schemas().singleValuedRules(ofType: id.type))
  }

  private mutating func take(_ subject: Subject, _ id: String) {
    var own: Set<String> = []
    for (index, name) in subject.names.enumerated() {
      let key = name.onOneLine.lowercased()
      guard !key.isEmpty, own.insert(key).inserted else { continue }
      let pointer: JSONPointer = index == 0 ? ["label"] : ["aliases", String(index - 1), "text"]
      names.append((key, NamedSubject(subject: id, pointer: pointer, name: name)))
    }
  }
}

/// A subject by one of its names.
struct NamedSubject {
  let subject: String
  let pointer: JSONPointer
  let name: String
}
