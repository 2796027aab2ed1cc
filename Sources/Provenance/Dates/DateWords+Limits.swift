/// Words that bound a date after them together with a word beside them.
extension DateWords {
  /// What is later or earlier than a date.
  struct Comparison: Sendable {
    let isLater: Bool
    /// What stands directly before it, where it is written with "more".
    let more: String?
    /// What follows.
    let links: WordSet
  }

  static let comparisons: WordTable<Comparison> = [
    "later": Comparison(isLater: true, more: nil, links: ["than"]),
    "earlier": Comparison(isLater: false, more: nil, links: ["than"]),
    "tard": Comparison(isLater: true, more: "plus", links: ["que"]),
    "tôt": Comparison(isLater: false, more: "plus", links: ["que"]),
    "tarde": Comparison(isLater: true, more: "más", links: ["de", "del", "que"]),
    "temprano": Comparison(isLater: false, more: "más", links: ["de", "del", "que"]),
    "pronto": Comparison(isLater: false, more: "más", links: ["de", "del", "que"]),
    "später": Comparison(isLater: true, more: nil, links: ["als"]),
    "früher": Comparison(isLater: false, more: nil, links: ["als"]),
  ]

  /// "no later than"
  static let comparedNot: WordSet = ["no", "not", "pas", "non", "nicht"]

  /// A noun or adverb that bounds a date.
  struct LimitNoun: Sendable {
    let isBefore: Bool
    /// What has to follow; none where the date does.
    let links: WordSet
  }

  static let limitNouns: WordTable<LimitNoun> = [
    "eve": LimitNoun(isBefore: true, links: ["of"]),
    "veille": LimitNoun(isBefore: true, links: ["de", "du", "des"]),
    "antérieurement": LimitNoun(isBefore: true, links: ["à", "au"]),
    "postérieurement": LimitNoun(isBefore: false, links: ["à", "au"]),
    "víspera": LimitNoun(isBefore: true, links: ["de", "del"]),
    "vísperas": LimitNoun(isBefore: true, links: ["de", "del"]),
    "anterioridad": LimitNoun(isBefore: true, links: ["a", "al"]),
    "posterioridad": LimitNoun(isBefore: false, links: ["a", "al"]),
    "vorabend": LimitNoun(isBefore: true, links: ["des", "von", "vom"]),
    "vorfeld": LimitNoun(isBefore: true, links: ["des", "von", "vom"]),
    "накануне": LimitNoun(isBefore: true, links: []),
    "عشية": LimitNoun(isBefore: true, links: []),
    "قبيل": LimitNoun(isBefore: true, links: []),
  ]

  /// Two words that hedge together: "sans doute", "se cree que".
  static let hedgesOfTwoWords: WordTable<WordSet> = [
    "sans": ["doute"], "tal": ["vez"], "se": ["cree", "supone", "estima", "presume"],
    "on": ["pense", "suppose", "estime"], "мог": ["быть"], "могла": ["быть"], "могло": ["быть"],
    "могли": ["быть"],
  ]
}
