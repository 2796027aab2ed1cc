import Fixtures
import Testing

@testable import Provenance

/// What records say of one another over a history is what the checks find at each of its positions.
@Suite struct PastSurveyTests {
  private static let length = 40

  /// A claim with a value for a stretch of the history.
  private static func records(
    seed: UInt64, claims: Int, values: [String]
  ) throws -> [(record: SurveyedRecord, range: Range<Int>)] {
    var random = SeededNumbers(seed: seed)
    func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    let snapshot = Harbour.store
    let citation = Harbour.citation("the Northern Council was renamed the Harbour Assembly")
    var records: [(SurveyedRecord, Range<Int>)] = []
    for claim in 0..<claims {
      let id = ClaimID(subject: "assembly", type: "rename", name: "c\(claim)")
      var start = number(length / 2)
      for _ in 0...number(3) where start < length {
        let end = min(length, start + 1 + number(length / 2))
        let value: JSON = [
          "from": .string(["Northern Council", "Southern Council"][number(2)]),
          "to": .string(values[number(values.count)]),
        ]
        let when = ["2021", "2021-03-14", "2021-03-14", "2022", "2021?", "2020/2023"][number(6)]
        var json = Harbour.claim(id, "Statement.", value, when: when, [citation]).objectValue ?? [:]
        json["rank"] = .string(["normal", "normal", "preferred", "deprecated"][number(4)])
        records.append((try SurveyedRecord(.claim(id), .object(json), in: snapshot), start..<end))
        start = end + number(4)
      }
    }
    for subject in 0..<4 {
      let start = number(length / 2)
      let json: JSON = [
        "type": "organization", "label": .string(["Harbour", "Assembly"][number(2)]), "description": "One.",
      ]
      records.append(
        (
          try SurveyedRecord(.subject("town-\(subject)"), json, in: snapshot),
          start..<(start + 1 + number(length / 2))
        ))
    }
    return records
  }

  @Test(
    arguments: zip(1...7 as ClosedRange<UInt64>, [(3, 2), (5, 3), (8, 2), (12, 4), (2, 2), (90, 5), (70, 3)]))
  func isWhatIsFoundAtEachPosition(seed: UInt64, sizes: (claims: Int, values: Int)) throws {
    let values = ["Harbour Assembly", "Haven Assembly", "the Haven Assembly", "Harbour Guild", "Guild"]
    let records = try Self.records(
      seed: seed, claims: sizes.claims, values: Array(values.prefix(sizes.values)))
    var past = PastSurvey()
    for (record, range) in records { past.add(record, during: range) }
    let found = past.findings()
    var kinds: Set<FindingID> = []
    for position in 0..<Self.length {
      var statements: [SingleValueKey: [SingleValue]] = [:]
      var names: [String: [NamedSubject]] = [:]
      for (record, range) in records where range.contains(position) {
        for (key, value) in record.statements { statements[key, default: []].append(value) }
        for (key, name) in record.names { names[key, default: []].append(name) }
      }
      var expected: [RecordID: Set<String>] = [:]
      // Of what has several rules each is told by itself.
      for (key, values) in statements {
        let survey = Survey(statements: [key: values])
        for (record, finding) in ConflictCheck().findings(on: survey, policy: Policy()) {
          expected[record, default: []].insert("\(finding)")
        }
      }
      for (record, finding) in SharedNameCheck().findings(on: Survey(names: names), policy: Policy()) {
        expected[record, default: []].insert("\(finding)")
      }
      var there: [RecordID: Set<String>] = [:]
      for found in found where found.range.contains(position) {
        there[found.record, default: []].insert("\(found.finding)")
        kinds.insert(found.finding.id)
      }
      #expect(there == expected, "seed \(seed), position \(position)")
    }
    #expect(kinds.contains(.claimsConflict) || sizes.claims < 5)
  }
}
