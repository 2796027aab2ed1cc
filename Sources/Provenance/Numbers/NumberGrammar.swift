/// Finds numbers among the tokens of a text with the words of one language.
struct NumberGrammar {
  let tokens: [NumberToken]
  let lexicon: NumberLexicon
  /// What each token is in a number.
  let kinds: [NumberLexicon.Word?]

  /// A number that was read, and the power of ten that it ends with.
  struct Match {
    var readings: [NumberExpression.Reading]
    var tokens: Range<Int>
    var power = 0
    /// The power of ten within its one word, which its readings do not have yet: "مليونان", "полмиллиона".
    var unit = 0
    /// Whether a size that is not read counts it.
    var isPart = false
  }

  /// The first part of the text's BCP 47 tag; empty where the language is not known.
  let language: String
  var isEnglish: Bool { language == "en" }
  /// Whether some word of the text speaks for English; looked for once, with the lexicon that asks.
  let hasEnglishSigns: Bool

  init(_ given: [NumberToken], _ lexicon: NumberLexicon, language: String) {
    self.language = language
    let tokens = given.flatMap { Self.parts(of: $0, lexicon) }
    self.tokens = tokens
    self.lexicon = lexicon
    hasEnglishSigns =
      language == "en" || lexicon.countsAlone
      || tokens.contains {
        if case .word(let word) = $0.kind { NumberWords.englishSigns.contains(word) } else { false }
      }
    kinds = tokens.map { if case .word(let word) = $0.kind { lexicon.kind(word) } else { nil } }
  }

  func expressions() -> [NumberExpression] {
    var matches: [Match] = []
    var at = 0
    while at < tokens.count {
      guard let match = number(at: at) else {
        at += 1
        continue
      }
      at = match.tokens.upperBound
      if !isOnlyEnglish(match.tokens) { matches.append(doubted(match)) }
    }
    for index in matches.indices.dropFirst() { share(matches[index], with: &matches[index - 1]) }
    return matches.map { match in
      let (first, last) = (tokens[match.tokens.lowerBound], tokens[match.tokens.upperBound - 1])
      return NumberExpression(
        range: first.range.lowerBound..<last.range.upperBound, readings: match.readings)
    }
  }

  // MARK: Looking at tokens

  func kind(_ at: Int) -> NumberLexicon.Word? { kinds.indices.contains(at) ? kinds[at] : nil }

