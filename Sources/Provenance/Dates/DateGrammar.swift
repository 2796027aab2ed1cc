/// Finds dates among the tokens of a text; every rule looks a bounded number of tokens ahead.
struct DateGrammar {
  let tokens: [DateToken]
  /// The first part of a BCP 47 tag; empty where the language is not known.
  let language: String
  /// How the language writes 03/05/2012, where it is known.
  private(set) var numericOrder: NumericDateOrder?

  init(_ tokens: [DateToken], language: String? = nil) {
    self.language =
      (language ?? "").lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? ""
    self.tokens = Self.withoutOtherYears(tokens, language: self.language)
    numericOrder = language.flatMap(NumericDateOrder.init(language:))
  }

  /// With the tokens as they are.
  init(given tokens: [DateToken], language: String) {
    self.tokens = tokens
    self.language = language
  }

  func expressions() -> [DateExpression] {
    var expressions: [DateExpression] = []
    var at = 0
    while at < tokens.count {
      guard tokens[at].canBegin else {
        at += 1
        continue
      }
      let single = qualified(at: at, isCued: isCued(at))
      if let (whole, parts) = phrase(at: at, beginningWith: single) {
        if let expression = self.expression(whole) {
          expressions.append(expression)
          expressions += parts.compactMap { self.expression($0) }
          at = whole.tokens.upperBound
          continue
        }
      }
      if let match = single, let expression = self.expression(match) {
        expressions.append(expression)
        at = match.tokens.upperBound
        continue
      }
      at += 1
    }
    return expressions
  }

  private func expression(_ match: DateMatch) -> DateExpression? {
    let doubt = doubt(before: match.tokens.lowerBound)
    var drafts = match.drafts
    if doubt == .uncertain { drafts = Self.qualified(drafts, "?") + drafts }
    var readings: [DateExpression.Reading] = []
    for reading in drafts.compactMap(\.reading)
    where !readings.contains(where: { $0.edtf == reading.edtf }) {
      readings.append(reading)
    }
    guard let last = tokens[match.tokens].last, !readings.isEmpty else { return nil }
    let isDoubtful =
      match.isDoubtful || doubt == .negated || doubt == .uncertain && drafts.count == match.drafts.count
      || isBounded(match.tokens) || isChoice(match)
    if isDoubtful {
      readings = readings.map {
        .init(edtf: $0.edtf, why: $0.why + ", if it is a date and certain", equivalents: $0.equivalents)
      }
    }
    return DateExpression(
      range: tokens[match.tokens.lowerBound].range.lowerBound..<last.range.upperBound, readings: readings,
      isDoubtful: isDoubtful)
  }

  // Looking at tokens. Beyond the ends there is nothing.

  func kind(_ at: Int) -> DateToken.Kind? { tokens.indices.contains(at) ? tokens[at].kind : nil }

  func number(_ at: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(at), case .number(let value, let digits) = tokens[at].kind else {
      return nil
    }
    return (value, digits)
  }

  func word(_ at: Int) -> String? {
    guard tokens.indices.contains(at), case .word(let word, _) = tokens[at].kind else { return nil }
    return word
  }

  func mark(_ at: Int) -> Unicode.Scalar? {
    guard tokens.indices.contains(at), case .mark(let mark) = tokens[at].kind else { return nil }
    return mark
  }

  /// Whether no white space stands before the token.
  func isAdjacent(_ at: Int) -> Bool { tokens.indices.contains(at) && !tokens[at].isSpaced }

  /// Whether the word at a token can do one of these things.
  func has(_ roles: DateWords.Role, _ at: Int) -> Bool {
    tokens.indices.contains(at) && !tokens[at].roles.isDisjoint(with: roles)
  }

  func isApostrophe(_ at: Int) -> Bool { mark(at) == "'" || mark(at) == "\u{2019}" }

  func isDash(_ at: Int) -> Bool {
    guard let mark = mark(at) else { return false }
    return ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"].contains(mark)
  }

  /// Past articles and words like "year", a few at most.
  func skippingFillers(_ at: Int) -> Int {
    var next = at
    while next < at + 3,
      has(.filler, next) || (mark(next) == "'" && next > at) || (mark(next) == "’" && next > at)
    { next += 1 }
    return next
  }

  /// The "to" of "dates back to 1450", which ends nothing.
  func isOrigin(_ at: Int) -> Bool {
    guard word(at) == "to" else { return false }
    return word(word(at - 1) == "back" ? at - 2 : at - 1).map(DateWords.originating.contains) ?? false
  }

  /// Whether the words before say that a time follows.
  func isCued(_ at: Int) -> Bool {
    var before = at - 1
    while before >= max(0, at - 3) {
      if has(.cue, before) || isOrigin(before) { return true }
      guard has([.filler, .approximation], before) else { return false }
      before -= 1
    }
    return false
  }
}
