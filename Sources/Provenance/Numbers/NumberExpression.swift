/// A number as people write it in prose, in digits or in words, with what it can say.
public struct NumberExpression: Hashable, Sendable {
  /// One way to read it.
  public struct Reading: Hashable, Sendable {
    /// The number.
    public let value: ExactDecimal
    /// How it was read: "a comma before the decimals".
    public let why: String
    /// Whether it is read so without more ado; another reading is then far-fetched.
    public let isSure: Bool
  }

  /// Where it stands, in code points of the text.
  public let range: Range<Int>
  /// The ways to read it; none of what is in digits but is no amount: an ordinal, a date, a version.
  public let readings: [Reading]

  /// The numbers in a text, in order, none inside another.
  ///
  /// Digits of any script are read with their signs, separators, fractions and the words of size after them
  /// ("1.2 million"). Words are read in English and in Arabic, French, German, Russian and Spanish. A language
  /// (a BCP 47 tag) decides which, and what "1.200" means; where it is not known, words that mean something
  /// else in English are left alone, "1,200" is 1200, and what else the separator can mean is a second reading.
  public static func find(in text: String, language: String? = nil) -> [NumberExpression] {
    let style = NumberStyle(language: language)
    let tokens = NumberToken.tokens(of: text, style: style)
    var found: [NumberExpression] = []
    for lexicon in style.lexicons {
      found += NumberGrammar(tokens, lexicon, language: style.language).expressions()
    }
    return merged(found)
  }

  /// Whether a number is among those of a text.
  public static func supports(_ value: ExactDecimal, among expressions: [NumberExpression]) -> NumberEvidence
  {
    for expression in expressions
    where expression.readings.contains(where: { $0.isSure && $0.value == value }) {
      return .derivable(expression)
    }
    let open = expressions.first { $0.readings.contains { $0.value == value } }
    return open.map { .ambiguous($0) } ?? .notFound
  }

  /// Of what the languages find, the longest; what they find in one place, together.
  private static func merged(_ found: [NumberExpression]) -> [NumberExpression] {
    let sorted = found.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var merged: [NumberExpression] = []
    for expression in sorted {
      guard let last = merged.last, expression.range.lowerBound < last.range.upperBound else {
        merged.append(expression)
        continue
      }
      if last.range == expression.range {
        merged[merged.count - 1] = last.joined(with: expression)
      } else if expression.range.count > last.range.count {
        merged[merged.count - 1] = expression
      }
    }
    return merged
  }

  /// Both readings; where they differ, neither is sure.
  private func joined(with other: NumberExpression) -> NumberExpression {
    if readings.map(\.value) == other.readings.map(\.value) { return self }
    // What is no amount in one language may be one in another.
    if readings.isEmpty || other.readings.isEmpty { return readings.isEmpty ? other : self }
    var all: [Reading] = []
    for reading in readings + other.readings where !all.contains(where: { $0.value == reading.value }) {
      all.append(Reading(value: reading.value, why: reading.why, isSure: false))
    }
    return NumberExpression(range: range, readings: all)
  }
}

/// Whether a text bears out a number.
public enum NumberEvidence: Hashable, Sendable {
  /// It says so.
  case derivable(NumberExpression)
  /// It can be read so, and in other ways.
  case ambiguous(NumberExpression)
  /// No number in the text is this one.
  case notFound
}
