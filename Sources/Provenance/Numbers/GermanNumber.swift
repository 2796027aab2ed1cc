/// German number words of several parts written as one: "einundzwanzig", "zweihundertfünf".
enum GermanNumber {
  /// The number; nil where the word is none, or has one part only.
  static func value(of word: String) -> UInt? {
    guard word.utf8.count <= 64, NumberWords.germanParts.contains(where: word.hasSuffix) else { return nil }
    return value(Array(word.unicodeScalars)[...])
  }

  private static func value(_ word: ArraySlice<Unicode.Scalar>) -> UInt? {
    if let (before, after) = split(word, at: "tausend") {
      guard let count = before.isEmpty ? 1 : belowThousand(before), let rest = rest(after) else { return nil }
      return count * 1000 + rest
    }
    return belowThousand(word)
  }

  private static func belowThousand(_ word: ArraySlice<Unicode.Scalar>) -> UInt? {
    guard let (before, after) = split(word, at: "hundert") else { return belowHundred(word) }
    guard let count = before.isEmpty ? 1 : belowHundred(before),
      let rest = after.isEmpty ? 0 : belowHundred(withoutAnd(after))
    else { return nil }
    return count * 100 + rest
  }

  private static func rest(_ word: ArraySlice<Unicode.Scalar>) -> UInt? {
    word.isEmpty ? 0 : belowThousand(withoutAnd(word))
  }

  private static func belowHundred(_ word: ArraySlice<Unicode.Scalar>) -> UInt? {
    if let value = NumberWords.german[string(word)] { return value }
    guard let (unit, tens) = split(word, at: "und"), let unit = NumberWords.german[string(unit)], unit < 10,
      let tens = NumberWords.german[string(tens)], tens >= 20
    else { return nil }
    return tens + unit
  }

  private static func withoutAnd(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    word.starts(with: "und".unicodeScalars) ? word.dropFirst(3) : word
  }

  private static func string(_ word: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(word))
  }

  /// What stands before and after the first place of a part.
  private static func split(_ word: ArraySlice<Unicode.Scalar>, at part: String) -> (
    ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>
  )? {
    let part = Array(part.unicodeScalars)
    for start in word.indices where word[start...].starts(with: part) {
      return (word[..<start], word[(start + part.count)...])
    }
    return nil
  }
}
