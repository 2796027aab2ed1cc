import Testing

@testable import Provenance

@Suite struct ExaminationTests {
  @Test func aClaimIsCountedOnce() throws {
    var tree = Harbour.store
    let seal: JSON = ["sealed": .string(String(repeating: "ab", count: 32))]
    tree = try tree.with(.claim(Harbour.rename), "/citations/0/quote", [seal])
    tree = try tree.with(.claim(Harbour.guild), "/when", "never")
    let summary = try tree.examined().summary
    #expect(summary.checked == 3)
    #expect(summary.passed == 1)
    #expect(summary.failed == 1)
    #expect(summary.unverifiable == 1)
  }

  @Test func warningsAndNotesPass() throws {
    let tree = try Harbour.store.with(.claim(Harbour.rename), "/ours", 1)
    let examination = try tree.examined()
    #expect(examination.findings.map(\.severity) == [.warning])
    #expect(!examination.hasErrors)
    #expect(examination.summary.passed == 3)
  }

  @Test func aClaimThatFailsAndCannotBeVerifiedHasFailed() throws {
    var tree = try Harbour.store.with(.claim(Harbour.rename), "/when", "never")
    tree.withheld = [Harbour.gazette]
    let summary = try tree.examined().summary
    #expect((summary.passed, summary.failed, summary.unverifiable) == (0, 1, 2))
  }

  @Test func otherRecordsAreNotCounted() throws {
    var examination = Examination(judgedBy: Judgement(policy: Policy()))
    let id = RecordID.subject("guild")
    examination.count(try Examination.findings(on: id, bytes: [], in: Harbour.store), of: id)
    #expect(examination.summary == Examination.Summary())
    #expect(examination.hasErrors)
  }

  @Test func aRejectedFileFails() {
    var examination = Examination(judgedBy: Judgement(policy: Policy()))
    let id = RecordID.claim(Harbour.rename)
    examination.count(
      [Examination.rejection(of: id, because: "it is a symbolic link", hint: "git rm it")], of: id)
    #expect(examination.summary.failed == 1)
    #expect(
      examination.findings == [
        Finding(
          .malformed, record: "assembly/rename/harbour-assembly", message: "it is a symbolic link",
          hint: "git rm it")
      ])
  }

  @Test func severitiesAreOrdered() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
    #expect(Set(FindingID.allCases.filter { $0.severity != .error }).count == 19)
  }
}
