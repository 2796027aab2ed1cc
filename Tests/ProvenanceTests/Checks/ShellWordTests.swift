import Fixtures
import Foundation
import Testing

@testable import Provenance

@Suite struct ShellWordTests {
  @Test(arguments: ["a", "/value/from", "a-b_c.d", "assembly/rename/2021", "a:b"])
  func aPlainWordIsItself(text: String) { #expect(text.shellWord == text) }

  @Test(arguments: [
    ("", "''"), ("a b", "'a b'"), ("$schema", "'$schema'"), ("it's", "'it'\\''s'"), ("`x`", "'`x`'"),
    ("a\"b", "'a\"b'"),
    ("a;b", "'a;b'"), ("~", "'~'"), ("*", "'*'"), ("é", "'é'"),
    ("'\u{301}", "''\\''\u{301}'"),
  ])
  func anythingElseIsQuoted(text: String, word: String) {
    #expect(ExactText(text.shellWord) == ExactText(word))
  }

  @Test(arguments: ["a\nb", "\u{1B}[1m", "it's\t100%\\n \"$x\" `y`", "\u{202E}é", "-\u{85}"])
  func whatIsNotSeenIsPrinted(text: String) throws {
    let word = text.shellWord
    #expect(!word.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
    let printed = try run("sh", ["-c", "printf %s \(word)"], in: URL(filePath: "/")).stdout
    #expect(ExactText(printed) == ExactText(text))
  }

  @Test func aPathIsNamedFromTheTop() {
    #expect("records/store.json".pathspec == ":/records/store.json")
    #expect("records/a b.*".pathspec == "':/records/a b.*'")
  }
}
