/// Intervals put together of a beginning and an end: "It began in 2019 and ended in 2021."
extension DateGrammar {
  /// A date after a word that says that something begins or ends there.
  private struct End {
    let expression: DateExpression
    /// The token of the word, and the first one of the date.
    let word: Int
    let date: Int
  }

  /// The expressions for the two ends of an interval, each after a word that says it begins or ends there, and
  /// both said of one thing: in one clause, or in two with nothing but a pronoun to begin the second.
  func ends(_ from: Endpoint, _ to: Endpoint, among expressions: [DateExpression]) -> [DateExpression]? {
    switch (from, to) {
    case (.open, _), (_, .open): return nil
    case (.unknown, .unknown): return []
    case (.date(let date), .unknown):
      return first(date, .beginning, among: expressions).map { [$0.expression] }
    case (.unknown, .date(let date)): return first(date, .ending, among: expressions).map { [$0.expression] }
    case (.date(let from), .date(let to)):
      var start: End?
      for expression in expressions {
        // Each end is held against the last beginning before it, so one pass will do.
        if let start, let end = end(expression, to, .ending), start.date < end.date, isOneClause(start, end) {
          return [start.expression, end.expression]
        }
        if let beginning = end(expression, from, .beginning) { start = beginning }
      }
      return nil
    }
  }

  private func first(_ date: CalendarDate, _ role: DateWords.Role, among expressions: [DateExpression])
    -> End?
  {
    for expression in expressions {
      if let end = end(expression, date, role) { return end }
    }
    return nil
  }

  /// The expression as an end of an interval, if it says the date after a word with the role.
  private func end(_ expression: DateExpression, _ date: CalendarDate, _ role: DateWords.Role) -> End? {
    guard expression.readings.allSatisfy({ $0.entails(.date(date)) }) else { return nil }
    let start = firstToken(of: expression)
    guard let word = place(of: role, before: start), !isNegated(word) else { return nil }
    return End(expression: expression, word: word, date: start)
  }

  private func firstToken(of expression: DateExpression) -> Int {
    // The tokens are in order: halve towards the first that is not before the expression.
    var (start, end) = (0, tokens.count)
    while start < end {
      let middle = (start + end) / 2
      if tokens[middle].range.lowerBound < expression.range.lowerBound {
        start = middle + 1
      } else {
        end = middle
      }
    }
    return start
  }

  /// The nearest of the six words before a token, in its sentence, that has a role.
  private func place(of role: DateWords.Role, before start: Int) -> Int? {
    var at = start - 1
    var isDirect = true
    while at >= 0, at >= start - 6 {
      if let mark = mark(at), [".", "!", "?", ";", "؟", "؛", "\u{2029}"].contains(mark) { return nil }
      if number(at) != nil { return nil }
      if isOrigin(at) { return nil }
      if has(role, at), isDirect || !has(.direct, at) { return at }
      if !has([.within, .filler, .approximation], at) { isDirect = false }
      at -= 1
    }
    return nil
  }

  /// "was not dissolved", "never formally left", "didn’t end".
  private func isNegated(_ at: Int) -> Bool {
    for before in max(0, at - 4)..<at {
      if let word = word(before), DateWords.negations.contains(word) { return true }
      if word(before) == "t", isApostrophe(before - 1), word(before - 2)?.hasSuffix("n") ?? false {
        return true
      }
    }
    return false
  }

  /// Whether the end is said of what begins: no sentence ends between them, and after the last "and" or comma no
  /// other subject comes.
  private func isOneClause(_ start: End, _ end: End) -> Bool {
    guard end.word > start.date, isPair(word(start.word), word(end.word)) else { return false }
    var isJoined = has([.to, .until], end.word)
    var at = end.word - 1
    var isAtVerb = true
    while at > start.date {
      if let mark = mark(at) {
        switch mark {
        case "!", "?", ";", ":", "؟", "؛", "\u{2029}", "。", "；": return false
        case ".":
          // "Sept." is in the date; "St. Louis" may end a sentence as well.
          if tokens.indices.contains(at + 1), case .word(_, isCapital: true) = tokens[at + 1].kind {
            return false
          }
        case ",", "،", "(", "—", "–": if isAtVerb { (isJoined, isAtVerb) = (true, false) }
        default: break
        }
      } else if isAtVerb, let word = word(at) {
        if has([.and, .until], at) || word == "but" || word == "then" || word == "before" {
          (isJoined, isAtVerb) = (true, false)
        } else if !DateWords.beforeVerb.contains(word), !word.hasSuffix("ly"), !isJoined {
          return false
        }
      }
      at -= 1
    }
    return isJoined
  }

  /// Who joins is who leaves: "Ada joined the club founded in 2019 and left in 2021" is of two things.
  private func isPair(_ start: String?, _ end: String?) -> Bool {
    let isStay = ["joined", "since", "from"].contains(start)
    if end == "left" { return isStay }
    return start != "joined" || ["until", "till", "to"].contains(end)
  }
}
