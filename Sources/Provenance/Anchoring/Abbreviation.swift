/// What is known of words that end with a full stop and do not end a sentence.
enum Abbreviation {
  /// Whether the sentence goes on after `token` (lower case, no final stop) and the full stop at `offset`, though
  /// a capital or digit follows: `next`, in lower case.
  static func continues(_ token: String, before next: String, _ text: SentenceBoundary, at offset: Int)
    -> Bool
  {
    let scalars = token.unicodeScalars
    guard let first = scalars.first else { return false }
    let opensSentence = openers.contains(next)
    if beforeNames.contains(token) { return true }
    let isNumber = next.unicodeScalars.first.map { Number.isDigit($0.value) } ?? false
    // An initial, or "p. 5": the next sentence has to show itself.
    if scalars.count == 1, !Number.isDigit(first.value) { return !opensSentence }
    if beforeNumbers.contains(token) { return isNumber || token == "№" }
    if scalars.allSatisfy({ Number.isDigit($0.value) }) {
      return isOrdinal(scalars.count, next, text, at: offset)
    }
    // "U.S.", "т.д."; "example.org" is no abbreviation, whose parts are short.
    let isDotted =
      token.contains(".") && token.split(separator: ".").allSatisfy { $0.unicodeScalars.count < 3 }
    if isDotted || mayEnd.contains(token) { return !opensSentence }
    return false
  }

  /// Whether `token` (lower case, no final stop) is one of those that end a sentence about as often as not.
  static func mayEndSentence(_ token: String) -> Bool { mayEnd.contains(token) }

  /// "5. März", "das 3. Bataillon", and the number of a list's item.
  private static func isOrdinal(_ digits: Int, _ next: String, _ text: SentenceBoundary, at offset: Int)
    -> Bool
  {
    guard digits <= 3 else { return false }
    if months.contains(next) { return true }
    let number = text.token(endingAt: offset).utf8.count
    let start = offset - number
    guard start > 0 else { return true }
    if text.text[start - 1] == 0x0A { return true }
    guard text.text[start - 1] == 0x20 else { return false }
    return germanArticles.contains(text.token(endingAt: start - 1))
  }

  /// Titles and ranks: a name follows.
  private static let beforeNames: Set<String> = words(
    """
    mr mrs ms mx messrs dr drs prof hon rev fr sr sra srta st ste mme mlle mm me mgr sen rep gov pres amb
    gen lt col maj capt cpt cdr cmdr comdr adm brig sgt cpl pvt pfc wo ens insp supt det ofc hr hrn frau dipl ing
    incl env gén cap yzb alb gem ee uu
    vs cf viz approx ca al e.g i.e z.b d.h u.a bzw vgl sog bspw inkl
    г.г ген полк подп кап майор акад проф доц им тов гр ул просп пл пер обл р-н напр см ср тыс млн млрд
    д-р вул пров просп бул м-р ім см напр тис
    dott sig ing avv on gral cnel dn dña ud uds lic
    د أ م ص س أ.د م.ع
    """)

  /// Words before a number.
  private static let beforeNumbers: Set<String> = words(
    "no nos nr nrs num art arts sec secs para paras p pp ch vol vols fig figs tab eq ex ser col ed n abs kap bd стр рис табл ст п пп гл т № núm pág cap"
  )

  /// Abbreviations that end a sentence about as often as not.
  private static let mayEnd: Set<String> = words(
    """
    etc inc ltd co corp jr sr bros plc llc gmbh esq dept univ assn est ave blvd rd ft mt mts
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    др г гг в вв руб коп чел экз р т.д т.п т.е т.к usw usf
    """)

  private static let months: Set<String> = words(
    """
    januar jänner februar märz april mai juni juli august september oktober november dezember
    januari februari mars april maj juni juli augusti september oktober november december
    leden únor březen duben květen tammikuu
    """)

  private static let germanArticles: Set<String> = words(
    "der die das dem den des am im vom zum beim zur seit ab bis und ein eine einen einem")

  /// Words that begin sentences and hardly ever names.
  private static let openers: Set<String> = words(
    """
    the a an he she it they we i you this that these those there in on at by for from to with of as if when while
    after before since until during but and or however also although because according his her its their our my
    some all many most no not none both another such what who where why how then thus therefore meanwhile within under
    over through once though despite unlike each several today yesterday later earlier finally indeed moreover furthermore
    nevertheless still only even if unless
    он она они оно мы вы я это эта этот эти в во на по но и а из с со к для при после до от однако также как когда
    если так все там тогда его её их о об за под над
    він вона вони воно ми ви це ця цей ці у але та і з зі із для після до від однак також як коли якщо так усі там
    його її їх про за під над
    der die das er sie es wir ihr ein eine im am auf und aber doch nach bei dies diese dieser dieses als wenn seit
    le la les il elle ils elles nous vous un une des ce cet cette ces dans en mais et selon après avant depuis pour
    el los las ella ellos ellas nosotros una unos y pero según este esta estos estas después antes desde para
    o os as ele ela eles elas um uma não mas lo gli i un' ma e dopo prima
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
