import Testing

@testable import Provenance

@Suite struct NumberExpressions {
  /// A language, a text, and each number found in it, in order; readings of one are joined by "|", those that
  /// are not sure have a "?", and "-" is a number that is no amount.
  static let found: [(String?, String, [String])] = [
    // Digits, separators, signs.
    (nil, "12 people", ["12"]), (nil, "1,200 men", ["1200|1.2?"]), (nil, "1,200,300", ["1200300"]),
    (nil, "5.2 percent", ["5.2"]), (nil, "5,2", ["5.2"]), (nil, "1.200", ["1.2?|1200?"]),
    ("en", "1.200", ["1.2"]), ("de", "1.200", ["1200"]), ("de-CH", "1.200", ["1.2"]),
    ("fr", "1,200", ["1.2"]),
    ("en-GB", "1,200", ["1200"]), (nil, "1.200.300", ["1200300"]), (nil, "1,200.50", ["1200.5"]),
    (nil, "1.200,50", ["1200.5"]), (nil, "12,34,567", ["1234567"]), (nil, "1'200'300", ["1200300"]),
    ("fr", "1 200 000 habitants", ["1200000"]), (nil, "1\u{202F}200 habitants", ["1200"]),
    (nil, "0,125", ["0.125"]), (nil, "0.125", ["0.125"]), (nil, ".5 percent", ["0.5"]),
    (nil, "the end.5 men", ["5"]),
    (nil, "-5.2", ["-5.2"]), (nil, "\u{2212}5.2 %", ["-5.2"]), (nil, "(-5)", ["-5"]), (nil, "-$5", ["-5"]),
    (nil, "+5", ["5"]), (nil, "5-6 men", ["5", "6"]), (nil, "61–5", ["61", "5"]),
    (nil, "2019–21", ["2019", "-"]),
    (nil, "minus 5", ["-5"]), (nil, "minus five", ["-5"]), (nil, "ten minus five", ["10", "5"]),
    (nil, "٣٬٥٠٠ مقاتل", ["3500"]), (nil, "٣٫٥", ["3.5"]), (nil, "۱۲ نفر", ["12"]), (nil, "１２", ["12"]),
    (nil, "1\u{200F}2", ["12"]),
    // Fractions.
    (nil, "½", ["0.5"]), (nil, "2½ years", ["2.5"]), (nil, "1/2", ["0.5"]), (nil, "1 1/2", ["1.5"]),
    (nil, "3\u{2044}4", ["0.75"]), (nil, "⅓", ["-"]), (nil, "two thirds", ["-"]), (nil, "two-thirds", ["-"]),
    (nil, "three quarters", ["0.75"]), (nil, "a quarter of a million", ["250000"]),
    (nil, "half a million", ["500000"]), (nil, "half-a-dozen", ["6"]),
    (nil, "one and a half million", ["1500000"]),
    (nil, "a million and a half", ["1500000"]), (nil, "2 and a half years", ["2.5"]),
    // Sizes.
    (nil, "1.2 million", ["1200000"]), (nil, "1.2-million", ["1200000"]), (nil, "2 million", ["2000000"]),
    (nil, "$5bn", ["5000000000"]), (nil, "$5m", ["5000000"]), (nil, "5m", ["5?|5000000?"]),
    (nil, "5k", ["5000"]),
    (nil, "5km", ["5"]), (nil, "2 or 3 million", ["2?|2000000?", "3000000"]),
    (nil, "2–3 million", ["2?|2000000?", "3000000"]), (nil, "five hundred", ["500"]),
    (nil, "five to six hundred", ["5?|500?", "600"]), (nil, "2 hundred thousand", ["200000"]),
    (nil, "3 dozen", ["36"]), (nil, "a dozen", ["12"]), (nil, "dozens of men", []),
    (nil, "several hundred", []),
    (nil, "hundreds of thousands", []), (nil, "a few thousand", []), (nil, "2 milyon", ["2000000"]),
    (nil, "5万", ["50000"]), (nil, "5人", ["5"]), (nil, "3 crore", ["30000000"]),
    // Words.
    (nil, "twenty-one", ["21"]), (nil, "twenty one men", ["21"]),
    (nil, "two hundred and five thousand", ["205000"]),
    (nil, "one million two hundred thousand and five", ["1200005"]), (nil, "nineteen hundred", ["1900"]),
    (nil, "a hundred", ["100"]), (nil, "a thousand men", ["1000"]), (nil, "three point one four", ["3.14"]),
    (nil, "one point five million", ["1500000"]), (nil, "zero", ["0"]), (nil, "not 5 but 6", ["5", "6"]),
    (nil, "one hundred and twenty-three", ["123"]), (nil, "twenty-one-year-old", ["21"]),
    (nil, "no one came", []), (nil, "one of them", ["1"]), (nil, "a man", []),
    (nil, "between one and two hundred", ["1?|100?", "200"]), (nil, "five and six men", ["5", "6"]),
    (nil, "Twenty\u{2011}One", ["21"]),
    // No amounts.
    (nil, "the 20th", ["-"]), (nil, "twenty-first", ["-"]), (nil, "the third", []),
    (nil, "the two first", ["2"]),
    (nil, "F-16 and T72 and E7", ["-", "-", "-"]), (nil, "1990s", ["-"]), (nil, "30/11/2024", ["-"]),
    (nil, "30.11.2024", ["-"]), (nil, "2024-11-30", ["-"]), (nil, "12:30", ["-"]),
    (nil, "version 1.2.3", ["-"]),
    (nil, "twenty twenty-four", ["-"]), (nil, "10^6", ["-", "-"]), (nil, "3D", ["-"]),
    (nil, "1e6", ["-", "-"]),
    (nil, "±5", ["-"]),
    (nil, "12345678901234567890123 grains", ["12345678901234567890123"]),
    // Other languages.
    ("fr", "vingt et un", ["21"]), ("fr", "soixante et onze", ["71"]),
    ("fr", "quatre-vingt-dix-neuf", ["99"]),
    ("fr", "deux cent cinq mille", ["205000"]), ("fr", "mille hommes", ["1000"]),
    ("fr", "un demi-million", ["500000"]),
    ("fr", "deux millions et demi", ["2500000"]), ("fr", "une douzaine", ["12"]),
    ("fr", "plusieurs centaines", ["-"]),
    ("de", "einundzwanzig", ["21"]), ("de", "zweihundertfünftausend", ["205000"]),
    ("de", "eine halbe Million", ["500000"]),
    ("de", "anderthalb Millionen", ["1500000"]), ("de", "hundert", ["100"]),
    ("de", "2 Milliarden", ["2000000000"]),
    ("de", "2 Billionen", ["2000000000000"]), ("de", "mehrere hundert", ["-"]),
    ("de", "tausend Mann", ["1000"]),
    ("es", "treinta y uno", ["31"]), ("es", "doscientos cinco mil", ["205000"]),
    ("es", "dos mil millones", ["2000000000"]),
    ("es", "medio millón", ["500000"]), ("es", "millón y medio", ["1500000"]), ("es", "una docena", ["12"]),
    ("es", "once hombres", ["11"]), (nil, "once more", []), ("es", "varios miles", ["-"]),
    ("ru", "двадцать один", ["21"]), ("ru", "двести пять тысяч", ["205000"]),
    ("ru", "полтора миллиона", ["1500000"]),
    ("ru", "полмиллиона", ["500000"]), (nil, "пяти человек", ["5"]), (nil, "трёхсот", ["300"]),
    (nil, "два с половиной миллиона", ["2500000"]), ("ru", "несколько тысяч", ["-"]),
    ("ar", "خمسة وعشرون ألف", ["25000"]), (nil, "ثلاثة عشر", ["13"]), (nil, "ألفين", ["2000"]),
    (nil, "مئتان وخمسة آلاف", ["205000"]), (nil, "نصف مليون", ["500000"]), (nil, "و٢٥ مقاتلا", ["25"]),
    (nil, "ثلاثة ملايين ومئتا ألف", ["3200000"]),
    // A blank line ends a number, the end of a line does not.
    (nil, "one hundred\n\nthousand men", ["100"]), (nil, "twenty\n \nfive men", ["20", "5"]),
    (nil, "Total: 5\r\n\r\nmillion-dollar homes", ["5"]), (nil, "twenty\nfive men", ["25"]),
    // Emphasis says nothing of a number; other marks are no emphasis.
    (nil, "It had _120_ men, __120__ men, `120` men", ["120", "120", "120"]), (nil, "**_120_ men**", ["120"]),
    (nil, "**5** million, **5**k, *twenty*-five", ["5000000", "5000", "25"]), (nil, "**-5**", ["-5"]),
    (nil, "a_120_b, x_120, _120", ["-", "-", "-"]), (nil, "3*4*5", ["3", "4", "5"]),
    ("fr", "Article 3 **200 personnes**", ["3", "200"]), (nil, "* 5 men\n* 6 men", ["5", "6"]),
    (nil, "_120\n\n120_", ["-", "120"]),
    (nil, "the UN sent ten", ["10"]), (nil, "50 cent", ["50"]), (nil, "", []), (nil, "no numbers", []),
  ]

  @Test(arguments: found.indices)
  func finds(_ index: Int) {
    let (language, text, expected) = Self.found[index]
    #expect(NumberExpression.readings(in: text, language: language) == expected, "\(text)")
  }
}

extension NumberExpression {
  /// What is read in a text, each number by all its readings: `?` after one that is not sure, `-` for one without any.
  static func readings(in text: String, language: String?) -> [String] {
    find(in: text, language: language).map { expression in
      expression.readings.isEmpty
        ? "-"
        : expression.readings.map { $0.value.description + ($0.isSure ? "" : "?") }.joined(separator: "|")
    }
  }
}
