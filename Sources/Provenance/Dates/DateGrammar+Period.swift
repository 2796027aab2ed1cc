/// Seasons, parts of a year, decades and centuries.
extension DateGrammar {
  /// "spring 2023", "winter of 2023".
  func season(at: Int, isCued: Bool) -> DateMatch? {
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
    // A summer of the south goes on into the next year, and is named after one all the same.
    let equivalents = season == 22 && !isSpan ? [year.text] : []
    return DateMatch(
      drafts: [DateDraft(text: "\(year.text)-\(season)", why: "season, year", equivalents: equivalents)],
      tokens: at..<(isSpan ? year.next + 2 : year.next), isDoubtful: year.isDoubtful)
  }

  /// "Q3 2023", "H1 2023", "the third quarter of 2023", "the first half of 2023".
  func part(at: Int) -> DateMatch? {
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
  func decade(at: Int) -> DateMatch? {
    guard let (value, digits) = number(at), digits == 4, value % 10 == 0, value > 0 else { return nil }
    let next: Int
    if isApostrophe(at + 1), isAdjacent(at + 1), let suffix = word(at + 2), isAdjacent(at + 2),
      suffix == "s" || suffix == "erne" || suffix.hasPrefix("ler") || suffix.hasPrefix("lar")
        || ["li", "lı", "lu", "lü"].contains(suffix) && word(at + 3)?.hasPrefix("yıl") ?? false
    {
      next = at + 3
    } else if let suffix = word(at + 1), isAdjacent(at + 1), ["s", "er", "ern", "erne"].contains(suffix) {
      next = at + 2
    } else if isDash(at + 1), isAdjacent(at + 1), let suffix = word(at + 2), isAdjacent(at + 2),
      DateWords.decadeEndings.contains(suffix)
        || suffix == "an" && word(at - 1) == "tahun"
        || ["es", "as", "os", "ös"].contains(suffix) && word(at + 3)?.hasPrefix("év") ?? false
    {
      next = at + 3
    } else if isAfterDecadeNoun(at) {
      next = at + 1
    } else {
      return nil
    }
    // "the 1200s BC", whose years count down.
    let era = era(next)?.era
    if era == .beforeChrist || era == .other || precedesBeforeChrist(next) { return nil }
    return DateMatch(drafts: decadeDrafts(value), tokens: at..<next)
  }

  /// "les années 1990", "la década de 1990", "những năm 1990"
  func isAfterDecadeNoun(_ at: Int) -> Bool {
    guard let before = word(at - 1) else { return false }
    if DateWords.decadeNouns.contains(before) { return true }
    guard let noun = word(at - 2) else { return false }
    switch before {
    case "de", "del", "του": return DateWords.decades.contains(noun)
    case "năm": return noun == "những" || noun == "niên" || noun == "kỷ"
    default: return false
    }
  }

  func decadeDrafts(_ value: Int) -> [DateDraft] {
    let year = "\(Year.exact(Int64(value)))"
    let last = "\(Year.exact(Int64(value + 9)))"
    var drafts = [
      DateDraft(
        text: "\(year.prefix(3))X", why: "decade", equivalents: ["\(year)/\(last)", "[\(year)..\(last)]"])
    ]
    if value % 100 == 0 {
      let century = year.prefix(2)
      drafts.append(
        DateDraft(text: "\(century)XX", why: "century", equivalents: ["\(century)00/\(century)99"]))
    }
    return drafts
  }

  /// "the 19th century", "nineteenth-century", which EDTF writes 18XX; the first of "the 4th and 5th centuries".
  func century(at: Int) -> DateMatch? {
    guard let (value, next) = centuryOrdinal(at) else { return nil }
    if let end = centuryNoun(next) { return centuryMatch(value, at..<end) }
    // "17th- and 18th-century"
    let joint = isDash(next) && isAdjacent(next) && has([.and, .or, .to], next + 1) ? next + 1 : next
    guard has([.and, .or, .to], joint) || isDash(joint), let (_, last) = centuryOrdinal(joint + 1),
      word(last) == "centuries" || isDash(last) && centuryNoun(last) != nil
    else { return nil }
    return centuryMatch(value, at..<joint)
  }

  /// The token after "century", which a hyphen may join to its number.
  private func centuryNoun(_ at: Int) -> Int? {
    let noun = isDash(at) && isAdjacent(at) && isAdjacent(at + 1) ? at + 1 : at
    return word(noun) == "century" || word(noun) == "centuries" ? noun + 1 : nil
  }

  /// "XIXe siècle", "19. Jahrhundert", "siglo XIX", "القرن التاسع عشر".
  func centuryElsewhere(at: Int) -> DateMatch? {
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
    var next = mark(at + 1) == "." && isAdjacent(at + 1) ? at + 2 : at + 1
    // "19e siècle"
    if let ending = word(next), isAdjacent(next), ["e", "ᵉ", "ème", "eme", "è", "er"].contains(ending) {
      next += 1
    }
    return isNoun(next) ? centuryMatch(value, at..<next + 1) : nil
  }

  func centuryMatch(_ value: Int, _ tokens: Range<Int>) -> DateMatch? {
    let era = era(tokens.upperBound)
    if era?.era == .other || era == nil && precedesBeforeChrist(tokens.upperBound) { return nil }
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

  func centuryOrdinal(_ at: Int) -> (value: Int, next: Int)? {
    if let (value, digits) = number(at) {
      guard digits <= 2, 1...30 ~= value, let suffix = word(at + 1), isAdjacent(at + 1),
        DateWords.ordinalSuffixes.contains(suffix)
      else { return nil }
      return (value, at + 2)
    }
    return ordinalInWords(at).flatMap { $0.value <= 21 ? $0 : nil }
  }

  /// "fifth", "twenty-first", "thirtieth"
  func ordinalInWords(_ at: Int) -> (value: Int, next: Int)? {
    guard let word = word(at) else { return nil }
    if let tens = DateWords.tens[word], isDash(at + 1), let unit = self.word(at + 2),
      let value = DateWords.centuryOrdinals[unit], value < 10
    {
      return (tens + value, at + 3)
    }
    // The "first" of "thirty-first" says another number.
    if isDash(at - 1) { return nil }
    return word == "thirtieth" ? (30, at + 1) : DateWords.centuryOrdinals[word].map { ($0, at + 1) }
  }
}
