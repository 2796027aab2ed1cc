import Fixtures
import Foundation
import Provenance
import Storage
import Testing

@Suite struct VerificationTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }

  init() throws { builder = try StoreBuilder() }

  private func verify(
    _ targets: [VerificationTarget] = [], at moment: Moment = .head
  ) throws -> Verification {
    let store = try git.openStore()
    return try store.verify(targets, in: store.snapshot(at: moment))
  }

  @Test func aSoundStorePasses() throws {
    try builder.add("a")
    try builder.add("b", quoting: 4)
    let verification = try verify()
    #expect(verification.findings.isEmpty)
    #expect(verification.summary.checked == 2 && verification.summary.passed == 2)
    #expect(verification.revision == (try git.head()))
    #expect(!verification.checkedNothing)
    #expect(try verify(at: .revision("HEAD~2")).checkedNothing)
  }

  @Test func progressIsToldFromNothingToAll() throws {
    try builder.add("a")
    var told: [(Int, Int)] = []
    let store = try git.openStore()
    _ = try store.verify(in: store.snapshot()) { told.append(($0, $1)) }
    #expect(told.first?.0 == 0)
    #expect(told.last.map { $0.0 == $0.1 } == true)
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 == $1.1 })
  }

  @Test func aTargetIsCheckedWithWhatItRestsOn() throws {
    try builder.add("a")
    try git.commit("broken", [StoreBuilder.path("b"): "{", "records/subjects/other.json": "{"])
    let (a, b) = (StoreBuilder.claim("a"), StoreBuilder.claim("b"))
    #expect(try verify().findings.map(\.record) == [b.description, "subjects/other"])
    #expect(try verify([.claim(a)]).findings.isEmpty)
    #expect(try verify([.claim(a)]).summary.checked == 1)
    #expect(try verify([.claim(b)]).findings.map(\.id) == [.malformed])
    #expect(try verify([.claim(a), .claim(b)]).summary.checked == 2)
    #expect(try verify([.subject(StoreBuilder.subject)]).findings.map(\.record) == [b.description])
    #expect(try verify([.subject("nobody")]).checkedNothing)
    try git.commit("altered", [StoreBuilder.textPath: StoreBuilder.text.replacing("forty", with: "fifty")])
    #expect(try verify([.claim(a)]).findings.map(\.id).contains(.textAltered))
    #expect(try verify([.claim(a)]).summary.failed == 1)
    #expect(try verify([.claim(a)], at: .revision("HEAD~1")).findings.isEmpty)
  }

  @Test func filesWhereNoRecordMayStandAreFound() throws {
    try git.commit(
      "stray",
      [
        "records/claims/League/aim/x.json": "{}", "records/claims/harbour-league/x.json": "{}",
        "records/notes.txt": "n", "records/sources/tide-ledger/2026-11-22.html": "<p>",
        "records/sources/tide-ledger/2020-01-01.txt": "no record beside it",
        "records/claims/harbour-league/aim/a b.json": "{}", "README": "1\n",
      ])
    let findings = try verify().findings
    #expect(Set(findings.map(\.id)) == [.misplaced])
    #expect(
      findings.map(\.record).sorted() == [
        "records/claims/League/aim/x.json", "records/claims/harbour-league/aim/a b.json",
        "records/claims/harbour-league/x.json", "records/notes.txt",
        "records/sources/tide-ledger/2020-01-01.txt",
      ])
  }

  @Test func aSymbolicLinkIsNoRecord() throws {
    try builder.add("a")
    try git.write("secret.json", try builder.record("b", quoting: 1))
    try FileManager.default.createSymbolicLink(
      atPath: git.file(StoreBuilder.path("b")).path, withDestinationPath: "../../../../secret.json")
    try git.git("add", "--all")
    try git.commit("link")
    let verification = try verify()
    #expect(verification.findings.map(\.id) == [.malformed])
    #expect(verification.findings.first?.message.contains("not a regular file") == true)
    #expect(verification.summary.checked == 2 && verification.summary.failed == 1)
    refusal(.notARecord) { _ = try git.openStore().snapshot().bytes(of: .claim(StoreBuilder.claim("b"))) }
    #expect(try git.openStore().snapshot().claim(StoreBuilder.claim("b")) == nil)
    #expect(throws: StoreError.self) { try builder.set("note", "n", of: "b") }
    #expect(try verify([.claim(StoreBuilder.claim("a"))]).findings.isEmpty)
    #expect(try verify([.subject(StoreBuilder.subject)]).summary.failed == 1)
    #expect(try verify([.claim(StoreBuilder.claim("b"))]).findings.map(\.id) == [.malformed])
  }

  @Test func aSymbolicLinkIsNoCapturedText() throws {
    try builder.add("a")
    try FileManager.default.removeItem(at: git.file(StoreBuilder.textPath))
    try FileManager.default.createSymbolicLink(
      atPath: git.file(StoreBuilder.textPath).path, withDestinationPath: "/etc/hostname")
    try git.git("add", "--all")
    try git.commit("link")
    let verification = try verify()
    #expect(verification.findings.contains { $0.id == .textAltered })
    #expect(verification.summary.failed == 1)
  }

  @Test func aRecordLargerThanAMebibyteIsRefused() throws {
    let record = try builder.record("a")
    func padded(_ bytes: Int) -> String { record + String(repeating: " ", count: bytes - record.utf8.count) }
    try git.commit("large", [StoreBuilder.path("a"): padded(1 << 20)])
    #expect(try verify().findings.map(\.id) == [.notCanonical])
    try git.commit("larger", [StoreBuilder.path("a"): padded((1 << 20) + 1)])
    let verification = try verify()
    #expect(verification.findings.map(\.id) == [.malformed])
    #expect(verification.findings.first?.message.contains("1048577 bytes") == true)
    #expect(try verify([.claim(StoreBuilder.claim("a"))]).findings.map(\.id) == [.malformed])
    #expect(try verify([.subject(StoreBuilder.subject)]).summary.failed == 1)
    #expect(try git.openStore().fix(in: git.openStore().snapshot()) == nil)
    #expect(verification.summary.failed == 1)
    #expect(throws: StoreError.self) { try builder.set("note", "n", of: "a") }
    #expect(try git.openStore().history(of: StoreBuilder.claim("a")).revisions.count == 2)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"a\":1,\"a\":2}", "{\"a\":\"\\ud800\"}", String(repeating: "[", count: 200),
    "{} {}", "{\"a\":1e999999}", "{\"subject\": 7, \"citations\": {}}",
  ])
  func malformedIsFoundAndNothingCrashes(_ text: String) throws {
    try git.commit("broken", [StoreBuilder.path("a"): text])
    let verification = try verify()
    #expect(verification.hasErrors)
    #expect(verification.findings.allSatisfy { $0.record == StoreBuilder.claim("a").description })
    #expect(verification.summary.failed == 1)
    #expect(try git.openStore().history(of: StoreBuilder.claim("a")).revisions.count == 1)
    #expect(
      try git.openStore().evolution(of: StoreBuilder.subject).steps.count { !$0.events.claims.isEmpty } == 1)
  }

  @Test func invalidUTF8IsFound() throws {
    try builder.add("a")
    let path = git.file(StoreBuilder.path("a"))
    var bytes = try Data(contentsOf: path)
    bytes[bytes.count / 2] = 0xFF
    try bytes.write(to: path)
    try git.git("add", "--all")
    try git.commit("broken")
    #expect(try verify().findings.map(\.id) == [.malformed])
  }

  /// The loose object's file is overwritten; what reads it says which record it could not read.
  @Test func aCorruptObjectIsOneClearError() throws {
    try builder.add("a")
    let id = try git.git("rev-parse", "HEAD:\(StoreBuilder.path("a"))")
    let object = git.file(".git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: object.path)
    for bytes in [Data("garbage".utf8), Data(), try Data(contentsOf: object).prefix(20)] {
      try bytes.write(to: object)
      let claim = StoreBuilder.claim("a")
      for attempt: () throws -> Void in [
        { _ = try verify() }, { _ = try git.openStore().snapshot().claim(claim) },
        { _ = try git.openStore().history(of: claim) }, { _ = try git.openStore().evolution() },
        { _ = try git.openStore().submit(RetractClaim(claim, reason: "r")) },
      ] {
        let error = refusal(.damaged) { try attempt() }
        #expect(error?.hints.contains { $0.contains("git fsck") } == true)
      }
      let error = refusal(.damaged) { _ = try verify() }
      #expect(error?.message == "could not read \(StoreBuilder.path("a"))")
      #expect(error?.causes.count == 1)
    }
    try FileManager.default.removeItem(at: object)
    #expect(refusal(.damaged) { _ = try verify() }?.message == "could not read \(StoreBuilder.path("a"))")
  }
}
