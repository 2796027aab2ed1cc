import Testing

@testable import Provenance

/// Making a store, mending its records, and the tree as a change would leave it.
@Suite struct StoreChangesTests {
  private let store = Harbour.store
  private let rename = RecordID.claim(Harbour.rename)

  // MARK: CreateStore

  @Test func anEmptyStorePassesItsChecks() throws {
    let tree = try MemorySnapshot().after(CreateStore())
    #expect(tree.files.count == BuiltInSchemas.files.count + 2)
    #expect(tree.files[".gitattributes"] == Array("records/sources/** -text\n".utf8))
    #expect(try tree.examined().findings == [])
    #expect(try tree.policy == Policy())
    #expect(CreateStore().message(for: []) == "records: start the store")
    #expect(try CreateStore().writes(on: EmptySnapshot()).count == tree.files.count)
  }

  @Test func aStoreIsNotMadeTwice() throws {
    #expect(try store.refusal(of: CreateStore()).kind == .duplicate)
  }

  @Test(arguments: [
    ("", "records/sources/** -text\n"), ("*.png binary\n", "*.png binary\nrecords/sources/** -text\n"),
    ("*.png binary", "*.png binary\nrecords/sources/** -text\n"),
    ("*.png binary\r\n", "*.png binary\r\nrecords/sources/** -text\n"),
  ])
  func theAttributesOfOthersAreKept(before: String, after: String) throws {
    var tree = MemorySnapshot()
    tree.write(".gitattributes", before)
    let write = try #require(try CreateStore().writes(on: tree).first { $0.path == ".gitattributes" })
    #expect(write.content == Array(after.utf8))
    #expect(write.original == Array(before.utf8))
  }

  @Test(arguments: [
    "records/sources/** -text\n", "a\r\nrecords/sources/** -text\r\nb\r\n", "records/sources/** -text",
  ])
  func attributesThatAreThereAreNotWrittenAgain(text: String) throws {
    var tree = MemorySnapshot()
    tree.write(".gitattributes", text)
    #expect(try !CreateStore().writes(on: tree).contains { $0.path == ".gitattributes" })
  }

  @Test func attributesNeedNotBeUTF8() throws {
    var tree = MemorySnapshot()
    tree.files[".gitattributes"] = [0xFF, 0xFE]
    let content = try CreateStore().writes(on: tree).first { $0.path == ".gitattributes" }?.content
    #expect(content == [0xFF, 0xFE, 0x0A] + Array("records/sources/** -text\n".utf8))
  }

  @Test func aSchemaThatIsThereIsKept() throws {
    var tree = MemorySnapshot()
    tree.write("schemas/rename.schema.json", "{}")
    #expect(try tree.after(CreateStore()).files["schemas/rename.schema.json"] == Array("{}".utf8))
  }

  // MARK: FixRecords

