import CUnistring

/// The number of columns that a terminal uses for a character: 2 for East Asian wide ones and emoji, 0 for marks that
/// combine with the one before.
func displayWidth(_ character: Character) -> Int {
  if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
  let scalars = character.unicodeScalars
  if let only = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
    return width(of: only)
  }
  let widths = scalars.map(width)
  // An emoji sequence (joined, with a modifier, a flag) is one picture, whatever its parts add up to.
  let isEmoji = scalars.contains(where: isPartOfEmoji)
  let isJoined = widths[0] == 2 && scalars.contains("\u{200D}")
  return isEmoji || isJoined ? 2 : widths.reduce(0, +)
}

/// The number of columns of a text without line breaks.
func displayWidth(_ text: String) -> Int {
  if isPrintableASCII(text) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// A number of columns that a text without line breaks does not need more than: two for each code point beyond ASCII.
func mostDisplayWidth(_ text: String) -> Int {
  var text = text
  return text.withUTF8 { utf8 in
    var columns = 0
    for byte in utf8 { columns &+= byte < 0x80 ? 1 : byte < 0xC0 ? 0 : 2 }
    return columns
  }
}

/// Whether a text has nothing but the characters of ASCII from the space to the tilde.
func isPrintableASCII(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { utf8 in
    // Without a way out halfway: so many bytes are compared at once.
    var others: UInt8 = 0
    for byte in utf8 { others |= byte &- 0x20 > 0x5E ? 1 : 0 }
    return others == 0
  }
}

private func width(of scalar: Unicode.Scalar) -> Int { max(0, Int(uc_width(scalar.value, "UTF-8"))) }

/// Whether the code point makes an emoji of the character it belongs to: variation selector 16, skin tones, and the
/// letters of flags.
private func isPartOfEmoji(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xFE0F, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF: true
  default: false
  }
}
