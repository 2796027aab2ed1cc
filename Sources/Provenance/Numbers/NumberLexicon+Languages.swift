/// The words for numbers of each language.
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
        ("halves", .part(2, .several)), ("third", .part(3, .oneOrOrdinal)),
        ("thirds", .part(3, .several)), ("quarter", .part(4, .one)),
        ("quarters", .part(4, .several)), ("fourth", .part(4, .oneOrOrdinal)),
        ("fourths", .part(4, .several)), ("fifth", .part(5, .oneOrOrdinal)),
        ("fifths", .part(5, .several)), ("sixths", .part(6, .several)),
        ("sevenths", .part(7, .several)), ("eighth", .part(8, .oneOrOrdinal)),
        ("eighths", .part(8, .several)), ("ninths", .part(9, .several)),
        ("tenth", .part(10, .oneOrOrdinal)), ("tenths", .part(10, .several)),
        ("hundredth", .part(100, .oneOrOrdinal)), ("hundredths", .part(100, .several)),
        ("thousandths", .part(1000, .several)),
      ]),
    countsAlone: false, joins: .afterHundreds,
    beforeNoNumber: ["no", "any", "every", "each", "some", "another"], doubtfulMinus: ["negative"])

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
      all("trillion trillions", .scale(18)), all("douzaine douzaines", .dozen),
      all("dizaine dizaines", .scale(1)),
      all("centaine centaines", .hundred), all("millier milliers", .scale(3)),
      all("demi demie moitié", .half), all("et", .and), all("de d", .of), all("virgule", .point),
      all("moins", .minus),
      all("plus", .plus), all("à ou", .between),
      all("plusieurs quelques des", .quantifier),
      [
        ("quart", .part(4, .one)), ("quarts", .part(4, .several)),
        ("tiers", .part(3, .either)), ("cinquièmes", .part(5, .several)),
        ("dixièmes", .part(10, .several)),
      ],
      all(
        """
        deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième centième unième onzième
        douzième treizième quatorzième quinzième seizième vingtième trentième quarantième cinquantième soixantième
        millième premier première
        """,
        .ordinal)
    ),
    countsAlone: true, joins: .tensAndUnits,
    plurals: [
      "millions", "milliards", "billions", "trillions", "douzaines", "dizaine", "dizaines", "centaine",
      "centaines",
      "millier",
      "milliers", "douzaine",
    ], beforeNoMinus: ["au", "du", "ou", "le", "de", "des", "pas", "ni", "non", "tout"], beforeWhole: ["pour"]
  )

  static let german = NumberLexicon(
    words: dictionary(
      NumberWords.german.map { ($0.key, Word.small($0.value)) }, all("null", .small(0)),
      all("hundert", .hundred), all("tausend", .scale(3)), all("million millionen", .scale(6)),
      all("milliarde milliarden", .scale(9)), all("billion billionen", .scale(12)),
      all("trillion trillionen", .scale(18)), all("dutzend dutzende", .dozen),
      all("hunderte hunderten", .hundred),
      all("tausende tausenden", .scale(3)),
      all("halb halbe halben halbes", .half), all("anderthalb eineinhalb", .amount(tenths: 15)),
      all("zweieinhalb", .amount(tenths: 25)), all("dreieinhalb", .amount(tenths: 35)), all("und", .and),
      all("komma", .point), all("minus", .minus), all("plus", .plus), all("bis oder", .between),
      all("mehrere einige paar wenige viele", .quantifier),
      [
        ("viertel", .part(4, .either)), ("drittel", .part(3, .either)),
        ("fünftel", .part(5, .either)), ("zehntel", .part(10, .either)),
      ]
    ),
    countsAlone: true, joins: .nothing, hasCompounds: true,
    plurals: [
      "millionen", "milliarden", "billionen", "trillionen", "dutzend", "dutzende", "hunderte", "hunderten",
      "tausende",
      "tausenden",
    ])

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
      all("trillón trillon trillones", .scale(18)),
      all("docena docenas", .dozen), all("decena decenas", .scale(1)),
      all("centenar centenares centena centenas cientos", .hundred), all("millar millares miles", .scale(3)),
      all("medio media mitad", .half), all("y", .and), all("de", .of),
      all("coma punto", .point), all("menos", .minus), all("más", .plus), all("a o", .between),
      all("varios varias algunos algunas unos unas pocos", .quantifier),
      [
        ("tercio", .part(3, .one)), ("cuarto", .part(4, .oneOrOrdinal)), ("quinto", .part(5, .oneOrOrdinal)),
        ("tercios", .part(3, .several)), ("cuartos", .part(4, .several)),
        ("quintos", .part(5, .several)), ("décimos", .part(10, .several)),
      ],
      all(
        """
        primero primera primer segundo segunda tercero tercera tercer sexto séptimo octavo noveno décimo vigésimo
        trigésimo centésimo
        """, .ordinal)
    ),
    countsAlone: true, joins: .tensAndUnits,
    plurals: [
      "millones", "billones", "trillones", "docena", "docenas", "decena", "decenas", "centenar", "centenares",
      "centena",
      "centenas", "cientos", "millar", "millares", "miles",
    ], beforeNoMinus: ["al", "lo", "o", "cuando", "los", "las", "ni", "no", "de", "y"], beforeWhole: ["por"])

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
      all("миллион миллиона миллионов миллиону миллионам миллионы миллионами миллионах млн", .scale(6)),
      all("миллиард миллиарда миллиардов миллиарды млрд", .scale(9)),
      all("триллион триллиона триллионов триллионы", .scale(12)), all("тысячах", .scale(3)),
      all("десяток десятка десятков десятки десяткам", .scale(1)),
      all("сотня сотни сотен сотню сотням", .scale(2)),
      [
        ("четверть", .part(4, .one)), ("четвертью", .part(4, .one)), ("четверти", .part(4, .either)),
        ("треть", .part(3, .one)), ("трети", .part(3, .either)),
        ("пятых", .part(5, .several)), ("десятых", .part(10, .several)),
      ],
      russianOrdinals.map { ($0, Word.ordinal) },
      all("полтора полторы полутора", .amount(tenths: 15)), all("полмиллиона", .amount(tenths: 5, power: 6)),
      all("полмиллиарда", .amount(tenths: 5, power: 9)), all("полтысячи", .amount(tenths: 5, power: 3)),
      all("полдюжины", .amount(tenths: 60)), all("дюжина дюжины дюжин дюжину", .dozen),
      all("половина половины половине половину половиной", .half), all("с", .and), all("минус", .minus),
      all("плюс", .plus),
      all("или до", .between),
      all("несколько нескольких", .quantifier)),
    countsAlone: true, joins: .nothing, hasNoArticle: true,
    plurals: [
      "тысячи", "тысяч", "тысячам", "тысячами", "тысячах", "миллионы", "миллионов", "миллионам", "миллионами",
      "миллионах", "миллиарды", "миллиардов", "триллионы", "триллионов", "десяток", "десятка", "десятков",
      "десятки",
      "десяткам", "сотня", "сотни", "сотен", "сотню", "сотням", "дюжин", "дюжины", "тыс", "млн", "млрд",
    ], conjunctions: ["и"])

  private static let russianOrdinals: [String] = {
    let stems = """
      перв втор четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат
      шестнадцат семнадцат восемнадцат девятнадцат двадцат тридцат сороков пятидесят шестидесят семидесят
      восьмидесят девяност сот двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот тысячн
      """
    let endings = ["ый", "ой", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ую", "ых", "ыми"]
    let third = [
      "третий", "третья", "третье", "третьего", "третьей", "третью", "третьем", "третьему", "третьи",
      "третьих",
    ]
    return third + stems.split(whereSeparator: \.isWhitespace).flatMap { stem in endings.map { stem + $0 } }
  }()

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
      all("تريليون تريليونات", .scale(12)), all("ألفان ألفين ألفي ألفا الفين", .amount(tenths: 20, power: 3)),
      all("مليونان مليونين مليوني", .amount(tenths: 20, power: 6)),
      all("ملياران مليارين ملياري", .amount(tenths: 20, power: 9)), all("نصف", .half), all("و", .and),
      all("فاصلة", .point), all("ناقص سالب", .minus), all("زائد", .plus), all("أو او إلى الى", .between),
      all("عدة بضعة بضع عشرات", .quantifier),
      [
        ("ربع", .part(4, .one)), ("أرباع", .part(4, .several)), ("ثلث", .part(3, .one)),
        ("ثلثا", .part(3, .several)), ("ثلثي", .part(3, .several)), ("أثلاث", .part(3, .several)),
        ("أخماس", .part(5, .several)), ("سدس", .part(6, .one)), ("أسداس", .part(6, .several)),
        ("أثمان", .part(8, .several)), ("أعشار", .part(10, .several)),
      ]),
    countsAlone: true, joins: .everything, hasPrefixes: true, hasNoArticle: true,
    plurals: [
      "مئات", "آلاف", "الاف", "ألوف", "ملايين", "مليارات", "تريليونات", "عشرات",
    ], beforeWhole: ["في", "ب"])
}
