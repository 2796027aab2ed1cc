extension SourceText {
  /// Holds a quote against this text: exact or refused.
  ///
  /// A passage at its recorded position is taken there, equal or folded, whatever else the text holds. Otherwise
  /// code-point-equal places come before folded ones; of several, the recorded prefix and suffix pick one, or the
  /// other passages do, or the verdict is `ambiguous`. Passages must stand in order, not overlap, leave at most
  /// `maximumGap` code points between them, and leave out nothing that changes what the sentence says.
  public func anchor(_ quote: [Passage], maximumGap: Int = 500) -> QuoteResult {
    var work = Anchoring.mostWork
    return anchor(quote, maximumGap: maximumGap, work: &work)
  }

  /// Holds a quote against this text, one of several that share what they may cost.
  ///
  /// - Parameter work: as `Anchoring.work`, lowered by what this quote takes. With none left nothing is found.
  func anchor(_ quote: [Passage], maximumGap: Int, work: inout Int) -> QuoteResult {
    bytes.withUnsafeBufferPointer { text in
      FoldClass.table.withPointer { table in
        var anchoring = Anchoring(
          source: self, text: text, table: table, maximumGap: maximumGap, work: work)
        defer { work = anchoring.work }
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
  /// The tokens that may still be compared, a few nanoseconds each: what else takes long is counted as so many of them.
  var work: Int
  /// The places that may still be kept.
  private var room = mostPlaces

  /// What the quotes of one claim may cost together, a few seconds. Only those made for it need more.
  static let mostWork = 1 << 27
  private static let costOfNearest = 1 << 19
  /// Of all passages of a quote together.
  private static let mostPlaces = 4 * PassageSearch.mostPlaces

  init(
    source: SourceText, text: UTF8Buffer, table: UnsafePointer<FoldClass>, maximumGap: Int, work: Int
  ) {
    self.source = source
    self.text = text
    self.table = table
    self.maximumGap = maximumGap
    self.work = work
  }

  mutating func run(_ quote: [Passage]) -> QuoteResult {
    guard !quote.isEmpty else {
      return QuoteResult(verdict: .altered, passages: [], fault: .emptyQuote, cutSentences: [])
    }
    var findings: [Finding] = []
    for passage in quote { findings.append(find(passage, isAlone: quote.count == 1)) }
    let fault = findings.count > 1 ? place(&findings) : nil
    let cut = cutSentences(findings)
    // What was not read to its end may hold what the quote must not leave out.
    if work <= 0 { findings = findings.map { _ in Finding(refusal: .tooMuchWork) } }
    let passages = zip(quote, findings).map { result($0, $1) }
    var verdict = passages.map(\.verdict).max() ?? .missing
    if fault != nil { verdict = max(verdict, .altered) }
    return QuoteResult(verdict: verdict, passages: passages, fault: fault, cutSentences: cut)
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

  private mutating func find(_ passage: Passage, isAlone: Bool) -> Finding {
    let quote = Array(passage.exact.utf8)
    let finding = quote.withUnsafeBufferPointer { quote in
      let allowance = min(work, PassageSearch.mostWork)
      // With room for few, context is held to the letter too, as of many places.
      let room = room > Self.fewPlaces ? min(room, PassageSearch.mostPlaces) : 0
      var search = PassageSearch(quote, in: source, text: text, table: table, work: allowance, room: room)
      defer { work -= allowance - search.work }
      return find(passage, by: &search, isAlone: isAlone)
    }
    room = max(0, room - finding.places.count)
    // What is nowhere is looked for once more, as what it is most like.
    if finding.places.isEmpty { work -= min(text.count / 4, Self.costOfNearest) }
    return finding
  }

  private func find(_ passage: Passage, by search: inout PassageSearch, isAlone: Bool) -> Finding {
    if search.core.isEmpty { return Finding(refusal: .empty) }
    if !search.hasWords { return Finding(refusal: .noWords) }
    if search.work <= 0 { return Finding(refusal: .tooMuchWork) }
    if let recorded = passage.recordedRange, recorded.upperBound <= source.codePointCount {
      let range = source.byteRange(recorded)
      // White space around it may have been recorded with it.
      if let place = search.place(at: range) {
        return Finding(places: [place], isRecorded: place.range == range)
      }
    }
    let hasContext = passage.prefix != nil || passage.suffix != nil
    let exact = search.exactPlaces { hasContext && contextStands(passage, at: $0) }
    // A place is the only one of those that were looked at alone.
    if search.gaveUp, !exact.isEmpty { return Finding(refusal: .tooMuchWork) }
    let agreeing = hasContext ? self.agreeing(exact, with: passage) : []
    if hasContext { search.spend(onContextOf: exact.count) }
    if agreeing.count == 1 { return Finding(places: agreeing) }
    // Nor do the other passages pick one of a part.
    if search.isPartial, !isAlone { return Finding(refusal: .tooMuchWork) }
    // Context that speaks against every equal place may speak for a folded one.
    if !exact.isEmpty, !hasContext || !agreeing.isEmpty {
      return Finding(places: agreeing.isEmpty ? exact : agreeing)
    }
    let folded = search.foldedPlaces()
    if search.gaveUp && !folded.isEmpty || search.isPartial && !isAlone {
      return Finding(refusal: .tooMuchWork)
    }
    if hasContext { search.spend(onContextOf: folded.count) }
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
