/// Words that make of what a noun names something near it: its past or coming holder, the deputy, one in name alone.
///
/// They tell where the noun stays and they go ("the [former] president of the bank"). Words that share their form with
/// a common one of another meaning are not listed: Polish "była", which is "was".
extension TellingWordLists {
  /// Those that stand before the noun.
  static let shiftingNext: [String: [String]] = [
    "en": [
      "former", "acting", "interim", "outgoing", "incoming", "honorary", "nominal", "titular", "candidate",
      "vice", "deputy", "assistant", "ex", "erstwhile", "onetime", "one- time", "prospective", "aspiring",
      "putative",
    ],
    "fr": ["ancien", "ancienne", "anciens", "anciennes", "vice", "ex", "futur", "future"],
    "de": [
      "ehemalig", "ehemalige", "ehemaligen", "ehemaligem", "ehemaliger", "ehemaliges", "frühere", "früheren",
      "früherem", "früherer", "früheres", "einstige", "einstigen", "einstiger", "vormalige", "vormaligen",
      "vormaliger", "stellvertretend", "stellvertretende", "stellvertretenden", "stellvertretendem",
      "stellvertretender", "stellvertretendes", "kommissarische", "kommissarischen", "kommissarischer",
      "designierte", "designierten", "designierter",
    ],
    "es": ["antiguo", "antigua", "antiguos", "antiguas", "ex", "vice", "futuro", "futura"],
    "pt": ["antigo", "antiga", "antigos", "antigas", "ex", "vice", "futuro", "futura"],
    "it": ["ex", "vice", "futuro", "futura"],
    "nl": ["voormalig", "voormalige", "waarnemend", "waarnemende", "plaatsvervangend", "plaatsvervangende"],
    "pl": [
      "były", "byłego", "byłej", "byłemu", "byłym", "byłych", "byłymi", "eks", "zastępca", "zastępcy",
      "zastępcą",
    ],
    "ru": [
      "бывший", "бывшая", "бывшее", "бывшие", "бывшего", "бывшей", "бывшему", "бывшую", "бывшим", "бывшими",
      "бывшем", "бывших", "экс", "вице", "исполняющий обязанности", "исполняющая обязанности",
      "исполняющего обязанности", "исполняющей обязанности", "исполняющему обязанности",
      "исполняющим обязанности", "исполняющую обязанности", "врио", "и о", "и.о", "заместитель",
      "заместителя", "заместителю", "заместителем", "заместители", "зам", "кандидат в", "кандидата в",
      "кандидатом в",
    ],
    "uk": [
      "колишній", "колишня", "колишнє", "колишні", "колишнього", "колишньої", "колишньому", "колишню",
      "колишнім", "колишніми", "колишніх", "екс", "віце", "виконувач обов'язків", "виконувача обов'язків",
      "виконуючий обов'язки", "в о", "в.о", "т в о", "т.в.о", "заступник", "заступника", "заступнику",
      "заступником", "кандидат у", "кандидат в",
    ],
    "ar": ["نائب", "نائبا", "نائبة", "القائم بأعمال", "مساعد", "مساعدة"],
    "fa": ["معاون", "نایب", "قائم مقام", "سرپرست"],
    "ur": ["نائب", "قائم مقام"],
    "tr": ["eski"],
  ]

  /// Those that stand after it.
  static let shiftingPrevious: [String: [String]] = [
    "en": ["elect", "emeritus"],
    "fr": [
      "adjoint", "adjointe", "par intérim", "honoraire", "sortant", "sortante", "suppléant", "suppléante",
    ],
    "es": [
      "interino", "interina", "saliente", "electo", "electa", "honorario", "honoraria", "en funciones",
      "suplente",
    ],
    "pt": ["interino", "interina", "eleito", "eleita", "honorário", "honorária", "em exercício", "suplente"],
    "it": ["ad interim", "uscente", "onorario", "onoraria", "facente funzione", "supplente"],
    "ar": [
      "السابق", "السابقة", "السابقين", "السابقون", "سابق", "سابقة", "سابقا", "الأسبق", "المؤقت", "المؤقتة",
      "المكلف", "المكلفة", "بالإنابة", "بالوكالة", "الفخري", "الفخرية",
    ],
    "fa": ["سابق", "اسبق", "پیشین", "موقت", "افتخاری"],
    "tr": ["yardımcısı", "vekili", "adayı"],
  ]

  /// Likewise, directly before the noun in scripts that set no space between words.
  static let shiftingParts: [String] = ["前", "副"]

  /// Characters that make a time of 前 after them: 以前, 目前.
  static let beforeShiftingParts = Set("以之目此日年月天周週先从從眼生事战戰午提空".unicodeScalars)

  /// Words that say whose deputy somebody is.
  static let possessives: Set<String> = [
    "his", "her", "its", "their", "our", "my", "sein", "seine", "ihr", "ihre", "son", "sa", "ses", "leur",
    "su",
    "sus", "seu", "sua", "его", "её", "ее", "их", "свой", "своего", "його", "її", "їх", "їхній", "jego",
    "jej",
    "ich",
  ]
}
