/// Parts: of a number ("half a million", "and a half"), or of anything ("two thirds").
extension NumberGrammar {
  /// A part, with what counts it: "a quarter", "three quarters", "half", "ربع".
  private struct Part {
    /// nil where no decimal is as much, or where it is not said how many there are.
    var value: ExactDecimal?
    var next: Int
    var isHalf = false
    var isCounted = true
    /// "a fifth", which is a part only before "of".
    var mayBeOrdinal = false
  }

  /// "half a million", "a quarter of a million", "ربع مليون", "two thirds", "half".
  func fraction(at: Int) -> Match? {
    guard let part = part(at: at) else { return nil }
    var size = pastHyphen(part.next)
    let hasOf = kind(size) == .of
    size = pastHyphen(pastOf(size))
    // "in the third quarter a million fled"
    if part.isCounted || part.isHalf || hasOf, kind(size) == .article || kind(size) == .small(1) {
      size = pastHyphen(size + 1)
    }
    if let (factor, power, end) = sizes(size), end > size {
      // "el cuarto millón" and "in the last quarter hundreds fled" are no parts.
      let isOne = isPart(part, hasOf: hasOf)
      let value = isOne ? part.value?.times(factor)?.shifted(by: power) : nil
      return match(
        value, at..<end, "a part of a number", power: power, isSure: hasOf || !part.mayBeOrdinal)
    }
    // "half the fighters" says a half, and "the second half" does not.
    guard part.isCounted || part.isHalf else { return nil }
    let isSure = part.isCounted ? hasOf || !part.mayBeOrdinal : isLiteral(at - 1)
    return match(part.value, at..<part.next, "a fraction", isSure: isSure)
  }

  /// Whether what stands before a size is a part of it for sure.
  private func isPart(_ part: Part, hasOf: Bool) -> Bool {
    if part.isCounted || part.isHalf || hasOf { return true }
    // "quarter-million", "Viertelmillion"
    return !part.mayBeOrdinal && (isAdjacent(part.next) || lexicon.hasNoArticle)
  }

  private func part(at: Int) -> Part? {
    var count: UInt?
    // In most languages "one" is the article too.
    var isArticle = kind(at) == .article
    if isArticle { count = 1 }
    if case .small(let value) = kind(at), value > 0 {
      count = value
      isArticle = value == 1 && lexicon.countsAlone
    }
    // "the third quarter" is no third, and "the second half a million fans left" says a million.
    if count == nil, isOrdinal(at - 1) { return nil }
    let word = count == nil ? at : pastHyphen(at + 1)
    switch kind(word) {
    case .half:
      let value = ExactDecimal(count ?? 1, dividedBy: 2)
      return Part(value: value, next: word + 1, isHalf: true, isCounted: count != nil)
    case .part(let parts, let form):
      let isOne = form == .one || form == .oneOrOrdinal
      if isOne, let count, count != 1 { return nil }
      let value = count == nil && form == .several ? nil : ExactDecimal(count ?? 1, dividedBy: parts)
      return Part(
        value: value, next: word + 1, isCounted: count != nil,
        mayBeOrdinal: form == .oneOrOrdinal && (count == nil || isArticle && word == at + 1))
    // "eine dreiviertel Million"
    case .small(let value) where count == 1 && value > 1: return part(at: word)
    default: return nil
    }
  }

  private func isOrdinal(_ at: Int) -> Bool {
    switch kind(at) {
    case .ordinal, .part(_, .oneOrOrdinal): true
    default: false
    }
  }

  /// Past "of", and the apostrophe of "d’un".
  private func pastOf(_ at: Int) -> Int {
    guard kind(at) == .of else { return at }
    return isApostrophe(at + 1) ? at + 2 : at + 1
  }

  /// "and a half", "et demi", "y medio", "с половиной", "and three quarters"; no value where no decimal is one.
  func andHalf(_ at: Int) -> (value: ExactDecimal?, next: Int)? {
    guard kind(at) == .and else { return nil }
    let hasArticle = kind(at + 1) == .article
    let next = hasArticle ? at + 2 : at + 1
    switch kind(next) {
    case .half: return (ExactDecimal(1, dividedBy: 2), next + 1)
    case .part(let parts, .one): return (ExactDecimal(1, dividedBy: parts), next + 1)
    case .part(let parts, .oneOrOrdinal) where hasArticle:
      return (ExactDecimal(1, dividedBy: parts), next + 1)
    case .small(let count) where !hasArticle:
      let after = pastHyphen(next + 1)
      guard case .part(let parts, let form) = kind(after), count < parts,
        count == 1 || form == .several || form == .either
      else { return nil }
      return (ExactDecimal(count, dividedBy: parts), after + 1)
    default: return nil
    }
  }

  /// Past the size of a half that is said again: "مليون ونصف المليون", "two million and a half million".
  func pastRepeated(_ factor: ExactDecimal, _ power: Int, _ at: Int) -> Int {
    guard let (again, samePower, end) = sizes(at), end > at, again == factor, samePower == power else {
      return at
    }
    return end
  }

  // MARK: What is no number of its own

  /// A size of which the words before it say a part that is not read: "a fraction of a million", "часть миллиона".
  func sizeOfUnreadPart(at: Int) -> Match? {
    // Five millions are in the plural in Arabic; before the singular the letters of five are those of a fifth.
    if isWord(at, among: NumberWords.arabicFractions), case .scale = kind(at + 1),
      !isWord(at + 1, among: lexicon.plurals)
    {
      return sizes(at + 1).map { Match(readings: [], tokens: at..<$0.next) }
    }
    let hasArticle = kind(at) == .article || kind(at) == .small(1)
    let size = hasArticle ? pastHyphen(at + 1) : at
    guard isSize(size) else { return nil }
    let before = isApostrophe(at - 1) ? at - 2 : at - 1
    if kind(before) == .of {
      switch kind(before - 1) {
      case .half, .part: break
      default: guard isWord(before - 1, among: NumberWords.parts) else { return nil }
      }
    } else {
      guard !hasArticle, isWord(before, among: NumberWords.parts) else { return nil }
    }
    return sizes(size).map { Match(readings: [], tokens: at..<$0.next) }
  }

  /// The hundred or thousand that the number before it is a share of: "52 pour cent", "5 por mil", "25 بالمئة".
  func wholeOfShare(at: Int) -> Match? {
    guard isWord(at - 1, among: lexicon.beforeWhole), isNumeral(at - 2), !isNumeral(at + 1) else {
      return nil
    }
    switch kind(at) {
    case .hundred, .hundreds(100), .scale(3): return Match(readings: [], tokens: at..<at + 1)
    default: return nil
    }
  }

  /// Whether a token is a number, or a word of one.
  func isNumeral(_ at: Int) -> Bool {
    switch kind(at) {
    case .small, .hundreds, .hundred, .scale, .dozen, .amount, .half, .part: true
    default: isLiteral(at)
    }
  }

  // MARK: Sizes

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
