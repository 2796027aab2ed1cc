import Testing

@testable import Provenance

/// Words that belong to a number or a date: left out of a sentence they refuse the quote, cut off they are told of.
@Suite struct QuantityTests {
  typealias Case = QuoteTests.Case

  @Test(arguments: elided + honest)
  func quote(_ given: Case) { given.check() }

  static func elided(_ source: String, _ quote: [String]) -> Case {
    Case(source, quote, .altered, "distancing-left-out")
  }

  static let elided: [Case] = [
    elided("The club was founded before 2021 in Rome.", ["The club was founded", "2021 in Rome."]),
    elided("The club was founded shortly after 2021 in Rome.", ["The club was founded", "2021 in Rome."]),
    elided("The club was founded prior to 2021 in Rome.", ["The club was founded", "2021 in Rome."]),
    elided("The club was founded in or before 2021 in Rome.", ["The club was founded in", "2021 in Rome."]),
    elided(
      "The club was founded before 3 May 2021 in Rome.", ["The club was founded", "3 May 2021 in Rome."]),
    elided("The club was founded before May 2021 in Rome.", ["The club was founded", "May 2021 in Rome."]),
    elided("The club was founded before the year 2021 in Rome.", ["The club was founded", "2021 in Rome."]),
    elided("The club was founded between 2019 and 2021.", ["The club was founded", "2021."]),
    elided("The club was founded in 2021 or 2022 in Rome.", ["The club was founded in 2021", "in Rome."]),
    elided("The club was founded in 2021 or earlier in Rome.", ["The club was founded in 2021", "in Rome."]),
    elided(
      "The club was founded in 2021 or early 2022 in Rome.", ["The club was founded in 2021", "in Rome."]),
    elided("The club was founded in May or June 2021.", ["The club was founded in", "June 2021."]),
    elided("The city was founded in 1200 BC in Rome.", ["The city was founded in 1200", "in Rome."]),
    elided("The city was founded in 1200 B.C. in Rome.", ["The city was founded in 1200", "in Rome."]),
    elided("Die Stadt wurde 1200 v. Chr. in Rom gegründet.", ["Die Stadt wurde 1200", "in Rom gegründet."]),
    elided("The town has 25 million people.", ["The town has 25", "people."]),
    elided("The town has twenty-five people.", ["The town has", "five people."]),
    elided("The town has two hundred and five people.", ["The town has", "five people."]),
    elided("The town lost from 10 to 20 people.", ["The town lost", "20 people."]),
    elided("Le club fut fondé avant 2021 à Rome.", ["Le club fut fondé", "2021 à Rome."]),
    elided("Der Verein wurde vor 2021 gegründet.", ["Der Verein wurde", "2021 gegründet."]),
    elided("El club se fundó antes de 2021 en Roma.", ["El club se fundó", "2021 en Roma."]),
    elided("Клуб возник до 2021 года.", ["Клуб возник", "2021 года."]),
    elided("تأسس النادي قبل عام 2021 هنا.", ["تأسس النادي", "2021 هنا."]),
  ]

  static let honest: [Case] = [
    .init("The club was founded in Rome in 2021.", ["The club was founded", "in 2021."], .exact),
    .init("The club was founded in Rome in 2021.", ["The club was founded", "2021."], .exact),
    .init("The club has 5 members and 20 friends.", ["The club has", "20 friends."], .exact),
    .init(
      "The club won in 2020, in the north, and in 2021.", ["The club won in 2020,", "and in 2021."], .exact),
    .init("In May 2021 the club, with 20 members, left.", ["In May 2021 the club", "left."], .exact),
    .init("In 2021 or so they say, it rose.", ["In 2021", "it rose."], .altered, "distancing-left-out"),
    .init("It had 5 of its 20 men there.", ["It had 5", "men there."], .exact),
    .init("The match of 5 May was won by the club.", ["The match of 5 May", "by the club."], .exact),
  ]

  /// What is told of a quote that ends or begins beside such a word.
  @Test(arguments: [
    ("The town has twenty-five people.", "five people", "twenty"),
    ("The town has two hundred and five people.", "five people", "hundred and"),
    ("It was minus five here.", "five here", "minus"),
    ("La ville a quatre-vingt-dix habitants.", "dix habitants", "vingt"),
    ("Hay treinta y cinco casas.", "cinco casas", "treinta y"),
    ("It was founded before 2021 in Rome.", "2021 in Rome", "before"),
    ("It was founded in 2021 or 2022.", "It was founded in 2021", "or 2022"),
    ("It has 5 million.", "It has 5", "million"),
    ("In all, less than a million fled.", "a million fled", "less than"),
    ("In all, less than a million fled.", "million fled", "less than"),
    ("In all, fewer than a hundred fled.", "a hundred fled", "fewer than"),
    ("In all, half a dozen fled.", "a dozen fled", "half"),
    ("In all, three quarters of a million fled.", "a million fled", "quarters"),
    ("Près d’un million de gens.", "million de gens", "Près d’un"),
    ("Es floh eine halbe Million Menschen.", "Million Menschen", "halbe"),
    ("Huyó medio millón de personas.", "millón de personas", "medio"),
    ("Бежало полтора миллиона человек.", "миллиона человек", "полтора"),
    ("قتل نصف مليون شخص.", "مليون شخص", "نصف"),
    ("Murieron media docena de personas.", "docena de personas", "media"),
    ("Il a vu une demi douzaine de navires.", "douzaine de navires", "demi"),
    ("Było pół miliona osób.", "miliona osób", "pół"),
    ("Burada beş milyon kişi var.", "milyon kişi", "beş"), ("پنج میلیون نفر", "میلیون نفر", "پنج"),
    ("Il y a 1,5 million de gens.", "million de gens", "1,5"),
    ("Пришел 21 миллион человек.", "миллион человек", "21"),
    ("It was built c. 1450 in Rome.", "1450 in Rome", "c"),
    ("Die Kirche wurde ca. 1450 gebaut.", "1450 gebaut", "ca"),
    ("Церковь построена ок. 1450 года.", "1450 года", "ок"),
    ("La torre tiene aprox. 500 casas.", "500 casas", "aprox"),
  ])
  func toldOf(source: String, quote: String, word: String) {
    let words = SourceText(source).anchor([Passage(quote)]).cutSentences.flatMap(\.words)
    #expect(words.contains(word), "\(words)")
  }

  /// A number whole, and words beside it that are of something else.
  @Test(arguments: [
    ("In 2012 a million people fled.", "a million people fled"),
    ("A letter of a million words came.", "a million words came"),
    ("Es waren eine Million Menschen dort.", "Million Menschen dort"),
    ("In the first half, a million fans left.", "a million fans left"),
    ("In the second half 500 people left.", "500 people left"),
    ("It was about a May 2021 vote.", "May 2021 vote"),
    ("En 2012 mil personas huyeron.", "mil personas huyeron"),
    ("Los mil hombres huyeron.", "mil hombres huyeron"),
    ("The town fell. 1450 men fled.", "1450 men fled"),
  ])
  func toldOfNothing(source: String, quote: String) {
    let cut = SourceText(source).anchor([Passage(quote)]).cutSentences
    #expect(cut.isEmpty, "\(cut.flatMap(\.words))")
  }

  @Test(arguments: [("The town has 0·5 per cent.", "5 per cent"), ("It is 5·3 here.", "It is 5")])
  func aRaisedPointIsPartOfTheNumber(source: String, quote: String) {
    #expect(SourceText(source).anchor([Passage(quote)]).verdict == .altered)
  }
}
