import Testing

@testable import Provenance

/// Years in languages that are read as far as their years, and years of other calendars.
@Suite struct YearsElsewhere {
  /// A language and a text that says the year 2021.
  static let years: [(String?, String)] = [
    ("vi", "Tổ chức được thành lập vào năm 2021."), ("ur", "یہ تنظیم 2021ء میں قائم ہوئی۔"),
    ("ur", "یہ تنظیم 2021 میں قائم ہوئی۔"), ("th", "องค์กรนี้ก่อตั้งในปี 2021"),
    ("th", "องค์กรนี้ก่อตั้งในปี2021ที่"), ("km", "អង្គការនេះបង្កើតឡើងក្នុងឆ្នាំ ២០២១"),
    ("lo", "ໃນປີ 2021"), ("my", "ဤအဖွဲ့ ၂၀၂၁ ခုနှစ်တွင်"), ("ta", "இது 2021 ஆம் ஆண்டு தொடங்கியது."),
    ("ta", "இது 2021-ஆம் ஆண்டில் தொடங்கியது."), ("te", "ఇది 2021లో ప్రారంభమైంది"),
    ("ca", "El grup es va fundar l'any 2021."), (nil, "de l’any 2021"), ("ca", "Es va fundar el 2021"),
    ("sw", "Chama kilianzishwa mwaka 2021."), ("sw", "Chama kilianzishwa mwaka wa 2021."),
    ("id", "Organisasi didirikan pada tahun 2021."), ("tl", "Itinatag noong 2021."),
    ("bn", "এটি ২০২১ সালে শুরু হয়"), ("hi", "यह 2021 में शुरू हुआ"), ("hi", "सन् 2021 से"), ("hi", "साल 2021"),
    ("fa", "در سال ۲۰۲۱ تاسیس شد"), ("tr", "Örgüt 2021 yılında kuruldu"), ("tr", "Örgüt 2021'de kuruldu"),
    ("el", "ιδρύθηκε το 2021"), ("el", "στα τέλη του 2021"), ("he", "הוקם בשנת 2021"),
    ("he", "הוקם ב-2021"),
    ("he", "הוקם ב\u{5BE}2021"), ("he", "הוקם ב2021"), ("ka", "დაარსდა 2021 წელს"),
    ("hy", "հիմնադրվել է 2021 թվականին"), ("az", "təşkilat 2021-ci ildə yaradılıb"), ("uk", "у 2021 році"),
    ("pl", "w 2021 r. powstała"), ("cs", "Byla založena v roce 2021."), ("cs", "od roku 2021"),
    ("ro", "a apărut în 2021"), ("ro", "din 2021"), ("hu", "A csoport 2021-ben alakult"),
    ("fi", "vuoden 2021"),
    ("sv", "Den bildades år 2021"), ("da", "Den kom i 2021"), ("nl", "Het is er sinds 2021"),
    ("pt", "O grupo surgiu em 2021."), ("it", "dal 2021"), ("et", "asutati 2021. aastal"),
    ("lv", "radās 2021. gadā"), ("lt", "atsirado 2021 metais"), ("sr", "Настала је 2021. године"),
    ("kk", "Ұйым 2021 жылы құрылды"), ("uz", "Guruh 2021-yilda tuzilgan"),
  ]

  @Test(arguments: years.indices)
  func isRead(_ index: Int) throws {
    let (language, text) = Self.years[index]
    let evidence = DatesInText(text, language: language).supports(try EDTF("2021"))
    guard case .derivable = evidence else {
      Issue.record("\(text): \(evidence)")
      return
    }
  }

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
    // Counts.
    ("ur", "2000 میں سے 5", "2000"), ("hi", "2000 में से 5", "2000"), ("th", "อายุ 2000 ปี", "2000"),
    ("ta", "சுமார் 2000 ஆண்டுகள்", "2000"), ("da", "for 2000 år siden", "2000"),
    ("pt", "em 2000 aldeias", "2000"), ("en", "They have any 2021 model", "2021"),
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
