/// The words that change what a sentence says, per language: those that an elision may not leave out of it.
///
/// Words are in lower case, without vowel marks and invisible characters; an entry of several words is a phrase, in
/// which "*ing" stands for any word that ends so and "would-" wants its hyphen. Only words that change the sentence in
/// nearly every use are listed: a word too many refuses honest elisions.
enum TellingWordLists {
  /// Words that turn a sentence, or part of it, into its opposite.
  static let negation: [String: [String]] = [
    "en": [
      "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot", "cant",
      "wont",
      "dont", "without", "hardly", "scarcely", "barely", "no one", "unless", "false", "falsely", "untrue",
      "failed to", "fails to", "refused to", "refuses to", "cleared of", "acquitted of", "anything but",
      "except", "aint", "few", "fewer", "rarely", "seldom", "isnt", "wasnt", "arent", "werent", "doesnt",
      "didnt", "hasnt", "havent", "hadnt", "wouldnt", "couldnt", "shouldnt", "isn", "wasn", "aren", "weren",
      "doesn", "didn", "hasn", "haven", "hadn", "wouldn", "couldn", "shouldn", "mustn", "far from",
      "instead of", "rather than", "other than", "stopped *ing", "stops *ing", "stop *ing", "ceased *ing",
      "ceased to", "ceases to", "cease to", "quit *ing", "unable to", "unlikely", "impossible", "declined to",
      "declines to", "lack of", "lacks", "lacked", "lacking", "short of", "barred from", "prevented from",
      "kept from", "stopped from", "prohibited from", "forbidden to", "innocent of", "exonerated",
      "disproved",
      "disproven", "debunked", "incorrectly", "wrongly", "mistakenly", "except for", "apart from", "save for",
      "fail to", "failing to", "failure to", "opposite of", "by no means", "on no account",
      "almost", "nearly", "all but", "in vain", "ruled out", "rules out", "ruling out", "prevented",
      "prevents", "prohibits", "prohibiting", "forbids", "forbade", "forbidden", "banned from", "bars anyone",
      "bars any", "vetoed", "avoid", "avoids", "avoided", "avoiding", "but one", "but two", "but three",
      "little of", "mistaken for", "abandoned the", "abandoned plans", "withdrew an", "withdrew the",
      "withdrew its", "opposed the", "opposed a", "opposes the", "opposes a", "dropped the charge",
      "dropped charges", "dropped the charges",
    ],
    "fr": [
      "ne", "pas", "non", "jamais", "aucun", "aucune", "aucunement", "rien", "ni", "nul", "nulle",
      "nullement",
      "sans", "refuse de", "refusé de", "guère", "faux", "faussement", "plus de", "sauf", "excepté", "hormis",
      "au lieu de", "plutôt que", "loin de", "incapable de", "a cessé de", "ont cessé de", "cesse de",
      "à tort", "rarement", "impossible", "à peine", "personne ne",
      "a failli", "ont failli", "faillit", "faillirent", "presque", "en vain", "vainement", "interdit de",
      "interdit aux", "empêché de", "empêche", "à moins que",
    ],
    "de": [
      "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "keinerlei", "nie", "niemals",
      "niemand", "niemanden", "niemandem", "nichts", "nirgends", "nirgendwo", "weder", "ohne", "kaum",
      "keineswegs", "keinesfalls", "nein", "fälschlich", "fälschlicherweise", "statt", "anstatt", "außer",
      "selten", "unmöglich", "unfähig", "freigesprochen", "weit davon entfernt", "nirgendwohin", "keins",
      "nie mehr", "weigerte", "weigerten", "weigert", "verweigerte", "verweigerten",
      "beinahe", "beinah", "vergeblich", "falsch", "verhinderte", "verhinderten", "verhindert", "verbietet",
      "verbot", "es sei denn",
    ],
    "es": [
      "no", "nunca", "jamás", "nadie", "nada", "ningún", "ninguna", "ninguno", "ni", "tampoco", "sin que",
      "falso", "falsamente", "ningunos", "ningunas", "salvo", "excepto", "en lugar de", "en vez de",
      "lejos de", "imposible", "incapaz de", "rara vez", "apenas", "dejó de", "dejaron de", "sin",
      "casi", "por poco", "en vano", "prohíbe", "prohibió", "impidió", "impidieron", "a menos que",
      "rechazó que", "rechazaron que",
    ],
    "pt": [
      "não", "nunca", "jamais", "ninguém", "nenhum", "nenhuma", "nem", "sem", "nenhuns", "nenhumas", "nada",
      "exceto", "em vez de", "longe de", "impossível", "incapaz de", "raramente", "deixou de", "deixaram de",
      "tampouco",
      "quase", "por pouco", "em vão", "proíbe", "proibiu", "impediu", "impediram", "a menos que", "a não ser",
    ],
    "it": [
      "non", "nessun", "nessuno", "nessuna", "niente", "nulla", "né", "neanche", "nemmeno", "senza",
      "mai", "neppure", "nessun'", "tranne", "eccetto", "invece di", "anziché", "lontano da", "impossibile",
      "incapace di", "raramente", "smise di", "ha smesso di", "hanno smesso di", "nient'altro", "mica",
    ],
    "nl": [
      "niet", "geen", "nooit", "niemand", "niets", "nergens", "noch", "zonder", "geenszins", "behalve",
      "zelden", "onmogelijk", "in plaats van", "nauwelijks",
      // With the marks of stress that Dutch writes.
      "níet", "níét", "níets", "níéts", "géén", "nóóit",
    ],
    "pl": [
      "nie", "nigdy", "nikt", "nic", "żaden", "żadna", "żadnej", "ani", "bez", "niczego", "nikogo", "nikomu",
      "żadnego", "żadnych", "żadne", "nigdzie", "zamiast", "oprócz", "rzadko", "niemożliwe",
    ],
    "ru": [
      "не", "ни", "нет", "никогда", "никто", "никого", "никому", "ничего", "ничто", "ничем", "никакой",
      "никакая", "никаких", "никакого", "нигде", "никуда", "нельзя", "невозможно", "без", "едва", "неверно",
      "неправда", "ложно", "нету", "ничему", "никаким", "никакое", "никакие", "ничуть", "отнюдь", "вовсе не",
      "вместо", "кроме", "редко", "невозможен", "отказался", "отказалась", "отказались", "перестал",
      "перестала", "перестали", "прекратил", "прекратила", "прекратили", "неспособен", "неспособна",
      "ниоткуда", "ничей", "ничья", "никак", "нисколько", "вряд ли", "едва ли",
      "почти", "тщетно", "напрасно", "запретил", "запретила", "запретили", "запрещает", "помешал", "помешала",
    ],
    "uk": [
      "не", "ні", "немає", "нема", "ніколи", "ніхто", "нікого", "нікому", "нічого", "ніщо", "ніякий", "жоден",
      "жодна", "жодного", "жодної", "ніде", "неможливо", "без", "навряд", "неправда", "ніяк", "анітрохи",
      "аж ніяк", "замість", "крім", "рідко", "відмовився", "відмовилася", "відмовились", "відмовилися",
      "перестав", "перестала", "перестали", "припинив", "припинила", "припинили", "неможливий", "навряд чи",
      "майже", "марно", "заборонив", "заборонила", "заборонили", "забороняє",
    ],
    "ar": [
      "لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لسنا", "لست", "غير", "بدون", "دون", "بلا", "كلا", "أبدا",
      "إطلاقا", "عدم", "يستحيل", "رفض", "رفضت", "عديم", "عديمة", "لستم", "لستن", "ليسا", "ما لم", "ما كان",
      "ما كانت", "ما كانوا", "وما كان", "وما كانت", "من غير",
      "ما عدا", "عدا", "سوى", "إلا", "بدلا من", "نادرا", "قلما", "مستحيل", "توقف عن", "توقفت عن", "توقفوا عن",
      "امتنع", "امتنعت", "عجز", "عجزت", "فشل", "فشلت", "يرفض", "ترفض", "رفضوا", "ما زال لا",
      "كاد", "كادت", "كادوا", "يكاد", "تكاد", "منع", "منعت", "حظر", "حظرت",
    ],
    "fa": [
      "نه", "نیست", "نیستند", "نبود", "نبودند", "نشد", "نشدند", "نشده", "نکرد", "نکردند", "نکرده", "ندارد",
      "ندارند", "نداشت", "نداشتند", "نخواهد", "نخواهند", "نباید", "نگفت", "نبوده", "هیچ", "هرگز", "بدون",
      "بی",
      "نرفت", "نرفتند", "نداد", "ندادند", "نداده", "نگرفت", "نگرفتند", "نگرفته", "نتوانست", "نتوانستند",
      "نخواست", "نپذیرفت", "نپذیرفتند", "نپرداخت", "نیامد", "نیامدند", "نماند", "نشود", "نشوند", "نکند",
      "نکنند", "نباشد", "نباشند", "ندارم", "نداریم", "مگر", "جز", "بجز", "به جز", "به جای", "بجای", "فاقد",
      "ناتوان",
    ],
    "tr": [
      "değil", "değildir", "değildi", "yok", "yoktur", "yoktu", "hayır", "asla", "hiç", "hiçbir", "hiçbiri",
      "kimse", "ne de", "olmadan", "olmaksızın", "ne var ne", "yerine", "dışında", "hariç", "nadiren",
      "imkansız", "imkânsız", "olmayan", "olmadı", "olmaz",
      "neredeyse", "az kalsın", "yasakladı", "engelledi",
    ],
    "he": [
      "לא", "אין", "אינו", "אינה", "אינם", "איננו", "בלי", "ללא", "מעולם לא", "אף אחד", "שום", "לולא",
      "בלתי", "למעט", "מלבד", "במקום", "לעולם לא", "אינן", "אינני", "איני", "סירב", "סירבה", "סירבו",
      "כמעט", "אסר", "אסרה", "מנע", "מנעה",
    ],
    "hi": [
      "नहीं", "नही", "न", "ना", "मत", "बिना", "कभी नहीं", "कोई नहीं", "इनकार", "इंकार", "असंभव", "सिवाय",
      "बजाय", "नहिं",
    ],
    "ur": [
      "نہیں", "نہ", "مت", "بغیر", "انکار",
    ],
    "bn": [
      "না", "নয়", "নেই", "নি", "ছাড়া", "বিনা",
    ],
    "el": [
      "δεν", "μη", "μην", "όχι", "ποτέ", "κανείς", "κανένας", "καμία", "κανένα", "τίποτα", "χωρίς", "ούτε",
      "αδύνατο",
      "παραλίγο", "σχεδόν", "μάταια",
    ],
    "scandinavian": [
      "inte", "icke", "ej", "aldrig", "ingen", "inget", "inga", "utan", "ikke", "aldri", "intet", "uten",
      "uden", "ingenting", "hverken", "verken",
    ],
    "cs": [
      "není", "nejsou", "nebyl", "nebyla", "nebylo", "nebyli", "nikdy", "nikdo", "nikoho", "nic", "žádný",
      "žádná", "žádné", "žádného", "nemá", "nemůže", "nebude",
    ],
    "hu": [
      "nem", "nincs", "nincsenek", "soha", "senki", "semmi", "sem", "nélkül", "ne",
    ],
    "fi": [
      "ei", "eivät", "eikä", "emme", "ette", "älä", "älkää", "ilman", "koskaan",
    ],
    "ro": [
      "nu", "nu a", "nu au", "nu este", "nu e", "nu s", "nu se", "nu sunt", "nu era", "nu erau", "nu va",
      "nu vor",
      "nu mai", "nu fost", "niciodată", "nimeni", "nimic", "niciun", "nicio", "fără",
    ],
    "sr": [
      "није", "нису", "нема", "никада", "никад", "нико", "ништа", "nije", "nisu", "nema", "nikada", "nikad",
      "nitko", "niko", "ništa", "bez", "ne",
    ],
    "bg": [
      "не", "няма", "никога", "никой", "нищо", "без", "нито",
    ],
    "sq": ["nuk", "asnjë", "asnjëherë", "askush"],
    "lt": ["nėra", "nebuvo", "niekada", "niekas"],
    "lv": ["nav", "nebija", "nekad", "neviens"],
    "sw": ["hapana", "hakuna", "hakuwa", "hawakuwa", "siyo"],
    "hy": ["ոչ", "չի", "չէ", "չեն", "չէր", "չէին", "չկա", "երբեք", "առանց"],
    "ka": ["არ", "არა", "ვერ", "არც", "არასოდეს", "არასდროს", "არავინ", "გარეშე"],
    "ku": ["nîne", "nînin"],
    "id": [
      "tidak", "bukan", "tanpa", "belum", "jangan", "takkan",
    ],
    "vi": [
      "không", "chưa", "chẳng", "chớ", "đừng",
    ],
    "ko": [
      "안"
    ],
  ]

