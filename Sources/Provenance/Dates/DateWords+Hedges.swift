/// Words of English by which what is said, its date with it, is only believed, supposed or planned.
extension DateWords {
  /// "may have been built"; of these verbs the first two doubt what is as well: "may date from 1890".
  static let modals = WordSet("may might could must would should")
  static let modalsOfPresent: WordSet = ["may", "might"]

  /// What is said of a thing by others: "believed to have been built", "it is believed that".
  static let believed = WordSet(
    """
    believed thought said estimated presumed assumed supposed alleged reported rumoured rumored claimed considered
    reputed suspected held appears appear appeared seems seem seemed claims claim purports purported
    """)

  /// Verbs after "believed to", and not "said to him".
  static let infinitives = WordSet("have be date originate come stem")

  /// "scheduled to be built", "expected to open"
  static let planned = WordSet("scheduled expected planned intended projected")

  /// What stands between the words of such a phrase, beside adverbs in -ly: "may well have been".
  static let withinHedge = WordSet("well also not even already once often")

  /// Verbs before what others say: "it is believed that", and not "he said that".
  static let passive = WordSet("is was are were been")
}
