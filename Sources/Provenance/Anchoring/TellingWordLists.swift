/// The words that an elision may not leave out of a sentence, per language.
///
/// Words are in lower case, without vowel marks and invisible characters; an entry of several words is a phrase.
/// Only words that negate or distance in nearly every use are listed: a word too many refuses honest elisions.
enum TellingWordLists {
  /// Words that turn a sentence, or part of it, into its opposite.
  static let negation: [String: [String]] = [
    "en": [
      "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot", "cant",
      "wont", "dont",
      "without", "hardly", "scarcely", "barely", "no one", "unless", "false", "falsely", "untrue",
      "failed to",
      "fails to", "refused to", "refuses to", "cleared of", "acquitted of", "anything but", "except", "aint",
    ],
    "fr": [
      "ne", "pas", "non", "jamais", "aucun", "aucune", "aucunement", "rien", "ni", "nul", "nulle",
      "nullement", "sans", "refuse de", "refusé de",
      "guère", "faux", "faussement",
    ],
    "de": [
      "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "keinerlei", "nie", "niemals",
      "niemand",
      "niemanden", "niemandem", "nichts", "nirgends", "nirgendwo", "weder", "ohne", "kaum", "keineswegs",
      "keinesfalls", "nein", "fälschlich", "fälschlicherweise",
    ],
    "es": [
      "no", "nunca", "jamás", "nadie", "nada", "ningún", "ninguna", "ninguno", "ni", "tampoco", "sin que",
      "falso",
      "falsamente",
    ],
    "pt": ["não", "nunca", "jamais", "ninguém", "nenhum", "nenhuma", "nem", "sem"],
    "it": ["non", "nessun", "nessuno", "nessuna", "niente", "nulla", "né", "neanche", "nemmeno", "senza"],
    "nl": ["niet", "geen", "nooit", "niemand", "niets", "nergens", "noch", "zonder"],
    "pl": ["nie", "nigdy", "nikt", "nic", "żaden", "żadna", "żadnej", "ani", "bez"],
    "ru": [
      "не", "ни", "нет", "никогда", "никто", "никого", "никому", "ничего", "ничто", "ничем", "никакой",
      "никакая",
      "никаких", "никакого", "нигде", "никуда", "нельзя", "невозможно", "без", "едва", "неверно", "неправда",
      "ложно",
    ],
    "uk": [
      "не", "ні", "немає", "нема", "ніколи", "ніхто", "нікого", "нікому", "нічого", "ніщо", "ніякий", "жоден",
      "жодна",
      "жодного", "жодної", "ніде", "неможливо", "без", "навряд", "неправда",
    ],
    "ar": [
      "لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لسنا", "لست", "غير", "بدون", "دون", "بلا", "كلا", "أبدا",
      "إطلاقا",
      "عدم", "يستحيل", "رفض", "رفضت", "عديم", "عديمة",
    ],
    "fa": [
      "نه", "نیست", "نیستند", "نبود", "نبودند", "نشد", "نشدند", "نشده", "نکرد", "نکردند", "نکرده", "ندارد",
      "ندارند",
      "نداشت", "نداشتند", "نخواهد", "نخواهند", "نباید", "نگفت", "نبوده", "هیچ", "هرگز", "بدون", "بی",
    ],
    "tr": [
      "değil", "değildir", "değildi", "yok", "yoktur", "yoktu", "hayır", "asla", "hiç", "hiçbir", "hiçbiri",
      "kimse",
      "ne de", "olmadan", "olmaksızın",
    ],
    "he": ["לא", "אין", "אינו", "אינה", "אינם", "איננו", "בלי", "ללא", "מעולם לא", "אף אחד", "שום", "אל"],
  ]

