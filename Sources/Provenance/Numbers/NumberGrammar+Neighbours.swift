/// What words beside a number say of it: where they count as well, in whatever language, the number is a part of
/// another one that is not read here.
extension NumberGrammar {
  /// The number, without readings where it is or may be a part of another.
  func doubted(_ match: Match) -> Match {
    guard !match.readings.isEmpty else { return match }
    var match = match
    if isPartOfUnread(match.tokens) || hasHalf(after: match.tokens.upperBound) {
      match.readings = []
      match.isPart = true
    } else if match.power == 0, isLiteral(match.tokens.upperBound - 1) {
      abbreviate(&match)
    }
    if sharesSize(match) || mayBeNegative(match.tokens) {
      match.readings = match.readings.map { .init(value: $0.value, why: $0.why, isSure: false) }
    }
    if match.tokens.count == 1, isWord(match.tokens.lowerBound, among: ["ten"]), !hasEnglishSigns {
      match.readings = match.readings.map { .init(value: $0.value, why: $0.why, isSure: false) }
    }
    return match
  }

  /// Whether the words of a number may all be English ones, in a text of which no language is known.
  func isOnlyEnglish(_ range: Range<Int>) -> Bool {
    guard lexicon.isCautious,
      range.allSatisfy({ word($0).isEmpty || NumberWords.alsoEnglish.contains(word($0)) })
    else { return false }
    // No English word is "dix-sept".
    return !range.dropFirst().dropLast().contains { isDash($0) && isCounting($0 - 1) && isCounting($0 + 1) }
  }

  private func isPartOfUnread(_ range: Range<Int>) -> Bool {
    let next = pastHyphen(range.upperBound)
    if isUnreadSize(next) || isSizeOfMoney(next) || isCountedBefore(range) { return true }
    guard range.contains(where: { !word($0).isEmpty && kind($0) != .minus && kind($0) != .plus }) else {
      return false
    }
    var before = range.lowerBound - 1
    if isDash(before), isAdjacent(before), isAdjacent(before + 1) { before -= 1 }
    return counts(wholeWord(from: next)) || counts(wholeWord(to: before))
      || isJoined(next, next + 1, to: next + 1)
      || isJoined(before, before - 1, to: before - 1)
  }

  /// Whether a word joins the number to another that counts, and the grammar does not know how.
  private func isJoined(_ joiner: Int, _ other: Int, to counted: Int) -> Bool {
    guard NumberWords.joiners.contains(word(joiner)) else { return false }
    let name = counted > joiner ? wholeWord(from: counted) : wholeWord(to: counted)
    guard counts(name) else { return false }
    let isKnown = kind(joiner) == .and || lexicon.conjunctions.contains(word(joiner))
    return !isKnown || !(isCounting(other) || isLiteral(other) || isKnownSize(other))
  }

  private func isKnownSize(_ at: Int) -> Bool {
    switch kind(at) {
    case .hundred, .scale, .dozen, .amount: true
    default: false
    }
  }

  func counts(_ word: String) -> Bool { !isEnglish && NumberWords.countingAnywhere.contains(word) }

  func isUnreadSize(_ at: Int) -> Bool {
    let word = wholeWord(from: at)
    guard let first = word.unicodeScalars.first else { return false }
    if NumberSizes.isPowerOfThousand(word) { return true }
    // Thai has no spaces.
    if 0xE00...0xE7F ~= first.value { return NumberWords.thaiSizes.contains(where: word.hasPrefix) }
    if first.value >= 0x400, NumberSizes.beginnings.contains(where: word.hasPrefix) {
      return !NumberSizes.otherBeginnings.contains(where: word.hasPrefix)
    }
    if isEnglish, first.value < 0x370 {
      return NumberWords.englishSizes.contains(word) || NumberSizes.english.contains(word)
    }
    // "12 Bio-Eier" are eggs.
    if NumberSizes.byLanguage[language]?.contains(word) == true {
      return !isDash(at + 1) || !isAdjacent(at + 1)
    }
    // "12 Mill." where the language is not known.
    if word == "mill", language.isEmpty, isMark(at + 1, among: ["."]), isAdjacent(at + 1) { return true }
    return NumberWords.sizesAnywhere.contains(word)
  }

  /// A word with what an apostrophe joins to it: п’ять.
  private func wholeWord(from at: Int) -> String {
    isApostrophe(at + 1) ? "\(word(at))\u{2019}\(word(at + 2))" : word(at)
  }

  private func wholeWord(to at: Int) -> String {
    isApostrophe(at - 1) ? "\(word(at - 2))\u{2019}\(word(at))" : word(at)
  }

  func isApostrophe(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), isAdjacent(at), isAdjacent(at + 1),
      case .mark(let mark) = tokens[at].kind
    else { return false }
    return mark == "'" || mark == "\u{2019}" || mark == "\u{2BC}"
  }
}
