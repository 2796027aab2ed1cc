import Fixtures
import Provenance
import Testing

@Suite struct ExactTextTests {
  /// Texts of few letters and of any length around eight bytes, many of which begin alike.
  @Test func theOrderIsThatOfTheBytes() {
    var random = SeededNumbers(seed: 1)
    func text() -> String {
      let start = String("records/claims/subject-00012/".prefix(Int.random(in: 0...29, using: &random)))
      return (0..<Int.random(in: 0...9, using: &random)).reduce(into: start) { text, _ in
        text += ["a", "b", "-", "/", "é", "e\u{301}", "\u{10FFFF}"].randomElement(using: &random) ?? ""
      }
    }
    for _ in 0..<20_000 {
      let (one, other) = (text(), text())
      #expect(
        (ExactText(one) < ExactText(other)) == one.utf8.lexicographicallyPrecedes(other.utf8),
        "\(one) \(other)")
    }
  }
}
