/// Words that make a sentence depend on something, or hold for less than it seems to.
///
/// They are warned of where a quote cuts them off; a quote may leave them out.
extension TellingWordLists {
  /// Conditions, restrictions and questions.
  static let conditions: [String: [String]] = [
    "en": [
      "if", "unless", "whether", "only", "merely", "solely", "lest", "suppose", "supposing", "provided that",
      "in case", "as though", "hoax", "myth", "rumor", "rumors", "rumour", "rumours",
      "as long as", "so long as", "in the event", "on condition", "assuming",
    ],
    "fr": [
      "seulement", "seul", "seule", "seuls", "seules", "uniquement", "à condition", "au cas où",
      "pourvu que",
      "si", "s'il", "s'ils",
    ],
    "de": [
      "wenn", "falls", "sofern", "ob", "nur", "lediglich", "ausschließlich", "vorausgesetzt",
    ],
    "es": [
      "sólo", "solo", "solamente", "únicamente", "siempre que", "en caso de", "a condición de",
      "si",
    ],
    "pt": [
      "só", "somente", "apenas", "contanto que",
    ],
    "it": [
      "solo", "soltanto", "solamente", "purché", "qualora", "a condizione che",
    ],
    "nl": [
      "indien", "tenzij", "slechts", "alleen", "mits",
    ],
    "pl": [
      "jeśli", "jeżeli", "gdyby", "czy", "tylko", "jedynie",
    ],
    "ru": [
      "если", "ли", "только", "лишь", "бы", "при условии", "в случае",
    ],
    "uk": [
      "якщо", "якби", "чи", "тільки", "лише", "би", "за умови", "у разі",
    ],
    "ar": [
      "إذا", "لو", "فقط", "هل", "شرط", "بشرط", "شريطة",
    ],
    "fa": [
      "اگر", "چنانچه", "فقط", "تنها", "آیا", "به شرط",
    ],
    "tr": [
      "eğer", "sadece", "yalnızca", "şayet",
    ],
    "he": [
      "אם", "רק", "האם", "אילו",
    ],
    "hi": [
      "अगर", "यदि", "केवल", "सिर्फ", "क्या",
    ],
    "el": [
      "αν", "εάν", "μόνο", "εφόσον",
    ],
  ]

  /// Words that make a condition of a sentence that begins with them, and are other words elsewhere.
  static let conditionalOpeners: Set<String> = [
    "had", "were", "should", "si", "se",
  ]

  /// Likewise, in scripts that set no space between words.
  static let conditionalParts: [String] = [
    "如果", "假如", "倘若", "只有", "仅", "僅", "是否", "もし", "場合", "なら", "만약", "만일", "ถ้า", "หาก", "เพียง",
  ]
}
