/// Words by which a source lays what it says on somebody else.
extension TellingWordLists {
  /// Verbs of saying and thinking, and what stands for them. Where a form is a participle or another word in most uses, the
  /// phrase is listed that is not.
  static let saying: [String: [String]] = [
    "en": [
      "said", "says", "say", "told", "tells", "wrote", "writes", "insists", "insisted", "argues", "argued",
      "argue", "insist", "assert", "contend", "aver", "avers", "averred", "warn", "conclude",
      "plaintiff claims", "plaintiffs claim", "defendant claims", "defendants claim", "complaint claims",
      "indictment claims", "lawsuit claims", "prosecution claims", "prosecutors claim", "critics claim",
      "opponents claim", "officials claim", "police claim", "government claims", "report claims",
      "he claims", "she claims", "they claim", "who claims", "who claim", "tell us",
      "asserts", "asserted", "claimed", "announced", "announces", "reported", "declared", "declares",
      "confirmed", "confirms", "stated", "testified", "warned", "warns", "revealed", "suggested", "suggests",
      "concluded", "concludes", "explained", "explains", "believes", "believe", "believed", "thinks",
      "estimates", "contends", "contended", "alleges", "noted that", "notes that", "adds that", "added that",
      "states that", "reports that", "he added", "she added", "they added", "he noted", "she noted",
      "they noted", "in the words of", "in the view of", "in the opinion of",
    ],
    "fr": [
      "dit que", "dit la", "dit le", "dit les", "dit un", "dit une", "dit il", "dit elle", "dit on", "dit m",
      "dit son", "disent", "disait", "disaient", "a dit", "ont dit", "déclare", "déclarent", "a déclaré",
      "ont déclaré", "avait déclaré", "affirme", "affirment", "affirmait", "a affirmé", "ont affirmé",
      "avait affirmé", "annonce que", "annoncent", "a annoncé", "ont annoncé", "avait annoncé", "assure",
      "assurent", "assurait", "a assuré", "ont assuré", "indique", "indiquent", "a indiqué", "ont indiqué",
      "explique", "expliquent", "a expliqué", "ont expliqué", "estime", "estiment", "a estimé", "raconte",
      "racontent", "a raconté", "rapporte", "rapportent", "a rapporté", "ont rapporté", "soutient",
      "soutiennent", "a soutenu", "écrit que", "a écrit", "ont écrit", "ajoute", "a ajouté", "précise",
      "a précisé", "souligne", "a souligné", "croit", "croient", "pense", "pensent", "aux yeux de",
      "de l'avis de", "d'après",
    ],
    "de": [
      "sagte", "sagten", "sagt", "gesagt", "erklärte", "erklärten", "berichtete", "berichteten", "berichtet",
      "meldete", "meldeten", "meldet", "betonte", "betonten", "schrieb", "schrieben", "schreibt", "meinte",
      "meinten", "meint", "glaubt", "glauben", "glaubte", "glaubten", "versicherte", "versicherten",
      "versichert", "gab an", "gaben an", "gibt an", "geben an", "teilte mit", "teilten mit", "teilt mit",
      "mitteilte", "mitteilten", "mitgeteilt", "behaupten", "äußerte", "äußerten", "hieß es", "heißt es",
      "nach angaben", "nach auskunft", "nach ansicht", "nach meinung", "laut",
    ],
    "es": [
      "dijo", "dijeron", "dice", "dicen", "decía", "decían", "ha dicho", "han dicho", "declaró", "declararon",
      "declara", "declaran", "afirmó", "afirmaron", "afirma", "afirman", "anunció", "anunciaron", "anuncia",
      "anuncian", "aseguró", "aseguraron", "asegura", "aseguran", "informó", "informaron", "informan",
      "señaló", "señalaron", "señala que", "indicó", "indicaron", "indica que", "explicó", "explicaron",
      "explica", "sostuvo", "sostuvieron", "sostiene", "sostienen", "denunció", "denunciaron", "reportó",
      "reportaron", "cree", "creen", "manifestó", "manifestaron", "agregó", "agregaron", "añadió",
      "añadieron",
      "escribió", "escribieron", "relató", "relataron", "de acuerdo con", "a juicio de", "en opinión de",
    ],
    "pt": [
      "disse", "disseram", "diz", "dizem", "dizia", "declarou", "declararam", "declara", "declaram",
      "afirmou",
      "afirmaram", "afirma", "afirmam", "anunciou", "anunciaram", "informou", "informaram", "relatou",
      "relataram", "garantiu", "garantiram", "acredita", "acreditam", "escreveu", "escreveram", "acrescentou",
      "explicou", "explicaram", "sustenta", "sustentam", "de acordo com", "na opinião de",
    ],
    "it": [
      "disse", "dissero", "dice", "dicono", "diceva", "ha detto", "hanno detto", "aveva detto", "dichiarò",
      "dichiara", "dichiarano", "ha dichiarato", "hanno dichiarato", "affermò", "affermarono", "afferma",
      "affermano", "ha affermato", "hanno affermato", "annunciò", "annuncia", "ha annunciato",
      "hanno annunciato", "riferì", "riferirono", "riferisce", "riferiscono", "ha riferito", "hanno riferito",
      "sostiene", "sostengono", "ha sostenuto", "scrisse", "scrive", "ha scritto", "hanno scritto", "crede",
      "credono", "ritiene", "ritengono", "aggiunse", "ha aggiunto", "ha spiegato", "spiegò", "a detta di",
      "ad avviso di",
    ],
    "nl": [
      "zei", "zeiden", "zegt", "zeggen", "verklaarde", "verklaarden", "verklaart", "meldde", "meldden",
      "meldt", "melden", "schreef", "schreven", "beweert", "beweerde", "beweerden", "gelooft", "geloven",
      "aldus",
    ],
    "pl": [
      "powiedział", "powiedziała", "powiedzieli", "mówi", "mówią", "oświadczył", "oświadczyła", "oświadczyli",
      "twierdzi", "twierdzą", "twierdził", "twierdziła", "twierdzili", "poinformował", "poinformowała",
      "poinformowali", "napisał", "napisała", "zdaniem",
    ],
    "ru": [
      "сказал", "сказала", "сказали", "говорит", "говорят", "говорил", "говорила", "говорили", "заявил",
      "заявила", "заявили", "заявляет", "заявляют", "заявлял", "сообщил", "сообщила", "сообщили", "сообщило",
      "сообщает", "сообщают", "рассказал", "рассказала", "рассказали", "рассказывает", "объявил", "объявила",
      "объявили", "объявило", "отметил", "отметила", "отметили", "подчеркнул", "подчеркнула", "подчеркнули",
      "считает", "считают", "считал", "считала", "считали", "полагает", "полагают", "полагал", "думает",
      "думают", "написал", "написала", "написали", "пишет", "пишут", "добавил", "добавила", "добавили",
      "пояснил", "пояснила", "пояснили", "уверяет", "уверяют", "уверял", "уверяла", "настаивает",
      "настаивают",
      "мол", "дескать", "по мнению", "со слов", "по сведениям",
    ],
    "uk": [
      "сказав", "сказала", "сказали", "каже", "кажуть", "говорить", "говорять", "говорив", "говорила",
      "говорили", "заявив", "заявила", "заявили", "заявляє", "заявляють", "повідомив", "повідомила",
      "повідомили", "повідомило", "повідомляє", "повідомляють", "розповів", "розповіла", "розповіли",
      "оголосив", "оголосила", "оголосили", "зазначив", "зазначила", "зазначили", "наголосив", "наголосила",
      "наголосили", "вважає", "вважають", "вважав", "вважала", "написав", "написала", "написали", "пише",
      "пишуть", "додав", "додала", "додали", "мовляв", "на думку", "зі слів",
    ],
    "ar": [
      "قال", "قالت", "قالوا", "يقول", "تقول", "يقولون", "أعلن", "أعلنت", "أعلنوا", "يعلن", "تعلن", "صرح",
      "صرحت", "صرحوا", "ذكرت", "ذكروا", "ذكر أن", "ذكر إن", "أفاد", "أفادت", "أفادوا", "أكد", "أكدت", "أكدوا",
      "يؤكد", "تؤكد", "أضاف", "أضافت", "أوضح", "أوضحت", "أشار", "أشارت", "اعتبر", "اعتبرت", "يعتقد", "تعتقد",
      "يرى", "ترى", "رأى أن", "كتب أن", "كتبت", "نقلا عن", "على حد قول", "في رأي",
    ],
    "fa": [
      "گفت", "گفتند", "گفته است", "گفتهاند", "گفته اند", "میگوید", "میگویند", "می گوید", "می گویند",
      "اعلام کرد", "اعلام کردند", "اعلام کرده", "افزود", "افزودند", "اظهار کرد", "اظهار داشت", "خبر داد",
      "خبر دادند", "گزارش داد", "گزارش دادند", "نوشت", "نوشتند", "معتقد", "معتقدند", "تاکید کرد", "تأکید کرد",
      "به نوشته", "به نقل", "از نظر",
    ],
    "tr": [
      "dedi", "dediler", "diyor", "diyorlar", "söyledi", "söylediler", "söylüyor", "söylüyorlar", "açıkladı",
      "açıkladılar", "belirtti", "belirttiler", "bildirdi", "bildirdiler", "duyurdu", "duyurdular",
      "ifade etti", "ifade ettiler", "savundu", "savundular", "savunuyor", "öne sürdü", "öne sürdüler",
      "ileri sürdü", "ileri sürdüler", "yazdı", "yazdılar", "kaydetti", "inanıyor", "inanıyorlar",
      "düşünüyor",
    ],
    "he": [
      "אמר", "אמרה", "אמרו", "אומר", "אומרת", "אומרים", "הודיע", "הודיעה", "הודיעו", "הצהיר", "הצהירה",
      "הצהירו", "דיווח", "דיווחה", "דיווחו", "כתב", "כתבה", "כתבו", "לדברי", "לדעת", "לטענת",
    ],
    "hi": [
      "कहा", "कहते", "कहता", "कहती", "बताया", "बताते", "के अनुसार", "के मुताबिक",
    ],
  ]

