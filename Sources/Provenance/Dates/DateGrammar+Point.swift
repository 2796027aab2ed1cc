/// Single dates: a day, month, season, year, decade or century.
extension DateGrammar {
  /// A single date at a token; `isCued` says that the words before it announce a time.
  func point(at: Int, isCued: Bool) -> DateMatch? {
    if isGlued(at) { return nil }
    return numeric(at: at, isCued: isCued) ?? yearFirst(at: at) ?? dayFirst(at: at)
      ?? monthFirst(at: at, isCued: isCued) ?? season(at: at, isCued: isCued)
      ?? part(
        at: at)
      ?? decade(at: at) ?? century(at: at) ?? centuryElsewhere(at: at) ?? year(at: at, isCued: isCued)
  }

  /// The month named at a token, and the token after the name, its stop included.
  private func oneMonth(_ at: Int) -> (number: Int, next: Int)? {
    guard let word = word(at) else { return nil }
    if let pair = DateWords.pairedMonths[word], let second = self.word(at + 1), let number = pair[second] {
      return (number, at + 2)
    }
    guard let number = DateWords.months[word] else { return nil }
    let hasStop = mark(at + 1) == "." && isAdjacent(at + 1) && Self.isAbbreviated(word)
    return (number, hasStop ? at + 2 : at + 1)
  }

  /// Whether a stop after a month can be part of it; after a whole name it ends the sentence.
  private static func isAbbreviated(_ month: String) -> Bool {
    month.unicodeScalars.count <= 5
      && ![
        "march", "april", "may", "june", "july", "mars", "avril", "mai", "juin", "août", "aout", "märz",
        "maerz",
        "juni", "juli", "enero", "marzo", "abril", "mayo", "junio", "julio", "март", "марта", "марте", "май",
        "мая",
        "мае", "июнь", "июня", "июне", "июль", "июля", "июле",
      ].contains(month)
  }

  /// A month by one or by both of its Arabic names: "تشرين الثاني/نوفمبر".
  func month(_ at: Int) -> (number: Int, next: Int)? {
    guard let first = oneMonth(at) else { return nil }
    guard mark(first.next) == "/", let second = oneMonth(first.next + 1), second.number == first.number else {
      return first
    }
    return second
  }

  /// A day of the month at a token, and the token after it and its ordinal ending.
  func day(_ at: Int) -> (number: Int, next: Int)? {
    guard let (value, digits) = number(at), digits <= 2, 1...31 ~= value else { return nil }
    if let suffix = word(at + 1), isAdjacent(at + 1), DateWords.ordinalSuffixes.contains(suffix) {
      return (value, at + 2)
    }
    if mark(at + 1) == ".", isAdjacent(at + 1), isAdjacent(at + 2), let suffix = word(at + 2),
      suffix == "\u{BA}" || suffix == "\u{AA}"
    {
      return (value, at + 3)
    }
    if mark(at + 1) == ".", isAdjacent(at + 1), !isAdjacent(at + 2) { return (value, at + 2) }
    return (value, at + 1)
  }

  /// A year after a month: four digits, after a comma or "of", not the start of a larger number.
  ///
  /// Where what it counts may come after it, the year is doubtful, or none: "On 5 May, 2000 fighters".
  func yearAfterMonth(_ at: Int, isCommaUsual: Bool = false) -> (text: String, next: Int, isDoubtful: Bool)? {
    var next = at
    let hasComma = mark(next) == "," || mark(next) == "،"
    if mark(next) == "," || mark(next) == "،" || (isDash(next) && isAdjacent(next) && isAdjacent(next + 1)) {
      next += 1
    }
    next = skippingFillers(next)
    guard let (value, digits) = number(next), digits == 4, value > 0, !isPartOfNumber(next),
      !(word(next + 1).map(DateWords.counted.contains) ?? false)
    else {
      return nil
    }
    if let (era, end) = era(next + 1), era != .other {
      return ("\(Year.exact(era == .common ? Int64(value) : 1 - Int64(value)))", end, false)
    }
    let isCount = countsOften(next) || endsWithCounted(next)
    if isCount, value % 100 == 0 || !(1900...2099 ~= value) || hasComma && !isCommaUsual { return nil }
    return ("\(Year.exact(Int64(value)))", next + 1, isCount)
  }

