import Testing

@testable import Provenance

/// Numbers before a month that are its day, or another number: of a list, a table, a document, a sentence before.
@Suite struct NumbersBeforeMonths {
  static let cases: [(String?, String, DateAnswer, String)] = [
    ("en", "2012-05-03", .doubtful, "The team won 3. May 2012 saw two more wins."),
    ("en", "2012-05", .sure, "The team won 3. May 2012 saw two more wins."),
    (nil, "2012-05-03", .doubtful, "The team won 3. May 2012 saw two more wins."),
    ("en", "2014-03-12", .doubtful, "Casualties rose to 12. March 2014 brought a truce."),
    ("fr", "2014-03-12", .doubtful, "Ils étaient 12. Mars 2014 apporta la paix."),
    ("es", "2014-03-12", .doubtful, "Eran 12. Marzo de 2014 trajo la paz."),
    ("ru", "2014-03-12", .doubtful, "Их было 12. Март 2014 года принёс мир."),
    ("ar", "2014-03-12", .notSure, "كانوا 12. مارس 2014 جلب السلام"),
    ("en", "2019-03-02", .doubtful, "2. March 2019: It was sold."),
    ("en", "2019-03", .sure, "2. March 2019: It was sold."),
    (nil, "2019-03-02", .doubtful, "1. April 2018: Bought.\n2. March 2019: It was sold."),
    ("de", "2019-03-02", .sure, "2. März 2019: Verkauf"),
    (nil, "2019-03-02", .sure, "2. März 2019: Verkauf"),
    (nil, "2021-05-03", .sure, "Am 3. Mai 2021"),
    (nil, "2021-05-03", .sure, "Montag, 3. Mai 2021"),
    ("nb", "2014-05-03", .sure, "den 3. mai 2014"),
    (nil, "2014-05-03", .sure, "Det skjedde 3. mai 2014"),
    ("en", "2012-05-12", .doubtful, "12\tMay 2012\tRiots"),
    ("en", "2012-05", .sure, "12\tMay 2012\tRiots"),
    ("en", "2012-05-12", .sure, "7\t12 May 2012\tRiots"),
    ("en", "2015-07-07", .doubtful, "Bulletin No. 7 July 2015"),
    ("en", "2012-02-02", .doubtful, "Vol. 5 No. 2 February 2012"),
    ("en", "2012-02-03", .sure, "Vol. 5, No. 2, 3 February 2012"),
    ("en", "2018-12-12", .doubtful, "Issue 12 December 2018"),
    ("en", "2014-03-12", .doubtful, "Exhibit 12 March 2014 letter"),
    ("en", "2014-03-03", .doubtful, "Annex 3 March 2014"),
    ("en", "2012-05-01/2012-05-03", .doubtful, "Pages 1-3 May 2012"),
    ("en", "2012-05-08", .doubtful, "the G-8 May 2012 summit"),
    ("en", "2014-05-03/2014-06-12", .sure, "from 3 May-12 June 2014"),
    ("en", "2014-05-03/2014-06-12", .sure, "3 May–12 June 2014"),
    ("en", "2014-05-03", .sure, "1. May 3, 2014 – riots"),
    ("en", "2014-05-03", .sure, "2\tMay 3, 2014\triots"),
    ("en", "2014-05-03", .sure, "Exhibit 12 May 3, 2014"),
    ("en", "2014-05-12", .none, "Exhibit 12 May 3, 2014"),
    ("en", "2014-03-12", .sure, "the exhibits of 12 March 2014"),
    ("en", "1918-03-03", .sure, "on 3 March 1918 at Brest"),
    ("en", "2012-05-12", .sure, "It was on 12\nMay 2012 in Kyiv"),
    ("en", "2012-05-12", .sure, "It was an issue. 12 May 2012 came."),
    ("en", "2012-05-03", .sure, "DOB 3 May 2012"),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
