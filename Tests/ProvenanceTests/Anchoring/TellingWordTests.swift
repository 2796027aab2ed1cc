import Testing

@testable import Provenance

/// Words that change a sentence, in the signs in which texts write them.
@Suite struct TellingWordTests {
  typealias Case = QuoteTests.Case

  @Test(arguments: emphasis + letters + marks + honest + shifts + languages)
  func quote(_ given: Case) { given.check() }

  /// Markdown's underscores, which UAX #29 counts among a word's signs, and the narrow space of French.
  static let emphasis: [Case] = [
    .init("He was _not_ guilty of it.", ["He was", "guilty of it."], .altered, "negation-left-out"),
    .init("He was **_never_** guilty of it.", ["He was", "guilty of it."], .altered, "negation-left-out"),
    .init("He was _certainly not_ guilty.", ["He was", "guilty."], .altered, "negation-left-out"),
    .init("He is no _longer_ guilty.", ["He is", "guilty."], .altered, "negation-left-out"),
    .init("He was _allegedly_ shot in May.", ["He was", "shot in May."], .altered, "distancing-left-out"),
    .init("He is the _so-called_ king.", ["He is the", "king."], .altered, "distancing-left-out"),
    .init("Der Mann ist _nicht_ schuldig.", ["Der Mann ist", "schuldig."], .altered, "negation-left-out"),
    .init("Он _не_ был виновен.", ["Он", "был виновен."], .altered, "negation-left-out"),
    .init("Ο Ρόε _δεν_ είναι ένοχος.", ["Ο Ρόε", "είναι ένοχος."], .altered, "negation-left-out"),
    .init("الرجل _لم_ يقتل أحدا.", ["الرجل", "يقتل أحدا."], .altered, "negation-left-out"),
    .init("האיש _לא_ רצח אדם.", ["האיש", "רצח אדם."], .altered, "negation-left-out"),
    .init("Il est jamais\u{202F}! coupable.", ["Il est", "coupable."], .altered, "negation-left-out"),
    .init(
      "Il n'est pas\u{202F}– dit-il – coupable.", ["Il n'est", "coupable."], .altered, "negation-left-out"),
    .init("The unit has under _500_ men.", ["The unit has", "500_ men."], .altered, "distancing-left-out"),
  ]

  /// Ligatures, presentation forms and other compatibility characters.
  static let letters: [Case] = [
    .init(
      "He was, in an uncon\u{FB01}rmed report, dead.", ["He was", "dead."], .altered, "distancing-left-out"),
    .init("He was ｎｏｔ guilty.", ["He was", "guilty."], .altered, "negation-left-out"),
    .init(
      "He was \u{1D5FB}\u{1D5FC}\u{1D601} guilty.", ["He was", "guilty."], .altered, "negation-left-out"),
    .init("Er ist keine\u{17F}wegs krank.", ["Er ist", "krank."], .altered, "negation-left-out"),
    .init(
      "هذا الرجل \u{FEDF}\u{FEE2} يقتل أحدا.", ["هذا الرجل", "يقتل أحدا."], .altered, "negation-left-out"),
    .init("الرجل \u{FEFB} يقتل أحدا.", ["الرجل", "يقتل أحدا."], .altered, "negation-left-out"),
    .init("他\u{F967}是罪人。", ["他", "是罪人。"], .altered, "negation-left-out"),
    .init("เขา ไม\u{200B}่ ผิด", ["เขา", "ผิด"], .altered, "negation-left-out"),
  ]

  /// Marks of vowels and of stress, which texts write or leave.
  static let marks: [Case] = [
    .init("האיש הזה לֹא רצח אדם.", ["האיש הזה", "רצח אדם."], .altered, "negation-left-out"),
    .init("האיש שֶׁלֹּא רצח אדם.", ["האיש", "רצח אדם."], .altered, "negation-left-out"),
    .init("הרובע לֹֽא נפל.", ["הרובע", "נפל."], .altered, "negation-left-out"),
    .init("الرجل وَلَمْ يقتل أحدا.", ["الرجل", "يقتل أحدا."], .altered, "negation-left-out"),
    .init("الرجل \u{627}\u{654}\u{64E}بَدًا مذنب.", ["الرجل", "مذنب."], .altered, "negation-left-out"),
    .init("Он никогда\u{301} не\u{301} был винов.", ["Он", "был винов."], .altered, "negation-left-out"),
    .init("Он я\u{301}кобы был винов.", ["Он", "был винов."], .altered, "distancing-left-out"),
    .init("Ο Ρόε ο\u{301}χι είναι ένοχος.", ["Ο Ρόε", "είναι ένοχος."], .altered, "negation-left-out"),
    .init("Het is géén misdaad.", ["Het is", "misdaad."], .altered, "negation-left-out"),
    .init("He was n\u{332}o\u{332}t\u{332} guilty.", ["He was", "guilty."], .altered, "negation-left-out"),
  ]

