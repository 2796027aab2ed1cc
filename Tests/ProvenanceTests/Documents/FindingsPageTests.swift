import Foundation
import Provenance
import Testing

/// docs/findings.md lists every kind of finding with its severity and meaning, in the order and the words of the code.
@Test func findingsPageListsEveryKindOfFinding() throws {
  let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/findings.md")
  let rows = try String(contentsOf: page.standardized, encoding: .utf8).split(separator: "\n")
    .filter { $0.hasPrefix("| `") }
  #expect(
    rows.map(String.init)
      == FindingID.allCases.map { "| `\($0.rawValue)` | \($0.severity.rawValue) | \($0.summary) |" })
}