  /// "30 November 2024", "30th of Nov., 2024", "30. November 2024", "11–14 November 2024".
  private func dayFirst(at: Int) -> DateMatch? {
    guard let (first, afterDay) = day(at) else { return nil }
    var (last, next) = (first, afterDay)
    if isDash(next), let (other, after) = day(next + 1) { (last, next) = (other, after) }
    if isDash(next), isAdjacent(next), month(next + 1) != nil { next += 1 }
    guard let (month, afterMonth) = month(skippingFillers(next)), !isPartOfNumber(at),
      !(mark(at - 1) == ":" && isAdjacent(at))
    else { return nil }
    let year = yearAfterMonth(afterMonth)
    var match = days(
      first, last, month, year?.text, at..<(year?.next ?? afterMonth),
      "day, month" + (year == nil ? "" : ", year"))
    match.isDoubtful = year?.isDoubtful ?? false
    return match
  }

  /// "November 30, 2024", "November 11–14, 2024", "November 2024", and after a preposition "March".
  private func monthFirst(at: Int, isCued: Bool) -> DateMatch? {
    guard let (month, afterMonth) = month(at), !isOtherWord(at, isCued: isCued) else { return nil }
    var dayAt = afterMonth
    if word(dayAt) == "the" || isDash(dayAt) && isAdjacent(dayAt) && isAdjacent(dayAt + 1) { dayAt += 1 }
    if let (first, afterDay) = day(dayAt) {
      var (last, next) = (first, afterDay)
      if isDash(next), let (other, after) = day(next + 1) { (last, next) = (other, after) }
      let year = yearAfterMonth(next, isCommaUsual: true)
      // "they may 2 ..." is no date.
      if year == nil, isVerb(at) { return nil }
      var match = days(
        first, last, month, year?.text, at..<(year?.next ?? next),
        "month, day" + (year == nil ? "" : ", year"))
      match.isDoubtful = year?.isDoubtful ?? false
      return match
    }
    // "they may 2000 times ..." is none either.
    if let year = yearAfterMonth(afterMonth), isCued || !isVerb(at) {
      let text = "\(year.text)-\(twoDigits(month))"
      return DateMatch(
        drafts: [DateDraft(text: text, why: "month, year")], tokens: at..<year.next,
        isDoubtful: year.isDoubtful)
    }
    guard isCued, !isVerb(at) else { return nil }
    let draft = DateDraft(text: "XXXX-\(twoDigits(month))", why: "month without a year")
    return DateMatch(drafts: [draft], tokens: at..<afterMonth)
  }

  /// "2024 Nov 27", "2024-Nov-27".
  private func yearFirst(at: Int) -> DateMatch? {
    func pastDash(_ at: Int) -> Int { isDash(at) && isAdjacent(at) ? at + 1 : at }
    guard let (value, digits) = number(at), digits == 4, value > 0,
      let (month, afterMonth) = month(pastDash(at + 1)),
      let (day, next) = day(pastDash(afterMonth)), yearAfterMonth(next) == nil
    else { return nil }
    return days(day, day, month, "\(Year.exact(Int64(value)))", at..<next, "year, month, day")
  }

  /// Whether the word of a month is another one here: "years ago", "el mar", "trente-sept", "the Mars 2020 rover".
  private func isOtherWord(_ at: Int, isCued: Bool) -> Bool {
    guard case .word(let word, let isCapital) = tokens[at].kind, mark(at + 1) != "." else { return false }
    switch word {
    case "ago": return !(self.word(at - 1).map { ["en", "de", "del", "el"].contains($0) } ?? false)
    case "mar", "sept": return !isCapital && !isCued
    case "mars": return isCapital && !isCued && self.word(at - 1) != nil
    default: return false
    }
  }

