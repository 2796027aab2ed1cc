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

  @Test(arguments: found.indices)
  func finds(_ index: Int) {
    let (language, text, expected) = Self.found[index]
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
