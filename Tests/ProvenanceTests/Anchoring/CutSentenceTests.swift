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

  @Test(arguments: cases + contents + dismissals)
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
    .init("The unit has almost 500 men.", "500 men", ["almost"]),
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
    .init("the former minister left", "minister left", ["former"]),
    .init("The former minister of war left.", "of war left", []),
    .init("He and his deputy Velt left.", "Velt left", []),
    .init("The deputy Prime Minister left.", "Prime Minister left", ["deputy"]),
    .init("Он и его заместитель Иванов ушли.", "Иванов ушли", []),
    .init("He was acting in the play.", "in the play", []),
    .init("قال الرئيس السابق للبنك", "قال الرئيس", ["السابق"]),
  ]

  /// Clauses that are the content of a saying or thought, and others that the same conjunctions open.
  static let contents: [Case] = [
    .init("Prosecutors argue that the bank paid.", "the bank paid", ["argue"]),
    .init("They hoped that the bank paid.", "the bank paid", ["hoped that"]),
    .init("The theory that the bank paid is old.", "the bank paid", ["theory that"]),
    .init("It is possible that the bank paid.", "the bank paid", ["possible that"]),
    .init("They proved that the bank paid.", "the bank paid", []),
    .init("The fact that the bank paid is new.", "the bank paid", []),
    .init("He was so tired that the bank paid.", "the bank paid", []),
    .init("On the day that the bank paid he left.", "the bank paid", []),
    .init("The money that the bank paid was new.", "the bank paid", []),
    .init("The charge that was dropped was new.", "was dropped", []),
    .init("There was need that the bank paid.", "the bank paid", []),
    .init("Sie hofften, dass die Bank zahlte.", "die Bank zahlte", ["hofften, dass"]),
    .init("Er war so müde, dass die Bank zahlte.", "die Bank zahlte", []),
    .init("Они надеялись, что банк платил.", "банк платил", ["надеялись, что"]),
    .init("Слух о том, что банк платил, стар.", "банк платил", ["том, что"]),
    .init("Известно, что банк платил.", "банк платил", []),
    .init("Потому что банк платил.", "банк платил", []),
    .init("Mieli nadzieję, że bank płacił.", "bank płacił", ["nadzieję, że"]),
    .init("L'idée que la banque a payé est vieille.", "la banque a payé", ["L'idée que"]),
    .init("Il est plus élevé que la banque.", "la banque", []),
    .init("Le livre que la banque a payé est vert.", "la banque a payé", []),
    .init("La idea de que el banco pagó es vieja.", "el banco pagó", ["idea de que"]),
    .init("El informe de que dispone el juez es viejo.", "dispone el juez", []),
    .init("Después de que el banco pagó, salió.", "el banco pagó", []),
    .init("الظن أن البنك دفع قديم", "البنك دفع", ["الظن أن"]),
    .init("بعد أن البنك دفع", "البنك دفع", []),
    .init("يريد أن يذهب اليوم", "يذهب اليوم", []),
  ]

  static let dismissals: [Case] = [
    .init("The bank paid, a charge he rejects.", "The bank paid", ["a charge he"]),
    .init("The bank paid for charges he faced.", "The bank paid", []),
    .init("The bank paid, but the claim was withdrawn.", "The bank paid", ["claim was withdrawn"]),
    .init("The verdict that it paid was overturned on appeal.", "it paid", ["overturned on appeal"]),
    .init("The bank paid, and the troops were withdrawn.", "The bank paid", []),
  ]

  @Test func conditionsBetweenPassagesAreWarnedOf() {
    let result = SourceText("The group, if asked, would pay.").anchor([
      Passage("The group"), Passage("would pay"),
    ])
    #expect(result.verdict == .exact)
    #expect(result.cutSentences.map(\.words) == [["if"]])
  }
}
