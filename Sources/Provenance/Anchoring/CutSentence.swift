extension Anchoring {
  /// The sentences that the quote begins or ends inside of, and whose unquoted words change what they say.
  ///
  /// Words between two passages of one sentence are not looked at here: leaving those out is a fault.
  func cutSentences(_ findings: [Finding]) -> [CutSentence] {
    var cut: [CutSentence] = []
    let places = findings.map { $0.places.count == 1 ? $0.places[0].range : nil }
    let sentences = SentenceBoundary(text, table: table)
    let telling = TellingWords(text, table: table)
    for (index, place) in places.enumerated() {
      guard let place, place.count > 0 else { continue }
      let first = sentences.sentence(around: place.lowerBound)
      let last = sentences.sentence(around: text.start(before: place.upperBound))
      let follows = index > 0 && places[index - 1].map { $0.upperBound > first.lowerBound } ?? false
      let isFollowed =
        index + 1 < places.count && places[index + 1].map { $0.lowerBound < last.upperBound } ?? false
      let before =
        follows ? [] : telling.found(in: first.lowerBound..<max(first.lowerBound, place.lowerBound))
      let after =
        isFollowed ? [] : telling.found(in: min(place.upperBound, last.upperBound)..<last.upperBound)
      if first == last {
        add(before + after, in: first, passage: index, to: &cut)
      } else {
        add(before, in: first, passage: index, to: &cut)
        add(after, in: last, passage: index, to: &cut)
      }
    }
    return cut
  }

  private func add(
    _ found: [TellingWords.Found], in sentence: Range<Int>, passage: Int, to cut: inout [CutSentence]
  ) {
    guard !found.isEmpty else { return }
    cut.append(
      CutSentence(
        passage: passage, range: source.codePointRange(sentence),
        text: String(decoding: text[sentence], as: UTF8.self), words: found.map(\.word)))
  }
}
