import CUnistring

/// A word that ends with a full stop, and what is known of whether its sentence goes on.
struct Abbreviation {
  /// In lower case, without the final stop.
  private let token: String
  /// Where the full stop stands, in bytes.
  private let stop: Int
  private let sentences: SentenceBoundary
  private var text: UTF8Buffer { sentences.text }

  init(_ token: String, endingAt stop: Int, in sentences: SentenceBoundary) {
    self.token = token
    self.stop = stop
    self.sentences = sentences
  }

  /// Whether the sentence goes on, though a capital or digit follows at `next`.
  func continues(before next: Int) -> Bool {
    let scalars = token.unicodeScalars
    guard let first = scalars.first else { return false }
    let uses = Self.uses(of: token)
    let isNumber = text.scalar(from: next).map(Number.isDigit) ?? false
    // Only where it is asked for: most full stops are no abbreviation's.
    var word: String { sentences.nextWord(next) }
    var opensSentence: Bool { Self.uses(of: word).contains(.opener) && !sentences.isInitial(next) }
    if scalars.count == 1, isCapital(before: stop) { return !opensSentence }
    if scalars.count == 1, follows(isApostrophe) { return false }
    if uses.contains(.year), follows(afterSpace: Number.isDigit) {
      // "В 2014 г. Иванов ..." opens a sentence, "... стояла в Лиске в 2017 г." ends one.
      return isNumber || Self.uses(of: word).contains(.month) || wordsBefore <= 3
    }
    if uses.contains(.beforeName) { return true }
    if uses.contains(.beforeNumber) { return isNumber || token == "№" }
    if uses.contains(.closer) { return isNumber || Self.uses(of: word).contains(.companyWord) }
    if scalars.allSatisfy({ Number.isDigit($0.value) }) { return isOrdinal(scalars.count, before: word) }
    // "z. B.", "т. д.": of abbreviations in parts some end a sentence.
    if scalars.count == 1, Number.isAlphanumeric(first.value) {
      return !opensSentence && !Self.uses(of: withPartBefore()).contains(.closer)
    }
    // "example.org" is no abbreviation: the parts of one are short.
    let isDotted =
      token.contains(".") && token.split(separator: ".").allSatisfy { $0.unicodeScalars.count < 3 }
    return (isDotted || uses.contains(.mayEnd)) && !opensSentence
  }

  /// Whether `token` (lower case, no final stop) is one of those that end a sentence about as often as not.
  static func mayEndSentence(_ token: String) -> Bool {
    !uses(of: token).isDisjoint(with: [.mayEnd, .closer])
  }

  /// Whether it is the short word before a number or small letter in brackets that close further on: "(pop. 5,000)". A
  /// whole sentence in brackets has more words before its stop, or a stop before the bracket.
  func isInNote(before next: Int) -> Bool {
    guard let first = text.scalar(from: next), Number.isDigit(first) || uc_is_property_lowercase(first),
      2...6 ~= token.unicodeScalars.count,
      token.unicodeScalars.allSatisfy({ ibid_is_letter_or_mark($0.value) }), opensNote(),
      let close = noteEnd(from: next)
    else { return false }
    guard let last = text.visible(before: close, sentences.table), text[last] == 0x2E else { return true }
    let lastToken = sentences.token(endingAt: last)
    return lastToken.unicodeScalars.count < 3 || Self.mayEndSentence(lastToken)
  }

  /// Whether an opening bracket, with one word at most besides numbers, stands before it; with a capital, it is the
  /// first word in the brackets or after a comma.
  private func opensNote() -> Bool {
    let isCapital = text.scalar(from: start).map(uc_is_property_uppercase) ?? false
    var words = 0
    var isInWord = false
    var at = start
    while at > 0, start - at < 64 {
      at = text.start(before: at)
      let scalar = text.scalar(at: at).value
      if scalar == 0x28 || scalar == 0x5B || scalar == 0xFF08 { return true }
      if isCapital, scalar == 0x2C || scalar == 0x3B { return !isInWord && words == 0 }
      let isWord = Number.isAlphanumeric(scalar)
      if isWord, !isInWord, !Number.isDigit(scalar) { words += 1 }
      isInWord = isWord
      guard isWord || sentences.isSpace(scalar) && !isLineBreak(scalar) || scalar == 0x2C || scalar == 0x2E,
        words <= (isCapital ? 0 : 1)
      else { return false }
    }
    return false
  }

  /// Where the bracket closes in which `offset` stands, on the same line.
  private func noteEnd(from offset: Int) -> Int? {
    var at = offset
    while at < text.count, at - offset < 128 {
      let (scalar, length) = text.scalar(at: at)
      switch scalar {
      case 0x29, 0x5D, 0xFF09: return at
      case 0x28, 0x5B, 0xFF08, 0x0A, 0x0D: return nil
      default: at += length
      }
    }
    return nil
  }

  // MARK: Around it

  private func isCapital(before offset: Int) -> Bool {
    text.scalar(before: offset).map(uc_is_property_uppercase) ?? false
  }

  private var start: Int { sentences.tokenStart(endingAt: stop) }

  private func follows(_ condition: (UInt32) -> Bool) -> Bool {
    text.scalar(before: start).map(condition) ?? false
  }

  private func follows(afterSpace condition: (UInt32) -> Bool) -> Bool {
    var at = start
    while at > 0, sentences.isSpace(text.scalar(at: text.start(before: at)).value) {
      at = text.start(before: at)
    }
    return at < start && (text.scalar(before: at).map(condition) ?? false)
  }

