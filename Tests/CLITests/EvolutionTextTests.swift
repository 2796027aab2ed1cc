import Provenance
import Testing

@testable import CLI

@Suite struct EvolutionTextTests {
  /// The bar of the first of two rows, as it is drawn in few columns; the second has the most claims.
  private func bar(supported: Int, of claims: Int, most: Int) throws -> String {
    let tallies = try [
      tally(supported: supported, unsupported: claims - supported), tally(supported: most, unsupported: 0),
    ]
    let points = tallies.map {
      ProfileSeries.Point(
        revision: "r", time: "2026-01-01T10:00:00Z", author: "A", email: "a@example.org", message: "m",
        events: [], tally: $0)
    }
    let stream = Output(capturingAsTerminal: false)
    try Terminal(stream, environment: ["COLUMNS": "32", "LC_ALL": "C"]).show(
      ProfileSeries(subject: "s", label: "S", points: points, isComplete: true), atMost: 9)
    let rows = stream.captured.split(separator: "\n").filter { $0.hasPrefix("2026-01-01 ") }
    let row = try #require(rows.first)
    return String(row)
  }

  private func tally(supported: Int, unsupported: Int) throws -> ProfileTally {
    func claim(_ stance: String) throws -> Claim {
      try Claim([
        "subject": "s", "type": "t", "statement": "S.", "value": ["text": "x"],
        "citations": [["source": "a", "capture": "b", "stance": .string(stance)]],
      ])
    }
    let claims =
      try Array(repeating: claim("supports"), count: supported)
      + Array(repeating: claim("disputes"), count: unsupported)
    return ProfileTally(claims)
  }

  @Test func aShortBarShowsBothKindsWhereThereIsRoom() throws {
    for (supported, claims, expected) in [
      (1, 10, "#---"), (9, 10, "###-"), (1, 6, "#-"), (5, 6, "#-"), (10, 10, "####"), (0, 10, "----"),
      (1, 2, "#"), (1, 3, "-"), (2, 3, "#"), (0, 1, "-"),
    ] {
      let drawn = try bar(supported: supported, of: claims, most: 10)
      #expect(drawn.contains(" \(expected) "), "\(supported) of \(claims): \(drawn)")
    }
  }
}
