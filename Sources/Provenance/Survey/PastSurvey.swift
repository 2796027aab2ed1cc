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
      Self.forEachStretch(of: held) { values, range in
        found += Self.found(ConflictCheck(), on: Survey(statements: [key: values]), range)
      }
    }
    for (key, held) in names where held.count > 1 {
      Self.forEachStretch(of: held) { values, range in
        found += Self.found(SharedNameCheck(), on: Survey(names: [key: values]), range)
      }
    }
    return found
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

  /// Lends the values that hold together, two of them or more, for each stretch on which they are the same.
  private static func forEachStretch<Value>(
    of held: [Held<Value>], _ body: ([Value], Range<Int>) -> Void
  ) {
    let borders = Set(held.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    for (start, end) in zip(borders, borders.dropFirst()) {
      let values = held.filter { $0.range.contains(start) }.map(\.value)
      if values.count > 1 { body(values, start..<end) }
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
