import Provenance
import Testing

@Suite struct CanonicalEncoderTests {
  private func text(_ json: String, _ kind: RecordKind = .claim) throws -> String {
    let value = try JSONParser.parse(Array(json.utf8))
    return String(decoding: CanonicalEncoder.bytes(of: value, kind: kind), as: UTF8.self)
  }

  @Test func ordersTheKeysOfAClaim() throws {
    let written = try text(
      """
      {"zeta": 1, "note": "n", "deprecation": {"reason": "r"}, "inferred": {"/value/to": "b", "/when": "c",
      "/value/from": "a"}, "citations": [{"locator": {"value": "3", "label": "page"}, "quote": [{"end": 2,
      "start": 0, "suffix": "s", "prefix": "p", "exact": "e"}, {"end": 9, "sealed": "0f"}], "stance":
      "supports", "capture": "2026-11-22", "source": "d"}], "rank": "normal", "when": "2023", "value": {"to":
      "B", "also": 1, "from": "A"}, "statement": "S", "type": "rename", "subject": "s", "alpha": {"b": {},
      "a": []}, "$schema": "x"}
      """)
    #expect(
      written == """
        {
          "$schema": "x",
          "subject": "s",
          "type": "rename",
          "statement": "S",
          "value": {
            "from": "A",
            "to": "B",
            "also": 1
          },
          "when": "2023",
          "rank": "normal",
          "citations": [
            {
              "source": "d",
              "capture": "2026-11-22",
              "stance": "supports",
              "quote": [
                {
                  "exact": "e",
                  "prefix": "p",
                  "suffix": "s",
                  "start": 0,
                  "end": 2
                },
                {
                  "sealed": "0f",
                  "end": 9
                }
              ],
              "locator": {
                "label": "page",
                "value": "3"
              }
            }
          ],
          "inferred": {
            "/value/from": "a",
            "/value/to": "b",
            "/when": "c"
          },
          "deprecation": {
            "reason": "r"
          },
          "note": "n",
          "alpha": {
            "a": [],
            "b": {}
          },
          "zeta": 1
        }

        """)
  }

  @Test func ordersTheKeysOfTheOtherRecords() throws {
    func keys(_ json: String, _ kind: RecordKind) throws -> [String] {
      let value = try JSONParser.parse(Array(json.utf8))
      return CanonicalEncoder.canonical(value, kind: kind).objectValue?.keys ?? []
    }
    #expect(
      try keys(
        #"{"description":"d","sameAs":["u"],"kind":"person","aliases":[{"text":"t"}],"label":"l","$schema":"s"}"#,
        .subject) == ["$schema", "label", "aliases", "kind", "sameAs", "description"])
    #expect(
      try keys(
        #"{"note":"n","license":"l","derivedFrom":["s"],"standing":{"status":"current"},"csl":{"type":"book"}}"#,
        .source) == ["csl", "standing", "derivedFrom", "license", "note"])
    #expect(
      try keys(
        #"{"text":{"bytes":1},"original":{"bytes":1},"outcome":"o","archivedUrl":"a","url":"u","retrieved":"r"}"#,
        .capture) == ["retrieved", "url", "archivedUrl", "outcome", "original", "text"])
    #expect(try keys(#"{"a":1,"policy":{"citations":1},"format":1}"#, .store) == ["format", "policy", "a"])
    let source = try text(
      #"{"csl":{"language":"ar","URL":"u","title":"t","ISBN":"i","author":[{"given":"g","family":"f"}],"type":"b"}}"#,
      .source)
    let order = ["type", "title", "author", "family", "given", "URL", "language", "ISBN"]
    let places = try order.map { try #require(source.firstRange(of: "\"\($0)\"")).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func leavesOutOptionalKeysThatSayNothing() throws {
    #expect(
      try text(
        #"{"label": "", "aliases": [], "kind": null, "description": "", "sameAs": {}, "mine": "", "ours": null}"#,
        .subject) == "{\n  \"label\": \"\",\n  \"mine\": \"\",\n  \"ours\": null\n}\n")
    #expect(
      try text(#"{"format": 1, "policy": {"citations": null, "quoteMaxGap": []}}"#, .store)
        == "{\n  \"format\": 1\n}\n")
    #expect(
      try text(#"{"citations": [], "type": "aim", "value": {}}"#)
        == "{\n  \"type\": \"aim\",\n  \"value\": {},\n  \"citations\": []\n}\n")
  }

  @Test func escapesWhatPythonEscapes() throws {
    let value: JSON = .string("\"\\/\u{8}\t\n\u{c}\r\u{0}\u{1f}\u{7f}\u{2028}é👩")
    #expect(
      String(decoding: CanonicalEncoder.bytes(printing: value), as: UTF8.self)
        == #""\"\\/\b\t\n\f\r\u0000\u001f"# + "\u{7f}\u{2028}é👩\"\n")
  }

  @Test(arguments: ["null", "[]", "7", "\"x\"", "[[], [1], {}]"])
  func whatIsNoObjectIsWrittenAsItIs(json: String) throws {
    #expect(try JSONParser.parse(Array(text(json).utf8)) == JSONParser.parse(Array(json.utf8)))
  }

  /// Decode then encode gives the same bytes, encoding again changes nothing, and no member outside the
  /// table is lost, on random records.
  @Test func roundTrips() throws {
    var random = RandomJSON(seed: 20_261_122)
    for round in 0..<2_000 {
      let kind = RecordKind.allCases[round % RecordKind.allCases.count]
      let record = random.record(kind)
      let bytes = CanonicalEncoder.bytes(of: record, kind: kind)
      let decoded = try JSONParser.parse(bytes)
      #expect(CanonicalEncoder.bytes(of: decoded, kind: kind) == bytes)
      #expect(decoded == CanonicalEncoder.canonical(record, kind: kind))
      for member in record.objectValue?.members ?? [] where member.key.hasPrefix("x-") {
        #expect(decoded[member.key] == member.value)
      }
    }
  }

  @Test func theOrderInWhichKeysAreGivenMakesNoDifference() {
    var random = RandomJSON(seed: 20_261_123)
    for round in 0..<1_000 {
      let kind = RecordKind.allCases[round % RecordKind.allCases.count]
      let record = random.record(kind)
      let bytes = CanonicalEncoder.bytes(of: record, kind: kind)
      #expect(CanonicalEncoder.bytes(of: shuffled(record, by: &random), kind: kind) == bytes)
      let arranged = CanonicalEncoder.canonical(record, kind: kind)
      #expect(CanonicalEncoder.bytes(of: shuffled(arranged, by: &random), kind: kind) == bytes)
    }
  }

  private func shuffled(_ value: JSON, by random: inout RandomJSON) -> JSON {
    switch value {
    case .array(let elements): return .array(elements.map { shuffled($0, by: &random) })
    case .object(let object):
      var result = JSONObject()
      for member in object.members.shuffled(using: &random) {
        result[member.key] = shuffled(member.value, by: &random)
      }
      return .object(result)
    default: return value
    }
  }
}
