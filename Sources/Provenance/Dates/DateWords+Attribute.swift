/// Words that stand around a year that tells one thing from others.
extension DateWords {
  /// Words before a year in English: those of the first list need no noun after it.
  static let definite: WordSet = ["the", "its", "their"]
  static let possessives: WordSet = ["his", "her", "our", "my", "your", "another", "this"]
  static let indefinite: WordSet = ["a", "an"]

  /// Articles before a noun that its year follows: "la loi de 1905", "un village de 1850".
  static let definiteElsewhere = WordSet(
    "la le les l el los las das der die dem den des o os as à au aux du del al do da dos das no na ao het de")
  static let indefiniteElsewhere = WordSet("un une una ein eine einem einen einer um uma een")

  /// What is said of a thing in the singular, though it measures: "a 1985 page book".
  static let units = WordSet(
    """
    foot mile metre meter kilometre kilometer pound ton tonne year day page seat man woman person word acre hectare
    dollar euro mark horsepower hp watt volt calorie bed room strong square cubic member piece unit point yard inch
    kilo gram litre liter gallon barrel hour minute second percent
    """)

  /// What happens once in a year, or is issued, in the plural.
  static let events = WordSet(
    """
    elections amendments protests riots attacks bombings talks negotiations accords floods games olympics championships
    hearings sanctions reforms revolutions uprisings massacres earthquakes treaties events regulations guidelines figures
    results estimates statistics polls primaries clashes wildfires purges
    """)

  /// The same of languages that write the year after them.
  static let nounsBeforeYear = WordSet(
    "دستور الدستور انتخابات الانتخابات ثورة الثورة حرب الحرب انقلاب معاهدة اتفاقية اتفاق")
  static let germanNounsBeforeYear: [String] = [
    "wahl", "wahlen", "krieg", "revolution", "aufstand", "putsch", "verfassung", "spiele", "spielen",
    "sommer",
    "weltmeisterschaft", "europameisterschaft", "volkszählung", "zensus",
  ]
}
