import Testing

@testable import Provenance

/// Where a sentence ends: a splice over its end is refused, and whole sentences around one that is left out pass.
@Suite struct SentenceEndTests {
  typealias Case = QuoteTests.Case

  /// Two sentences of a script, and one to leave out between them.
  struct Sentences: Sendable {
    var first: String
    var middle: String
    var last: String
    /// Words of the first and the last that together say what neither does.
    var splice: [String]

    static let all = [
      Sentences(
        first: "Adam is guilty.", middle: "He fled.", last: "Robert is innocent.",
        splice: ["Adam", "is innocent"]),
      Sentences(
        first: "Адам виновен.", middle: "Он бежал.", last: "Роберт невиновен.", splice: ["Адам", "невиновен"]),
      Sentences(
        first: "Ο Αδάμ είναι ένοχος.", middle: "Έφυγε τότε.", last: "Ο Ρόε είναι αθώος.",
        splice: ["Ο Αδάμ", "είναι αθώος"]),
      Sentences(first: "آدم مذنب.", middle: "لقد هرب.", last: "روبرت بريء.", splice: ["آدم", "بريء"]),
      Sentences(first: "אדם אשם.", middle: "הוא ברח.", last: "רוברט זכאי.", splice: ["אדם", "זכאי"]),
    ]
  }

  static let footnotes = [
    "[1]", "[12][13]", "[^1]", "[^note]", "[note 1]", "[1, 2]", "[1–3]", "[citation needed]",
    "[источник не указан]",
    "([source](https://example.org))", "(1)", "[[1]](https://example.org/a_(b))", "\\[1\\]", "[1](#fn1)", "¹",
    "¹²",
    "¹⁻³", "¹,²", "†", " [1] [2]", "*[1]*", "^1^", "<sup>1</sup>",
  ]

  @Test(arguments: Sentences.all, footnotes)
  func footnoteEndsASentence(_ given: Sentences, mark: String) {
    let (first, middle, last) = (given.first + mark, given.middle + mark, given.last)
    #expect(anchored("\(first) \(last)", given.splice).fault == .spliced)
    let text = "\(first) \(middle) \(last)"
    #expect(anchored(text, [given.first, given.last]).verdict == .exact)
    #expect(anchored(text, [first, given.last]).verdict == .exact)
    #expect(anchored(text, [String(given.first.dropLast()), given.last]).verdict == .exact)
    #expect(anchored(text, [given.splice[0], given.last]).fault == .spliced)
  }

  private func anchored(_ text: String, _ quote: [String]) -> QuoteResult {
    SourceText(text).anchor(quote.map { Passage($0) })
  }

  /// Marks of the scripts that have their own, after words of any.
  @Test(arguments: "।෴།༎᠃᠉܀܁᭞꓿꘎꧈։።။។۔؟".unicodeScalars.map { String($0) })
  func scriptsEndSentences(mark: String) {
    let text = "ᠠ ᠪᠤᠷ\(mark) ᠪ ᠴᠡᠪ\(mark) ᠠᠪ ᠷᠷ\(mark)"
    #expect(anchored(text, ["ᠠ", "ᠴᠡᠪ"]).fault == .spliced)
    #expect(anchored(text, ["ᠠ ᠪᠤᠷ\(mark)", "ᠠᠪ ᠷᠷ\(mark)"]).verdict == .exact)
  }

  @Test(arguments: beforeTheStop + clauses + lostSpaces + hardBreaks + notes)
  func quote(_ given: Case) { given.check() }

  /// Footnotes' marks before the stop, and brackets that are none.
  static let beforeTheStop: [Case] = [
    .init(
      "Adam is guilty[1]. He fled. Robert is innocent.", ["Adam is guilty", "Robert is innocent."], .exact),
    .init(
      "Adam is guilty[^1]. He fled. Robert is innocent.", ["Adam is guilty", "Robert is innocent."], .exact),
    .init(
      "Adam is guilty¹. He fled. Robert is innocent.", ["Adam is guilty", "Robert is innocent."], .exact),
    .init("Adam is guilty[^1]. Robert is innocent.", ["Adam", "is innocent."], .altered, "spliced"),
    .init(
      "Adam is guilty [not]. He fled. Robert is innocent.", ["Adam is guilty", "Robert is innocent."],
      .altered,
      "spliced"),
    .init("Adam is guilty.[Robert is innocent.] He left.", ["Adam", "is innocent."], .altered, "spliced"),
    .init("The unit of Col.(retired) Voss left Lisk.", ["The unit", "left Lisk."], .exact),
    .init("The unit of J.(John) Smith left Lisk.", ["The unit", "left Lisk."], .exact),
    .init("It is held, by Art.(2) of the law, and left.", ["It is held", "and left."], .exact),
  ]

