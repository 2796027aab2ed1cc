/// Which languages the words around a telling word are certainly not in.
///
/// A captured text does not say its language, and may be in two. The lists of telling words of all languages are
/// therefore held against every text, and a word that negates in one is a plain word in another: "no" is "in the" in
/// Portuguese, "noch" is "still" in German and "nor" in Dutch, "Not" is distress. The short words that no sentence
/// does without tell them apart. A language is ruled out only where another one is plainly there and nothing at all
/// speaks for it, so that a quotation in a second language keeps its negations.
struct LanguageEvidence {
  /// How many different words of another language, none of which this one has, it takes to rule one out.
  private static let leastWords = 3

  private let words: Set<String>
  private let ruling: [(language: String, words: Set<String>)]

  /// Reads the words of a text, in the normal form of `TellingWords`.
  init(_ words: some Sequence<String>) {
    let words = Set(words)
    self.words = words
    ruling = FunctionWords.lists.compactMap { language, list in
      let found = list.intersection(words)
      return found.count < Self.leastWords ? nil : (language, found)
    }
  }

  /// Whether the text is plainly in other languages, and nothing but `telling` itself could be in this one.
  func rulesOut(_ language: String, besides telling: [String]) -> Bool {
    guard let own = FunctionWords.lists[language] else { return false }
    let evidence = own.intersection(words).subtracting(telling)
    return ruling.contains { other, found in
      other != language && found.subtracting(own).subtracting(telling).count >= Self.leastWords
        && evidence.subtracting(FunctionWords.lists[other] ?? []).isEmpty
    }
  }
}
