extension SourceText {
  /// Holds a quote against this text: exact or refused.
  ///
  /// A passage at its recorded position is taken there, equal or folded, whatever else the text holds. Otherwise
  /// code-point-equal places come before folded ones; of several, the recorded prefix and suffix pick one, or the
  /// other passages do, or the verdict is `ambiguous`. Passages must stand in order, not overlap, leave at most
  /// `maximumGap` code points between them, and leave out nothing that changes what the sentence says.
  public func anchor(_ quote: [Passage], maximumGap: Int = 500) -> QuoteResult {
    bytes.withUnsafeBufferPointer { text in
      FoldClass.table.withPointer { table in
        var anchoring = Anchoring(source: self, text: text, table: table, maximumGap: maximumGap)
        return anchoring.run(quote)
      }
    }
  }
}

/// One run of `SourceText.anchor`.
struct Anchoring {
  let source: SourceText
  let text: UTF8Buffer
  let table: UnsafePointer<FoldClass>
  let maximumGap: Int

  mutating func run(_ quote: [Passage]) -> QuoteResult {
    guard !quote.isEmpty else {
      return QuoteResult(verdict: .altered, passages: [], fault: .emptyQuote, cutSentences: [])
    }
    var findings = quote.map { find($0) }
    let fault = findings.count > 1 ? place(&findings) : nil
    let passages = zip(quote, findings).map { result($0, $1) }
    var verdict = passages.map(\.verdict).max() ?? .missing
    if fault != nil { verdict = max(verdict, .altered) }
    return QuoteResult(
      verdict: verdict, passages: passages, fault: fault, cutSentences: cutSentences(findings))
  }

  /// What the search for one passage came to, before the passages are held against one another.
  struct Finding {
    /// The places that come into question: none, one, or several that nothing has decided between.
    var places: [Place] = []
    /// The only place is the recorded one.
    var isRecorded = false
    var refusal: Refusal?
    /// Where the passage stands but cuts something.
    var cutRange: Range<Int>?
  }

  private func find(_ passage: Passage) -> Finding {
    let quote = Array(passage.exact.utf8)
    return quote.withUnsafeBufferPointer { quote in
      var search = PassageSearch(quote, in: source, text: text, table: table)
      if search.core.isEmpty { return Finding(refusal: .empty) }
      if !search.hasWords { return Finding(refusal: .noWords) }
      if let recorded = passage.recordedRange, recorded.upperBound <= source.codePointCount {
        let range = source.byteRange(recorded)
        // White space around it may have been recorded with it.
        if let place = search.place(at: range) {
          return Finding(places: [place], isRecorded: place.range == range)
        }
      }
      let hasContext = passage.prefix != nil || passage.suffix != nil
      let exact = search.exactPlaces { hasContext && contextStands(passage, at: $0) }
      let agreeing = hasContext ? self.agreeing(exact, with: passage) : []
      if agreeing.count == 1 { return Finding(places: agreeing) }
      // Context that speaks against every equal place may speak for a folded one.
      if !exact.isEmpty, !hasContext || !agreeing.isEmpty {
        return Finding(places: agreeing.isEmpty ? exact : agreeing)
      }
      let folded = search.foldedPlaces()
      let agreeingFolded = hasContext ? self.agreeing(folded, with: passage) : []
      if agreeingFolded.count == 1 { return Finding(places: agreeingFolded) }
      if !exact.isEmpty { return Finding(places: exact) }
      if !folded.isEmpty { return Finding(places: agreeingFolded.isEmpty ? folded : agreeingFolded) }
      var finding = Finding()
      if search.gaveUp { finding.refusal = .tooMuchWork }
      if let cut = search.firstCut {
        finding.refusal = cut.cut == .word ? .cutWord : .cutNumber
        finding.cutRange = cut.range
      }
      return finding
    }
  }

  /// The finding in code points, with its verdict.
  private func result(_ passage: Passage, _ finding: Finding) -> PassageResult {
    guard let place = finding.places.first else { return refused(passage, finding) }
    guard finding.places.count == 1 else {
      let places = finding.places.prefix(PassageResult.mostPlaces).map { source.codePointRange($0.range) }
      return PassageResult(verdict: .ambiguous, places: Array(places), placeCount: finding.places.count)
    }
    let range = source.codePointRange(place.range)
    let isMoved = !finding.isRecorded && (passage.start != nil || passage.end != nil)
    var result = PassageResult(verdict: !place.isExact ? .folded : isMoved ? .moved : .exact, range: range)
    result.folds = place.folds.folds
    result.isMoved = isMoved
    if passage.prefix != nil || passage.suffix != nil {
      result.contextAgrees = contextAgrees(passage, at: place.range)
    }
    return result
  }
}
