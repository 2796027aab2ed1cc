/// What makes a date doubtful: words around it that bound it, or say that it may be another.
extension DateGrammar {
  /// Whether a word of a language that is read as far as its years says that the date is before, after or about
  /// another: "sebelum tahun 2021", "2021 yılından önce". The words of the read languages are read by the rules.
  func isBounded(_ match: Range<Int>) -> Bool {
    isBoundBefore(match.lowerBound) || isBoundAfter(match.upperBound)
  }

  private func isBoundBefore(_ at: Int) -> Bool {
    var before = at - 1
    // "kb. 1850", "i 1850"
    if mark(before) == ".", isAdjacent(before), let word = word(before - 1), word.unicodeScalars.count < 5 {
      before -= 1
    }
    while before >= max(0, at - 4), let word = word(before) {
      // In Arabic the last of these is read by the rules.
      if word == "از", let first = self.word(before - 1), ["قبل", "بعد", "پیش", "پس"].contains(first) {
        return true
      }
      if has(.bound, before) || language == "nl" && word == "of" || DateWords.boundBefore.contains(word) {
        return true
      }
      if let words = DateWords.boundBeforeByLanguage[language], words.contains(word),
        number(before - 1) == nil
      {
        return true
      }
      // "la prima volta nel 2021": only small words stand between.
      guard
        !tokens[before].roles.isEmpty || word.unicodeScalars.count < 4 || DateWords.yearBefore.contains(word)
          || DateWords.prepositions.contains(word)
          || DateWords.yearBeforeByLanguage[language]?.contains(word) ?? false
      else { return false }
      before -= 1
    }
    return false
  }

  private func isBoundAfter(_ at: Int) -> Bool {
    var next = at
    // Past an ending: "2021'den önce", "2021-ci ildən əvvəl", "2021. aasta eel".
    if isApostrophe(next) || isDash(next), isAdjacent(next), isAdjacent(next + 1), word(next + 1) != nil {
      next += 2
    } else if mark(next) == ".", isAdjacent(next), let word = word(next + 1),
      DateWords.yearAfterStop.contains(word) || word == "aasta" || word == "gada"
    {
      next += 1
    }
    if let word = word(next), DateWords.aboutAfter.contains(word) { return number(next + 1) == nil }
    for at in next..<next + 2 {
      guard let word = word(at) else { return false }
      if DateWords.boundAfter.contains(word)
        || DateWords.boundAfterByLanguage[language]?.contains(word) ?? false
      {
        return true
      }
      guard
        has([.within, .filler], at) || DateWords.linksAfter.contains(word)
          || DateWords.yearAfter.contains(word)
          || DateWords.lateYearAfter.contains(word) || DateEra.yearNouns.contains(word)
      else { return false }
    }
    return false
  }

  /// Whether the date is one of several of which not all are read as one: "in 2021 or earlier", "in 2020, 2021 or
  /// 2022", "2020 (or 2021)", "2020, perhaps 2021".
  func isChoice(_ match: DateMatch) -> Bool {
    isChoiceAfter(match.tokens.upperBound) || isChoiceBefore(match)
  }

  private func isChoiceAfter(_ end: Int) -> Bool {
    // "в 2021 году или позже"
    let at = word(end).map(DateEra.yearNouns.contains) ?? false ? end + 1 : end
    if has(.or, at), isOr(at) { return true }
    let isBracket = mark(at) == "(" || mark(at) == "["
    guard isBracket || mark(at) == "," || mark(at) == "،" else { return false }
    var next = at
    while next < at + 12 {
      let start = next + 1
      if has(.or, start), isOr(start), next == at || number(start - 1) != nil || mark(next) == "," {
        return true
      }
      next = skippingPrepositions(start)
      if next == start, has(.uncertain, next) {
        next = skippingPrepositions(next + 1)
        return number(next) != nil || has(.approximation, next)
          || word(next).map { ["earlier", "later", "before", "after"].contains($0) } ?? false
      }
      // Of a list only what can be a year goes on with it.
      guard let (value, digits) = number(next), digits == 4, 1000...2199 ~= value else { return false }
      if has(.or, next + 1), isOr(next + 1) { return true }
      next += 1
      guard mark(next) == "," || mark(next) == "،" else { return false }
    }
    return false
  }

  private func isChoiceBefore(_ match: DateMatch) -> Bool {
    var before = match.tokens.lowerBound - 1
    var steps = 0
    while steps < 4, has([.within, .filler, .approximation], before), !isOr(before) {
      before -= 1
      steps += 1
    }
    if has(.or, before), isOr(before) { return true }
    // The last two of "2020, 2021 or 2022".
    guard match.drafts.contains(where: { $0.text.hasPrefix("[") && $0.text.contains(",") }),
      mark(before) == "," || mark(before) == "،"
    else { return false }
    return number(before - 1) != nil
  }

  /// Whether a word for "or" is one here: Portuguese and Greek have an article, and Dutch none, that look so.
  private func isOr(_ at: Int) -> Bool {
    guard let word = word(at) else { return false }
    if word == "o" {
      return language.isEmpty ? self.word(at + 1) != "ano" : ["es", "it"].contains(language)
    }
    return has(.or, at)
  }

  /// "founded in 1850?": the mark asks, or doubts.
  func isAsked(_ at: Int) -> Bool {
    mark(at).map { ["?", "？", "؟"].contains($0) && isAdjacent(at) } ?? false
  }
}