  /// Phrases that begin like one of the others and change nothing.
  static let harmless: [String: [String]] = [
    "en": [
      "faux pas", "a few", "quite a few", "the first few", "the last few", "the past few", "the next few",
      "last few",
      "first few", "past few", "next few", "not only", "no doubt",
    ],
    "fr": [
      "non seulement", "en mai", "de mai", "du mai", "début mai", "fin mai", "mi mai",
    ],
    "scandinavian": ["i mai", "av mai"],
    "de": [
      "nicht nur", "einige wenige",
    ],
    "es": [
      "no sólo", "no solo", "no solamente", "sin embargo", "sin duda",
    ],
    "pt": [
      "no dia", "no ano", "no mês", "no início", "no fim", "no final", "no norte", "no sul", "no leste",
      "no oeste", "no centro", "no entanto", "no qual", "no total", "no seu", "no mesmo", "no local",
      "não só", "não apenas", "sem dúvida",
    ],
    "it": [
      "non solo", "non soltanto", "senza dubbio",
    ],
    "ru": [
      "не только"
    ],
    "uk": [
      "не тільки", "не лише",
    ],
    "pl": [
      "nie tylko"
    ],
    "nl": [
      "niet alleen"
    ],
    "ar": [
      "ليس فقط", "وقت سابق", "لا سيما", "لا شك", "لا يزال", "لا تزال",
    ],
    "fa": [
      "نه تنها"
    ],
  ]

