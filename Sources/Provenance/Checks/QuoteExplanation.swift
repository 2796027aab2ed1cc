extension PassageResult {
  /// Why the passage does not pass, in one sentence, with the nearest words of the source.
  var explanation: String {
    let reason: String
    switch refusal {
    case .empty: return "the quote is empty"
    case .noWords: return "the quote holds no word"
    case .cutWord: reason = "the quote begins or ends inside a word"
    case .cutNumber: reason = "the quote cuts a number from its sign, its decimals or its other digits"
    case .tooMuchWork: return "the quote and the text are made so that checking would take too long"
    case nil: reason = "the quote is not in the source"
    }
    return nearest.map { "\(reason); \($0.sentence)" } ?? reason
  }
}

extension NearPassage {
  /// What the source has there, and what differs, in one sentence.
  var sentence: String {
    let place = "\(range.lowerBound)\u{2013}\(range.upperBound)"
    return "the nearest words, at code points \(place), are \(marked): \(kind.words)"
  }

  /// The difference on one line: what only the source has in `[-...-]`, what only the quote has in `{+...+}`.
  var marked: String {
    let runs = difference.map { run in
      switch run.side {
      case .same: run.text
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }
    return "\u{201C}" + runs.joined() + "\u{201D}"
  }
}

extension ChangeKind {
  /// The kind of change as a reader reads it.
  var words: String {
    switch self {
    case .negation: "a negation differs"
    case .digits: "digits differ"
    case .sign: "a sign differs"
    case .decimalMark: "a decimal mark or grouping differs"
    case .wordOrder: "the words are in another order"
    case .letterCase: "letter case differs"
    case .punctuation: "punctuation differs"
    case .cutWord: "a word is cut"
    case .other: "words differ"
    }
  }
}

extension QuoteFault {
  /// What is wrong with how the passages are joined, in one sentence.
  var explanation: String {
    func list(_ words: [String]) -> String { words.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ") }
    switch self {
    case .emptyQuote: return "the quote has no passage"
    case .outOfOrder: return "each passage is in the source, but they stand there in another order"
    case .overlapping: return "each passage is in the source, but two of them overlap"
    case .gapTooLong(let codePoints):
      return "each passage is in the source, but \(codePoints) code points are left out between two of them"
    case .spliced:
      return "each passage is in the source, but the quote joins parts of different sentences into one"
    case .negationLeftOut(let words):
      return "what is left out between the passages negates them: \(list(words))"
    case .distancingLeftOut(let words):
      return
        "what is left out between the passages says that the source does not vouch for it: \(list(words))"
    }
  }
}
