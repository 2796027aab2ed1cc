import Testing

@testable import Provenance

/// Dates of registers and lists, centuries with a hyphen, days in words, and what looks like them.
@Suite struct DatesOfRegisters {
  static let cases: [(String?, String, DateAnswer, String)] = [
    ("en", "1962", .sure, "DOB 1962; POB Kabul, Afghanistan"),
    ("en", "1962", .sure, "YOB 1962"),
    ("en", "1912", .sure, "elected 1912"),
    ("en", "1912", .sure, "Re-elected 1912, 1916"),
    ("en", "1912", .sure, "Incorporated 1912"),
    ("en", "2011", .sure, "Released 2011"),
    ("en", "1450", .sure, "born 1450"),
    ("en", "1450", .sure, "built 1450"),
    ("en", "1450", .sure, "Leonardo, born 1450 in Florence"),
    ("en", "1450", .sure, "The castle dates to 1450"),
    ("en", "1450", .sure, "dating back to 1450"),
    ("en", "/1450", .notSure, "The castle dates to 1450"),
    ("en", "1450", .notSure, "They elected 1450."),
    ("en", "1912", .notSure, "The junta released 1912 in May."),
    ("en", "1850", .notSure, "Built 1850 of these tanks."),
    ("en", "1912", .notSure, "Released 1912 prisoners"),
    ("en", "1450", .notSure, "It moved to 1450 in all."),
    ("en", "11XX", .sure, "a 12th-century abbey"),
    ("en", "18XX", .sure, "nineteenth-century painting"),
    ("en", "17XX", .sure, "The 18th-century manuscript is kept in Oxford."),
    ("en", "20XX", .sure, "twenty-first-century art"),
    ("en", "00XX", .none, "twenty-first-century art"),
    ("en", "16XX", .sure, "17th- and 18th-century prints"),
    ("en", "17XX", .sure, "17th- and 18th-century prints"),
    ("en", "03XX", .sure, "in the 4th and 5th centuries"),
    ("en", "04XX", .sure, "in the 4th and 5th centuries"),
    ("en", "{03XX,04XX}", .sure, "in the 4th and 5th centuries"),
    ("en", "17XX", .sure, "in the eighteenth and nineteenth centuries"),
    ("en", "18XX", .sure, "in the eighteenth and nineteenth centuries"),
    ("en", "03XX", .none, "in the 4th and 5th centuries BC"),
    ("en", "03XX", .notSure, "in the 4th or 5th century"),
    ("en", "1939", .sure, "the summer of 1939"),
    ("en", "1931-05-05", .sure, "this fifth day of May 1931"),
    ("en", "2012-05-03", .sure, "the third of May 2012"),
    ("en", "2012-05-31", .sure, "the thirty-first of May 2012"),
    ("en", "2012-05-01", .none, "the thirty-first of May 2012"),
    ("en", "0476", .sure, "Rome fell in 476."),
    ("en", "0476", .none, "It killed 476."),
    ("en", "0476", .none, "in 476 villages"),
    ("en", "0400", .none, "It resulted in 400."),
    ("en", "1931", .sure, "in both 1931 and 1935"),
    ("en", "1935", .sure, "in both 1931 and 1935"),
    ("es", "2012", .sure, "a fines de 2012"),
    ("zh", "2012-05/..", .sure, "自2012年5月起"),
    ("zh", "2012-05", .sure, "自2012年5月起"),
    ("zh", "2012/..", .sure, "从2012年起担任主席"),
    ("zh", "1936/..", .sure, "自1936年以来"),
    ("zh", "2012-05/..", .none, "2012年5月起义"),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
