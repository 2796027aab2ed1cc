/// Whether two characters stand side by side where no line break is: both of a script that sets no space between words,
/// or one of them Chinese or Japanese and the other a digit or a letter of the scripts that are set among those.
func mayTouch(_ before: UInt32, _ after: UInt32) -> Bool {
  let (isBefore, isAfter) = (writesNoSpaces(before), writesNoSpaces(after))
  guard isBefore != isAfter else { return isBefore }
  let (own, other) = isBefore ? (before, after) : (after, before)
  return own >= 0x2E80 && other < 0x0530 && Number.isAlphanumeric(other)
}

/// Whether `scalar` belongs to a script that sets no space between words, so that a line break is none either.
func writesNoSpaces(_ scalar: UInt32) -> Bool {
  switch scalar {
  // Thai, Lao, Myanmar, Khmer; CJK punctuation, kana, ideographs, full-width punctuation.
  case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3001...0x30FF, 0x3105...0x312F,
    0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF0F, 0xFF1A...0xFF1F,
    0xFF61...0xFF9F, 0x20000...0x3FFFF:
    true
  default: false
  }
}
