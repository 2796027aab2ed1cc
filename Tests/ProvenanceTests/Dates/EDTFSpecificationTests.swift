import Provenance
import Testing

/// The examples of the Library of Congress specification (4 February 2019), each with its level and meaning.
@Suite struct EDTFSpecification {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let level: Int
    let from: String
    let to: String
    let words: String

    init(_ text: String, _ level: Int, _ from: String, _ to: String, _ words: String) {
      (self.text, self.level, self.from, self.to, self.words) = (text, level, from, to, words)
    }

    var testDescription: String { text }
  }

  static let level0 = [
    Example("1985-04-12", 0, "1985-04-12", "1985-04-12", "12 April 1985"),
    Example("1985-04", 0, "1985-04-01", "1985-04-30", "April 1985"),
    Example("1985", 0, "1985-01-01", "1985-12-31", "1985"),
    Example("1985-04-12T23:20:30", 0, "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30 local time"),
    Example("1985-04-12T23:20:30Z", 0, "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30 UTC"),
    Example("1985-04-12T23:20:30-04", 0, "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30 UTC-04:00"),
    Example("1985-04-12T23:20:30+04:30", 0, "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30 UTC+04:30"),
    Example("1964/2008", 0, "1964-01-01", "2008-12-31", "from 1964 to 2008"),
    Example("2004-06/2006-08", 0, "2004-06-01", "2006-08-31", "from June 2004 to August 2006"),
    Example(
      "2004-02-01/2005-02-08", 0, "2004-02-01", "2005-02-08", "from 1 February 2004 to 8 February 2005"),
    Example("2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28", "from 1 February 2004 to February 2005"),
    Example("2004-02-01/2005", 0, "2004-02-01", "2005-12-31", "from 1 February 2004 to 2005"),
    Example("2005/2006-02", 0, "2005-01-01", "2006-02-28", "from 2005 to February 2006"),
  ]

  static let level1 = [
    Example("Y170000002", 1, "Y170000002-01-01", "Y170000002-12-31", "the year 170,000,002"),
    Example("Y-170000002", 1, "Y-170000002-01-01", "Y-170000002-12-31", "the year -170,000,002"),
    Example("2001-21", 1, "2001-03-01", "2001-12-23", "spring 2001"),
    Example("1984?", 1, "1984-01-01", "1984-12-31", "1984 (uncertain)"),
    Example("2004-06~", 1, "2004-06-01", "2004-06-30", "about June 2004"),
    Example("2004-06-11%", 1, "2004-06-11", "2004-06-11", "about 11 June 2004 (uncertain)"),
    Example("201X", 1, "2010-01-01", "2019-12-31", "the 2010s"),
    Example("20XX", 1, "2000-01-01", "2099-12-31", "a year from 2000 to 2099"),
    Example("2004-XX", 1, "2004-01-01", "2004-12-31", "a month of 2004"),
    Example("1985-04-XX", 1, "1985-04-01", "1985-04-30", "a day in April 1985"),
    Example("1985-XX-XX", 1, "1985-01-01", "1985-12-31", "a day of 1985"),
    Example("1985-04-12/..", 1, "1985-04-12", "future", "from 12 April 1985 onwards"),
    Example("1985-04/..", 1, "1985-04-01", "future", "from April 1985 onwards"),
    Example("1985/..", 1, "1985-01-01", "future", "from 1985 onwards"),
    Example("../1985-04-12", 1, "past", "1985-04-12", "up to 12 April 1985"),
    Example("../1985-04", 1, "past", "1985-04-30", "up to April 1985"),
    Example("../1985", 1, "past", "1985-12-31", "up to 1985"),
    Example("1985-04-12/", 1, "1985-04-12", "future", "from 12 April 1985 to an unknown date"),
    Example("1985-04/", 1, "1985-04-01", "future", "from April 1985 to an unknown date"),
    Example("1985/", 1, "1985-01-01", "future", "from 1985 to an unknown date"),
    Example("/1985-04-12", 1, "past", "1985-04-12", "from an unknown date to 12 April 1985"),
    Example("/1985-04", 1, "past", "1985-04-30", "from an unknown date to April 1985"),
    Example("/1985", 1, "past", "1985-12-31", "from an unknown date to 1985"),
    Example("-1985", 1, "-1985-01-01", "-1985-12-31", "1986 BC"),
  ]

  static let level2 = [
    Example("Y-17E7", 2, "Y-170000000-01-01", "Y-170000000-12-31", "the year -170,000,000"),
    Example("1950S2", 2, "1900-01-01", "1999-12-31", "about 1950, from 1900 to 1999"),
    Example(
      "Y171010000S3", 2, "Y171000000-01-01", "Y171999999-12-31",
      "about the year 171,010,000, from the year 171,000,000 to the year 171,999,999"),
    Example(
      "Y3388E2S3", 2, "Y338000-01-01", "Y338999-12-31",
      "about the year 338,800, from the year 338,000 to the year 338,999"),
    Example("2001-34", 2, "2001-04-01", "2001-06-30", "the second quarter of 2001"),
    Example("[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31", "1667, 1668 or one from 1670 to 1672"),
    Example("[..1760-12-03]", 2, "past", "1760-12-03", "3 December 1760 or earlier"),
    Example("[1760-12..]", 2, "1760-12-01", "future", "December 1760 or later"),
    Example(
      "[1760-01,1760-02,1760-12..]", 2, "1760-01-01", "future",
      "January 1760, February 1760 or December 1760 or later"),
    Example("[1667,1760-12]", 2, "1667-01-01", "1760-12-31", "1667 or December 1760"),
    Example("[..1984]", 2, "past", "1984-12-31", "1984 or earlier"),
    Example("{1667,1668,1670..1672}", 2, "1667-01-01", "1672-12-31", "1667, 1668 and 1670 to 1672"),
    Example("{1960,1961-12}", 2, "1960-01-01", "1961-12-31", "1960 and December 1961"),
    Example("{..1984}", 2, "past", "1984-12-31", "1984 and earlier"),
    Example("2004-06~-11", 2, "2004-06-11", "2004-06-11", "11 June 2004 (year and month approximate)"),
    Example("2004?-06-11", 2, "2004-06-11", "2004-06-11", "11 June 2004 (year uncertain)"),
    Example(
      "?2004-06-~11", 2, "2004-06-11", "2004-06-11", "11 June 2004 (year uncertain, day approximate)"),
    Example(
      "2004-%06-11", 2, "2004-06-11", "2004-06-11", "11 June 2004 (month uncertain, month approximate)"),
    Example("156X-12-25", 2, "1560-12-25", "1569-12-25", "25 December in the 1560s"),
    Example("15XX-12-25", 2, "1500-12-25", "1599-12-25", "25 December of a year from 1500 to 1599"),
    Example("XXXX-12-XX", 2, "0000-12-01", "9999-12-31", "a day in December of a year from 1 BC to 9999"),
    Example("1XXX-XX", 2, "1000-01-01", "1999-12-31", "a month of a year from 1000 to 1999"),
    Example("1XXX-12", 2, "1000-12-01", "1999-12-31", "December of a year from 1000 to 1999"),
    Example("1984-1X", 2, "1984-10-01", "1984-12-31", "October, November or December 1984"),
    Example(
      "2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-20",
      "from 1 June 2004 (day approximate) to 20 June 2004 (day approximate)"),
    Example(
      "2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03", "from a day in June 2004 to 3 July 2004"),
  ]

  @Test(arguments: level0 + level1 + level2)
  func example(_ example: Example) throws {
    let date = try EDTF(example.text)
    #expect(date.source == example.text)
    #expect(date.level == example.level)
    #expect(shown(date.earliest) == example.from)
    #expect(shown(date.latest) == example.to)
    #expect(date.describe() == example.words)
    #expect(!date.endsBeforeItStarts)
  }

  @Test func qualifiersReachTheComponentsThatTheyStandFor() throws {
    func qualifiers(_ text: String) throws -> [Qualifier] {
      guard case .date(let date) = try EDTF(text).value else { return [] }
      return [date.yearQualifier, date.monthQualifier, date.dayQualifier]
    }
    #expect(try qualifiers("2004-06-11%") == Array(repeating: [.uncertain, .approximate], count: 3))
    #expect(try qualifiers("2004-06~-11") == [.approximate, .approximate, []])
    #expect(try qualifiers("2004?-06-11") == [.uncertain, [], []])
    #expect(try qualifiers("?2004-06-~11") == [.uncertain, [], .approximate])
    #expect(try qualifiers("2004-%06-11") == [[], [.uncertain, .approximate], []])
    #expect(try qualifiers("?2004-06~-11") == [[.uncertain, .approximate], .approximate, []])
  }

  @Test(arguments: Season.allCases)
  func everySubYearGrouping(_ season: Season) throws {
    let date = try EDTF("2001-\(season.rawValue)")
    #expect(date.level == (season.rawValue <= 24 ? 1 : 2))
    #expect(date.earliest < date.latest)
    #expect(date.describe().contains("2001"))
  }

  @Test(arguments: [
    ("0000", "1 BC"), ("-0043-03-15", "15 March 44 BC"), ("2004-21~", "about spring 2004"),
    ("198X-21", "spring in the 1980s"),
    ("2001-25", "spring 2001 (northern hemisphere)"), ("2001-40", "the first half of 2001"),
    ("2004-02-1X", "a day from 10 to 19 February 2004"), ("2004-XX-31", "day 31 of a month of 2004"),
    ("2X04", "a year of the form 2X04"), ("[1670..1672]", "between 1670 and 1672"),
    ("[2023,2024]", "2023 or 2024"),
    ("../..", "at all times"), ("2023~/2024?", "from about 2023 to 2024 (uncertain)"),
    ("?2004-06", "June 2004 (year uncertain)"), ("2004-05~", "about May 2004"),
  ])
  func inWords(_ text: String, _ words: String) throws {
    #expect(try EDTF(text).describe() == words)
  }
}

func shown(_ bound: Bound) -> String {
  switch bound {
  case .distantPast: "past"
  case .distantFuture: "future"
  case .day(let day): "\(day)"
  }
}
