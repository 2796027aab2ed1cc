import Fixtures
import Testing

@testable import CLI

@Suite struct WrappingTests {
  private func wrap(
    _ text: StyledText, _ width: Int, indent: Int = 0, firstIndent: Int? = nil
  ) -> [String] {
    text.wrapped(to: width, indent: indent, firstIndent: firstIndent).map(\.plain)
  }

  @Test func linesBreakAtSpaces() {
    #expect(wrap("one two three", 7) == ["one two", "three"])
    #expect(wrap("one two three", 80) == ["one two three"])
    #expect(wrap("one   two", 4) == ["one", "two"])
    #expect(wrap("a  b", 80) == ["a  b"])
    #expect(wrap("", 10) == [""])
  }

  @Test func lineFeedsAreKept() {
    #expect(wrap("one\n\ntwo\n", 10) == ["one", "", "two"])
    #expect(wrap("one\r\ntwo", 10) == ["one", "two"])
  }

  @Test func indents() {
    #expect(wrap("one two three", 9, indent: 2) == ["  one two", "  three"])
    #expect(wrap("one two three", 9, indent: 4, firstIndent: 0) == ["one two", "    three"])
    #expect(wrap("one\n\ntwo", 9, indent: 2) == ["  one", "", "  two"])
  }

  @Test func idsAndAddressesStayWhole() {
    #expect(
      wrap("see claims/a-b/rename/2024-05 there", 22) == ["see", "claims/a-b/rename/2024-05"].prefix(1) + [
        "claims/a-b/rename/2024", "-05 there",
      ])
    #expect(wrap("see a-b/c-d now", 8) == ["see", "a-b/c-d", "now"])
  }

  @Test func aWordLongerThanALineIsBrokenUnlessItMayNot() {
    #expect(wrap("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
    #expect(wrap("x \("abcdefgh", .unbroken) ij", 3) == ["x", "abcdefgh", "ij"])
    #expect(wrap("x \("a b c d", .unbroken) y", 4) == ["x", "a b c d", "y"])
  }

  @Test func wideCharactersTakeTwoColumnsAndBreakAnywhereButBeforePunctuation() {
    #expect(wrap("漢字仮名交文", 6) == ["漢字仮", "名交文"])
    #expect(wrap("漢字仮。名", 6) == ["漢字", "仮。名"])
    #expect(wrap("漢字", 3) == ["漢", "字"])
  }

  @Test func combiningMarksAndEmojiStayWithTheirCharacter() {
    #expect(wrap("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(wrap("👩‍👩‍👧👩‍👩‍👧", 3) == ["👩‍👩‍👧", "👩‍👩‍👧"])
  }

  @Test func arabicBreaksAtSpaces() {
    #expect(wrap("قيادة العمليات العسكرية", 15) == ["قيادة العمليات", "العسكرية"])
  }

  @Test func linesBreakBetweenTextsOfOtherScripts() {
    #expect(wrap("said “yes” – or “no” to it", 10) == ["said “yes”", "– or “no”", "to it"])
    #expect(wrap("one \u{AB}deux\u{BB}\n\u{AB}trois\u{BB}", 80) == ["one «deux»", "«trois»"])
    #expect(wrap("a \u{301}b c", 4) == ["a \u{301}b", "c"])
    #expect(wrap("  lead  “in” ", 8, indent: 1) == ["   lead", " “in”"])
  }

  /// Wrapping leaves nothing out but the spaces where a line breaks.
  @Test func wrappingKeepsEveryCharacter() {
    let parts = [
      "one", " ", "  ", "“two”", "\n", "漢字", "\u{301}", "👩‍👩‍👧", "قيادة", "a-b/c", "\u{200B}", ", (x)",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<2000 {
      var text = StyledText()
      for _ in 0..<next(12) {
        text.append(StyledText(parts[next(parts.count)], Style(rawValue: 1 << next(7))))
      }
      let lines = text.wrapped(to: 2 + next(20), indent: next(3))
      func bare(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " && $0 != "\n" } }
      #expect(bare(lines.map(\.plain).joined()) == bare(text.plain), "\(text.plain)")
      #expect(lines.allSatisfy { !$0.plain.hasSuffix(" ") && !$0.plain.contains("\n") })
    }
  }

  @Test func noLineIsWiderThanAskedFor() {
    let text: StyledText = "Über 3,5 % «mots» — 漢字、仮名 and 👍🏽👍🏽 قيادة العمليات claims/a/b/c (in 2024)."
    for width in 2...60 {
      #expect(text.wrapped(to: width, indent: 0).allSatisfy { $0.width <= width })
    }
  }

  @Test func stylesSurviveABreak() {
    let lines = ("x \("one two", .red)" as StyledText).wrapped(to: 5)
    #expect(
      lines.map { $0.rendered(colour: true) } == ["x \u{1B}[31mone\u{1B}[0m", "\u{1B}[31mtwo\u{1B}[0m"])
    #expect(lines.map { $0.rendered(colour: false) } == ["x one", "two"])
  }

  @Test func interpolatedTextIsMadeSafeAndOnlyStylesMakeEscapes() {
    let text: StyledText = "\("\u{1B}[0m", [.bold, .green])"
    #expect(text.rendered(colour: true) == "\u{1B}[1;32m\\u{1B}[0m\u{1B}[0m")
  }

  @Test func cuttingCountsColumns() {
    #expect(("abcdef" as StyledText).truncated(to: 6).plain == "abcdef")
    #expect(("abcdef" as StyledText).truncated(to: 4).plain == "abc…")
    #expect(("漢字仮名" as StyledText).truncated(to: 4).plain == "漢…")
    #expect(("a\nb" as StyledText).truncated(to: 4).plain == "a b")
  }

  /// Plain text is wrapped byte by byte, any other character by character: to the same lines.
  @Test func plainTextIsWrappedAsAnyOther() {
    var random = SeededNumbers(seed: 3)
    let characters = Array("aaaa    ,.!?:;-/()[]'\"%$1")
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        characters.randomElement(using: &random).map { String($0) } ?? ""
      }.joined()
      let half = text.index(text.startIndex, offsetBy: text.count / 2)
      let (width, indent) = (Int.random(in: 1...30, using: &random), Int.random(in: 0...4, using: &random))
      func wrapped(_ change: (String) -> String) -> [String] {
        let styled =
          StyledText(change(String(text[..<half])), .bold) + StyledText(change(String(text[half...])))
        return wrap(styled, width, indent: indent)
      }
      let other = wrapped { $0.replacing("a", with: "\u{E4}") }
      #expect(wrapped { $0 } == other.map { $0.replacing("\u{E4}", with: "a") }, "\(text), \(width)")
    }
  }
}
