import Testing

@testable import Provenance

/// Elisions that go into another clause, or into what a sentence has in brackets, quotation marks or dashes.
@Suite struct InsertionTests {
  typealias Case = QuoteTests.Case

  @Test(arguments: clauses + brackets + speech + honest)
  func quote(_ given: Case) { given.check() }

  static func spliced(_ source: String, _ quote: [String]) -> Case {
    Case(source, quote, .altered, "spliced")
  }

  static let clauses: [Case] = [
    spliced("The mayor resigned; his deputy stole the money.", ["The mayor resigned", "stole the money."]),
    spliced(
      "The mayor resigned: his deputy had stolen the money.", ["The mayor resigned", "had stolen the money"]),
    spliced("MAYOR: The general stole the money.", ["MAYOR", "stole the money."]),
    spliced("He left.\n**MAYOR**: The general stole the money.", ["MAYOR", "stole the money."]),
    spliced("Agenda: • The mayor resigned • The general was shot", ["The mayor", "was shot"]),
    spliced("The mayor resigned • The general was shot", ["The mayor resigned", "was shot"]),
    spliced("Mayor: resigned | General: was shot", ["Mayor", "was shot"]),
  ]

  static let brackets: [Case] = [
    spliced("The mayor (his deputy stole the money) resigned.", ["The mayor", "stole the money"]),
    spliced("The mayor [his deputy stole the money] resigned.", ["The mayor", "stole the money"]),
    spliced("The mayor – his deputy stole the money – resigned.", ["The mayor", "stole the money"]),
    spliced("The mayor—his deputy stole the money—resigned.", ["The mayor", "stole the money"]),
    spliced("他（其弟偷了钱）辞职。", ["他", "偷了钱"]),
  ]

  static let speech: [Case] = [
    spliced("The mayor sang 'The general stole the money' aloud.", ["The mayor", "stole the money"]),
    spliced("The mayor sang \"The general stole the money\" aloud.", ["The mayor", "stole the money"]),
    spliced("The mayor sang “The general stole the money” aloud.", ["The mayor", "stole the money"]),
    spliced(
      "Der Bürgermeister sang „Der General stahl das Geld“ laut.", ["Der Bürgermeister", "stahl das Geld"]),
    spliced("彼は「将軍が金を盗んだ」と叫んだ。", ["彼は", "金を盗んだ"]),
    spliced("市长：“将军偷了钱。”", ["市长", "偷了钱"]),
  ]

  static let honest: [Case] = [
    .init(
      "The mayor said: “The town is safe and we will win.”", ["The mayor said", "we will win.”"], .exact),
    .init("他说：“我们很安全，我们会赢。”", ["他说", "我们会赢"], .exact),
    .init("The [mayor of Lisk](/lisk) resigned.", ["The", "Lisk](/lisk) resigned"], .exact),
    .init("The mayor (born in 1950) resigned.", ["The mayor", "resigned"], .exact),
    .init("The mayor – a man of Lisk – resigned.", ["The mayor", "resigned"], .exact),
    .init(
      "He resigned – with his deputy – and left – for good.", ["He resigned", "left – for good"], .exact),
    .init("The mayor's men (the deputy's too) resigned.", ["The mayor's men", "resigned"], .exact),
    .init("He visited Lisk; Velt, in May; and Tern.", ["He visited Lisk;", "and Tern."], .exact),
    .init("The members are: Ada, Bob and Eve.", ["The members are", "Bob and Eve"], .exact),
    .init("It rose • It fell in May • It left.", ["It rose", "It left."], .exact),
    .init("At 5:30 in the town they left.", ["At 5:30", "they left"], .exact),
    .init("The “Army of the North” in May left.", ["The “Army of the North”", "left"], .exact),
    .init("The 'Army of the North' in May left.", ["The", "in May left"], .exact),
  ]
}
