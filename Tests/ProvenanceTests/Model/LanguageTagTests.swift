import Testing

@testable import Provenance

@Suite struct LanguageTagTests {
  @Test(arguments: [
    "en", "EN", "ar", "yue", "pt-BR", "zh-Hant-TW", "de-1996", "sl-rozaj-biske", "en-x-1", "und",
  ])
  func aTagIsWellFormed(tag: String) { #expect(LanguageTag.isWellFormed(tag)) }

  @Test(arguments: [
    "", "e", "english", "not a lang", "en-", "-en", "en--us", "en_US", "e1", "en-123456789", "\u{E9}n",
    "en US", "deu1",
  ])
  func anythingElseIsNone(tag: String) { #expect(!LanguageTag.isWellFormed(tag)) }
}
