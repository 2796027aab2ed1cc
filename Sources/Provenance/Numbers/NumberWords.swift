/// The words of numbers, by language.
enum NumberWords {
  /// Letters after digits that say the size: 5k, 5bn.
  static let suffixPowers: [String: Int] = [
    "k": 3, "mn": 6, "mio": 6, "mln": 6, "млн": 6, "bn": 9, "mrd": 9, "mld": 9, "млрд": 9, "тыс": 3, "tn": 12,
    "trn": 12,
  ]

  /// Letters after digits that are a unit or a word of their own; "m" may also be a million.
  static let units: Set<String> = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "ml", "ha", "ft", "in", "mi", "lb", "lbs", "oz", "mph",
    "kph", "kmh", "h", "hr", "hrs", "min", "sec", "am", "pm", "c", "f", "w", "kw", "mw", "gw", "kwh", "mwh",
    "gb", "mb", "tb", "kb", "usd", "eur", "gbp", "x", "pp", "pc", "pct", "км", "м", "кг", "г", "т", "л", "га",
    "ч",
  ]

  /// The powers of ten of Chinese, Japanese and Korean.
  static let ideographicPowers: [Unicode.Scalar: Int] = [
    "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "億": 8, "亿": 8, "兆": 12, "만": 4, "억": 8, "천": 3, "백": 2,
  ]

  /// Words of size of further languages, so that the 2 of "2 milyon" is not taken for two.
  static let scalesElsewhere: [String: NumberLexicon.Word] = scales([
    (
      3,
      "هزار ہزار אלף אלפים тисяч тисячі тисяча tysięcy tysiące tysiąc tisíc duizend tusen tusind ezer hezar"
    ),
    (5, "lakh lakhs"),
    (
      6,
      """
      milyon milhão milhões milione milioni miljoen miljoner milionów miliony milion milionu millió milionë
      میلیون ملین מיליון мільйон мільйони мільйонів juta
      """
    ),
    (7, "crore crores"),
    (
      9,
      "milyar miliardo miliardi miljard miljarder miliardów miliard میلیارد מיליארד мільярд мільярдів bilhões"
    ),
  ])

  private static func scales(_ lists: [(Int, String)]) -> [String: NumberLexicon.Word] {
    var words: [String: NumberLexicon.Word] = [:]
    for (power, list) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) { words[String(word)] = .scale(power) }
    }
    return words
  }

  /// Words of French, German and Spanish that an English text has for something else, or writes alike.
  static let alsoEnglish: Set<String> = [
    "un", "une", "uno", "una", "cent", "cents", "sept", "neuf", "dix", "six", "onze", "mille", "mil", "once",
    "dos", "cien", "elf", "million", "millions", "billion", "billions", "trillion", "trillions", "a", "o",
    "y",
    "plus", "minus", "et", "ou", "an", "to", "demi", "media", "medio", "quart", "tercio", "par", "des",
  ]

  static let german: [String: UInt] = [
    "ein": 1, "eins": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwei": 2, "zwo": 2, "drei": 3,
    "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
  ]

  /// How a German number of several parts can end.
  static let germanParts =
    ["hundert", "tausend"] + german.keys.filter { !["eine", "einen", "einem", "einer"].contains($0) }
}

extension NumberLexicon {
  /// Numbers from 0 in order, each with all its forms, joined by commas.
  private static func counted(_ list: String, from first: UInt = 0, by step: UInt = 1) -> [(String, Word)] {
    list.split(whereSeparator: \.isWhitespace).enumerated().flatMap { index, forms in
      forms.split(separator: "/").map { (String($0), Word.small(first + UInt(index) * step)) }
    }
  }

  private static func all(_ list: String, _ word: Word) -> [(String, Word)] {
    list.split(whereSeparator: \.isWhitespace).map { (String($0), word) }
  }

  private static func dictionary(_ lists: [(String, Word)]...) -> [String: Word] {
    Dictionary(lists.joined(), uniquingKeysWith: { first, _ in first })
  }

