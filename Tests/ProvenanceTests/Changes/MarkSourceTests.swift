import Testing

@testable import Provenance

@Suite struct MarkSourceTests {
  private let store = Harbour.store
  private let withdrawn = MarkSource(
    "gazette", as: .retracted, reason: "The vote was never held.", date: "2026-12-01")

  private func standing(after change: MarkSource, on tree: MemorySnapshot) throws -> JSON? {
    try tree.written(by: change)["standing"]
  }

  @Test func theStandingIsPutOnRecord() throws {
    let tree = try store.after(withdrawn)
    let record = try tree.record(.source("gazette"))
    #expect(
      record["standing"] == [
        "status": "retracted", "reason": "The vote was never held.", "date": "2026-12-01",
      ])
    #expect(record["csl"] == (try store.record(.source("gazette")))["csl"])
    #expect(try Source(record).status == .retracted)
    #expect(
      withdrawn.message(for: [])
        == "records: mark source gazette retracted\n\nThe vote was never held.")
    #expect(try tree.examined().findings.map(\.id).contains(.supportWithdrawn))
    #expect(try tree.refusal(of: withdrawn).kind == .unchanged)
  }

  @Test func aReasonGoesWithTheStandingThatItWasFor() throws {
    let tree = try store.after(withdrawn).with(.source("gazette"), "/standing/by", "editor")
    let back = MarkSource("gazette", as: .current)
    #expect(try standing(after: back, on: tree) == ["status": "current", "by": "editor"])
    #expect(
      try back.writes(on: tree).first?.remarks == [
        "the reason on record until now: The vote was never held.",
        "the date on record until now: 2026-12-01",
      ])
    let again = MarkSource("gazette", as: .retracted, date: "2026-12-02")
    #expect(
      try standing(after: again, on: tree) == [
        "status": "retracted", "reason": "The vote was never held.", "date": "2026-12-02", "by": "editor",
      ])
    #expect(try again.writes(on: tree).first?.remarks == ["the date on record until now: 2026-12-01"])
  }

  @Test(arguments: [.null, "current", ["status": 5]] as [JSON])
  func aStandingThatIsNoneIsReplaced(old: JSON) throws {
    let tree = try store.with(.source("gazette"), "/standing", old)
    #expect(
      try standing(after: MarkSource("gazette", as: .corrected), on: tree) == ["status": "corrected"])
  }

  @Test func aSourceThatIsNotThereCannotBeMarked() throws {
    let refusal = try store.refusal(of: MarkSource("nowhere", as: .current))
    #expect(refusal.kind == .notFound)
    #expect(refusal.hints == ["ibid source list"])
  }
}
