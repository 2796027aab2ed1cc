/// "Before", "after", "about" and "or" of languages that are read as far as their years. A year beside one is
/// not said to be the year, or not for sure.
extension DateWords {
  /// Such words before a year, with a few others between.
  static let boundBefore = WordSet(
    """
    yaklaşık takriben tahminen təxminən tahminan
    پیش  پس  حدود حوالی تقریبا تقریباً نزدیک لگ
    लगभग करीब क़रीब तकरीबन सुमारे अंदाजे प्रायः অনুমানিক আনুমানিক প্রায় প্রায় சுமார் ஏறத்தாழ సుమారు దాదాపు ಸುಮಾರು ಏಕಂತೆ
    ഏകദേശം આશરે લગભગ ਲਗਭਗ ਕਰੀਬ
    після близько приблизно орієнтовно перед раніше пізніше каля пасля прыблізна
    преди след около кон приближно пре после пред отприлика
    około koło przed przedtem blisko mniej prawie niemal
    prima dopo circa intorno verso entro oltre
    sebelum sesudah setelah sekitar  menjelang selepas kurang
    trước khoảng chừng tầm
    před kolem přibližně zhruba asi cca okolo pred približne zhruba
    før före efter etter omkring ungefär cirka senast tidigast tidligst senest rundt kring inden innan fyrir eftir
    înainte după circa aproximativ pe
    ennen jälkeen noin suunnilleen viimeistään aikaisintaan enne pärast umbes
    pirms pēc aptuveni prieš apie maždaug līdz
    vóór voor na rond omstreeks ongeveer circa uiterlijk
    prije poslije nakon oko otprilike pre posle približno pred okrog
    kabla baada takriban  pagkatapos humigit
    πριν μετά περί γύρω περίπου έως μέχρι κατόπιν
    לפני אחרי לאחר בערך סביב לקראת עד כ
    մոտ մոտավորապես մինչև դաահლოებით დაახლოებით
    abans després aproximadament cap vora inguruan antes depois após cerca aproximadamente
    para pas rreth qabel wara cyn ar tua roimh timpeall ĉirkaŭ antaŭ post
    kabı berî piştî шамамен болжол
    """
  ).subtracting(["pe", "voor", "na", "ar", "para", "pas", "cap", "post", "pre", "tua", "mga"])

  /// The same in one language, where the word is something else in others.
  static let boundBeforeByLanguage: [String: WordSet] = [
    "nl": ["voor", "na", "tegen", "tot"], "vi": ["sau"], "pl": ["po", "do", "ok", "ca"],
    "cs": ["po", "do"], "sk": ["po", "do"], "sl": ["po", "do"], "hr": ["po", "do"], "bs": ["do"],
    "sr": ["пре", "до", "око", "pre", "do"], "cy": ["tua", "ar"], "sq": ["para", "pas"],
    "ca": ["cap", "fins"],
    "eo": ["post"], "tl": ["mga", "bago"], "fa": ["قبل", "بعد"], "ur": ["قبل", "بعد"], "lt": ["po", "iki"],
    "lv": ["ap"], "ro": ["către", "pe"], "mk": ["кон"],
    "hu": ["kb", "körülbelül", "legkésőbb", "legkorábban", "mintegy"], "no": ["ca"], "nb": ["ca"],
    "it": ["entro", "verso"], "et": ["u"], "id": ["kira", "k"],
  ]

  /// Such words after a year, directly or after one other word.
  static let boundAfter = WordSet(
    """
    önce sonra evvel civarında civarı dolaylarında sıralarında əvvəl əvvəllər sonralar ətrafında oldin keyin avval
    дейін кейін бұрын чейин шамасында
         लगभग पहले पूर्व बाद तक आसपास पर्यंत पूर्वी नंतर सुमारास
    আগে পরে পূর্বে পর্যন্ত দিকে மின் முன் முன்பு முன்னர் பின் பின்பு பின்னர் பிறகு வரை வாக்கில் ముందు తర్వాత తరువాత వరకు
    ಮೊದಲು ನಂತರ മുമ്പ് മുൻപ് ശേഷം വരെ પહેલાં પછી સુધી ਪਹਿਲਾਂ ਬਾਅਦ ਤੱਕ
    előtt után körül tájékán végéig jälkeen tienoilla paikkeilla mennessä    järel paiku
    baino lehen aurretik ondoren inguruan  առաջ հետո մինչև շուրջ შემდეგ მდე წინ ახლოს
      ca  eller nebo  vagy veya yahut atau hoặc lub albo чи або ili או یا ή nebo
    əvvəlki sonraki
    """
  ).subtracting(["ca"])

  /// Words between a year and such a word: "2021 से पहले", "2021 baino lehen".
  static let linksAfter = WordSet(
    """
    से سے کے के का baino წლის წელს թվականից թվականի yılından yılına yılının ildən ilə yildan yilga жылға жылдан жылдын
    ஆம் ஆண்டுக்கு సంవత్సరం سال साल aastat aasta gada gadam metų metus
    """)

  /// "About", directly after a year and before no other number.
  static let aboutAfter: WordSet = ["circa", "ca", "cca", "ongeveer", "ungefär", "environ"]

  static let boundAfterByLanguage: [String: WordSet] = [
    "nl": ["of"], "fi": ["tai", "asti", "saakka"], "et": ["eel", "või"], "eu": ["arte"],
    "fa": ["پیش", "بعد", "قبل"], "ur": ["پہلے", "بعد", "قبل", "تک"], "ro": ["sau"], "pt": ["ou"], "hi": ["या"],
    "tr": ["ya"], "pl": ["czy"], "sv": ["ca"],
  ]

