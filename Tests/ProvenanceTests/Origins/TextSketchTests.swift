import Testing

@testable import Provenance

/// Telling whether most of one text is in another.
@Suite struct TextSketchTests {
  /// A text of words that no other seed gives.
  private func text(_ count: Int, seed: UInt64, letters: [Unicode.Scalar]) -> String {
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var words: [String] = []
    for _ in 0..<count {
      var word = String.UnicodeScalarView()
      for _ in 0..<(3 + next(6)) { word.append(letters[next(letters.count)]) }
      words.append(String(word))
    }
    return words.joined(separator: " ")
  }

  private static let scripts: [[Unicode.Scalar]] = ["abcdefghijklmnop", "ابتثجحخدذرزسشص", "灯台同盟港湾市長会議投票"]
    .map { Array($0.unicodeScalars) }

  private func areAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (TextSketch(Array(one.utf8)), TextSketch(Array(other.utf8)))
    #expect(one.isNearlyContained(with: other) == other.isNearlyContained(with: one))
    return one.isNearlyContained(with: other)
  }

  @Test(arguments: scripts, [100, 1_500]) func aCopyIsFoundWhateverStandsAroundIt(
    _ letters: [Unicode.Scalar], _ count: Int
  ) {
    let original = text(count, seed: 1, letters: letters)
    let added = text(count * 3, seed: 2, letters: letters)
    #expect(areAlike(original, original))
    #expect(areAlike(original, original.uppercased().replacing(" ", with: ",\r\n ")))
    #expect(areAlike(original, added + " " + original))
    #expect(!areAlike(original, added))
  }

  @Test(arguments: [100, 1_500]) func halfIsTheThreshold(_ count: Int) {
    let letters = Self.scripts[0]
    let shared = text(count, seed: 3, letters: letters)
    func with(_ share: Int, _ seed: UInt64) -> String {
      shared + " " + text(count * share / 100, seed: seed, letters: letters)
    }
    #expect(areAlike(with(60, 4), with(60, 5)))
    #expect(!areAlike(with(160, 4), with(160, 5)))
  }

  @Test func shortTextsAreNotHeldAgainstOneAnother() {
    #expect(!areAlike("", ""))
    #expect(!areAlike("The council met.", "The council met."))
    #expect(!areAlike("🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒🚒", "🚒"))
    let one = String(repeating: "a", count: 100_000)
    #expect(!areAlike(one, one))
  }
}
