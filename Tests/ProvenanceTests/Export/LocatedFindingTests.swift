import Testing

@testable import Provenance

@Suite struct LocatedFindingTests {
  @Test func findsTheValueInItsFile() throws {
    let tree = Harbour.store
    let findings = [
      Finding(
        .quoteAltered, record: Harbour.rename.description,
        pointer: ["citations", "0", "quote", "0", "exact"], message: ""),
      Finding(.sourceMissing, record: "sources/gazette/source", pointer: ["derivedFrom", "0"], message: ""),
      Finding(.misplaced, record: "records/claims/Stray.json", message: ""),
      Finding(.uncited, record: Harbour.rename.description, pointer: ["statement"], message: ""),
    ]
    let located = LocatedFinding.locate(findings, in: tree)
    #expect(located.map(\.finding) == findings)
    #expect(
      located.map(\.path) == [
        Harbour.rename.path, "records/sources/gazette/source.json", "records/claims/Stray.json",
        Harbour.rename.path,
      ])
    #expect(located[2].region == nil && located[2].place == "records/claims/Stray.json")
    let bytes = try #require(try tree.bytes(of: .claim(Harbour.rename)))
    for index in [0, 3] {
      let region = try #require(located[index].region)
      #expect(region.start == JSONParser.locate(findings[index].pointer, in: bytes))
      #expect(located[index].place == "\(Harbour.rename.path):\(region.start.line):\(region.start.column)")
    }
  }

  /// A claim on a subject called `sources` is called like a capture.
  @Test func tellsAClaimFromACapture() throws {
    var tree = Harbour.store
    let claim = try #require(RecordID(path: "records/claims/sources/rename/a.json"))
    tree.files[claim.path] = Array("{\"a\": 1}".utf8)
    let located = LocatedFinding.locate(
      [Finding(.unknownKey, record: claim.description, pointer: ["a"], message: "")], in: tree)
    #expect(located.first?.place == "records/claims/sources/rename/a.json:1:7")
  }

  @Test func aMalformedFileHasThePlaceOfItsFault() {
    var tree = Harbour.store
    tree.files[Harbour.rename.path] = Array("{\n  \"a\": ?\n}".utf8)
    let located = LocatedFinding.locate(
      [Finding(.malformed, record: Harbour.rename.description, message: "")], in: tree)
    #expect(located.first?.place == "\(Harbour.rename.path):2:8")
  }

  /// A citation that moves up keeps its fingerprint, and another one in its place has one of its own.
  @Test func anEntryOfAListIsKnownByWhatStandsThere() throws {
    func fingerprint(citation: Int, of quotes: [String]) throws -> JSON? {
      let citations = quotes.map { JSON.object(["quote": [["exact": .string($0)]]]) }
      var tree = Harbour.store
      tree.files[Harbour.rename.path] = CanonicalEncoder.bytes(printing: ["citations": .array(citations)])
      let pointer: JSONPointer = ["citations", String(citation), "quote", "0", "exact"]
      let finding = Finding(.quoteAltered, record: Harbour.rename.description, pointer: pointer, message: "")
      let located = LocatedFinding.identified(LocatedFinding.locate([finding], in: tree), in: tree)
      let report = VerificationReport(
        version: "1", revision: nil, timestamp: "", claims: [], summary: .init(), findings: located)
      return report.sarif[["runs", "0", "results", "0", "partialFingerprints"]]
    }
    let first = try fingerprint(citation: 1, of: ["a lamp", "a quay"])
    #expect(try first != nil && fingerprint(citation: 0, of: ["a quay"]) == first)
    #expect(try fingerprint(citation: 1, of: ["a lamp", "a boat"]) != first)
    #expect(try fingerprint(citation: 0, of: ["a lamp", "a quay"]) != first)
  }
}
