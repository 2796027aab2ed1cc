/// Numbers that the quote must hold, whichever way it writes them.
enum QuotedNumber {
  static func of(_ value: JSON, in quoted: [QuotedWords]) -> ValueEvidence {
    let written = value.plainText ?? ""
    guard let number = number(of: value) else {
      return .missing("\(written.quoted) is no number that could be read in the quote")
    }
    return quoted.evidence { words in
      switch NumberExpression.supports(number, among: words.numbers) {
      case .derivable: return .borneOut
      case .ambiguous(let expression):
        let readings = expression.readings.map { "\($0.value) (\($0.why))" }.joined(separator: ", ")
        return .ambiguous(
          "\(written) is one of several ways to read \(words.excerpt(expression.range).quoted): \(readings)")
      case .notFound: return nil
      }
    } otherwise: {
      .missing("the number \(written.shortened) is not in the quote; \(others(in: quoted))")
    }
  }

  /// The number that a value is: a JSON number, or a text that is one number and nothing else.
  private static func number(of value: JSON) -> ExactDecimal? {
    switch value {
    case .number(let number): return ExactDecimal(number.lexeme)
    case .string(let text):
      if let number = ExactDecimal(text) { return number }
      let found = NumberExpression.find(in: text)
      guard found.count == 1, let expression = found.first, expression.readings.count == 1,
        expression.range == 0..<text.unicodeScalars.count
      else { return nil }
      return expression.readings.first?.value
    default: return nil
    }
  }

  private static func others(in quoted: [QuotedWords]) -> String {
    var shown: [String] = []
    for words in quoted {
      for expression in words.numbers where !expression.readings.isEmpty && shown.count < 6 {
        let text = words.excerpt(expression.range)
        let values = expression.readings.map(\.value.description)
        let reading = values == [text] ? text : "\(text.quoted) (\(values.joined(separator: " or ")))"
        if !shown.contains(reading) { shown.append(reading) }
      }
    }
    return shown.isEmpty
      ? "no number is read in it" : "the numbers there are \(shown.joined(separator: ", "))"
  }
}