  static let english = NumberLexicon(
    words: dictionary(
      counted(
        """
        zero/nil/nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen
        """),
      counted("twenty thirty forty/fourty fifty sixty seventy eighty ninety", from: 20, by: 10),
      all("hundred hundreds", .hundred), all("thousand thousands", .scale(3)),
      all("million millions", .scale(6)),
      all("billion billions", .scale(9)), all("trillion trillions", .scale(12)), all("dozen dozens", .dozen),
      all("half", .half), all("a an", .article), all("and", .and), all("of", .of), all("point", .point),
      all("minus negative", .minus), all("plus", .plus), all("to or", .between),
      all(
        """
        first second sixth seventh eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
        eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
        thousandth millionth billionth ninth
        """, .ordinal),
      [
        ("halves", .part(2, isPlural: true)), ("third", .part(3, isPlural: false)),
        ("thirds", .part(3, isPlural: true)), ("quarter", .part(4, isPlural: false)),
        ("quarters", .part(4, isPlural: true)), ("fourth", .part(4, isPlural: false)),
        ("fourths", .part(4, isPlural: true)), ("fifth", .part(5, isPlural: false)),
        ("fifths", .part(5, isPlural: true)), ("sixths", .part(6, isPlural: true)),
        ("sevenths", .part(7, isPlural: true)), ("eighth", .part(8, isPlural: false)),
        ("eighths", .part(8, isPlural: true)), ("ninths", .part(9, isPlural: true)),
        ("tenth", .part(10, isPlural: false)), ("tenths", .part(10, isPlural: true)),
        ("hundredth", .part(100, isPlural: false)), ("hundredths", .part(100, isPlural: true)),
        ("thousandths", .part(1000, isPlural: true)),
      ]),
    countsAlone: false, joins: .afterHundreds,
    beforeNoNumber: ["no", "any", "every", "each", "some", "another"])

  static let french = NumberLexicon(
    words: dictionary(
      counted(
        """
        zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
        """),
      counted(
        "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", from: 20, by: 10),
      all("cent cents", .hundred), all("mille", .scale(3)), all("million millions", .scale(6)),
      all("milliard milliards", .scale(9)), all("billion billions", .scale(12)),
      all("douzaine douzaines", .dozen),
      all("demi demie", .half), all("et", .and), all("de d", .of), all("virgule", .point),
      all("moins", .minus),
      all("plus", .plus), all("à ou", .between),
      all("plusieurs quelques des", .quantifier),
      [
        ("quart", .part(4, isPlural: false)), ("quarts", .part(4, isPlural: true)),
        ("tiers", .part(3, isPlural: true)), ("cinquièmes", .part(5, isPlural: true)),
        ("dixièmes", .part(10, isPlural: true)),
      ],
      all(
        "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième centième unième",
        .ordinal)
    ),
    countsAlone: true, joins: .tensAndUnits)

  static let german = NumberLexicon(
    words: dictionary(
      NumberWords.german.map { ($0.key, Word.small($0.value)) }, all("null", .small(0)),
      all("hundert", .hundred), all("tausend", .scale(3)), all("million millionen", .scale(6)),
      all("milliarde milliarden", .scale(9)), all("billion billionen", .scale(12)), all("dutzend", .dozen),
      all("halb halbe halben halbes", .half), all("anderthalb eineinhalb", .amount(tenths: 15)),
      all("zweieinhalb", .amount(tenths: 25)), all("dreieinhalb", .amount(tenths: 35)), all("und", .and),
      all("komma", .point), all("minus", .minus), all("plus", .plus), all("bis oder", .between),
      all("mehrere einige paar wenige viele", .quantifier),
      [
        ("viertel", .part(4, isPlural: true)), ("drittel", .part(3, isPlural: true)),
        ("fünftel", .part(5, isPlural: true)), ("zehntel", .part(10, isPlural: true)),
      ]
    ),
    countsAlone: true, joins: .nothing, hasCompounds: true)

  static let spanish = NumberLexicon(
    words: dictionary(
      counted(
        """
        cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
        dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna
        veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete
        veintiocho veintinueve
        """),
      counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", from: 30, by: 10),
      all("cien ciento", .hundreds(100)), all("doscientos doscientas", .hundreds(200)),
      all("trescientos trescientas", .hundreds(300)), all("cuatrocientos cuatrocientas", .hundreds(400)),
      all("quinientos quinientas", .hundreds(500)), all("seiscientos seiscientas", .hundreds(600)),
      all("setecientos setecientas", .hundreds(700)), all("ochocientos ochocientas", .hundreds(800)),
      all("novecientos novecientas", .hundreds(900)), all("mil", .scale(3)),
      all("millón millon millones", .scale(6)), all("billón billon billones", .scale(12)),
      all("docena docenas", .dozen), all("medio media", .half), all("y", .and), all("de", .of),
      all("coma punto", .point), all("menos", .minus), all("más", .plus), all("a o", .between),
      all("varios varias algunos algunas unos unas pocos", .quantifier),
      [
        ("tercios", .part(3, isPlural: true)), ("cuartos", .part(4, isPlural: true)),
        ("quintos", .part(5, isPlural: true)), ("décimos", .part(10, isPlural: true)),
      ]
    ),
    countsAlone: true, joins: .tensAndUnits)