  /// Relative pronouns. In "who said ...," the saying is about something else.
  static let relatives: Set<String> = [
    "who", "which", "whose", "whom", "qui", "dont", "lequel", "laquelle", "lesquels", "lesquelles", "quien",
    "quienes", "quale", "quali", "который", "которая", "которое", "которые", "которого", "которой", "которых",
    "которому", "которым", "которыми", "которую", "який", "яка", "яке", "які", "якого", "якої", "яких",
    "якому", "яким", "якими", "яку", "który", "która", "które", "którzy", "którego", "której", "których",
  ]

  /// Relative pronouns that are other words as well, save after a comma.
  static let relativesAfterComma: Set<String> = [
    "that", "que", "che", "der", "die", "das", "dem", "den", "welcher", "welche", "welches", "dessen",
    "deren",
    "quem", "що", "co", "wat", "dat",
  ]

  /// The words of the verbs of saying, and others that quoted speech follows.
  static let speech: Set<String> = {
    let phrases = saying.values.joined().map { $0.split(separator: " ") }
    let words = phrases.joined().filter { $0.utf8.count > 4 } + phrases.filter { $0.count == 1 }.joined()
    return Set(words.map(String.init)).union([
      "asked", "replied", "answered", "shouted", "called", "calls", "read", "reads", "quoted", "demanded",
      "promised",
      "dit", "demandé", "répondu", "fragte", "antwortete", "preguntó", "respondió", "сказал", "сказала",
      "сказали",
      "спросил", "ответил", "قال", "قالت", "قالوا", "وقال", "وقالت", "گفت",
    ])
  }()

  /// Relative pronouns of languages that set no comma after the clause.
  static let unmarkedRelatives: Set<String> = [
    "الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "اللتين", "اللواتي", "اللاتي", "والذي",
    "والتي", "که",
  ]

  /// Words that end a clause of saying of which the content is still to come.
  static let complementizers: Set<String> = [
    "إن", "أن", "بأن", "ان", "بان", "إنه", "أنه", "إنها", "أنها", "که", "قال", "قالت", "أعلن", "أعلنت", "زعم",
    "زعمت", "صرح", "صرحت", "أكد", "أكدت", "أفاد", "أفادت", "گفت", "گفتند",
  ]

  /// Verbs of saying whose past tense is a participle as well: "announced in May".
  static let participles: Set<String> = [
    "announced", "reported", "declared", "confirmed", "claimed", "stated", "told", "warned", "revealed",
    "suggested", "believed", "estimates",
  ]

  /// Words after which such a form is a passive.
  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "as",
  ]

  /// Words that follow such a form where it is a participle.
  static let afterParticiples: Set<String> = [
    "on", "in", "by", "at", "to", "for", "from", "last", "earlier", "this", "yesterday", "during", "before",
    "after", "since", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "with",
    "under", "illegal", "dead", "missing",
  ]
}
