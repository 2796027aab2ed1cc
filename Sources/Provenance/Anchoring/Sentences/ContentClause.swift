/// A clause that is the content of somebody's word or thought and begins after a conjunction: "they feared that [the bank
/// paid]", "der Verdacht, dass [die Bank zahlte]".
///
/// The same conjunctions open relative clauses, comparisons and consequences, and follow verbs by which a source vouches
/// for what it says. What stands before them tells; where it does not, nothing is found.
struct ContentClause {
  private let text: UTF8Buffer
  private let telling: TellingWords

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    self.text = text
    telling = TellingWords(text, table: table)
  }

  /// How far back, in bytes, words are read, and how many of them before the conjunction.
  private static let reach = 128
  private static let nearWords = 5

  /// The conjunction directly before a passage and the verb or noun that it follows, from `start` on, where the passage
  /// begins such a clause. If that word must be a known one, it is not that of a language where any is taken for one.
  func opening(
    before passage: Range<Int>, from start: Int, needsKnownWord: Bool = false
  ) -> TellingWords.Found? {
    var low = max(0, passage.lowerBound - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    let words = telling.words(in: low..<passage.lowerBound)
    guard let conjunction = words.last, let next = firstWord(of: passage),
      isSpace(conjunction.range.upperBound..<passage.lowerBound)
    else { return nil }
    // "La idea de que".
    let lead = words.dropLast()
    let bare = lead.last?.normal == "de" ? lead.dropLast() : lead
    guard let governor = bare.last, governor.range.lowerBound >= start else { return nil }
    let between = governor.range.upperBound..<(lead[bare.endIndex...].first ?? conjunction).range.lowerBound
    let near = bare.suffix(Self.nearWords)
    let isContent = Self.openings.contains { opening in
      opening.conjunctions.contains(conjunction.normal) && !(needsKnownWord && opening.takesAnyWord)
        && isSpace(between, orComma: opening.followsComma)
        && opening.mayFollow(governor.normal) && opening.mayPrecede(next)
        && !near.contains { opening.exceptions.contains($0.normal) }
    }
    guard isContent else { return nil }
    let range = governor.range.lowerBound..<conjunction.range.upperBound
    return .init(kind: .saying, word: String(decoding: text[range], as: UTF8.self))
  }

  private func firstWord(of passage: Range<Int>) -> String? {
    var high = min(passage.upperBound, passage.lowerBound + Self.reach)
    while !text.isScalarBoundary(high) { high -= 1 }
    return telling.words(in: passage.lowerBound..<high).first?.normal
  }

  /// Whether nothing but white space stands in the range, and a comma if one is asked for.
  private func isSpace(_ range: Range<Int>, orComma hasComma: Bool = false) -> Bool {
    text[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || hasComma && $0 == 0x2C }
      && text[range].contains(0x2C) == hasComma
  }

  // MARK: Languages

  /// How such a clause is opened in a language.
  private struct Opening: Sendable {
    var conjunctions: Set<String>
    var followsComma = false
    /// The words that the conjunction follows then, and the endings of others; with neither, any word may be one.
    var governors: Set<String> = []
    var endings: [String] = []
    /// Words near before the conjunction that make another clause of it, or by which the source vouches for it.
    var exceptions: Set<String>
    /// Whether a clause may begin with a word.
    var mayPrecede: @Sendable (String) -> Bool = { _ in true }

    var takesAnyWord: Bool { governors.isEmpty && endings.isEmpty }

    func mayFollow(_ word: String) -> Bool {
      if takesAnyWord { return true }
      // "l'idée".
      let bare = word.split(separator: "'").last.map(String.init) ?? word
      // "need" and "ou" are no verbs.
      return governors.contains(bare)
        || endings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
          && !word.hasSuffix("eed")
    }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let openings: [Opening] = [
    Opening(
      conjunctions: ["that"],
      governors: words(
        """
        accusation accusations allegation allegations argument arguments assertion assertions assumption assumptions belief
        beliefs charge charges claim claims complaint complaints concern concerns conjecture contention expectation fear fears
        fiction hint hints hope hopes hypothesis idea impression insinuation legend lie lies narrative notion opinion
        possibility prediction premise pretence pretense rumor rumors rumour rumours speculation story suggestion
        suggestions suspicion suspicions theory theories thesis threat threats view
        conceivable doubtful likely possible probable
        announce announces assume assumes bet confirm confirms declare declares estimate estimates explain find finds found
        hold holds held maintain maintains note report reveal state submit submits suggest suspect suspects testify
        write boast boasts dreamt expect expects feel feels felt guess heard imagine imagines imply implies
        joke jokes lied plead pleads posit posits predict predicts pretend pretends speculate speculates suppose supposes swear
        swears swore think thought
        """),
      endings: ["ed"],
      exceptions: words(
        """
        so such than provided given proved showed established learned discovered demonstrated realised realized noticed
        recognised recognized remembered ensured happened hundred
        """),
      mayPrecede: { !ClauseBoundary.isVerb($0) }),
    Opening(
      conjunctions: ["dass", "daß"], followsComma: true,
      exceptions: words(
        """
        so derart dermaßen solch solche solcher solchen solches ohne außer dadurch damit dazu dafür sodass nur tatsache weiß
        wusste wussten wissen beweist bewies beweisen bewiesen zeigt zeigte zeigten zeigen fest bekannt klar sicher
        """)),
    Opening(
      conjunctions: ["что"], followsComma: true,
      exceptions: words(
        """
        так настолько столь такой такая такое такие такого то тем того тому потому все всё что знает знают знал знала знали
        установил установила установили установлено выяснил выяснила выяснили
        известно доказал доказала доказали доказано показал показала показали факт факта
        """)),
    Opening(
      conjunctions: ["że"], followsComma: true,
      exceptions: words(
        """
        tak taki taka takie tyle tym tego dlatego mimo chyba wie wiedział wiedziała wiadomo udowodnił wykazał fakt
        """)),
    Opening(
      conjunctions: ["que"],
      governors: words(
        "accusation allégation conviction crainte hypothèse idée impression rumeur soupçon supposition théorie thèse"
      ),
      endings: ["é"],
      exceptions: words(
        """
        plus moins aussi autant si tant tel telle tels telles mieux même autre autres alors fait donné prouvé montré démontré
        constaté établi vérifié
        """)),
    Opening(
      conjunctions: ["que"],
      governors: words(
        """
        acusación acusações acusação alegación alegação creencia crença denuncia denúncia hipótese hipótesis idea ideia
        impresión impressão rumor sospecha suspeita teoría teoria tesis tese
        """),
      endings: ["ó", "aron", "ieron", "ou", "aram", "eram", "iram"],
      exceptions: words(
        """
        antes después depois pesar luego cabo fin condición vez más mais menos mejor melhor peor pior caso hecho facto fato
        modo manera maneira forma tan tão tanto tal demostró demostraron probó probaron comprobó comprobaron mostró
        descubrió supo provou provaram mostrou descobriu
        """)),
    Opening(
      conjunctions: ["أن", "ان", "بأن", "إن"],
      exceptions: words(
        """
        بعد قبل منذ رغم مع حتى كما إلا غير حيث يجب يمكن بد ثبت أثبت أثبتت تبين علم الحقيقة حقيقة بما بيد علما
        """),
      // Before a verb it is "to".
      mayPrecede: { $0.hasPrefix("ال") }),
  ]
}
