/// A word, number or mark of a text, as far as numbers need to know it.
struct NumberToken {
  enum Form {
    case whole, fraction, other
    /// With a size joined to the digits: 6万, 6bn.
    case sized
  }

  enum Kind {
    /// A number in digits with its sign; without readings where it is part of something that is no amount.
    case literal([NumberExpression.Reading], Form)
    /// A word in lower case, without vowel marks.
    case word(String)
    case mark(Unicode.Scalar)
  }

  let kind: Kind
  /// In code points of the text.
  let range: Range<Int>
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// Whether it is a word with a capital first.
  var isCapital = false

  /// The same token as another number.
  func with(_ readings: [NumberExpression.Reading], _ form: Form) -> NumberToken {
    NumberToken(kind: .literal(readings, form), range: range, isSpaced: isSpaced, isCapital: isCapital)
  }

  /// The tokens of a text, in one pass.
  static func tokens(of text: String, style: NumberStyle) -> [NumberToken] {
    var scanner = NumberScanner(text, style)
    return scanner.tokens()
  }
}
