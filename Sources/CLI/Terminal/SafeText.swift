/// Whether a code point could make a terminal do or show something other than the text: control characters (C0, DEL,
/// C1), line and paragraph separators, and the bidirectional embeddings, overrides and isolates (UAX #9), with which a
/// text can be shown in another order than it is written. The right-to-left and left-to-right marks stay: they reorder
/// nothing, and correctly set Arabic and Hebrew need them.
func isUnsafeToShow(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  case 0x206A...0x206F, 0xFFF9...0xFFFB: true
  default: false
  }
}

/// The text as it may be shown to a person: what is unsafe to show is written out (`\u{202E}`), a tab is a space, and a
/// line ends with a line feed.
func safeToShow(_ text: String) -> String {
  if isSafeToShow(text) { return text }
  // A string, as a view of scalars that gets several at once copies all that it has.
  var result = ""
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if previous == "\r", scalar != "\n" { result += #"\u{D}"# }
    previous = scalar
    if scalar == "\t" {
      result.unicodeScalars.append(" ")
    } else if !isUnsafeToShow(scalar) {
      result.unicodeScalars.append(scalar)
    } else if scalar != "\r" {
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
  if previous == "\r" { result += #"\u{D}"# }
  return result
}

/// Whether every code point of the text may be shown as it is.
private func isSafeToShow(_ text: String) -> Bool {
  isPrintableASCII(text)
    || text.unicodeScalars.allSatisfy { scalar in
      (0x20...0x7E).contains(scalar.value) || !isUnsafeToShow(scalar)
    }
}