  private func isVerb(_ at: Int) -> Bool {
    guard case .word(let word, isCapital: false) = tokens[at].kind else { return false }
    return word == "may" || word == "march"
  }

  /// Whether a number stands in the middle of a Latin word: E7, v2. Arabic joins "and" to a number, Chinese
  /// everything.
  private func isGlued(_ at: Int) -> Bool {
    guard number(at) != nil, isAdjacent(at), let before = word(at - 1), let last = before.unicodeScalars.last
    else {
      return false
    }
    return last.value < 0x250 && !has(.approximate, at - 1)
  }

  private func days(
    _ first: Int, _ last: Int, _ month: Int, _ year: String?, _ tokens: Range<Int>, _ why: String
  ) -> DateMatch {
    let prefix = "\(year ?? "XXXX")-\(twoDigits(month))-"
    let why = year == nil ? "\(why) without a year" : why
    let text =
      first == last ? prefix + twoDigits(first) : "\(prefix)\(twoDigits(first))/\(prefix)\(twoDigits(last))"
    return DateMatch(drafts: [DateDraft(text: text, why: why)], tokens: tokens)
  }

  /// "spring 2023", "winter of 2023".
  private func season(at: Int, isCued: Bool) -> DateMatch? {
    guard let word = word(at), let season = DateWords.seasons[word], let year = yearAfterMonth(at + 1) else {
      return nil
    }
    // "may fall 2000 feet", "the rise and fall of 1848"
    if word == "fall", case .word(_, isCapital: false) = tokens[at].kind,
      !isCued && !has(.filler, at - 1) && at > 0 || has(.and, at - 1)
    {
      return nil
    }
    // "winter of 2023–24" is named after the year in which it begins.
    let isSpan =
      (isDash(year.next) || mark(year.next) == "/") && isAdjacent(year.next) && number(year.next + 1) != nil
    return DateMatch(
      drafts: [DateDraft(text: "\(year.text)-\(season)", why: "season, year")],
      tokens: at..<(isSpan ? year.next + 2 : year.next), isDoubtful: year.isDoubtful)
  }

  /// "Q3 2023", "H1 2023", "the third quarter of 2023", "the first half of 2023".
  private func part(at: Int) -> DateMatch? {
    var (part, next) = (0, at)
    if let word = word(at), let (value, _) = number(at + 1), isAdjacent(at + 1) {
      if word == "q", 1...4 ~= value { part = 32 + value }
      if word == "h", 1...2 ~= value { part = 39 + value }
      next = at + 2
    } else if let word = word(at), let ordinal = DateWords.ordinals[word], let noun = self.word(at + 1) {
      if noun == "quarter" { part = 32 + ordinal }
      if DateWords.halves.contains(noun), ordinal <= 2 { part = 39 + ordinal }
      next = at + 2
    }
    guard part > 0, let year = yearAfterMonth(next) else { return nil }
    return DateMatch(
      drafts: [DateDraft(text: "\(year.text)-\(part)", why: "part of a year")], tokens: at..<year.next,
      isDoubtful: year.isDoubtful)
  }

  /// "the 1990s", "1990er", "les années 1990"; of "the 1900s" the decade and the century.
  private func decade(at: Int) -> DateMatch? {
    guard let (value, digits) = number(at), digits == 4, value % 10 == 0, value > 0 else { return nil }
    var next = at + 1
    if mark(next) == "'" || mark(next) == "’", isAdjacent(next), word(next + 1) == "s", isAdjacent(next + 1) {
      next += 2
    } else if let suffix = word(next), isAdjacent(next), ["s", "er", "ern"].contains(suffix) {
      next += 1
    } else if isDash(next), isAdjacent(next), let suffix = word(next + 1), isAdjacent(next + 1),
      ["е", "х", "ые", "ых"].contains(suffix)
    {
      next += 2
    } else if let before = word(at - 1), ["années", "años"].contains(before) {
      next = at + 1
    } else {
      return nil
    }
    let year = "\(Year.exact(Int64(value)))"
    var drafts = [
      DateDraft(
        text: "\(year.prefix(3))X", why: "decade",
        equivalents: [
          "\(year)/\(Year.exact(Int64(value + 9)))", "[\(year)..\(Year.exact(Int64(value + 9)))]",
        ])
    ]
    if value % 100 == 0 {
      let century = year.prefix(2)
      drafts.append(
        DateDraft(text: "\(century)XX", why: "century", equivalents: ["\(century)00/\(century)99"]))
    }
    return DateMatch(drafts: drafts, tokens: at..<next)
  }

