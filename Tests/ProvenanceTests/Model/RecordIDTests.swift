import Provenance
import Testing

@Suite struct RecordIDTests {
  static let places: [(RecordID, String, String)] = [
    (.store, "records/store.json", "store"),
    (.subject("assembly"), "records/subjects/assembly.json", "subjects/assembly"),
    (.source("gazette"), "records/sources/gazette/source.json", "sources/gazette/source"),
    (
      .capture(CaptureID(source: "gazette", name: "2026-11-22-2")),
      "records/sources/gazette/2026-11-22-2.json", "sources/gazette/2026-11-22-2"
    ),
    (
      .claim(ClaimID(subject: "assembly", type: "rename", name: "2021")),
      "records/claims/assembly/rename/2021.json", "assembly/rename/2021"
    ),
  ]

  @Test(arguments: places)
  func isItsPathBothWays(id: RecordID, path: String, description: String) {
    #expect(RecordID(path: path) == id)
    #expect(id.path == path)
    #expect(id.description == description)
  }

  @Test(arguments: [
    "", "records", "records/", "records/.json", "records/store.json/", "/records/store.json",
    "records//store.json",
    "./records/store.json", "records/../records/store.json", "records/Store.json", "records/store.JSON",
    "records/store.json\n", "records/store\n.json", "records/store\u{0}.json", "records/other.json",
    "records/subjects/a/b.json", "records/subjects/.json", "records/subjects/-a.json",
    "records/subjects/a.txt",
    "records/sources/gazette.json", "records/sources/gazette/a/b.json", "records/claims/a/b.json",
    "records/claims/a/b/c/d.json", "records/claims/../b/c.json", "records/claims/a/b/\u{301}c.json",
    "records/claims/a/b/c\u{301}.json", "records\\claims\\a\\b\\c.json", "records/claims/a/b/con.json.json",
    "Records/store.json", "records/subjects/e\u{301}.json", "records/subjects/a\u{200D}.json",
  ])
  func nothingElseIsARecord(path: String) { #expect(RecordID(path: path) == nil) }

  @Test func aPathIsBoundedByItsParts() {
    let part = String(repeating: "a", count: 80)
    #expect(RecordID(path: "records/claims/\(part)/\(part)/\(part).json") != nil)
    #expect(RecordID(path: "records/claims/\(part)/\(part)/\(part)a.json") == nil)
    #expect(RecordID(path: "records/" + String(repeating: "a/", count: 100_000) + "a.json") == nil)
  }

  @Test(arguments: ["assembly/rename/2021", "claims/assembly/rename/2021"])
  func aClaimIsNamedWithOrWithoutItsFolder(text: String) {
    #expect(ClaimID(text) == ClaimID(subject: "assembly", type: "rename", name: "2021"))
  }

  @Test(arguments: [
    "", "rename/2021", "claims/rename/2021", "assembly/rename/2021.json", "claims/claims/a/b/c", "a/b/c/d",
    "a/b/",
    "../b/c", "a/b/C", "subjects/assembly",
  ])
  func aClaimIsNamedByNothingElse(text: String) { #expect(ClaimID(text) == nil) }

  @Test func aClaimsFolderMayBeCalledClaims() {
    #expect(ClaimID("claims/claims/b/c") == ClaimID(subject: "claims", type: "b", name: "c"))
  }

  @Test func capturesFollowTheirDatesThenTheirOrdinals() {
    let names = ["2026-11-22-10", "2026-11-22", "2025-01-01-3", "2026-11-22-2", "2026-11-23"]
    let sorted = names.map { CaptureID(source: "s", name: $0) }.sorted { $0.order < $1.order }.map(\.name)
    #expect(sorted == ["2025-01-01-3", "2026-11-22", "2026-11-22-2", "2026-11-22-10", "2026-11-23"])
  }

  @Test func aCapturesOrdinalDoesNotOverflow() {
    let order = CaptureID(source: "s", name: "2026-11-22-99999999999999999999").order
    #expect(order == ("2026-11-22-99999999999999999999", 1))
  }

  @Test func claimsAreOrderedByTheirIDs() {
    let parts = ["a", "a-b", "ab", "a0", "b", "a-0", "b-a"]
    let claims = parts.flatMap { subject in
      parts.flatMap { type in parts.map { ClaimID(subject: subject, type: type, name: $0) } }
    }
    #expect(claims.sorted().map(\.description) == claims.map(\.description).sorted())
  }

  @Test func recordsAreOrderedAsTheirFiles() {
    #expect(RecordID.claim(ClaimID(subject: "z", type: "z", name: "z")) < .store)
    #expect(RecordID.store < .subject("a"))
  }
}
