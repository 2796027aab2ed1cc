/// A difference between quote and source that a check forgives, and says that it did. The list is closed.
public enum Fold: String, Sendable, CaseIterable, Hashable {
  /// Runs of white space, line breaks among them, count as one space. Never as nothing, save where a line
  /// break stands between two characters of a script that writes no spaces.
  case whiteSpace = "white-space"
  /// Soft hyphens, zero-width characters, bidi controls and variation selectors.
  case invisible
  /// A word broken by a hyphen at a line's end. Such a hyphen may be the typesetter's or the word's own.
  case hyphenation
  /// Typographic variants of quotation marks: doubles among doubles, singles among singles.
  case quotationMark = "quotation-mark"
  /// Typographic variants of the apostrophe.
  case apostrophe
  /// Typographic variants of hyphens and dashes. A minus sign is only ever another way to type that sign.
  case dash
  /// Canonical equivalence, which is what NFC takes away.
  case canonical
  /// Compatibility forms that text extraction makes: ligatures, full-width, half-width and presentation forms.
  case compatibility
}

/// The folds used so far, as a set of bits: the alignment adds to it at every step.
struct FoldSet: OptionSet, Hashable {
  let rawValue: UInt8

  static let whiteSpace = FoldSet(rawValue: 1)
  static let invisible = FoldSet(rawValue: 2)
  static let hyphenation = FoldSet(rawValue: 4)
  static let quotationMark = FoldSet(rawValue: 8)
  static let apostrophe = FoldSet(rawValue: 16)
  static let dash = FoldSet(rawValue: 32)
  static let canonical = FoldSet(rawValue: 64)
  static let compatibility = FoldSet(rawValue: 128)

  /// The folds in the order of `Fold.allCases`.
  var folds: [Fold] {
    Fold.allCases.enumerated().filter { rawValue & (1 << UInt8($0.offset)) != 0 }.map(\.element)
  }
}
