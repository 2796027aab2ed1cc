/// The words that dates are written with: English, Arabic, French, German, Russian, Spanish.
///
/// Swift compares strings by canonical equivalence, so a name matches whether its accents are composed or
/// not.
enum DateWords {
  /// What a word can do in a phrase about time; some words do several things.
  struct Role: OptionSet, Hashable {
    let rawValue: UInt32
    static let since = Role(rawValue: 1 << 0)
    static let from = Role(rawValue: 1 << 1)
    static let weakFrom = Role(rawValue: 1 << 2)
    static let to = Role(rawValue: 1 << 3)
    static let until = Role(rawValue: 1 << 4)
    static let between = Role(rawValue: 1 << 5)
    static let and = Role(rawValue: 1 << 6)
    static let or = Role(rawValue: 1 << 7)
    static let before = Role(rawValue: 1 << 8)
    static let after = Role(rawValue: 1 << 9)
    static let by = Role(rawValue: 1 << 10)
    static let within = Role(rawValue: 1 << 11)
    static let filler = Role(rawValue: 1 << 12)
    static let onwards = Role(rawValue: 1 << 13)
    static let approximate = Role(rawValue: 1 << 14)
    static let uncertain = Role(rawValue: 1 << 15)
    static let early = Role(rawValue: 1 << 16)
    static let middle = Role(rawValue: 1 << 17)
    static let late = Role(rawValue: 1 << 18)
    static let start = Role(rawValue: 1 << 19)
    static let end = Role(rawValue: 1 << 20)
    static let beginning = Role(rawValue: 1 << 21)
    static let ending = Role(rawValue: 1 << 22)
    /// Begins or ends a time only where the date follows it directly: "to Paris in 2015" ends nothing.
    static let direct = Role(rawValue: 1 << 23)
    /// Ends with the name of a calendar that is not converted: "佛曆2564年".
    static let otherCalendar = Role(rawValue: 1 << 24)

    /// Ends with "before", "after" or "about": "约在1850年", "ก่อนปี 2021".
    static let bound = Role(rawValue: 1 << 25)
    /// Ends with "before Christ": "公元前1044年".
    static let beforeChrist = Role(rawValue: 1 << 26)

    /// Those with which a date or a phrase about one begins; the others stand within one or after it.
    private static let opening: Role = [
      .since, .from, .weakFrom, .until, .between, .before, .after, .by, .approximate, .uncertain, .early,
      .middle, .late,
      .start, .end,
    ]

    var canBegin: Bool { !isDisjoint(with: Role.opening) }

    static let cue: Role = [.within, .since, .from, .until, .by, .before, .after]
    static let approximation: Role = [.approximate, .uncertain, .early, .middle, .late, .start, .end]
  }

  static let months = numbered([
    """
    january jan janvier janv januar jänner enero ene январь января январе янв يناير جانفي
    """,
    """
    february feb février fevrier févr fevr februar febrero февраль февраля феврале фев февр فبراير
    فيفري شباط
    """,
    "march mar mars märz maerz mär mrz marzo март марта марте мар مارس آذار اذار",
    "april apr avril avr abril abr апрель апреля апреле апр أبريل ابريل إبريل أفريل نيسان",
    "may mai mayo май мая мае مايو ماي أيار ايار",
    "june jun juin juni junio июнь июня июне июн يونيو جوان حزيران",
    "july jul juillet juil juli julio июль июля июле июл يوليو جويلية تموز",
    "august aug août aout agosto ago август августа августе авг أغسطس اغسطس أوت آب",
    """
    september sep sept septembre septiembre setiembre сентябрь сентября сентябре сен сент سبتمبر أيلول ايلول
    """,
    "october oct octobre oktober okt octubre октябрь октября октябре окт أكتوبر اكتوبر",
    "november nov novembre noviembre ноябрь ноября ноябре ноя нояб نوفمبر",
    "december dec décembre decembre déc dezember dez diciembre dic декабрь декабря декабре дек ديسمبر",
  ])

