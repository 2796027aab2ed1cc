import Provenance
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSON {
    try JSONParser.parse(Array(text.utf8))
  }

  private func fault(_ bytes: [UInt8], limits: JSONParser.Limits = .record) -> JSONSyntaxError? {
    do throws(JSONSyntaxError) {
      _ = try JSONParser.parse(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func kind(_ text: String) -> JSONSyntaxError.Kind? {
    fault(Array(text.utf8))?.kind
  }

  @Test func readsEveryKindOfValue() throws {
    let value = try parse(#" {"a": [null, true, false, -0.5e+10, "x"], "b": {}, "c": []} "#)
    #expect(value["a"]?.arrayValue?.count == 5)
    #expect(value["a"]?.arrayValue?.first == .null)
    #expect(value[JSONPointer(tokens: ["a", "3"])] == JSONNumber(lexeme: "-0.5e+10").map(JSON.number))
    #expect(value == ["c": [], "b": [:], "a": value["a"] ?? .null])
    #expect(value.objectValue?.keys == ["a", "b", "c"])
  }

  @Test func decodesEscapes() throws {
    #expect(
      try parse(#""\"\\\/\b\f\n\r\t\u0041\u00e9\uD83D\ude00\u0000""#)
        == .string("\"\\/\u{8}\u{c}\n\r\tA\u{e9}\u{1F600}\0"))
  }

  @Test(arguments: ["مرحبا بالعالم", "e\u{301}", "👩‍👩‍👧 ﷺ \u{10FFFF}", "\u{7F}\u{2028}\u{FEFF}", "12345678é"])
  func keepsTextByCodePoint(text: String) throws {
    let value = try parse("\"\(text)\"")
    #expect(value.stringValue.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test(arguments: ["0", "-0", "1.50", "1E5", "1e-7", "123456789012345678901234567890"])
  func keepsNumbersAsWritten(lexeme: String) throws {
    guard case .number(let number) = try parse(lexeme) else {
      Issue.record("no number")
      return
    }
    #expect(number.lexeme == lexeme)
  }

  @Test(arguments: ["01", "-", "1.", ".5", "+1", "1e", "1e+", "-01", "0x10", "1.e5", "NaN", "Infinity"])
  func refusesOtherNumbers(lexeme: String) {
    #expect(kind(lexeme) != nil)
    #expect(JSONNumber(lexeme: lexeme) == nil)
  }

  @Test func saysWhatIsWrong() {
    #expect(kind("") == .empty)
    #expect(kind(" \n") == .empty)
    #expect(kind("{") == .unexpectedEnd)
    #expect(kind("\"abc") == .unexpectedEnd)
    #expect(kind("tru") == .unexpectedEnd)
    #expect(kind("[1,]") == .trailingComma)
    #expect(kind(#"{"a":1,}"#) == .trailingComma)
    #expect(kind("{} {}") == .trailingText)
    #expect(kind("// x\n{}") == .comment)
    #expect(kind("{'a': 1}") == .unexpected(found: "'", expected: .key))
    #expect(kind(#"{"a" 1}"#) == .unexpected(found: "1", expected: .colon))
    #expect(kind("[1 2]") == .unexpected(found: "2", expected: .commaOrBracket))
    #expect(kind("\"a\nb\"") == .controlCharacter(0x0A))
    #expect(kind(#""\x""#) == .invalidEscape)
    #expect(kind(#""\u12G4""#) == .invalidEscape)
    #expect(kind("\u{A0}1") == .unexpected(found: "\u{A0}", expected: .value))
  }

  @Test(arguments: [#""\ud800""#, #""\ud800x""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800\ud800""#])
  func refusesLoneSurrogates(text: String) {
    #expect(kind(text) == .loneSurrogate)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xFF],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    let quoted = Array("[\"ok \u{e9}".utf8) + bytes + Array("\"]".utf8)
    #expect(fault(quoted)?.kind == .invalidUTF8)
    #expect(fault(quoted)?.position == JSONPosition(offset: 7, line: 1, column: 7))
    let escaped = Array("\"\\n".utf8) + bytes + Array("\"".utf8)
    #expect(fault(escaped)?.kind == .invalidUTF8)
    #expect(fault(bytes)?.kind == .invalidUTF8)
  }

  @Test func refusesAByteOrderMark() {
    #expect(kind("\u{FEFF}{}") == .byteOrderMark)
  }

  @Test func tellsKeysApartByCodePoints() throws {
    #expect(kind(#"{"a":1, "a":2}"#) == .duplicateKey("a"))
    #expect(kind("{\"\u{e9}\":1, \"e\u{301}\":2}") == nil)
    #expect(kind("{\"\\u00e9\":1, \"\u{e9}\":2}") == .duplicateKey("\u{e9}"))
    let many = (0..<400).map { "\"k\($0)\": \($0)" }.joined(separator: ",")
    #expect(try parse("{\(many)}")["k399"] == 399)
    #expect(kind("{\(many), \"k7\": 1}") == .duplicateKey("k7"))
  }

  @Test func boundsDepthAndBytes() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(kind(deep) == nil)
    #expect(kind("[" + deep + "]") == .tooDeep(limit: 64))
    #expect(kind(String(repeating: "{\"a\":", count: 200_000)) == .tooDeep(limit: 64))
    let limits = JSONParser.Limits(bytes: 4)
    #expect(fault(Array("1234".utf8), limits: limits) == nil)
    #expect(fault(Array("12345".utf8), limits: limits)?.kind == .tooLarge(limit: 4))
  }

  @Test func countsLinesAndCodePoints() {
    let error = fault(Array("{\r\n  \"é👩\": x}".utf8))
    #expect(error?.position == JSONPosition(offset: 15, line: 2, column: 9))
    #expect(error?.description == "line 2, column 9: expected a value, found `x`")
  }

  @Test func locatesAPointer() {
    let bytes = Array("{\n  \"a\": [10, {\"é\": \"b\", \"x\": 2}],\n  \"a/b\": null\n}".utf8)
    func place(_ pointer: String) -> JSONPosition? {
      JSONPointer(pointer).flatMap { JSONParser.locate($0, in: bytes) }
    }
    #expect(place("") == JSONPosition(offset: 0, line: 1, column: 1))
    #expect(place("/a/1/x") == JSONPosition(offset: 31, line: 2, column: 29))
    #expect(place("/a~1b") == JSONPosition(offset: 45, line: 3, column: 10))
    #expect(place("/a/2") == nil)
    #expect(place("/a/01") == nil)
    #expect(place("/b") == nil)
    #expect(place("/a/0/x") == nil)
  }

  @Test func splitsASequence() throws {
    let bytes = Array("{\"a\": 1}\n\n  {\"a\":\n 2}\r\n[] ".utf8)
    let elements = try JSONParser.parseSequence(bytes, limits: .init(bytes: 12))
    #expect(elements.map(\.value) == [["a": 1], ["a": 2], []])
    #expect(elements.map(\.position.line) == [1, 3, 5])
    #expect(elements.map(\.position.column) == [1, 3, 1])
  }

  @Test func boundsEachValueOfASequence() {
    func kind(_ text: String) -> JSONSyntaxError.Kind? {
      do throws(JSONSyntaxError) {
        _ = try JSONParser.parseSequence(Array(text.utf8), limits: .init(bytes: 8))
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(kind("[1,2,3] [1,2,3] [1,2,3]") == nil)
    #expect(kind("[1] [1,2,3,4]") == .tooLarge(limit: 8))
    #expect(kind("{}{}") == .trailingText)
    #expect(kind("") == .empty)
  }
}
