/// The words of numbers, by language.
enum NumberWords {
  /// Letters after digits that say the size: 5k, 5bn.
  static let suffixPowers: [String: Int] = [
    "k": 3, "mn": 6, "mio": 6, "mln": 6, "млн": 6, "bn": 9, "mrd": 9, "mld": 9, "млрд": 9, "тыс": 3, "tn": 12,
    "trn": 12,
  ]

  /// Letters after digits that are a unit or a word of their own; "m" may also be a million.
  static let units: WordSet = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "ml", "ha", "ft", "in", "mi", "lb", "lbs", "oz", "mph",
    "kph", "kmh", "h", "hr", "hrs", "min", "sec", "am", "pm", "c", "f", "w", "kw", "mw", "gw", "kwh", "mwh",
    "gb", "mb", "tb", "kb", "usd", "eur", "gbp", "x", "pp", "pc", "pct", "км", "м", "кг", "г", "т", "л", "га",
    "ч",
  ]

  /// Those of them that are a size beside money: $1.2T, ₹5L.
  static let unitPowers = ["m": 6, "mm": 6, "mi": 6, "t": 12, "l": 5]

  /// What Russian writes after a hyphen to make an ordinal of digits.
  static let ordinalEndings: WordSet = [
    "й", "я", "е", "го", "му", "м", "х", "ю", "ый", "ой", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ую",
    "ых",
    "та", "те", "ти", "то", "ма", "ша", "га",
  ]

  /// The powers of ten of Chinese, Japanese and Korean.
  static let ideographicPowers: [Unicode.Scalar: Int] = [
    "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "億": 8, "亿": 8, "兆": 12, "京": 16, "만": 4, "억": 8, "조": 12,
    "경": 16, "천": 3, "백": 2, "십": 1,
  ]

  /// Words of size of further languages, so that the 2 of "2 milyon" is not taken for two.
  static let scalesElsewhere: [String: NumberLexicon.Word] = scales([
    (
      3,
      """
      هزار ہزار אלף אלפים тисяч тисячі тисяча тис tysięcy tysiące tysiąc tys tisíc duizend tusen tusind ezer hezar
      """
    ),
    (5, "lakh lakhs"),
    (
      6,
      """
      milyon milhão milhões milione milioni miljoen miljoner milionów miliony milion milionu millió milionë
      میلیون ملین מיליון мільйон мільйони мільйонів juta mio mln млн
      """
    ),
    (7, "crore crores"),
    (
      9,
      """
      milyar miliardo miliardi miljard miljarder miliardów miliard میلیارد מיליארד мільярд мільярдів bilhões \
      mrd mld млрд bn
      """
    ),
  ])

  private static func scales(_ lists: [(Int, String)]) -> [String: NumberLexicon.Word] {
    var words: [String: NumberLexicon.Word] = [:]
    for (power, list) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) { words[String(word)] = .scale(power) }
    }
    return words
  }

  /// Languages whose words cannot be mistaken for English ones.
  static let otherScripts: WordSet = [
    "he", "yi", "fa", "ur", "ps", "ckb", "hi", "bn", "ta", "te", "mr", "gu", "pa", "ne", "si", "th", "lo",
    "my", "km",
    "zh", "ja", "ko", "el", "uk", "be", "bg", "mk", "sr", "kk", "mn", "hy", "ka", "am", "ti",
  ]

  /// Languages in Latin letters in which a billion is a thousand millions.
  static let shortScale: WordSet = ["ms", "id", "fil", "tl", "sw", "cy", "ga", "mt", "af", "tr", "az"]

  /// Words of size that are not read: the number before one is none by itself.
  static let unreadSizes = WordSet(
    """
    score scores myriad myriads lac lacs crore crores lakh lakhs bn mn
    bin mil mila mille milhar milhares milhões milhão bilhão bilhões trilhão trilhões bilioni trilioni migliaio migliaia
    centinaio centinaia decina decine dezena dezenas centena centenas centenar centenares millar millares decena decenas
    dizaine dizaines vingtaine quinzaine trentaine cinquantaine centaine centaines millier milliers trillion trillions
    χίλια χιλιάδες χιλιάδων εκατομμύριο εκατομμύρια εκατομμυρίων δισεκατομμύριο δισεκατομμύρια δισεκατομμυρίων
    ribu juta miliar triliun triệu nghìn ngàn tỷ tỉ trăm puluh ratus
    tuhat tuhatta miljoona miljoonaa miljoonan miljardi miljardia sata sataa
    हज़ार हजार लाख करोड़ करोड अरब सौ हज़ारों लाखों करोड़ों لاکھ کروڑ ہزار ارب سو هزار صد میلیارد
    ล้าน พัน หมื่น แสน ร้อย mii mie milioane milion miliarde miliard sute sută zeci
    хиляди хиляда милион милиона милиони милиард милиарда милиарди стотици
    tisuća tisuće tisuću hiljada hiljade hiljadu milijun milijuna milijuni milijon milijona milijarda milijarde milijardi
    тис тисяч тисячі тисяча хиљада хиљаде милијарда милиони тысяч тысячы тысяча мільён
    tys tysiąc tysiące tysięcy tis tisíc tisíce miliónů milionů milionov miliónov miliarda miliardy miliard stovky stoviek
    десятка десятков десятки сотни сотен сотня десятки عشرات مئات ألوف tucat tuzin tucet duzina düzine yüz yüzbin bilyon
    trilyon hundratals tusentals hundra tusen miljon miljoner miljard miljarder ezer millió milliárd száz rebu
    dutzend dutzende hunderte tausende honderd duizend duizenden dozijn mio mrd mld mln млн млрд tsd
    elef alpayim מיליון מיליארד אלף אלפים מאות עשרות
    """)

  /// Words of number in languages that are not read: a number of another language next to one is a part of it.
  private static let unreadElsewhere = WordSet(
    """
    um dois duas três quatro sete oito nove dez doze treze catorze quatorze quinze dezasseis dezesseis dezassete
    dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento
    duzentos duzentas trezentos trezentas quatrocentos quinhentos seiscentos setecentos oitocentos novecentos
    uno tre quattro cinque sette otto dieci undici dodici tredici quattordici quindici sedici venti ventuno trenta
    quaranta cinquanta sessanta settanta ottanta novanta duecento trecento
    dos dues quatre cinc sis vuit nou deu onze dotze tretze vint trenta quaranta cinquanta seixanta setanta vuitanta noranta
    twee drie vijf zes zeven negen tien twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig
    dertig veertig vijftig zestig zeventig tachtig negentig honderd
    två tre fyra fem sju åtta nio tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra
    dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć dwadzieścia trzydzieści czterdzieści pięćdziesiąt sto
    dva dvě tři čtyři pět šest sedm osm devět deset dvacet třicet čtyřicet padesát
    doi două trei patru cinci șase șapte opt nouă zece douăzeci treizeci patruzeci cincizeci
    iki üç dört beş altı yedi sekiz dokuz yirmi otuz kırk elli altmış yetmiş seksen doksan yüz
    двоє дві двох двома трьох чотири чотирьох пять п'ять п’ять шість сім вісім дев'ять дев’ять десять одинадцять дванадцять
    тринадцять чотирнадцять п'ятнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять двадцять тридцять
    сорок п'ятдесят п’ятдесят шістдесят сімдесят вісімдесят дев'яносто дев’яносто двісті триста чотириста п'ятсот
    един една едно три четири пет шест седем осем девет десет единадесет дванадесет тринадесет двадесет тридесет
    четиридесет петдесет шестдесет седемдесет осемдесет деветдесет двеста петстотин двайсет трийсет
    адзін дзве тры чатыры пяць шэсць сем восем дзевяць дзесяць дваццаць трыццаць
    један два четири десет двадесет тридесет педесет педесетина dvadeset trideset četiri pedeset šezdeset
    یک دو سه چهار پنج شش هفت هشت نه ده بیست سی چهل پنجاه شصت هفتاد هشتاد نود
    """)

  /// Every word that counts, in any language known: those that are read and those that are not.
  static let countingAnywhere: WordSet = {
    var words = Set(unreadElsewhere).union(unreadSizes).union(scalesElsewhere.keys)
    for lexicon in [NumberLexicon.english, .french, .german, .spanish, .russian, .arabic] {
      for (word, kind) in lexicon.words {
        switch kind {
        case .small, .hundreds, .hundred, .scale, .amount, .dozen: words.insert(word)
        default: break
        }
      }
    }
    return WordSet(words).subtracting(alsoEnglish).subtracting([
      "nil", "acht", "elle", "sto", "set", "sis", "fem", "tio", "opt", "elli",
    ])
  }()

  /// Words of size of any language, with those that mean something else in English left out.
  static let sizesAnywhere: WordSet = {
    var words = Set(unreadSizes).union(NumberSizes.anywhere).union(scalesElsewhere.keys)
    for lexicon in [NumberLexicon.english, .french, .german, .spanish, .russian, .arabic] {
      for (word, kind) in lexicon.words {
        switch kind {
        case .hundred, .scale, .dozen: words.insert(word)
        default: break
        }
      }
    }
    return WordSet(words.subtracting(["cent", "cents"]))
  }()

  /// The words of size that an English text has.
  static let englishSizes = WordSet(
    "score scores myriad myriads lac lacs lakh lakhs crore crores bn mn mio mrd")

  static let thaiSizes = ["ล้าน", "พัน", "หมื่น", "แสน", "ร้อย", "สิบ"]

  /// Numbers that with the article are days of the week: Sunday and Monday.
  static let arabicWeekdays: WordSet = ["أحد", "احد", "اثنين", "إثنين"]

  /// "Somebody", which is one only within a larger number.
  static let arabicAnybody: WordSet = ["أحد", "احد", "إحدى", "احدى"]

  /// Two thousand and the like before a noun: the power of ten.
  static let arabicDuals: [String: Int] = ["ألفا": 3, "مليونا": 6, "مليارا": 9]

  /// What is a part of a size, though of how many is not read: "a fraction of a million", "часть миллиона".
  static let parts = WordSet(
    "fraction fractions part parts parte partes partie parties fracción часть части частью доля доли долю جزء ثمن"
  )

  /// Arabic counts that without their vowels are a fifth, a seventh, a ninth and a tenth as well.
  static let arabicFractions = WordSet("خمس سبع تسع عشر")

  /// Words after which the genitive "тысячи" is one thousand and no plural.
  static let beforeOneThousand = WordSet(
    "около более больше свыше менее меньше до из с порядка почти")

  /// Words before "negative" that say what was found, and those after which it is a sign.
  static let beforeNoSign = WordSet("tested test tests testing results result was were came")
  static let beforeSign = WordSet(
    "to from of at by about around and or below above than reached between")

  /// What joins the parts of a number, or two numbers, in some language.
  static let joiners: WordSet = [
    "et", "y", "e", "i", "и", "і", "й", "та", "and", "und", "en", "och", "og", "ja", "și", "és", "ve", "و",
    "a", "و",
  ]

  /// Words without which an English sentence is rarely written.
  static let englishSigns = WordSet(
    """
    the of and in to was were had has have with by for from that its their men people members were is are on at it they
    she he his her who which about over more than only nearly some least killed another after before years two three
    four five seven eight eleven twelve twenty hundred thousand
    """)

  /// Words of French, German and Spanish that an English text has for something else, or writes alike.
  static let alsoEnglish: WordSet = [
    "un", "une", "uno", "una", "cent", "seize", "null", "ein", "eine", "einen", "einem", "einer", "halb",
    "no",
    "dozen", "de", "d", "of", "и", "cero", "ten", "quarts", "cents", "sept", "neuf", "dix", "six", "onze",
    "mille", "mil", "once",
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

  /// Fractions that German writes as one word, by themselves or with their size: "dreiviertel", "Viertelmillion".
  static let germanFractions: [String: [String]] = {
    var compounds: [String: [String]] = [:]
    for count in ["", "zwei", "drei", "vier"] {
      for part in ["drittel", "viertel", "fünftel", "zehntel"] {
        for size in ["", "hundert", "tausend", "million", "millionen", "milliarde", "milliarden", "billion"] {
          compounds[count + part + size] = [count, part, size].filter { !$0.isEmpty }
        }
      }
    }
    return compounds
  }()

  /// How a German number of several parts can end.
  static let germanParts =
    ["hundert", "tausend"] + german.keys.filter { !["eine", "einen", "einem", "einer"].contains($0) }
}
