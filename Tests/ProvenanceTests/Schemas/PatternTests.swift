import Provenance
import Testing

/// The matcher of `pattern`, through a schema.
@Suite struct PatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    let schema = CanonicalEncoder.bytes(printing: ["pattern": .string(pattern)])
    let document = CanonicalEncoder.bytes(printing: .string(text))
    return try SchemaSet(files: ["s": schema]).validate(document, against: "s").isEmpty
  }

  @Test(
    arguments: [
      ("^[a-z0-9]+(-[a-z0-9]+)*$", ["a", "ab-c9", "2026-11-22"], ["", "-a", "a-", "a--b", "A", "a b", "é"]),
      ("b", ["abc"], ["acd"]),
      ("^a.c$", ["abc", "aéc", "a\u{1F469}c"], ["ac", "a\nc", "abbc"]),
      ("^(a|b)?c{2,3}$", ["cc", "accc", "bcc"], ["c", "cccc", "abcc"]),
      ("^a{3}$", ["aaa"], ["aa", "aaaa"]),
      ("^a{2,}$", ["aa", "aaaaaa"], ["a"]),
      (#"^\d{4}-\d\d$"#, ["2026-11"], ["٢٠٢٦-11", "2026-1"]),
      (#"^\w+\s\W$"#, ["a_1 -"], ["a_1 b", "a_1-"]),
      (#"^[^\d\-a-c]$"#, ["x", "é"], ["1", "-", "b"]),
      (#"\bcat\b"#, ["a cat.", "cat"], ["concat", "cats"]),
      (#"^\x41\x{42}\/$"#, ["AB/"], ["ab/"]),
      (#"^\p{L}+$"#, ["é", "مرحبا"], ["", "1"]),
      (#"^\p{Arabic}+$"#, ["مرحبا"], ["abc"]),
      ("^(a*)*$", ["", "aaaa"], ["b"]),
      ("^(?:a|(b))+?$", ["abab"], ["", "c"]),
      ("^[\u{600}-\u{6FF}]+$", ["مرحبا"], ["abc", "مرحبا!"]),
      ("^$|^x$", ["", "x"], ["xx"]),
      ("a|", ["b"], []),
      ("x$|^y", ["ax", "ya"], ["ay", "xa"]),
    ] as [(String, [String], [String])])
  func matchesAsTheStandardSays(pattern: String, those: [String], notThose: [String]) throws {
    for text in those { #expect(try matches(pattern, text), "\(pattern) \(text)") }
    for text in notThose { #expect(try !matches(pattern, text), "\(pattern) \(text)") }
  }

  @Test(
    arguments: [
      "(", ")", "[a", "[]", "a**", "*", "a{3,2}", #"(a)\1"#, "(?=a)", "(?!a)", "(?<=a)", #"\u0041"#, #"\"#,
      "[z-a]", "((a{100}){100}){100}", #"\p{L}{100}"#, "(?<name", String(repeating: "(", count: 400),
      String(repeating: "a", count: 1_001),
    ])
  func refusesWhatItDoesNotKnow(pattern: String) {
    let error = #expect(throws: SchemaError.self) { try matches(pattern, "a") }
    #expect(error?.kind == .invalidSchema)
  }

  /// Backtracking takes exponential time for these, recursion a stack frame for each character.
  @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func isLinear(pattern: String) throws {
    let text = String(repeating: "a", count: 1 << 20) + "!"
    #expect(try !matches(pattern, text))
  }

  @Test func endsWherePatternsTakeTooMuchWork() {
    let error = #expect(throws: SchemaError.self) {
      try matches("(a|b|c|d|e|f|g){900}x", String(repeating: "abcdefg", count: 100_000))
    }
    #expect(error?.kind == .refusedDocument)
  }

  @Test func saysWhatAKeyOrAValueMustBe() throws {
    let schema =
      #"{"properties": {"a": {"pattern": "^b"}}, "propertyNames": {"pattern": "^a", "maxLength": 2}}"#
    #expect(
      try Set(violations(schema, #"{"a": "c", "b": 1, "abc": 1}"#)) == [
        "/a: `a` must match the pattern ^b, not \"c\"", "/b: `b` must match the pattern ^a, not \"b\"",
        "/abc: `abc` must have at most 2 code points",
      ])
  }
}
