import Foundation
import Testing

@testable import Provenance

/// Quotes that were once read wrongly: a value is borne out, or it is not and may be ambiguous.
@Suite struct EvidenceCases {
  struct Case: Decodable {
    let type: String
    let quote: String
    let values: [String]
    let language: String?
    let isBorneOut: Bool
  }

  static func read() throws -> [Case] {
    let url = try #require(
      Bundle.module.url(forResource: "evidence", withExtension: "ndjson", subdirectory: "Data"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Case.self, from: Data($0.utf8))
    }
  }

  @Test(arguments: try read())
  func answer(_ given: Case) throws {
    let words = [QuotedWords(given.quote, language: given.language)]
    let value = try #require(given.values.first)
    let evidence: ValueEvidence =
      switch given.type {
      case "date": QuotedDate.of(value, in: words)
      case "number": QuotedNumber.of(.string(value), in: words)
      default: VerbatimEvidence.of(given.values, of: "subject", in: words)
      }
    #expect((evidence == .borneOut) == given.isBorneOut, "\(value) in \(given.quote): \(evidence)")
  }

  @Test func aNameKeepsTheApostropheThatIsItsOwn() {
    func names(_ name: String, _ quote: String) -> Bool { QuotedWords(quote, language: nil).name(name) }
    #expect(names("Dockers' Guild", "the Dockers' Guild came"))
    #expect(names("O'Hara", "then O'Hara's boat came"))
    #expect(!names("Hara", "then O'Hara came"))
    #expect(!names("Arcy", "then D'Arcy came"))
    #expect(!names("Assembl", "the Assembly's boat"))
    #expect(!names("Assembly Boat", "the Assembly's Boat"))
  }

  @Test func aPartOfAnotherNameIsNotTheName() {
    func names(_ name: String, _ quote: String) -> Bool { QuotedWords(quote, language: nil).name(name) }
    #expect(!names("Harbour Assembly", "the Non-Harbour Assembly came"))
    #expect(!names("Harbour Assembly", "the Anti-Harbour Assembly came"))
    #expect(names("Harbour Assembly", "Non-Harbour men and the Harbour Assembly came"))
    #expect(names("Harbour Assembly", "the pro-Harbour Assembly men"))
    #expect(!names("T", "AT&T came"))
    #expect(!names("C", "C++ came"))
    #expect(!names("C", "C# came"))
    #expect(!names("Group 1", "Group 1-2 came"))
    #expect(names("Group 1", "Group 1 - the first - came"))
    #expect(names("Tern", "Kerr & Tern came"))
  }

  @Test func manyIncompleteDatesAreHeldAgainstOneInBoundedSteps() throws {
    let text = String(repeating: "since March. 5/6/07. ", count: 2_000)
    let date = try EDTF("[1XXX-1X-3X,0XXX-02-29]")
    guard case .derivable = DateExpression.supports(date, in: text) else { return }
    Issue.record("nothing of the kind is said")
  }
}
