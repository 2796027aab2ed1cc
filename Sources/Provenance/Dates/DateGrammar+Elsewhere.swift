/// Years in languages that are read as far as their years.
extension DateGrammar {
  /// Whether words of another language around a number say that it is a year: "17 luglio 1848", "2015 yılında".
  func isYearElsewhere(_ at: Int, _ value: Int) -> Bool {
    let month = word(at - 1) == "de" || word(at - 1) == "del" ? at - 2 : at - 1
    if let word = word(month), DateWords.monthsElsewhere.contains(word),
      number(month - 1) != nil
        || number(month - 2) != nil || mark(month - 1) == "."
    {
      return true
    }
    return isYearBefore(at, value) || isYearAfter(at) || hasYearEnding(at)
  }

  /// "vào năm 2021", "mwaka wa 2021", "l'any 2021", "בשנת 2021"
  private func isYearBefore(_ at: Int, _ value: Int) -> Bool {
    guard let before = word(at - 1) else {
      // "ב-2021"
      return (isDash(at - 1) || mark(at - 1) == "\u{5BE}") && isAdjacent(at) && word(at - 2) == "ב"
    }
    if before == "ב", isAdjacent(at) { return true }
    guard tokens[at].isSpaced else { return false }
    if DateWords.yearBefore.contains(before) || before == "wa" && word(at - 2) == "mwaka" { return true }
    if before == "any" || before == "an" {
      let hasArticle = mark(at - 2) == "'" || mark(at - 2) == "\u{2019}"
      return language == "ca" && before == "any" || hasArticle && ["l", "d"].contains(word(at - 3) ?? "")
    }
    if DateWords.yearBeforeByLanguage[language]?.contains(before) == true { return true }
    let isPreposition =
      DateWords.prepositions.contains(before)
      || DateWords.prepositionsByLanguage[language]?.contains(before) == true
    return isPreposition && (value % 100 != 0 || !isPlainWord(at + 1))
  }

  /// "2021 році", "2021 میں", "2021 ஆம் ஆண்டு", "2021. aastal"
  func isYearAfter(_ at: Int) -> Bool {
    guard let (value, _) = number(at) else { return false }
    var next = at + 1
    let hasStop = mark(next) == "." && isAdjacent(next)
    if hasStop { next += 1 }
    guard let word = word(next) else { return false }
    if hasStop { return tokens[next].isSpaced && DateWords.yearAfterStop.contains(word) }
    if word == "ஆம்" { return isYearInTamil(next + 1) }
    // "2000 में से 5" is five of two thousand.
    if word == "में" || word == "میں" {
      return !["से", "سے"].contains(self.word(next + 1) ?? "") && (word == "में" || value >= 1600)
    }
    // The years of Bengal and of the Hijra are smaller.
    if DateWords.lateYearAfter.contains(word) { return value >= 1600 }
    if !tokens[next].isSpaced, !isUnspaced(word) {
      // "2000లో" may be of two thousand.
      return isJoinedToYear(word) && (word.hasPrefix("ء") || value % 100 != 0)
    }
    return DateWords.yearAfter.contains(word) || word.hasPrefix("ခုနှစ်")
  }

  /// "2015'te", "2021-ben", "2021-ci ildə"
  func hasYearEnding(_ at: Int) -> Bool {
    guard let mark = mark(at + 1), mark == "'" || mark == "\u{2019}" || isDash(at + 1), isAdjacent(at + 1),
      isAdjacent(at + 2), let ending = word(at + 2)
    else { return false }
    if DateWords.yearEndings.contains(ending) {
      // "1200'den fazla kişi", "1985-ből 20"
      if word(at + 3).map(DateWords.quantityAfterEnding.contains) ?? false { return false }
      return !DateWords.endingsOfParts.contains(ending) || number(at + 3) == nil && word(at + 3) != "bir"
    }
    if ending == "ஆம்" { return isYearInTamil(at + 3) }
    if ["ci", "cı", "cu", "cü"].contains(ending) {
      return word(at + 3).map { $0.hasPrefix("il") && !$0.hasPrefix("ill") } ?? false
    }
    if ending == "nji" || ending == "njy" { return word(at + 3)?.hasPrefix("ýyl") ?? false }
    return ["yil", "yilda", "yili", "yilning", "жылы", "жылдын", "жылдан"].contains(ending)
  }

  /// "ஆண்டு" with its endings, and not "ஆண்டுகள்", years that are counted.
  private func isYearInTamil(_ at: Int) -> Bool {
    word(at).map { $0.hasPrefix("ஆண்டு") && !$0.hasPrefix("ஆண்டுக") || $0.hasPrefix("ஆண்டில்") } ?? false
  }

  /// Whether letters right after a year belong to it, or to a script that writes no spaces.
  func isJoinedToYear(_ word: String) -> Bool {
    DateWords.yearJoined.contains(word) || isUnspaced(word)
  }

  private func isUnspaced(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return 0xE00...0xEFF ~= first.value || 0x1000...0x109F ~= first.value || 0x1780...0x17FF ~= first.value
  }

  private func isPlainWord(_ at: Int) -> Bool {
    guard case .word(_, isCapital: false)? = tokens.indices.contains(at) ? tokens[at].kind : nil else {
      return false
    }
    return tokens[at].roles.isEmpty
  }
}
