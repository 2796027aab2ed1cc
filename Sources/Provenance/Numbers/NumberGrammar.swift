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
    var tokens: [NumberToken] = []
    for token in given {
      if lexicon.hasPrefixes, case .word(let word) = token.kind {
        tokens += Self.withoutPrefixes(word, token, lexicon)
      } else {
        tokens.append(token)
      }
    }
    self.tokens = tokens
    self.lexicon = lexicon
    hasEnglishSigns =
      language == "en" || lexicon.countsAlone
      || tokens.contains {
        if case .word(let word) = $0.kind { NumberWords.englishSigns.contains(word) } else { false }
      }
    kinds = tokens.map { if case .word(let word) = $0.kind { lexicon.kind(word) } else { nil } }
  }

  /// Arabic writes "and", a preposition and the article as the first letters of a word.
  private static func withoutPrefixes(_ word: String, _ token: NumberToken, _ lexicon: NumberLexicon)
    -> [NumberToken]
  {
    guard lexicon.kind(word) == nil, let first = word.unicodeScalars.first else { return [token] }
    func rest(_ word: String, dropping count: Int) -> String {
      String(String.UnicodeScalarView(word.unicodeScalars.dropFirst(count)))
    }
    func known(_ word: String) -> String? {
      if lexicon.kind(word) != nil { return word }
      guard word.hasPrefix("ال") else { return nil }
      let bare = rest(word, dropping: 2)
      if NumberWords.arabicWeekdays.contains(bare) { return nil }
      return lexicon.kind(bare) == nil ? nil : bare
    }
    if let bare = known(word) {
      return [NumberToken(kind: .word(bare), range: token.range, isSpaced: token.isSpaced)]
    }
    guard ["و", "ف", "ب", "ل", "ك"].contains(first), let bare = known(rest(word, dropping: 1)) else {
      return [token]
    }
    let number = NumberToken(kind: .word(bare), range: token.range, isSpaced: false)
    guard first == "و" else { return [number] }
    return [NumberToken(kind: .word("و"), range: token.range, isSpaced: token.isSpaced), number]
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

  /// The 2 of "2 or 3 million" may be two, or two million.
  private func share(_ last: Match, with first: inout Match) {
    let between = first.tokens.upperBound
    guard last.power > first.power || last.isPart, last.tokens.lowerBound == between + 1 else { return }
    guard kinds[between] == .between || kinds[between] == .and || isDash(between) else { return }
    // Which size that is may not be known.
    let sizes = last.isPart ? [] : first.readings
    first.readings += sizes.compactMap { reading in
      reading.value.shifted(by: last.power).map {
        .init(value: $0, why: "the size is that of the number after it", isSure: false)
      }
    }
    first.readings = first.readings.map { .init(value: $0.value, why: $0.why, isSure: false) }
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

  func isWord(_ at: Int, among words: Set<String>) -> Bool {
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
    guard let match = fractionOfSize(at: at) ?? sum(at: at) else { return nil }
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

  private func isSize(_ at: Int) -> Bool {
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
    if case .part(_, isPlural: true) = kind(joined), isWord, kind(next) != .and {
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

  private func isPart(_ at: Int) -> Bool {
    if case .part(_, isPlural: false) = kind(at) { true } else { false }
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

  /// "half a million", "a quarter of a million", "two thirds", "half".
  private func fractionOfSize(at: Int) -> Match? {
    var next = at
    var numerator: UInt = 1
    if kind(at) == .article {
      next = at + 1
    } else if case .small(let value) = kind(at), value > 0 {
      numerator = value
      next = at + 1
    }
    let start = next
    next = pastHyphen(next)
    let part: ExactDecimal?
    switch kind(next) {
    case .half: part = ExactDecimal(numerator, dividedBy: 2)
    case .part(let parts, let isPlural) where start > at && (isPlural || numerator == 1):
      part = ExactDecimal(numerator, dividedBy: parts)
    default: return nil
    }
    next += 1
    var size = pastHyphen(next)
    if kind(size) == .of { size += 1 }
    size = pastHyphen(size)
    if kind(size) == .article || kind(size) == .small(1) { size = pastHyphen(size + 1) }
    if let (value, power, end) = sizes(size), end > size {
      let whole = part?.times(value)?.shifted(by: power)
      return match(whole, at..<end, "a part of a number", power: power)
    }
    // "half the fighters" says a half, and "the second half" does not.
    return match(part, at..<next, "a fraction", isSure: start > at || isLiteral(at - 1))
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

  /// Words of size one after another: what they come to, as a factor and a power of ten.
  func sizes(_ at: Int) -> (ExactDecimal, power: Int, next: Int)? {
    var (factor, power, next) = (ExactDecimal(1), 0, at)
    while true {
      let word = next == at ? next : pastHyphen(next)
      switch kind(word) {
      case .scale(let more): power += more
      case .hundred: power += 2
      case .dozen:
        guard let product = factor.times(ExactDecimal(12)) else { return nil }
        factor = product
      default: return (factor, power, next)
      }
      guard power < ExactDecimal.mostDigits else { return nil }
      next = word + 1
    }
  }
}
