import Testing

@testable import Provenance

@Suite struct EditClaimTests {
  private let store = Harbour.store
  private let rename = RecordID.claim(Harbour.rename)

  private func edit(
    _ set: String..., unset: [String] = [], inferred: [String] = [], claim: ClaimID = Harbour.rename
  ) -> EditClaim {
    EditClaim(
      claim, set: set.compactMap { FieldAssignment($0) }, unset: unset,
      inferred: inferred.compactMap { FieldAssignment($0) })
  }

  @Test func aFieldIsNamedShortOrByItsPlace() throws {
    for field in ["to", "/value/to"] {
      #expect(
        try store.written(by: edit("\(field)=New"))["value"] == ["from": "Northern Council", "to": "New"])
    }
    #expect(try store.written(by: edit("when=2022", "rank=preferred", "note=n"))["when"] == "2022")
    #expect(try store.written(by: edit("/value/own=x"))["value"]?["own"] == "x")
    #expect(
      try store.written(by: edit("/citations/0/stance=disputes"))["citations"]?.arrayValue?[0]["stance"]
        == "disputes")
  }

  /// The rest of the record stays byte for byte, what no schema knows with it.
  @Test func unknownKeysSurvive() throws {
    var tree = store
    var record = try tree.record(rename)
    let exact = JSON.number(try #require(JSONNumber(lexeme: "1.0")))
    record.set(["z": exact, "a": [nil, "", [:], "\u{E9}e\u{301}\u{1F600}"]], at: ["ours"])
    record.set("", at: ["value", "mine"])
    record.set([:], at: ["citations", "0", "quote", "0", "extra"])
    tree.write(rename, record)
    let reason = "when=The minutes say so."
    let write = try #require(try edit("when=2022", inferred: [reason]).writes(on: tree).first)
    #expect(write.original == tree.files[rename.path])
    let before = String(decoding: tree.files[rename.path] ?? [], as: UTF8.self)
    #expect(
      String(decoding: write.content ?? [], as: UTF8.self)
        == before.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0 == "  \"when\": \"2021\"," ? "  \"when\": \"2022\"," : String($0) }.joined(separator: "\n"))
  }

  @Test func anUnsetFieldIsGone() throws {
    let record = try store.written(by: edit(unset: ["when"]))
    #expect(record["when"] == nil)
  }

  @Test func aFieldThatIsNotThereCannotBeUnset() throws {
    let refusal = try store.refusal(of: edit(unset: ["note"]))
    #expect(refusal.kind == .notFound)
    #expect(refusal.message == "assembly/rename/harbour-assembly has no field `/note` to unset")
    #expect(try store.refusal(of: edit(unset: ["colour"])).kind == .invalid)
    #expect(try store.refusal(of: edit(unset: ["/a~2"])).kind == .invalid)
  }

  @Test func anInferenceIsRecordedAtItsPlace() throws {
    #expect(try store.written(by: edit(inferred: ["when=said so"]))["inferred"]?["/when"] == "said so")
    #expect(try store.written(by: edit(inferred: ["/value/a~1b=why"]))["inferred"]?["/value/a~1b"] == "why")
  }

  @Test func aPartOfTheRecordIsNamedInTheWayThatWorks() throws {
    #expect(
      try store.refusal(of: edit(unset: ["inferred"])).hints == ["`--unset /inferred` removes all of it"])
    #expect(try store.written(by: edit(unset: ["/inferred"]))["inferred"] == nil)
    for (refusal, word) in [
      (try store.refusal(of: edit(unset: ["exemptions"])), "--unset /exemptions"),
      (try store.refusal(of: edit(unset: ["citations"])), "ibid cite CLAIM"),
      (try store.refusal(of: edit("citations=x")), "ibid cite CLAIM"),
      (try store.refusal(of: edit("inferred=x")), "--inferred FIELD=WHY"),
      (try store.refusal(of: edit("exemptions=[]")), "--set '/exemptions=["),
      (try store.refusal(of: edit("deprecation=x")), "ibid retract CLAIM"),
      (try store.refusal(of: edit("colour=x")), "--set /value/colour=..."),
      (try store.refusal(of: edit(unset: ["colour"])), "--unset /value/colour"),
      (try store.refusal(of: edit(inferred: ["colour=x"])), "--inferred FIELD=WHY"),
    ] {
      #expect(refusal.hints.count == 1 && refusal.hints[0].contains(word), "\(refusal.hints)")
    }
  }

  @Test func theSameValuesAreNoChange() throws {
    #expect(try store.refusal(of: edit("when=2021")).kind == .unchanged)
    #expect(try store.refusal(of: edit()).kind == .unchanged)
    #expect(try store.refusal(of: edit("note=")).kind == .unchanged)
  }

  @Test func aListTakesOneElementForEachTimeItIsNamed() throws {
    let record = try store.written(
      by: edit("participants=mayor", "participants=assembly", claim: Harbour.vote))
    #expect(record["value"]?["participants"] == ["mayor", "assembly"])
    let whole = try store.written(
      by: edit("participants=[\"mayor\"]", "participants=guild", claim: Harbour.vote))
    #expect(whole["value"]?["participants"] == ["mayor", "guild"])
  }

  @Test func anElementHasTheTypeThatTheSchemaGivesIt() throws {
    var tree = store
    tree.write(
      "schemas/rename.schema.json",
      "{\"properties\": {\"value\": {\"properties\": {\"votes\": {\"type\": \"array\", \"items\": {\"type\": \"integer\"}}}}}}"
    )
    #expect(try tree.written(by: edit("votes=3", "votes=4"))["value"]?["votes"] == [3, 4])
    #expect(
      try tree.refusal(of: edit("votes=many")).message == "`votes` takes a JSON integer, and `many` is none")
  }

  @Test func anyOtherFieldIsNamedOnce() throws {
    let refusal = try store.refusal(of: edit("to=A", "/value/to=B"))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == "`/value/to` is given twice")
    for edit in [edit(unset: ["when", "/when"]), edit(inferred: ["to=x", "/value/to=y"])] {
      let refusal = try store.refusal(of: edit)
      #expect(refusal.kind == .invalid && refusal.message.hasSuffix("is given twice"))
    }
  }

  @Test func noFieldIsBothSetAndRemoved() throws {
    let refusal = try store.refusal(of: edit("when=2022", "/value/to=A", unset: ["to"]))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == "`/value/to` is both to be set and to be removed")
  }

  @Test func aNumberIsTypedAsOne() throws {
    var tree = store
    let id = ClaimID(subject: "assembly", type: "attribute", name: "turnout")
    tree.write(
      .claim(id),
      Harbour.claim(id, "x", ["name": "Turnout", "amount": 61], [Harbour.citation("The turnout was 61")]))
    #expect(try tree.written(by: edit("amount=61.50", claim: id))["value"]?["amount"]?.plainText == "61.50")
    let refusal = try tree.refusal(of: edit("amount=many", claim: id))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == "`amount` takes a JSON number, and `many` is none")
    #expect(refusal.causes.count == 1)
  }

  @Test func aPlaceWithoutAParentIsRefused() throws {
    let refusal = try store.refusal(of: edit("/nowhere/reason=x"))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == "the record has no place `/nowhere/reason` to write to")
    #expect(try store.refusal(of: edit("/citations/7/stance=disputes")).kind == .invalid)
  }

  @Test func aClaimThatIsNotThereIsRefused() throws {
    let refusal = try store.refusal(of: edit("to=x", claim: ClaimID(subject: "a", type: "b", name: "c")))
    #expect(refusal.kind == .notFound)
    #expect(refusal.message == "there is no claim a/b/c")
  }

  @Test(arguments: [("{", "is malformed: line 1"), ("[]", "no JSON object")])
  func aRecordThatIsNoneIsRefused(text: String, message: String) throws {
    var tree = store
    tree.write(rename.path, text)
    let refusal = try tree.refusal(of: edit("note=x"))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message.contains(message) || text == "[]")
  }

  @Test func theMessageNamesTheFields() {
    #expect(
      edit("to=x", unset: ["/note"], inferred: ["when=y"]).message(for: [])
        == "records: edit claim assembly/rename/harbour-assembly\n\nChanged: to, note, inferred when.")
  }

  // MARK: Assignments

  @Test(arguments: [
    ("a=b", "a", "b"), ("a==", "a", "="), ("a=", "a", ""), ("/v/x=1=2", "/v/x", "1=2"),
    ("a=\u{301}b", "a", "\u{301}b"),
    ("a=b\r\nc", "a", "b\r\nc"),
  ])
  func readsAnAssignment(text: String, field: String, value: String) throws {
    let assignment = try #require(FieldAssignment(text))
    #expect(assignment.field == field)
    #expect(ExactText(assignment.text) == ExactText(value))
  }

  @Test(arguments: ["", "a", "=", "=b"])
  func anythingElseIsNoAssignment(text: String) { #expect(FieldAssignment(text) == nil) }
}
