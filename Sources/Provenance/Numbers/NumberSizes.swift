/// Words and abbreviations of size that are not read: the number before one is none by itself.
enum NumberSizes {
  /// Of any language but English.
  static let anywhere = WordSet(
    """
    md mds mrds mdr mlrd mljrd milj mlj mio mia bln blj trln mlyr tsd dzd tkr mkr mdkr kkr mdd mmdd mdp mmdp rb jt
    tisuća tusinde tusinder tusinds tusindvis tusenvis hundrede hundreder hundreds túsund þúsund þúsundir þúsunda þús
    milljón milljónir milljóna milljónum milljarður milljarðar milljarða milljörðum hundruð
    tūkst tūkstantis tūkstančiai tūkstančių tūkstančius tūkstantį tūkstotis tūkstoši tūkstošu tūkstošus tūkstošiem
    tūkstošiem šimtas šimtai šimtų šimtus simts simti simtu simtus miljons miljoni miljonu miljoniem miljonus miljards
    miljardi miljardu miljardiem miljardus milijonas milijonai milijonų milijonus milijardas milijardai milijardų
    tuhande tuhandet tuhannen tuhansia sadat miljonit miljardit miljoonia miljardeja biljoona biljoonaa
    billiarde billiarden billiards trilliarde trilliarden trilhões trilhão biliões bilião
    trillón trillones trilione trilioni trilionów biliony bilionů bilionów biliónov
    tisoč tisoče tisočev tisočih hiljadama mijë mijëra qind qindra miliardë milionësh
    mila milers milió milions bilió bilions miliun miliún milliúin billiún míle céad
    miliwn biliwn duisend dausend elfu laki bilioni trilioni dubu miliyan biliyan tiriliyan miliyoni miliyari ibihumbi
    libo libong milyong bilyong trilyong daan daang bilion ribuan jutaan miliaran ratusan puluhan
    vạn chục yüzbin milyard trilyard katrilyon hezar milyonan milyaran miliono milionoj miliardo miliardoj
    χιλ εκ εκατ δισ δις τρισ τρισεκατομμύριο τρισεκατομμύρια τρισεκατομμυρίων εκατοντάδες
    тыщ трлн трлрд хил хиљ мил млд мянга мянган сая тэрбум зуун жүз йөз мең мин минг илјади илјада милијарди милијарда
    трильйон трильйони трильйонів більйон більйонів трыльён більён мільёнаў мільёны мільёна мільярд мільярда мільярдаў
    трилион трилиона трилиони билион билиона билиони
    מיליונים מיליוני מיליארדים מיליארדי טריליון טריליונים טריליוני ביליון אלפי מאה
    بیلیون تریلیون تریلیارد هزاران ملین بلین ٹریلین کھرب ہزاروں لاکھوں کروڑوں سینکڑوں زره ملیون ملیارد ملیۆن
    ملیار هەزار ملايير بلايين
    अरबों खरब खरबों मिलियन बिलियन ट्रिलियन हजारों सैकड़ों अर्ब खर्ब सय कोटी अब्ज शे दशलक्ष लक्ष शतक
    শত শো শতাধিক અબજ સો હજાર લાખ કરોડ મિલિયન બિલિયન ટ્રિલિયન
    ਹਜ਼ਾਰ ਹਜਾਰ ਲੱਖ ਕਰੋੜ ਅਰਬ ਸੌ ਮਿਲੀਅਨ ਬਿਲੀਅਨ ହଜାର ଲକ୍ଷ କୋଟି
    వేలు వేల వెయ్యి వంద వందల వందలు లక్ష లక్షలు లక్షల కోటి కోట్లు కోట్ల మిలియన్ మిలియన్లు మిలియన్ల బిలియన్ బిలియన్లు
    బిలియన్ల ట్రిలియన్ ట్రిలియన్లు ట్రిలియన్ల
    සියය සිය දහස දහසක් දහස් ලක්ෂ ලක්ෂය ලක්ෂයක් කෝටි කෝටියක් මිලියන මිලියනය මිලියනයක් බිලියන බිලියනයක්
    ሺ ሽሕ ሚልዮን ቢልዮን ሚእቲ መቶ
    """)

  /// Of an English text, besides those that are English words of other things.
  static let english = WordSet(
    "cr crs bln mln mrds lk lks mil mils bil tril thou ths zillion zillions")

  /// Of one language, where they are something else in others.
  static let byLanguage: [String: WordSet] = [
    "az": ["min"], "cs": ["bil"], "cy": ["mil", "cant"], "da": ["mill"], "de": ["bio", "mill", "trio"],
    "eu": ["mila", "ehun"], "mt": ["elf", "mitt"], "nb": ["mill"], "nn": ["mill"], "no": ["mill"],
    "sk": ["bil"], "so": ["kun", "boqol"], "sq": ["mije"], "sw": ["mia"],
    "uz": ["ming", "yuz"], "vi": ["tr"], "pt": ["mi", "bi", "tri"],
  ]