  /// "the 19th century", "the nineteenth century", which EDTF writes 18XX.
  private func century(at: Int) -> DateMatch? {
    guard let (value, next) = centuryOrdinal(at), word(next) == "century" else { return nil }
    return centuryMatch(value, at..<next + 1)
  }

  /// "XIXe siècle", "19. Jahrhundert", "siglo XIX", "القرن التاسع عشر".
  private func centuryElsewhere(at: Int) -> DateMatch? {
    func isNoun(_ at: Int) -> Bool { word(at).map(DateWords.centuryNouns.contains) ?? false }
    if let word = word(at), DateWords.nounsBeforeCentury.contains(word) {
      if let (value, _) = number(at + 1), 1...30 ~= value { return centuryMatch(value, at..<at + 2) }
      guard let name = self.word(at + 1) else { return nil }
      if let second = self.word(at + 2), let value = DateWords.arabicCenturies["\(name) \(second)"] {
        return centuryMatch(value, at..<at + 3)
      }
      return (DateWords.arabicCenturies[name] ?? DateWords.roman[name]).flatMap {
        centuryMatch($0, at..<at + 2)
      }
    }
    if let word = word(at), let value = DateWords.roman[word], isNoun(at + 1) {
      return centuryMatch(value, at..<at + 2)
    }
    guard let (value, _) = number(at), 1...30 ~= value else { return nil }
    let next = mark(at + 1) == "." && isAdjacent(at + 1) ? at + 2 : at + 1
    return isNoun(next) ? centuryMatch(value, at..<next + 1) : nil
  }

  private func centuryMatch(_ value: Int, _ tokens: Range<Int>) -> DateMatch? {
    let era = era(tokens.upperBound)
    if era?.era == .other { return nil }
    let range = tokens.lowerBound..<(era?.next ?? tokens.upperBound)
    guard era?.era != .beforeChrist else {
      return DateMatch(
        drafts: [DateDraft(text: "-\(twoDigits(value - 1))XX", why: "century BC")], tokens: range)
    }
    let draft = DateDraft(
      text: "\(twoDigits(value - 1))XX", why: "century",
      equivalents: ["\(twoDigits(value - 1))01/\(twoDigits(value))00"])
    return DateMatch(drafts: [draft], tokens: range)
  }

  private func centuryOrdinal(_ at: Int) -> (value: Int, next: Int)? {
    if let (value, digits) = number(at) {
      guard digits <= 2, 1...30 ~= value, let suffix = word(at + 1), isAdjacent(at + 1),
        DateWords.ordinalSuffixes.contains(suffix)
      else { return nil }
      return (value, at + 2)
    }
    guard let word = word(at) else { return nil }
    if word == "twenty", isDash(at + 1), self.word(at + 2) == "first" { return (21, at + 3) }
    // The "first" of "thirty-first" says another number.
    return isDash(at - 1) ? nil : DateWords.centuryOrdinals[word].map { ($0, at + 1) }
  }

