import Foundation
import Provenance
import Testing

/// docs/findings.md lists every kind of finding with its severity, in the order of the code.
@Test func findingsPageListsEveryKindOfFinding() throws {
  let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/findings.md")
  let rows = try String(contentsOf: page.standardized, encoding: .utf8).split(separator: "\n")
    .filter { $0.hasPrefix("| `") }
    .map { row in row.split(separator: "|").prefix(2).map { $0.filter { !" `".contains($0) } } }
  #expect(rows == FindingID.allCases.map { [$0.rawValue, $0.severity.rawValue] })
}