  func isDash(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), case .mark(let mark) = tokens[at].kind else { return false }
    return Number.isMinus(mark.value)
  }

  func isAdjacent(_ at: Int) -> Bool { tokens.indices.contains(at) && !tokens[at].isSpaced }

  /// Past the hyphen of "twenty-one".
  func pastHyphen(_ at: Int) -> Int { isDash(at) && isAdjacent(at) && isAdjacent(at + 1) ? at + 1 : at }

  func isWord(_ at: Int, among words: WordSet) -> Bool {
    guard tokens.indices.contains(at), case .word(let word) = tokens[at].kind else { return false }
    return words.contains(word)
  }

  // MARK: Numbers

  /// The number that begins at a token, with its sign.
  func number(at: Int) -> Match? {
    if kind(at) == .minus || kind(at) == .plus {
      // "ten minus five" is another number.
      guard !isCounting(at - 1), !isSize(at - 1), !isLiteral(at - 1), let isSure = isMinus(at),
        var match = unsigned(at: at + 1), match.tokens.lowerBound == at + 1
      else { return nil }
      if kind(at) == .minus {
        let negative = match.readings.map {
          NumberExpression.Reading(value: $0.value.negated, why: $0.why, isSure: $0.isSure && isSure)
        }
        let positive = match.readings.map {
          NumberExpression.Reading(value: $0.value, why: $0.why, isSure: false)
        }
        match.readings = negative + (isSure ? [] : positive)
      }
      match.tokens = at..<match.tokens.upperBound
      return match
    }
    return unsigned(at: at)
  }

  /// Whether a word is a sign for sure; nil where it is none: "au moins 5", "tested negative 3 times".
  private func isMinus(_ at: Int) -> Bool? {
    guard kind(at) == .minus else { return true }
    if isWord(at - 1, among: lexicon.beforeNoMinus) { return nil }
    guard isWord(at, among: lexicon.doubtfulMinus) else { return true }
    if isWord(at - 1, among: NumberWords.beforeNoSign) { return nil }
    return !isWord(at - 1) || isWord(at - 1, among: NumberWords.beforeSign)
  }

  func isWord(_ at: Int) -> Bool { !word(at).isEmpty }

  func isLiteral(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), case .literal = tokens[at].kind else { return false }
    return true
  }

  private func unsigned(at: Int) -> Match? {
    if kind(at) == .quantifier || isUncountedPlural(at) { return uncounted(at: at) }
    if let unread = wholeOfShare(at: at) ?? sizeOfUnreadPart(at: at) { return unread }
    guard let match = fraction(at: at) ?? sum(at: at) else { return nil }
    return whole(match)
  }

  /// "several hundred thousand" is no number, nor is "millones" or "сотни тысяч".
  private func uncounted(at: Int) -> Match? {
    var next = at + 1
    while isSize(next) || kind(next) == .of && isSize(next + 1) { next += 1 }
    return next > at + 1 || kind(at) != .quantifier ? Match(readings: [], tokens: at..<next) : nil
  }

  /// Whether a plural of size begins a number that nothing counts; "около тысячи" is a thousand.
  private func isUncountedPlural(_ at: Int) -> Bool {
    isWord(at, among: lexicon.plurals)
      && !(word(at) == "тысячи" && isWord(at - 1, among: NumberWords.beforeOneThousand))
  }

  func isSize(_ at: Int) -> Bool {
    switch kind(at) {
    case .hundred, .scale, .dozen: true
    case .hundreds: lexicon.countsAlone
    default: false
    }
  }

  /// What belongs to the number that was read makes another one of it: an ordinal, more words of number.
  func whole(_ match: Match) -> Match {
    var (match, next) = (match, match.tokens.upperBound)
    let isWord = !isLiteral(next - 1)
    let joined = pastHyphen(kind(next) == .and ? next + 1 : next)
    if kind(joined) == .ordinal || isPart(joined), isWord,
      kind(next) != .and && joined > next || isTens(next - 1)
    {
      return Match(readings: [], tokens: match.tokens.lowerBound..<joined + 1)
    }
    if case .part = kind(joined), !isPart(joined), isWord, kind(next) != .and {
      return Match(readings: [], tokens: match.tokens.lowerBound..<joined + 1)
    }
    // "twenty twenty-four" and "one two three" are no amounts.
    while isWord, isCounting(pastHyphen(next)) {
      next = pastHyphen(next) + 1
      match = Match(readings: [], tokens: match.tokens.lowerBound..<next)
    }
    // What counts further, in a way that is not understood here, is a bigger number.
    while true {
      let more = kind(next) == .of && match.power > 0 ? next + 1 : pastHyphen(next)
      guard isSize(more), match.tokens.count > 0 else { break }
      next = more + 1
      match = Match(readings: [], tokens: match.tokens.lowerBound..<next)
    }
    return match
  }

  /// Whether a word is one part, or an ordinal.
  private func isPart(_ at: Int) -> Bool {
    switch kind(at) {
    case .part(_, .one), .part(_, .oneOrOrdinal): true
    default: false
    }
  }

  private func isTens(_ at: Int) -> Bool {
    switch kind(at) {
    case .small(let value): value >= 20 && value % 10 == 0
    case .hundred, .hundreds, .scale, .and: true
    default: false
    }
  }

  func isCounting(_ at: Int) -> Bool {
    switch kind(at) {
    case .small, .hundreds: true
    default: false
    }
  }

  func match(
    _ value: ExactDecimal?, _ tokens: Range<Int>, _ why: String, power: Int = 0, isSure: Bool = true
  )
    -> Match
  {
    Match(
      readings: value.map { [.init(value: $0, why: why, isSure: isSure)] } ?? [], tokens: tokens, power: power
    )
  }
}
