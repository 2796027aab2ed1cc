import Testing

@testable import Provenance

/// Quotes of several passages.
@Suite struct QuoteTests {
  struct Case: CustomTestStringConvertible {
    var source: String
    var quote: [String]
    var fault: String?
    var verdict: Verdict

    init(_ source: String, _ quote: [String], _ verdict: Verdict, _ fault: String? = nil) {
      self.source = source
      self.quote = quote
      self.verdict = verdict
      self.fault = fault
    }

    var testDescription: String { "\(quote.joined(separator: " ... ")) of \(source)" }

    /// Holds the quote against its source, in which the places of its passages may be marked.
    func check(sourceLocation: SourceLocation = #_sourceLocation) {
      let marked = MarkedText(source)
      let result = SourceText(marked.text).anchor(quote.map { Passage($0) })
      #expect(result.verdict == verdict, sourceLocation: sourceLocation)
      #expect(result.fault?.name == fault, sourceLocation: sourceLocation)
      if !marked.ranges.isEmpty {
        #expect(result.passages.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: honest + dishonest)
  func quote(_ given: Case) { given.check() }

  static let ivanov = "Colonel Ivanov was found innocent. The commander is guilty of nothing."

  static let honest: [Case] = [
    .init("⟦The unit⟧, formed in 2012, ⟦was banned⟧.", ["The unit", "was banned"], .exact),
    .init(
      "⟦The unit fell.⟧ It had not fought. ⟦The city burned.⟧", ["The unit fell.", "The city burned."], .exact
    ),
    .init("⟦The unit fell⟧. It had not fought. ⟦The city⟧ burned.", ["The unit fell", "The city"], .exact),
    .init("“⟦The unit fell.⟧” He left. “⟦The city⟧ burned.”", ["The unit fell.", "The city"], .exact),
    .init(
      "⟦The group said⟧ on Monday that Col. Ivanov, aged 50, ⟦had left⟧.", ["The group said", "had left"],
      .exact),
    .init("⟦The group⟧ of the U.S. Army and J. F. Smith ⟦had left⟧.", ["The group", "had left"], .exact),
    .init("⟦It grew⟧ by 5.2 percent, e.g. in No. 5 Squadron, ⟦and left⟧.", ["It grew", "and left"], .exact),
    .init(
      "⟦Die Einheit⟧ wurde am 5. März 2014 vom 3. Bataillon ⟦geräumt⟧.", ["Die Einheit", "geräumt"], .exact),
    .init("⟦Отряд⟧ в 2014 г. Иванов и т. д. ⟦покинул⟧ город.", ["Отряд", "покинул"], .exact),
    .init("⟦The unit⟧\nformed early\n⟦was banned⟧.", ["The unit", "was banned"], .exact),
    .init("The unit was. ⟦The unit⟧ (old) ⟦fell⟧. x", ["The unit", "fell"], .exact),
    .init("⟦قالت الوزارة⟧ يوم الاثنين ⟦إن الوحدة انسحبت⟧", ["قالت الوزارة", "إن الوحدة انسحبت"], .exact),
    .init(
      "⟦The no-fly zone⟧ in the non-combatant area of No. 5 Group ⟦held⟧.", ["The no-fly zone", "held"],
      .exact),
    .init(
      "# Heading\n\n- ⟦The unit fell⟧\n- The city\n- ⟦The town⟧ burned", ["The unit fell", "The town"], .exact
    ),
    .init(
      "1. ⟦First it fell⟧.\n2. Then it rose.\n3. ⟦Then it left⟧.", ["First it fell", "Then it left"], .exact),
  ]

  static let dishonest: [Case] = [
    .init(ivanov, ["Colonel Ivanov was found", "guilty"], .altered, "spliced"),
    .init(ivanov, ["guilty of nothing", "Colonel Ivanov"], .altered, "out-of-order"),
    .init(ivanov, ["Ivanov was found", "found innocent"], .altered, "overlapping"),
    .init(ivanov, ["was found innocent", "is guilty"], .altered, "spliced"),
    .init(
      "Ivanov was found innocent.The commander is guilty.", ["Ivanov was found", "guilty"], .altered,
      "spliced"),
    .init(
      "Ivanov was found innocent.[5] The commander is guilty.", ["Ivanov was found", "guilty"], .altered,
      "spliced"),
    .init("Ivanov was innocent\n\nthe commander guilty", ["Ivanov was", "guilty"], .altered, "spliced"),
    .init("هل كان مذنبا؟ القائد بريء", ["هل كان", "بريء"], .altered, "spliced"),
    .init("他被判无罪。指挥官有罪。", ["他被判", "有罪"], .altered, "spliced"),
    .init(
      "The ministry said it was not banned in 2014.", ["The ministry said", "banned in 2014"], .altered,
      "negation-left-out"),
    .init("The unit isn’t really banned.", ["The unit", "banned"], .altered, "negation-left-out"),
    .init("The unit is allegedly banned.", ["The unit", "banned"], .altered, "distancing-left-out"),
    .init("The unit was accused of arson.", ["The unit", "arson"], .altered, "distancing-left-out"),
    .init("The unit may have burned it.", ["The unit", "burned it"], .altered, "distancing-left-out"),
    .init("The unit is said to own arms.", ["The unit is", "own arms"], .altered, "distancing-left-out"),
    .init("The unit was cleared of arson.", ["The unit was", "arson"], .altered, "negation-left-out"),
    .init("All except Voss were paid.", ["All", "were paid"], .altered, "negation-left-out"),
    .init("Le groupe refuse de payer.", ["Le groupe", "payer"], .altered, "negation-left-out"),
    .init("المجلس رفض الدفع", ["المجلس", "الدفع"], .altered, "negation-left-out"),
    .init(
      "He denied that the unit was banned.", ["He", "the unit was banned"], .altered, "distancing-left-out"),
    .init("L'unité n'a jamais été dissoute.", ["L'unité", "été dissoute"], .altered, "negation-left-out"),
    .init(
      "Die Einheit wurde nicht aufgelöst.", ["Die Einheit wurde", "aufgelöst"], .altered, "negation-left-out"),
    .init("La unidad presuntamente huyó.", ["La unidad", "huyó"], .altered, "distancing-left-out"),
    .init("Отряд не был распущен.", ["Отряд", "был распущен"], .altered, "negation-left-out"),
    .init("Отряд якобы был распущен.", ["Отряд", "был распущен"], .altered, "distancing-left-out"),
    .init("Загін нібито розпущено.", ["Загін", "розпущено"], .altered, "distancing-left-out"),
    .init("الوحدة لم تنسحب أمس", ["الوحدة", "تنسحب أمس"], .altered, "negation-left-out"),
    .init("الوحدة ولم تنسحب أمس", ["الوحدة", "تنسحب أمس"], .altered, "negation-left-out"),
    .init("یگان هرگز منحل شد", ["یگان", "منحل شد"], .altered, "negation-left-out"),
    .init("Birlik asla dağıtıldı.", ["Birlik", "dağıtıldı"], .altered, "negation-left-out"),
    .init("部队并没有在二〇一四年改名。", ["部队", "二〇一四年改名"], .altered, "negation-left-out"),
    .init("x", [], .altered, "empty-quote"),
  ]

  @Test func gap() {
    let text = SourceText("The unit, " + String(repeating: "old and ", count: 100) + "proud, fell.")
    let quote = [Passage("The unit"), Passage("proud, fell")]
    #expect(text.anchor(quote).fault == .gapTooLong(codePoints: 802))
    #expect(text.anchor(quote, maximumGap: 802).verdict == .exact)
    #expect(text.anchor(quote, maximumGap: 801).verdict == .altered)
  }

  @Test func severalPlacesAreChosenTogether() {
    let text = SourceText("The unit rose. The unit, once strong, fell. The unit slept.")
    let result = text.anchor([Passage("The unit"), Passage("fell")])
    #expect(result.passages[0].range == 15..<23)
    let open = SourceText("The unit and the men of The unit fell.").anchor([
      Passage("The unit"), Passage("fell"),
    ])
    #expect(open.verdict == .ambiguous)
    #expect(open.passages[0].placeCount == 2)
    #expect(open.passages[1].verdict == .exact)
  }

  @Test func cutSentences() {
    let text = SourceText(Self.ivanov + " He was, allegedly, paid.")
    let guilty = text.anchor([Passage("commander is guilty")])
    #expect(guilty.verdict == .exact)
    #expect(guilty.cutSentences.map(\.text) == ["The commander is guilty of nothing."])
    #expect(guilty.cutSentences.map(\.words) == [["nothing"]])
    #expect(text.anchor([Passage("was found innocent")]).cutSentences.isEmpty)
    #expect(text.anchor([Passage("paid")]).cutSentences.map(\.words) == [["allegedly"]])
  }
}
