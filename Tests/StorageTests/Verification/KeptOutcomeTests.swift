import Fixtures
import Foundation
import Git
import Provenance
import Testing

@testable import Storage

/// What is kept of a broken tree does not outlive what broke it, and is not lost with it.
@Suite struct KeptOutcomeTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }
  private static let source = "records/sources/\(StoreBuilder.source)/source.json"

  init() throws { builder = try StoreBuilder() }

  /// The findings at HEAD by what is kept, which are those from nothing.
  @discardableResult
  private func findings(_ location: SourceLocation = #_sourceLocation) throws -> [Finding] {
    let (kept, cold) = (try git.openStore(), try git.openStoreWithoutIndex())
    let found = try kept.verify(in: kept.snapshot())
    let anew = try cold.verify(in: cold.snapshot())
    #expect(found.findings == anew.findings, sourceLocation: location)
    #expect(found.summary == anew.summary, sourceLocation: location)
    return anew.findings
  }

  private func conflicting() throws {
    let dated = try builder.record("a").replacing(
      "\"type\": \"description\"", with: "\"type\": \"attribute\"")
    for (name, amount) in [("one", 40), ("two", 41)] {
      let record = dated.replacing(
        "\"text\": \"cautious\"", with: "\"name\": \"members\",\n    \"amount\": \(amount)"
      ).replacing("\"value\":", with: "\"when\": \"2021\",\n  \"value\":")
      try git.write("records/claims/\(StoreBuilder.subject)/attribute/\(name).json", record)
    }
    try git.git("add", "--all")
    try git.commit("two claims that conflict")
  }

  /// A claim whose source cannot be read stands against others all the same.
  @Test func claimsConflictWhateverBecomesOfTheirSource() throws {
    try conflicting()
    let conflicts = try findings().filter { $0.id == .claimsConflict }
    #expect(conflicts.count == 2)
    let record = try git.read(Self.source)
    try FileManager.default.removeItem(at: git.file(Self.source))
    try FileManager.default.createSymbolicLink(
      atPath: git.file(Self.source).path, withDestinationPath: "elsewhere.json")
    try git.git("add", "--all")
    try git.commit("a link")
    try git.deleteIndex()
    #expect(try findings().filter { $0.id == .claimsConflict }.map(\.record) == conflicts.map(\.record))
    try FileManager.default.removeItem(at: git.file(Self.source))
    try git.write(Self.source, record)
    try git.git("add", "--all")
    try git.commit("mended")
    #expect(try findings().filter { $0.id == .claimsConflict } == conflicts)
  }

  @Test func namesThatAreOneToUnicodeAreTwoFiles() throws {
    let names = ["caf\u{E9}", "cafe\u{301}"].map {
      "records/claims/\(StoreBuilder.subject)/rename/\($0).json"
    }
    try git.git("config", "core.precomposeUnicode", "false")
    for name in names { try git.write(name, "{}\n") }
    try git.git("add", "--all")
    try git.commit("both")
    try findings()
    try git.commit("one", [names[1]: nil])
    #expect(try findings().map(\.id) == [.misplaced])
  }

  @Test func aStrayFileRestsOnTheRecordBesideIt() throws {
    try git.commit("both", ["records/sources/foo.json": "{}\n", "records/sources/foo.txt": "hi\n"])
    #expect(try findings().map(\.record) == ["records/sources/foo.json", "records/sources/foo.txt"])
    try git.commit("one", ["records/sources/foo.json": nil])
    #expect(try findings().map(\.record) == ["records/sources/foo.txt"])
    try git.commit("both again", ["records/sources/foo.json": "{}\n"])
    try findings()
  }

  /// Only beside the record of a capture, and under its name.
  @Test(arguments: ["source.d/deep/evil", "source.exe", "2026-11-22.x/claim"])
  func whatLiesBesideARecordIsNoPayload(path: String) throws {
    let path = "records/sources/\(StoreBuilder.source)/\(path)"
    try git.commit("stray", [path: "x\n"])
    #expect(try findings().map(\.record) == [path])
  }

  @Test func aSubjectThatBecomesAFolderIsAGround() throws {
    try builder.add("a")
    let subject = "records/subjects/\(StoreBuilder.subject).json"
    try git.commit("gone", [subject: nil])
    #expect(try findings().map(\.id).contains(.subjectMissing))
    try git.commit("a folder", ["\(subject)/x": "x\n"])
    try findings()
  }

  @Test func aSchemaThatIsTooLargeFailsWhatItIsFor() throws {
    try builder.add("a")
    try builder.add("b", quoting: 1)
    let schema = "schemas/description.schema.json"
    let small = try git.read(schema)
    try git.commit("large", [schema: small + String(repeating: " ", count: 2_000_000)])
    #expect(try Set(findings().map(\.id)) == [.malformed])
    try git.commit("an edit", [StoreBuilder.path("a"): git.read(StoreBuilder.path("a")) + " "])
    try findings()
    try git.commit("mended", [schema: small])
    try findings()
    let store = try git.openStore()
    let past = try store.verifyAllRevisions()
    #expect(past.summary.checked == 2)
  }

  /// Where all revisions are verified, what stands counts as it does for itself.
  @Test func aLinkInTheLineageOfASourceIsNoSource() throws {
    try builder.add("a")
    let record = try git.read(Self.source)
    try git.write(
      Self.source, record.replacing("\"csl\": {", with: "\"derivedFrom\": [\"s9\"],\n  \"csl\": {"))
    let link = git.file("records/sources/s9/source.json")
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "x")
    try git.git("add", "--all")
    try git.commit("derived")
    let store = try git.openStore()
    let now = try store.verify(in: store.snapshot())
    #expect(try store.verifyAllRevisions().summary == now.summary)
    #expect(now.summary.passed == 1)
  }

  /// What was captured is exempted from nothing, whatever it says of itself.
  @Test func aCaptureCarriesNoExemption() throws {
    let path = "records/sources/\(StoreBuilder.source)/2026-11-22.json"
    let exemption = #""exemptions": [{"finding": "capture-edited", "reason": "r", "until": "2999-01-01"}],"#
    try git.commit(
      "edit",
      [
        path: git.read(path).replacing(
          "\"retrieved\": \"2026-11-22T09", with: "\(exemption)\n  \"retrieved\": \"2026-11-22T10")
      ])
    let found = try findings().map(\.id)
    #expect(found.contains(.captureEdited) && !found.contains(.exempted))
  }

  /// What is in no commit is read through one handle only, however much it is.
  @Test func manyRecordsAreReadFromTheWorkingTree() throws {
    var files: [String: String?] = [:]
    let record = try builder.record("a")
    for number in 0..<300 { files[StoreBuilder.path("n\(number)")] = record }
    try git.commit("many", files)
    try git.write(StoreBuilder.path("n7"), record.replacing("cautious", with: "careful"))
    for store in [try git.openStore(), try git.openStoreWithoutIndex()] {
      let verification = try store.verify(in: store.snapshot(of: .workingTree))
      #expect(verification.summary.checked == 300)
    }
  }
}