  /// In scripts that set no space between words, or add endings to them: what negates wherever it stands in a text.
  static let negatingParts: [String] = [
    "不", "没", "沒", "未", "無", "无", "非", "莫", "勿", "ない", "なかっ", "なく", "なけれ", "ません", "ず、", "まい", "ぬ", "않", "없",
    "아니", "못", "差点", "几乎", "幾乎", "险些", "拒绝", "拒絕", "拒否", "禁止", "阻止", "危うく", "거의", "거부", "ไม่", "มิได้", "ไร้",
    "ปราศจาก", "ห้าม",
  ]

  /// Words that hold such a part and do not negate.
  static let harmlessWords: [String] = [
    "非常", "非洲", "不久", "不仅", "不僅", "不断", "不斷", "不过", "不過", "不但", "不少", "不同", "不得不", "不管", "不论", "不論", "不只",
    "不止", "不一", "不幸", "不满", "不滿", "不安", "不法", "不动产", "不動産", "不足", "不正", "无论", "無論", "无数", "無數", "無数", "无人机",
    "無人機", "未来", "未來", "未明", "未成年", "無線", "无线", "無料", "無事", "無断", "没收", "沒收", "沉没", "沉沒", "淹没", "淹沒", "埋没",
    "埋沒", "出没", "莫斯科", "莫桑比克", "莫迪", "非法", "南非", "西非", "北非", "东非", "東非", "中非", "无锡", "無錫", "不丹", "不列颠", "不列顛",
    "无党派", "無黨派",
    "無所属", "無党派", "非政府", "非盈利", "非营利", "非營利", "非公開", "少なくとも", "間もなく", "まもなく", "なくす",
    "잘못", "연못",
  ]

