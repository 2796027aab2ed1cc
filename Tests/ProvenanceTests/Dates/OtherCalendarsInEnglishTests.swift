import Testing

@testable import Provenance

/// Years of other calendars by the names that English has for them.
@Suite struct OtherCalendarsInEnglish {
  static let cases: [(String?, String, DateAnswer, String)] = [
    (nil, "2021", .notSure, "founded in 2021 BE"),
    (nil, "2013", .notSure, "in 2013 EC it"),
    (nil, "1402", .notSure, "in 1402 AP"),
    (nil, "2080", .notSure, "in 2080 V.S."),
    (nil, "2080", .notSure, "in 2080 of Bikram Sambat"),
    (nil, "1402", .notSure, "in the year 1402 of the Hegira"),
    (nil, "1402", .notSure, "in the Islamic lunar year of 1402"),
    (nil, "2021", .notSure, "in the Thai year 2021"),
    (nil, "1739", .notSure, "in 1739 A.M."),
    (nil, "1739", .notSure, "in 1739 of the Era of the Martyrs"),
    (nil, "2077", .notSure, "in 2077 Baisakh"),
    (nil, "2077", .notSure, "on 5 Baisakh 2077"),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
