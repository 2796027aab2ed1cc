/// Whether the words quoted for a claim bear out one of its values.
enum ValueEvidence: Equatable {
  case borneOut
  /// The words can be read so, and otherwise; one sentence says how.
  case ambiguous(String)
  /// One sentence says what was looked for and what is there instead; a hint, what the quote has for it.
  case missing(String, suggestion: String? = nil)
}

extension Sequence<QuotedWords> {
  /// The best of what each passage answers; where none bears a value out, the sentence is made once.
  func evidence(
    _ answer: (QuotedWords) -> ValueEvidence?, otherwise missing: () -> ValueEvidence
  ) -> ValueEvidence {
    var open: ValueEvidence?
    for words in self {
      switch answer(words) {
      case .borneOut?: return .borneOut
      case .ambiguous(let sentence)?: open = open ?? .ambiguous(sentence)
      case .missing?, nil: break
      }
    }
    return open ?? missing()
  }
}

extension String {
  /// In typographic quotation marks, on one line.
  var quoted: String { "\u{201C}\(onOneLine.shortened)\u{201D}" }
}
