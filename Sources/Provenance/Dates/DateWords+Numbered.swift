/// Words by which a number is known for that of a thing, and a stop after one for that of an ordinal.
extension DateWords {
  private static func set(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Words before the number of a thing: "No. 2019", "Exhibit 12".
  static let numbering: Set<String> = set(
    """
    no nr nos art p pp par para res vol number issue exhibit annex appendix chapter section article paragraph
    volume page pages part item rule clause footnote figure fig table type ch sec
    n nº numéro annexe chapitre pièce tome alinéa fascicule núm número artículo capítulo anexo tomo página
    nummer artikel kapitel anhang anlage heft seite absatz abs ziffer
    ст номер глава статья приложение том выпуск страница стр пункт рис табл
    رقم العدد المادة الفصل الملحق الصفحة
    """)

  /// Languages that write the ordinal of a day with a stop: "3. Mai".
  static let languagesOfDottedDays: Set<String> = set(
    "de da nb nn no fi is fo cs sk sl hr bs sr et lv lb hsb dsb gsw")

  /// Months by names of such languages that English, French and Spanish do not share.
  static let monthsOfDottedDays: Set<String> = set(
    "januar jänner februar märz maerz mär mrz juni juli oktober okt dezember dez")

  /// Words of such languages before a day.
  static let beforeDottedDay: Set<String> = set(
    """
    am vom zum bis ab seit der den dem und dieser
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    mandag tirsdag onsdag torsdag fredag lørdag søndag
    """)
}
