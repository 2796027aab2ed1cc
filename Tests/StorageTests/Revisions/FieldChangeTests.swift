import Fixtures
import Testing

@testable import Provenance

private func citation(_ source: String, _ exact: String, start: Int = 0) -> JSON {
  ["source": .string(source), "quote": [["exact": .string(exact), "start": .number(JSONNumber(start))]]]
}

private func texts(_ changes: [FieldChange]) -> [String] {
  changes.map { change in
    "\(change.pointer) \(change.from == nil ? "added" : change.to == nil ? "removed" : "changed")"
  }
}

@Suite struct FieldChangeTests {
  @Test func equalVersionsHaveNoChanges() {
    let record: JSON = ["statement": "a", "citations": [citation("s", "x")]]
    #expect(FieldChange.between(record, record).isEmpty)
    #expect(FieldChange.between(["a": 1, "b": 2], ["b": 2, "a": 1]).isEmpty)
    #expect(FieldChange.between(nil, nil).isEmpty)
  }

  @Test func membersAreComparedOneByOneInTheOrderOfTheRecord() {
    let changes = FieldChange.between(
      ["statement": "a", "value": ["from": "x", "to": "y"], "when": "2020", "note": "n"],
      ["statement": "b", "value": ["from": "x", "to": "z", "why": "w"], "when": "2020", "rank": "normal"])
    #expect(
      changes == [
        FieldChange(pointer: ["statement"], from: "a", to: "b"),
        FieldChange(pointer: ["value", "to"], from: "y", to: "z"),
        FieldChange(pointer: ["value", "why"], from: nil, to: "w"),
        FieldChange(pointer: ["note"], from: "n", to: nil),
        FieldChange(pointer: ["rank"], from: nil, to: "normal"),
      ])
  }

  @Test func anAddedRecordIsAllItsFields() {
    let record: JSON = ["value": ["from": "x"], "citations": [citation("s", "x"), citation("t", "y")]]
    let pointers = ["/value/from", "/citations/0", "/citations/1"]
    #expect(texts(FieldChange.between(nil, record)) == pointers.map { $0 + " added" })
    #expect(texts(FieldChange.between(record, nil)) == pointers.map { $0 + " removed" })
  }

  @Test func whatIsEmptyComesAndGoesToo() {
    #expect(
      FieldChange.between(["a": 1], ["a": 1, "x": []]) == [FieldChange(pointer: ["x"], from: nil, to: [])])
    #expect(FieldChange.between(["x": [:]], [:]) == [FieldChange(pointer: ["x"], from: [:], to: nil)])
    #expect(
      FieldChange.between(["x": ["y": []]], [:]) == [FieldChange(pointer: ["x", "y"], from: [], to: nil)])
    #expect(FieldChange.between(nil, [:]) == [FieldChange(pointer: [], from: nil, to: [:])])
    #expect(FieldChange.between(["x": [:]], ["x": []]) == [FieldChange(pointer: ["x"], from: [:], to: [])])
  }

  @Test func aCitationTakenFromTheFrontIsOneChange() {
    let (one, two, three) = (citation("s", "x"), citation("s", "y"), citation("t", "z"))
    let changes = FieldChange.between(["citations": [one, two, three]], ["citations": [two, three]])
    #expect(changes == [FieldChange(pointer: ["citations", "0"], from: one, to: nil)])
    let back = FieldChange.between(["citations": [two, three]], ["citations": [one, two, three]])
    #expect(back == [FieldChange(pointer: ["citations", "0"], from: nil, to: one)])
  }

  @Test func aPassageThatMovedIsAChangeOfItsPosition() {
    let changes = FieldChange.between(
      ["citations": [citation("s", "x", start: 3), citation("t", "y")]],
      ["citations": [citation("s", "x", start: 9), citation("t", "y")]])
    #expect(changes == [FieldChange(pointer: ["citations", "0", "quote", "0", "start"], from: 3, to: 9)])
  }

  @Test func aCitationChangedBehindOneThatWentIsFoundAtItsNewPlace() {
    let changes = FieldChange.between(
      ["citations": [citation("s", "x"), citation("t", "y", start: 1)]],
      ["citations": [citation("t", "y", start: 2)]])
    #expect(texts(changes) == ["/citations/0 removed", "/citations/0/quote/0/start changed"])
  }

  @Test func aReorderedListIsTheRemovalAndAdditionOfAsFewAsCanBe() {
    let all = ["a", "b", "c", "d"].map { citation($0, $0) }
    let changes = FieldChange.between(
      ["citations": .array(all)], ["citations": .array([all[3]] + all[..<3])])
    #expect(
      changes == [
        FieldChange(pointer: ["citations", "0"], from: nil, to: all[3]),
        FieldChange(pointer: ["citations", "3"], from: all[3], to: nil),
      ])
  }

  @Test func aValueOfAnotherTypeIsOneChange() {
    #expect(texts(FieldChange.between(["x": ["y": 1]], ["x": [1]])) == ["/x changed"])
    #expect(texts(FieldChange.between(["x": nil], ["x": 1])) == ["/x changed"])
    #expect(texts(FieldChange.between([:], ["x": nil])) == ["/x added"])
    #expect(texts(FieldChange.between([1, 2], ["x": 1])) == [" changed"])
  }

  @Test func unknownKeysAreFieldsToo() {
    let changes = FieldChange.between(
      ["x-team": ["a/b": 1, "m~n": 2]], ["x-team": ["a/b": 2, "m~n": 3]])
    #expect(changes.map(\.pointer.description) == ["/x-team/a~1b", "/x-team/m~0n"])
  }

  @Test func aMemberNamedByANumberIsNoElementOfAList() {
    #expect(
      texts(FieldChange.between(["x": [:]], ["x": ["2023": ["y": 1, "z": 2]]])) == [
        "/x/2023/y added", "/x/2023/z added",
      ])
  }

  /// Text is compared code point for code point: a normalization is a change of what is recorded.
  @Test func normalizationFormsAreDifferentValuesAndKeys() {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    #expect(composed == decomposed, "as Swift compares strings")
    let value = FieldChange.between(["x": .string(composed)], ["x": .string(decomposed)])
    #expect(texts(value) == ["/x changed"])
    var (one, other) = (JSONObject(), JSONObject())
    one[composed] = 1
    other[decomposed] = 1
    #expect(FieldChange.between(.object(one), .object(other)).count == 2)
    let element = FieldChange.between([.string(composed)], [.string(decomposed)])
    #expect(texts(element) == ["/0 removed", "/0 added"])
  }

  @Test func numbersDifferAsTheyAreWritten() throws {
    let one = try JSONParser.parse(Array(#"{"x":1}"#.utf8))
    let other = try JSONParser.parse(Array(#"{"x":1.0}"#.utf8))
    #expect(texts(FieldChange.between(one, other)) == ["/x changed"])
  }
}

@Suite struct ListAlignmentTests {
  /// The changes of random lists, each applied to the earlier list, give the later one.
  @Test func everyElementIsInExactlyOnePair() {
    var random = SeededNumbers(seed: 7)
    for _ in 0..<300 {
      let lists = (0..<2).map { _ in
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          citation(
            "s\(Int.random(in: 0..<3, using: &random))", "x", start: Int.random(in: 0..<2, using: &random))
        }
      }
      let pairs = ListAlignment(lists[0], lists[1]).pairs
      #expect(pairs.compactMap(\.earlier).sorted() == Array(lists[0].indices))
      #expect(pairs.compactMap(\.later).sorted() == Array(lists[1].indices))
      #expect(pairs.allSatisfy { $0.earlier != nil || $0.later != nil })
    }
  }

  @Test func longListsAreAlignedInBoundedWork() {
    let long = (0..<3000).map { JSON.number(JSONNumber($0)) }
    let pairs = ListAlignment(long, Array(long.dropFirst())).pairs
    #expect(pairs.compactMap(\.earlier).sorted() == Array(long.indices))
    #expect(ListAlignment(long, long).pairs.allSatisfy { $0.earlier == $0.later })
  }
}
