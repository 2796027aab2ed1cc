/// Values that the quote must hold word for word, and subjects that it must name.
enum VerbatimEvidence {
  /// Passages in which the nearest words are looked for, and values for which they are: each costs time.
  private static let mostSearches = 8

  static func of(_ text: String, in quoted: [QuotedWords]) -> ValueEvidence {
    if quoted.contains(where: { $0.hold(text) }) { return .borneOut }
    if isName(text), quoted.contains(where: { $0.name(text) }) { return .borneOut }
    guard let near = nearest(to: text, in: quoted) else {
      return .missing("\(text.quoted) is not in the quote")
    }
    return .missing(
      "\(text.quoted) is not in the quote; the nearest words are \(near.marked.shortened): \(near.kind.words)",
      suggestion: near.kind == .letterCase ? near.text.onOneLine : nil)
  }

  /// Whether one of a subject's names is in the quote.
  static func of(_ names: [String], of subject: String, in quoted: [QuotedWords]) -> ValueEvidence {
    for name in names where quoted.contains(where: { $0.name(name) }) { return .borneOut }
    let shown = names.prefix(5).map(\.quoted)
    let listed = shown.joined(separator: ", ") + (names.count > shown.count ? ", ..." : "")
    var sentence =
      names.count == 1
      ? "the quote does not name `\(subject)`: its label \(listed) is not there, and it has no alias"
      : "the quote does not name `\(subject)`: none of \(listed) is there"
    if let near = names.prefix(3).lazy.compactMap({ nearest(to: $0, in: quoted) }).first {
      sentence += "; the nearest words are \(near.marked.shortened): \(near.kind.words)"
    }
    return .missing(sentence)
  }

  /// Whether a value is written as a name. It is whole before a possessive; "paid the minister" is not said by "paid the
  /// minister's wife".
  private static func isName(_ text: String) -> Bool {
    func hasCapital(_ word: Substring?) -> Bool {
      word?.unicodeScalars.contains { $0.properties.isUppercase } ?? false
    }
    let words = text.split(separator: " ")
    return hasCapital(words.first) && hasCapital(words.last)
  }

  private static func nearest(to text: String, in quoted: [QuotedWords]) -> NearPassage? {
    let near = quoted.prefix(mostSearches).compactMap { words in
      words.source.anchor([Passage(text)]).passages.first?.nearest
    }
    return near.first { $0.kind == .letterCase } ?? near.first
  }
}
