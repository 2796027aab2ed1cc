import CUnistring

/// The word boundaries of UAX #29 by libunistring's own rules, which `WordBoundary` does not use: it decides at one
/// place what these decide over a whole text.
struct WordBreakOracle {
  let scalars: [UInt32]
  private let isWordBreak: [Bool]
  private let isCharacterBreak: [Bool]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars.map(\.value)
    let count = scalars.count
    func breaks(_ find: (UnsafePointer<UInt32>?, Int, UnsafeMutablePointer<CChar>?) -> Void) -> [Bool] {
      let values = scalars.map(\.value)
      var flags = [CChar](repeating: 0, count: count)
      find(values, count, &flags)
      return flags.map { $0 != 0 } + [true]
    }
    isWordBreak = breaks { u32_wordbreaks($0, $1, $2) }
    isCharacterBreak = breaks { u32_grapheme_breaks($0, $1, $2) }
  }

  /// Whether the standard has a word boundary at `offset` that splits no character.
  func isBoundary(_ offset: Int) -> Bool {
    offset == 0 || offset == scalars.count || isWordBreak[offset] && isCharacterBreak[offset]
  }

  /// Whether a passage that begins or ends at the boundary `offset` may be refused all the same, as
  /// `docs/shortcomings.md` says: beside a number, a broken word, or a character that is not seen.
  func isStricterThanTheStandard(at offset: Int) -> Bool {
    let around = scalars[max(0, offset - 4)..<min(scalars.count, offset + 4)]
    let hasDigit = around.contains { ibid_is_number($0) }
    let hasHyphenAndBreak =
      around.contains { [0x2D, 0xAD, 0x2010].contains($0) } && around.contains { [0x0A, 0x0D].contains($0) }
    let isBesideInvisible = [offset - 1, offset].contains { at in
      scalars.indices.contains(at) && (uc_is_property_default_ignorable_code_point(scalars[at]))
    }
    return hasDigit || hasHyphenAndBreak || isBesideInvisible
  }

  /// Whether white space stands on both sides, or an underscore on one: more is allowed there than by the standard.
  func isLaxerThanTheStandard(at offset: Int) -> Bool {
    guard offset > 0, offset < scalars.count else { return false }
    let sides = [scalars[offset - 1], scalars[offset]]
    return sides.allSatisfy { uc_is_property_white_space($0) } || sides.contains(0x5F)
      || sides.contains { uc_is_property_default_ignorable_code_point($0) }
  }
}