  /// Words by which a source says that it does not vouch for what a sentence says.
  static let distancing: [String: [String]] = [
    "en": [
      "allegedly", "alleged", "allege", "alleges", "reportedly", "purportedly", "purported", "purports",
      "supposedly",
      "ostensibly", "apparently", "seemingly", "rumored", "rumoured", "unconfirmed", "unverified",
      "unsubstantiated",
      "deny", "denies", "denied", "denying", "denials", "denial", "disputes that", "disputed that",
      "claims that",
      "claimed that", "claim that", "claiming that", "claims to", "claimed to", "so called", "according to",
      "possibly",
      "perhaps", "maybe", "probably", "might", "rejected claims", "rejected allegations", "refuted",
      "self styled",
      "self proclaimed", "if confirmed", "accused", "suspected", "charged with", "believed to", "thought to",
      "said to", "may have", "could have", "would have", "planned to", "plans to", "threatened to",
    ],
    "fr": [
      "prétendu", "prétendue", "prétendus", "prétendues", "prétendument", "soi disant", "présumé", "présumée",
      "présumés", "présumées", "supposé", "supposée", "supposés", "nie", "nient", "nié", "niait", "démenti",
      "dément",
      "démentent", "aurait", "auraient", "serait", "seraient", "selon", "d'après", "peut être",
      "probablement",
      "apparemment", "affirme que", "affirment que", "affirmé que", "prétend que", "prétendent que",
    ],
    "de": [
      "angeblich", "angebliche", "angeblichen", "angeblicher", "angebliches", "mutmaßlich", "mutmaßliche",
      "mutmaßlichen", "mutmaßlicher", "vermeintlich", "vermeintliche", "vermeintlichen", "sogenannt",
      "sogenannte",
      "sogenannten", "sogenannter", "bestreitet", "bestritt", "bestritten", "leugnet", "leugnete",
      "geleugnet",
      "dementiert", "dementierte", "dementierten", "zufolge", "vielleicht", "möglicherweise",
      "wahrscheinlich",
      "vermutlich", "offenbar", "anscheinend", "behauptet", "behauptete", "behaupteten", "unbestätigt",
      "unbestätigten",
    ],
    "es": [
      "presunto", "presunta", "presuntos", "presuntas", "presuntamente", "supuesto", "supuesta", "supuestos",
      "supuestas", "supuestamente", "negó", "niega", "niegan", "negaron", "negado", "desmintió",
      "desmintieron",
      "desmiente", "habría", "habrían", "según", "quizás", "quizá", "posiblemente", "probablemente",
      "aparentemente",
      "alega que", "alegó que", "afirma que", "afirmó que",
    ],
    "pt": [
      "alegado", "alegada", "alegadamente", "suposto", "suposta", "supostamente", "negou", "nega",
      "segundo o",
      "segundo a", "talvez", "teria", "teriam",
    ],
    "it": [
      "presunto", "presunta", "presunti", "presunte", "presumibilmente", "cosiddetto", "cosiddetta",
      "cosiddetti", "negato", "nega", "negano", "smentito", "smentisce", "secondo il", "secondo la",
      "secondo i",
      "avrebbe", "avrebbero", "forse",
    ],
    "nl": [
      "vermeend", "vermeende", "naar verluidt", "zogenaamd", "zogenaamde", "ontkent", "ontkende", "ontkend",
      "volgens", "misschien", "mogelijk", "vermoedelijk",
    ],
    "pl": [
      "rzekomo", "rzekomy", "rzekoma", "rzekome", "rzekomego", "podobno", "zaprzecza", "zaprzeczył",
      "zaprzeczyła",
      "zaprzeczyli", "według", "być może", "prawdopodobnie", "tak zwany", "tak zwana",
    ],
    "ru": [
      "якобы", "будто", "предположительно", "предполагаемый", "предполагаемая", "предполагаемые",
      "предполагаемого",
      "отрицает", "отрицают", "отрицал", "отрицала", "отрицали", "опроверг", "опровергла", "опровергли",
      "опровергает",
      "так называемый", "так называемая", "так называемые", "так называемой", "так называемых",
      "так называемого",
      "по словам", "по данным", "по утверждению", "по версии", "по сообщениям", "согласно", "утверждает",
      "утверждают",
      "утверждал", "утверждала", "утверждали", "возможно", "вероятно", "может быть", "видимо",
      "неподтвержденным",
      "неподтверждённым",
    ],
    "uk": [
      "нібито", "начебто", "буцімто", "мовби", "ймовірно", "імовірно", "ймовірний", "заперечує",
      "заперечують",
      "заперечив", "заперечила", "заперечили", "спростував", "спростувала", "спростували", "спростовує",
      "так званий",
      "так звана", "так звані", "так званої", "так званих", "за словами", "за даними", "за твердженням",
      "за версією",
      "згідно", "стверджує", "стверджують", "стверджував", "стверджувала", "стверджували", "можливо",
      "мабуть",
    ],
    "ar": [
      "زعم", "زعمت", "زعموا", "يزعم", "تزعم", "يزعمون", "زعما", "مزاعم", "المزعوم", "المزعومة", "مزعوم",
      "مزعومة",
      "ادعى", "ادعت", "ادعوا", "يدعي", "تدعي", "ادعاء", "ادعاءات", "نفى", "نفت", "نفوا", "ينفي", "تنفي",
      "ينفون",
      "أنكر", "أنكرت", "أنكروا", "ينكر", "تنكر", "كذب", "حسب", "بحسب", "وفقا", "يقال", "قيل", "ربما", "لعل",
      "يحتمل",
      "يفترض", "المفترض", "المفترضة", "المسمى", "المسماة",
    ],
    "fa": [
      "ادعا", "ادعای", "ادعایی", "مدعی", "ظاهرا", "گویا", "گفته می", "به گفته", "بنا به", "بر اساس گزارش",
      "تکذیب",
      "انکار", "شاید", "احتمالا", "ممکن است", "موسوم", "به اصطلاح", "ادعاشده",
    ],
    "tr": [
      "iddia", "iddiaya", "iddialara", "iddiasına", "iddiasını", "sözde", "güya", "sözümona", "yalanladı",
      "yalanladılar", "yalanlıyor", "yalanlayan", "reddetti", "reddettiler", "reddediyor", "reddeden",
      "inkâr",
      "inkar", "göre", "belki", "muhtemelen", "olası", "sanki",
    ],
    "he": [
      "לכאורה", "הכחיש", "הכחישה", "הכחישו", "מכחיש", "מכחישה", "טוען", "טוענת", "טענו", "לטענת", "לפי",
      "אולי",
      "כביכול", "המכונה",
    ],
  ]