  /// Beginnings of words in scripts that join endings or the noun to the size.
  static let beginnings: [String] = [
    // Bengali, Tamil, Kannada, Malayalam
    "হাজার", "লাখ", "লক্ষ", "কোটি", "মিলিয়ন", "মিলিয়ন", "বিলিয়ন", "বিলিয়ন", "ট্রিলিয়ন", "ট্রিলিয়ন",
    "ஆயிர", "லட்ச", "இலட்ச", "கோடி", "நூறு", "மில்லியன்", "பில்லியன்", "டிரில்லியன்", "ட்ரில்லியன்",
    "ಸಾವಿರ", "ಲಕ್ಷ", "ಕೋಟಿ", "ನೂರು", "ಮಿಲಿಯನ್", "ಬಿಲಿಯನ್", "ആയിര", "ലക്ഷ", "കോടി", "നൂറ്", "ദശലക്ഷ", "മില്യ",
    "ബില്യ",
    // Lao, Khmer, Burmese
    "ພັນ", "ໝື່ນ", "ຫມື່ນ", "ແສນ", "ລ້ານ", "ຕື້", "ຮ້ອຍ", "ສິບ", "ពាន់", "ម៉ឺន", "សែន", "លាន", "កោដិ", "ប៊ីលាន",
    "រយ", "ដប់", "ရာ", "ထောင်", "သောင်း", "သိန်း", "သန်း", "ကုဋေ", "ဘီလီယံ", "ဘီလျံ", "ထရီလီယံ", "ထရီလျံ",
    // Armenian, Georgian, Ethiopic, Kazakh and Kyrgyz
    "հազար", "հզր", "միլիոն", "միլիարդ", "տրիլիոն", "հարյուր", "մլն", "մլրդ", "ათას", "მილიონ", "მილიარდ",
    "ტრილიონ",
    "ასობით", "ასი", "მლნ", "მლრდ", "ሺህ", "ሚሊዮን", "ሚሊየን", "ቢሊዮን", "ቢሊየን", "ትሪሊዮን", "ትሪሊየን", "мың", "миң",
  ]

  /// Words that begin as those do and count nothing: "រយៈពេល" is a time.
  static let otherBeginnings: [String] = ["រយៈ", "ရာခိုင်", "ရာစု"]

  /// What stands before the number that it multiplies, in languages of Africa and in Burmese.
  static let before = WordSet(
    """
    elfu laki milioni bilioni trilioni dubu miliyan biliyan tiriliyan miliyoni miliyari ibihumbi obukadde bukadde
    miliyoona biliyoona tapitrisa izigidi
    """)
  static let endingsBefore: [String] = ["သောင်း", "သိန်း", "သန်း", "ကုဋေ", "ထောင်"]

  /// Codes and names of money, before which letters are no unit.
  static let money = WordSet(
    """
    eur usd gbp sek nok dkk isk chf kr kn pln czk huf ron rub uah try cny jpy inr brl mxn cad aud nzd zar euro euros
    euroa eura evra eurot eurų eiro dollar dollars dollari dollaria dólares dólar pesos rub руб евро долларов kroner
    kronor krónur zł kč korun lei leva лв ft forint złotych rupiah đồng
    """)

  /// Letters before a code of money that say its size: MEUR, TSEK.
  private static let prefixes = ["k", "m", "t", "b", "mm", "mn", "md", "mio", "mrd", "bn"]

  private static let roots = [
    "m", "b", "tr", "quadr", "quatr", "cuatr", "kvadr", "kwadr", "katr", "quint", "kvint", "sext", "sept",
    "z",
    "м", "б", "тр", "квадр", "квинт",
  ]
  private static let bodies = [
    "illion", "illiard", "illioun", "illiún", "illió", "illón", "iljon", "iljoon", "iljoen", "iljard",
    "iljun",
    "ilyon", "ilyar", "ilyun", "ilion", "iliard", "ilioon", "iliún", "ilió", "ilhã", "ilhõ", "ilijon",
    "ilijun",
    "ilijard", "iliyon", "iliyar", "iliwn", "иллион", "иллиард", "илион", "илиард", "ильон", "ильярд",
    "илијун",
    "илијард",
  ]
  /// What makes a person, or an ordinal, of a size: "millionaire", "millionth".
  private static let otherEndings = ["är", "ær", "ai", "ár", "na", "ari", "th", "der"]

  /// Whether a word is the name of a power of a thousand in some language: "quadrillion", "milijonų".
  static func isPowerOfThousand(_ word: String) -> Bool {
    for root in roots where word.hasPrefix(root) {
      for body in bodies where word.hasPrefix(root + body) {
        // Billiards are played; the German "Billiarde" is listed.
        if root == "b", body.hasSuffix("ard") || body == "ilyar" { continue }
        let rest = String(
          String.UnicodeScalarView(word.unicodeScalars.dropFirst((root + body).unicodeScalars.count)))
        return rest.unicodeScalars.count <= 3 && !otherEndings.contains(where: rest.hasPrefix)
      }
    }
    return false
  }

  /// "MEUR", "TSEK", "mkr"
  static func isSizeOfMoney(_ word: String) -> Bool {
    prefixes.contains { prefix in
      word.hasPrefix(prefix) && money.contains(String(word.dropFirst(prefix.count)))
    }
  }
}
