import Provenance
import Testing

/// The shape that other programs read, for each verdict.
@Suite struct QuoteResultJSONTests {
  private let text = SourceText(
    "It runs 12 lighthouses. He said \u{201C}no\u{201D} to it all. The port is a port. The port is a port.\n")

  @Test(arguments: [
    (
      ["runs 12 lighthouses"],
      #"{"verdict":"exact","passages":[{"verdict":"exact","start":3,"end":22,"folds":[]}]}"#
    ),
    (
      ["said \"no\" to it all"],
      #"{"verdict":"folded","passages":[{"verdict":"folded","start":27,"end":46,"folds":["quotation-mark"]}]}"#
    ),
    (
      ["port is a port."],
      #"{"verdict":"ambiguous","passages":[{"verdict":"ambiguous","folds":[],"places":[{"start":52,"end":67},"#
        + #"{"start":72,"end":87}],"placeCount":2}]}"#
    ),
    (
      ["runs 13 lighthouses"],
      #"{"verdict":"altered","passages":[{"verdict":"altered","folds":[],"#
        + #""nearest":{"start":3,"end":22,"text":"runs 12 lighthouses","kind":"digits"}}]}"#
    ),
    (
      ["  "],
      #"{"verdict":"missing","passages":[{"verdict":"missing","folds":[],"refusal":"empty"}]}"#
    ),
    (
      ["12 lighthouses", "It runs"],
      #"{"verdict":"altered","kind":"out-of-order","passages":[{"verdict":"exact","start":8,"end":22,"folds":[]},"#
        + #"{"verdict":"exact","start":0,"end":7,"folds":[]}]}"#
    ),
    ([], #"{"verdict":"altered","kind":"empty-quote","passages":[]}"#),
  ]) func shapes(_ quote: [String], _ expected: String) {
    #expect(line(text.anchor(quote.map { Passage($0) })) == expected)
  }

  @Test func aPositionCountsAsTheDataModelSays() {
    let quote = Passage("port is a port.", start: 72, end: 87)
    #expect(
      line(text.anchor([quote]))
        == #"{"verdict":"exact","passages":[{"verdict":"exact","start":72,"end":87,"folds":[]}]}"#)
    let moved = Passage("runs 12 lighthouses", start: 0, end: 19)
    #expect(
      line(text.anchor([moved]))
        == #"{"verdict":"moved","passages":[{"verdict":"moved","start":3,"end":22,"folds":[],"moved":true}]}"#
    )
  }

  @Test func leftOutWordsAndCutSentencesAreNamed() {
    let source = SourceText("The ministry said that Ferrow was not charged. He left.")
    let elided = source.anchor([Passage("Ferrow was"), Passage("charged")])
    #expect(elided.json["kind"] == "negation-left-out")
    #expect(elided.json["words"] == ["not"])
    let cut = source.anchor([Passage("Ferrow was")])
    #expect(
      cut.json["cutSentences"]?.arrayValue?.first?["text"] == "The ministry said that Ferrow was not charged."
    )
  }

  @Test func aLineIsOneLine() {
    let value: JSON = ["a": ["b\n", 1, true, nil, [:]], "é": []]
    #expect(
      String(decoding: CanonicalEncoder.line(printing: value), as: UTF8.self)
        == "{\"a\":[\"b\\n\",1,true,null,{}],\"é\":[]}\n")
  }

  private func line(_ result: QuoteResult) -> String {
    String(decoding: CanonicalEncoder.line(printing: .object(result.json)).dropLast(), as: UTF8.self)
  }
}
