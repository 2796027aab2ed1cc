/// Words of languages whose dates are read as far as their years.
extension DateWords {
  /// Months: the number after one is a year. Some name different months in two languages, so which month it is
  /// is not read.
  static let monthsElsewhere = WordSet(
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
  static let yearAfter = WordSet(
    """
    yılında yılı yıllarında yılından yılına senesinde ईस्वी ईसवी році року рік роки года году год г годы година годината
    godine godini roku évben годзе жылы жылдың жылдан жылғы елда елның онд оны
    թ թվականին թվականի թվականից թվական წელს წლის წლიდან წლამდე metais urtean urteko urtetik gadā
    ildə yilda ýylda عیسوی میلادی साली मध्ये సంవత్సరంలో ರಲ್ಲಿ ಇಸವಿಯಲ್ಲಿ വർഷത്തിൽ વર્ષમાં ਈਸਵੀ
    """)

  /// The same, of languages that have a calendar of their own with smaller years.
  static let lateYearAfter = WordSet("সালে সাল সালের সালেই সালেও খ্রিস্টাব্দে খ্রিস্টাব্দ খ্রিষ্টাব্দে کال")

  /// Words after a year that is written as an ordinal: "2021. aastal".
  static let yearAfterStop = WordSet(
    """
    aastal aasta aastast aastani gada gadā gads gadam godine godini godina godinu godinom године години годину
    évben év évi urtean urteko urtea urtetik
    """)

  /// Letters joined to a year: "2021ء", "2021లో".
  static let yearJoined = WordSet("ء ءمیں թ ին లో ൽ ರಲ್ಲಿ માં இல் ல் ஆம் ean eko")

  /// Words that say before a number that it is a year.
  static let yearBefore = WordSet(
    """
    năm mwaka taong noong vuosi vuoden vuodesta vuoteen vuodelle vuodelta året årets árið ári árinu ársins roce rokem
    rokiem blwyddyn flwyddyn bliain bhliain ساڵی سن सन् सन anul anului משנת לשנת ושנת
    שבשנת έτους годзе
    """)

  /// The same in one language, where the word is something else in others.
  static let yearBeforeByLanguage: [String: WordSet] = [
    "hi": ["साल", "वर्ष"], "mr": ["साल", "वर्ष"], "ku": ["sala"], "kmr": ["sala"], "ps": ["کال"],
    "sl": ["leto", "leta", "letu"],
    "sq": ["viti", "vitin", "vitit"], "mt": ["sena"], "eu": ["urte"], "eo": ["jaro"],
  ]

  /// Prepositions before a year; a round number after one may count.
  static let prepositions = WordSet(
    "em dal del dall din desde sinds sedert vanaf του od dari sejak hingga sedan")
  static let prepositionsByLanguage: [String: WordSet] = [
    "da": ["i", "fra"], "nb": ["i", "fra"], "nn": ["i", "frå"], "no": ["i", "fra"], "fo": ["í", "i"],
    "is": ["frá"],
    "sv": ["i", "från"], "cs": ["v", "z"], "sk": ["v", "z"], "sl": ["v"], "ca": ["el", "al"], "gl": ["en"],
    "ro": ["în"], "hr": ["u"], "sr": ["u", "у"], "bs": ["u"], "mk": ["во"], "bg": ["през"], "cy": ["yn"],
    "eo": ["en"], "uk": ["з"], "pl": ["z"], "sw": ["tangu"], "vi": ["từ"],
  ]

  /// Endings that Turkish joins to a year with an apostrophe, and Hungarian and others with a hyphen.
  static let yearEndings = WordSet(
    "te ta de da ten tan den dan in ın un ün nin nın ben ban ból ből től tól ig ին ல் இல் లో ൽ ean eko")

  /// Those of what a part is taken from.
  static let endingsOfParts = WordSet("ten tan den dan ból ből től tól")

  /// Words after such an ending that make a quantity of the number: "1200'den fazla", "1985'in üzerinde".
  static let quantityAfterEnding = WordSet(
    "fazla çok az aşkın aşan geçen yakın biri birinde ikisi üzerinde üstünde altında üzerine üstüne altına çoğu"
  )

  /// Words that say that something began or ended: the number beside one may be its year.
  static let founding = WordSet(
    """
    founded established formed created launched opened dissolved disbanded
    gegründet gegründete gegründeten gegründeter gegründetes aufgelöst entstand
    fondé fondée fondés fondées créé créée dissous dissoute fundado fundada creado creada disuelto disuelta
    fondato fondata nato nata grundades grundad bildades založen založena založeno założono założona założony
    основан основана основано основаны создан создана создано засновано заснована kuruldu fundată fondată alapítva
    didirikan تأسس تأسست أسست
    """)

  /// Words of what is done once, before its year. After a number they say nothing: "1921 published works".
  static let dated = WordSet(
    "published born died built erected dob yob dod starb gestorben geboren föddes nacque naquit mourut")

  /// The same where it begins an entry of a register, or follows "was": elsewhere it may be said of a number of things.
  static let registered = dated.union(
    WordSet(
      """
      elected incorporated released completed recorded inaugurated appointed enacted adopted ratified signed crowned
      consecrated copyright winner designated listed registered rebuilt restored
      """))

  /// "the castle dates to 1450", "dating back to 1450"
  static let originating: WordSet = ["date", "dates", "dated", "dating"]

  /// What the present is called after "2010 to".
  static let present = WordSet(
    "present today now heute présent presente actualidad الآن الحاضر اليوم")

  /// People and things that are often counted: a number before one is no year for sure.
  static let countedOften = WordSet(
    """
    soldiers fighters troops refugees militants rebels civilians prisoners hostages protesters demonstrators students
    workers families houses homes deaths casualties bodies policemen officers members villages towns votes voters seats
    delegates fans occasions jobs units copies tanks vehicles hommes soldats combattants membres soldaten kämpfer
    mitglieder hombres soldados combatientes miembros солдат бойцов членов людей боевиков جندي جنديا عضو عضوا قتيل قتيلا
    """)

  /// Half a year, in the languages that are read.
  static let halves = WordSet("half hälfte половина половине половину половины")

  static let centuryNouns = WordSet(
    """
    siècle siècles jahrhundert jahrhunderts jh jhdt век века веке веку столетие столетия столетии secolo wieku wiek
    wieków století stoljeće stoljeću
    """)
  static let nounsBeforeCentury = WordSet("siglo siglos secolo século القرن قرن")

  /// Roman numerals from one to thirty, with the endings of French ordinals.
  static let roman: WordTable<Int> = {
    var numerals: [String: Int] = [:]
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    for value in 1...30 {
      let numeral = String(repeating: "x", count: value / 10) + units[value % 10]
      for ending in ["", "e", "ème", "eme", "er", "ᵉ", "ᵉʳ"] { numerals[numeral + ending] = value }
    }
    return WordTable(numerals)
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
