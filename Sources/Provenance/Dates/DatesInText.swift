/// The dates of one text, read once, to hold any number of dates against.
struct DatesInText {
  let grammar: DateGrammar
  let expressions: [DateExpression]

  init(_ text: String, language: String? = nil) {
    grammar = DateGrammar(DateToken.tokens(of: text), language: language)
    expressions = grammar.expressions()
  }

  /// The years that the text names.
  var years: Set<Year> {
    var years: Set<Year> = []
    for expression in expressions {
      for reading in expression.readings {
        for date in reading.edtf.value.dates {
          if case .exact = date.year { years.insert(date.year) }
        }
      }
    }
    return years
  }
}
