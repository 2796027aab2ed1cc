/// The quotes of a claim as they are held against their texts: each once, however many checks ask.
final class HeldQuotes {
  private let citations: [Citation]
  private let snapshot: any Snapshot
  private var held: [HeldQuote?]
  private var capturesWithText: [String: [CaptureID]] = [:]
  /// What they may cost together, as `Anchoring.work`.
  private var work = Anchoring.mostWork

  init(_ citations: [Citation], in snapshot: any Snapshot) {
    self.citations = citations
    self.snapshot = snapshot
    held = Array(repeating: nil, count: citations.count)
  }

  /// What became of the quote of a citation, by its place in the record.
  func quote(at index: Int) throws -> HeldQuote {
    if let known = held[index] { return known }
    let quote = try HeldQuote(citations[index], in: snapshot, work: &work)
    held[index] = quote
    return quote
  }

  /// The capture whose text one without a text repeats, as `Snapshot.capture(withTextBefore:)`: the captures of a source are
  /// looked through once, however many of them the claim cites.
  func capture(withTextBefore capture: CaptureID) throws -> CaptureID? {
    let known = capturesWithText[capture.source]
    let captures =
      try known ?? snapshot.captures(of: capture.source).filter { try snapshot.capture($0)?.text != nil }
    capturesWithText[capture.source] = captures
    var low = 0
    var high = captures.count
    while low < high {
      let middle = (low + high) / 2
      if captures[middle].order < capture.order { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? captures[low - 1] : nil
  }

  /// The words that a citation quotes, passage by passage.
  ///
  /// Where a passage passes by its folds, they are those of the source: what a fold made alike to the eye, a dash and a
  /// minus sign or two lines and one, may be another value.
  func words(at index: Int) throws -> [String] {
    let passages = citations[index].passages
    guard case .held(let text, let result) = try quote(at: index) else {
      return passages.map(\.exact)
    }
    return zip(passages, result.passages).map { passage, result in
      guard result.verdict == .folded, let range = result.range else { return passage.exact }
      return text.text(in: range)
    }
  }
}

/// What became of one quote.
enum HeldQuote {
  /// It was held against the captured text; what is sealed of it is left out, and each other passage was held by itself.
  case held(SourceText, QuoteResult)
  /// The capture has no record that can be read.
  case withoutCapture
  /// All of the quote is sealed, or its text is: it can be held against nothing here.
  case unverifiable(reason: String)
  /// The tree has no text of the capture.
  case textMissing
  /// The text is not the one that was captured: words that stand in it are not the source's.
  case textAltered(reason: String)

  fileprivate init(_ citation: Citation, in snapshot: any Snapshot, work: inout Int) throws {
    guard let capture = try snapshot.capture(citation.captureID) else {
      self = .withoutCapture
      return
    }
    let passages = citation.passages
    let isSealed = passages.count < citation.quote.count
    if isSealed, passages.isEmpty {
      self = .unverifiable(reason: "a passage of the quote is sealed")
      return
    }
    self =
      switch try snapshot.text(of: citation.captureID) {
      case .notInThisClone: .unverifiable(reason: "the captured text is not in this clone")
      case .absent where capture.text?.sealed != nil: .unverifiable(reason: "the captured text is sealed")
      case .absent: .textMissing
      case .invalid(let reason): .textAltered(reason: reason)
      case .text where capture.text?.sha256 == nil: .textAltered(reason: "no digest of it is on record")
      case .text(_, let sha256, _) where capture.text?.sha256 != sha256:
        .textAltered(reason: "its digest is not the one recorded")
      case .text(let text, _, _) where isSealed: .held(text, text.anchorEach(passages, work: &work))
      case .text(let text, _, _):
        .held(text, text.anchor(passages, maximumGap: try snapshot.policy.quoteMaxGap, work: &work))
      }
  }
}

extension SourceText {
  /// Holds passages against this text without holding them against one another: what is sealed between them may join them.
  fileprivate func anchorEach(_ passages: [Passage], work: inout Int) -> QuoteResult {
    var results: [PassageResult] = []
    for passage in passages { results += anchor([passage], maximumGap: 0, work: &work).passages }
    return QuoteResult(
      verdict: results.map(\.verdict).max() ?? .missing, passages: results, fault: nil, cutSentences: [])
  }
}
