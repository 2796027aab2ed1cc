/// Why a quote is not taken into a record: where it fails, the nearest words of the source, and what to do.
struct QuoteRefusal {
  let result: QuoteResult
  let passages: [Passage]
  let capture: CaptureID
  var isOfFile = false

  func refusal(on record: String) -> ChangeRefusal {
    var causes: [String] = []
    var hints: [String] = []
    for (index, passage) in result.passages.enumerated() where !passage.verdict.passes {
      let which = passages.count > 1 ? "passage \(index + 1): " : ""
      let nearest = passage.refusal == nil ? passage.nearest : nil
      switch passage.verdict {
      case .ambiguous, .missing: causes.append(which + passage.reason)
      default: causes.append(which + (nearest?.sentence ?? passage.explanation))
      }
      hints += passage.advice(option: isOfFile ? "" : "--quote ")
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
