extension Anchoring {
  /// The result for a passage that stands nowhere: what is nearest to it, if anything is.
  func refused(_ passage: Passage, _ finding: Finding) -> PassageResult {
    var result = PassageResult(verdict: .missing)
    result.refusal = finding.refusal
    switch finding.refusal {
    case .empty, .noWords, .tooMuchWork: return result
    case .cutWord, .cutNumber, nil: break
    }
    let quote = Array(passage.exact.utf8)
    result.nearest = quote.withUnsafeBufferPointer { quote in
      let (inner, _) = trim(quote, table)
      let core = UTF8Buffer(rebasing: quote[inner])
      if let cut = finding.cutRange { return near(core, at: cut, kind: .cutWord) }
      return NearSearch(text: text, table: table, search: source.search).nearest(to: core)
        .map { near(core, at: $0, kind: nil) }
    }
    if result.nearest != nil { result.verdict = .altered }
    return result
  }

  /// Bytes of both texts that are compared word by word.
  private static let longestComparison = 1 << 17

  /// The place in whole words, with the difference.
  private func near(_ quote: UTF8Buffer, at range: Range<Int>, kind: ChangeKind?) -> NearPassage {
    let edge = PassageEdge(text, table: table)
    var start = range.lowerBound
    var end = range.upperBound
    for _ in 0..<64 where start > 0 && edge.cut(at: start) != nil { start = text.start(before: start) }
    for _ in 0..<64 where end < text.count && edge.cut(at: end) != nil { end += text.scalar(at: end).length }
    guard end - start + quote.count <= Self.longestComparison else {
      let texts = [text[start..<end], quote[...]].map { String(decoding: $0, as: UTF8.self) }
      return NearPassage(
        range: source.codePointRange(start..<end), text: texts[0],
        difference: [.init(side: .removed, text: texts[0]), .init(side: .added, text: texts[1])],
        kind: kind ?? .other)
    }
    let comparison = WordComparison(source: text, start..<end, quote: quote, table: table)
    return NearPassage(
      range: source.codePointRange(start..<end), text: String(decoding: text[start..<end], as: UTF8.self),
      difference: comparison.runs,
      kind: kind ?? ChangeKind(comparison, source: text, quote: quote, table: table))
  }
}
