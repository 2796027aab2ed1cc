import Testing

@testable import Provenance

@Suite struct AddClaimsTests: AddsClaims {
  @Test func fillsInWhatIsNotGiven() throws {
    let write = try #require(try add(draft()).first)
    #expect(write.path == "records/claims/assembly/rename/new-name.json")
    #expect(write.original == nil)
    #expect(write.remarks == [])
    #expect(
      String(decoding: write.content ?? [], as: UTF8.self) == """
        {
          "$schema": "../../../../schemas/rename.schema.json",
          "subject": "assembly",
          "type": "rename",
          "statement": "Harbour Assembly was renamed from Northern Council to New Name.",
          "value": {
            "from": "Northern Council",
            "to": "New Name"
          },
          "rank": "normal",
          "citations": [
            {
              "source": "gazette",
              "capture": "2026-11-22",
              "stance": "supports",
              "quote": [
                {
                  "exact": "the Northern Council was renamed the Harbour Assembly",
                  "prefix": "In 2021 ",
                  "suffix": ". The mayor denied that the vote",
                  "start": 8,
                  "end": 61
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func whatItAddsPassesEveryCheck() throws {
    let tree = try store.after(AddClaims([draft(more: explained)]))
    #expect(try tree.examined().findings == [])
    #expect(try tree.examined().summary.passed == 4)
  }

  @Test func whatIsGivenIsKept() throws {
    let given: JSONObject = [
      "statement": "As it is.", "rank": "preferred", "when": "2021", "note": "n", "ours": [1],
      "value": ["from": "a", "to": "b", "own": true],
    ]
    let record = try store.written(by: AddClaims([draft(set: [], more: given)]))
    for member in given.members { #expect(record[member.key] == member.value) }
  }

  @Test func inferencesAreRecordedByPlace() throws {
    var draft = draft(set: ["from=a", "to=b", "when=2021"])
    draft.inferred = [
      FieldAssignment(field: "when", text: "said so"), FieldAssignment(field: "to", text: "why"),
    ]
    let record = try store.written(by: AddClaims([draft]))
    #expect(record["inferred"] == ["/when": "said so", "/value/to": "why"])
    #expect(record["when"] == "2021")
  }

  // MARK: The quote

  @Test func theNewestCaptureWithATextIsQuoted() throws {
    var tree = store
    let newer = CaptureID(source: "gazette", name: "2026-11-22-10")
    Harbour.capture(newer, "Later, " + Harbour.text, in: &tree)
    let unchanged = CaptureID(source: "gazette", name: "2026-11-23")
    tree.write(.capture(unchanged), ["retrieved": "2026-11-23T00:00:00Z", "outcome": "unchanged"])
    let citation = try tree.written(by: AddClaims([draft()]))["citations"]?.arrayValue?.first
    #expect(citation?["capture"] == "2026-11-22-10")
    #expect(citation?["quote"]?.arrayValue?.first?["start"] == 15)
  }

  @Test func aNamedCaptureIsQuoted() throws {
    var tree = store
    Harbour.capture(CaptureID(source: "gazette", name: "2026-12-01"), "Gone.", in: &tree)
    var named = draft()
    named.record["citations"] = [["source": "gazette", "capture": "2026-11-22", "quote": [.string(words)]]]
    #expect(try tree.after(AddClaims([named])).claims(of: "assembly").count == 4)
    #expect(try tree.refusal(of: AddClaims([draft()])).kind == .quoteRefused)
  }

  @Test func foldedWordsAreRecordedAsTheSourceHasThem() throws {
    let write = try #require(try add(draft(quote: ["The Dockers' Guild joined"])).first)
    let record = try JSONParser.parse(write.content ?? [])
    #expect(
      record["citations"]?.arrayValue?.first?["quote"]?.arrayValue?.first?["exact"]
        == "The Dockers\u{2019} Guild joined")
    #expect(write.remarks.count == 1)
    #expect(write.remarks.first?.hasPrefix("found in `gazette/2026-11-22` after folding ") == true)
    #expect(
      try store.after(AddClaims([draft(quote: ["The Dockers' Guild joined"], more: explained)])).examined()
        .findings
        == [])
  }

  @Test func anotherContextIsReplacedAndRemarked() throws {
    let quote: JSON = [["exact": "Northern Council", "prefix": "somewhere else"]]
    let write = try #require(try add(draft(quote: quote)).first)
    #expect(
      write.remarks.first?.hasPrefix("the prefix and suffix given for passage 1 are not what stands") == true)
    #expect(try store.after(AddClaims([draft(quote: quote, more: explained)])).examined().findings == [])
  }

  @Test func keysOfACitationAreKept() throws {
    var draft = draft()
    draft.record["citations"] = [
      [
        "source": "gazette", "stance": "supports", "locator": ["label": "page", "value": "3"], "ours": 1,
        "quote": [["exact": .string(words), "mine": 2]],
      ]
    ]
    let citation = try #require(try store.written(by: AddClaims([draft]))["citations"]?.arrayValue?.first)
    #expect(citation["locator"] == ["label": "page", "value": "3"])
    #expect(citation["ours"] == 1)
    #expect(citation["quote"]?.arrayValue?.first?["mine"] == 2)
  }

  @Test func aQuoteThatIsNotThereIsRefused() throws {
    let refusal = try refusal(draft(quote: ["the zebra crossed the savannah"]))
    #expect(refusal.kind == .quoteRefused)
    #expect(refusal.record == "claims/assembly/rename")
    #expect(refusal.message == "the quote is not in `gazette/2026-11-22`")
    #expect(!refusal.causes.isEmpty)
    #expect(refusal.hints.last == "`ibid source show gazette --text` prints the captured text")
  }

  @Test func aQuoteOfSeveralPlacesIsRefused() throws {
    let refusal = try refusal(draft(quote: ["The Assembly met in Greyhaven twice"]))
    #expect(refusal.kind == .quoteRefused)
    #expect(refusal.message == "the quote does not say which place of `gazette/2026-11-22` is meant")
    #expect(refusal.causes == ["it stands in 2 places"])
  }

  @Test func passagesInTheWrongOrderAreRefused() throws {
    let refusal = try refusal(draft(quote: ["joined in May 2022", "the Northern Council"]))
    #expect(refusal.kind == .quoteRefused)
    #expect(refusal.causes == ["each passage is in the source, but they stand there in another order"])
  }

  /// The nearest words come from the source, which may be hostile, into a command that may be pasted.
  @Test func theNearestWordsAreOneWordOfTheCommand() {
    var passage = PassageResult(verdict: .altered)
    passage.nearest = NearPassage(range: 0..<9, text: "it's $(reboot)", difference: [], kind: .other)
    let result = QuoteResult(verdict: .altered, passages: [passage], fault: nil, cutSentences: [])
    let refusal = QuoteRefusal(result: result, passages: [Passage("x")], capture: Harbour.gazette).refusal(
      on: "r")
    #expect(refusal.hints.first == "if it is meant: --quote 'it'\\''s $(reboot)'")
  }

  /// Of many records in a file it is said which one is meant, and what to do names no option of the command line.
  @Test func theRecordOfAFileThatIsRefusedIsNamed() throws {
    var first = draft(name: "one")
    var second = draft(quote: ["the Northern Council was renamed"], name: "two", more: ["id": "x"])
    (first.place, second.place) = ("line 1", "line 4")
    second.record["id"] = "assembly/rename/two"
    second.record["citations"] = [["source": "gazette", "quote": ["the Northern Council was closed"]]]
    let unsaid = try refusal(first, second)
    #expect(unsaid.kind == .quoteRefused)
    #expect(unsaid.message == "line 4 (assembly/rename/two): the quote is not in `gazette/2026-11-22`")
    #expect(!unsaid.hints.joined().contains("--quote"))
    second.record["citations"] = [["source": "gazette"]]
    #expect(try refusal(first, second).hints == ["give the words of the source as its `quote`"])
    second.record = ["type": "rename"]
    #expect(try refusal(first, second).message == "line 4 (rename): the claim names no subject")
    #expect(try add(first).first?.name == "line 1 (assembly/rename/one)")
  }

  @Test func aTextThatIsNotTheCapturedOneIsNotQuoted() throws {
    var tree = store
    tree.write(Harbour.gazette.textPath, Harbour.text + "More.")
    let refusal = try tree.refusal(of: AddClaims([draft()]))
    #expect(refusal.kind == .checkFailed)
    #expect(refusal.message == "the captured text of `gazette/2026-11-22` is not the one that was captured")
  }

  private static let noQuotes: [(JSON, String)] = [
    ([], "the citation of `gazette` quotes nothing"),
    ("words", "the citation of `gazette` quotes nothing"),
    ([7], "at /citations/0/quote/0: a JSON object is expected here, not a number"),
    (["in May 2022", ["exact": 7]], "at /citations/0/quote/1/exact: `exact` must be a string, not a number"),
    ([["sealed": "ab"]], "a sealed passage cannot be held against its source here"),
  ]

  @Test(arguments: noQuotes)
  func aQuoteThatIsNoneIsRefused(quote: JSON, message: String) throws {
    let refusal = try refusal(draft(quote: quote))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == message)
  }

  // MARK: Statements and messages

  @Test func aStatementIsMadeByTheTypesTemplate() throws {
    func statement(_ draft: ClaimDraft) throws -> JSON? {
      try store.written(by: AddClaims([draft]))["statement"]
    }
    #expect(
      try statement(draft("event", set: ["title=Vote", "participants=guild", "participants=mayor"]))
        == "Vote, with Dockers\u{2019} Guild, Mayor of Greyhaven.")
    #expect(
      try statement(draft("membership", set: ["member=guild"]))
        == "Dockers\u{2019} Guild is a member of Harbour Assembly.")
    #expect(
      try statement(draft("attribute", set: ["name=Turnout", "amount=61.0"]))
        == "Turnout of Harbour Assembly: 61.0.")
    #expect(
      try statement(draft("aim", set: ["text={subject} and {text}."]))
        == "Harbour Assembly aims, as the source has it: {subject} and {text}.")
  }

  @Test func aTypeWithoutATemplateStillHasAStatement() throws {
    var tree = store
    tree.write(
      "schemas/motto.schema.json",
      "{\"properties\": {\"value\": {\"properties\": {\"words\": {}, \"subject\": {}}}}}")
    #expect(
      try tree.written(by: AddClaims([draft("motto", set: ["words=Calm seas"])]))["statement"]
        == "Harbour Assembly, motto: words Calm seas.")
    #expect(
      try tree.written(by: AddClaims([draft("motto", set: [])]))["statement"] == "Harbour Assembly, motto.")
  }

  @Test func aFieldCalledSubjectDoesNotStandForTheSubject() throws {
    var tree = store
    tree.write(
      "schemas/motto.schema.json",
      "{\"statements\": [\"{subject} says {words}.\"], \"properties\": {\"value\": {\"properties\": {\"words\": {}}}}}"
    )
    #expect(
      try tree.written(by: AddClaims([draft("motto", set: ["words=x", "/value/subject=Another"])]))[
        "statement"]
        == "Harbour Assembly says x.")
  }

  @Test func theMessageNamesTheClaims() throws {
    let one = try add(draft())
    #expect(AddClaims([]).message(for: one) == "records: add claim assembly/rename/new-name")
    #expect(
      AddClaims([]).message(for: one + one)
        == "records: add 2 claims\n\n- assembly/rename/new-name\n- assembly/rename/new-name")
  }
}
