import Fixtures
import Provenance
import Storage
import Testing

/// Every kind of defect, planted in a claim of its own by a hand edit: each is found where it is, and nothing else.
@Suite struct PlantedDefectsTests {
  /// What to do to the text of a good record, and which findings follow.
  private static let defects: [(name: String, edit: @Sendable (String) -> String, expected: [FindingID])] = [
    ("digit", { $0.replacing("2021.\"", with: "2022.\"") }, [.quoteAltered]),
    ("negation", { $0.replacing("council met", with: "council never met") }, [.quoteAltered]),
    ("case", { $0.replacing("Saltmere", with: "saltmere") }, [.quoteAltered]),
    ("cut-word", { $0.replacing("Its council", with: "ts council") }, [.quoteAltered]),
    ("dangling-source", { $0.replacing("tide-ledger", with: "no-ledger") }, [.sourceMissing]),
    ("dangling-capture", { $0.replacing("2026-11-22\"", with: "2026-11-23\"") }, [.captureMissing]),
    ("bad-date", { $0.replacing("\"rank\"", with: "\"when\": \"2021-13-40\",\n  \"rank\"") }, [.dateInvalid]),
    ("uncited", { $0.replacing("\"supports\"", with: "\"disputes\"") }, [.uncited]),
    ("moved", { $0.replacing("\"start\": 86", with: "\"start\": 80") }, [.quoteMoved]),
    ("folded", { $0.replacing("met in", with: "met  in") }, [.quoteFolded]),
    ("good", { $0 }, []),
  ]

  @Test func eachIsFoundAndNothingElse() throws {
    let builder = try StoreBuilder()
    for defect in Self.defects {
      let good = try builder.record(defect.name, quoting: 2)
      let planted = defect.edit(good)
      #expect(planted != good || defect.name == "good", "\(defect.name) is not planted")
      try builder.repository.commit("plant \(defect.name)", [StoreBuilder.path(defect.name): planted])
    }
    let store = try builder.repository.openStore()
    let verification = try store.verify(in: store.snapshot())
    for defect in Self.defects {
      let found = verification.findings.filter { $0.record == StoreBuilder.claim(defect.name).description }
      #expect(found.map(\.id) == defect.expected, "\(defect.name)")
    }
    let failing = Self.defects.filter { $0.expected.contains { $0.severity == .error } }
    #expect(verification.summary.failed == failing.count)
    #expect(verification.summary.passed == Self.defects.count - failing.count)
    #expect(verification.findings.count == Self.defects.count - 1)
  }
}
