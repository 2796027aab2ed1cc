import Testing

@testable import Provenance

/// Totals, numbers of documents, addresses, people and pages, which four digits may be instead of a year.
@Suite struct NumbersThatAreNoYears {
  static let cases: [(String?, String, DateAnswer, String)] = [
    ("en", "1850", .doubtful, "The village has a population of 1850."),
    ("en", "1850~", .notSure, "The village has a population of about 1850."),
    ("en", "1850", .doubtful, "a total of 1850"),
    ("en", "1850", .doubtful, "a stadium with a capacity of 1850."),
    ("en", "1850", .doubtful, "a crew of 1850"),
    ("en", "1850", .doubtful, "a garrison of 1850"),
    ("en", "1850", .doubtful, "Population: 1850"),
    ("fr", "1850", .notSure, "Le village a une population de 1850."),
    ("es", "1850", .notSure, "El pueblo tiene una población de 1850."),
    ("de", "1850", .notSure, "mit einer Bevölkerung von 1850."),
    ("en", "1850", .sure, "the constitution of 1850"),
    ("en", "1812", .sure, "the War of 1812"),
    ("en", "1989", .doubtful, "Security Council resolutions 1267, 1989 and 2253 impose an asset freeze."),
    ("en", "1970", .notSure, "measures under resolutions 1970, 1973 and 2009"),
    ("en", "1973", .notSure, "measures under resolutions 1970, 1973 and 2009"),
    ("en", "2009", .notSure, "measures under resolutions 1970, 1973 and 2009"),
    ("en", "1989", .notSure, "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)"),
    ("en", "1999", .sure, "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)"),
    ("en", "2011", .sure, "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)"),
    ("en", "2015", .sure, "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)"),
    ("ru", "1989", .notSure, "резолюции 1267, 1989 и 2253"),
    ("en", "2011", .sure, "Resolution 1973 of 17 March 2011"),
    ("en", "2011-03-17", .sure, "Resolution 1973 (2011), 17 March 2011"),
    ("en", "1998", .sure, "Bulletin No. 3, 1998"),
    ("en", "2001", .doubtful, "Address: 2001 Lenin Avenue, Minsk."),
    ("en", "1998", .doubtful, "Alpha Trading, 1998 Industrial Road, Dubai."),
    ("ru", "2001", .notSure, "Минск, ул. Ленина, 2001"),
    ("en", "2001", .sure, "In 2001 Lenin Avenue was renamed."),
    ("en", "2014", .sure, "the 2014 Main Street fire"),
    ("en", "1942-10-05", .notSure, "On 5 October, 1942 Jews were shot at the ravine."),
    ("en", "1942", .notSure, "On 5 October, 1942 Jews were shot at the ravine."),
    ("en", "1942", .notSure, "By then, 1942 Jews had been deported from the town."),
    ("en", "1942", .sure, "In 1942 Jews were deported."),
    ("en", "1942-10-05", .sure, "On October 5, 1942 Jews were shot."),
    ("en", "1942-10-05", .sure, "On 5 October 1942 Jews were shot."),
    ("en", "2015", .sure, "2015 Paris attacks"),
    ("en", "1801/1808", .notSure, "Lancet 379 (2012): 1801–1808."),
    ("en", "1801", .notSure, "Lancet 379 (2012): 1801–1808."),
    ("en", "1808", .notSure, "Lancet 379 (2012): 1801–1808."),
    ("en", "2012", .sure, "Lancet 379 (2012): 1801–1808."),
    ("en", "1801/1808", .notSure, "see pp. 1801–1808"),
    ("en", "1801/1808", .sure, "The reign: 1801–1808"),
    ("en", "2011", .sure, "in the 2011 census"),
    ("en", "2012", .sure, "It was an issue. 2012 was better."),
    ("en", "1984", .none, "see p. 1984 there"),
    ("fr", "1985", .notSure, "Il atteint le chiffre de 1985."),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
