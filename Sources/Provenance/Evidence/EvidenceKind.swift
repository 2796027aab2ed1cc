/// How a quote must bear a value out: the words of `evidence` in the schemas.
enum EvidenceKind: String, CaseIterable {
  /// The text occurs in the quote under the allowed folds.
  case verbatim
  /// The date can be derived from the quote.
  case date
  /// The same number, whichever way it is written.
  case number
  /// The label or an alias of that subject occurs in the quote.
  case reference
  case none
}
