import Fixtures
import Provenance
import Testing

@testable import Storage

/// An outcome that is kept is the one that is read, whole or as a difference.
@Suite struct OutcomeBytesTests {
  private var random = SeededNumbers(seed: 5)

  private mutating func finding(of path: String) -> Finding {
    let texts = ["", "a", "é", "e\u{301}", "line\nbreak", "\u{0}", "\u{1F469}\u{200D}\u{1F33E}"]
    let ids: [FindingID] = [.quoteMissing, .unknownKey, .claimsConflict, .sharedName]
    var finding = Finding(
      ids.randomElement(using: &random) ?? .schema, record: path, pointer: ["value", "a/b~"],
      message: texts.randomElement(using: &random) ?? "",
      hint: Bool.random(using: &random) ? texts.randomElement(using: &random) : nil)
    if Bool.random(using: &random) {
      func position() -> JSONPosition {
        let number = Int.random(in: 0...1_000_000, using: &random)
        return JSONPosition(offset: number, line: number / 40 + 1, column: number % 40 + 1)
      }
      finding.place = FindingPlace(path: path, region: JSONRegion(start: position(), end: position()))
    }
    return finding
  }

  private mutating func edit(_ outcome: inout TreeOutcome) {
    outcome.claims = Int.random(in: 0...1_000_000, using: &random)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let path = "records/claims/x/y/\(Int.random(in: 0..<30, using: &random)).json"
      outcome.forget(path)
      if Int.random(in: 0..<4, using: &random) == 0 { outcome.exempting.insert(path) }
      for _ in 0..<Int.random(in: 0..<3, using: &random) {
        let finding = finding(of: path)
        if Survey.kinds.contains(finding.id) {
          outcome.together[path, default: []].append(finding)
        } else {
          outcome.findings[path, default: []].append(finding)
        }
      }
    }
  }

  @Test mutating func whatIsWrittenIsRead() throws {
    var whole = TreeOutcome(claims: 0)
    for _ in 0..<30 { edit(&whole) }
    var outcome = whole
    for _ in 0..<60 {
      #expect(try OutcomeReader.outcome(of: OutcomeBytes(outcome).bytes) == outcome)
      let difference = OutcomeBytes(outcome, since: whole).bytes
      #expect(try OutcomeReader.outcome(of: difference, since: whole) == outcome)
      edit(&outcome)
    }
    #expect(OutcomeBytes(whole, since: whole).bytes.count == 16)
  }

  @Test mutating func bytesThatAreNoOutcomeAreAFault() throws {
    var outcome = TreeOutcome(claims: 3)
    for _ in 0..<5 { edit(&outcome) }
    let bytes = OutcomeBytes(outcome).bytes
    for count in 0..<bytes.count {
      #expect(throws: IndexFault.self) { try OutcomeReader.outcome(of: Array(bytes.prefix(count))) }
    }
    #expect(throws: IndexFault.self) { try OutcomeReader.outcome(of: bytes + [0]) }
  }
}
