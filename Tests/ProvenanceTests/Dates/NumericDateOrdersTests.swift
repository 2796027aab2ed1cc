import Testing

@testable import Provenance

/// 03/05/2012, which is read by the language of the text and its region.
@Suite struct NumericDateOrders {
  static let cases: [(String?, String, DateAnswer, String)] = [
    ("en-US", "2012-03-05", .sure, "03/05/2012"),
    ("en-US", "2012-05-03", .none, "03/05/2012"),
    ("en-US", "2012-05-13", .sure, "13/05/2012"),
    ("en-GB", "2012-05-03", .sure, "03/05/2012"),
    ("en-GB", "2012-03-05", .none, "03/05/2012"),
    ("en", "2012-05-03", .doubtful, "03/05/2012"),
    ("en", "2012-03-05", .doubtful, "03/05/2012"),
    (nil, "2012-05-03", .doubtful, "03/05/2012"),
    (nil, "2012-03-05", .doubtful, "03/05/2012"),
    ("en-CA", "2012-05-03", .doubtful, "03/05/2012"),
    ("fr", "2012-05-03", .sure, "03/05/2012"),
    ("fr-CA", "2012-05-03", .doubtful, "03/05/2012"),
    ("es", "2012-05-03", .sure, "03/05/2012"),
    ("es-419", "2012-05-03", .sure, "03/05/2012"),
    ("es-US", "2012-05-03", .doubtful, "03/05/2012"),
    ("ar", "2012-05-03", .sure, "03/05/2012"),
    ("sr-Latn-RS", "2012-05-03", .sure, "03/05/2012"),
    ("zh", "2012-05-03", .doubtful, "03/05/2012"),
    ("en-GB", "XX12-05-03", .sure, "03/05/12"),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
