import Testing

@testable import Provenance

@Suite struct ShellWordTests {
  @Test(arguments: ["a", "/value/from", "a-b_c.d", "assembly/rename/2021", "a:b"])
  func aPlainWordIsItself(text: String) { #expect(text.shellWord == text) }

  @Test(arguments: [
    ("", "''"), ("a b", "'a b'"), ("$schema", "'$schema'"), ("it's", "'it'\\''s'"), ("`x`", "'`x`'"),
    ("a\"b", "'a\"b'"),
    ("a;b", "'a;b'"), ("~", "'~'"), ("*", "'*'"), ("a\nb", "'a\nb'"), ("é", "'é'"),
    ("'\u{301}", "''\\''\u{301}'"),
  ])
  func anythingElseIsQuoted(text: String, word: String) {
    #expect(ExactText(text.shellWord) == ExactText(word))
  }

  @Test func aPathIsNamedFromTheTop() {
    #expect("records/store.json".pathspec == ":/records/store.json")
    #expect("records/a b.*".pathspec == "':/records/a b.*'")
  }
}
