import Testing

@testable import Provenance

/// Sizes that count a number further: where they are not read, or may be something else, the number alone is none.
@Suite struct NumberSizesAfterNumbers {
  /// A language, a text and the numbers in it, as in `NumberExpressions`.
  static let found: [(String?, String, [String])] = [
    // Abbreviations that may be something else.
    ("fr", "Budget de 12 M€ en tout.", ["12?|12000000?"]), ("fr", "12M€", ["12?|12000000?"]),
    ("es", "25 MM€", ["25?|25000000?"]), ("en", "5 M members", ["5?|5000000?"]),
    ("en", "They had 25 k followers.", ["25000"]), (nil, "They had 25 k followers.", ["25000"]),
    ("en", "3 k", ["3000"]), ("en", "77 K", ["77?|77000?"]), ("cs", "12 k tomu", ["12?|12000?"]),
    ("en", "2 or 3 k followers", ["2?|2000?", "3000"]), ("fr", "12 k€", ["12000"]),
    ("en", "The fund holds $1.2 tn now.", ["1200000000000"]), ("en", "$1.2T", ["1200000000000"]),
    ("fi", "12 tn", ["12?|12000000000000?"]), ("en", "$5 m", ["5000000"]), ("en", "$5mm", ["5?|5000000?"]),
    ("en", "5 B", ["5?|5000000000?"]), ("de", "12 T€", ["12?|12000000000000?"]),
    ("en", "₹5L", ["5?|500000?"]),
    ("pt", "R$ 12 bi, 12 mi de reais", ["-", "-"]), ("id", "12 rb dan 12 jt", ["-", "-"]),
    // Abbreviations that are sizes only.
    ("fr", "Le budget est de 12 Mds € cette année.", ["-"]), ("fr", "2 ou 3 Mrds d'euros", ["2?", "-"]),
    ("fi", "Summa on 12 milj. euroa.", ["-"]), ("da", "Beløbet er 12 mia. kr i alt.", ["-"]),
    ("nb", "12 mill. kroner", ["-"]), ("de", "3 Bio. Euro", ["-"]), ("en", "12 kEUR, 12 MUSD", ["-", "-"]),
    ("sv", "12 mkr, 12 MSEK", ["-", "-"]), ("en", "12 xyz €", ["-"]), ("vi", "12 tr đồng", ["-"]),
    ("lt", "12 tūkst. žmonių", ["-"]), ("es", "5 mdd", ["-"]), ("en", "₹5 cr", ["-"]),
    // Words.
    ("en", "It has 12 quadrillion of them.", ["-"]), ("en", "between 10 and 12 quadrillion", ["10?", "-"]),
    (nil, "twelve quintillion", ["-"]), ("de", "1 Trilliarde und 2 Billiarden", ["-", "-"]),
    ("lv", "12 tūkstoši, 12 miljonu", ["-", "-"]), ("lt", "12 milijonų", ["-"]),
    ("bn", "12 হাজার মানুষ", ["-"]), ("ta", "12 ஆயிரம் பேர்", ["-"]), ("te", "12 వేల మంది", ["-"]),
    ("lo", "12 ລ້ານຄົນ", ["-"]), ("km", "១២លាននាក់", ["-"]), ("my", "၁၂ သန်း", ["-"]),
    ("my", "ကျပ်သိန်း ၁၂၀", ["-"]), ("kk", "12 мың адам", ["-"]), ("hy", "12 հազար մարդ", ["-"]),
    ("ka", "12 ათასი კაცი", ["-"]), ("am", "12 ሺህ ሰዎች", ["-"]), ("az", "12 min manat", ["-"]),
    ("sw", "shilingi milioni 12 na elfu 5", ["-", "-"]),
    ("zh", "12 万人", ["120000"]), ("zh", "12 亿元", ["1200000000"]), ("zh", "3 万 5 千", ["-"]),
    // A billion and a trillion are not everywhere what they are in English.
    ("fr", "1 trillion d'euros", ["1000000000000000000?|1000000000000?"]),
    ("de", "1 Trillion Euro", ["1000000000000000000?|1000000000000?"]),
    ("da", "1 billion kroner", ["1000000000?|1000000000000?"]), ("es", "1 trillón", ["1000000000000000000"]),
    ("en", "1 trillion", ["1000000000000"]), (nil, "1 billion", ["1000000000"]),
    ("hi", "1.2 billion", ["1200000000"]),
    // What is counted, and units.
    (
      "en", "12 km, 12 men, 12 May, 12 kg, 12 m high, 12 mi away, 12 mm, 12 t",
      Array(repeating: "12", count: 8)
    ),
    ("en", "12 min, 12 US$, 12 HK$, 12 T-shirts, 12 k-mers, 12 MDs", Array(repeating: "12", count: 6)),
    ("en", "12 pavilions, 12 millionaires, 12 billiard tables", ["12", "12", "12"]),
    (nil, "12 km, 12 mi away, 12 min, 12 of them, 12 in all", Array(repeating: "12", count: 5)),
    ("fr", "12 hommes, 12 €, 12 m, 12 et 12 €, 12 ans, 12 mars", Array(repeating: "12", count: 7)),
    ("de", "12 Männer, 12 t, 12 Bio-Eier, 12 Millionäre, 12 Mal", Array(repeating: "12", count: 5)),
    ("bn", "12 শতাংশ", ["12"]), ("km", "១២ រយៈពេល", ["12"]), ("kk", "12 адам", ["12"]),
    ("sw", "watu 12", ["12"]), ("zh", "12 千克, 12百分点", ["12", "12"]),
  ]

  @Test(arguments: found.indices)
  func finds(_ index: Int) {
    let (language, text, expected) = Self.found[index]
    #expect(NumberExpression.readings(in: text, language: language) == expected, "\(text)")
  }
}
