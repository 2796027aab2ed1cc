import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// A capture is what it was when it was first committed, whatever it says of itself.
@Suite struct CaptureHistoryTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }
  private static let record = "records/sources/tide-ledger/2026-11-22.json"

  init() throws {
    builder = try StoreBuilder()
    try builder.add("a")
  }

  private func findings(_ scope: Scope = .moment(.head)) throws -> [Finding] {
    var both: [[Finding]] = []
    for usesIndex in [true, false] {
      let store = try git.openStore()
      store.usesIndex = usesIndex
      both.append(try store.verify(in: store.snapshot(of: scope)).findings)
    }
    #expect(both[0] == both[1])
    return both[0]
  }

  /// A text of the same length with the digest that belongs to it.
  private func forged(_ old: String = "4 May", _ new: String = "5 May") throws -> [String: String?] {
    let text = try git.read(StoreBuilder.textPath)
    let other = text.replacing(old, with: new)
    let record = try git.read(Self.record).replacing(
      sha256Hex(of: Array(text.utf8)), with: sha256Hex(of: Array(other.utf8)))
    return [StoreBuilder.textPath: other, Self.record: record]
  }

  @Test func aConsistentForgeryNamesBothRevisions() throws {
    let first = try git.head()
    let origin = try git.git("log", "--format=%h", "--abbrev=10", "--diff-filter=A", "--", Self.record)
    #expect(try findings() == [])
    let forgery = try git.commit("forge", forged())
    try git.commit("go on")
    let found = try findings()
    #expect(found.map(\.id) == [.captureChanged])
    #expect(found.first?.severity == .error)
    #expect(found.first?.record == "sources/tide-ledger/2026-11-22")
    #expect(found.first?.message.contains(origin) == true)
    #expect(found.first?.message.contains(forgery.prefix(10)) == true)
    #expect(try findings(.moment(.revision(first))) == [])
  }

  @Test(arguments: ["retrieved", "url"])
  func whereATextCameFromIsNotRewrittenUnseen(key: String) throws {
    var record = try JSONParser.parse(Array(git.read(Self.record).utf8))
    record.set(key == "url" ? "https://example.org/other" : "2026-11-22T00:00:01Z", at: [key])
    let bytes = CanonicalEncoder.bytes(of: record, kind: .capture)
    let edit = try git.commit("edit", [Self.record: String(decoding: bytes, as: UTF8.self)])
    let found = try findings()
    #expect(found.map(\.id) == [.captureEdited])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.pointer == [key])
    #expect(found.first?.message.contains(edit.prefix(10)) == true)
    let past = try git.openStore().verifyAllRevisions()
    #expect(past.findings.map(\.finding) == found)
  }

  @Test func whatIsPutBackIsWhole() throws {
    let old = try (git.read(StoreBuilder.textPath), git.read(Self.record))
    try git.commit("forge", forged())
    try git.commit("put back", [StoreBuilder.textPath: old.0, Self.record: old.1])
    #expect(try findings() == [])
  }

  @Test func aForgeryIsSeenBeforeItIsCommitted() throws {
    for (path, text) in try forged() { try git.write(path, try #require(text)) }
    #expect(try findings() == [])
    #expect(try findings(.workingTree).map(\.id) == [.captureChanged])
    try git.git("add", "--all")
    #expect(try findings(.staged).first?.message.contains("not committed") == true)
  }

  @Test func deletingItFirstDoesNotHelp() throws {
    let forged = try forged()
    try git.commit("delete", [StoreBuilder.textPath: nil, Self.record: nil])
    let forgery = try git.commit("add", forged)
    let found = try findings().filter { $0.id == .captureChanged }
    #expect(found.count == 1)
    #expect(found.first?.message.contains(forgery.prefix(10)) == true)
  }

  @Test func otherFieldsMayChange() throws {
    let record = try git.read(Self.record).replacing(
      "\"retrieved\"", with: "\"url\": \"https://example.org/tide\",\n  \"retrieved\"")
    try git.commit("address", [Self.record: record])
    #expect(try findings().filter { $0.id == .captureChanged } == [])
  }

  @Test func twoBranchesMayEachCaptureOnTheSameDay() throws {
    let (text, record) = (
      StoreBuilder.textPath.replacing("22", with: "23"), Self.record.replacing("22.", with: "23.")
    )
    let own = try git.read(Self.record).replacing("2026-11-22T", with: "2026-11-23T")
    let other = try forged()
    try git.branch("side")
    try git.commit(
      "side",
      [
        text: try #require(other[StoreBuilder.textPath] ?? nil),
        record: try #require(other[Self.record] ?? nil)
          .replacing("2026-11-22T", with: "2026-11-23T"),
      ])
    try git.switchTo("main")
    try git.commit("main", [text: try git.read(StoreBuilder.textPath), record: own])
    _ = try git.attempt([
      "merge", "--quiet", "--no-ff", "--strategy-option=ours", "--message", "merge", "side",
    ])
    #expect(try git.git("status", "--porcelain") == "")
    #expect(try findings().filter { $0.id == .captureChanged } == [])
  }
}