  /// The Greek semicolon is a middle dot, which is no such thing elsewhere.
  static let clauses: [Case] = [
    .init("Ο Αδάμ είναι ένοχος· ο Ρόε είναι αθώος.", ["Ο Αδάμ", "είναι αθώος."], .altered, "spliced"),
    .init("Ο Αδάμ είναι ένοχος\u{387} ο Ρόε είναι αθώος.", ["Ο Αδάμ", "είναι αθώος."], .altered, "spliced"),
    .init("Ο Αδάμ είναι «ένοχος»·\nο Ρόε είναι αθώος.", ["Ο Αδάμ", "είναι αθώος."], .altered, "spliced"),
    .init(
      "Ο Αδάμ είναι ένοχος· έφυγε τότε· ο Ρόε είναι αθώος.", ["Ο Αδάμ είναι ένοχος", "ο Ρόε είναι αθώος."],
      .exact),
    .init("La col·lecció de la família il·lustre va marxar.", ["La col·lecció", "va marxar."], .exact),
    .init("The Lisk · Ρόε office of the port left.", ["The Lisk", "left."], .exact),
  ]

  static let lostSpaces: [Case] = [
    .init("Adam is guilty.\u{200B}Robert is innocent.", ["Adam", "is innocent."], .altered, "spliced"),
    .init(
      "Adam is guilty\u{200B}.\u{200B}Robert is innocent.", ["Adam", "is innocent."], .altered, "spliced"),
    .init("Adam is guilty.[1]Robert is innocent.", ["Adam", "is innocent."], .altered, "spliced"),
    .init("It moved with Dr.\u{200B} Smith and left.", ["It moved", "and left."], .exact),
    .init("The file at example.\u{200B}com of the unit left.", ["The file", "left."], .exact),
  ]

  /// Markdown's hard breaks before a capital, and spaces that were left at the ends of wrapped lines.
  static let hardBreaks: [Case] = [
    .init(
      "Adam Smith is guilty  \nRobert Roe is innocent", ["Adam Smith", "is innocent"], .altered, "spliced"),
    .init(
      "Adam Smith is guilty\\\nRobert Roe is innocent", ["Adam Smith", "is innocent"], .altered, "spliced"),
    .init("Адам Смит виновен  \nРоберт Ро невиновен", ["Адам Смит", "невиновен"], .altered, "spliced"),
    .init(
      "Adam Smith is guilty  \nHe fled then  \nRobert Roe is innocent",
      ["Adam Smith is guilty", "Robert Roe is innocent"], .exact),
    .init("The unit of the  \nHarbour in the north left", ["The unit", "left"], .exact),
    .init("The unit of the\\\nHarbour in the north left", ["The unit", "left"], .exact),
    .init(
      "The unit of the north  \nwas under Colonel  \nVoss of Lisk and left", ["The unit", "and left"], .exact),
    .init(
      "The old unit in Lisk  \nwas not kept and left", ["The old unit in Lisk", "and left"], .altered,
      "negation-left-out"),
  ]

  /// A short word before a number in brackets.
  static let notes: [Case] = [
    .init("The mayor of Lisk (pop. 5,000) resigned.", ["The mayor", "resigned."], .exact),
    .init("The mayor of Lisk (2020 census pop. 5,000) resigned.", ["The mayor", "resigned."], .exact),
    .init("The mayor of Lisk [Pop. 5,000] resigned.", ["The mayor", "resigned."], .exact),
    .init("The mayor of Lisk (est. 1990, pop. 5,000) resigned.", ["The mayor", "resigned."], .exact),
    .init("Der Bürgermeister (Einw. 5.000) trat zurück.", ["Der Bürgermeister", "trat zurück."], .exact),
    .init("Мэр города (нас. 5000 чел.) ушёл.", ["Мэр города", "ушёл."], .exact),
    .init("Ο δήμαρχος της πόλης (πληθ. 5.000) έφυγε.", ["Ο δήμαρχος", "έφυγε."], .exact),
    .init("رئيس البلدية (هات. 5000) استقال.", ["رئيس البلدية", "استقال."], .exact),
    .init("ראש העיר (טל. 5000) התפטר.", ["ראש העיר", "התפטר."], .exact),
    .init(
      "Voss (he was in bed. 5 men saw it) left.", ["Voss (he was", "saw it) left."], .altered, "spliced"),
    .init("Voss (in Lisk. 5 men left.) fell.", ["Voss (in", "left.) fell."], .altered, "spliced"),
    .init("The gate (in Lisk. 5 men left) fell.", ["The gate (in", "left) fell."], .altered, "spliced"),
    .init("Voss was in bed. 5 men (of Lisk) left.", ["Voss was", "left."], .altered, "spliced"),
  ]
}
