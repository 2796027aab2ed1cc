/// How a language writes numbers: which mark is before the decimals, whether a space groups, and its words.
struct NumberStyle {
  enum DecimalMark { case dot, comma }

  /// The mark before the decimals; nil where the language is not known.
  let decimalMark: DecimalMark?
  /// Whether thousands are grouped with a space.
  let groupsWithSpace: Bool
  /// The first part of the tag; empty where the language is not known.
  let language: String
  var isEnglish: Bool { language == "en" }
  /// The lexicons to read words with, one after another.
  let lexicons: [NumberLexicon]

  /// The style of a BCP 47 tag, by its first part, and by its region where that writes otherwise.
  init(language tag: String?) {
    let parts = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    let language = parts.first ?? ""
    // Switzerland and Liechtenstein write the point; Spanish north of Costa Rica does too.
    let writesPoint =
      parts.dropFirst().contains { ["ch", "li"].contains($0) } && ["de", "it", "rm"].contains(language)
      || language == "es"
        && parts.dropFirst().contains {
          ["mx", "us", "gt", "hn", "ni", "pa", "pr", "sv", "do", "419"].contains($0)
        }
    if writesPoint || Self.point.contains(language) {
      // South Africa writes the comma, whatever the language.
      decimalMark = parts.contains("za") ? nil : .dot
    } else {
      decimalMark = Self.comma.contains(language) ? .comma : nil
    }
    self.language = language
    groupsWithSpace = Self.spaced.contains(language)
    lexicons = NumberLexicon.lexicons(for: language)
  }

  private static let point: WordSet = [
    "en", "he", "zh", "ja", "ko", "th", "hi", "ur", "bn", "ta", "te", "mr", "pa", "gu", "ga", "cy", "mt",
    "ms",
    "fil", "tl", "sw",
  ]
  private static let comma: WordSet = [
    "fr", "de", "es", "ru", "uk", "be", "it", "pt", "nl", "da", "sv", "nb", "nn", "no", "fi", "is", "pl",
    "cs",
    "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ro", "hu", "el", "tr", "az", "kk", "et", "lv", "lt", "ca",
    "gl",
    "eu", "sq", "id", "vi", "hy", "ka",
  ]
  private static let spaced: WordSet = [
    "fr", "ru", "uk", "be", "pl", "cs", "sk", "bg", "sv", "nb", "nn", "no", "fi", "et", "lv", "lt", "hu",
    "kk",
  ]
}
