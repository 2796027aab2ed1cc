import Provenance

/// A text that a quote is held against, and where it is from.
struct CheckedText {
  enum Place {
    case capture(CaptureID)
    case file(String)
    case standardInput
  }

  let text: SourceText
  let place: Place
  /// In code points.
  let maximumGap: Int

  /// The place as a sentence calls it.
  var name: String {
    switch place {
    case .capture(let capture): "`\(capture)`"
    case .file(let name): name
    case .standardInput: "standard input"
    }
  }

  /// A result as scripts read it.
  func json(of result: QuoteResult) -> JSON {
    var document: JSONObject = ["source": nil, "capture": nil]
    if case .capture(let capture) = place {
      document["source"] = .string(capture.source)
      document["capture"] = .string(capture.name)
    }
    document["verdict"] = .string(result.verdict.rawValue)
    document["kind"] = .null
    document["explanation"] = result.fault.map { .string($0.explanation) } ?? .null
    document["words"] = []
    document["passages"] = []
    document["cutSentences"] = []
    for member in result.json.members { document[member.key] = member.value }
    document["passages"] = .array(result.passages.map { .object(passage($0)) })
    return .object(document)
  }

  private func passage(_ result: PassageResult) -> JSONObject {
    var object = result.json
    if let range = result.range {
      object["line"] = .number(JSONNumber(text.line(of: range.lowerBound)))
      object["text"] = .string(text.text(in: range))
    }
    if !result.verdict.passes { object["explanation"] = .string(result.reason) }
    if let nearest = result.nearest {
      var near = nearest.json
      near["line"] = .number(JSONNumber(text.line(of: nearest.range.lowerBound)))
      near["difference"] = .array(
        nearest.difference.map { ["side": .string($0.side.rawValue), "text": .string($0.text)] })
      object["nearest"] = .object(near)
    }
    return object
  }
}

extension Terminal {
  /// What a check of a quote found: the verdict, then each passage with its place, then what to do.
  func show(_ result: QuoteResult, of passages: [String], in checked: CheckedText) throws {
    let style: Style =
      result.verdict.passes ? .green : result.verdict == .ambiguous ? .yellow : .red
    try wrap("\(result.verdict.rawValue, [.bold, style])  \(StyledText(quoting: sentence(result, checked)))")
    for (index, passage) in result.passages.enumerated() {
      try line()
      try show(passage, words: passages[index], number: passages.count > 1 ? index + 1 : nil, in: checked)
    }
    for cut in result.cutSentences {
      try line()
      try wrap("\("Warning:", [.bold, .yellow]) \(onOneLine(cut.explanation))", indent: 2, firstIndent: 2)
    }
    let hints = hints(result, checked)
    if !hints.isEmpty { try line() }
    for hint in hints {
      try wrap("\("Hint:", .cyan) \(StyledText(quoting: hint))", indent: 2, firstIndent: 2)
    }
  }

  private func sentence(_ result: QuoteResult, _ checked: CheckedText) -> String {
    if let fault = result.fault { return fault.explanation }
    let isOne = result.passages.count == 1
    if isOne, let refused = result.passages.first, refused.refusal != nil { return refused.reason }
    let quote = isOne ? "the quote stands" : "the passages of the quote stand"
    switch result.verdict {
    case .exact, .moved: return "\(quote) in \(checked.name), code point for code point"
    case .folded: return "\(quote) in \(checked.name) after folding \(folds(result.passages))"
    case .ambiguous:
      let places = isOne ? "\(result.passages[0].placeCount)" : "several"
      return "\(quote) in \(places) places of \(checked.name), and it is not said which is meant"
    case .altered: return "the quote is not in \(checked.name), but something near is"
    case .missing: return "the quote is not in \(checked.name), nor anything like it"
    case .unverifiable: return "\(checked.name) cannot be had here"
    }
  }

  private func folds(_ passages: [PassageResult]) -> String {
    Fold.allCases.filter { fold in passages.contains { $0.folds.contains(fold) } }.map(\.rawValue)
      .joined(separator: ", ")
  }

