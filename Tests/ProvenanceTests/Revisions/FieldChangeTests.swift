import Testing

@testable import Provenance

@Suite struct FieldChangeTests {
  private func changes(_ earlier: JSON?, _ later: JSON?) -> [String] {
    FieldChange.between(earlier, later).map { change in
      func text(_ json: JSON?) -> String {
        json.map { String(decoding: CanonicalEncoder.bytes(printing: $0), as: UTF8.self) }?
          .split(whereSeparator: \.isWhitespace).joined() ?? "-"
      }
      return "\(change.pointer) \(text(change.from)) \(text(change.to))"
    }
  }

  @Test func anUnchangedRecordHasNoChanges() {
    #expect(changes(["a": 1, "b": [1, 2]], ["b": [1, 2], "a": 1]) == [])
    #expect(changes(nil, nil) == [])
  }

  @Test func eachFieldIsOneChange() {
    #expect(
      changes(["a": 1, "b": ["c": "x", "d": 2], "e": true], ["a": 2, "b": ["c": "y", "d": 2], "f": nil])
        == ["/a 1 2", "/b/c \"x\" \"y\"", "/e true -", "/f - null"])
  }

  @Test func spellingAndDigitsAreChanges() {
    #expect(changes("\u{E9}", "e\u{301}").count == 1)
    #expect(changes(["a": .number(JSONNumber(1))], ["a": "1"]) == ["/a 1 \"1\""])
  }

  @Test func aWholeRecordIsItsFields() {
    #expect(changes(nil, ["a": 1, "b": ["c": 2]]) == ["/a - 1", "/b/c - 2"])
    #expect(changes(["a": 1, "b": [["c": 2]]], nil) == ["/a 1 -", "/b/0 {\"c\":2} -"])
  }

  @Test func listsAreAligned() {
    #expect(changes([1, 2, 3], [2, 3]) == ["/0 1 -"])
    #expect(changes([2, 3], [1, 2, 3]) == ["/0 - 1"])
    #expect(changes([1, 2, 3], [1, 9, 3]) == ["/1 2 -", "/1 - 9"])
  }

  @Test func aCitationIsFollowedByItsSource() {
    let gazette: JSON = ["source": "gazette", "quote": ["a"]]
    let wire: JSON = ["source": "wire", "quote": ["b"]]
    let better: JSON = ["source": "wire", "quote": ["c"]]
    #expect(
      changes([gazette, wire], [better]) == [
        "/0 {\"source\":\"gazette\",\"quote\":[\"a\"]} -", "/0/quote/0 \"b\" -", "/0/quote/0 - \"c\"",
      ])
  }

  @Test func anotherKindOfValueIsOneChange() {
    #expect(changes(["a": ["b": 1]], ["a": [1]]) == ["/a {\"b\":1} [1]"])
  }

  /// Lists of a record at its limit, of which no element is in both.
  @Test func longListsAreAlignedByTheirPlaces() {
    let ones = JSON.array(Array(repeating: 1, count: 200_000))
    let twos = JSON.array(Array(repeating: 2, count: 200_001))
    #expect(FieldChange.between(ones, twos).count == 200_001)
    let empty = JSON.array(Array(repeating: [:], count: 200_000))
    let full = JSON.array(Array(repeating: ["a": 1], count: 200_000))
    #expect(FieldChange.between(empty, full).count == 200_000)
  }
}
