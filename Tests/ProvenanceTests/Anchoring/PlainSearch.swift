import Foundation

/// Whether a quote stands in a text, by the most naive reading of the folds: both are rewritten whole, and compared as
/// strings. It knows no word boundaries and no signs, so it finds more than may pass.
enum PlainSearch {
  static func finds(_ quote: String, in text: String) -> Bool {
    let quote = folded(quote).trimmingCharacters(in: .whitespacesAndNewlines)
    return Array(folded(text).utf8).contains(Array(quote.utf8))
  }

  private static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isDefaultIgnorableCodePoint { continue }
      if scalar.properties.isWhitespace {
        if out.last != " " { out.append(" ") }
      } else if scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" {
        out.append("-")
      } else if "“”«»„\"".unicodeScalars.contains(scalar) {
        out.append("\"")
      } else if "’‘'`".unicodeScalars.contains(scalar) {
        out.append("'")
      } else {
        out.append(scalar)
      }
    }
    // A line break between two ideographs is nothing.
    return String(out).replacing(/(\p{Han}) (?=\p{Han})/) { String($0.1) }
  }
}
