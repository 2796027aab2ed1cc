import Provenance
import Testing

@Suite struct QuoteQuestionTests {
  @Test func aPassageIsWordsOrAnObject() throws {
    let asked = try question(
      #"{"id": 7, "text": "t", "quote": ["a", {"exact": "b", "prefix": "p", "start": 3, "end": 4}], "more": {}}"#
    )
    #expect(asked.id == 7)
    #expect(asked.passages == [Passage("a"), Passage("b", prefix: "p", start: 3, end: 4)])
    guard case .inline("t") = asked.text else { Issue.record("the text is in the question"); return }
  }

  @Test func aQuoteMayBeOnePassageWithoutItsList() throws {
    #expect(try question(#"{"file": "f", "quote": "a"}"#).passages == [Passage("a")])
    #expect(try question(#"{"file": "f", "quote": {"exact": "a"}}"#).passages == [Passage("a")])
    #expect(try question(#"{"file": "f", "quote": []}"#).passages.isEmpty)
    #expect(try question(#"{"file": "f", "quote": "a"}"#).id == nil)
  }

  @Test func contextIsThatOfTheWholeQuote() throws {
    let asked = try question(
      #"{"text": "", "quote": ["a", "b", "c"], "prefix": "before", "suffix": "after"}"#)
    #expect(asked.passages.map(\.prefix) == ["before", nil, nil])
    #expect(asked.passages.map(\.suffix) == [nil, nil, "after"])
    let one = try question(#"{"text": "", "quote": [{"exact": "a", "prefix": "own"}], "prefix": "other"}"#)
    #expect(one.passages[0].prefix == "own")
  }

  @Test(arguments: [
    "7", "{}", #"{"text": "t"}"#, #"{"quote": "a"}"#, #"{"text": "t", "file": "f", "quote": "a"}"#,
    #"{"text": 7, "quote": "a"}"#, #"{"text": "t", "quote": 7}"#, #"{"text": "t", "quote": [7]}"#,
    #"{"text": "t", "quote": [{"start": 1}]}"#, #"{"text": "t", "quote": [{"exact": "a", "start": -1}]}"#,
    #"{"text": "t", "quote": [{"exact": "a", "end": "9"}]}"#, #"{"text": "t", "quote": [{"sealed": "x"}]}"#,
    #"{"text": "t", "quote": "a", "prefix": 7}"#,
  ]) func whatIsNoQuestionIsRefused(_ json: String) {
    #expect(throws: RecordFault.self) { try question(json) }
  }

  @Test func passagesAreBounded() throws {
    let many = Array(repeating: "\"a\"", count: QuoteQuestion.mostPassages + 1).joined(separator: ",")
    #expect(throws: RecordFault.self) { try question("{\"text\": \"t\", \"quote\": [\(many)]}") }
  }

  private func question(_ json: String) throws -> QuoteQuestion {
    try QuoteQuestion(JSONParser.parse(Array(json.utf8)))
  }
}
