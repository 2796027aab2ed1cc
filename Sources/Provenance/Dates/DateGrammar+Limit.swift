/// Words that say of the date after them that something was before, after or until it.
extension DateGrammar {
  enum Limit { case until, upTo, before, after, by, notBefore }

  /// The limit that begins at a token, and where its date may begin.
  func limit(_ at: Int) -> (Limit, Int)? {
    guard let word = word(at), DateWords.limiting.contains(word) || has([.until, .by, .before, .after], at)
    else {
      return nil
    }
    if let limit = limitOfOneEnd(at, word) ?? limitByComparison(at) ?? limitByNoun(at) { return limit }
    if word == "up", self.word(at + 1) == "to" || self.word(at + 1) == "until" {
      // "in the run-up to 2012"
      let isRunUp = isDash(at - 1) && self.word(at - 2) == "run"
      return (isRunUp ? .before : .until, at + 2)
    }
    if word == "at", self.word(at + 1) == "the", let end = self.word(at + 2) {
      if end == "latest" { return (.by, at + 3) }
      if end == "earliest" { return (.notBefore, at + 3) }
    }
    // "not until 2019" is in 2019.
    if has(.until, at), self.word(at - 1) == "not" { return nil }
    if word == "prior", self.word(at + 1) == "to" { return (.before, at + 2) }
    if word == "jusqu" { return (.until, at + 3) }
    // What is done before a date, or until it: the date itself is not said.
    if word == "до" { return (.upTo, at + 1) }
    if has(.until, at) { return (.until, at + 1) }
    if has(.by, at) { return (.by, at + 1) }
    // "post-2011", but "two years after" needs its own words.
    if has(.before, at) { return (.before, isDash(at + 1) ? at + 2 : at + 1) }
    if has(.after, at) { return (.after, isDash(at + 1) ? at + 2 : at + 1) }
    return nil
  }

  /// "later than 2021", "no más tarde de mayo de 2021", "pas plus tôt que 2021", "nicht später als 2021"
  private func limitByComparison(_ at: Int) -> (Limit, Int)? {
    guard let word = word(at), let comparison = DateWords.comparisons[word],
      self.word(at + 1).map(comparison.links.contains) ?? false
    else { return nil }
    var before = at - 1
    if let more = comparison.more {
      guard self.word(before) == more else { return nil }
      before -= 1
    }
    let isNegated = self.word(before).map(DateWords.comparedNot.contains) ?? false
    if comparison.isLater { return (isNegated ? .by : .after, at + 2) }
    return (isNegated ? .notBefore : .before, at + 2)
  }

  /// "con anterioridad al 3 de mayo", "la veille du 3 mai", "on the eve of 2021", "накануне 3 мая"
  private func limitByNoun(_ at: Int) -> (Limit, Int)? {
    guard let word = word(at), let noun = DateWords.limitNouns[word] else { return nil }
    let limit: Limit = noun.isBefore ? .before : .after
    if noun.links.isEmpty { return (limit, at + 1) }
    guard self.word(at + 1).map(noun.links.contains) ?? false else { return nil }
    // Christmas Eve of 1944 is in it.
    return word == "eve" && self.word(at - 1) != "the" ? nil : (limit, at + 2)
  }

  /// "au plus tard en 2021", "a más tardar en 2021", "не ранее 2021 года", "spätestens 2021".
  private func limitOfOneEnd(_ at: Int, _ word: String) -> (Limit, Int)? {
    func isNext(_ words: [String]) -> Bool {
      words.indices.allSatisfy { self.word(at + 1 + $0) == words[$0] }
    }
    switch word {
    case "au":
      if isNext(["plus", "tard"]) { return (.by, at + 3) }
      if isNext(["plus", "tôt"]) { return (.notBefore, at + 3) }
    case "a": if isNext(["más", "tardar"]) { return (.by, at + 3) }
    case "muy":
      if isNext(["tarde"]) { return (.by, at + 2) }
      if isNext(["pronto"]) { return (.notBefore, at + 2) }
    case "spätestens": return (.by, at + 1)
    case "frühestens": return (.notBefore, at + 1)
    // "d’ici à mai 2021"
    case "ici": if isApostrophe(at - 1), self.word(at - 2) == "d" { return (.by, at + 1) }
    case "позднее", "позже":
      if !has(.within, at + 1) { return (self.word(at - 1) == "не" ? .by : .after, at + 1) }
    case "ранее", "раньше":
      if !has(.within, at + 1) { return (self.word(at - 1) == "не" ? .notBefore : .before, at + 1) }
    default: break
    }
    return nil
  }
}
