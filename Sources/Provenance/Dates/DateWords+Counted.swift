/// Words by which a number is told from a year in languages that are read as far as their years.
extension DateWords {
  /// Measures, money, spans of time and people: a number before one is no year.
  static let measures = WordSet(
    """
    cm mm kg mg ha km² kwh kw mw gw ml hl cl mph kmh euro eur usd gbp mark franken franc francs dollar dollars pfund
    metern meter kilometer kilometern kilogramm gramm liter litern tonnen hektar prozent jahren stunden minuten tagen
    tage wochen monate monaten einwohner einwohnern menschen
    mètre mètres kilomètre kilomètres kilos tonnes hectares litres degrés ans heures jours mois semaines livres foyers
    metros kilómetros toneladas hectáreas litros grados días horas semanas meses pesetas pesos dólares casos años anos
    quilômetros quilómetros dias reais escudos hectares graus
    metri chilometri tonnellate ettari lire anni giorni euro abitanti persone
    км м см мм кг т га метров метра метрах километров километра километрах тонн гектаров рублей руб долларов процентов
    градусов лет годов дней часов месяцев недель жителей домов тысяч раз осіб людей метрів кілометрів гривень років
    днів годин
    jaar gulden dagen uur weken maanden meters huizen mensen personen inwoners
    kronor kroner krónur år dagar dager dage timmar veckor uker mennesker människor personer innbyggere invånare
    indbyggere hus
    metrów metry metrach kilometrów kilometrach złotych zł dni godzin osób ludzi mieszkańców
    metrů metrech kilometrů kilometrech korun dní osob lidí obyvatel rokov ľudí osôb
    méter kilométer forint fő éve évig évvel ember metre kilometre lira kişi kişilik kişiyi yıl yıldır gün gündür saat
    metriä kilometriä euroa vuotta henkilöä ihmistä päivää
    orang rupiah dong đồng người mét ngày tháng ani oameni persoane zile watu wathu
    μέτρα χιλιόμετρα ευρώ χρόνια άτομα κάτοικοι κατοίκους ημέρες שנים שנה אנשים איש מטר דונם ימים
    سال نفر متر کیلومتر تومان ریال روز لوگ افراد روپے میٹر کلومیٹر साल वर्ष सालों वर्षों लोग लोगों रुपये रुपए मीटर किलोमीटर दिन
    বছর জন টাকা লোক ஆண்டுகள் பேர் ரூபாய்
    عام عاما سنة سنوات أعوام يوما كيلومترا كيلومتر متر مترا دولار دولارا
    """)

  /// Those that are known with a capital in any text, as German writes them.
  static let capitalMeasures: WordSet = [
    "metern", "meter", "kilometer", "kilometern", "tonnen", "hektar", "einwohner", "einwohnern", "prozent",
    "euro",
    "eur", "usd", "jahren",
  ]

  /// The same in one language, where the word is something else in others.
  static let measuresByLanguage: [String: WordSet] = [
    "pl": ["lat"], "cs": ["let"], "sk": ["liet"], "sl": ["let"], "id": ["tahun"], "ms": ["tahun"],
    "vi": ["năm"], "nl": ["ton"], "de": ["grad", "jahre"], "sr": ["godina", "година"], "hr": ["godina"],
    "bs": ["godina"],
  ]

  /// What goes on about a year and counts nothing, beside the roles and `afterYear`, after a year that a
  /// preposition of another language announces.
  static let harmless = WordSet(
    """
    er sie es ihn man ich wir ihr sich war waren ist sind hat hatte hatten wurde wurden wird werden kam ging begann fand
    starb trat nicht dort hier auch noch schon nach zu zum zur mit für aus als wieder
    il elle on ils elles je nous vous y ne se sous sans dans pour par sur plus moins puis alors mais depuis lors très
    jamais toujours fut est sont avait ont était dès plusieurs tous toutes ses leurs nos vos ces certains chez vers après deux trois et ou où
    él ella ellos ellas nos se lo le es fue son era eran había más menos además pues entonces después tras con por para
    como ya no sin sobre las los unos unas sus todos todas varios varias muchos muchas otros otras tres dos seis antes
    ele ela eles elas foi é são mais mas depois após com por como já não sob os as nos nas dos das seus suas vários várias antes após três dois
    lui lei essi fu è sono era erano aveva si con per come già non fino al alla
    он она оно они мы я вы был была было были стал стала стали не в на по со из у как для при под над уже же его её их
    это этот эта эти там здесь впервые начал начала начали
    він вона воно вони ми був була було були став стала не в на по зі із як для при під вже його її їх це
    hij zij ze het men was waren is zijn werd werden had hadden kwam ging begon niet met voor als door ook
    han hon hun den det de vi var är er blev ble bleve kom gick gik gikk fick fik fikk hade havde hadde begynte började
    begyndte med för for som av af ikke inte i på til till fra från ved vid hos om under over mot og och samt at att en et ett dog døde skrev vann vant tog tok lade stod gav såg så ga gav
    a i oraz także to był była było byli się nie na z ze jako przez po oraz po do za już
    to byl byla bylo byli byly je jsou se si ne na s ze jako po pro již už bil bila bilo bili bile su sa kao za u
    el ea ei a au s era erau fost nu cu la pe ca prin este sunt până
    ông bà anh đã được đến có là và thì do tại ở với cho
    ia dia mereka ketika saat oleh dengan sampai hingga adalah telah sudah yang untuk pada
    ο η οι ήταν και με για από στο στη στην στον έως μέχρι είναι
    ya na kwa hadi katika alikuwa ilikuwa
    """)

  /// Endings of verbs in the past.
  static let pastEndings: [String] = [
    "ł", "ła", "ło", "li", "ły", "no", "to", "l", "la", "lo", "л", "ла", "ло", "ли", "лся", "лась", "лось",
    "лись",
    "ні", "но", "на", "ны", "ан", "ена", "ено",
  ]

  /// Prepositions with a singular article, after which nothing is counted.
  static let singular: WordSet = [
    "dal", "dall", "del", "dell", "el", "al", "του", "το", "nel", "nell", "nella",
  ]

  /// Prepositions of the read languages that stand before a count as well as before a year.
  static let countingPrepositions: WordSet = [
    "en", "dans", "em", "depuis", "desde", "w", "we", "у", "în", "в", "во", "с", "со", "к", "до", "от",
    "после",
    "перед", "из", "з", "по", "за",
  ]
}
