import Foundation
import Testing

@testable import Provenance

/// Every case of the Quote Fidelity Benchmark: what is right passes where it stands, what is wrong is refused.
@Suite struct FidelityCasesTests {
  @Test(arguments: try! files()) func cases(file: URL) throws {
    let lines = try Data(contentsOf: file).split(separator: 0x0A)
    #expect(lines.count >= 10)
    for line in lines {
      let json = try JSONParser.parse(Array(line))
      let question = try QuoteQuestion(json)
      guard case .inline(let text) = question.text, case .object(let object) = json else {
        Issue.record("a case has its text in it")
        continue
      }
      let result = SourceText(text).anchor(question.passages)
      let name: Comment = "\(object["id"]?.stringValue ?? file.lastPathComponent)"
      #expect(result.verdict.passes == (object["right"]?.stringValue == "pass"), name)
      if case .array(let ranges)? = object["ranges"] {
        #expect(result.passages.map(\.range) == ranges.map(Self.range), name)
      }
    }
  }

  @Test func thereAreEnough() throws {
    let counts = try Self.files().map { try Data(contentsOf: $0).split(separator: 0x0A).count }
    #expect(counts.reduce(0, +) >= 1000)
  }

  private static func files() throws -> [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Benchmarks/QuoteFidelity/cases").standardized
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "ndjson" }
      .sorted { $0.path < $1.path }
  }

  private static func range(_ json: JSON) -> Range<Int>? {
    guard case .array(let ends) = json, ends.count == 2, case .number(let start) = ends[0],
      case .number(let end) = ends[1], let start = start.intValue, let end = end.intValue
    else { return nil }
    return start..<end
  }
}
