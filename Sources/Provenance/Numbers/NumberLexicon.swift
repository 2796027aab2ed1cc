/// The words that one language writes numbers with.
struct NumberLexicon: Sendable {
  /// What a word is in a number.
  enum Word: Sendable, Equatable {
    /// A number below a hundred.
    case small(UInt)
    /// Hundreds in one word: "doscientos".
    case hundreds(UInt)
    /// A hundred, which the number before it counts.
    case hundred
    /// A power of ten from a thousand on, which the number before it counts.
    case scale(Int)
    /// A number in one word that is complete: "полтора", "ألفين"; in tenths, and the power of ten of a size in it.
    case amount(tenths: UInt, power: Int = 0)
    case dozen
    case half
    /// One of so many parts: "quarter", "thirds".
    case part(UInt, PartForm)
    /// "a", "an": one, before a word that is counted.
    case article
    case and, of, point, ordinal, minus, plus
    /// "several": what it counts has no exact number.
    case quantifier
    /// "to", "or": between two numbers of one size ("2 or 3 million").
    case between
  }

  /// How many parts a word such as "quarter" can say.
  enum PartForm: Sendable {
    /// "quarter"
    case one
    /// "quarters"
    case several
    /// "tiers", "Viertel": the number before it says.
    case either
    /// One, or none but the place in a row: "fifth", "cuarto".
    case oneOrOrdinal
  }

  let words: [String: Word]
  /// Whether "hundred" and "thousand" are numbers without one before them, as "cent" and "mil" are.
  let countsAlone: Bool
  /// Whether a number's tens and units, or hundreds and tens, are joined by "and".
  let joins: Joining
  /// Whether a word may begin with the "and" or the preposition of Arabic.
  var hasPrefixes = false
  /// Whether there is no word for "a", so that a bare "quarter" before a size is one quarter of it.
  var hasNoArticle = false
  /// Whether words are put together as German does.
  var hasCompounds = false
  /// Words before which "one" is no number: "no one".
  var beforeNoNumber: WordSet = []
  /// Plurals of size, which say no number where none stands before them: "millones", "آلاف".
  var plurals: WordSet = []
  /// Words before "minus" that make something else of it: "au moins", "al menos".
  var beforeNoMinus: WordSet = []
  /// Words between a number and the hundred or thousand that it is a share of: "52 pour cent", "5 por mil".
  var beforeWhole: WordSet = []
  /// Words that may be no sign: "tested negative 3 times".
  var doubtfulMinus: WordSet = []
  /// Words that join two numbers that are not one, besides those of the grammar: "пять и шесть".
  var conjunctions: WordSet = []
  /// Whether a number must have a word that no English text has, as the language of the text is not known.
  var isCautious = false

  enum Joining: Sendable {
    /// "two hundred and five", never "twenty and one".
    case afterHundreds
    /// "vingt et un", "treinta y uno".
    case tensAndUnits
    /// "خمسة وعشرون": before each part.
    case everything
    case nothing
  }

  /// What a word is; nil where it is no part of a number.
  func kind(_ word: String) -> Word? {
    if let known = words[word] ?? NumberWords.scalesElsewhere[word] { return known }
    guard hasCompounds, let value = GermanNumber.value(of: word) else { return nil }
    return value < 100 ? .small(value) : .amount(tenths: value * 10)
  }

  /// The lexicons to read a language's texts with; where it is not known, all of them. English is read along, in
  /// digits and sizes only where the words of the language could look like English ones ("ten").
  static func lexicons(for language: String) -> [NumberLexicon] {
    switch language {
    case "en": [.english]
    case "fr": [.french, .english]
    case "de": [.german, .english]
    case "es": [.spanish, .english]
    case "ru": [.russian, .english]
    case "ar": [.arabic, .english]
    case "": [.english, .arabic, .russian] + [NumberLexicon.french, .german, .spanish].map(\.cautious)
    default:
      if NumberWords.otherScripts.contains(language) {
        [.english]
      } else {
        NumberWords.shortScale.contains(language) ? [.englishSizes] : [.englishSizes, .longSizes]
      }
    }
  }

  /// English without the words of numbers, but for those of size.
  private static let englishSizes: NumberLexicon = {
    NumberLexicon(
      words: english.words.filter { entry in
        switch entry.value {
        case .hundred, .scale, .dozen, .and, .minus, .plus, .of, .between, .ordinal: true
        default: false
        }
      }, countsAlone: false, joins: .afterHundreds)
  }()

  /// The same with billion and trillion as most languages have them, so that either is one reading.
  private static let longSizes: NumberLexicon = {
    let long: [String: Word] = [
      "billion": .scale(12), "billions": .scale(12), "trillion": .scale(18), "trillions": .scale(18),
    ]
    return NumberLexicon(
      words: englishSizes.words.merging(long) { $1 }, countsAlone: false, joins: .afterHundreds)
  }()

  /// The lexicon for a text whose language is not known.
  private var cautious: NumberLexicon {
    var lexicon = self
    lexicon.isCautious = true
    return lexicon
  }
}
