import Testing

@testable import Provenance

/// Elisions in random sentences: an honest gap passes, and a dishonest one does not.
@Suite struct ElisionPropertyTests {
  private static let nouns = [
    "brigade", "council", "garrison", "committee", "squadron", "village", "harbour",
  ]
  private static let fillers = [
    "of the northern coast", "with its seven boats", ", formed in 2012 by Colonel Voss,", "(aged 50)",
    "in the U.S. and at No. 5 Pier", "under a new name", ", which had moved on 3 May 2014,", "by 5.2 percent",
    ", whose members said they were tired,", ", announced in March,",
  ]
  private static let tails = [
    "left the city", "rose to 5,000 men", "was renamed", "joined the fleet", "held the bridge",
    "sold its boats",
  ]
  /// What reverses a sentence, or lays it on somebody else.
  private static let turns = [
    "has not", "never", "allegedly", "is said to have", ", police said,", "said the rebels", "denied that it",
    "no longer", "failed to", "was accused of having", ", critics say,", "hardly", "may have",
    ", according to Reuters,",
  ]

  private struct Sentence {
    var text: String
    var head: String
    var tail: String

    init(_ random: inout SeededRandom, turn: String? = nil) {
      func one(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
      head = "The " + one(nouns)
      tail = one(tails)
      var middle = [one(fillers)]
      // A clause with a saying of its own has to end where the gap does.
      if Bool.random(using: &random), turn != nil || !middle[0].contains("said") {
        middle.append(one(fillers))
      }
      if let turn { middle.insert(turn, at: Int.random(in: 0...middle.count, using: &random)) }
      let words = middle.map { $0.hasPrefix(",") ? $0 : " " + $0 }.joined().replacing(",,", with: ",")
      text = head + words + " " + tail + "."
    }
  }

  @Test func honestGapsPass() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<500 {
      let sentence = Sentence(&random)
      let result = SourceText("It was so. " + sentence.text + " It ended.").anchor([
        Passage(sentence.head), Passage(sentence.tail),
      ])
      #expect(result.verdict == .exact, "\(sentence.text) \(String(describing: result.fault))")
    }
  }

  @Test func gapsThatTurnTheSentenceAreRefused() {
    var random = SeededRandom(seed: 9)
    for _ in 0..<600 {
      let sentence = Sentence(&random, turn: Self.turns.randomElement(using: &random))
      let result = SourceText("It was so. " + sentence.text + " It ended.").anchor([
        Passage(sentence.head), Passage(sentence.tail),
      ])
      #expect(
        ["negation-left-out", "distancing-left-out"].contains(result.fault?.name), "\(sentence.text)")
    }
  }

  @Test func gapsBetweenSentencesAreHeldToTheirEnds() {
    var random = SeededRandom(seed: 10)
    var spliced = 0
    for _ in 0..<400 {
      let sentences = (0..<3).map { _ in Sentence(&random) }
      let separator = [" ", "\n", "\n\n", "  "].randomElement(using: &random) ?? " "
      let source = SourceText(sentences.map(\.text).joined(separator: separator))
      // Whole sentences, the middle one left out; a position tells equal ones apart.
      let first = sentences[0].text.unicodeScalars.count
      let last = source.codePointCount - sentences[2].text.unicodeScalars.count
      let whole = source.anchor([
        Passage(sentences[0].text, start: 0, end: first),
        Passage(sentences[2].text, start: last, end: source.codePointCount),
      ])
      #expect(whole.verdict == .exact)
      let head = sentences[0].head.unicodeScalars.count
      let tail = source.codePointCount - 1 - sentences[2].tail.unicodeScalars.count
      let halves = source.anchor([
        Passage(sentences[0].head, start: 0, end: head),
        Passage(sentences[2].tail, start: tail, end: source.codePointCount - 1),
      ])
      if halves.fault == .spliced { spliced += 1 }
      #expect(!halves.verdict.passes)
      let turned = source.anchor([
        Passage(sentences[2].text, start: last, end: source.codePointCount),
        Passage(sentences[0].text, start: 0, end: first),
      ])
      #expect(!turned.verdict.passes)
    }
    #expect(spliced == 400)
  }
}
