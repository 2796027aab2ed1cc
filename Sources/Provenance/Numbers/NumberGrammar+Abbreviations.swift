/// Letters after a number that may say its size, where they stand apart from it: "25 k", "12 M€", "$1.2 tn".
extension NumberGrammar {
  private enum Size {
    case sure(Int)
    /// What else the letters can be is a unit, or the number of a thing.
    case doubtful(Int)
  }

  /// The number with what letters after it may make of it.
  func abbreviate(_ match: inout Match) {
    let at = match.tokens.upperBound
    guard isAdjacent(at) == false, let size = abbreviation(at, after: match.tokens.lowerBound) else { return }
    switch size {
    case .sure(let power):
      match.readings = match.readings.compactMap { reading in
        reading.value.shifted(by: power).map { .init(value: $0, why: reading.why, isSure: reading.isSure) }
      }
      match.tokens = match.tokens.lowerBound..<at + 1
      match.power = power
    case .doubtful(let power):
      let sized = match.readings.compactMap { reading in
        reading.value.shifted(by: power).map {
          NumberExpression.Reading(value: $0, why: "\"\(word(at))\" is a size", isSure: false)
        }
      }
      match.readings = match.readings.map { .init(value: $0.value, why: $0.why, isSure: false) } + sized
      match.power = power
    }
  }

  private func abbreviation(_ at: Int, after start: Int) -> Size? {
    // "12 T-shirts"
    guard tokens.indices.contains(at), pastHyphen(at + 1) == at + 1 else { return nil }
    let isPaid = isCurrency(start - 1)
    let isMoney = isPaid || isCurrency(at + 1)
    let isCapital = tokens[at].isCapital
    switch word(at) {
    case "k":
      // Kelvin; and "to" in Czech and Slovak.
      let isThousand = !isCapital && hasEnglishSigns && !["cs", "sk", "sl", "hsb", "dsb"].contains(language)
      return isMoney || isThousand ? .sure(3) : .doubtful(3)
    case "m" where isPaid: return .sure(6)
    case "m" where isMoney || isCapital, "mm" where isMoney || isCapital: return .doubtful(6)
    case "mi" where isMoney || language.isEmpty && !hasEnglishSigns: return .doubtful(6)
    case "b", "bi": return .doubtful(9)
    case "l" where isMoney: return .doubtful(5)
    case "t" where isMoney || isCapital: return .doubtful(12)
    case "tn", "trn": return isEnglish || isMoney ? .sure(12) : .doubtful(12)
    default: return nil
    }
  }

  func isCurrency(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), case .mark(let mark) = tokens[at].kind else { return false }
    return mark.properties.generalCategory == .currencySymbol
  }

  /// Whether a short word stands between a number and its money: "12 Mds €", "12 mia. kr", "12 MEUR". Letters
  /// before a dollar may belong to it ("US$").
  func isSizeOfMoney(_ at: Int) -> Bool {
    let word = word(at)
    guard 1...5 ~= word.unicodeScalars.count, !abbreviated.contains(word) else { return false }
    if NumberSizes.isSizeOfMoney(word) { return true }
    var next = at + 1
    if case .mark(".")? = tokens.indices.contains(next) ? tokens[next].kind : nil, isAdjacent(next) {
      next += 1
      if !(tokens.indices.contains(next) && tokens[next].isCapital), isWord(next, among: NumberSizes.money) {
        return true
      }
    }
    guard isCurrency(next), case .mark(let mark) = tokens[next].kind, mark != "$" else { return false }
    return !(isLiteral(next + 1) && isAdjacent(next + 1))
  }

  private var abbreviated: Set<String> { ["k", "m", "mm", "mi", "b", "bi", "l", "t", "tn", "trn"] }

  /// Whether the word before a number in digits is a size that it counts, as Swahili has it: "milioni 12".
  func isCountedBefore(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    let word = word(before)
    guard isLiteral(range.lowerBound), !word.isEmpty, !isLiteral(before - 1), !isCounting(before - 1) else {
      return false
    }
    return NumberSizes.before.contains(word) || language == "sw" && word == "mia"
      || NumberSizes.endingsBefore.contains(where: word.hasSuffix)
  }
}
