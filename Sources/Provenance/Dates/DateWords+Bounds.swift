/// "Before", "after", "about" and "or" of languages that are read as far as their years. A year beside one is
/// not said to be the year, or not for sure.
extension DateWords {
  private static func set(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Words that turn a beginning or an end round.
  static let negations: Set<String> = set(
    "not never nor neither no hardly nicht nie pas jamais не никогда nunca لم لا cannot")

  /// What may stand between "and" and the verb of the same subject.
  static let beforeVerb: Set<String> = set(
    "it he she they was were is are had has have been being later finally only then again since soon"
  )
}
