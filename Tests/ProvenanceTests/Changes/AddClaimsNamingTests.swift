import Testing

@testable import Provenance

/// What a new claim is called, and what it names that is not there.
@Suite struct AddClaimsNamingTests: AddsClaims {
  // MARK: Names

  @Test func aNameIsMadeOfWhatTells() throws {
    func name(_ draft: ClaimDraft) throws -> String? { try add(draft).first?.record?.claim?.name }
    #expect(try name(draft("membership", set: ["member=mayor"])) == "mayor")
    #expect(try name(draft("aim", set: ["text=Peace, and fish for all"])) == "peace-and-fish-for-all")
    #expect(try name(draft(set: ["from=a", "to=مجلس"])) == "1")
    #expect(try name(draft(set: ["from=a", "to=مجلس", "when=2021/2022"])) == "2021-2022")
    #expect(try name(draft(name: "given")) == "given")
  }

  @Test func aMadeNameIsNumberedWhereItIsTaken() throws {
    let again = draft(set: ["from=Northern Council", "to=Harbour Assembly"])
    #expect(
      try add(again, again).compactMap(\.record?.claim?.name) == ["harbour-assembly-2", "harbour-assembly-3"])
  }

  /// Only the value and the time count, and only as they are: another citation of one fact belongs to the claim of it.
  @Test func aClaimThatSaysTheSameIsToldOf() throws {
    func told(_ fields: String...) throws -> [String]? { try add(draft(set: fields)).first?.remarks }
    let names = ["from=Northern Council", "to=Harbour Assembly"]
    let there = try #require(
      try store.json(of: .claim(ClaimID(subject: "assembly", type: "rename", name: "harbour-assembly"))))
    let when = try #require(there["when"]?.stringValue)
    #expect(
      try told(names[0], names[1], "when=\(when)")
        == [
          "assembly/rename/harbour-assembly says the same; `ibid cite` gives a claim that is there another citation"
        ])
    #expect(try told(names[0], names[1]) == [])
    #expect(try told("from=Other Council", names[1], "when=\(when)") == [])
  }

  @Test func aGivenNameThatIsTakenIsRefused() throws {
    let refusal = try refusal(draft(name: "harbour-assembly"))
    #expect(refusal.kind == .duplicate)
    #expect(refusal.record == "assembly/rename/harbour-assembly")
    #expect(refusal.hints.first == "ibid show assembly/rename/harbour-assembly")
  }

  @Test(arguments: ["Harbour Assembly", "../x", "a/b", "", "ä"])
  func aGivenNameThatIsNoneIsRefused(name: String) throws {
    let refusal = try refusal(draft(name: name))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == "`\(name)` cannot name a claim")
  }

  @Test func anIDNamesTheClaimAndIsNotKept() throws {
    var draft = ClaimDraft(record: draft().record, assignments: draft().assignments)
    draft.record["id"] = "claims/assembly/rename/mine"
    draft.record["subject"] = nil
    draft.record["type"] = nil
    let write = try #require(try add(draft).first)
    #expect(write.record?.claim == ClaimID(subject: "assembly", type: "rename", name: "mine"))
    #expect(try JSONParser.parse(write.content ?? [])["id"] == nil)
  }

  @Test(arguments: ["../../x", "rename/x", "", "Assembly/rename/x"])
  func anIDThatIsNoneIsRefused(id: String) throws {
    #expect(try refusal(draft(more: ["id": .string(id)])).kind == .invalid)
  }

  @Test func anIDOfAnotherPlaceIsRefused() throws {
    #expect(try refusal(draft(more: ["id": "guild/rename/x"])).kind == .invalid)
  }

  @Test func theSameIDTwiceInOneChangeIsRefused() throws {
    let refusal = try refusal(
      draft(more: ["id": "assembly/rename/x"]), draft(more: ["id": "assembly/rename/x"]))
    #expect(refusal.kind == .duplicate)
    #expect(refusal.record == "assembly/rename/x")
  }

  // MARK: What is not there

  @Test func anUnknownTypeIsRefusedWithTheNearest() throws {
    let refusal = try refusal(draft("renam"))
    #expect(refusal.kind == .notFound)
    #expect(refusal.message == "there is no claim type `renam`")
    #expect(refusal.causes.first?.contains("assessment, attribute") == true)
    #expect(refusal.hints.first == "did you mean `rename`?")
  }

  @Test func anUnknownFieldIsRefusedWithTheNearest() throws {
    let refusal = try refusal(draft(set: ["form=x"]))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == "a claim of type `rename` has no field `form`")
    #expect(refusal.causes == ["its fields are from, to, statement, when, rank, note, subject, type"])
    #expect(
      refusal.hints == [
        "did you mean `from`?", "a field of your own is named by its JSON Pointer: --set /value/form=...",
      ])
  }

  @Test(arguments: ["asembly", "zzz", "../x", "Assembly"])
  func anUnknownSubjectIsRefused(subject: String) throws {
    let refusal = try refusal(draft(subject: subject))
    #expect(refusal.kind == .notFound)
    #expect(refusal.message == "there is no subject `\(subject)`")
    #expect(refusal.hints.last == "ibid subject list")
  }

  @Test func theNearestSubjectsAreNamed() throws {
    #expect(try refusal(draft(subject: "asembly")).causes == ["the nearest are assembly"])
  }

  @Test func anUnknownSourceIsRefusedWithTheNearest() throws {
    let refusal = try refusal(draft(source: "gazete"))
    #expect(refusal.kind == .notFound)
    #expect(refusal.message == "there is no source `gazete`")
    #expect(refusal.causes == ["the nearest are gazette"])
  }

  @Test(arguments: [JSON.string("../x"), 7, nil])
  func aSourceThatIsNoneIsRefused(source: JSON) throws {
    let refusal = try refusal(draft(source: source))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message.hasPrefix("at /citations/0/source: ") == true)
  }

  @Test func anUnknownCaptureIsRefusedWithThoseThereAre() throws {
    var draft = draft()
    draft.record["citations"] = [["source": "gazette", "capture": "2020-01-01", "quote": [.string(words)]]]
    let refusal = try refusal(draft)
    #expect(refusal.kind == .notFound)
    #expect(refusal.message == "source `gazette` has no capture `2020-01-01`")
    #expect(refusal.causes == ["its captures are 2026-11-22"])
  }

  @Test func aCaptureThatIsNoNameIsRefused() throws {
    var draft = draft()
    draft.record["citations"] = [["source": "gazette", "capture": 20_261_122, "quote": [.string(words)]]]
    #expect(
      try refusal(draft).message == "at /citations/0/capture: `capture` must be a string, not a number")
  }

  @Test func aClaimWithoutSubjectOrTypeIsRefused() throws {
    #expect(try refusal(ClaimDraft(record: [:])).message == "the claim names no subject")
    #expect(try refusal(ClaimDraft(record: ["subject": "assembly"])).message == "the claim names no type")
  }

  @Test(arguments: [JSON.string("x"), ["source": "gazette"], 7, nil])
  func citationsThatAreNoListAreRefused(citations: JSON) throws {
    let refusal = try refusal(draft(more: ["citations": citations]))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == "at /citations: the citations are a list of JSON objects")
  }

  @Test func aCitationThatIsNoObjectIsRefused() throws {
    #expect(
      try refusal(draft(more: ["citations": ["x"]])).message == "at /citations/0: a citation is a JSON object"
    )
  }

  @Test func aClaimWithoutCitationsFailsItsChecks() throws {
    var draft = draft()
    draft.record["citations"] = nil
    let tree = try store.after(AddClaims([draft]))
    #expect(try tree.examined().findings.map(\.id) == [.uncited])
  }

  @Test func nothingIsNoChange() throws { #expect(try store.refusal(of: AddClaims([])).kind == .invalid) }

  @Test func aRecordOfMoreThanAMebibyteIsRefused() throws {
    let refusal = try refusal(draft(more: ["note": .string(String(repeating: "x", count: 1 << 20))]))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message.hasSuffix("and a record has at most 1048576"))
  }
}
