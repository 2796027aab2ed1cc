import Testing

@testable import Provenance

/// Quotes that have a heading, and passages that stand under it or under another one.
@Suite struct HeadingTests {
  typealias Case = QuoteTests.Case

  @Test(arguments: underAnother + underTheSame + questions)
  func quote(_ given: Case) { given.check() }

  static func underAnother(_ source: String, _ quote: [String]) -> Case {
    Case(source, quote, .altered, "heading-left-out")
  }

  static let years = """
    # Wars

    ## 1914

    - 28 June: The archduke is shot.
    - 4 August: Germany invades.

    ## 1915

    - 7 May: The Lusitania is sunk.

    ### At sea

    - 1 June: Ships are sunk.
    """

  static let underAnother: [Case] = [
    underAnother(years, ["1914", "7 May: The Lusitania is sunk."]),
    underAnother(years, ["1914", "28 June: The archduke is shot.", "7 May: The Lusitania is sunk."]),
    underAnother(years, ["## 1914\n\n- 28 June: The archduke is shot.", "1 June: Ships are sunk."]),
    underAnother(years.replacing("\n", with: "\r\n"), ["1914", "7 May: The Lusitania is sunk."]),
    underAnother("## Convicted\n\nAnn.\n\n# Acquitted\n\nBo of Kyiv.\n", ["Convicted", "Bo of Kyiv."]),
    underAnother("> ## Listed\n> Ann.\n>\n> ## Delisted\n> Bo.\n", ["Listed", "Bo."]),
    underAnother("2012\n====\nAnn left.\n\n2013\n====\nBo left.\n", ["2012", "Bo left."]),
    underAnother("**2012**\n\nAnn left.\n\n__2013__\n\nBo left.\n", ["2012", "Bo left."]),
    underAnother("**2012**\n\nAnn left.\n\n## 2013\n\nBo left.\n", ["2012", "Bo left."]),
  ]

  static let underTheSame: [Case] = [
    .init(years, ["1914", "4 August: Germany invades."], .exact),
    .init(years, ["1915", "7 May: The Lusitania is sunk."], .exact),
    .init(years, ["Wars", "7 May: The Lusitania is sunk."], .exact),
    .init(years, ["1915", "1 June: Ships are sunk."], .exact),
    .init(years, ["1914", "28 June: The archduke is shot.", "1915", "1 June: Ships are sunk."], .exact),
    .init(years, ["28 June: The archduke is shot.", "7 May: The Lusitania is sunk."], .exact),
    .init("2012\n----\nAnn left. Cy left.\n\n2013\n----\nBo left.\n", ["2012", "Cy left."], .exact),
    .init("**2012**\n\nAnn **left**.\n\nBo left.\n", ["2012", "Bo left."], .exact),
    .init("## 2012\n\n#hashtag\n\nBo left.\n", ["2012", "Bo left."], .exact),
    .init("## 2012\n\nAnn left.\n\n---\n\nBo left.\n", ["2012", "Bo left."], .exact),
    .init("title: Wars\ndate: 2012\n---\nAnn.\n\n## 2013\n\nBo left.\n", ["date: 2012", "Bo left."], .exact),
  ]

  /// A question heads its answer.
  static let questions: [Case] = [
    underAnother("Did he kill?\n\nNo.\n\nDid he pay?\n\nYes.\n", ["Did he kill?", "Yes."]),
    underAnother("Q1. Did he kill?\nNo.\nQ2. Did he pay?\nYes.\n", ["Did he kill?", "Yes."]),
    underAnother("**Did he kill?**\n\nNo.\n\n**Did he pay?**\n\nYes.\n", ["Did he kill?", "Yes."]),
    underAnother("هل قتل؟\n\nلا.\n\nهل دفع؟\n\nنعم.\n", ["هل قتل؟", "نعم."]),
    .init("Did he kill?\n\nNo. He left.\n\nDid he pay?\n\nYes.\n", ["Did he kill?", "He left."], .exact),
    .init("Did he kill?\n\nNo.\n\nDid he pay?\n\nYes.\n", ["Did he pay?", "Yes."], .exact),
    .init(
      "They came at dawn. Who were they?\n\nMen of Lisk. Did they stay?\n\nThey left.\n",
      ["Who were they?", "They left."], .exact),
  ]

  @Test func theHeadingIsNamed() {
    let result = SourceText(Self.years).anchor([Passage("1914"), Passage("7 May: The Lusitania is sunk.")])
    #expect(result.fault == .headingLeftOut(heading: "1915"))
  }
}
