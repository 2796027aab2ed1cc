import Provenance
import Testing

@Suite struct IDPartTests {
  @Test(arguments: ["a", "7", "a-b", "2026-11-22", "x1-2y", String(repeating: "a", count: 80)])
  func accepts(text: String) { #expect(IDPart.isValid(text)) }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "A", "Ab", "a_b", "a b", "a.b", ".", "..", "a/b", "a\\b", "a\u{0}", "a\n",
    "é",
    "e\u{301}", "ａ", "а", "a:b", "nul.txt", String(repeating: "a", count: 81),
  ])
  func refuses(text: String) { #expect(!IDPart.isValid(text)) }

  @Test(arguments: [
    ("Harbour Assembly", "harbour-assembly"),
    ("Léopold Müller", "leopold-muller"),
    ("Le\u{301}opold", "leopold"),
    ("The Dockers\u{2019} Guild", "the-dockers-guild"),
    ("O'Neill & Sons, Ltd.", "oneill-sons-ltd"),
    ("  2023/2024  ", "2023-2024"),
    ("Straße", "strasse"),
    ("Øresund Æther", "oresund-aether"),
    ("Łódź", "lodz"),
    ("Þórr Đorđe œuvre", "thorr-dorde-oeuvre"),
    ("İzmir ılıca", "izmir-ilica"),
    ("50 % of it", "50-of-it"),
  ])
  func slugs(text: String, slug: String) { #expect(IDPart.slug(text) == slug) }

  @Test(arguments: [
    "", "   ", "!!!", "قيادة العمليات العسكرية", "Северный совет", "北方会议", "\u{1F600}", "ا b",
  ])
  func aTextInAnotherScriptHasNoSlug(text: String) { #expect(IDPart.slug(text) == nil) }

  @Test func aLongLabelIsCutBetweenWords() throws {
    let slug = try #require(IDPart.slug("The Extraordinary Committee for the Restoration of the Old Harbour"))
    #expect(slug == "the-extraordinary-committee-for-the")
    #expect(IDPart.slug(String(repeating: "x", count: 100)) == String(repeating: "x", count: 40))
    #expect(IDPart.slug("abc def", maximumLength: 3) == "abc")
    #expect(IDPart.slug("abc", maximumLength: 0) == nil)
    #expect(IDPart.slug("abc", maximumLength: -1) == nil)
  }

  @Test func aSlugIsAlwaysAnIDOrNil() {
    var random = SystemRandomNumberGenerator()
    let letters = Array("abzAZ09 -_'\u{2019}/.\u{301}éßøЖش漢\u{200D}\u{1F600}\r\n\u{0}").map(String.init)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in letters.randomElement() ?? "" }
        .joined()
      let limit = Int.random(in: 0...90, using: &random)
      guard let slug = IDPart.slug(text, maximumLength: limit) else { continue }
      #expect(IDPart.isValid(slug), "\(text.debugDescription)")
      #expect(slug.utf8.count <= limit, "\(text.debugDescription)")
    }
  }
}
