/// What stands before a year, or around it, and says that it is counted in a calendar that is not converted.
enum DateCalendar {
  /// Calendars and eras by their own names: "Hijri 1402", "Bikram Sambat 2077".
  static let names = WordSet(
    """
    hijri hijriah hijriyah hicri hidschri hégire hegira hegirae samvat sambat bikrami vikrami minguo juche
    هجري هجرية هجری ہجری بکرمی شمسی हिजरी संवत संवत् सम्वत् सम्वत शके विसं বঙ্গাব্দ হিজরি শকাব্দ સંવત
    """)

  /// Names that say so with a word of reckoning only: "the Islamic year 1402", "the Persian calendar".
  static let peoples = WordSet(
    """
    islamic muslim mohammedan buddhist persian iranian afghan jalali ethiopian ethiopic coptic hebrew jewish bikram vikram
    nepali bengali saka solar lunar armenian byzantine thai burmese khmer
    """)

  /// Years that only the Buddhist era has come to.
  static let buddhistYears = 2400...2699

  static let reckonings = WordSet("year years era calendar")

  /// Words with stops, or two words, before a year, the last first.
  static let phrases: Set<[String]> = [
    ["h", "a"], ["h", "s"], ["सं", "वि"], ["सं", "बि"], ["सं", "ने"], ["ศ", "พ"], ["ศ", "ฮ"], ["ศ", "จ"],
    ["ສ", "ພ"],
    ["ស", "ព"],
    // Before Christ: "Kr. e. 1044", "M.Ö. 1044", "ძვ. წ. 1044".
    ["e", "kr"], ["ö", "m"], ["önce", "milattan"], ["əvvəl", "eramızdan"], ["əvvəl", "miladdan"], ["ə", "e"],
    ["előtt", "krisztus"], ["előtt", "időszámításunk"], ["წ", "ძვ"], ["ա", "թ"], ["மு", "கி"], ["पूर्व", "ईसा"],
    ["पू", "ई"], ["avvalgi", "miloddan"],
  ]

  /// Words for "before Christ" that stand before a year.
  static let beforeChrist: WordSet = ["mö", "খ্রিস্টপূর্ব", "খ্রিষ্টপূর্ব", "ईसापूर्व"]

  /// Months of Nepal, whose years are those of Bikram; after one of its years they say so.
  static let months = WordSet(
    """
    वैशाख बैशाख जेठ असार साउन श्रावण भदौ भाद्र असोज आश्विन कात्तिक कार्तिक मंसिर मङ्सिर पुस पुष पौष माघ फागुन फाल्गुन चैत चैत्र
    baisakh baishakh vaisakh vaishakh jestha jeth ashadh asadh shrawan shravan bhadra bhadau ashwin asoj ashoj mangsir
    poush paush magh falgun phalgun fagun chaitra
    """)

  /// Names that the scripts without spaces join to what comes before.
  static let endings: [String] = [
    "佛曆", "佛历", "佛歷", "佛紀", "佛纪", "仏暦", "仏紀", "回历", "回曆", "回歷", "教历", "教曆", "伊历", "伊曆", "斯兰历", "斯蘭曆",
    "ヒジュラ暦", "イスラム暦", "イスラーム暦", "檀紀", "檀纪", "皇紀", "皇纪", "黄帝纪元", "黃帝紀元", "道历", "道曆", "昭和", "平成", "令和",
    "大正", "明治", "단기", "단군기원", "불기", "주체", "히즈라력", "พุทธศักราช", "ฮิจเราะห์ศักราช", "จุลศักราช", "รัตนโกสินทร์ศก",
    "သက္ကရာဇ်",
  ]
}

extension DateGrammar {
  /// Whether the words before a number, or a bracket after it, say that it is a year of another calendar.
  func isOfOtherCalendar(_ at: Int, _ value: Int) -> Bool {
    // "단기(檀紀) 4353년"
    if has(.otherCalendar, mark(at - 1) == ")" ? at - 2 : at - 1) || isConverted(at, value) { return true }
    let words = wordsBefore(at)
    guard let last = words.first else { return isInOtherCalendar(at + 1) }
    if DateCalendar.names.contains(last) || DateCalendar.months.contains(last)
      || DateCalendar.beforeChrist.contains(last)
    {
      return true
    }
    if words.count > 1, DateCalendar.phrases.contains(Array(words.prefix(2))) { return true }
    // "i. e." is another thing in English.
    if language == "hu", words.prefix(2) == ["e", "i"] { return true }
    // "the Islamic lunar year of 1402", and not "Ethiopian of the Year 2021"
    let named = last == "of" ? words.dropFirst() : words[...]
    if let name = named.first(where: { !DateCalendar.reckonings.contains($0) }),
      name != last,
      DateCalendar.names.contains(name) || DateCalendar.peoples.contains(name)
    {
      return true
    }
    return isInOtherCalendar(at + 1) || value < 1800 && isOfPersiaOrMartyrs(at + 1)
  }

  /// "1402 AP", "1739 A.M.", which after a late year are a news agency and a kind of radio.
  private func isOfPersiaOrMartyrs(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), case .word(let word, isCapital: true) = tokens[at].kind else {
      return false
    }
    if word == "ap" || word == "am" { return true }
    return word == "a" && mark(at + 1) == "." && ["p", "m"].contains(self.word(at + 2) ?? "")
  }

  /// The four words before a token, the last first, as far as only stops and brackets are between them.
  private func wordsBefore(_ at: Int) -> [String] {
    var words: [String] = []
    var before = at - 1
    while before >= max(0, at - 8), words.count < 4 {
      if let word = word(before) {
        words.append(word)
      } else if let mark = mark(before), [".", "(", ")", "[", "]"].contains(mark) {
        // A stop ends a sentence but for one after letters: "B.S."
        if mark == ".", (word(before - 1)?.unicodeScalars.count ?? 9) > 2 { return words }
      } else {
        return words
      }
      before -= 1
    }
    return words
  }

  /// "1402 (Islamic calendar)", "1402 in the Hijri calendar", "2564 of the Buddhist era".
  private func isInOtherCalendar(_ at: Int) -> Bool {
    let start = mark(at) == "(" || mark(at) == "[" ? at + 1 : at
    var next = start
    while next < at + 6, let word = word(next),
      ["in", "of", "by", "according", "on", "to", "the"].contains(word)
    {
      next += 1
    }
    // "In 1985 the Hijri calendar was given up."
    guard let name = word(next), word(start) != "the" else { return false }
    if next > start, DateCalendar.names.contains(name) { return true }
    return (DateCalendar.peoples.contains(name) || DateCalendar.names.contains(name))
      && (word(next + 1).map { DateCalendar.reckonings.contains($0) || DateCalendar.names.contains($0) }
        ?? false)
  }

  /// "1402 (1982 AD)": the bracket says which year it is of the common era.
  private func isConverted(_ at: Int, _ value: Int) -> Bool {
    guard mark(at + 1) == "(" || mark(at + 1) == "[", let (other, digits) = number(at + 2), digits >= 3,
      other != value,
      let (era, next) = era(at + 3), era == .common, let closing = mark(next)
    else { return false }
    return closing == ")" || closing == "]"
  }

  /// Whether the text is of one of the countries that count by the Buddhist era.
  var isOfBuddhistCountry: Bool {
    if ["th", "lo", "km", "my"].contains(language) { return true }
    return tokens.contains {
      guard case .word(let word, _) = $0.kind, let first = word.unicodeScalars.first else { return false }
      return 0xE00...0xEFF ~= first.value || 0x1000...0x109F ~= first.value || 0x1780...0x17FF ~= first.value
    }
  }
}