  /// In scripts that set no space between words, or add endings to them: what negates wherever it stands in a text.
  static let negatingParts = [
    "不", "没", "沒", "未", "無", "无", "非", "莫", "勿", "ない", "なかっ", "なく", "ません", "ず、", "않", "없", "아니", "못", "ไม่",
  ]
  /// Likewise, what distances.
  static let distancingParts = [
    "据称", "據稱", "据说", "據說", "据报", "據報", "所谓", "所謂", "涉嫌", "否认", "否認", "声称", "聲稱", "自称", "自稱", "可能", "疑似",
    "传闻",
    "傳聞", "とされる", "によると", "によれば", "否定", "いわゆる", "主張", "주장", "부인", "따르면", "이른바", "소위", "อ้างว่า", "ปฏิเสธ",
  ]
  /// Words that begin with such a part and do not negate.
  static let harmlessBeginnings = [
    "非常", "非洲", "不久", "不仅", "不僅", "不断", "不斷", "不过", "不過", "不但", "不少", "不同", "不得不", "不管", "不论", "不論", "无论",
    "無論", "未来",
    "未來", "無線", "无线", "無料",
  ]

  /// Turkish verbs carry their negation before the ending.
  static let turkishEndings = [
    "madı", "medi", "madılar", "mediler", "mıyor", "miyor", "muyor", "müyor", "mıyorlar", "miyorlar", "mamış",
    "memiş",
    "mayacak", "meyecek", "mamıştı", "memişti", "mamaktadır", "memektedir", "maksızın", "meksizin", "madan",
    "meden",
  ]
}
