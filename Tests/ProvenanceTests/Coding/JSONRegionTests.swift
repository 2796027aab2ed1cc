import Provenance
import Testing

@Suite struct JSONRegionTests {
  private let text = """
    {
      "statement": "منارة 👩‍👩‍👧 e\u{301}", "value": {"a/b": [1, {"x": true}], "": -2.5},
      "citations": [
        "one",
        [ ]
      ]
    }
    """

  /// The text of the value at a pointer, cut out by its region, which is checked to agree with itself.
  private func words(_ pointer: String, crlf: Bool = false) throws -> String {
    let bytes = Array((crlf ? text.replacing("\n", with: "\r\n") : text).utf8)
    let region = try JSONParser.regions(of: [#require(JSONPointer(pointer))], in: bytes)[0]
    for position in [region.start, region.end] {
      let before = bytes[..<position.offset].split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(position.line == before.count)
      #expect(position.column == String(decoding: before.last ?? [], as: UTF8.self).unicodeScalars.count + 1)
    }
    return String(decoding: bytes[region.start.offset..<region.end.offset], as: UTF8.self)
  }

  @Test(arguments: [false, true]) func spansTheValue(crlf: Bool) throws {
    #expect(try words("/statement", crlf: crlf) == "\"منارة 👩‍👩‍👧 e\u{301}\"")
    #expect(try words("/value/a~1b/1", crlf: crlf) == #"{"x": true}"#)
    #expect(try words("/value/a~1b/1/x", crlf: crlf) == "true")
    #expect(try words("/value/", crlf: crlf) == "-2.5")
    #expect(try words("/citations/1", crlf: crlf) == "[ ]")
    #expect(try words("").utf8.count == text.utf8.count)
  }

  @Test func whatIsMissingIsWhereItWouldBe() throws {
    #expect(try words("/citations/0/quote") == "\"one\"")
    #expect(try words("/citations/2") == words("/citations"))
    #expect(try words("/citations/00") == words("/citations"))
    #expect(try words("/value/a~1b/1/y/z") == #"{"x": true}"#)
    #expect(try words("/rank").utf8.count == text.utf8.count)
  }

  @Test func keepsTheOrderOfThePointers() throws {
    let pointers: [JSONPointer] = [["citations", "1"], ["statement"], ["citations", "1"], []]
    let regions = try JSONParser.regions(of: pointers, in: Array(text.utf8))
    #expect(regions.map(\.start.line) == [5, 2, 5, 1])
    #expect(regions[0].end.column == regions[0].start.column + 3)
  }

  @Test func refusesWhatIsNoJSON() {
    #expect(throws: JSONSyntaxError.self) { try JSONParser.regions(of: [["a"]], in: Array(#"{"a": 1"#.utf8)) }
    #expect(throws: JSONSyntaxError.self) {
      try JSONParser.regions(of: [["a"]], in: Array(#"{"a": 1, "b": 2, "b": 3}"#.utf8))
    }
  }
}
