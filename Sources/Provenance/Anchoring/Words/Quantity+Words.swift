/// The words that a number or date is written with, and those that make another of it.
extension Quantity {
  /// What a word of a number is in it.
  enum Role { case unit, tens, scale }

  static let roles: WordMap<Role> = {
    var roles = WordMap<Role>()
    for (role, words) in [(Role.unit, units), (.tens, tens), (.scale, scales)] {
      for word in words.split(separator: " ") { roles.update(String(word), role) { $0 = role } }
    }
    return roles
  }()

  private static let units = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
    nineteen deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize zwei drei vier fünf sechs \
    sieben acht neun zehn elf zwölf dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince \
    два три четыре пять шесть семь восемь девять десять полтора полторы полутора півтора anderthalb eineinhalb
    """

  private static let tens = """
    twenty thirty forty fifty sixty seventy eighty ninety vingt vingts trente quarante cinquante soixante veinte treinta \
    cuarenta cincuenta sesenta setenta ochenta noventa двадцать тридцать сорок пятьдесят шестьдесят семьдесят \
    восемьдесят девяносто
    """

  private static let scales = """
    hundred thousand million billion trillion dozen mille millions milliard milliards tausend hundert millionen milliarden \
    mil millón millones milhão milhões bilhão bilhões mila milione milioni miliardo miliardi duizend miljoen miljard \
    тысяч тысячи тысячу миллион миллиона миллионов миллиард миллиарда миллиардов тыс млн млрд тисяч тисячі мільйон \
    мільйона мільйонів мільярд мільярдів ألف آلاف مليون ملايين مليار هزار میلیون میلیارد bin milyon milyar tysięcy tysiące \
    milion miliona miliony milionów miliard miliarda milliarde milliard billón billones dutzend docena \
    douzaine тысяча дюжина lakh crore लाख करोड़ हजार हज़ार אלף אלפים מיליון מיליארד
    """

  static let qualifiers: Set<String> = Set(
    """
    about,around,approximately,roughly,nearly,almost,under,over,below,above,at most,at least,up to,more than,less than,\
    fewer than,not quite,just short of,\
    circa,an estimated,as many as,as few as,close to,well over,well under,upwards of,in excess of,minus,\
    environ,près de,plus de,moins de,près d'un,plus d'un,moins d'un,près d'une,plus d'une,moins d'une,\
    au moins,au plus,jusqu'à,quelque,presque,moins,\
    etwa,rund,ungefähr,fast,beinahe,knapp,über,unter,mindestens,höchstens,mehr als,weniger als,bis zu,annähernd,\
    unos,unas,cerca de,casi,más de,menos de,al menos,como máximo,hasta,aproximadamente,alrededor de,menos,\
    quase,mais de,pelo menos,no máximo,até,quasi,più di,meno di,almeno,oltre,\
    ongeveer,bijna,meer dan,minder dan,minstens,hoogstens,około,ponad,prawie,blisko,co najmniej,co najwyżej,niemal,\
    около,примерно,почти,более,менее,свыше,до,порядка,приблизительно,минус,\
    близько,приблизно,майже,понад,більше,менше,мінус,\
    حوالي,نحو,أكثر من,أقل من,زهاء,قرابة,ما يقرب من,حدود,بیش از,کمتر از,نزدیک به,تقریبا,ناقص,منفی,\
    yaklaşık,en az,en fazla,eksi,σχεδόν,περίπου,πάνω από,κάτω από,לפחות,כמעט,יותר מ,लगभग,करीब,कम से कम,\
    before,after,by,until,till,since,prior to,no later than,not later than,not before,not until,\
    avant,après,depuis,d'ici,d'ici à,vor,nach,seit,bis,antes de,antes del,después de,después del,desde,depois de,prima del,\
    dopo il,fino al,vóór,voor,na,sinds,tot,przed,po,od,после,перед,раньше,позже,після,раніше,قبل,بعد,حتى,منذ,پیش از,\
    پس از,تا
    """.split(separator: ",").map(String.init))

  /// What a full stop shortens, directly before a number: "c. 1450".
  static let abbreviatedQualifiers: Set<String> = [
    "c", "ca", "cca", "circ", "approx", "env", "aprox", "ок", "прибл", "бл",
  ]

  /// Parts, which make less of a size that follows: "half a | million", "نصف | مليون". Before another number they may be
  /// something else ("in the second half 500 people").
  static let fractions: Set<String> = Set(
    """
    half,third,thirds,quarter,quarters,tenth,tenths,fifth,fifths,fraction,part,demi,moitié,quart,quarts,tiers,\
    halb,halbe,halben,viertel,drittel,medio,media,mitad,cuarto,cuartos,tercio,tercios,halve,halv,halvt,\
    mezzo,mezza,metà,meio,meia,metade,pół,połowa,ćwierć,půl,čtvrt,buçuk,yarım,çeyrek,пол,половина,половину,половины,\
    четверть,четверти,треть,трети,часть,пів,половини,чверть,третина,نصف,ربع,أرباع,ثلث,ثلثا,ثلثي,نیم,نيم,חצי,רבע
    """.split(separator: ",").map(String.init))

  static let articles: Set<String> = [
    "a", "an", "un", "une", "una", "uno", "um", "uma", "ein", "eine", "einen", "einem", "einer", "een", "en",
    "et",
  ]
  /// Words that may stand between a size and what qualifies it: "less than a | million", "a quarter of a | million".
  static let beforeSizes: Set<String> = articles.union(["of", "de", "d'un", "d'une", "di", "von", "van"])

  /// Words that may stand between such a word and the date.
  static let fillers: Set<String> = [
    "the", "year", "le", "la", "l'année", "l'an", "dem", "der", "den", "jahr", "jahre", "el", "año", "rokiem",
    "годом", "года", "року", "عام", "سنة", "سال",
  ]

  /// What stands after a year of another era, word by word.
  static let eras: Set<String> = [
    "bc", "b.c", "b c", "bce", "b.c.e", "av j.-c", "av j.c", "avant j.-c", "avant notre ère", "v chr",
    "v.chr",
    "vor christus", "v u z", "a.c", "a c", "a de c", "aec", "antes de cristo", "до н.э", "до н э", "до н",
    "до нашей эры", "до р", "p.n.e", "p n e", "قبل الميلاد", "ق.م", "ق م",
  ]

  /// What leaves open which of two numbers is meant, or makes one range of them.
  static let choices: Set<String> = [
    "or", "to", "through", "thru", "until", "till", "ou", "à", "oder", "bis", "o", "u", "hasta", "até", "tot",
    "lub",
    "albo", "или", "либо", "до", "або", "чи", "أو", "إلى", "یا", "تا", "veya",
  ]
  /// What joins the words of one number, and the two ends of "between".
  static let conjunctions: Set<String> = ["and", "et", "und", "y", "e", "en", "i", "и", "і", "й", "و"]
  static let betweens: Set<String> = [
    "between", "entre", "zwischen", "tra", "fra", "tussen", "между", "між", "بين", "بین",
  ]
  static let comparatives: Set<String> = [
    "earlier", "later", "before", "after", "more", "less", "fewer", "so", "thereabouts", "plus", "moins",
    "avant",
    "früher", "später", "mehr", "weniger", "antes", "después", "más", "menos", "раньше", "позже", "более",
    "менее",
  ]
}
