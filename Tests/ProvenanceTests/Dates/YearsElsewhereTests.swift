import Testing

@testable import Provenance

/// Years in languages that are read as far as their years, and years of other calendars.
@Suite struct YearsElsewhere {
  /// A language, a text that does not say the year, and the year.
  static let others: [(String?, String, String)] = [
    // Other calendars.
    (nil, "It began in 1402 hijri.", "1402"), (nil, "It began in 1402 (Hijri).", "1402"),
    (nil, "It began in the Hijri year 1402.", "1402"), (nil, "It began in the Islamic year 1402.", "1402"),
    (nil, "It began in 1357 solar Hijri.", "1357"), (nil, "It began in 1357 S.H. there.", "1357"),
    (nil, "It began in 2077 BS.", "2077"), (nil, "In Bikram Sambat 2077 it began.", "2077"),
    (nil, "It began in 2013 E.C. there.", "2013"), (nil, "In 2013 of the Ethiopian calendar", "2013"),
    (nil, "Founded in 2013 (Ethiopian calendar).", "2013"), (nil, "In A.H. 1402 it began.", "1402"),
    (nil, "In 1402 (1982 AD) it began.", "1402"), (nil, "1402 in the Islamic calendar", "1402"),
    ("zh", "佛曆2564年成立", "2564"), ("zh", "该组织于回历1402年成立", "1402"), ("ko", "檀紀4353年", "4353"),
    ("ko", "단기(檀紀) 4353년", "4353"), ("ja", "皇紀2680年", "2680"), ("ne", "वि.सं. २०७७ सालमा", "2077"),
    ("ne", "२०७७ सालमा", "2077"), ("ne", "२०७७ वैशाख ५ गते", "2077"), ("bn", "১৪২৮ বঙ্গাব্দে", "1428"),
    ("bn", "১৪২৮ সালে", "1428"), ("ur", "1443ھ میں", "1443"), ("am", "2013 ዓ.ም.", "2013"),
    ("th", "ในปี พ.ศ. 2564", "2564"), ("th", "ในปี 2564", "2564"), ("th", "พ.ศ. 2100", "2100"),
    (nil, "เมื่อ 12/05/2564", "2564-05-12"),
  ]

  @Test(arguments: others.indices)
  func isNone(_ index: Int) throws {
    let (language, text, year) = Self.others[index]
    #expect(DatesInText(text, language: language).supports(try EDTF(year)) == .notFound, "\(text)")
  }

  @Test(arguments: [
    ("Saudi Arabia gave up the Hijri calendar in 1985.", "1985"),
    ("In 1985 the Hijri calendar was given up.", "1985"), ("Saka (2021) says so.", "2021"),
    ("In 2021 Islamic State fighters came.", "2021"), ("The Islamic year began in 2021.", "2021"),
    ("In 2021 (AD) it opened.", "2021"), ("It opened in 79 (AD).", "0079"), ("It fell in 44 (BC).", "-0043"),
    ("In 2014 (and 2015 AD) it grew.", "2014"),
    ("昭和50年、2021年", "2021"),
  ])
  func standsBesideAnotherCalendar(_ text: String, _ year: String) throws {
    let evidence = DateExpression.supports(try EDTF(year), in: text)
    guard case .derivable = evidence else {
      Issue.record("\(text): \(evidence)")
      return
    }
  }
}
