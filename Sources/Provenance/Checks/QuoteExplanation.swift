extension PassageResult {
  /// Why the passage does not pass, in one sentence, with the nearest words of the source.
  var explanation: String {
    switch refusal {
    case .empty, .noWords, .tooMuchWork: reason
    case .cutWord, .cutNumber, nil: nearest.map { "\(reason); \($0.sentence)" } ?? reason
    }
  }

  /// Why the passage does not pass, in one sentence.
  public var reason: String {
    switch refusal {
    case .empty: "the quote is empty"
    case .noWords: "the quote holds no word"
    case .cutWord: "the quote begins or ends inside a word"
    case .cutNumber: "the quote cuts a number from its sign, its decimals or its other digits"
    case .tooMuchWork: "the quote and the text are made so that checking would take too long"
    case nil:
      switch verdict {
      case .ambiguous: "it stands in \(placeCount) places"
      case .missing: "nothing in the text is like it"
      default: "the quote is not in the source"
      }
    }
  }

  /// What to do about a passage that does not pass, each in one sentence.
  ///
  /// - Parameter option: what stands before the words where they are given again, such as `--quote `.
  public func advice(option: String = "") -> [String] {
    var advice: [String] = []
    if verdict == .ambiguous {
      advice.append("quote more of the words around it, so that it stands in one place only")
    }
    if let nearest { advice.append("if it is meant: \(option)\(nearest.text.onOneLine.shellWord)") }
    return advice
  }
}

extension CutSentence {
  /// What the quote leaves out, in one sentence, with the whole of the one that it cuts.
  public var explanation: String {
    let words = words.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ")
    return "the sentence that the quote cuts also says \(words): \u{201C}\(text)\u{201D}"
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
  public var words: String {
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
  public var explanation: String {
    func list(_ words: [String]) -> String { words.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ") }
    switch self {
    case .emptyQuote: return "the quote has no passage"
    case .outOfOrder: return "each passage is in the source, but they stand there in another order"
    case .overlapping: return "each passage is in the source, but two of them overlap"
    case .gapTooLong(let codePoints):
      return "each passage is in the source, but \(codePoints) code points are left out between two of them"
    case .spliced:
      return "each passage is in the source, but the quote joins parts of different sentences into one"
    case .headingLeftOut(let heading):
      return "a passage does not stand under the heading that is quoted, but under \(list([heading]))"
    case .negationLeftOut(let words):
      return "what is left out between the passages negates them: \(list(words))"
    case .distancingLeftOut(let words):
      return
        "what is left out between the passages says that the source does not vouch for it: \(list(words))"
    }
  }
}
