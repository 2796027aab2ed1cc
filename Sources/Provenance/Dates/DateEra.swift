/// What stands after a year and says from when it is counted.
enum DateEra {
  case beforeChrist, common
  /// A calendar of which dates are not converted.
  case other

  /// The words after a year, without marks between them, and their era.
  static let words: WordTable<DateEra> = {
    let lists: [(DateEra, String)] = [
      (
        .beforeChrist,
        """
        bc,bce,b c,b c e,before christ,before the common era,before common era,v chr,vor christus,vor christi geburt,
        vor unserer zeitrechnung,v u z,av j c,avant j c,avant jésus christ,avant notre ère,a c,a de c,antes de cristo,
        до н э,до нашей эры,до р х,до рождества христова,ق م,قبل الميلاد,p n e,př n l,a e c,avanti cristo,
        π χ,לפני הספירה,לפנה ס,לפסה נ,avant l ère commune,avant l ère chrétienne,av n è,antes de nuestra era,a n e,
        antes de la era común,antes da era comum,a e v,abans de crist,î hr,î e n,î d hr,înainte de hristos,
        înaintea erei noastre,înaintea erei,до н е,до нашої ери,до різдва христового,да н э,да нашай эры,п н е,пр н е,
        пр хр,пре н е,пре нове ере,преди новата ера,преди христа,pne,przed naszą erą,przed chrystusem,przed chr,př kr,
        před kristem,před naším letopočtem,pred kr,pred n l,p n l,pred naším letopočtom,pred kristom,pr n e,pre n e,pr kr,
        prije krista,prije nove ere,pr n št,f kr,f v t,fvt,före kristus,före vår tideräkning,før kristus,
        før vor tidsregning,før vår tidsregning,fyrir krist,voor christus,voor onze jaartelling,eaa,ekr,e kr,
        ennen ajanlaskun alkua,ennen kristusta,e m a,enne kristust,p m ē,pirms mūsu ēras,pirms kristus,pr m e,
        prieš mūsų erą,prieš kristų,sm,sebelum masehi,sebelum masihi,tcn,trước công nguyên,trước cn,trước tây lịch,
        προ χριστού,π κ ε,پیش از میلاد,قبل از میلاد,قبل مسیح,ईसा पूर्व,ई पू,ईसापूर्व,इ स पूर्व,খ্রিস্টপূর্ব,খ্রিষ্টপূর্ব,
        খ্রিস্টপূর্বাব্দ,খ্রিস্টপূর্বাব্দে,খ্রিষ্টপূর্বাব্দ,খ্রিষ্টপূর্বাব্দে,kabla ya kristo,para krishtit,antaŭ kristo
        """
      ),
      (
        .common,
        """
        ad,ce,a d,c e,d hr,n chr,nach christus,ap j c,après j c,de notre ère,d c,d de c,después de cristo,н э,нашей эры,ميلادي,
        ميلادية,للميلاد
        """
      ),
      (
        .other,
        """
        ah,a h,h,sh,s h,a s h,h s,h q,bs,b s,be,b e,ec,e c,vs,v s,hijri,solar hijri,lunar hijri,hijri shamsi,hijri qamari,shamsi,
        hijriah,hijriyah,hicri,bikram sambat,bikram samvat,vikram samvat,vikram era,buddhist era,nepal sambat,samvat,
        islamischer zeitrechnung,der islamischen zeitrechnung,ھ,ہجری,بکرمی,ዓ,বঙ্গাব্দ,বঙ্গাব্দে,হিজরি,শকাব্দ,हिजरी,
        साल,सालमा,सालको,सालदेखि,सालसम्म,พ ศ,ฮ ศ,ພ ສ,ព ស,hijri,hijra,of the hijra,of the hijri,anno hegirae,hégire,de l hégire,de la hégira,
        der hidschra,nach der hidschra,ه,ه ش,ه ق,هجري,هجرية,الهجرية,الهجري,للهجرة,هجريا,من الهجرة,خورشیدی,هجری,هجری شمسی,هجری قمری,شمسی,قمری,хиджры,по хиджре,
        of the saka era,saka,of the coptic calendar,of the coptic era,of the ethiopian calendar,anno mundi,rumi,
        of the era of the martyrs,of the era of martyrs,era of the martyrs,of the hegira,hegira
        """
      ),
    ]
    var words: [String: DateEra] = [:]
    for (era, list) in lists {
      for phrase in list.split(separator: ",") {
        let phrase = phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !phrase.isEmpty { words[phrase] = era }
      }
    }
    for month in DateCalendar.months { words[month] = .other }
    return WordTable(words)
  }()

