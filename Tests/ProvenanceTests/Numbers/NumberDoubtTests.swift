import Testing

@testable import Provenance

/// What stands beside a number and makes another one of it, or may.
@Suite struct NumberDoubtTests {
  /// Language, text, and the readings: `?` after one that is not sure, `-` for a number without any.
  static let found: [(String?, String, [String])] = [
    ("ru", "живёт 10—12 тысяч человек", ["10?", "12000"]),
    ("en", "10 — 12 thousand men", ["10?", "12000"]),
    ("zh", "该国有25余万人。", ["-"]),
    ("zh", "该国有25多万人。", ["-"]),
    ("ko", "25여만 명", ["-"]),
    ("tr", "25 buçuk milyon", ["-"]),
    ("tr", "2 buçuk yıl", ["-"]),
    ("nl", "2 en een half miljoen", ["-"]),
    ("it", "2 milioni e mezzo", ["-"]),
    ("fa", "۲۵ و نیم میلیون", ["-"]),
    ("ru", "25 с лишним тысяч", ["25?", "-"]),
    ("en", "Some 25 or more million men came.", ["25?"]),
    ("en", "25+ million", ["25?"]),
    ("en", "25-plus million", ["25?"]),
    ("en", "25[1] million", ["25?", "1?"]),
    ("en", "25&nbsp;million", ["25?"]),
    ("en", "25,\n000 people", ["25?", "0?"]),
    ("en", "25 ,000 people", ["25?", "0?"]),
    ("en", "In 2025,\n300 people came", ["2025", "300"]),
    ("en", "with 25, 300 of them", ["25", "300"]),
    ("zh", "冬季气温零下25度。", ["25?"]),
    ("ja", "マイナス25度", ["25?"]),
    ("ko", "영하 25도", ["25?"]),
    ("it", "D'inverno ci sono meno 25 gradi.", ["25?"]),
    ("tr", "eksi 25 derece", ["25?"]),
    ("uk", "мінус 25 градусів", ["25?"]),
    ("en", "25 degrees below zero", ["25?", "0"]),
    ("de", "25 Grad unter null", ["25?", "0"]),
    ("en", "25 degrees in May", ["25"]),
    ("pt", "menos 25 milhões", ["25000000?"]),
    (nil, "Al menos 500 personas", ["500"]),
    ("it", "per lo meno 5 persone", ["5"]),
    (nil, "`1`,`200` and *1*,*200*", ["1", "200", "1", "200"]),
    ("en", "**5**.**3** and `3`/`4`", ["5", "3", "3", "4"]),
    ("en", "**1,200** men", ["1200"]),
    ("en", "It cost ~~120~~ 130 dollars.", ["130"]),
    ("en", "for <!-- 99 --> 100 men", ["100"]),
    ("en", "for <del>ninety</del> 100 men", ["100"]),
    ("en", "~5 men and ~6 women", ["5", "6"]),
    ("en", "5 <!-- 6 men", ["5", "6"]),
    ("zh", "那里有 5 百货公司", ["5"]),
    ("zh", "2021 万圣节", ["2021"]),
    ("zh", "100 百度员工", ["100"]),
    ("zh", "有 5 万 人", ["50000"]),
    ("zh", "有 5 万人", ["50000"]),
    ("zh", "有 5 万科员工", ["5"]),
    ("zh", "有 5 千某物", ["5?|5000?"]),
    ("de", "12 Mill. Menschen", ["-"]),
    (nil, "12 Mill. Menschen", ["-"]),
    (nil, "12 mill workers", ["12"]),
  ]

  /// Numbers of a range or list of which only the last says the size.
  static let sharing: [(String?, String, [String])] = [
    // Money.
    ("en", "worth $5 to $6 million, officials said", ["5?", "6000000"]),
    ("en", "between £2 and £3 million", ["2?", "3000000"]), ("en", "€1.2 to €1.3bn", ["1.2?", "1300000000"]),
    ("en", "sums of $3, $4 and $5 million", ["3?", "4?", "5000000"]),
    ("en", "US$5 to US$6 million", ["5?", "6000000"]), ("en", "EUR 5 to EUR 6 million", ["5?", "6000000"]),
    ("en", "It killed 5, and $6 million was lost.", ["5", "6000000"]),
    ("en", "They paid $5 for 6 million.", ["5", "6000000"]),
    // Other words, scripts and marks.
    ("tr", "5 ila 6 milyon", ["5?", "6000000"]), ("fa", "۵ تا ۶ میلیون", ["5?", "6000000"]),
    ("nl", "5 tot 6 miljoen", ["5?", "6000000"]), ("sv", "5 till 6 miljoner", ["5?", "6000000"]),
    ("pl", "od 5 do 6 milionów", ["5?", "6000000"]), ("zh", "约有5至6万人参加", ["5?", "60000"]),
    ("zh", "3到5亿元", ["3?", "500000000"]), ("zh", "5-6万人", ["5?", "60000"]), ("ja", "5〜6万人", ["5?", "60000"]),
    ("ja", "3から5万人", ["3?", "50000"]), ("ko", "5~6만 명", ["5?", "60000"]), ("ko", "5∼6만 명", ["5?", "60000"]),
    ("zh", "5万至6万人", ["50000", "60000"]), ("zh", "5至6人", ["5", "6"]), ("en", "3k to 5k", ["3000", "5000"]),
    ("en", "500k to 1 million", ["500000", "1000000"]),
    ("en", "5 million to 6 million", ["5000000", "6000000"]), ("tr", "5 ila 6 kişi", ["5", "6"]),
    ("ja", "2、3万人", ["2?", "30000"]), ("ja", "2人、3万円", ["2", "30000"]),
    ("en", "more than 5 but less than 6 million", ["5?", "6000000"]),
    // Lists.
    ("en", "10, 15 or 20 thousand", ["10?", "15?|15000?", "20000"]),
    ("en", "five, six or seven thousand", ["5?", "6?|6000?", "7000"]),
    ("en", "10, 15 or 20 men", ["10", "15", "20"]),
    // Thousands that the first number shares.
    ("en", "10 to 12,000 people", ["10?", "12000"]), ("en", "5-6,000 fighters", ["5?", "6000"]),
    ("en", "between 10 and 12,000", ["10?", "12000"]), ("fr", "10 à 12 000 personnes", ["10?", "12000"]),
    ("de", "10 bis 12.000 Menschen", ["10?", "12000"]), ("es", "de 10 a 12.000 personas", ["10?", "12000"]),
    ("ru", "10—12 000 человек", ["10?", "12000"]), ("en", "100 to 1,000", ["100", "1000"]),
    ("en", "10 to 10,000", ["10", "10000"]), ("en", "10 to 12,345", ["10", "12345"]),
    ("en", "1,000 to 12,000", ["1000", "12000"]), ("en", "10 to 12", ["10", "12"]),
    ("en", "10 men and 12,000 horses", ["10", "12000"]),
  ]

  @Test(arguments: (found + sharing).indices)
  func finds(_ index: Int) {
    let (language, text, expected) = (Self.found + Self.sharing)[index]
    #expect(NumberExpression.readings(in: text, language: language) == expected, "\(text)")
  }

  /// However many marks there are, they are looked at in one go.
  @Test func hiddenTextIsFoundInOnePass() {
    let many = Array(String(repeating: "<s>~~<!--", count: 20_000).unicodeScalars)
    #expect(HiddenText.ranges(in: many).count <= many.count)
    #expect(
      NumberExpression.find(in: String(repeating: "1,\n000 ", count: 5_000), language: "en").count == 10_000)
  }
}
