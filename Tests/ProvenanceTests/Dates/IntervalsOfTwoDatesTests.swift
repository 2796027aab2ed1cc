import Testing

@testable import Provenance

/// Intervals put together of a beginning and an end.
@Suite struct IntervalsOfTwoDates {
  static let cases: [(String?, String, DateAnswer, String)] = [
    (nil, "2019/2021", .notSure, "Ada joined in 2019. Bob left in 2021."),
    (nil, "2019/2021", .notSure, "The war began in 2019; the club closed in 2021."),
    (nil, "2019/2021", .notSure, "It was not dissolved in 2021, but began in 2019."),
    (nil, "2019/2021", .notSure, "Ada joined in 2019 and Bob left in 2021."),
    (nil, "2019/2021", .notSure, "Ada joined in 2019 and never left in 2021."),
    (nil, "2019/2021", .sure, "Ada joined in 2019 and left in 2021."),
    (nil, "2019/2021", .sure, "Ada joined in 2019 as a clerk, and she left in 2021."),
    (nil, "2019/2021", .sure, "It was founded in 2019 and was dissolved in May 2021."),
    (nil, "2019/2021", .sure, "It opened in 2019, but closed in 2021."),
    (nil, "2019/2021", .sure, "The club was founded in May 2019 and was formally dissolved on 3 June 2021."),
    (nil, "2019/2021", .notSure, "The club that Ada joined in 2019 closed in 2021."),
    (nil, "2019/2021", .notSure, "It began in 2019 when the bank closed in 2021"),
    (nil, "2019/2021", .sure, "Founded in 2019, dissolved in 2021."),
    (nil, "2019/2021", .sure, "It was founded in 2019 in St Louis and dissolved in 2021."),
    (nil, "2019/2021", .notSure, "Ada joined the club founded in 2019 and left in 2021."),
    (nil, "2019/2021", .notSure, "Ada joined in 2019 and Bob, who left in 2021."),
    (nil, "2019/2021", .sure, "It was launched in 2019 and ran until it was dissolved in 2021."),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
