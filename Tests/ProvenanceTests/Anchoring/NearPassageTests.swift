import Testing

@testable import Provenance

/// The nearest place of a refused passage, and what kind of change it is.
@Suite struct NearPassageTests {
  struct Case: CustomTestStringConvertible {
    var source: String
    var quote: String
    var kind: ChangeKind

    init(_ source: String, _ quote: String, _ kind: ChangeKind) {
      self.source = source
      self.quote = quote
      self.kind = kind
    }

    var testDescription: String { "\(quote) of \(source)" }
  }

  @Test(arguments: cases)
  func kind(_ given: Case) {
    let result = SourceText(given.source).anchor([Passage(given.quote)])
    #expect(result.verdict == .altered)
    #expect(result.passages[0].nearest?.kind == given.kind)
  }

  static let cases: [Case] = [
    .init("The unit left in 2014.", "The unit left in 2015", .digits),
    .init("The unit had 1,500 men.", "The unit had 1,600 men", .digits),
    .init("prices fell by -5.2 percent", "prices fell by 5.2 percent", .sign),
    .init("prices fell by -5.2 percent", "prices fell by +5.2 percent", .sign),
    .init("prices fell by 5.2 percent", "prices fell by 5,2 percent", .decimalMark),
    .init("The unit had 1,500 men.", "The unit had 1500 men", .decimalMark),
    .init("The unit was not banned in 2014.", "The unit was banned in 2014", .negation),
    .init("The unit was banned in 2014.", "The unit was never banned in 2014", .negation),
    .init("The unit isn't banned here.", "The unit is banned here", .negation),
    .init("The unit was no-\nt banned in May.", "The unit was banned in May", .negation),
    .init("The Ministry said so.", "The ministry said so", .letterCase),
    .init("The unit (the Army) left.", "The unit the Army left", .punctuation),
    .init("the army and the navy left", "the navy and the army left", .wordOrder),
    .init("the army left the city", "the navy left the city", .other),
    .init("the govern-\nment left the city", "the government left the town", .other),
    .init("the army was not banned", "was not ban", .cutWord),
  ]

  /// What other tools take for a quotation: the meaning is another one.
  @Test func quotesThatReverseTheMeaningAreRefused() {
    let ivanov = SourceText(QuoteTests.ivanov)
    #expect(ivanov.anchor([Passage("Colonel Ivanov was found"), Passage("guilty")]).fault == .spliced)
    #expect(ivanov.anchor([Passage("guilty of nothing"), Passage("Colonel Ivanov")]).fault == .outOfOrder)
    let ministry = SourceText("The ministry said the group was not banned in 2014")
    #expect(
      ministry.anchor([Passage("The ministry said"), Passage("banned in 2014")]).fault
        == .negationLeftOut(words: ["not"]))
    let prices = SourceText("prices fell by -5.2 percent").anchor([Passage("fell by 5,2 percent")])
    #expect(prices.verdict == .altered)
    let cut = SourceText("The group was not banned").anchor([Passage("was not ban")]).passages[0]
    #expect(cut.refusal == .cutWord)
    #expect(cut.nearest?.text == "was not banned")
  }

  @Test func theNearestOfManyLikePlacesIsTheOneThatSharesMost() {
    var text = ""
    for number in 0..<3_000 {
      text += "The unit of the northern district was moved to camp \(number * 7919 % 10_007) in the spring.\n"
    }
    text += "The unit of the western marshes was moved to the old fort in the spring.\n"
    let source = SourceText(text)
    let nearest = source.anchor([
      Passage("The unit of the western marshes was moved to the new fort in the spring")
    ]).passages[0].nearest
    #expect(nearest?.text == "The unit of the western marshes was moved to the old fort in the spring")
  }
}
