import Provenance
import Testing

@Suite struct DateEvidenceOfText {
  enum Answer { case derivable, ambiguous, notFound }

  static let cases: [(String, String, Answer)] = [
    // As exact as the text, or less; never more.
    ("2024-11-30", "on 30 November 2024", .derivable), ("2024-11", "on 30 November 2024", .derivable),
    ("2024", "on 30 November 2024", .derivable), ("2024?", "on 30 November 2024", .derivable),
    ("202X", "on 30 November 2024", .derivable), ("2024-11-XX", "on 30 November 2024", .derivable),
    ("2024-36", "on 30 November 2024", .derivable), ("2024-11-3X", "on 30 November 2024", .derivable),
    ("2024-11-30", "in November 2024", .notFound), ("2024-11", "in 2024", .notFound),
    ("2023", "in 2024", .notFound),
    ("2024-11-29", "on 30 November 2024", .notFound), ("[2023,2024]", "in 2024", .derivable),
    ("2024", "2,024 men and 2024 fighters", .notFound), ("2000", "in 2000 villages", .notFound),
    // What the text leaves open stays open.
    ("2024~", "about 2024", .derivable), ("2024", "about 2024", .notFound),
    ("2024%", "about 2024", .derivable),
    ("2023-1X", "late 2023", .derivable), ("2023", "late 2023", .derivable),
    ("2023-12", "late 2023", .notFound),
    ("2023-36", "late 2023", .derivable), ("1995~", "the mid-1990s", .derivable),
    ("199X", "the mid-1990s", .derivable),
    ("1995", "the mid-1990s", .notFound), ("1990/1999", "the 1990s", .derivable),
    ("1990", "the 1990s", .notFound),
    ("2023-21", "spring 2023", .derivable), ("2023", "spring 2023", .derivable),
    ("2023-04", "spring 2023", .notFound),
    // Two readings.
    ("2024-03-11", "on 03/11/2024", .ambiguous), ("2024-11-03", "on 03/11/2024", .ambiguous),
    ("2024", "on 03/11/2024", .derivable), ("2024-05-11", "on 03/11/2024", .notFound),
    ("2024-11-30", "30/11/2024", .derivable), ("2011-12", "in 2011-12", .ambiguous),
    ("2023", "2023 or 2024", .ambiguous),
    ("[2023,2024]", "2023 or 2024", .derivable), ("2025", "2023 or 2024", .notFound),
    ("2024-11-30", "on 30/11/24", .ambiguous), ("2024-03/..", "since March", .ambiguous),
    ("2024-04/..", "since March", .notFound), ("2024-03-05", "since March", .notFound),
    ("2024-11-30", "on 30 November", .ambiguous), ("2024-12-30", "on 30 November", .notFound),
    // Intervals.
    ("2019/2021", "from 2019 to 2021", .derivable), ("2019/2021", "between 2019 and 2021", .derivable),
    ("[2019..2021]", "between 2019 and 2021", .derivable), ("2019", "from 2019 to 2021", .derivable),
    ("2019", "between 2019 and 2021", .notFound), ("2020", "from 2019 to 2021", .notFound),
    ("2019", "before 2019", .notFound), ("2019", "by 2019", .notFound),
    ("[..2018]", "before 2019", .derivable),
    ("2021-05-05", "5 May to 3 June 2021", .notFound), ("2021-06-03", "5 May to 3 June 2021", .notFound),
    ("2021-05-05/2021-06-03", "5 May to 3 June 2021", .derivable),
    ("2021", "5 May to 3 June 2021", .derivable),
    ("2021-05", "5 May – 3 June 2021", .notFound), ("2024-11", "11–14 November 2024", .derivable),
    ("2021-05", "May to June 2021", .notFound), ("202X", "between 2019 and 2021", .notFound),
    ("2023", "by the end of 2023", .notFound), ("2023", "between late 2023 and early 2024", .notFound),
    ("2024-11-28", "on 27 or 28 November 2024", .ambiguous),
    ("2019-03", "no later than March 2019", .notFound),
    ("2023-10/2024-03", "from late 2023 to early 2024", .notFound),
    ("2024", "in the winter of 2023-2024", .notFound),
    ("2023/2024", "from late 2023 to early 2024", .derivable),
    ("2019/..", "since 2019", .derivable), ("2019/", "since 2019", .derivable),
    ("../2019", "until 2019", .derivable),
    ("2019-03/2021", "from March 2019 to May 2021", .derivable),
    ("2019-03-01/2021", "from March 2019 to 2021", .notFound),
    ("2023/2024", "a year-long restructuring process that began in 2023", .notFound),
    ("2023/", "a year-long restructuring process that began in 2023", .derivable),
    ("2023/..", "a year-long restructuring process that began in 2023", .notFound),
    ("2019-05/2021-06", "It began in May 2019 and ended in June 2021.", .derivable),
    ("2019/2021", "In 2019 it grew. In 2021 it shrank.", .notFound),
    ("2019/2021", "It began well. In 2019 it grew. It ended. In 2021 it shrank.", .notFound),
    ("{2019,2021}", "In 2019 it grew. In 2021 it shrank.", .derivable),
    ("{2019,2022}", "In 2019, then in 2021.", .notFound),
    // Times of day.
    ("2024-11-30T10:00:00Z", "at 2024-11-30T10:00:00Z", .derivable),
    ("2024-11-30T10:00:00Z", "on 2024-11-30", .notFound),
    ("2024-11-30", "at 2024-11-30T10:00:00Z", .derivable),
    ("2024", "", .notFound),
  ]

