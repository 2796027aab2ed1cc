/// Words before a date by which it is denied, or not certain.
extension DateGrammar {
  enum Doubt { case negated, uncertain }

  /// How many words before a date a hedge of one word, or of several, still speaks of it.
  private static let reach = (word: 4, phrase: 8)

  /// "not in 1890", "was probably founded in 1890", "may have been built in 1890": words shortly before say that the
  /// date is not certain.
  func doubt(before at: Int) -> Doubt? {
    var before = at - 1
    while before >= max(0, at - 3), has([.within, .filler], before) { before -= 1 }
    if before < at - 1 || has(.within, at), let word = word(before),
      ["not", "nicht", "pas", "не", "no"].contains(word),
      // "no ano de 2021" is "in the year".
      word != "no" || language != "pt" && self.word(before + 1) != "ano"
    {
      return .negated
    }
    var steps = 0
    while before >= 0, steps < Self.reach.phrase {
      // "по-видимому", "peut-être"
      if isDash(before), isAdjacent(before) {
        before -= 1
        continue
      }
      guard word(before) != nil else {
        // "was founded, probably, in 1890"
        let isSetOff = mark(before) == "," || mark(before) == "،"
        return isSetOff && has(.uncertain, before - 1) ? .uncertain : nil
      }
      if steps < Self.reach.word && has(.uncertain, before) || isHedge(before) { return .uncertain }
      before -= 1
      steps += 1
    }
    return nil
  }

  /// Whether a phrase that begins with a word hedges: "may have", "is said to have", "it is thought that",
  /// "was expected to open"; and not "he said in 1890 that".
  private func isHedge(_ at: Int) -> Bool {
    if let first = word(at), let second = word(at + 1),
      DateWords.hedgesOfTwoWords[first]?.contains(second) == true
    {
      return true
    }
    if word(at) == "peut", isDash(at + 1), word(at + 2) == "être" { return true }
    guard case .word(let word, isCapital: false)? = kind(at) else { return false }
    func isAdverb(_ at: Int) -> Bool {
      self.word(at).map { DateWords.withinHedge.contains($0) || $0.hasSuffix("ly") } ?? false
    }
    let next = self.word(at + 1)
    if DateWords.modals.contains(word) {
      let verb = isAdverb(at + 1) ? self.word(at + 2) : next
      return verb == "have" || DateWords.modalsOfPresent.contains(word) && ["be", "date"].contains(verb)
    }
    if DateWords.planned.contains(word) { return next == "to" }
    guard DateWords.believed.contains(word) else { return false }
    if next == "to" { return self.word(at + 2).map(DateWords.infinitives.contains) ?? false }
    let verb = self.word(isAdverb(at - 1) ? at - 2 : at - 1)
    return next == "that" && verb.map(DateWords.passive.contains) ?? false
  }
}
