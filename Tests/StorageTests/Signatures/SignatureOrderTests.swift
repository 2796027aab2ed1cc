import Fixtures
import Provenance
import Testing

@testable import Storage

/// Where findings on signatures stand among the others.
@Suite struct SignatureOrderTests {
  @Test func theyStandAmongTheOtherFindingsInTheOrderOfTheFiles() throws {
    let builder = try StoreBuilder()
    let git = builder.repository
    let keys = try SigningKeys("ada")
    try keys.allow(keys.line("ada"), in: git)
    func claim(_ name: String) -> String { StoreBuilder.claim(name).description }
    try builder.add("a")
    try builder.add("c")
    try git.commit("by hand", [StoreBuilder.path("b"): builder.record("b") + "\n"])
    let store = try git.openStore()
    let snapshot = try store.snapshot()
    let verification = try store.verify(in: snapshot).adding(
      try store.signatureReport(on: [], in: snapshot))
    #expect(
      verification.findings.map(\.record) == [
        claim("a"), claim("b"), claim("b"), claim("c"), "sources/tide-ledger/2026-11-22",
      ])
    #expect(verification.findings.map(\.id)[1...2] == [.notCanonical, .unsigned])
  }
}
