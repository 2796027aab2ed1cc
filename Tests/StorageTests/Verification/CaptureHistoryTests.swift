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

  /// Two branches that capture on the same day, side and main; gives the files of each.
  private func twoCaptures() throws -> (side: [String: String?], main: [String: String?]) {
    let (text, record) = (
      StoreBuilder.textPath.replacing("22", with: "23"), Self.record.replacing("22.", with: "23.")
    )
    func files(saying day: String) throws -> [String: String?] {
      let files = try forged("4 May", day)
      return [
        text: files[StoreBuilder.textPath] ?? nil,
        record: (files[Self.record] ?? nil)?.replacing("2026-11-22T", with: "2026-11-23T"),
      ]
    }
    let (side, main) = (try files(saying: "5 May"), try files(saying: "6 May"))
    try git.branch("side")
    try git.commit("side", side)
    try git.switchTo("main")
    try git.commit("main", main)
    return (side, main)
  }

  private func changed(_ scope: Scope = .moment(.head)) throws -> [Finding] {
    try findings(scope).filter { $0.id == .captureChanged }
  }

  @Test(arguments: ["ours", "theirs"]) func aMergeMayLoseNoCapture(option: String) throws {
    let (side, _) = try twoCaptures()
    let before = try git.head()
    _ = try git.attempt([
      "merge", "--quiet", "--no-ff", "--strategy-option=\(option)", "--message", "merge", "side",
    ])
    #expect(try git.git("status", "--porcelain") == "")
    let found = try changed()
    let lost = option == "ours" ? try git.git("rev-parse", "side") : before
    #expect(found.count == 1)
    #expect(found.first?.message.contains("not what \(lost.prefix(10))") == true)
    #expect(found.first?.hint?.contains("2026-11-23-2") == true)
    #expect(try git.openStore().verifyAllRevisions().findings.map(\.finding.id).contains(.captureChanged))
    guard option == "ours" else { return }
    var kept: [String: String?] = [:]
    for (path, text) in side { kept[path.replacing("2026-11-23.", with: "2026-11-23-2.")] = text }
    try git.commit("keep both", kept)
    #expect(try changed() == [])
    let past = try git.openStore().verifyAllRevisions().findings.filter { $0.finding.id == .captureChanged }
    #expect(past.count == 1)
    #expect(past.first?.ended.isEmpty == false)
  }

  /// By a name of its own for what the branch had, while the merge is under way and when it is committed.
  @Test func twoBranchesMayEachCaptureOnTheSameDay() throws {
    let (side, main) = try twoCaptures()
    try git.switchTo("side")
    _ = try git.attempt(["merge", "--quiet", "--no-ff", "--message", "merge", "main"])
    for (path, text) in main { try git.write(path, try #require(text)) }
    for (path, text) in side {
      try git.write(path.replacing("2026-11-23.", with: "2026-11-23-2."), try #require(text))
    }
    try git.git("add", "--all")
    #expect(try changed(.staged) == [])
    let before = try git.head()
    try git.git("commit", "--quiet", "--message", "merge")
    #expect(try changed() == [])
    let store = try git.openStore()
    let snapshot = try store.snapshot(of: .moment(.head))
    let new = try store.newFindings(
      of: store.verify(in: snapshot), in: snapshot, since: [.revision(before)])
    #expect(new.findings.filter { $0.id == .captureChanged } == [])
  }

  /// A merge that drops a capture, as if its branch had never had it, and a commit that adds another.
  @Test func aMergeThatForgetsDoesNotHelp() throws {
    let forged = try forged()
    let start = try git.git("rev-list", "--max-parents=0", "HEAD")
    try git.git("branch", "side", start)
    try git.git("merge", "--quiet", "--no-commit", "--strategy=ours", "side")
    for path in [StoreBuilder.textPath, Self.record] { try git.git("rm", "--quiet", "--", path) }
    try git.commit("merge")
    let forgery = try git.commit("add", forged)
    let found = try changed()
    #expect(found.count == 1)
    #expect(found.first?.message.contains(forgery.prefix(10)) == true)
  }

  @Test func oneThatCouldNotBeReadIsMendedUnderItsName() throws {
    let (text, record) = (
      StoreBuilder.textPath.replacing("22", with: "23"), Self.record.replacing("22.", with: "23.")
    )
    let good = try git.read(Self.record).replacing("2026-11-22T", with: "2026-11-23T")
    for bad in [good.replacing("{", with: "{,"), good.replacing("\"sha256\"", with: "\"sha-256\"")] {
      try git.commit("bad", [text: try git.read(StoreBuilder.textPath), record: bad])
      try git.commit("mend", [record: good])
      #expect(try changed() == [])
      try git.commit("forge", [record: good.replacing("\"sha256\": \"", with: "\"sha256\": \"0")])
      #expect(try changed().count == 1)
      try git.commit("put back", [record: good])
    }
  }
}