  /// The first words of a phrase, so that most words are looked up once only.
  static let firstWords = WordSet(
    words.words.compactMap { $0.split(separator: " ").first.map(String.init) })

  /// Letters that are an era in capitals only, by the word that must have one.
  static let capitals: [String: Int] = [
    "ad": 0, "ce": 0, "h": 0, "sh": 0, "a d": 0, "c e": 0, "a c": 1, "d c": 1, "a h": 0, "ah": 0, "a s h": 0,
    "s h": 0,
    "h s": 0, "h q": 0, "bs": 0, "b s": 0, "b e": 0, "e c": 0, "be": 0, "ec": 0, "vs": 0, "v s": 0, "sm": 0,
  ]

  /// What stands for "year" between a year and its era.
  static let yearNouns: WordSet = [
    "года", "году", "год", "г", "гг", "годы", "годов", "години", "року", "році", "рік", "р", "roku", "rok",
    "r",
    "годзе", "година", "године",
  ]

  /// Words between the numbers of a list that has its era at the end.
  static let inList: WordSet = [
    "s", "century", "centuries", "siècle", "jahrhundert", "siglo", "ern", "er",
  ]

  /// Months of the Islamic calendar; a small year near one is counted from the Hijra.
  static let islamicMonths = WordSet(
    """
    muharram safar rajab shaban sha'ban ramadan ramadhan ramazan shawwal qadah hijjah qida hijja dhul zul jumada rabi
    محرم صفر جمادى رجب شعبان رمضان شوال القعدة الحجة рамадан рамадана шаввал раджаб мухаррам
    """)
}

extension DateGrammar {
  /// The era that is written after a year, and the token after it.
  func era(_ at: Int) -> (era: DateEra, next: Int)? {
    if mark(at) == "(" || mark(at) == "[" { return bracketed(at + 1) }
    // "1200 году до н. э.", "1044 г. до Р. Х."
    guard let word = word(at), DateEra.yearNouns.contains(word) else { return bareEra(at) }
    return bareEra(mark(at + 1) == "." && isAdjacent(at + 1) ? at + 2 : at + 1)
  }

  /// Whether numbers joined to the one before the token end with an era before Christ: "1200, 1199 or 1198 BC",
  /// "the 1200s to 1100s BC".
  func precedesBeforeChrist(_ at: Int) -> Bool {
    func isJoint(_ at: Int) -> Bool { mark(at) == "," || isDash(at) || has([.and, .or, .to], at) }
    guard isJoint(at) else { return false }
    var (next, hasNumber) = (at, false)
    while next < at + 12 {
      if let (_, digits) = number(next) {
        guard digits <= 4 else { return false }
        hasNumber = true
      } else if let word = word(next) {
        if hasNumber, era(next)?.era == .beforeChrist { return true }
        guard
          has([.and, .or, .to, .within, .filler, .approximate], next) || DateEra.inList.contains(word)
            || DateWords.centuryOrdinals[word] != nil || DateWords.ordinalSuffixes.contains(word)
        else { return false }
        if DateWords.centuryOrdinals[word] != nil { hasNumber = true }
      } else if !isJoint(next) {
        return hasNumber && (mark(next) == "(" || mark(next) == "[") && era(next)?.era == .beforeChrist
      }
      next += 1
    }
    return false
  }

