/// What an apostrophe joins to a name and is no part of it: "the Assembly's", "l'Assemblée", "Ankara'da".
enum Clitics {
  private static let articles: Set<String> = [
    "l", "d", "qu", "dell", "all", "dall", "nell", "sull", "un", "quest", "quell", "coll", "jusqu",
  ]
  private static let endings: Set<String> = [
    "s", "da", "de", "ta", "te", "dan", "den", "tan", "ten", "a", "e", "ya", "ye", "ı", "i", "u", "ü", "yı",
    "yi", "yu",
    "yü", "ın", "in", "un", "ün", "nın", "nin", "nun", "nün", "daki", "deki", "la", "le", "yla", "yle",
  ]

  /// Set in their place, so that no words are found across one: "Kyiv mayor" is not in "Kyiv's mayor".
  private static let placeholder: Unicode.Scalar = "|"

  /// The text with other marks in their place, as many code points long; nil where it has none.
  static func removed(from text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    var isChanged = false
    for at in scalars.indices where scalars[at] == "'" || scalars[at] == "\u{2019}" {
      var (start, end) = (at, at + 1)
      while start > 0, at - start < 8, scalars[start - 1].properties.isAlphabetic { start -= 1 }
      while end < scalars.count, end - at < 8, scalars[end].properties.isAlphabetic { end += 1 }
      guard start < at, end > at + 1 else { continue }
      // "D'Arcy" and "O'Neill" are names whole; "L'" is an article at the start of a sentence.
      let article = word(scalars[start..<at])
      if articles.contains(article) || article == "L" {
        for index in start...at { scalars[index] = placeholder }
        isChanged = true
      } else if endings.contains(word(scalars[(at + 1)..<end])) {
        for index in at..<end { scalars[index] = placeholder }
        isChanged = true
      }
    }
    return isChanged ? String(String.UnicodeScalarView(scalars)) : nil
  }

  private static func word(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