  static let russian = NumberLexicon(
    words: dictionary(
      counted(
        """
        ноль/нуль/нуля один/одна/одно/одного/одной/одну/одним два/две/двух/двум/двумя три/трех/трем/тремя
        четыре/четырех/четырем/четырьмя пять/пяти/пятью шесть/шести/шестью семь/семи/семью
        восемь/восьми/восемью девять/девяти/девятью десять/десяти/десятью одиннадцать/одиннадцати
        двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати
        шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати
        """),
      counted(
        """
        двадцать/двадцати/двадцатью тридцать/тридцати сорок/сорока пятьдесят/пятидесяти
        шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста
        """, from: 20, by: 10),
      all("сто ста", .hundreds(100)), all("двести двухсот", .hundreds(200)),
      all("триста трехсот", .hundreds(300)),
      all("четыреста четырехсот", .hundreds(400)), all("пятьсот пятисот", .hundreds(500)),
      all("шестьсот шестисот", .hundreds(600)), all("семьсот семисот", .hundreds(700)),
      all("восемьсот восьмисот", .hundreds(800)), all("девятьсот девятисот", .hundreds(900)),
      all("тысяча тысячи тысяч тысячу тысячей тысячам тысячами тыс", .scale(3)),
      all("миллион миллиона миллионов миллиону миллионам млн", .scale(6)),
      all("миллиард миллиарда миллиардов млрд", .scale(9)), all("триллион триллиона триллионов", .scale(12)),
      all("полтора полторы полутора", .amount(tenths: 15)), all("полмиллиона", .amount(tenths: 5_000_000)),
      all("полмиллиарда", .amount(tenths: 5_000_000_000)), all("полтысячи", .amount(tenths: 5_000)),
      all("полдюжины", .amount(tenths: 60)), all("дюжина дюжины дюжин дюжину", .dozen),
      all("половиной", .half), all("с", .and), all("минус", .minus), all("плюс", .plus),
      all("или до", .between),
      all("несколько нескольких", .quantifier)),
    countsAlone: true, joins: .nothing)

  static let arabic = NumberLexicon(
    words: dictionary(
      counted(
        """
        صفر واحد/واحدة/أحد/إحدى/احد/احدى اثنان/اثنين/اثنتان/اثنتين/اثنا/اثني/اثنتا/اثنتي/إثنان/إثنين ثلاثة/ثلاث/ثلاثا
        أربعة/أربع/اربعة/اربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر
        """),
      counted(
        """
        عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين/اربعون/اربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين
        تسعون/تسعين
        """, from: 20, by: 10),
      all("مئة مائة مية مئات", .hundred), all("مئتان مئتين مائتان مائتين مئتا مئتي", .hundreds(200)),
      all("ثلاثمئة ثلاثمائة", .hundreds(300)), all("أربعمئة أربعمائة اربعمئة اربعمائة", .hundreds(400)),
      all("خمسمئة خمسمائة", .hundreds(500)), all("ستمئة ستمائة", .hundreds(600)),
      all("سبعمئة سبعمائة", .hundreds(700)), all("ثمانمئة ثمانمائة ثمانيمئة", .hundreds(800)),
      all("تسعمئة تسعمائة", .hundreds(900)), all("ألف ألفا الف آلاف الاف ألوف", .scale(3)),
      all("مليون مليونا ملايين", .scale(6)), all("مليار مليارا مليارات بليون", .scale(9)),
      all("تريليون تريليونات", .scale(12)), all("ألفان ألفين ألفي ألفا الفين", .amount(tenths: 20_000)),
      all("مليونان مليونين مليوني", .amount(tenths: 20_000_000)),
      all("ملياران مليارين ملياري", .amount(tenths: 20_000_000_000)), all("نصف", .half), all("و", .and),
      all("فاصلة", .point), all("ناقص سالب", .minus), all("زائد", .plus), all("أو او إلى الى", .between),
      all("عدة بضعة بضع عشرات", .quantifier)),
    countsAlone: true, joins: .everything, hasPrefixes: true)
}
