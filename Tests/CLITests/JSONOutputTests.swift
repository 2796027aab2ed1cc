import Provenance
import Testing

@testable import CLI

@Suite struct JSONOutputTests {
  @Test func textIsReadableAndEndsWithANewline() {
    #expect(documentText(["a": ["é/漢"], "b": []]) == "{\n  \"a\": [\n    \"é/漢\"\n  ],\n  \"b\": []\n}\n")
  }

  @Test func whatIsUnsafeAtATerminalIsEscapedAndMeansTheSame() throws {
    let value: JSON = ["\u{202E}k": "\u{1B}[2J\u{9B}\u{7F}\u{2066}\u{200F}x\u{0}"]
    let text = documentText(value)
    #expect(text == "{\n  \"\\u202ek\": \"\\u001b[2J\\u009b\\u007f\\u2066\u{200F}x\\u0000\"\n}\n")
    #expect(try JSONParser.parse(Array(text.utf8)) == value)
  }
}