  @Test(arguments: cases.indices)
  func supports(_ index: Int) throws {
    let (date, text, expected) = Self.cases[index]
    let answer: Answer =
      switch DateExpression.supports(try EDTF(date), in: text) {
      case .derivable: .derivable
      case .ambiguous: .ambiguous
      case .notFound: .notFound
      }
    #expect(answer == expected, "\(date) in \(text)")
  }

  @Test func sayWhereItIsSaid() throws {
    let evidence = DateExpression.supports(try EDTF("2024"), in: "In May it grew; on 30 Nov. 2024 it shrank.")
    guard case .derivable(let expressions) = evidence else {
      Issue.record("\(evidence)")
      return
    }
    #expect(expressions.map(\.range) == [19..<31])
  }

  @Test(arguments: [
    ("Nov 2024", ["2024-11"]), ("30/11/2024", ["2024-11-30"]), ("03/04/2024", ["2024-04-03", "2024-03-04"]),
    ("November 30, 2024.", ["2024-11-30"]), ("since March 2024", ["2024-03/.."]), ("the 1990s", ["199X"]),
    ("c. 1850", ["1850~"]), ("2024–11", ["2024-11"]), ("2024-6-1", ["2024-06-01"]),
    ("20241130", ["2024-11-30"]),
    ("196x", ["196X"]), ("1984?~", ["1984%"]), ("1999/open", ["1999/.."]), ("unknown/2006", ["/2006"]),
    ("[1667, 1668]", ["[1667,1668]"]), (" 2024-11-30\n", ["2024-11-30"]), ("２０２４", ["2024"]),
    ("y170000002", ["Y170000002"]),
    ("yesterday", []), ("2003-02-29", []), ("2024-13-40", []), ("in 2023 the group grew", []), ("", []),
  ])
  func refusalSuggestsWhatWouldBeRight(_ text: String, _ suggestions: [String]) throws {
    let error = try #require(throws: EDTFError.self) { try EDTF(text) }
    #expect(error.suggestions == suggestions)
    for suggestion in suggestions {
      #expect("\(error)".contains(suggestion))
      #expect(try EDTF(suggestion).source == suggestion)
    }
  }
}
