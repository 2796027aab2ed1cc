/// Words that scripts without spaces join to what comes before.
extension DateWords {
  private static let endings: [(scalars: [Unicode.Scalar], roles: Role)] =
    DateCalendar.endings.map { (Array($0.unicodeScalars), .otherCalendar) }
    + ["ปี", "ປີ", "ឆ្នាំ"].map { (Array($0.unicodeScalars), .within) }

  /// What a word can do by its last letters: "ก่อตั้งในปี 2021".
  static func rolesOfEnding(_ word: ArraySlice<Unicode.Scalar>) -> Role {
    guard let last = word.last, last.value >= 0xE00 else { return [] }
    for (ending, roles) in endings where word.suffix(ending.count).elementsEqual(ending) { return roles }
    return []
  }
}