  /// "2023", "44 BC", "AD 79".
  func year(at: Int, isCued: Bool) -> DateMatch? {
    if let era = word(at), era == "ad" || era == "ce", let (value, digits) = number(at + 1), digits <= 4,
      value > 0
    {
      return yearMatch(Int64(value), at..<at + 2, "year AD")
    }
    if word(at) == "a", mark(at + 1) == ".", word(at + 2) == "d", mark(at + 3) == ".",
      let (value, digits) = number(at + 4),
      digits <= 4, value > 0
    {
      return yearMatch(Int64(value), at..<at + 5, "year AD")
    }
    guard let (value, digits) = number(at), value > 0, digits <= 4, !isPartOfNumber(at) else { return nil }
    if let (era, next) = era(at + 1) {
      if era == .other { return nil }
      let isBefore = era == .beforeChrist
      return yearMatch(
        isBefore ? 1 - Int64(value) : Int64(value), at..<next, isBefore ? "year BC" : "year AD")
    }
    // "in the year 79"
    if digits <= 3, word(at - 1) == "year", word(at - 2) == "the", word(at + 1) != "of" {
      return yearMatch(Int64(value), at..<at + 1, "year")
    }
    guard digits == 4, isYear(value, at: at, isCued: isCued) else { return nil }
    var match = yearMatch(Int64(value), at..<at + 1, "year")
    match.isDoubtful = countsOften(at) || endsWithCounted(at) || isStartOfCount(at)
    return match
  }

  /// "from 1850 to 1950 soldiers"
  private func isStartOfCount(_ at: Int) -> Bool {
    (has([.to, .and, .or], at + 1) || isDash(at + 1)) && number(at + 2) != nil && countsOften(at + 2)
  }

  /// Whether the noun after a number is often counted; a year before one is doubtful.
  func countsOften(_ at: Int) -> Bool {
    guard let noun = word(at + 1), tokens[at + 1].isSpaced,
      case .word(_, isCapital: false) = tokens[at + 1].kind
    else { return false }
    return DateWords.countedOften.contains(noun)
  }

  /// "in 1987 small villages.", "in 2010 raids it": a plural with which the phrase is complete.
  func endsWithCounted(_ at: Int) -> Bool {
    func isPlain(_ at: Int) -> Bool {
      guard word(at) != nil, tokens[at].isSpaced, tokens[at].roles.isEmpty,
        case .word(_, isCapital: false) = tokens[at].kind
      else { return false }
      return true
    }
    func isEnd(_ at: Int) -> Bool {
      if let word = word(at) { return ["it", "he", "she", "they", "we", "of"].contains(word) }
      return !tokens.indices.contains(at)
        || mark(at).map { [".", ";", "!", "?", "\u{2029}"].contains($0) } ?? false
    }
    if isPlain(at + 1), isCounting(at), isEnd(at + 2) { return true }
    return isPlain(at + 1) && isPlain(at + 2) && isCounting(at + 1) && isEnd(at + 3)
  }

  private func yearMatch(_ year: Int64, _ tokens: Range<Int>, _ why: String) -> DateMatch {
    DateMatch(drafts: [DateDraft(text: "\(Year.exact(year))", why: why)], tokens: tokens)
  }

  /// Whether a number of four digits stands for a year, and is not a quantity, a number of a thing, or a part
  /// of one.
  private func isYear(_ value: Int, at: Int, isCued: Bool) -> Bool {
    guard 1000...2199 ~= value else { return false }
    if let mark = mark(at + 1), ["%", "$", "€", "£", "°"].contains(mark) { return false }
    if let mark = mark(at - 1), ["$", "€", "£", "#", "№", "+"].contains(mark) { return false }
    if let noun = word(at + 1), DateWords.counted.contains(noun) || DateWords.hijri.contains(noun) {
      return false
    }
    // "in 2000 villages" counts; "in 2023 forces entered" does not.
    if isCounting(at), !isCued || value % 100 == 0 { return false }
    // "from 1000 to 2000 men"
    if has([.to, .and, .or], at + 1) || isDash(at + 1), let (other, _) = number(at + 2), isCounting(at + 2),
      !isCued || other % 100 == 0
    {
      return false
    }
    // The solar years of Iran and Afghanistan.
    if value < 1600, word(at - 1) == "سال" { return false }
    // "in 1987 of 2000 villages"
    if word(at + 1) == "of", number(at + 2) != nil { return false }
    if countsOften(at), !(1900...2099 ~= value) { return false }
    if let word = word(at + 1), !tokens[at + 1].isSpaced, word != DateWords.commonEra { return false }
    if isCued { return true }
    if 1000...2099 ~= value, isYearElsewhere(at) { return true }
    if 1800...2099 ~= value, isFounded(at), isPhraseOver(at + 1) { return true }
    guard 1800...2099 ~= value, !isRoundCount(value, at: at) else { return false }
    if isDash(at + 1), word(at + 2).map(DateWords.present.contains) ?? false { return true }
    if at == 0 { return true }
    if let before = word(at - 1) {
      return tokens[at].isSpaced && ["the", "its", "their", "late", "early", "mid"].contains(before)
    }
    if number(at - 1) != nil { return false }
    if mark(at - 1) == ".", isAdjacent(at - 1), let before = word(at - 2),
      DateWords.numbering.contains(before)
    {
      return false
    }
    if isDash(at - 1) {
      return tokens[at].isSpaced || word(at - 2).map { ["mid", "mi", "post", "pre"].contains($0) } ?? false
    }
    return tokens[at].isSpaced
      || mark(at - 1).map { ["(", "[", "\"", "'", "“", "‘", "«", "„"].contains($0) } ?? false
  }

