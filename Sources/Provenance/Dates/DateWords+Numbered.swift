/// Words by which a number is known for that of a thing or a total, and a stop after one for that of an ordinal.
extension DateWords {
  /// Words before the number of a thing: "Exhibit 12".
  static let numbering = WordSet(
    """
    number issue exhibit annex appendix chapter section article paragraph volume page pages part item rule clause
    footnote figure table type nº numéro annexe chapitre pièce tome alinéa fascicule número artículo capítulo anexo
    tomo página nummer artikel kapitel anhang anlage heft seite absatz ziffer
    номер глава статья приложение том выпуск страница пункт رقم العدد المادة الفصل الملحق الصفحة
    """
  ).union(numberAbbreviations)

  /// Those that a stop may follow: "No. 2019". After "issue." a sentence ends.
  static let numberAbbreviations = WordSet(
    "no nr nos art p pp par para res vol ch sec fig n núm abs ст стр рис табл")

  /// Documents whose numbers are listed: "resolutions 1267, 1989 and 2253".
  static let listedThings = WordSet(
    """
    resolution resolutions flights résolution résolutions resolución resoluciones resolução resoluções resolutionen
    резолюция резолюции резолюций резолюциях резолюциями резолюциям قرار قرارات القرار القرارات القراران القرارين
    """)

  /// What is counted or measured as a whole, before "of" and its number.
  static let totals = WordSet(
    """
    population total capacity crew garrison number sum maximum minimum average record strength height length altitude
    elevation depth weight distance area price cost fee fine staff membership attendance complement enrolment enrollment
    workforce toll tally figure mark count quota circulation audience congregation majority score speed salary reward wage rent turnover
    effectif effectifs capacité équipage garnison nombre somme hauteur altitude longueur profondeur superficie poids
    prix montant moyenne chiffre cap barre seuil
    población capacidad tripulación guarnición número suma altura altitud longitud profundidad superficie peso precio
    coste costo importe promedio cantidad cifra umbral récord
    população capacidade tripulação guarnição número soma altitude comprimento preço custo valor quantidade média
    bevölkerung einwohnerzahl kapazität besatzung garnison anzahl zahl gesamtzahl summe gesamtsumme höhe länge tiefe
    fläche gewicht preis betrag durchschnitt stärke auflage marke rekord
    bevolking capaciteit bemanning garnizoen aantal totaal som hoogte lengte diepte gewicht prijs bedrag
    """)

  /// "Of", before a number or a year.
  static let possession: WordSet = ["of", "de", "von", "van"]

  /// What streets are called after their name, and before it.
  static let streets = WordSet(
    """
    street st road rd avenue ave boulevard blvd lane drive square highway parkway terrace crescent prospekt prospect
    """)
  static let streetsBeforeNumber = WordSet(
    "calle avenida avda rua rue straße strasse ul ulitsa ulica ул улица улице пр проспект вул вулиця شارع")

  /// Verbs of many in English.
  static let pluralVerbs = WordSet("were are had have will would fled came went left took lost")

  /// Whether an English noun has the form of a plural; so do those of French and Spanish.
  static func isPlural(_ noun: String) -> Bool {
    noun.hasSuffix("s") && noun.utf8.count > 3 && !["ss", "us", "sis"].contains { noun.hasSuffix($0) }
      && !["was", "has", "this", "his"].contains(noun)
  }

  /// Languages that write the ordinal of a day with a stop: "3. Mai".
  static let languagesOfDottedDays = WordSet(
    "de da nb nn no fi is fo cs sk sl hr bs sr et lv lb hsb dsb gsw")

  /// Months by names of such languages that English, French and Spanish do not share.
  static let monthsOfDottedDays = WordSet(
    "januar jänner februar märz maerz mär mrz juni juli oktober okt dezember dez")

  /// Words of such languages before a day.
  static let beforeDottedDay = WordSet(
    """
    am vom zum bis ab seit der den dem und dieser
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    mandag tirsdag onsdag torsdag fredag lørdag søndag
    """)
}
