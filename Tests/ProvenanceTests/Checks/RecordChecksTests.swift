import Testing

@testable import Provenance

/// The checks of a record by itself: schema, keys, bytes, place, dates.
@Suite struct RecordChecksTests {
  private let store = Harbour.store
  private let rename = RecordID.claim(Harbour.rename)

  @Test func everyRecordOfTheStorePasses() throws {
    let examination = try store.examined()
    #expect(examination.findings == [])
    #expect(!examination.hasErrors)
  }

  // MARK: Schema

  @Test func aRecordThatBreaksItsSchemaFails() throws {
    let found = try store.with(rename, "/value/to", nil).found()
    #expect(found.map(\.id) == [.schema])
    #expect(found.first?.severity == .error)
    #expect(found.first?.pointer.description == "/value")
    #expect(found.first?.message.contains("to") == true)
    #expect(
      found.first?.hint
        == "compare with schemas/rename.schema.json, correct records/claims/assembly/rename/harbour-assembly.json "
        + "and commit it with git")
  }

  @Test(arguments: [
    (RecordID.subject("guild"), "/label"), (.source("gazette"), "/csl"),
    (.capture(Harbour.gazette), "/outcome"),
    (.store, "/format"),
  ])
  func everyKindOfRecordHasItsSchema(id: RecordID, key: String) throws {
    #expect(try store.with(id, key, nil).kinds(on: id) == ["schema "])
  }

  @Test func aTypeThatIsNoneFails() throws {
    let id = RecordID.claim(ClaimID(subject: "assembly", type: "renaming", name: "a"))
    var tree = store
    tree.write(id, try tree.with(rename, "/type", "renaming").record(rename))
    let found = try tree.found(on: id)
    #expect(found.map(\.id) == [.unknownType])
    #expect(found.first?.pointer.description == "/type")
    #expect(
      found.first?.message.hasPrefix("there is no claim type `renaming`; the types here are aim, ") == true)
    #expect(found.first?.hint?.contains("schemas/renaming.schema.json") == true)
  }

  @Test func aTypeOfTheStoresOwnIsHeldAgainstItsSchema() throws {
    let id = RecordID.claim(ClaimID(subject: "assembly", type: "motto", name: "a"))
    var tree = store
    tree.write(
      "schemas/motto.schema.json",
      """
      {"allOf": [{"$ref": "claim.schema.json"}], "properties": {"value": {"required": ["words"], "properties":
      {"words": {"type": "string"}}}}}
      """)
    tree.write(id, try tree.record(rename))
    tree = try tree.with(id, "/type", "motto").with(id, "/value", ["words": "Calm seas"])
    #expect(try tree.found(on: id) == [])
    #expect(
      try tree.with(id, "/value", ["wordz": "x"]).kinds(on: id) == [
        "schema /value", "unknown-key /value/wordz",
      ])
  }

  @Test func aSchemaThatCannotBeUsedFailsItsRecords() throws {
    var tree = store
    tree.write("schemas/rename.schema.json", "{\"allOf\": 7")
    let found = try tree.found()
    #expect(found.map(\.id) == [.schema])
    #expect(found.first?.message.hasPrefix("schemas/rename.schema.json cannot be used: ") == true)
  }

  /// The one at fault is named, and nothing is said of keys that it may know.
  @Test func aSchemaThatAllRestOnFailsThemAsWhatIsAtFault() throws {
    var tree = store
    tree.write("schemas/claim.schema.json", "<<<<<<< ours")
    for id in [Harbour.rename, Harbour.guild, Harbour.vote] {
      let found = try tree.found(on: .claim(id))
      #expect(found.map(\.id) == [.schema])
      #expect(
        found.first?.message.hasPrefix(
          "schemas/claim.schema.json, on which schemas/\(id.type).schema.json rests, cannot be used: ")
          == true)
      #expect(found.first?.hint?.hasPrefix("correct schemas/claim.schema.json; ") == true)
    }
  }

  @Test(arguments: ["\u{200B}", " ", "\u{2800}"])
  func aStatementThatShowsNothingFails(statement: String) throws {
    #expect(
      try store.with(rename, "/statement", .string(statement)).kinds(on: rename) == ["schema /statement"])
  }

  @Test func aLaxSchemaDoesNotMakeARecordReadable() throws {
    var tree = try store.with(rename, "/statement", nil)
    tree.write("schemas/rename.schema.json", "{}")
    let found = try tree.found()
    #expect(found.map(\.id) == [.schema])
    #expect(found.first?.message.contains("`statement`") == true)
  }

  @Test(arguments: [
    "", "{", "{\"a\": 1, \"a\": 2}", "\u{FEFF}{}", "{} {}", "// no", String(repeating: "[", count: 1000),
  ])
  func aMalformedRecordFails(text: String) throws {
    var tree = store
    tree.write(rename.path, text)
    let found = try tree.found()
    #expect(found.map(\.id) == [.malformed])
    #expect(found.first?.record == "assembly/rename/harbour-assembly")
    #expect(
      found.first?.hint
        == "correct records/claims/assembly/rename/harbour-assembly.json in an editor and commit it with git")
  }

  @Test(arguments: ["[]", "null", "7", "\"x\""])
  func aRecordThatIsNoObjectFails(text: String) throws {
    for id in [rename, .subject("guild"), .source("gazette"), .capture(Harbour.gazette), .store] {
      var tree = store
      tree.write(id.path, text + "\n")
      let found = Examination.checks.isEmpty ? [] : try findingsAlone(id, tree)
      #expect(found.contains { $0.id == .schema && $0.pointer == .root }, "\(id) \(text)")
    }
  }

  /// The findings on a record while the rest of the tree is the store's, so that its policy can be read.
  private func findingsAlone(_ id: RecordID, _ tree: MemorySnapshot) throws -> [Finding] {
    try Examination.findings(on: id, bytes: tree.files[id.path] ?? [], in: id == .store ? store : tree)
  }

  // MARK: Unknown keys

  @Test func anUnknownKeyIsAWarningWithTheNearestKey() throws {
    let found = try store.with(rename, "/value/form", "x").found()
    #expect(found.map(\.id) == [.unknownKey])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.pointer.description == "/value/form")
    #expect(found.first?.message == "the schema knows no key `form` here; did you mean `from`?")
    #expect(found.first?.hint == "ibid edit assembly/rename/harbour-assembly --unset /value/form")
  }

  @Test func anUnknownKeyOfAnotherRecordHasNoCommand() throws {
    let id = RecordID.subject("guild")
    let found = try store.with(id, "/lable", "x").found(on: id)
    #expect(found.map(\.id) == [.unknownKey])
    #expect(found.first?.hint == nil)
  }

  @Test func aHostileKeyIsQuotedInTheCommand() throws {
    var record = try store.record(rename)
    record.set(1, at: ["x'; reboot #"])
    var tree = store
    tree.write(rename, record)
    #expect(
      try tree.found().first?.hint
        == "ibid edit assembly/rename/harbour-assembly --unset '/x'\\''; reboot #'")
  }

  // MARK: Canonical bytes

  @Test(arguments: ["\n", " ", "\r\n"])
  func anotherLayoutIsAWarning(more: String) throws {
    var tree = store
    tree.files[rename.path, default: []] += Array(more.utf8)
    let found = try tree.found()
    #expect(found.map(\.id) == [.notCanonical])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.hint == "ibid verify --fix assembly/rename/harbour-assembly")
  }

  /// `verify` takes claims and subjects.
  @Test(arguments: [
    (RecordID.subject("guild"), "ibid verify --fix guild"), (.source("gazette"), "ibid verify --fix"),
    (.capture(Harbour.gazette), "ibid verify --fix"), (.store, "ibid verify --fix"),
  ])
  func theCommandForTheLayoutIsOneThatCanBeTyped(id: RecordID, hint: String) throws {
    var tree = store
    tree.files[id.path, default: []].append(0x20)
    #expect(try tree.found(on: id).map(\.hint) == [hint])
  }

  // MARK: Place

  @Test func aClaimUnderAnotherSubjectIsMisplaced() throws {
    let found = try store.with(rename, "/subject", "guild").found()
    #expect(found.map(\.id) == [.misplaced])
    #expect(found.first?.pointer.description == "/subject")
    #expect(found.first?.message == "the record says `subject` is `guild`, but it stands under `assembly`")
    #expect(
      found.first?.hint
        == "ibid edit assembly/rename/harbour-assembly --set /subject=assembly, or move the file")
  }

  @Test func aClaimUnderAnotherTypeIsMisplaced() throws {
    #expect(try store.with(rename, "/type", "event").kinds().contains("misplaced /type"))
  }

  @Test(arguments: [
    "2026-11-23", "2026-11-22-1", "2026-11-22-02", "2026-11-22-x", "2026-11", "latest", "2026-11-22-2-2",
  ])
  func aCaptureIsNamedByItsDate(name: String) throws {
    let id = CaptureID(source: "gazette", name: name)
    var tree = store
    tree.write(.capture(id), try store.record(.capture(Harbour.gazette)))
    tree.write(id.textPath, Harbour.text)
    let found = try tree.found(on: .capture(id))
    #expect(found.map(\.id) == [.misplaced])
    #expect(found.first?.pointer.description == "/retrieved")
    let look = "`git log -p -- :/records/sources/gazette/\(name).json` shows what `retrieved` was"
    #expect(found.first?.hint?.hasPrefix(look) == true)
  }

  @Test(arguments: ["2026-11-22", "2026-11-22-2", "2026-11-22-10"])
  func aFurtherCaptureOfADayIsNumbered(name: String) throws {
    let id = CaptureID(source: "gazette", name: name)
    var tree = store
    tree.write(.capture(id), try store.record(.capture(Harbour.gazette)))
    tree.write(id.textPath, Harbour.text)
    #expect(try tree.found(on: .capture(id)) == [])
  }

  // MARK: Dates

  @Test(arguments: [
    "2021", "2021-02-28", "2021/2022", "2021/..", "../2021", "/2021", "2021?", "199X", "2021-21", "Y-17E7",
  ])
  func aDateInEDTFPasses(when: String) throws {
    #expect(try store.with(rename, "/when", .string(when)).found() == [])
  }

  @Test(arguments: [
    "2021-02-29", "2021-13", "yesterday", "21", "2021-1-1", "May 2021", "2021//2022", " 2021",
  ])
  func aDateThatIsNoneFails(when: String) throws {
    let found = try store.with(rename, "/when", .string(when)).found()
    #expect(found.map(\.id) == [.dateInvalid])
    #expect(found.first?.severity == .error)
    #expect(found.first?.pointer.description == "/when")
    #expect(found.first?.message.hasPrefix("`when` is no EDTF date: ") == true)
    #expect(found.first?.hint == "ibid edit assembly/rename/harbour-assembly --when EDTF")
  }

  @Test func anIntervalThatEndsBeforeItStartsFails() throws {
    let found = try store.with(rename, "/when", "2022/2021").found()
    #expect(found.map(\.id) == [.intervalReversed])
    #expect(found.first?.message == "the interval 2022/2021 ends before it starts")
    #expect(found.first?.hint == "ibid edit assembly/rename/harbour-assembly --when START/END")
  }

  @Test func theOtherDatesOfAStoreAreHeldToTheirFormats() throws {
    let source = RecordID.source("gazette")
    let standing: JSON = ["status": "retracted", "date": "2021-02-30"]
    #expect(
      try store.with(source, "/standing", standing).kinds(on: source) == ["date-invalid /standing/date"])
    let capture = RecordID.capture(Harbour.gazette)
    for time in ["2026-11-22T25:00:00Z", "2026-11-22T09:61:00Z"] {
      #expect(
        try store.with(capture, "/retrieved", .string(time)).kinds(on: capture) == ["date-invalid /retrieved"]
      )
    }
    for time in ["2026-11-22T09:30:00.123Z", "2026-11-22t09:30:00z", "2026-11-22T09:30:00+05:30"] {
      #expect(try store.with(capture, "/retrieved", .string(time)).found(on: capture) == [])
    }
  }

  // MARK: Captured text

  @Test(arguments: [
    ("sha256", JSON.string(String(repeating: "0", count: 64))), ("bytes", 1), ("codePoints", 1),
  ])
  func aTextThatIsNotTheOneOnRecordFails(key: String, value: JSON) throws {
    let id = RecordID.capture(Harbour.gazette)
    let found = try store.with(id, "/text/\(key)", value).found(on: id)
    #expect(found.map(\.id) == [.textAltered])
    #expect(found.first?.pointer.description == "/text/\(key)")
    #expect(found.first?.hint?.contains("records/sources/gazette/2026-11-22.txt` brings back") == true)
  }

  @Test func aTextThatIsNotThereFails() throws {
    let id = RecordID.capture(Harbour.gazette)
    var tree = store
    tree.files[Harbour.gazette.textPath] = nil
    #expect(try tree.kinds(on: id) == ["text-missing /text"])
    tree.files[Harbour.gazette.textPath] = [0xC3]
    #expect(try tree.kinds(on: id) == ["text-altered /text"])
  }
}
