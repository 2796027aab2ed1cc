import Testing

@testable import Provenance

/// Warnings of sentences whose unquoted words change what the quoted ones say.
@Suite struct CutSentenceTests {
  struct Case: CustomTestStringConvertible {
    var source: String
    var quote: String
    var words: [String]

    init(_ source: String, _ quote: String, _ words: [String]) {
      self.source = source
      self.quote = quote
      self.words = words
    }

    var testDescription: String { "\(quote) of \(source)" }
  }

  @Test(arguments: cases)
  func words(_ given: Case) {
    let result = SourceText(given.source).anchor([Passage(given.quote)])
    #expect(result.verdict.passes)
    #expect(result.cutSentences.flatMap(\.words) == given.words)
  }

  static let cases: [Case] = [
    .init("Critics say the group was banned.", "the group was banned", ["say"]),
    .init("The group was banned, police said.", "The group was banned", ["said"]),
    .init("If paid, the group left.", "the group left", ["If"]),
    .init("Had he known, the group would have left.", "the group would have left", ["Had"]),
    .init("Only three men were banned.", "three men were banned", ["Only"]),
    .init("The unit has under 500 men.", "500 men", ["under"]),
    .init("The unit has at most five hundred men.", "five hundred men", ["at most"]),
    .init("The unit has three thousand five hundred men.", "five hundred men", ["thousand"]),
    .init("The unit has 12 500 men.", "500 men", ["12"]),
    .init("The unit had 12 men, 500 of them new.", "500 of them", []),
    .init("It paid 5 million dollars.", "It paid 5", ["million"]),
    .init("Under the law 500 men left.", "500 men left", []),
    .init("Was the group banned?", "the group banned", ["?"]),
    .init("It is false that the group was banned.", "the group was banned", ["false"]),
    .init("Critics say so. The group was banned.", "The group was banned.", []),
    .init("The minister, who said he was tired, resigned in 2020.", "resigned in 2020", []),
    .init("The minister said he was tired.", "The minister", []),
    .init("Unless paid, the group leaves.", "the group leaves", ["Unless"]),
    .init("The group was non-violent then.", "violent then", ["non-violent"]),
    .init("an anti-Assad man", "Assad man", ["anti-Assad"]),
    .init("his well-known book", "known book", []),
    .init("the ex-minister left", "minister left", ["ex-minister"]),
  ]

  @Test func conditionsBetweenPassagesAreWarnedOf() {
    let result = SourceText("The group, if asked, would pay.").anchor([
      Passage("The group"), Passage("would pay"),
    ])
    #expect(result.verdict == .exact)
    #expect(result.cutSentences.map(\.words) == [["if"]])
  }
}
