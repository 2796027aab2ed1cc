extension Anchoring {
  /// The sentences that the quote begins or ends inside of, and whose unquoted words change what they say.
  ///
  /// Of the words between two passages of one sentence only conditions are looked for: leaving out others is a fault.
  ///
  /// Where `work` runs out, those of the passages up to there.
  mutating func cutSentences(_ findings: [Finding]) -> [CutSentence] {
    var cut: [CutSentence] = []
    let places = findings.map { $0.places.count == 1 ? $0.places[0].range : nil }
    let sentences = SentenceBoundary(text, table: table)
    for (index, place) in places.enumerated() {
      guard let place, place.count > 0 else { continue }
      guard work > 0 else { break }
      let first = sentences.sentence(around: place.lowerBound)
      let end = text.start(before: place.upperBound)
      let last = end < first.upperBound ? first : sentences.sentence(around: end)
      work -= Self.costOfSentenceByte * (first.count + (first == last ? 0 : last.count))
      let follows = index > 0 && places[index - 1].map { $0.upperBound > first.lowerBound } ?? false
      let isFollowed =
        index + 1 < places.count && places[index + 1].map { $0.lowerBound < last.upperBound } ?? false
      var languages = TellingWords.Languages(around: first.lowerBound..<last.upperBound)
      var before: [String] = []
      if !follows {
        before = tellingWords(from: first.lowerBound, before: place, &languages)
      } else if let previous = places[index - 1], previous.upperBound <= place.lowerBound {
        before = telling(in: previous.upperBound..<place.lowerBound, &languages) { $0 == .condition }
      }
      let after = isFollowed ? [] : tellingWords(after: place, until: last.upperBound, &languages)
      if first == last {
        add(before + after, in: first, passage: index, to: &cut)
      } else {
        add(before, in: first, passage: index, to: &cut)
        add(after, in: last, passage: index, to: &cut)
      }
    }
    return cut
  }

  private static let costOfSentenceByte = 1 << 5

  private func telling(
    in range: Range<Int>, _ languages: inout TellingWords.Languages,
    where counts: (TellingWords.Kind) -> Bool = { _ in true }
  ) -> [String] {
    TellingWords(text, table: table).found(in: range, &languages).filter { counts($0.kind) }.map(\.word)
  }

  /// What a sentence that begins at `start` says before a passage.
  private func tellingWords(
    from start: Int, before place: Range<Int>, _ languages: inout TellingWords.Languages
  ) -> [String] {
    let compound = HyphenCompound.cut(endingAt: nil, startingAt: place.lowerBound, in: text).map(\.word)
    guard start < place.lowerBound else { return compound }
    let range = start..<place.lowerBound
    let words = conditionalOpener(of: range) + telling(in: range, &languages) + compound
    // "almost" is in both lists.
    let found =
      words
      + Quantity(text, table: table).qualifier(before: place, from: start).map(\.word)
      .filter { !words.contains($0) }
    // Where nothing else is known, the form of the sentence tells.
    return found.isEmpty
      ? ContentClause(text, table: table).opening(before: place, from: start).map { [$0.word] } ?? [] : found
  }

  /// What a sentence that ends at `end` says after a passage. A saying there is about the passage where a mark
  /// parts the two: "..., police said".
  private func tellingWords(
    after place: Range<Int>, until end: Int, _ languages: inout TellingWords.Languages
  ) -> [String] {
    let compound = HyphenCompound.cut(endingAt: place.upperBound, startingAt: nil, in: text).map(\.word)
    guard place.upperBound < end else { return compound }
    let range = place.upperBound..<end
    let mark = firstMark(in: range) ?? end
    var words = compound + Quantity(text, table: table).continuation(after: place, until: end).map(\.word)
    words += telling(in: place.upperBound..<mark, &languages) { $0 != .saying }
    if mark < end { words += telling(in: mark..<end, &languages) }
    if let question = questionMark(in: range) { words.append(question) }
    return words
  }

  /// "Had he known, ...": the first word of a sentence, where it makes a condition of it.
  private func conditionalOpener(of range: Range<Int>) -> [String] {
    let start = firstWord(in: range)
    var end = start
    while end < range.upperBound, Number.isAlphanumeric(text.scalar(at: end).value) {
      end += text.scalar(at: end).length
    }
    let word = String(decoding: text[start..<end], as: UTF8.self)
    return TellingWordLists.conditionalOpeners.contains(word.lowercased()) ? [word] : []
  }

  /// Where the first comma, dash or quotation mark of the range stands, a hyphen in a word not counted.
  private func firstMark(in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      switch FoldClass.of(scalar, table) {
      case .dash where isWordHyphen(scalar) && text.scalar(before: at).map(Number.isAlphanumeric) ?? false:
        break
      case .doubleMark, .singleMark, .dash: return at
      default: if scalar == 0x2C || scalar == 0x060C || scalar == 0x3001 || scalar == 0xFF0C { return at }
      }
      at += length
    }
    return nil
  }

  /// The question mark among the marks that end the range.
  func questionMark(in range: Range<Int>) -> String? {
    var end = range.upperBound
    while end > range.lowerBound {
      let before = text.start(before: end)
      let scalar = text.scalar(at: before).value
      switch scalar {
      case 0x3F, 0x061F, 0xFF1F, 0x203D, 0x2047...0x2049:
        return String(decoding: text[before..<end], as: UTF8.self)
      default: if Number.isAlphanumeric(scalar) { return nil }
      }
      end = before
    }
    return nil
  }

  private func add(
    _ words: [String], in sentence: Range<Int>, passage: Int, to cut: inout [CutSentence]
  ) {
    guard !words.isEmpty else { return }
    cut.append(
      CutSentence(
        passage: passage, range: source.codePointRange(sentence),
        text: String(decoding: text[sentence], as: UTF8.self), words: words))
  }
}
