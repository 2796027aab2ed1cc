/// What stands after a year and says from when it is counted.
enum DateEra {
  case beforeChrist, common
  /// A calendar of which dates are not converted.
  case other

  /// The words after a year, without marks between them, and their era.
  static let words: [String: DateEra] = {
    let lists: [(DateEra, String)] = [
      (
        .beforeChrist,
        """
        bc,bce,b c,b c e,before christ,before the common era,before common era,v chr,vor christus,vor christi geburt,
        vor unserer zeitrechnung,v u z,av j c,avant j c,avant jésus christ,avant notre ère,a c,a de c,antes de cristo,
        до н э,до нашей эры,до р х,до рождества христова,ق م,قبل الميلاد,p n e,př n l,a e c,avanti cristo,d hr,
        π χ,לפני הספירה,לפנה״ס
        """
      ),
      (
        .common,
        """
        ad,ce,a d,c e,n chr,nach christus,ap j c,après j c,de notre ère,d c,d de c,después de cristo,н э,нашей эры,ميلادي,
        ميلادية,للميلاد
        """
      ),
      (
        .other,
        """
        ah,a h,h,sh,s h,a s h,h s,h q,bs,b s,b e,e c,hijri,solar hijri,lunar hijri,hijri shamsi,hijri qamari,shamsi,
        hijriah,hijriyah,hicri,bikram sambat,bikram samvat,vikram samvat,vikram era,buddhist era,nepal sambat,samvat,
        islamischer zeitrechnung,der islamischen zeitrechnung,ھ,ہجری,بکرمی,ዓ,বঙ্গাব্দ,বঙ্গাব্দে,হিজরি,শকাব্দ,हिजरी,
        साल,सालमा,सालको,सालदेखि,सालसम्म,พ ศ,ฮ ศ,ພ ສ,ព ស,hijri,hijra,of the hijra,of the hijri,anno hegirae,hégire,de l hégire,de la hégira,
        der hidschra,nach der hidschra,ه,ه ش,ه ق,هجري,هجرية,الهجرية,الهجري,للهجرة,هجريا,من الهجرة,خورشیدی,هجری,هجری شمسی,هجری قمری,شمسی,قمری,хиджры,по хиджре,
        of the saka era,saka,of the coptic calendar,of the coptic era,of the ethiopian calendar,anno mundi,rumi
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
    return words
  }()

  /// The first words of a phrase, so that most words are looked up once only.
  static let firstWords: Set<String> = Set(
    words.keys.compactMap { $0.split(separator: " ").first.map(String.init) })

  /// Letters that are an era in capitals only, by the word that must have one.
  static let capitals: [String: Int] = [
    "ad": 0, "ce": 0, "h": 0, "sh": 0, "a d": 0, "c e": 0, "a c": 1, "d c": 1, "a h": 0, "ah": 0, "a s h": 0,
    "s h": 0,
    "h s": 0, "h q": 0, "bs": 0, "b s": 0, "b e": 0, "e c": 0,
  ]

  /// Months of the Islamic calendar; a small year near one is counted from the Hijra.
  static let islamicMonths: Set<String> = Set(
    """
    muharram safar rajab shaban sha'ban ramadan ramadhan ramazan shawwal qadah hijjah qida hijja dhul zul jumada rabi
    محرم صفر جمادى رجب شعبان رمضان شوال القعدة الحجة рамадан рамадана шаввал раджаб мухаррам
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension DateGrammar {
  /// The era that is written after a year, and the token after it.
  func era(_ at: Int) -> (era: DateEra, next: Int)? {
    // "1200 году до н. э."
    let isAfterYear = word(at).map { ["года", "году", "год", "г", "години", "року"].contains($0) } ?? false
    let isInBrackets = mark(at) == "(" || mark(at) == "["
    let start = isAfterYear || isInBrackets ? at + 1 : at
    if isInBrackets { return bracketed(start) }
    return bareEra(start)
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
    while next < start + 10, let kind = tokens.indices.contains(next) ? tokens[next].kind : nil,
      capitals.count < 4
    {
      switch kind {
      case .number: return found
      case .mark(let mark):
        guard [".", "-", "'", "\u{2019}"].contains(mark), isAdjacent(next) else { return found }
        if mark == ".", hasStops, found?.1 == next { found?.1 = next + 1 }
        hasStops = true
      case .word(let word, let isCapital):
        phrase += phrase.isEmpty ? word : " " + word
        capitals.append(isCapital)
        if let era = DateEra.words[phrase], DateEra.capitals[phrase].map({ capitals[$0] }) ?? true,
          !["a c", "d c"].contains(phrase) || hasStops
        {
          found = (era, next + 1)
          hasStops = mark(next + 1) == "." && capitals.count == 1 && word.utf8.count > 2 ? false : true
        }
      }
      next += 1
    }
    return found
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