  /// How many words of its sentence stand before the abbreviation; of many, at least a dozen or so.
  private var wordsBefore: Int {
    var count = 0
    var at = start
    var isInWord = false
    while at > 0, start - at < 128 {
      let before = text.start(before: at)
      let scalar = text.scalar(at: before).value
      if scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x0A { break }
      let isWord = Number.isAlphanumeric(scalar)
      if isWord, !isInWord { count += 1 }
      isInWord = isWord
      at = before
    }
    return count
  }

  private func isApostrophe(_ scalar: UInt32) -> Bool { FoldClass.of(scalar, sentences.table) == .singleMark }

  /// "т. д" as "т.д".
  private func withPartBefore() -> String {
    guard start > 1, text[start - 1] == 0x20, text[start - 2] == 0x2E else { return token }
    return sentences.token(endingAt: start - 2) + "." + token
  }

  /// "5. März", "das 3. Bataillon", "3. Tabur", and the number of a list's item.
  private func isOrdinal(_ digits: Int, before word: String) -> Bool {
    guard digits <= 3 else { return false }
    if !Self.uses(of: word).isDisjoint(with: [.month, .numbered]) { return true }
    guard start > 0 else { return true }
    if text[start - 1] == 0x0A { return true }
    guard text[start - 1] == 0x20 else { return false }
    return Self.uses(of: sentences.token(endingAt: start - 1)).contains(.germanArticle)
  }
}

/// The lists.
extension Abbreviation {
  /// What a word may be, in any language.
  fileprivate struct Uses: OptionSet {
    let rawValue: UInt16

    /// Titles and ranks, before a name, and others that hardly ever end a sentence.
    static let beforeName = Uses(rawValue: 1 << 0)
    /// Words before a number.
    static let beforeNumber = Uses(rawValue: 1 << 1)
    /// Abbreviations that end a sentence about as often as not: what follows has to show that it opens one.
    static let mayEnd = Uses(rawValue: 1 << 2)
    /// Abbreviations that stand at the end of what they belong to: a capital after them opens a sentence.
    static let closer = Uses(rawValue: 1 << 3)
    /// After the name of a company, the rest of the name.
    static let companyWord = Uses(rawValue: 1 << 4)
    /// After a number: "in the year", in Russian, Ukrainian and Bulgarian.
    static let year = Uses(rawValue: 1 << 5)
    /// What armies, courts and cities number.
    static let numbered = Uses(rawValue: 1 << 6)
    static let month = Uses(rawValue: 1 << 7)
    static let germanArticle = Uses(rawValue: 1 << 8)
    /// Words that begin sentences and hardly ever names.
    static let opener = Uses(rawValue: 1 << 9)
  }

  /// What a word, in lower case and without a final stop, is listed as.
  fileprivate static func uses(of word: String) -> Uses { uses[word] ?? [] }

  private static let uses: WordMap<Uses> = {
    var uses = WordMap<Uses>()
    for (use, words) in lists {
      for word in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        uses.update(String(Substring(word)), []) { $0.insert(use) }
      }
    }
    return uses
  }()

  private static let lists: [(Uses, String)] = [
    (
      .beforeName,
      """
      mr mrs ms mx messrs dr drs prof hon rev fr sr sra srta st ste mme mlle mm me mgr sen rep gov pres amb
      gen lt col maj capt cpt cdr cmdr comdr adm brig sgt cpl pvt pfc wo ens insp supt det ofc hr hrn frau dipl ing
      vs cf viz approx ca incl excl esp e.g i.e z.b d.h u.a bzw vgl sog bspw inkl exkl gem lt ggf evtl rd zzgl abzgl ehem
      ген полк подп кап майор акад проф доц им тов гр ул просп пл пер обл р-н напр см ср тыс млн млрд
      д-р вул пров просп бул м-р ім см напр тис
      dott sig ing avv on gral cnel dn dña ud uds lic cap cmdte tte sgto cbo pte pdte ee
      gén env cie av lt-col cdt mgrs éd
      yzb alb tğm ütğm yb bnb org korg tüm tuğg doç sn av öğr yrd krş
      د أ م ص س أ.د م.ع
      """
    ),
    (
      .beforeNumber,
      """
      no nos nr nrs num art arts sec secs para paras p pp ch vol vols fig figs tab eq ex ser col ed n abs kap bd стр рис
      табл ст п пп гл т № núm pág cap sf cca circ aprox ок прибл бл
      """
    ),
    (
      .mayEnd,
      """
      jr sr dept univ assn est ave blvd rd ft mt mts
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
      г гг в вв чел экз т.е т.к
      """
    ),
    (
      .closer,
      """
      etc inc ltd co corp bros plc llc gmbh esq al ibid a.m p.m
      др руб коп т.д т.п usw usf и.т.д и.т.п
      """
    ),
    (
      .companyWord,
      "ltd inc llc plc kg limited corporation company gmbh international holdings group bank"
    ),
    (
      .year,
      "г гг р рр в вв ст"
    ),
    (
      .numbered,
      """
      tabur bölük tugay alay tümen ordu kolordu madde cadde sokak maddesi taburu tugayı ordusu kolordusu
      bataillon kompanie division armee regiment infanterie brigade panzer korps senat strafsenat zivilsenat kammer
      """
    ),
    (
      .month,
      """
      januar jänner februar märz april mai juni juli august september oktober november dezember
      januari februari mars april maj juni juli augusti september oktober november december
      leden únor březen duben květen tammikuu
      """
    ),
    (
      .germanArticle,
      "der die das dem den des am im vom zum beim zur seit ab bis und ein eine einen einem"
    ),
    (
      .opener,
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
      """
    ),
  ]
}
