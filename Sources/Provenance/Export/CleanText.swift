extension Unicode.Scalar {
  /// Whether the code point is a control (but a line feed or a tab), no character, or a bidirectional control that would
  /// show a text in another order than it is written (UAX #9): no document that we write holds one.
  var isUnfitForExport: Bool {
    switch self {
    case "\t", "\n": false
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}",
      "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}":
      true
    default: false
    }
  }
}

extension String {
  /// The text with U+FFFD in place of what is unfit, every line ending with a line feed.
  var cleanedForExport: String {
    guard unicodeScalars.contains(where: \.isUnfitForExport) else { return self }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        result.append(scalar.isUnfitForExport ? "\u{FFFD}" : scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}