  /// - Parameter number: nil where the quote is this passage alone, whose verdict stands above.
  private func show(
    _ passage: PassageResult, words: String, number: Int?, in checked: CheckedText
  ) throws {
    let text = checked.text
    if let number {
      let reason = passage.verdict.passes ? "" : passage.reason
      let folded = passage.folds.isEmpty ? "" : "after folding \(folds([passage]))"
      try wrap(
        "\("[\(number)] \(passage.verdict.rawValue)", .bold)  \(reason)\(folded)", indent: 6, firstIndent: 2)
    }
    if let range = passage.range {
      try wrap(place(range, in: text), indent: 2)
      try wrap(StyledText(quoted(text.text(in: range))), indent: 4)
    } else if passage.nearest == nil, passage.places.isEmpty {
      try wrap(StyledText(quoted(words)), indent: 4)
    }
    if passage.contextAgrees == false {
      try wrap("the prefix and suffix given are not what stands around it", indent: 2)
    }
    for range in passage.places {
      try wrap(place(range, in: text), indent: 2)
      try wrap(surroundings(of: range, in: text), indent: 4)
    }
    if passage.placeCount > passage.places.count {
      try wrap("and \(passage.placeCount - passage.places.count) more", indent: 2)
    }
    if let nearest = passage.nearest {
      try wrap("the nearest, at \(place(nearest.range, in: text)): \(nearest.kind.words)", indent: 2)
      try wrap(difference(nearest), indent: 4)
    }
  }

  /// The words of a place with what stands around them.
  private func surroundings(of range: Range<Int>, in text: SourceText) -> StyledText {
    let context = text.context(around: range, length: 24)
    let before: StyledText = range.lowerBound > 24 ? "\u{2026}" : ""
    let after: StyledText = range.upperBound + 24 < text.codePointCount ? "\u{2026}" : ""
    return before
      + "\(onOneLine(context.prefix), .dim)[\(onOneLine(text.text(in: range)), .bold)]\(onOneLine(context.suffix), .dim)"
      + after
  }

  private func place(_ range: Range<Int>, in text: SourceText) -> StyledText {
    "line \(text.line(of: range.lowerBound)), code points \(range.lowerBound)\u{2013}\(range.upperBound)"
  }

  /// What only the source has in `[-...-]`, what only the quote has in `{+...+}`: to be read without colours too.
  private func difference(_ nearest: NearPassage) -> StyledText {
    var text: StyledText = "\u{201C}"
    for run in nearest.difference {
      let words = onOneLine(run.text)
      switch run.side {
      case .same: text.append(StyledText(words))
      case .removed: text.append("\("[-\(words)-]", .green)")
      case .added: text.append("\("{+\(words)+}", .red)")
      }
    }
    return text + "\u{201D}"
  }

  private func hints(_ result: QuoteResult, _ checked: CheckedText) -> [String] {
    var hints: [String] = []
    for hint in result.passages.flatMap({ $0.verdict.passes ? [] : $0.advice() }) where !hints.contains(hint)
    {
      hints.append(hint)
    }
    switch result.fault {
    case .outOfOrder: hints.append("give the passages in the order of the text")
    case .overlapping: hints.append("quote the words that both passages hold once")
    case .gapTooLong, .spliced: hints.append("cite the passages as quotes of their own")
    case .headingLeftOut: hints.append("quote the heading that is left out, or leave the other one out too")
    case .negationLeftOut, .distancingLeftOut: hints.append("quote what stands between the passages too")
    case .emptyQuote, nil: break
    }
    if !result.cutSentences.isEmpty {
      hints.append("quote the whole sentence if those words change what it says")
    }
    if !result.verdict.passes, case .capture(let capture) = checked.place {
      hints.append(
        "`ibid source show \(capture.source) --capture \(capture.name) --text` prints the captured text")
    }
    return hints
  }
}

/// The text with a space for each run of line breaks and the spaces around it, those at its ends kept.
private func onOneLine(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  var isBreak = false
  for scalar in text.unicodeScalars {
    if ["\n", "\r", "\u{2028}", "\u{2029}"].contains(scalar) {
      if !isBreak, out.last != " " { out.append(" ") }
      isBreak = true
    } else if !isBreak || scalar != " " {
      out.append(scalar)
      isBreak = false
    }
  }
  return String(out)
}
