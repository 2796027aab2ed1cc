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

  /// The different words that are in a list, by their positions there, and of each the languages that have it.
  private let found: [(word: Int, languages: UInt32)]

  /// Reads the words of a text, in the normal form of `TellingWords`.
  init(_ words: some Sequence<String>) {
    var found: [(word: Int, languages: UInt32)] = []
    for word in words {
      guard let word = FunctionWords.languages.position(of: word), !found.contains(where: { $0.word == word })
      else { continue }
      found.append((word, FunctionWords.languages.values[word]))
    }
    self.found = found
  }

  /// Whether the text is plainly in other languages, and nothing but `telling` itself could be in this one.
  func rulesOut(_ language: String, besides telling: some Sequence<String>) -> Bool {
    guard let own = FunctionWords.bit(of: language) else { return false }
    let telling = telling.compactMap { FunctionWords.languages.position(of: $0) }
    let words = found.filter { !telling.contains($0.word) }
    return FunctionWords.bits.contains { other in
      other != own && words.count { $0.languages & (other | own) == other } >= Self.leastWords
        && !words.contains { $0.languages & (other | own) == own }
    }
  }
}