  /// Whether words of another language around a number say that it is a year: "17 luglio 1848", "2015 yılında".
  private func isYearElsewhere(_ at: Int) -> Bool {
    let month = word(at - 1) == "de" || word(at - 1) == "del" ? at - 2 : at - 1
    if let word = word(month), DateWords.monthsElsewhere.contains(word),
      number(month - 1) != nil
        || number(month - 2) != nil || mark(month - 1) == "."
    {
      return true
    }
    if let word = word(at + 1), tokens[at + 1].isSpaced, DateWords.yearAfter.contains(word) { return true }
    if let mark = mark(at + 1), mark == "'" || mark == "\u{2019}" || isDash(at + 1), isAdjacent(at + 1),
      isAdjacent(at + 2),
      let ending = word(at + 2), DateWords.yearEndings.contains(ending)
    {
      return true
    }
    return isDash(at - 1) && isAdjacent(at) && word(at - 2) == "ב"
  }

  /// Whether one of the three words before a number, or the one after it, says that something began or ended.
  func isFounded(_ at: Int) -> Bool {
    func isFounding(_ at: Int) -> Bool { word(at).map(DateWords.founding.contains) ?? false }
    if isFounding(at + 1) { return true }
    var before = at - 1
    while before >= at - 3, word(before) != nil {
      if isFounding(before) { return true }
      before -= 1
    }
    return false
  }

  /// Whether nothing that a number could count comes at a token.
  private func isPhraseOver(_ at: Int) -> Bool {
    guard let word = word(at) else { return number(at) == nil }
    return !tokens[at].roles.isEmpty || DateWords.founding.contains(word)
      || DateWords.afterYear.contains(word)
  }

  /// "2000 armed men came": a round number before a word that does not go on about a year.
  private func isRoundCount(_ value: Int, at: Int) -> Bool {
    guard value % 100 == 0, let next = word(at + 1), case .word(_, isCapital: false) = tokens[at + 1].kind
    else {
      return false
    }
    return tokens[at + 1].roles.isEmpty && !DateWords.afterYear.contains(next)
  }

  /// Whether the noun after a number is one that is counted, or a plural in lower case.
  func isCounting(_ at: Int) -> Bool {
    guard let noun = word(at + 1), case .word(_, isCapital: false) = tokens[at + 1].kind,
      tokens[at + 1].isSpaced
    else {
      return false
    }
    return DateWords.counted.contains(noun)
      || (noun.hasSuffix("s") && noun.utf8.count > 3 && !["was", "has", "this", "his"].contains(noun))
  }

  /// Whether a decimal or grouping mark joins the number to another: 2,024 or 1.2024.
  func isPartOfNumber(_ at: Int) -> Bool {
    func joins(_ at: Int) -> Bool {
      guard let mark = mark(at), isAdjacent(at), isAdjacent(at + 1) else { return false }
      return [",", ".", "٫", "٬", "'"].contains(mark) && number(at - 1) != nil && number(at + 1) != nil
    }
    return joins(at + 1) || joins(at - 1)
  }
}
