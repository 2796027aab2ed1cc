import Testing

@testable import Provenance

@Suite struct ComparedValueTests {
  @Test("ASCII is parted into words as Unicode parts it", arguments: 0..<128)
  func asciiWords(scalar: Int) throws {
    let character = try #require(Unicode.Scalar(UInt32(scalar)))
    for text in ["\(character)", "Ab\(character)cD", "\(character)\(character) Z9"] {
      let words = text.lowercased().unicodeScalars.split { !ComparedValue.isOfWord($0) }.map { String($0) }
      #expect(ComparedValue.asciiWords(of: text) == words, "\(text.debugDescription)")
    }
  }

  @Test func whatIsNotASCIIIsLeftToUnicode() {
    #expect(ComparedValue.asciiWords(of: "Łódź") == nil)
  }
}
