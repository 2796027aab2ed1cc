import Testing

@testable import Provenance

@Suite struct AddSourceTests {
  private let store = Harbour.store

  private func file(_ text: String, retrieved: String = "2026-12-01T08:00:00Z") -> CapturedFile {
    CapturedFile(bytes: Array(text.utf8), mediaType: "text/plain", retrieved: retrieved)
  }

  private func capture(_ text: String, retrieved: String = "2026-12-01T08:00:00Z") -> AddCapture {
    AddCapture(source: "gazette", file: file(text, retrieved: retrieved))
  }

  // MARK: Subjects and sources

  @Test func aSubjectIsAdded() throws {
    let change = AddSubject(id: "pilots", record: ["label": "Pilots", "ours": 1])
    let record = try store.written(by: change)
    #expect(
      record == [
        "$schema": "../../schemas/subject.schema.json", "label": "Pilots", "kind": "other", "ours": 1,
      ])
    #expect(try store.after(change).found(on: .subject("pilots")).map(\.id) == [.unknownKey])
    #expect(change.message(for: []) == "records: add subject pilots")
  }

  @Test(arguments: ["Pilots", "../pilots", "", "pilots.json", "a/b", "пилоты"])
  func anIDThatIsNoneIsRefused(id: String) throws {
    for refusal in [
      try store.refusal(of: AddSubject(id: id, record: ["label": "x"])),
      try store.refusal(of: AddSource(id: id, record: [:], capture: nil)),
    ] {
      #expect(refusal.kind == .invalid)
      #expect(refusal.message == "`\(id)` cannot be an id")
    }
  }

  @Test func theRightIDIsSuggested() throws {
    #expect(
      try store.refusal(of: AddSubject(id: "Pilots of Greyhaven", record: [:])).hints
        == ["call it pilots-of-greyhaven; its name in any script goes into the record"])
  }

  @Test func anIDThatIsTakenIsRefused() throws {
    #expect(try store.refusal(of: AddSubject(id: "guild", record: ["label": "x"])).kind == .duplicate)
    #expect(try store.refusal(of: AddSource(id: "gazette", record: [:], capture: nil)).kind == .duplicate)
  }

  @Test func aSourceIsAddedWithItsCapture() throws {
    let change = AddSource(id: "wire", record: ["csl": ["type": "report"]], capture: file("It was so.\r\n"))
    let writes = try change.writes(on: store)
    #expect(
      writes.map(\.path) == [
        "records/sources/wire/source.json", "records/sources/wire/2026-12-01.json",
        "records/sources/wire/2026-12-01.txt",
      ])
    #expect(writes.last?.content == Array("It was so.\r\n".utf8))
    #expect(try JSONParser.parse(writes[0].content ?? [])["standing"] == ["status": "current"])
    #expect(try store.after(change).examined().findings == [])
    #expect(change.message(for: writes) == "records: add source wire")
  }

  @Test func aSourceMayBeAddedAlone() throws {
    let record: JSONObject = ["csl": ["type": "report"], "standing": ["status": "retracted"]]
    let writes = try AddSource(id: "wire", record: record, capture: nil).writes(on: store)
    #expect(writes.count == 1)
    #expect(try JSONParser.parse(writes[0].content ?? [])["standing"] == ["status": "retracted"])
  }

  // MARK: Captures

  @Test func aCaptureIsAddedBesideTheOthers() throws {
    let text = "Zwölf e\u{301} \u{1F600}\r\nEnde"
    let writes = try capture(text).writes(on: store)
    #expect(
      writes.map(\.path) == [
        "records/sources/gazette/2026-12-01.json", "records/sources/gazette/2026-12-01.txt",
      ])
    let record = try JSONParser.parse(writes[0].content ?? [])
    #expect(record["outcome"] == "captured")
    #expect(record["text"]?["codePoints"]?.intValue == text.unicodeScalars.count)
    #expect(record["text"]?["bytes"]?.intValue == text.utf8.count)
    #expect(record["text"]?["sha256"] == .string(sha256Hex(of: Array(text.utf8))))
    #expect(try store.after(capture(text)).examined().findings == [])
  }

  @Test func addressesAreRecorded() throws {
    let file = CapturedFile(
      bytes: [0x61], mediaType: "text/markdown", retrieved: "2026-12-01T08:00:00Z", url: "https://a.example/",
      archivedUrl: "https://b.example/")
    let record = try store.written(by: AddCapture(source: "gazette", file: file))
    #expect(record["url"] == "https://a.example/")
    #expect(record["archivedUrl"] == "https://b.example/")
    #expect(record["text"]?["mediaType"] == "text/markdown")
  }

  @Test func theSameTextIsRecordedAsUnchanged() throws {
    let change = capture(Harbour.text)
    let writes = try change.writes(on: store)
    #expect(writes.count == 1)
    #expect(writes.first?.remarks == ["the text is that of the capture before it"])
    let record = try JSONParser.parse(writes[0].content ?? [])
    #expect(record["outcome"] == "unchanged")
    #expect(record["text"] == nil)
    let tree = try store.after(change)
    #expect(try tree.examined().findings == [])
    // Against the newest text, past the capture that has none.
    #expect(
      try tree.written(by: capture(Harbour.text, retrieved: "2026-12-02T00:00:00Z"))["outcome"] == "unchanged"
    )
  }

  @Test func aTextThatComesBackIsCapturedAgain() throws {
    let tree = try store.after(capture("Another."))
    #expect(
      try tree.written(by: capture(Harbour.text, retrieved: "2026-12-02T00:00:00Z"))["outcome"] == "captured")
  }

  /// A capture that is entered later says what stood on its day, and not what stood last.
  @Test func aBackdatedTextIsHeldAgainstTheOneBeforeIt() throws {
    var tree = store
    for (day, text) in [("2026-12-01", "One."), ("2026-12-03", "Two.")] {
      tree = try tree.after(capture(text, retrieved: "\(day)T08:00:00Z"))
    }
    for (day, text, outcome) in [
      ("2026-12-02", "One.", "unchanged"), ("2026-12-02", "Two.", "captured"),
      ("2026-12-04", "Two.", "unchanged"),
      ("2026-11-01", Harbour.text, "captured"), ("2026-12-01", "One.", "unchanged"),
    ] {
      let change = capture(text, retrieved: "\(day)T09:00:00Z")
      #expect(try tree.written(by: change)["outcome"] == .string(outcome), "\(day) \(text)")
      #expect(try tree.after(change).examined().findings == [])
    }
    // Entered after another of its day that it came before.
    #expect(try tree.written(by: capture("Two.", retrieved: "2026-12-03T07:59:59Z"))["outcome"] == "captured")
    #expect(
      try tree.written(by: capture("Two.", retrieved: "2026-12-03T07:30:00-01:00"))["outcome"] == "unchanged")
  }

  @Test func noTextComesBetweenACaptureAndOneThatRepeatsIt() throws {
    var tree = try store.after(capture(Harbour.text))
    let refusal = try tree.refusal(of: capture("Other.", retrieved: "2026-11-30T00:00:00Z"))
    #expect(refusal.kind == .invalid)
    #expect(
      refusal.message == "`gazette/2026-12-01` says that the text of `2026-11-22` was unchanged then")
    #expect(
      try tree.written(by: capture(Harbour.text, retrieved: "2026-11-30T00:00:00Z"))["outcome"] == "unchanged"
    )
    #expect(
      try tree.written(by: capture("Other.", retrieved: "2026-11-01T00:00:00Z"))["outcome"] == "captured")
    tree = try tree.after(capture("Other.", retrieved: "2026-12-02T00:00:00Z"))
    #expect(
      try tree.written(by: capture("More.", retrieved: "2026-12-01T23:00:00Z"))["outcome"] == "captured")
  }

  @Test func furtherCapturesOfADayAreNumbered() throws {
    var tree = store
    for name in ["2026-12-01", "2026-12-01-2", "2026-12-01-3"] {
      let change = capture("Text of \(name).")
      #expect(try change.writes(on: tree).first?.path == "records/sources/gazette/\(name).json")
      tree = try tree.after(change)
    }
    #expect(try tree.captures(of: "gazette").last?.name == "2026-12-01-3")
    #expect(try tree.examined().findings == [])
  }

  @Test func aTextThatLiesThereIsNotWrittenOver() throws {
    var tree = store
    tree.write("records/sources/gazette/2026-12-01.txt", "Left behind.")
    #expect(try capture("New.").writes(on: tree).last?.path == "records/sources/gazette/2026-12-01-2.txt")
  }

  @Test func theDayIsThatOfTheTimeAsWritten() throws {
    let change = capture("x", retrieved: "2026-12-01T23:30:00-05:00")
    #expect(try change.writes(on: store).first?.path == "records/sources/gazette/2026-12-01.json")
  }

  @Test(arguments: [
    "", "yesterday", "2026-12-01", "2026-12-01T08:00:00", "2026-02-30T08:00:00Z", "2026-13-01T08:00:00Z",
    "2026-12-01T24:00:00Z", "2026-12-01T08:60:00Z", "2026-12-01T08:00:00Zx", "2026-12-01 08:00:00Z",
    "2026-12-01T08:00:00+25:00", "2026-12-01T08:00:00.Z", "../6-12-01T08:00:00Z", "202X-12-01T08:00:00Z",
    "2026-12-01T08:00:00Z" + String(repeating: "0", count: 100), "２０２６-12-01T08:00:00Z",
  ])
  func aTimeThatIsNoneIsRefused(time: String) throws {
    let refusal = try store.refusal(of: capture("x", retrieved: time))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == "`\(time)` is no time of retrieval")
  }

  @Test(arguments: ["2026-12-01T08:00:00Z", "2026-12-01t08:00:60.5z", "2024-02-29T00:00:00.123456+14:00"])
  func aTimeInRFC3339IsTaken(time: String) throws {
    #expect(try capture("x", retrieved: time).writes(on: store).count == 2)
  }

  private static let noTexts: [([UInt8], String)] = [
    ([], "the file holds no text"), ([0x20, 0x0A, 0x0D, 0x09], "the file holds no text"),
    ([0x61, 0x00], "the file holds NUL bytes, so it is no plain text"),
    ([0x61, 0xFF], "the file is not UTF-8: byte 1 is out of place"),
    ([0xED, 0xA0, 0x80], "the file is not UTF-8: byte 0 is out of place"),
    (
      [UInt8](repeating: 0x61, count: CapturedFile.largest + 1),
      "the text has 67108865 bytes; at most 67108864 are captured"
    ),
  ]

  @Test(arguments: noTexts.indices)
  func aFileThatIsNoTextIsRefused(index: Int) throws {
    let (bytes, message) = Self.noTexts[index]
    let file = CapturedFile(bytes: bytes, mediaType: "text/plain", retrieved: "2026-12-01T08:00:00Z")
    let refusal = try store.refusal(of: AddCapture(source: "gazette", file: file))
    #expect(refusal.kind == .invalid)
    #expect(refusal.message == message)
  }

  @Test(arguments: [("gazete", "gazete", ["the nearest are gazette"]), ("../x; y", "ID", [])])
  func aSourceThatIsNotThereIsRefused(source: String, named: String, causes: [String]) throws {
    let refusal = try store.refusal(of: AddCapture(source: source, file: file("x")))
    #expect(refusal.kind == .notFound)
    #expect(refusal.causes == causes)
    #expect(refusal.hints.first == "ibid source add \(named) --file FILE --title \"...\"")
  }

  @Test func theMessageNamesTheSource() {
    #expect(capture("x").message(for: []) == "records: capture source gazette")
  }
}