  static let honest: [Case] = [
    .init("He was _quite_ guilty of it.", ["He was", "guilty of it."], .exact),
    .init("The flag is_not_null was _kept_ in use.", ["The flag", "in use."], .exact),
    .init("The _unit_, formed in _2012_, was banned.", ["The _unit_", "was banned."], .exact),
    .init("The \u{FB01}rst o\u{FB03}cial unit left.", ["The", "unit left."], .exact),
    .init("Он всегда\u{301} был виноват.", ["Он", "был виноват."], .exact),
    .init("האיש הַזֶּה רצח אדם.", ["האיש", "רצח אדם."], .exact),
    .init("الرَّجُلُ الطَّوِيلُ قتل أحدا.", ["الرَّجُلُ", "قتل أحدا."], .exact),
    .init("Le prix\u{202F}: 10\u{202F}000 euros, a été payé.", ["Le prix", "a été payé."], .exact),
    .init("它在\u{200B}非洲改名了。", ["它在", "改名了。"], .exact),
  ]

  static func shifted(_ source: String, _ quote: [String]) -> Case {
    Case(source, quote, .altered, "distancing-left-out")
  }

  /// Words that shift what a noun names may be left out with it, and not without it.
  static let shifts: [Case] = [
    shifted("He was the former president of the bank.", ["He was the", "president of the bank."]),
    shifted("He was the **former** president of the bank.", ["He was the", "president of the bank."]),
    shifted("Velt, the former deputy minister of war, left.", ["Velt, the", "minister of war, left."]),
    shifted("He was the acting president.", ["He was the", "president."]),
    shifted("He is the president elect of the club.", ["He is the president", "of the club."]),
    shifted("Er ist ehemaliger Präsident der Bank.", ["Er ist", "Präsident der Bank."]),
    shifted("Er ist stellvertretender Leiter.", ["Er ist", "Leiter."]),
    shifted("C'est l’ancien président.", ["C'est", "président."]),
    shifted("Es el presidente interino del banco.", ["Es el presidente", "del banco."]),
    shifted("Jest byłym prezesem banku.", ["Jest", "prezesem banku."]),
    shifted("Он бывший президент банка.", ["Он", "президент банка."]),
    shifted("Он и. о. президента банка.", ["Он", "президента банка."]),
    shifted("Він колишній президент банку.", ["Він", "президент банку."]),
    shifted("هو الرئيس السابق للبنك.", ["هو الرئيس", "للبنك."]),
    shifted("هو ونائب رئيس البنك هنا.", ["هو", "رئيس البنك هنا."]),
    shifted("او رئیس سابق بانک است.", ["او رئیس", "بانک است."]),
    shifted("他是银行前行长。", ["他是银行", "行长。"]),
    shifted("他是银行副行长。", ["他是银行", "行长。"]),
    .init("Velt, a former general, owns it.", ["Velt", "owns it."], .exact),
    .init("He met the former of the two in Lisk.", ["He met", "of the two in Lisk."], .exact),
    .init("Velt, the vice-chairman of the club, left.", ["Velt", "left."], .exact),
    .init("Он, бывший президент, ушёл.", ["Он", "ушёл."], .exact),
    .init("قال المدير في وقت سابق اليوم إنه مريض.", ["قال المدير", "اليوم إنه مريض."], .exact),
    .init("他此前行走在路上。", ["他", "行走在路上。"], .exact),
  ]

  /// Negation in languages of which few words are listed.
  static let languages: [Case] = [
    ("Banka nuk pagoi para.", ["Banka", "pagoi para."]), ("Bankas nėra kaltas.", ["Bankas", "kaltas."]),
    ("Banka nav vainīga.", ["Banka", "vainīga."]), ("Benki hapana pesa leo.", ["Benki", "pesa leo."]),
    ("Բանկը չի վճարել փող։", ["Բանկը", "վճարել փող"]),
    ("ბანკმა არ გადაიხადა ფული.", ["ბანკმა", "გადაიხადა ფული."]),
    ("ব্যাংক চোর নয় আজ।", ["ব্যাংক চোর", "আজ"]), ("Banke sar nîne îro.", ["Banke sar", "îro."]),
  ].map { Case($0, $1, .altered, "negation-left-out") }

  @Test func emphasisHidesNoWordOfACutSentence() {
    let result = SourceText("He was _not_ guilty of it.").anchor([Passage("guilty of it")])
    #expect(result.verdict == .exact)
    #expect(result.cutSentences.map(\.words) == [["not"]])
  }
}
