import Testing

@testable import Provenance

/// Dates that may be another: "or", a question mark, "±".
@Suite struct ChoicesOfDates {
  static let cases: [(String?, String, DateAnswer, String)] = [
    (nil, "2021", .notSure, "founded in 2021 or earlier"),
    (nil, "2021", .notSure, "founded in 2021 or later"),
    (nil, "2021", .notSure, "founded in 2021 or before"),
    (nil, "2020", .notSure, "in 2020, or perhaps 2021"),
    (nil, "2021", .notSure, "in 2020, or perhaps 2021"),
    (nil, "2020", .notSure, "in 2020, 2021 or 2022"),
    (nil, "2021", .notSure, "in 2020, 2021 or 2022"),
    (nil, "[2021,2022]", .notSure, "in 2020, 2021 or 2022"),
    (nil, "2021", .notSure, "in 2020, 2021, or 2022"),
    (nil, "2020", .notSure, "in 2020 or early 2021"),
    (nil, "2021", .notSure, "in 2020 or early 2021"),
    (nil, "2020", .notSure, "in 2020 (or 2021)"),
    (nil, "2021", .notSure, "in 2020 (or 2021)"),
    (nil, "2020", .notSure, "in 2020 (perhaps 2021)"),
    (nil, "1850", .notSure, "founded in 1850?"),
    (nil, "1850", .notSure, "[1850?]"),
    (nil, "1850?", .sure, "[1850?]"),
    (nil, "1850", .notSure, "in 1850±10"),
    (nil, "1850", .notSure, "in 1850 ± 10"),
    (nil, "1850", .notSure, "in 1850+/-10"),
    (nil, "2021", .sure, "In 2021, 2 or 3 people came."),
    (nil, "2021", .sure, "In 2021, 300 or so people came."),
    (nil, "2023", .sure, "The club met in 2021, 2022, and 2023."),
    (nil, "2022", .sure, "The club met in 2021, 2022, and 2023."),
    (nil, "2021", .notSure, "either in 2021 or in Paris"),
    ("nl", "2021", .notSure, "in 2020 of 2021"),
    ("sv", "2021", .notSure, "år 2021 eller 2022"),
    ("ja", "2021", .notSure, "2021年または2022年"),
    ("zh", "2021", .notSure, "2021年或2022年"),
    ("pl", "2021", .notSure, "w 2021 roku lub później"),
    ("ru", "2021", .notSure, "в 2021 году или позже"),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
