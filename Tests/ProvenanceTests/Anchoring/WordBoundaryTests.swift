import Foundation
import Testing

@testable import Provenance

@Suite struct WordBoundaryTests {
  /// Unicode's own cases: WordBreakTest.txt of Unicode 15, on libunistring's properties.
  @Test func unicodeTestFile() throws {
    let url = try #require(
      Bundle.module.url(forResource: "WordBreakTest", withExtension: "txt", subdirectory: "Data/Unicode"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    var cases = 0
    var wrong: [Substring] = []
    for line in lines where !line.hasPrefix("#") {
      let fields = line.prefix { $0 != "#" }.split(whereSeparator: { $0 == " " || $0 == "\t" })
      var bytes: [UInt8] = []
      var expected: [(offset: Int, isBreak: Bool)] = []
      for field in fields {
        switch field {
        case "÷": expected.append((bytes.count, true))
        case "×": expected.append((bytes.count, false))
        default:
          let scalar = try #require(UInt32(field, radix: 16).flatMap(Unicode.Scalar.init))
          bytes += Array(String(Character(scalar)).utf8)
        }
      }
      cases += 1
      let agrees = bytes.withUnsafeBufferPointer { text in
        FoldClass.table.withPointer { table in
          var words = WordBoundary(text: text, table: table)
          words.ignoresInvisible = false
          return expected.allSatisfy { words.isBoundary($0.offset) == $0.isBreak }
        }
      }
      if !agrees { wrong.append(line) }
    }
    #expect(cases > 1800)
    #expect(wrong.isEmpty)
  }
}