  /// The Levantine months of two words, by first and second.
  static let pairedMonths: WordTable<[String: Int]> = [
    "كانون": ["الثاني": 1, "ثاني": 1, "ثان": 1, "الأول": 12, "الاول": 12, "أول": 12],
    "تشرين": ["الأول": 10, "الاول": 10, "أول": 10, "الثاني": 11, "ثاني": 11, "ثان": 11],
  ]

  static let seasons: WordTable<Int> = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "printemps": 21, "été": 22,
    "automne": 23,
    "hiver": 24, "frühjahr": 21, "frühling": 21, "sommer": 22, "herbst": 23, "primavera": 21, "verano": 22,
    "otoño": 23, "invierno": 24, "весна": 21, "весной": 21, "лето": 22, "летом": 22, "осень": 23,
    "осенью": 23,
    "зима": 24, "зимой": 24, "ربيع": 21, "صيف": 22, "خريف": 23, "شتاء": 24,
  ]

  static let ordinals = numbered([
    "first premier erste erstes ersten primer primero первый первая первой первую",
    "second zweite zweites zweiten segundo второй вторая вторую",
    "third third tercer третий",
    "fourth vierte cuarto четвёртый",
  ])

  /// English ordinals by which centuries are counted; "twenty-first" is put together.
  static let centuryOrdinals = numbered([
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
    "twentieth",
  ])

  static let tens: WordTable<Int> = ["twenty": 20, "thirty": 30]

  static let ordinalSuffixes: WordSet = [
    "st", "nd", "rd", "th", "er", "ère", "º", "ª", "го", "е", "й", "ᵉʳ",
  ]

  static let roles: WordTable<Role> = {
    var roles: [String: Role] = [:]
    let lists: [(Role, String)] = [
      (.since, "since seit depuis desde с منذ"),
      (.from, "from desde"),
      (.weakFrom, "von vom de du del с от من"),
      (.to, "to until till through thru bis auf à a au al hasta до по إلى الى حتى"),
      (.until, "until till bis hasta до حتى"),
      (.between, "between entre zwischen между بين"),
      (.and, "and et und y e и و"),
      (.or, "or ou oder o или أو او"),
      (.before, "before avant vor antes перед до قبل pre"),
      (.after, "after après nach después после بعد post"),
      (.by, "by bis к بحلول"),
      (
        .within,
        """
        in during within throughout of on en au dans im am em в во за في خلال عام سنة year years
        année années jahr
        jahre jahren año años год году года годах г ad ce dated
        w we roku rok nel nell nella у році року în anul سال שנת בשנת tahun το στο έτος godine godini år året vuonna
        jaar anno ano
        """
      ),
      (
        .filler,
        """
        the year years of month on de del la le les l los das der des dem den au à année années jahr
        jahre año años год
        года году г عام العام سنة شهر عامي سنتي
        """
      ),
      (.filler, "zum both"),
      (.onwards, "onwards onward forward on"),
      (
        .approximate,
        """
        about around circa c ca roughly approximately approx environ vers um etwa hacia около
        примерно حوالي نحو قرابة زهاء alrededor autour alentours ungefähr zirka approximativement aproximadamente приблизительно ориентировочно تقريبا
        """
      ),
      (
        .uncertain,
        """
        probably possibly perhaps maybe likely presumably supposedly allegedly probablement vermutlich wahrscheinlich
        vielleicht möglicherweise vraisemblablement probablemente posiblemente quizás quizá вероятно возможно наверное
        предположительно ربما
        reportedly apparently purportedly ostensibly seemingly conceivably arguably
        apparemment prétendument supposément aurait auraient angeblich mutmaßlich anscheinend offenbar wohl soll sollen
        aparentemente supuestamente presuntamente habría habrían якобы видимо очевидно считается يعتقد يزعم يقال
        dürfte dürften könnte könnten acaso видимому المحتمل يحتمل
        provavelmente possivelmente talvez supostamente alegadamente teria teriam
        probabilmente forse presumibilmente apparentemente sarebbe sarebbero waarschijnlijk vermoedelijk mogelijk misschien
        """
      ),
      (.direct, "to from since until till"),
      (.early, "early principios inicios comienzos начале مطلع أوائل"),
      (.middle, "mid middle mitte mi mediados середине منتصف"),
      (.late, "late finales fines конце أواخر"),
      (.start, "beginning start début anfang بداية"),
      (.end, "end fin ende نهاية"),
      (
        .beginning,
        """
        began begin begins begun beginning started start starts starting launched founded
        established formed created
        joined opened since from
        """
      ),
      (
        .ending,
        "ended end ends ending until till dissolved disbanded ceased closed concluded left finished to"
      ),
    ]
    for (role, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        roles[String(word), default: []].formUnion(role)
      }
    }
    return WordTable(roles)
  }()

  /// Nouns that are counted: a number before one is no year.
  static let counted: WordSet = [
    "people", "men", "women", "children", "dead", "personnel", "km", "kilometers", "metres", "meters", "m",
    "hours",
    "hrs", "percent", "per", "euros", "dollars", "civilians", "thousand", "million", "billion", "personnes",
    "personas", "years", "months", "weeks", "days", "feet", "miles", "tonnes", "tons",
    "menschen", "человек", "شخص", "شخصا", "مقاتل",
  ]

  /// What says that a year is counted from the Hijra; such a year is not converted.
  static let hijri: WordSet = ["ah", "hijri", "ه", "هجري", "هجرية", "hégire", "hijra", "хиджры"]

  /// What Arabic writes after a year of the common era.
  static let commonEra = "م"

  /// Words that go on about a year at the start of a sentence.
  static let afterYear: WordSet = [
    "was", "is", "saw", "marked", "brought", "began", "ended", "became", "had", "has", "will", "would", "as",
    "with", "when", "which", "that", "he", "she", "it", "they", "we", "there", "were", "are",
  ]

  /// A word without the "and" or the preposition that Arabic writes as its first letter, where the rest is a
  /// known word.
  static func withoutArabicPrefix(_ word: String) -> String {
    guard let first = word.unicodeScalars.first, first.value >= 0x0600, ["و", "ف", "ب", "ل"].contains(first),
      !isKnown(word)
    else { return word }
    let rest = String(String.UnicodeScalarView(word.unicodeScalars.dropFirst()))
    return isKnown(rest) ? rest : word
  }

  /// What is known of a word that can be a part of a date.
  struct Entry {
    var roles: Role = []
    /// Whether a date, or a phrase about one, can begin with it.
    var canBegin = false
  }

  /// Whether a word can be a part of a date.
  static func isKnown(_ word: String) -> Bool { entries[word] != nil }

  /// What is known of each word that can be a part of a date.
  static let entries: WordTable<Entry> = {
    var entries: [String: Entry] = [:]
    for word in roles.words { entries[word] = roles[word].map { Entry(roles: $0, canBegin: $0.canBegin) } }
    for word in beginning { entries[word, default: Entry()].canBegin = true }
    return WordTable(entries)
  }()

  /// Words that begin a date or a phrase about one, whatever else they do.
  private static let beginning = limiting.union(beginningOfPhrases).union(months.words).union(
    pairedMonths.words
  )
  .union(seasons.words).union(ordinals.words).union(centuryOrdinals.words).union(roman.words)
  .union(nounsBeforeCentury).union([
    "twenty", "thirty", "thirtieth", "q", "h", "ad", "ce", "peut", "tal", "primeiro", "century",
  ])

  /// First words of what says before or after which time something was: "prior to", "au plus tard", "no later than".
  static let limiting = WordSet([
    "up", "at", "prior", "jusqu", "au", "a", "muy", "spätestens", "frühestens", "ici", "позднее", "позже",
    "ранее", "раньше",
  ]).union(comparisons.words).union(limitNouns.words)

  /// First words of what says from when on something was: "à partir de", "ابتداء من".
  static let beginningOfPhrases: WordSet = ["a", "à", "ab", "ابتداء", "بدءا", "اعتبارا"]

  private static func numbered(_ lists: [String]) -> WordTable<Int> {
    var numbers: [String: Int] = [:]
    for (index, words) in lists.enumerated() {
      for word in words.split(whereSeparator: \.isWhitespace) { numbers[String(word)] = index + 1 }
    }
    return WordTable(numbers)
  }
}
