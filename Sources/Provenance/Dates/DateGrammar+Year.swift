/// Years, and what tells them from other numbers.
extension DateGrammar {
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
      // The decade of "les années 1840 av. J.-C." counts down.
      if isBefore, isAfterDecadeNoun(at) { return nil }
      return yearMatch(
        isBefore ? 1 - Int64(value) : Int64(value), at..<next, isBefore ? "year BC" : "year AD")
    }
    // "in the year 79"
    if digits <= 3, word(at - 1) == "year", word(at - 2) == "the", word(at + 1) != "of" {
      return yearMatch(Int64(value), at..<at + 1, "year")
    }
    if digits == 3, value % 100 != 0, word(at - 1) == "in", isClauseOver(at + 1) {
      return yearMatch(Int64(value), at..<at + 1, "year")
    }
    guard digits == 4 else { return nil }
    if precedesBeforeChrist(at + 1) { return yearInList(value, at) }
    guard isYear(value, at: at, isCued: isCued) else { return nil }
    var match = yearMatch(Int64(value), at..<at + 1, "year")
    match.isDoubtful =
      countsOften(at) || endsWithCounted(at) || isStartOfCount(at) || countsElsewhere(at)
      || hasOtherEnding(at) || mayBeOtherNumber(at) || isDoubtfulAttribute(at) || isDoubtfulYearOfNoun(at)
      || isOfBound(at)
    return match
  }

  /// "1200 or 1100 BC": years that count down to the era at the end; others may not be of it.
  private func yearInList(_ value: Int, _ at: Int) -> DateMatch {
    var match = yearMatch(1 - Int64(value), at..<at + 1, "year BC, of a list")
    var next = at + 1
    while next < at + 5, number(next) == nil { next += 1 }
    if mark(at + 1) == "," || (number(next)?.value ?? 0) > value {
      match.drafts += yearMatch(Int64(value), at..<at + 1, "year").drafts
      match.isDoubtful = true
    }
    return match
  }

  /// "from 1850 to 1950 soldiers"
  private func isStartOfCount(_ at: Int) -> Bool {
    (has([.to, .and, .or], at + 1) || isDash(at + 1)) && number(at + 2) != nil && countsOften(at + 2)
  }

  /// Whether the noun after a number is often counted; a year before one is doubtful.
  func countsOften(_ at: Int) -> Bool {
    guard let noun = word(at + 1), tokens[at + 1].isNextWord,
      case .word(_, isCapital: false) = tokens[at + 1].kind
    else { return false }
    return DateWords.countedOften.contains(noun)
  }

  /// "in 1987 small villages.", "in 2010 raids it": a plural with which the phrase is complete.
  func endsWithCounted(_ at: Int) -> Bool {
    func isPlain(_ at: Int) -> Bool {
      guard word(at) != nil, tokens[at].isNextWord, tokens[at].roles.isEmpty,
        case .word(_, isCapital: false) = tokens[at].kind
      else { return false }
      return true
    }
    func isEnd(_ at: Int) -> Bool {
      if let word = word(at) { return ["it", "he", "she", "they", "we", "of"].contains(word) }
      return !tokens.indices.contains(at)
        || mark(at).map { [".", ";", "!", "?", "\u{2029}"].contains($0) } ?? false
    }
    if isOfEvents(at) { return false }
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
    if let mark = mark(at + 1), ["%", "$", "€", "£", "°", "±", "₽", "₺", "₹", "¥", "￥"].contains(mark) {
      return false
    }
    if mark(at + 1) == "+", mark(at + 2) == "/" { return false }
    if let mark = mark(at - 1), ["$", "€", "£", "#", "№", "+"].contains(mark) { return false }
    if isMeasure(at + 1) || word(at + 1).map(DateWords.hijri.contains) ?? false { return false }
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
    if let word = word(at + 1), !tokens[at + 1].isSpaced, word != DateWords.commonEra, !isJoinedToYear(word) {
      return false
    }
    if isCued { return true }
    if 1000...2099 ~= value, isYearElsewhere(at, value) { return true }
    if isPhraseOver(at + 1), word(at + 1) != "of",
      1800...2099 ~= value && (isFounded(at) || isDated(at)) || 1000...2099 ~= value && isRegistered(at)
    {
      return true
    }
    guard 1800...2099 ~= value, !isRoundCount(value, at: at) else { return false }
    if isDash(at + 1), word(at + 2).map(DateWords.present.contains) ?? false { return true }
    if at == 0 { return true }
    if isLastOfYears(at) { return true }
    if let before = word(at - 1) {
      return tokens[at].isSpaced && ["late", "early", "mid"].contains(before) || isAttribute(at)
        || isYearOfNoun(at)
    }
    if number(at - 1) != nil { return false }
    if isNumberOfThing(at) { return false }
    if isDash(at - 1) {
      return tokens[at].isSpaced || word(at - 2).map { ["mid", "mi", "post", "pre"].contains($0) } ?? false
    }
    return tokens[at].isSpaced
      || mark(at - 1).map { ["(", "[", "\"", "'", "“", "‘", "«", "„"].contains($0) } ?? false
  }

  /// "published 1921", where nothing that was published can follow.
  private func isDated(_ at: Int) -> Bool {
    word(at - 1).map(DateWords.dated.contains) ?? false
  }

  /// "Elected 1912", "Ada, born 1450 in Florence", "was built 1450": no subject stands before the verb.
  private func isRegistered(_ at: Int) -> Bool {
    guard word(at - 1).map(DateWords.registered.contains) ?? false else { return false }
    return word(at - 2).map { ["was", "first"].contains($0) } ?? (number(at - 2) == nil)
  }

  /// Whether a mark ends the clause, and no number goes on with a list: "Rome fell in 476."
  private func isClauseOver(_ at: Int) -> Bool {
    guard tokens.indices.contains(at) else { return true }
    return mark(at).map { [".", ",", ";", ")", "\u{2029}"].contains($0) } ?? false && number(at + 1) == nil
  }

  /// The last of "2021, 2022, and 2023".
  private func isLastOfYears(_ at: Int) -> Bool {
    guard has(.and, at - 1), mark(at - 2) == ",", let (value, digits) = number(at - 3), digits == 4 else {
      return false
    }
    return 1000...2199 ~= value && isPhraseOver(at + 1)
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
      tokens[at + 1].isNextWord
    else {
      return false
    }
    if DateWords.yearAfter.contains(noun) || isOfEvents(at) { return false }
    return DateWords.counted.contains(noun) || DateWords.isPlural(noun)
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
