/// What the records of a store said of one another over a history: each of them for a stretch of it.
///
/// Only those records are put together that speak of the same thing, and only where one of them changes, so that it takes
/// as much work as there are versions, whatever the number of revisions. Positions are counted from 0.
public struct PastSurvey: Sendable {
  /// What one record says, and where it does.
  private struct Held<Value: Sendable>: Sendable {
    let value: Value
    let range: Range<Int>
  }

  /// What was found on a record, and where it holds. The same may be found twice, by what several others say.
  public struct Found: Sendable {
    public let record: RecordID
    public let finding: Finding
    public let range: Range<Int>
  }

  private var statements: [SingleValueKey: [Held<SingleValue>]] = [:]
  private var names: [String: [Held<NamedSubject>]] = [:]
  private var uses: [RecordID: [Range<Int>]] = [:]
  private var usable: [RecordID: [Range<Int>]] = [:]

  /// A survey of nothing yet.
  public init() {}

  /// Adds what a record says from one position to before another.
  public mutating func add(_ record: SurveyedRecord, during range: Range<Int>) {
    for (key, value) in record.statements {
      statements[key, default: []].append(Held(value: value, range: range))
    }
    for (key, name) in record.names { names[key, default: []].append(Held(value: name, range: range)) }
    for subject in Set(record.usedSubjects) { uses[.subject(subject), default: []].append(range) }
    for source in Set(record.usedSources) { uses[.source(source), default: []].append(range) }
    switch record.id {
    case .subject, .source: usable[record.id, default: []].append(range)
    case .store, .capture, .claim: break
    }
  }

  /// Takes over what another survey has, of other records.
  public mutating func add(_ other: PastSurvey) {
    statements.merge(other.statements) { $0 + $1 }
    names.merge(other.names) { $0 + $1 }
    uses.merge(other.uses) { $0 + $1 }
    usable.merge(other.usable) { $0 + $1 }
  }

  /// What records say against one another: conflicts of claims, and names that subjects share.
  public func findings() -> [Found] {
    var found: [Found] = []
    for (key, held) in statements {
      guard let first = held.first, held.contains(where: { $0.value.value != first.value.value }) else {
        continue
      }
      Self.forEachStretch(of: Self.clashing(among: held)) { values, range in
        found += Self.found(ConflictCheck(), on: Survey(statements: [key: values]), range)
      }
    }
    for (key, held) in names where held.count > 1 {
      Self.forEachStretch(of: held) { values, range in
        found += Self.found(SharedNameCheck(), on: Survey(names: [key: values]), range)
      }
    }
    // What is said of several things comes in an order of its own each time.
    return found.sorted { one, other in
      (one.finding.record, one.finding.pointer.description, one.range.lowerBound)
        < (other.finding.record, other.finding.pointer.description, other.range.lowerBound)
    }
  }

  /// The subjects and sources that no record used, where the policy that held asks for them.
  public func unused(under policies: [(range: Range<Int>, policy: Policy)]) -> [Found] {
    let asking = policies.filter { $0.policy.reports(.unusedSubject) || $0.policy.reports(.unusedSource) }
    guard !asking.isEmpty else { return [] }
    var found: [Found] = []
    for (record, ranges) in usable {
      let used = uses[record] ?? []
      for (range, policy) in asking {
        let findings = UseCheck().findings(on: Survey(records: [record]), policy: policy)
        guard !findings.isEmpty else { continue }
        for unused in Self.subtract(used, from: ranges.map { $0.clamped(to: range) }) {
          found += findings.map { Found(record: $0, finding: $1, range: unused) }
        }
      }
    }
    return found
  }

  private static func found(_ check: some SurveyCheck, on survey: Survey, _ range: Range<Int>) -> [Found] {
    check.findings(on: survey, policy: Policy()).map { Found(record: $0, finding: $1, range: range) }
  }

  /// Those of some statements that ever stand against another: most never do, and no other is in a finding.
  private static func clashing(among held: [Held<SingleValue>]) -> [Held<SingleValue>] {
    let dated = held.map { ConflictCheck.Dated($0.value) }
    var found: Set<Int> = []
    forEachStretch(of: held) { begun, present, _ in
      for one in begun {
        guard let statement = dated[one] else { continue }
        for other in present where !(found.contains(one) && found.contains(other)) {
          if let against = dated[other], statement.standsAgainst(against) { found.formUnion([one, other]) }
        }
      }
    }
    // Of very many the check leaves some out, and which depends on all that are there.
    guard found.isEmpty || held.count <= ConflictCheck.most else { return held }
    return found.sorted().map { held[$0] }
  }

  /// Lends the values that hold together, two of them or more, for each stretch on which they are the same.
  private static func forEachStretch<Value>(
    of held: [Held<Value>], _ body: ([Value], Range<Int>) -> Void
  ) {
    forEachStretch(of: held) { _, present, range in body(present.sorted().map { held[$0].value }, range) }
  }

  /// Goes through the stretches on which the same values hold, two of them or more.
  ///
  /// - Parameter body: gets the places of those that begin with the stretch, and of all that hold on it.
  private static func forEachStretch<Value>(
    of held: [Held<Value>], _ body: (_ begun: ArraySlice<Int>, _ present: [Int], Range<Int>) -> Void
  ) {
    guard held.count > 1 else { return }
    let borders = Set(held.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    let coming = held.indices.filter { !held[$0].range.isEmpty }
      .sorted { held[$0].range.lowerBound < held[$1].range.lowerBound }
    var next = coming.startIndex
    var present: [Int] = []
    for (start, end) in zip(borders, borders.dropFirst()) {
      present.removeAll { held[$0].range.upperBound <= start }
      let first = next
      while next < coming.endIndex, held[coming[next]].range.lowerBound <= start { next += 1 }
      present += coming[first..<next]
      if present.count > 1 { body(coming[first..<next], present, start..<end) }
    }
  }

  /// What is left of some ranges without others.
  private static func subtract(_ others: [Range<Int>], from ranges: [Range<Int>]) -> [Range<Int>] {
    let others = others.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    var left: [Range<Int>] = []
    for range in ranges {
      var start = range.lowerBound
      for other in others where other.lowerBound < range.upperBound && other.upperBound > start {
        if start < other.lowerBound { left.append(start..<other.lowerBound) }
        start = max(start, other.upperBound)
      }
      if start < range.upperBound { left.append(start..<range.upperBound) }
    }
    return left
  }
}
