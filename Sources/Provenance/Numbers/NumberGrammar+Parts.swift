/// The words that a token is written from: what Arabic and German join without a space.
extension NumberGrammar {
  static func parts(of token: NumberToken, _ lexicon: NumberLexicon) -> [NumberToken] {
    guard case .word(let word) = token.kind, lexicon.kind(word) == nil else { return [token] }
    if lexicon.hasPrefixes { return withoutPrefixes(word, token, lexicon) }
    guard lexicon.hasCompounds, let parts = NumberWords.germanFractions[word] else { return [token] }
    return self.parts(parts, of: token)
  }

  /// Arabic writes "and", a preposition and the article as the first letters of a word. What is before the word is a
  /// word of its own: the 25 of "25 بالمئة" does not count the hundred.
  private static func withoutPrefixes(_ word: String, _ token: NumberToken, _ lexicon: NumberLexicon)
    -> [NumberToken]
  {
    func rest(_ word: String, dropping count: Int) -> String {
      String(String.UnicodeScalarView(word.unicodeScalars.dropFirst(count)))
    }
    func known(_ word: String) -> String? {
      if lexicon.kind(word) != nil { return word }
      guard word.hasPrefix("ال") else { return nil }
      let bare = rest(word, dropping: 2)
      if NumberWords.arabicWeekdays.contains(bare) { return nil }
      return lexicon.kind(bare) == nil ? nil : bare
    }
    if let bare = known(word) { return parts([bare], of: token) }
    guard let first = word.unicodeScalars.first, ["و", "ف", "ب", "ل", "ك"].contains(first),
      let bare = known(rest(word, dropping: 1))
    else { return [token] }
    return parts([String(first), bare], of: token)
  }

  private static func parts(_ words: [String], of token: NumberToken) -> [NumberToken] {
    words.enumerated().map { index, word in
      NumberToken(kind: .word(word), range: token.range, isSpaced: index == 0 && token.isSpaced)
    }
  }
}
