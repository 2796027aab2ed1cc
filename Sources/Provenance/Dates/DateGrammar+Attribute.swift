/// Years that tell one thing from others: "the 2011 census", "his 2016 memoir", "la loi de 1905".
extension DateGrammar {
  /// Whether an article or a possessive before a number, and what comes after it, make a year of it. What is counted
  /// is plural, so "a 2016 report" can be no count.
  func isAttribute(_ at: Int) -> Bool {
    guard isDetermined(at) else { return false }
    if word(at - 1).map(DateWords.definite.contains) ?? false { return true }
    return isSingular(at + 1)
  }

  /// The same of one thing of which no language is known: "a" is a preposition in some.
  func isDoubtfulAttribute(_ at: Int) -> Bool {
    language.isEmpty && word(at - 1).map(DateWords.indefinite.contains) ?? false && isSingular(at + 1)
  }

  /// "after the 1991 war", and not "after the year 1991 he": an article before a date, and a noun after it.
  func isAttribute(_ date: DateMatch) -> Bool {
    let next = date.tokens.upperBound
    return isDetermined(date.tokens.lowerBound)
      && word(next).map { tokens[next].roles.isEmpty && !DateWords.afterYear.contains($0) } ?? false
  }

  /// Whether an article or a possessive stands before a number: "the", "his", "Russia’s".
  func isDetermined(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), tokens[at].isSpaced, let before = word(at - 1) else { return false }
    if before == "s" { return isAdjacent(at - 1) && isApostrophe(at - 2) && isAdjacent(at - 2) }
    if DateWords.indefinite.contains(before) { return language.isEmpty || language == "en" }
    return DateWords.definite.contains(before) || DateWords.possessives.contains(before)
  }

  /// Whether a noun in the singular stands at a token, and no unit: "a 1985 page book".
  private func isSingular(_ at: Int) -> Bool {
    guard let noun = word(at), tokens[at].isNextWord, tokens[at].roles.isEmpty else { return false }
    return !DateWords.isPlural(noun) && !DateWords.units.contains(noun) && !DateWords.afterYear.contains(noun)
  }

  /// "the 2014 presidential elections": what there is once in a year, in the plural.
  func isOfEvents(_ at: Int) -> Bool {
    guard let (value, _) = number(at), 1800...2099 ~= value, isDetermined(at) else { return false }
    return [at + 1, at + 2].contains { word($0).map(DateWords.events.contains) ?? false }
  }

  /// "la loi de 1905", "das Gesetz von 1905", "die Wahlen 2012", "دستور 2012", where nothing follows that a number
  /// could count. After an indefinite article it is doubtful: "un village de 1850".
  func isYearOfNoun(_ at: Int) -> Bool {
    guard let before = word(at - 1), tokens[at].isSpaced, !isCountable(at + 1) else { return false }
    if DateWords.nounsBeforeYear.contains(before) { return true }
    if language == "de" || language.isEmpty, case .word(_, isCapital: true)? = kind(at - 1),
      DateWords.germanNounsBeforeYear.contains(where: before.hasSuffix)
    {
      return true
    }
    return isPossessed(at) && article(ofNounBefore: at - 1) != nil
  }

  /// Whether "of" stands before a number that begins no range: "von 1905 bis 1910".
  private func isPossessed(_ at: Int) -> Bool {
    guard let before = word(at - 1), DateWords.possession.contains(before) else { return false }
    guard has(.to, at + 1) || isDash(at + 1) else { return true }
    let end = skippingPrepositions(at + 2)
    return number(end) == nil && month(end) == nil
  }

  /// "un village de 1850": the noun is none that is known by its year, as one after a definite article is.
  func isDoubtfulYearOfNoun(_ at: Int) -> Bool {
    guard isPossessed(at), word(at - 1) != "of" else { return false }
    return article(ofNounBefore: at - 1).map(DateWords.indefiniteElsewhere.contains) ?? false
  }

  /// The article of the noun before a preposition, at most four words before it: "el golpe de Estado de".
  private func article(ofNounBefore preposition: Int) -> String? {
    var before = preposition - 1
    guard word(before).map({ $0.unicodeScalars.count > 2 }) ?? false else { return nil }
    while before >= max(0, preposition - 5) {
      before -= 1
      if isApostrophe(before), word(before - 1) == "l" { return "l" }
      guard let word = word(before) else { return nil }
      if isArticle(word) { return word }
    }
    return nil
  }

  private func isArticle(_ word: String) -> Bool {
    DateWords.definiteElsewhere.contains(word) || DateWords.indefiniteElsewhere.contains(word)
      || word == "a" && language == "pt"
  }

  /// Whether a word stands at a token that a number before it may count: a plural of French, Spanish or
  /// Portuguese, or a noun of German with its capital.
  private func isCountable(_ at: Int) -> Bool {
    guard case .word(let word, let isCapital)? = kind(at), tokens[at].isNextWord else { return false }
    if isCapital { return language == "de" }
    return tokens[at].roles.isEmpty && !DateWords.harmless.contains(word)
      && (word.hasSuffix("s") || word.hasSuffix("x"))
  }

  /// "after the war of 1991", "avant la loi de 1905": what happens is before or after what the year tells.
  func isOfBound(_ at: Int) -> Bool {
    // "after the end of 2019" is bounded itself.
    guard isPossessed(at), !has([.approximation, .filler], at - 2) else { return false }
    var before = at - 2
    while before >= max(0, at - 6), word(before) != nil {
      if has([.before, .after], before) { return true }
      before -= 1
    }
    return false
  }
}