  @Test func positionsAndLayoutAreMended() throws {
    var record = try store.record(rename)
    record.set(0, at: ["citations", "0", "quote", "0", "start"])
    record.set(16, at: ["citations", "0", "quote", "0", "end"])
    var tree = store
    tree.files[rename.path] = CanonicalEncoder.bytes(printing: record) + [0x0A]
    let change = FixRecords([.store, rename, .subject("guild"), .subject("nobody")])
    let writes = try change.writes(on: tree)
    #expect(writes.map(\.record) == [rename])
    #expect(writes.first?.content == store.files[rename.path])
    #expect(writes.first?.original == tree.files[rename.path])
    #expect(
      change.message(for: writes)
        == "records: fix positions and layout\n\n- assembly/rename/harbour-assembly")
  }

  @Test func nothingToMendIsNoChange() throws {
    #expect(try store.refusal(of: FixRecords([rename, .store])).kind == .unchanged)
    #expect(try store.refusal(of: FixRecords([])).kind == .unchanged)
  }

  @Test func aRecordThatFailsOtherwiseIsMendedAsFarAsItCanBe() throws {
    let tidy = try store.with(rename, "/when", "never")
    var tree = tidy
    tree.files[rename.path, default: []].append(0x20)
    #expect(try FixRecords([rename]).writes(on: tree).map(\.content) == [tidy.files[rename.path]])
    tree.write(rename.path, "{")
    #expect(try tree.refusal(of: FixRecords([rename])).kind == .unchanged)
  }

  @Test func positionsAreNotMovedToATextThatIsNotTheCapturedOne() throws {
    var tree = store
    tree.write(Harbour.gazette.textPath, "Now: " + Harbour.text)
    #expect(try tree.refusal(of: FixRecords([rename])).kind == .unchanged)
  }

  @Test func whatIsSaidStays() throws {
    var record = try store.record(rename)
    record.set(["b": 1, "a": ""], at: ["ours"])
    var tree = store
    tree.files[rename.path] = CanonicalEncoder.bytes(printing: record)
    let write = try #require(try FixRecords([rename]).writes(on: tree).first)
    #expect(try JSONParser.parse(write.content ?? []) == record)
  }

  @Test func aRecordThatWouldGrowTooLargeIsLeftAlone() throws {
    var tree = store
    let list = "[" + Array(repeating: "0", count: 180_000).joined(separator: ",") + "]"
    tree.write("records/subjects/large.json", "{\"label\":\"x\",\"ours\":\(list)}")
    tree.files[rename.path, default: []].append(0x20)
    #expect(try FixRecords([.subject("large"), rename]).writes(on: tree).map(\.record) == [rename])
  }

  // MARK: OverlaySnapshot

  @Test func aTreeIsSeenAsItWouldBe() throws {
    let capture = CaptureID(source: "wire", name: "2026-12-01")
    let overlay = OverlaySnapshot(
      store,
      writes: [
        RecordWrite(path: "records/subjects/pilots.json", content: Array("{\"label\": \"Pilots\"}".utf8)),
        RecordWrite(path: "records/sources/wire/source.json", content: [0x7B]),
        RecordWrite(path: "records/sources/wire/2026-12-01.json", content: [0x7B]),
        RecordWrite(path: capture.textPath, content: Array("Text.".utf8)),
        RecordWrite(path: "records/claims/pilots/aim/a.json", content: [0x7B]),
        RecordWrite(path: "README.md", content: [0x23]),
      ])
    #expect(try overlay.subjects() == ["assembly", "greyhaven", "guild", "mayor", "pilots"])
    #expect(try overlay.sources() == ["gazette", "wire"])
    #expect(try overlay.captures(of: "wire") == [capture])
    #expect(try overlay.captures(of: "gazette") == [Harbour.gazette])
    #expect(try overlay.claims(of: "pilots").count == 1)
    #expect(try overlay.claims(of: nil).count == 4)
    #expect(try overlay.label(of: "pilots") == "Pilots")
    #expect(try overlay.bytes(at: "README.md") == [0x23])
    #expect(try overlay.bytes(of: rename) == store.files[rename.path])
    guard case .text(let text, let digest, 5) = try overlay.text(of: capture) else {
      Issue.record("the text is not there")
      return
    }
    #expect(text.codePointCount == 5)
    #expect(digest == sha256Hex(of: Array("Text.".utf8)))
  }

  @Test func whatIsRemovedIsGone() throws {
    let overlay = OverlaySnapshot(
      store,
      writes: [
        "records/subjects/guild.json", "records/sources/gazette/source.json",
        "records/sources/gazette/2026-11-22.json", Harbour.gazette.textPath, rename.path,
      ].map { RecordWrite(path: $0, content: nil) })
    #expect(try overlay.subjects() == ["assembly", "greyhaven", "mayor"])
    #expect(try overlay.sources() == [])
    #expect(try overlay.captures(of: "gazette") == [])
    #expect(try overlay.claims(of: "assembly").count == 2)
    #expect(try overlay.bytes(of: rename) == nil)
    guard case .absent = try overlay.text(of: Harbour.gazette) else {
      Issue.record("the text is still there")
      return
    }
  }

  @Test func theLastOfTwoWritesStands() throws {
    let writes = [[0x61], [0x62]].map { RecordWrite(path: "x", content: $0) }
    #expect(try OverlaySnapshot(store, writes: writes).bytes(at: "x") == [0x62])
  }
}
