/// Counts in languages that are read as far as their years, and in those that are read.
extension DateGrammar {
  /// Whether a word measures or counts: metres, euros, years, people.
  func isMeasure(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), case .word(let word, let isCapital) = tokens[at].kind else {
      return false
    }
    if DateWords.counted.contains(word) { return true }
    // "In 2021 Mark came."
    if isCapital, language != "de", !DateWords.capitalMeasures.contains(word) { return false }
    return DateWords.measures.contains(word)
      || DateWords.measuresByLanguage[language]?.contains(word) ?? false
  }

  /// Whether a number before a plain word may count it: "i 1985 huse", "В 1950 сёлах", "1950 Einwohner hat".
  ///
  /// English counts with a plural in -s, which `isCounting` knows; elsewhere what can follow a year is a list.
  func countsElsewhere(_ at: Int) -> Bool {
    guard tokens.indices.contains(at + 1), tokens[at + 1].isSpaced,
      case .word(let next, let isCapital) = tokens[at + 1].kind
    else { return false }
    let before = word(at - 1)
    if isCapital { return countsInGerman(next, after: before) }
    guard tokens[at + 1].roles.isEmpty, !isHarmless(next) else { return false }
    guard let before else {
      // At the start of a sentence, or after a mark.
      guard at == 0 || mark(at - 1).map({ [".", "!", "?", "\u{2029}", ":"].contains($0) }) ?? false else {
        return false
      }
      if isYearAfter(at) { return false }
      switch language {
      case "en": return false
      case "de": return isAdjective(next) && beginsWithCapital(at + 2)
      case "": return !next.utf8.allSatisfy { $0 < 0x80 }
      default: return true
      }
    }
    if DateWords.singular.contains(before) { return false }
    if ["en", "dans", "em", "depuis", "desde"].contains(before), language != "eo" {
      return next.utf8.count > 3 && (next.hasSuffix("s") || next.hasSuffix("x"))
    }
    return DateWords.countingPrepositions.contains(before) || DateWords.prepositions.contains(before)
      || DateWords.prepositionsByLanguage[language]?.contains(before) == true
  }

  /// Nouns of German begin with a capital as names do: "In 1950 Haushalten", and not "bis 1950 Kanzler".
  private func countsInGerman(_ noun: String, after before: String?) -> Bool {
    guard language == "de" else { return false }
    switch before {
    case nil, "in": return true
    case "seit", "ab", "bis", "von", "nach", "vor", "mit":
      return noun.hasSuffix("en") || noun.hasSuffix("ern") || noun.hasSuffix("eln") || noun.hasSuffix("e")
    default: return false
    }
  }

  /// "1950 kleine Dörfer", and not "1950 wurde Ada".
  private func isAdjective(_ word: String) -> Bool {
    guard word.hasSuffix("e") || word.hasSuffix("en") || word.hasSuffix("er") else { return false }
    return !["te", "ten", "de", "den"].contains { word.hasSuffix($0) }
  }

  private func beginsWithCapital(_ at: Int) -> Bool {
    if tokens.indices.contains(at), case .word(_, isCapital: true) = tokens[at].kind { return true }
    return false
  }

  private func isHarmless(_ word: String) -> Bool {
    if DateWords.prepositions.contains(word)
      || DateWords.prepositionsByLanguage[language]?.contains(word) == true
    {
      return true
    }
    if DateWords.harmless.contains(word) || DateWords.afterYear.contains(word)
      || DateWords.founding.contains(word)
      || DateWords.yearAfter.contains(word) || DateEra.yearNouns.contains(word)
    {
      return true
    }
    // The past of Slavic and Scandinavian verbs.
    switch language {
    case "da", "nb", "nn", "no", "sv":
      return ["ede", "edes", "ade", "ades", "te", "tes", "des"].contains { word.hasSuffix($0) }
    case "pl", "cs", "sk", "sl", "hr", "bs", "sr", "mk", "uk", "ru", "bg", "be", "":
      return DateWords.pastEndings.contains { word.hasSuffix($0) }
    default: return false
    }
  }

  /// "In 2021-style", "1850-ih": letters joined to a number that are no ending of a year that is known.
  func hasOtherEnding(_ at: Int) -> Bool {
    guard isApostrophe(at + 1) || isDash(at + 1), isAdjacent(at + 1), isAdjacent(at + 2),
      case .word(let ending, isCapital: false)? = tokens.indices.contains(at + 2) ? tokens[at + 2].kind : nil
    else { return false }
    if ending == "s" || ending == "ish" || !tokens[at + 2].roles.isEmpty { return false }
    return !DateWords.yearEndings.contains(ending) && !DateWords.present.contains(ending)
      && !hasYearEnding(at)
  }
}
