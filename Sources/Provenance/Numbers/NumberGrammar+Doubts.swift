/// What stands a little further off and may make another number of one that was read.
extension NumberGrammar {
  /// The 2 of "2 or 3 million" may be two, or two million.
  func share(_ last: Match, with first: inout Match) {
    let between = first.tokens.upperBound
    guard last.power > first.power || last.isPart, last.tokens.lowerBound == between + 1 else { return }
    guard kinds[between] == .between || kinds[between] == .and || isDash(between) else { return }
    // "500k to 1 million"
    guard !isSized(between - 1) else { return }
    // Which size that is may not be known.
    let sizes = last.isPart ? [] : first.readings
    first.readings += sizes.compactMap { reading in
      reading.value.shifted(by: last.power).map {
        .init(value: $0, why: "the size is that of the number after it", isSure: false)
      }
    }
    first.readings = first.readings.map { .init(value: $0.value, why: $0.why, isSure: false) }
  }

  /// How many tokens after a number are looked at.
  private static let reach = 12

  /// Whether a size follows that may count this number too, with nothing between but other numbers, marks and words such
  /// as "or more": "25+ million", "25 or more million", "10—12 thousand", "$5 to $6 million", "10 to 12,000".
  func sharesSize(_ match: Match) -> Bool {
    let end = match.tokens.upperBound
    guard match.power == 0, !isSized(end - 1) else { return false }
    var isJoined = false
    for at in end..<min(tokens.count, end + Self.reach) {
      if at > end, isCounting(at) || opensMoney(at) && isMoney(match.tokens.lowerBound - 1) { continue }
      switch tokens[at].kind {
      case .literal:
        guard at > end else { return false }
        if isJoined, isSized(at) || sharesThousands(at, match.readings) { return true }
      case .mark(let mark):
        guard Self.marksBetween.contains(mark) else { return false }
        if mark != "," { isJoined = true }
      case .word(let word):
        if isAnySize(at) { return at > end && isJoined }
        // "5 and a million" are two numbers.
        guard Self.wordsBetween.contains(word), kind(at) != .article else { return false }
        isJoined = true
      }
    }
    return false
  }

  private func isSized(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), case .literal(_, .sized) = tokens[at].kind else { return false }
    return true
  }

  /// Whether digits end in a group of noughts that a whole number below a thousand may share: 10 and 12,000.
  private func sharesThousands(_ at: Int, _ smaller: [NumberExpression.Reading]) -> Bool {
    guard tokens.indices.contains(at), case .literal(let readings, .other) = tokens[at].kind,
      let least = smaller.first?.value, !least.isNegative, !least.isZero, least.exponent >= 0,
      least.isSmaller(than: ExactDecimal(1000)), let shared = least.shifted(by: 3)
    else { return false }
    return readings.contains {
      !$0.value.isNegative && $0.value.exponent >= 3 && shared.isSmaller(than: $0.value)
    }
  }

  private func isMoney(_ at: Int) -> Bool { isCurrency(at) || isWord(at, among: NumberSizes.money) }

  /// Whether a token is money that a number in digits follows, or the letters before it: "$6", "US$6", "EUR 6".
  private func opensMoney(_ at: Int) -> Bool {
    if isMoney(at) { return isLiteral(at + 1) }
    return isWord(at) && isCurrency(at + 1) && isAdjacent(at + 1) && isLiteral(at + 2)
  }

  private func isAnySize(_ at: Int) -> Bool {
    switch kind(at) {
    case .hundred, .scale, .dozen: true
    default: isUnreadSize(at)
    }
  }

  /// Whether "and a half" follows in words that were not read as a part of the number.
  func hasHalf(after end: Int) -> Bool {
    var at = end
    if isWord(at, among: Self.andBeforeHalf) { at += 1 }
    if at > end, isWord(at, among: Self.articlesBeforeHalf) { at += 1 }
    return isWord(at, among: at > end ? Self.halves : Self.halvesAlone)
  }

  /// Whether words beside the number may say that it is below nought, in a language of which the sign is not read.
  func mayBeNegative(_ range: Range<Int>) -> Bool {
    let before = word(range.lowerBound - 1)
    if kind(range.lowerBound - 1) == nil, !isWord(range.lowerBound - 2, among: Self.beforeLess),
      Self.minusAnywhere.contains(before) || Self.minusEndings.contains(where: before.hasSuffix)
    {
      return true
    }
    for at in range.upperBound..<min(tokens.count, range.upperBound + 4) {
      guard !word(at).isEmpty else { return false }
      if isWord(at, among: Self.below),
        isWord(at + 1, among: Self.noughts) || isWord(at + 2, among: Self.noughts)
      {
        return true
      }
    }
    return false
  }

  func isMark(_ at: Int, among marks: Set<Unicode.Scalar>) -> Bool {
    guard tokens.indices.contains(at), case .mark(let mark) = tokens[at].kind else { return false }
    return marks.contains(mark)
  }

  // MARK: Lists

  private static let marksBetween = Set("+-‐‑‒–—―−〜∼～[](),、±&;~?".unicodeScalars)

  /// Besides what joins numbers and leaves open which is meant.
  private static let wordsBetween = WordSet(
    """
    more plus odd some perhaps possibly maybe nearly about even up as many rather than not but less fewer at most least nbsp thinsp oder und mehr
    más mais meer с лишним более небольшим ila ile veya do czy až nebo til eller tai ή έως ως με και עד או से या đến hoặc
    hingga sampai atau 至 到 或 或者 和 与 與 及 から ないし または や 에서 내지 또는
    """
  ).union(NumberWords.joiners).union(Quantity.choices)

  private static let halvesAlone = WordSet("buçuk anderhalf نیم")
  private static let andBeforeHalf = WordSet("en e et y und og och i a и і й с з و õi")
  private static let articlesBeforeHalf = WordSet("een un una ein eine")
  private static let halves = WordSet(
    "halve half mezzo mezza meio meia demi demie medio media halb halbe halv halvt pół půl половиной пів половиною نیم نصف"
  )

  private static let minusAnywhere = WordSet(
    """
    meno min eksi menos minus mínus miinus mínusz negatif мінус минус منفی منفي ناقص מינוס μείον ऋण माइनस
    """)
  /// "al menos", "per lo meno": at least.
  private static let beforeLess = WordSet("al lo pelo ao a o il la por more más mais più")
  /// As the end of a word, in scripts that set no spaces.
  private static let minusEndings = ["零下", "氷点下", "冰点下", "マイナス", "영하", "마이너스", "负", "負", "ลบ"]
  private static let below = WordSet(
    "below under unter bajo sotto sous ниже нижче poniżej onder abaixo alatti pod sıfırın تحت زیر")
  private static let noughts = WordSet("zero null cero zéro нуля zera nul nulla nulou altında الصفر صفر")
}
