import Provenance
import Testing

@Suite struct DateExpressions {
  /// A text and the EDTF of each expression found in it, in order; readings of one are joined by "|".
  static let found: [(String, [String])] = [
    ("in 2023", ["2023"]), ("November 2024", ["2024-11"]), ("30 Nov. 2024", ["2024-11-30"]),
    ("Nov. 30, 2024", ["2024-11-30"]), ("2024-11-30", ["2024-11-30"]),
    ("30th of November, 2024", ["2024-11-30"]),
    ("Saturday, November 30th, 2024", ["2024-11-30"]), ("30.11.2024", ["2024-11-30"]),
    // Day first and month first.
    ("03/04/2024", ["2024-04-03|2024-03-04"]), ("04-04-2024", ["2024-04-04"]), ("30/11/2024", ["2024-11-30"]),
    ("11/30/2024", ["2024-11-30"]), ("31/04/2024", []), ("03/04/24", ["XX24-04-03|XX24-03-04"]),
    // Parts of years and decades.
    ("the mid-1990s", ["[1994..1996]"]), ("the 1990s", ["199X"]), ("the 1900s", ["190X|19XX"]),
    ("late 2023", ["[2023-10..2023-12]"]), ("early May 2024", ["[2024-05-01..2024-05-10]"]),
    ("the 19th century", ["18XX"]), ("spring 2023", ["2023-21"]), ("Q3 2023", ["2023-35"]),
    ("the first half of 2023", ["2023-40"]), ("44 BC", ["-0043"]), ("AD 79", ["0079"]),
    // From one to another; only the dates that hold on their own are found as well.
    ("between 2019 and 2021", ["2019/2021"]), ("from 2019 to 2021", ["2019/2021", "2019", "2021"]),
    ("since March", ["XXXX-03/..", "XXXX-03"]), ("since 2019", ["2019/..", "2019"]),
    ("from 2019 onwards", ["2019/..", "2019"]), ("until 2019", ["/2019", "2019"]),
    ("before 2019", ["[..2018]"]),
    ("before March 2019", ["[..2019-02]"]), ("before 1 March 2024", ["[..2024-02-29]"]),
    ("after 31 December 2023", ["[2024-01-01..]"]), ("by 2014", ["[..2014]"]), ("post-2011", ["[2012..]"]),
    ("between 11 and 14 November 2024", ["2024-11-11/2024-11-14"]),
    ("11–14 November 2024", ["2024-11-11/2024-11-14"]),
    ("from March to June 2024", ["2024-03/2024-06", "2024-03", "2024-06"]), ("2019–2021", ["2019/2021"]),
    ("the 2023-24 season", ["2023/2024"]), ("2011-12", ["2011-12|2011/2012"]),
    ("2024-11-30/2024-12-02", ["2024-11-30/2024-12-02"]),
    ("2023 or 2024", ["[2023,2024]"]), ("in 2023 and 2024", ["{2023,2024}", "2023", "2024"]),
    ("May or June 2024", ["[2024-05,2024-06]"]), ("about May 2024", ["2024-05~"]), ("c. 1850", ["1850~"]),
    ("probably in 2024", ["2024?"]), ("since about 2019", ["2019~/..", "2019~"]),
    ("by the end of 2023", ["[..2023]"]), ("between late 2023 and early 2024", ["2023/2024"]),
    ("since late 2023", ["2023/..", "[2023-10..2023-12]"]), ("no later than March 2019", ["[..2019-03]"]),
    ("no earlier than 2019", ["[2019..]"]), ("not until 2019", ["2019"]),
    ("27 or 28 November 2024", ["[2024-11-27,2024-11-28]"]), ("the winter of 2023–24", ["2023-24"]),
    ("on 27 and 28 November 2024", ["{2024-11-27,2024-11-28}", "2024-11-27", "2024-11-28"]),
    ("27-Nov-2024", ["2024-11-27"]), ("2024 Nov 27", ["2024-11-27"]),
    ("In 2011 and 2012 protests spread", ["{2011,2012}", "2011", "2012"]),
    ("at 2024-11-30T10:00:00+01:00, they", ["2024-11-30T10:00:00+01:00"]),
    // Other digits and languages.
    ("٣٠ نوفمبر ٢٠٢٤", ["2024-11-30"]), ("30 تشرين الثاني 2024", ["2024-11-30"]),
    ("في آذار/مارس 2011", ["2011-03"]), ("ومنذ عام ٢٠١٩", ["2019/..", "2019"]),
    ("وبين 2019 و2021", ["2019/2021"]),
    ("۲۰۲۳", ["2023"]), ("３０ Nov ２０２４", ["2024-11-30"]), ("2024年11月30日", ["2024-11-30"]),
    ("le 1er mai 2024", ["2024-05-01"]), ("fe\u{301}vrier 2020", ["2020-02"]), ("février 2020", ["2020-02"]),
    ("de 2019 à 2021", ["2019/2021", "2019", "2021"]), ("les années 1990", ["199X"]),
    ("am 30. November 2024", ["2024-11-30"]), ("Mitte der 1990er Jahre", ["[1994..1996]"]),
    ("zwischen 2019 und 2021", ["2019/2021"]), ("30 de noviembre de 2024", ["2024-11-30"]),
    ("a finales de 2023", ["[2023-10..2023-12]"]), ("30 ноября 2024 года", ["2024-11-30"]),
    ("с 2019 по 2021 год", ["2019/2021", "2019", "2021"]), ("с 2019 года", ["2019/..", "2019"]),
    // No dates.
    ("2000 fighters", []), ("$2024", []), ("killed 1500 people", []), ("Resolution 2254", []),
    ("2,024 men", []),
    ("ISO 8601", []), ("about 2000 people", []), ("they may march", []), ("they may 2 or 3 times", []),
    ("192.168.20.2024", []), ("version 1.2019", []), ("No. 2019", []), ("in 2000 villages", []),
    ("from 1000 to 2000 men", []),
    ("about 1950 soldiers", []), ("15:2024", []), ("between 1500 and 2000 fighters", []),
    ("2019km", []),
    ("", []), ("9/11", []), ("+1 2023", []),
    ("in 2023 forces entered", ["2023"]), ("the 2014 ban", ["2014"]), ("(2015)", ["2015"]),
  ]

