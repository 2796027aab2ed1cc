import Testing

@testable import Provenance

/// A reason is for the value that it was given for: one that is changed loses it.
@Suite struct EditReasonsTests {
  /// A rename of which `to` and `when` have reasons of their own.
  private func tree(_ reasons: JSON = ["/value/to": "So called.", "/when": "Dated."]) throws -> MemorySnapshot
  {
    try Harbour.store.with(.claim(Harbour.rename), "/inferred", reasons)
  }

  private func edit(_ set: String..., unset: [String] = [], inferred: [String] = []) -> EditClaim {
    EditClaim(
      Harbour.rename, set: set.compactMap { FieldAssignment($0) }, unset: unset,
      inferred: inferred.compactMap { FieldAssignment($0) })
  }

  @Test func aReasonGoesWithTheValueThatItWasFor() throws {
    let write = try #require(try edit("to=Moon Base", "note=n").writes(on: tree()).first)
    #expect(try JSONParser.parse(write.content ?? [])["inferred"] == ["/when": "Dated."])
    #expect(write.remarks.first == "the reason for the old `to` went with it: So called.")
    #expect(try tree().written(by: edit("to=Moon Base", "when=1066"))["inferred"] == nil)
    #expect(try tree().written(by: edit("when=1066"))["inferred"] == ["/value/to": "So called."])
  }

  @Test func aReasonThatIsGivenAnewStays() throws {
    for reason in ["So called.", "Another."] {
      let write = try #require(try edit("to=Moon Base", inferred: ["to=\(reason)"]).writes(on: tree()).first)
      #expect(
        try JSONParser.parse(write.content ?? [])["inferred"]
          == ["/value/to": .string(reason), "/when": "Dated."])
      #expect(write.remarks.allSatisfy { !$0.hasPrefix("the reason") })
    }
    let byPointer = try tree().written(by: edit("to=Moon Base", "/inferred/~1value~1to=Another."))
    #expect(byPointer["inferred"]?["/value/to"] == "Another.")
  }

  @Test func aValueThatStaysKeepsItsReason() throws {
    let record = try tree().written(by: edit("to=Harbour Assembly", "when=2021", "from=X", "rank=preferred"))
    #expect(record["inferred"] == ["/value/to": "So called.", "/when": "Dated."])
  }

  /// It says nothing of the new value, whatever else it covers.
  @Test(arguments: ["/value", ""])
  func aReasonForSeveralValuesGoesWithAnyOfThem(pointer: String) throws {
    let tree = try tree([pointer: "The minutes say so."])
    #expect(try tree.written(by: edit("to=Moon Base"))["inferred"] == nil)
    #expect(try tree.written(by: edit("note=n"))["inferred"] == [pointer: "The minutes say so."])
  }

  /// Whoever explains a value before setting it is taken at their word.
  @Test func aReasonForAValueThatWasNotThereStays() throws {
    let tree = try tree(["/value/own": "Ours."])
    #expect(try tree.written(by: edit("/value/own=x"))["inferred"] == ["/value/own": "Ours."])
    #expect(try tree.written(by: edit("/value/own=x", "/value/to=y", unset: ["when"]))["inferred"] != nil)
  }

  @Test func aStatementIsMentionedOnlyWhereItChanges() throws {
    let store = Harbour.store
    let claim = try #require(try store.record(.claim(Harbour.rename)).objectValue)
    let made = try StatementTemplate.statement(
      subject: Harbour.rename.subject, type: Harbour.rename.type, claim: claim, on: store)
    let tree = try store.with(.claim(Harbour.rename), "/statement", .string(made))
    #expect(
      try #require(try edit("to=Moon Base").writes(on: tree).first).remarks.contains {
        $0.hasPrefix("the statement is now")
      })
    let write = try #require(try edit("/value/own=x").writes(on: tree).first)
    #expect(write.remarks.allSatisfy { !$0.hasPrefix("the statement is now") })
  }
}
