/// Numbers that may be no year by what stands around them: totals, lists of documents, addresses, pages.
extension DateGrammar {
  /// Whether a number that could be a year may be another number; a year is doubtful there.
  func mayBeOtherNumber(_ at: Int) -> Bool {
    isTotal(at) || isInListOfThings(at) || isInAddress(at) || isPage(at) || countsPeople(at)
  }

  /// "a population of about 1850", "un total de 1850", "Capacity: 1850"
  private func isTotal(_ at: Int) -> Bool {
    var before = at - 1
    while before > at - 4, has(.approximation, before) { before -= 1 }
    guard word(before).map(DateWords.possession.contains) ?? (mark(before) == ":") else { return false }
    return word(before - 1).map(DateWords.totals.contains) ?? false
  }

  /// "resolutions 1267 (1999), 1989 and 2253": what stands in brackets may be a year.
  private func isInListOfThings(_ at: Int) -> Bool {
    guard mark(at - 1) != "(", mark(at - 1) != "[" else { return false }
    var before = at - 1
    while before > at - 40 {
      if let word = word(before) {
        if DateWords.listedThings.contains(word) { return true }
        guard has([.and, .or, .to], before) else { return false }
      } else if number(before) == nil {
        guard let mark = mark(before), [",", "،", "(", ")", "/"].contains(mark) || isDash(before) else {
          return false
        }
      }
      before -= 1
    }
    return false
  }

  /// "2001 Lenin Avenue, Minsk", "ул. Ленина, 2001"
  private func isInAddress(_ at: Int) -> Bool {
    guard word(at - 1) == nil else { return false }
    var next = at + 1
    while next < at + 5, case .word(let name, isCapital: true)? = kind(next) {
      if next > at + 1, DateWords.streets.contains(name) {
        return word(next + 1) == nil || !tokens[next + 1].roles.isEmpty
      }
      next += 1
    }
    guard mark(at - 1) == "," else { return false }
    return (max(0, at - 6)..<max(0, at - 1)).contains { place in
      word(place).map(DateWords.streetsBeforeNumber.contains) ?? false
    }
  }

  /// "Lancet 379 (2012): 1801–1808": after the number of the volume, the pages.
  func isPage(_ at: Int) -> Bool {
    mark(at - 1) == ":" && mark(at - 2) == ")" && number(at - 3) != nil
  }

  /// "By then, 1942 Jews had been deported": people by the name they have, before the verb of many.
  func countsPeople(_ at: Int) -> Bool {
    guard word(at - 1) == nil, case .word(let noun, isCapital: true)? = kind(at + 1),
      tokens[at + 1].isNextWord, DateWords.isPlural(noun),
      case .word(let verb, isCapital: false)? = kind(at + 2)
    else { return false }
    return DateWords.pluralVerbs.contains(verb) || verb.hasSuffix("ed")
  }
}
