import Provenance
import Testing

@Suite struct EDTFRelation {
  static let cases: [(String, String, EDTF.Relation)] = [
    ("2024-05-11", "2024", .definitely), ("2024", "2024-05-11", .possibly), ("2024", "2024", .definitely),
    ("2024", "2025", .no), ("2024-05", "2024-06", .no), ("2024~", "2024", .possibly), ("2024?", "2025", .no),
    // An interval starts some time in its first date and ends some time in its last.
    ("2023/2025", "2024", .definitely), ("2023/2025", "2023", .definitely),
    ("2023/2025", "2023-06", .possibly),
    ("2023/2024", "2023-12-31/2024-01-01", .definitely), ("2023/2024", "2025", .no),
    ("2023-05-01/2023-05-03", "2023-05-02", .definitely), ("2023/2023", "2023-06", .possibly),
    ("2019/..", "2030", .definitely), ("2019/..", "2019", .definitely), ("2019/..", "2019-06", .possibly),
    ("2019/..", "2018", .no), ("2019/", "2030", .possibly), ("2019/", "2019", .definitely),
    ("../2019", "1066", .definitely), ("/2019", "1066", .possibly), ("/2019", "2020", .no),
    ("../..", "2020-01-01", .definitely), ("2019/2020?", "2019", .definitely),
    ("2019?/2020", "2019", .possibly),
    ("2019/2025?", "2021", .possibly),
    // Unspecified digits leave gaps.
    ("156X-12-25", "1563-12-25", .possibly), ("156X-12-25", "1563-06", .no),
    ("156X-12-25", "156X", .possibly),
    ("156X-12-25", "1560/1569", .definitely), ("1984-1X", "1984-09", .no), ("1984-11", "1984-1X", .possibly),
    ("1984", "1984-1X", .possibly), ("1984-1X", "1984", .definitely), ("XXXX-02-29", "2023-02", .no),
    ("XXXX-XX-0X", "XXXX-XX-1X", .possibly), ("202X-01-XX", "202X-02-XX", .no), ("-000X", "0000", .no),
    ("1950S2", "1999", .possibly), ("1950S2", "2000", .no), ("1950S2", "1900/1999", .definitely),
    // Sets.
    ("[2023,2024]", "2023", .possibly), ("[2023,2024]", "2023/2024", .definitely),
    ("[2023,2025]", "2024", .no),
    ("{2023,2025}", "2023", .definitely), ("{2023,2025}", "2024", .no), ("{2023,2025}", "2023-05", .possibly),
    ("{2020..2024}", "2022", .definitely), ("{2020..2024}", "2022-05", .possibly),
    ("{2020..2024}", "2025", .no),
    ("{..1984}", "1066", .definitely), ("{..1984}", "1985", .no), ("{1984..}", "2024", .definitely),
    ("{2020-05..2020-09}", "2020-06/2020-07", .definitely), ("{201X..2024}", "2012", .possibly),
    ("[1984..]", "2024", .possibly), ("[..1984]", "1985", .no),
    ("2020/2024", "{2021,2023}", .definitely), ("2021", "{2021,2023}", .no),
    ("2021", "[2021,2023]", .possibly),
    ("2020/2024", "[2021,2023]", .definitely), ("2020/2024", "{2021..2023}", .definitely),
    ("{2020,2021}", "{2020..2022}", .no), ("2020/..", "{2021..}", .definitely),
    ("2020/2021", "{2021..}", .no),
    // Of a set of all, every date is asked about, and one date is not in two of them, whichever it is.
    ("1985/1987", "{1985,1987}", .definitely), ("1985-06/1987", "{1985-05,1987}", .no),
    ("{1985,1987}", "{1985,1987}", .definitely), ("1985/..", "{1985,1987}", .definitely),
    ("1985-01-01T10:00:00Z", "{1985,1987}", .no), ("1985%", "{1985,1987}", .no), ("1985", "{1985,1987}", .no),
    ("[1985..1987]", "{1985,1987}", .no), ("[1985,1987]", "{1985,1987}", .no), ("198X", "{1985,1987}", .no),
    ("[1985..]", "{1985,1987}", .no), ("[..1987]", "{1985,1987}", .no),
    ("[1985..1987]", "{1986-02,1986-11}", .possibly), ("[1980,1986]", "{1986-02,1986-11}", .possibly),
    ("[1985-01..1985-12]", "{1985-02,1985-11}", .no), ("198X", "{1986-02,1986-11}", .possibly),
    ("1985/", "{1985,1987}", .possibly), ("1985", "{1985-02,1985-11}", .possibly),
    // Seasons: within certain limits as a fact, never certain as a question.
    ("2001-25", "2001", .definitely), ("2001-24", "2001", .possibly), ("2001-04-15", "2001-25", .possibly),
    ("2001-04-15", "2001-26", .no), ("2001-05", "2001-34", .definitely),
    // Times of day.
    ("2024-05-01T10:00:00Z", "2024-05-01", .definitely), ("2024-05-01", "2024-05-01T10:00:00Z", .possibly),
    ("2024-05-01T10:00:00Z", "2024-05-01T12:00:00+02:00", .definitely),
    ("2024-05-01T10:00:00Z", "2024-05-01T12:00:00Z", .no),
    ("2024-05-01T23:30:00-01:00", "2024-05-02T00:30:00Z", .definitely),
    ("2024-05-01T10:00:00", "2024-05-01T20:00:00Z", .possibly),
    ("2024-05-01T10:00:00", "2024-05-04T20:00:00Z", .no),
    ("2024-04-30/2024-05-02", "2024-05-01T10:00:00Z", .definitely),
    ("2024-05-01/2024-05-02", "2024-05-01T10:00:00Z", .possibly),
    ("2024-02-28T24:00:00Z", "2024-02-29T00:00:00Z", .definitely),
    ("0000-01-01T00:00:00+01:00", "-0001-12-31T23:00:00Z", .definitely),
  ]

  @Test(arguments: cases.indices)
  func relation(_ index: Int) throws {
    let (fact, asked, relation) = Self.cases[index]
    let found = try EDTF(fact).relation(to: EDTF(asked))
    #expect(found == relation, "\(fact) on \(asked)")
  }

  @Test func reversedOnlyWhenCertain() throws {
    for text in [
      "2024/2023", "2024-05/2024-04", "2024-05-02/2024-05-01", "2024~/2022", "2024-1X/2024-08", "0001/-0001",
    ] {
      #expect(try EDTF(text).endsBeforeItStarts, "\(text)")
    }
    for text in [
      "2024/2024", "2024-05/2024", "2024/2024-01-01", "2024-1X/2024-11", "2024/..", "/2024",
      "2012-24/2012-21",
      "201X/2010", "2024", "[2023,2024]",
    ] {
      #expect(try !EDTF(text).endsBeforeItStarts, "\(text)")
    }
  }
}
