/// Words that scripts without spaces join to what comes before.
extension DateWords {
  /// By their last letter, so that few are compared with a word; the longer ones first.
  private static let endings: [Unicode.Scalar: [(scalars: [Unicode.Scalar], roles: Role)]] = {
    let nouns = ["ปี", "ປີ", "ឆ្នាំ"]
    let all =
      DateCalendar.endings.map { ($0, Role.otherCalendar) }
      + nouns.map { ($0, .within) }
      + nouns.flatMap { noun in boundBeforeNoun.map { ($0 + noun, [.within, .bound]) } }
      + boundBeforeNoun.map { ($0, .bound) } + boundEndings.map { ($0, .bound) }
      + otherEndings.map { ($0, []) }
      + beforeChristEndings.map { ($0, .beforeChrist) }
    var endings: [Unicode.Scalar: [(scalars: [Unicode.Scalar], roles: Role)]] = [:]
    for (ending, roles) in all {
      let scalars = Array(ending.unicodeScalars)
      if let last = scalars.last { endings[last, default: []].append((scalars, roles)) }
    }
    return endings.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }()

  /// What a word can do by its last letters: "ก่อตั้งในปี 2021".
  static func rolesOfEnding(_ word: ArraySlice<Unicode.Scalar>) -> Role {
    guard let last = word.last, last.value >= 0xE00, let endings = endings[last] else { return [] }
    for (ending, roles) in endings where word.suffix(ending.count).elementsEqual(ending) { return roles }
    return []
  }
}