  /// "And", "then", "that" as they are written onto the next word.
  static let writtenOn = ["و", "ف", "וש", "כש", "ו", "ש"]

  /// Turkish verbs carry their negation before the ending.
  static let turkishEndings: [String] = [
    "madı", "medi", "madılar", "mediler", "mıyor", "miyor", "muyor", "müyor", "mıyorlar", "miyorlar",
    "muyorlar", "müyorlar", "mıyordu", "miyordu", "muyordu", "müyordu", "mamış", "memiş", "mayacak",
    "meyecek",
    "mamıştı", "memişti", "mamaktadır", "memektedir", "mamıştır", "memiştir", "maksızın", "meksizin", "madan",
    "meden", "maz", "mez", "mazlar", "mezler", "mayan", "meyen", "mayanlar", "meyenler", "madığı", "mediği",
    "madığını", "mediğini", "mayacağını", "meyeceğini", "maması", "memesi", "mamak", "memek",
  ]

  /// Words that end like one of them.
  static let harmlessTurkish: Set<String> = [
    "namaz", "namazı", "temmuz", "yaramaz",
    // Family names.
    "yılmaz", "korkmaz", "durmaz", "sönmez", "solmaz", "dönmez", "bilmez", "görmez", "yenilmez", "usanmaz",
    "kaçmaz",
    "bükülmez", "eğilmez", "yıkılmaz", "sarsılmaz", "tükenmez", "ölmez",
  ]
}
