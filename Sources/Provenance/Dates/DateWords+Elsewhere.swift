/// Words of languages whose dates are read as far as their years.
extension DateWords {
  private static func set(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Months: the number after one is a year. Some name different months in two languages, so which month it is
  /// is not read.
  static let monthsElsewhere: Set<String> = set(
    """
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro abril agosto
    januari februari maart mei juni juli augustus oktober maj augusti
    stycznia styczeń styczniu lutego luty lutym marca marzec marcu kwietnia kwiecień kwietniu maja maju czerwca czerwiec
    czerwcu lipca lipiec lipcu sierpnia sierpień sierpniu września wrzesień wrześniu października październik
    październiku listopada listopad listopadzie grudnia grudzień grudniu
    ledna leden lednu února únor únoru března březen březnu dubna duben dubnu května květen květnu června červen června
    července červenec červenci srpna srpen srpnu září října říjen říjnu listopadu prosince prosinec prosinci
    januára februára apríla mája júna júla augusta septembra októbra novembra decembra
    siječnja siječanj siječnju veljače veljača veljači ožujka ožujak ožujku travnja travanj travnju svibnja svibanj
    svibnju lipnja lipanj lipnju srpnja srpanj srpnju kolovoza kolovoz kolovozu rujna rujan rujnu listopadu studenoga
    studeni studenog studenom prosinca prosinac prosincu
    januara februara marta jula avgusta oktobra
    січня січень січні лютого лютий лютому березня березень березні квітня квітень квітні травня травень травні
    червня червень червні липня липень липні серпня серпень серпні вересня вересень вересні жовтня жовтень жовтні
    листопада листопад листопаді грудня грудень грудні студзеня лютага сакавіка красавіка чэрвеня ліпеня жніўня
    верасня кастрычніка лістапада снежня януари февруари април юни юли август септември октомври ноември декември
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου μαίου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου
    δεκεμβρίου ιανουάριο φεβρουάριο μάρτιο απρίλιο μάιο ιούνιο ιούλιο αύγουστο σεπτέμβριο οκτώβριο νοέμβριο δεκέμβριο
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    ינואר פברואר מרץ מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
    בינואר בפברואר במרץ במרס באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
    ژانویه ژانویهٔ فوریه مارس آوریل مه می ژوئن ژوئیه جولای اوت آگوست سپتامبر اکتبر نوامبر دسامبر
    جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
    जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर
    ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
    január február március április május június július augusztus szeptember október november december
    """)

  /// Words that say after a number that it is a year.
  static let yearAfter: Set<String> = set(
    """
    yılında yılı yıllarında yılından yılına senesinde में ईस्वी році року рік роки года году год г годы година годината
    godine godini roku évben år
    """)

  /// Endings that Turkish joins to a year with an apostrophe, and Hungarian with a hyphen.
  static let yearEndings: Set<String> = set(
    "te ta de da ten tan den dan e a ye ya i ı u ü in ın un ün nin nın ben ban ból ből től tól ig re ra")

  /// Words that say that something began or ended: the number beside one may be its year.
  static let founding: Set<String> = set(
    """
    founded established formed created launched opened dissolved disbanded
    gegründet gegründete gegründeten gegründeter gegründetes aufgelöst entstand
    fondé fondée fondés fondées créé créée dissous dissoute fundado fundada creado creada disuelto disuelta
    fondato fondata nato nata grundades grundad bildades založen založena založeno założono założona założony
    основан основана основано основаны создан создана создано засновано заснована kuruldu fundată fondată alapítva
    didirikan تأسس تأسست أسست
    """)

  /// What the present is called after "2010 to".
  static let present: Set<String> = set(
    "present today now heute présent presente actualidad الآن الحاضر اليوم")

  /// People and things that are often counted: a number before one is no year for sure.
  static let countedOften: Set<String> = set(
    """
    soldiers fighters troops refugees militants rebels civilians prisoners hostages protesters demonstrators students
    workers families houses homes deaths casualties bodies policemen officers members villages towns votes voters seats
    delegates fans occasions jobs units copies tanks vehicles hommes soldats combattants membres soldaten kämpfer
    mitglieder hombres soldados combatientes miembros солдат бойцов членов людей боевиков جندي جنديا عضو عضوا قتيل قتيلا
    """)

  /// Half a year, in the languages that are read.
  static let halves: Set<String> = set("half hälfte половина половине половину половины")

  static let centuryNouns: Set<String> = set(
    """
    siècle siècles jahrhundert jahrhunderts jh jhdt век века веке веку столетие столетия столетии secolo wieku wiek
    wieków století stoljeće stoljeću
    """)
  static let nounsBeforeCentury: Set<String> = set("siglo siglos secolo século القرن قرن")

  /// Roman numerals from one to thirty, with the endings of French ordinals.
  static let roman: [String: Int] = {
    var numerals: [String: Int] = [:]
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    for value in 1...30 {
      let numeral = String(repeating: "x", count: value / 10) + units[value % 10]
      for ending in ["", "e", "ème", "eme", "er"] { numerals[numeral + ending] = value }
    }
    return numerals
  }()

  /// Arabic ordinals of centuries, by one or two words.
  static let arabicCenturies: [String: Int] = {
    let units = [
      ["الأول", "الاول"], ["الثاني"], ["الثالث"], ["الرابع"], ["الخامس"], ["السادس"], ["السابع"], ["الثامن"],
      ["التاسع"],
      ["العاشر"],
    ]
    var values: [String: Int] = ["الحادي عشر": 11, "العشرين": 20, "العشرون": 20]
    for (index, words) in units.enumerated() {
      for word in words {
        values[word] = index + 1
        if 1...8 ~= index { values["\(word) عشر"] = index + 11 }
      }
    }
    return values
  }()
}