  @Test(arguments: found.indices)
  func finds(_ index: Int) {
    let (text, expected) = Self.found[index]
    let expressions = DateExpression.find(in: text)
    #expect(expressions.map { $0.readings.map(\.edtf.source).joined(separator: "|") } == expected, "\(text)")
  }

  @Test func rangesAreCodePointsOfTheText() throws {
    let text = "👩‍👩‍👧 e\u{301}crit le 30\r\nnovembre 2024, et en 2025."
    let expressions = DateExpression.find(in: text)
    let scalars = Array(text.unicodeScalars)
    let quoted = expressions.map { expression in
      String(String.UnicodeScalarView(scalars[expression.range]))
    }
    #expect(
      quoted.map { Array($0.unicodeScalars) }
        == ["30\r\nnovembre 2024", "2025"].map { Array($0.unicodeScalars) })
  }

  @Test func sayWhyThereAreTwoReadings() throws {
    let expression = try #require(DateExpression.find(in: "03/04/2024").first)
    #expect(expression.readings.map(\.why) == ["day, month, year", "month, day, year"])
    let decided = try #require(DateExpression.find(in: "30/11/2024").first)
    #expect(decided.readings.map(\.why) == ["day, month, year, as there is no month 30"])
  }

  @Test func randomWordsNeverTrap() {
    var random = SplitMix(state: 3)
    let pieces = [
      "2024", "30", "11", "3", "99999999999", "-", "/", ".", ",", " ", " ", " ", "–", "Nov", "May", "between",
      "and", "from",
      "to", "since", "late", "mid", "about", "1990s", "the", "year", "تشرين", "الثاني", "منذ", "و", "BC", "T",
      "10:00:00",
      "Z", "or", "until", "before", "\u{202E}", "年", "0", "00", "'", "s", "jusqu", "?",
    ]
    for _ in 0..<8_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let count = text.unicodeScalars.count
      for expression in DateExpression.find(in: text) {
        #expect(!expression.range.isEmpty && expression.range.upperBound <= count, "\(text)")
        #expect(!expression.readings.isEmpty)
        // What is found is borne out by the text that it was found in, unless the text leaves it open.
        for reading in expression.readings {
          #expect(DateExpression.supports(reading.edtf, in: text) != .notFound, "\(reading.edtf) in \(text)")
        }
      }
    }
  }
}