  /// What Chinese, Japanese and Korean write before a year, with a space or as a word's end.
  static let boundBeforeYear = WordSet(
    "约 約 大约 大約 约在 約在 大概 近 早于 早於 晚于 晚於 至迟 最迟 最晚 最早 截至 截止 直到 可能 或 超过 逾 およそ おおよそ 推定 약 대략 늦어도 최소 거의")

  /// How the words of scripts without spaces end before a year.
  static let boundEndings: [String] = [
    "约", "約", "约在", "約在", "大概", "大概在", "约于", "約於", "早于", "早於", "晚于", "晚於", "至迟", "最迟", "最迟在", "最晚", "最晚在",
    "最早在",
    "最迟于", "最遲於", "最晚于", "最晚於", "至迟于", "不早于", "不早於", "不晚于", "不晚於", "大约于", "大约在", "可能于", "可能於", "或于",
    "并非于", "并非在", "並非於", "不是在", "并未在", "没有在",
    "至少", "截至", "截止", "直到", "可能在", "可能", "或", "或者", "逾", "超过", "近", "不迟于", "有", "距今", "前", "およそ", "おおよそ",
    "遅くとも", "早くとも",
    "推定", "または", "あるいは", "もしくは",
  ]

  /// Words that end as those do: "纽约2021年", in New York.
  static let otherEndings: [String] = [
    "纽约", "紐約", "条约", "條約", "条約", "公约", "公約", "合约", "契约", "契約", "予約", "预约", "婚约", "婚約", "节约", "節約",
  ]

  /// How they end where the year is before Christ.
  static let beforeChristEndings: [String] = ["公元前", "西元前", "紀元前", "纪元前", "西暦前", "기원전", "서기전"]

  /// "Before", "after", "about" before the noun for a year, of Thai, Lao, Khmer and Burmese.
  static let boundBeforeNoun: [String] = [
    "ก่อน", "หลัง", "หลังจาก", "ประมาณ", "ราว", "ราวๆ", "จนถึง", "ภายใน", "ไม่เกิน", "ก่อนหน้า", "ก่อนถึง", "กว่า",
    "ກ່ອນ", "ຫຼັງ", "ປະມານ",
    "មុន", "ក្រោយ", "ប្រហែល", "មុនពេល",
  ]

  /// How what follows the character for a year begins where the year bounds something, or counts.
  static let boundAfterYear: [String] = [
    "前", "以前", "之前", "以后", "以後", "之后", "之後", "后", "後", "左右", "底前", "底之前", "末前", "初前", "间", "間", "来的", "來的",
    "頃", "ごろ", "ころ", "あたり", "まで", "続", "にわた", "にもわた", "もの", "余", "ぶり", "未満", "または", "もしくは", "あるいは", "或", "度",
    "的历史", "的歷史", "的传统", "的傳統", "的时间", "的時間", "の歴史", "の伝統", "の間", "の歳月", "の時", "の節目", "历史", "歷史", "内", "內",
    "전", "이전", "이후", "후", "경", "쯤", "무렵", "께", "간", "동안", "까지", "뒤", "만에", "만의", "넘", "이상", "이하", "이내", "내",
    "가까이", "째",
    "여", "또는", "혹은", "이나", "안팎",
  ]
  /// What begins so and bounds nothing: the first half of a year, "to go to".
  static let otherAfterYear: [String] = ["前半", "前期", "前往", "前来", "前來", "后半", "後半", "後期", "后期", "内閣"]

  /// The words of Korean that stand by themselves after a year and bound it.
  static let boundWordsAfterYear = WordSet(
    """
    이전 이전에 이전의 이전부터 전 전에 전의 전부터 이후 이후에 이후의 이후로 후 후에 후의 경 경에 경부터 쯤 쯤에 무렵 무렵에 무렵부터 동안 동안의
    간 간의 까지 뒤 뒤에 만에 만의 넘게 넘는 이상 이상의 이하 이내 이내에 내 내에 가까이 가까운 째 또는 혹은 이나 안팎 안팎의 정도 남짓 초과 미만
    来 前 以前 之前 以后 以後 之后 之後 左右 頃 ごろ 間
    """)

  /// What lasts as many years as are said of it.
  static let lasting: [String] = ["역사", "전통", "세월", "시간", "歴史", "伝統", "历史", "歷史", "传统"]

  /// Endings that make a decade of a year with a hyphen: "1850-х", "1850-talet", "1850-luvulla".
  static let decadeEndings = WordSet(
    """
    е х ые ых ті тих их те ті тыя luku luvun luvulla luvulta luvulle luvut tal talet talets talen årene årenes åra åren erne
    ernes lerde
    """)

  /// Words that turn a beginning or an end round.
  static let negations = WordSet(
    "not never nor neither no hardly nicht nie pas jamais не никогда nunca لم لا cannot")

  /// What may stand between "and" and the verb of the same subject.
  static let beforeVerb = WordSet(
    "it he she they was were is are had has have been being later finally only then again since soon"
  )

  /// Plural years, before the first of ten.
  static let decadeNouns = WordSet("années años anni anos anys anii jaren लाटा দশক دهه دههٔ thập")
  static let decades = WordSet(
    "década décadas décennie dècada década decenio δεκαετία δεκαετίας decennio")
}
