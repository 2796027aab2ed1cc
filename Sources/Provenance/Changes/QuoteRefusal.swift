/// Why a quote is not taken into a record: where it fails, the nearest words of the source, and what to do.
struct QuoteRefusal {
  let result: QuoteResult
  let passages: [Passage]
  let capture: CaptureID

  func refusal(on record: String) -> ChangeRefusal {
    var causes: [String] = []
    var hints: [String] = []
    for (index, passage) in result.passages.enumerated() where !passage.verdict.passes {
      let which = passages.count > 1 ? "passage \(index + 1): " : ""
      switch passage.verdict {
      case .ambiguous:
        causes.append(which + "it stands in \(passage.placeCount) places")
        hints.append("quote more of the words around it, so that it stands in one place only")
      case .missing where passage.refusal == nil: causes.append(which + "nothing in the text is like it")
      default:
        let nearest = passage.refusal == nil ? passage.nearest : nil
        causes.append(which + (nearest?.sentence ?? passage.explanation))
      }
      if let nearest = passage.nearest {
        hints.append("if it is meant: --quote \(nearest.text.onOneLine.shellWord)")
      }
    }
    if let fault = result.fault { causes.append(fault.explanation) }
    hints.append("`ibid source show \(capture.source) --text` prints the captured text")
    let message =
      result.fault != nil && causes.count == 1
      ? "the quote cannot be joined so from `\(capture)`"
      : result.verdict == .ambiguous
        ? "the quote does not say which place of `\(capture)` is meant" : "the quote is not in `\(capture)`"
    return ChangeRefusal(.quoteRefused, on: record, message, causes: causes, hints: hints)
  }
}
