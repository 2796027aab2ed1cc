/// Single dates: a day or a month, with its year.
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
    // "el primero de mayo"
    if let word = word(at), word == "primero" || word == "primeiro", self.word(at + 1) == "de",
      self.word(at + 2).map({ DateWords.months[$0] != nil }) ?? false
    {
      return (1, at + 1)
    }
    if let (value, next) = ordinalInWords(at) {
      // "the third of May", "this fifth day of May"
      let link = word(next) == "day" ? next + 1 : next
      return word(link) == "of" && word(link + 1).map { DateWords.months[$0] != nil } ?? false
        ? (value, link) : nil
    }
    guard let (value, digits) = number(at), digits <= 2, 1...31 ~= value else { return nil }
    if let suffix = word(at + 1), isAdjacent(at + 1), DateWords.ordinalSuffixes.contains(suffix) {
      // "the 3rd day of May"
      return (value, word(at + 2) == "day" && word(at + 3) == "of" ? at + 3 : at + 2)
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
    guard let (value, digits) = number(next), digits <= 4, value > 0, !isPartOfNumber(next),
      !isMeasure(next + 1)
    else {
      return nil
    }
    if let (era, end) = era(next + 1), era != .other {
      return ("\(Year.exact(era == .common ? Int64(value) : 1 - Int64(value)))", end, false)
    }
    guard digits == 4 else { return nil }
    let isCount =
      countsOften(next) || endsWithCounted(next) || hasComma && !isCommaUsual && countsPeople(next)
    if isCount, value % 100 == 0 || !(1900...2099 ~= value) || hasComma && !isCommaUsual { return nil }
    return ("\(Year.exact(Int64(value)))", next + 1, isCount)
  }

  /// "30 November 2024", "30th of Nov., 2024", "30. November 2024", "11–14 November 2024".
  func dayFirst(at: Int) -> DateMatch? {
    guard let (first, afterDay) = day(at) else { return nil }
    var (last, next) = (first, afterDay)
    if isDash(next), let (other, after) = day(next + 1) { (last, next) = (other, after) }
    if isDash(next), isAdjacent(next), month(next + 1) != nil { next += 1 }
    let monthAt = skippingFillers(next)
    guard let (month, afterMonth) = month(monthAt), !isPartOfNumber(at),
      !(mark(at - 1) == ":" && isAdjacent(at))
    else { return nil }
    let year = yearAfterMonth(afterMonth)
    // "Exhibit 12 May 3, 2014": the month has a day of its own.
    if year == nil, isDayWithYear(monthFirst(at: monthAt, isCued: true)) { return nil }
    var match = days(
      first, last, month, year?.text, at..<(year?.next ?? afterMonth),
      "day, month" + (year == nil ? "" : ", year"))
    match.isDoubtful = year?.isDoubtful ?? false
    if let year, !isDay(at, ofMonthAt: monthAt) {
      match.drafts.append(
        DateDraft(text: "\(year.text)-\(twoDigits(month))", why: "month, year, after another number"))
    }
    return match
  }

  /// "November 30, 2024", "November 11–14, 2024", "November 2024", and after a preposition "March".
  func monthFirst(at: Int, isCued: Bool) -> DateMatch? {
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

  func days(
    _ first: Int, _ last: Int, _ month: Int, _ year: String?, _ tokens: Range<Int>, _ why: String
  ) -> DateMatch {
    let prefix = "\(year ?? "XXXX")-\(twoDigits(month))-"
    let why = year == nil ? "\(why) without a year" : why
    let text =
      first == last ? prefix + twoDigits(first) : "\(prefix)\(twoDigits(first))/\(prefix)\(twoDigits(last))"
    return DateMatch(drafts: [DateDraft(text: text, why: why)], tokens: tokens)
  }
}