  /// "1402 (Hijri)", "79 (AD)"; what else the brackets hold may be of something else.
  private func bracketed(_ at: Int) -> (era: DateEra, next: Int)? {
    guard let (era, next) = bareEra(at) else { return nil }
    let isClosed = mark(next) == ")" || mark(next) == "]"
    return isClosed ? (era, next + 1) : era == .other ? (era, next) : nil
  }

  private func bareEra(_ start: Int) -> (era: DateEra, next: Int)? {
    guard let first = word(start), DateEra.firstWords.contains(first) else { return nil }
    var found: (DateEra, Int)?
    var (phrase, next, hasStops) = ("", start, false)
    var capitals: [Bool] = []
    while next < start + 12, let kind = tokens.indices.contains(next) ? tokens[next].kind : nil,
      capitals.count < 6
    {
      switch kind {
      case .number: return found
      case .mark(let mark):
        guard [".", "-", "'", "\u{2019}", "\u{5F4}", "\""].contains(mark), isAdjacent(next) else {
          return found
        }
        if mark == ".", hasStops, found?.1 == next { found?.1 = next + 1 }
        hasStops = true
      case .word(let word, let isCapital):
        phrase += phrase.isEmpty ? word : " " + word
        capitals.append(isCapital)
        if let era = DateEra.words[phrase], DateEra.capitals[phrase].map({ capitals[$0] }) ?? true,
          !["a c", "d c"].contains(phrase) || hasStops, phrase != "sm" || isIndonesian(start)
        {
          found = (era, next + 1)
          hasStops = mark(next + 1) == "." && capitals.count == 1 && word.utf8.count > 2 ? false : true
        }
      }
      next += 1
    }
    return found
  }

  /// "tahun 1044 SM", and not a company of Korea.
  private func isIndonesian(_ era: Int) -> Bool {
    ["id", "ms"].contains(language) || word(era - 2) == "tahun"
  }

  /// The tokens, with the years of other calendars made no numbers.
  static func withoutOtherYears(_ tokens: [DateToken], language: String) -> [DateToken] {
    let grammar = DateGrammar(given: tokens, language: language)
    var tokens = tokens
    // Asked once: of every number it would take as many steps as there are tokens.
    var isOfBuddhistCountry: Bool?
    for at in tokens.indices {
      guard case .number(let value, let digits) = tokens[at].kind, value > 0 else { continue }
      if grammar.era(at + 1)?.era == .other || grammar.followsOtherCalendar(at, value, digits)
        || digits >= 3 && grammar.isOfOtherCalendar(at, value)
      {
        tokens[at] = tokens[at].unread(digits: digits)
      } else if DateCalendar.buddhistYears ~= value {
        let isOne = isOfBuddhistCountry ?? grammar.isOfBuddhistCountry
        isOfBuddhistCountry = isOne
        guard isOne else { continue }
        tokens[at] = tokens[at].unread(digits: digits)
      }
    }
    return tokens
  }

  /// "AH 1443", "5 رمضان عام 1443", "the month of Ramadan in the year 1443".
  private func followsOtherCalendar(_ at: Int, _ value: Int, _ digits: Int) -> Bool {
    guard digits >= 3, value < 1600 else { return false }
    var before = at - 1
    while before >= max(0, at - 7) {
      guard let word = word(before) else { return false }
      if DateEra.islamicMonths.contains(word) || word == "hijri" || word == "hicri" { return true }
      // "ربيع" alone is spring.
      if word == "ربيع",
        self.word(before + 1).map({ ["الأول", "الاول", "الآخر", "الاخر", "الثاني"].contains($0) }) ?? false
      {
        return true
      }
      if word == "ah", case .word(_, isCapital: true) = tokens[before].kind { return true }
      before -= 1
    }
    return false
  }
}
