import Testing

@testable import Provenance

/// What each reading makes of a record, and the place at which it fails.
@Suite struct RecordReadingTests {
  private func json(_ text: String) throws -> JSON { try JSONParser.parse(Array(text.utf8)) }

  private func fault<Value>(_ read: () throws(RecordFault) -> Value) -> RecordFault? {
    do throws(RecordFault) {
      _ = try read()
      return nil
    } catch {
      return error
    }
  }

  // MARK: Claim

  @Test func readsAClaim() throws {
    var record = try Harbour.store.record(.claim(Harbour.rename))
    record.set(["/when": "said of the vote"], at: ["inferred"])
    record.set(["label": "page", "value": "3"], at: ["citations", "0", "locator"])
    record.set("kept", at: ["ours"])
    record.set("deprecated", at: ["rank"])
    record.set(["reason": "it was withdrawn"], at: ["deprecation"])
    let claim = try Claim(record)
    #expect(claim.subject == "assembly")
    #expect(claim.type == "rename")
    #expect(claim.value == ["from": "Northern Council", "to": "Harbour Assembly"])
    #expect(claim.when == "2021")
    #expect(claim.rank == .deprecated)
    #expect(claim.deprecationReason == "it was withdrawn")
    #expect(claim.inferred.map(\.pointer) == ["/when"])
    #expect(claim.citations.map(\.captureID) == [Harbour.gazette])
    #expect(claim.citations[0].stance == .supports)
    #expect(claim.citations[0].passages.map(\.recordedRange) == [8..<61])
    #expect(claim.citations[0].locator?.label == "page")
    #expect(JSON.object(claim.json) == record)
  }

  @Test func rankAndStanceHaveDefaults() throws {
    let claim = try Claim(
      json(
        """
        {"subject": "a", "type": "b", "statement": "s", "value": {}, "citations": [
          {"source": "s", "capture": "c", "quote": [{"exact": "x"}, {"sealed": "ab"}]}]}
        """))
    #expect(claim.rank == .normal)
    #expect(claim.citations[0].stance == .supports)
    #expect(claim.citations[0].quote.count == 2)
    #expect(claim.citations[0].passages.map(\.exact) == ["x"])
    #expect(claim.citations[0].passages[0].recordedRange == nil)
  }

  @Test(arguments: [
    ("", "[]", "a JSON object is expected here, not a list"),
    ("/subject", "7", "`subject` must be a string, not a number"),
    ("/statement", "null", "`statement` must be a string, not null"),
    ("/value", "[]", "a JSON object is expected here, not a list"),
    ("/when", "2021", "`when` must be a string, not a number"),
    ("/rank", "\"best\"", "`rank` must be one of preferred, normal, deprecated"),
    ("/citations", "{}", "`citations` must be a list, not an object"),
    ("/citations/0", "\"x\"", "a JSON object is expected here, not a string"),
    (
      "/citations/0/source", "\"../x\"",
      "`source` is no id: lower-case ASCII letters, digits and single hyphens, at most 80"
    ),
    (
      "/citations/0/capture", "\"a/b\"",
      "`capture` is no id: lower-case ASCII letters, digits and single hyphens, at most 80"
    ),
    ("/citations/0/stance", "\"denies\"", "`stance` must be one of supports, disputes"),
    ("/citations/0/quote/0", "\"words\"", "a JSON object is expected here, not a string"),
    ("/citations/0/quote/0/exact", "1", "`exact` must be a string, not a number"),
    ("/citations/0/quote/0/start", "-1", "`start` must be a whole number from 0, not -1"),
    ("/citations/0/quote/0/start", "1.5", "`start` must be a whole number from 0, not 1.5"),
    (
      "/citations/0/quote/0/end", "99999999999999999999",
      "`end` must be a whole number from 0, not 99999999999999999999"
    ),
    ("/citations/0/quote/0/end", "\"9\"", "`end` must be a whole number from 0, not a string"),
    ("/citations/0/locator", "3", "a JSON object is expected here, not a number"),
    ("/inferred", "[]", "a JSON object is expected here, not a list"),
    ("/inferred", "{\"/when\": 1}", "`/when` must be a string, not a number"),
    ("/deprecation", "\"gone\"", "a JSON object is expected here, not a string"),
  ])
  func aFaultNamesItsPlace(place: String, value: String, message: String) throws {
    var record = try Harbour.store.record(.claim(Harbour.rename))
    let pointer = try #require(JSONPointer(place))
    record.set(try json(value), at: pointer)
    let found = try #require(fault { () throws(RecordFault) in try Claim(record) })
    #expect(found.pointer.isWithin(pointer))
    #expect(found.message == message)
  }

  @Test(arguments: [
    ("/subject", "", "subject"), ("/type", "", "type"), ("/statement", "", "statement"),
    ("/value", "", "value"),
    ("/citations/0/source", "/citations/0", "source"), ("/citations/0/capture", "/citations/0", "capture"),
    ("/citations/0/quote/0/exact", "/citations/0/quote/0", "exact"),
  ])
  func aMissingFieldIsNamedAtItsObject(removed: String, place: String, key: String) throws {
    var record = try Harbour.store.record(.claim(Harbour.rename))
    record.remove(at: try #require(JSONPointer(removed)))
    let found = try #require(fault { () throws(RecordFault) in try Claim(record) })
    #expect(found.pointer.description == place)
    #expect(found.message == "the property `\(key)` is missing")
  }

  // MARK: Subject, source, capture

  @Test func readsASubject() throws {
    let subject = try Subject(
      json(
        """
        {"label": "Harbour Assembly", "aliases": [{"text": "مجلس الميناء", "lang": "ar"}, {"text": "HA"}],
         "sameAs": ["https://harbour.example/"], "description": "An alliance.", "founded": 2019}
        """))
    #expect(subject.names == ["Harbour Assembly", "مجلس الميناء", "HA"])
    #expect(subject.aliases.map(\.language) == ["ar", nil])
    #expect(subject.kind == "other")
    #expect(subject.sameAs == ["https://harbour.example/"])
    #expect(subject.note == "An alliance.")
  }

  @Test(arguments: [
    ("{}", ""), ("{\"label\": null}", "/label"), ("{\"label\": \"a\", \"aliases\": [\"b\"]}", "/aliases/0"),
    ("{\"label\": \"a\", \"aliases\": [{\"lang\": \"en\"}]}", "/aliases/0"),
    ("{\"label\": \"a\", \"sameAs\": \"b\"}", "/sameAs"), ("{\"label\": \"a\", \"sameAs\": [1]}", "/sameAs"),
    ("{\"label\": \"a\", \"kind\": []}", "/kind"), ("7", ""),
  ])
  func aFaultOfASubjectNamesItsPlace(text: String, place: String) throws {
    let record = try json(text)
    #expect(fault { () throws(RecordFault) in try Subject(record) }?.pointer.description == place)
  }

  @Test func readsASourceAndSaysWhatItIs() throws {
    let source = try Source(
      json(
        """
        {"csl": {"type": "report", "title": "Towns", "author": [{"family": "Marsh", "given": "Ada"},
          {"literal": "Harbour Office"}, {"suffix": "x"}, 7], "issued": {"date-parts": [[2022, 3, "14"]]},
          "publisher": "Gazette Press", "container-title": "Gazette", "URL": "https://gazette.example/", "DOI": "10/x"},
         "standing": {"status": "corrected"}, "derivedFrom": ["wire"], "licence": "x"}
        """))
    #expect(source.authors == ["Marsh, Ada", "Harbour Office"])
    #expect(source.issued == "2022-03-14")
    #expect(source.standing == "corrected")
    #expect(source.derivedFrom == ["wire"])
    #expect(source.url == "https://gazette.example/")
    #expect(source.csl["DOI"] == "10/x")
    #expect(
      source.reference
        == "Marsh, Ada; Harbour Office, \u{201C}Towns\u{201D}, Gazette, Gazette Press, 2022-03-14")
  }

  @Test(arguments: [
    ("{\"date-parts\": [[2022]]}", "2022"), ("{\"raw\": \"spring 2022\"}", "spring 2022"),
    ("{\"literal\": \"undated\"}", "undated"), ("{\"date-parts\": []}", nil), ("{\"date-parts\": [[]]}", nil),
    ("{\"date-parts\": [[true]]}", nil), ("\"2022\"", nil), ("[]", nil),
  ])
  func readsTheDateOfPublication(issued: String, expected: String?) throws {
    #expect(try Source(json("{\"csl\": {\"issued\": \(issued)}}")).issued == expected)
  }

  @Test func aSourceThatSaysNothingHasNoReference() throws {
    #expect(try Source(json("{\"csl\": {}}")).reference == "")
  }

  @Test(arguments: [
    ("{}", ""), ("{\"csl\": []}", "/csl"), ("{\"csl\": {}, \"standing\": {}}", "/standing"),
    ("{\"csl\": {}, \"standing\": \"ok\"}", "/standing"),
    ("{\"csl\": {}, \"derivedFrom\": {}}", "/derivedFrom"),
  ])
  func aFaultOfASourceNamesItsPlace(text: String, place: String) throws {
    let record = try json(text)
    #expect(fault { () throws(RecordFault) in try Source(record) }?.pointer.description == place)
  }

  @Test func readsACapture() throws {
    let capture = try Capture(Harbour.store.record(.capture(Harbour.gazette)))
    #expect(capture.retrieved == "2026-11-22T09:30:00Z")
    #expect(capture.outcome == .captured)
    #expect(capture.text?.codePoints == Harbour.text.unicodeScalars.count)
    #expect(capture.text?.sealed == nil)
    #expect(capture.original == nil)
  }

  @Test(arguments: [
    ("[]", ""), ("{\"outcome\": \"lost\"}", "/outcome"), ("{\"text\": \"x\"}", "/text"),
    ("{\"text\": {\"bytes\": -1}}", "/text/bytes"), ("{\"text\": {\"sha256\": 1}}", "/text/sha256"),
    ("{\"original\": {\"codePoints\": 1.5}}", "/original/codePoints"), ("{\"url\": {}}", "/url"),
  ])
  func aFaultOfACaptureNamesItsPlace(text: String, place: String) throws {
    let record = try json(text)
    #expect(fault { () throws(RecordFault) in try Capture(record) }?.pointer.description == place)
  }

  // MARK: Policy

  @Test func readsAPolicy() throws {
    let policy = try Policy(
      json("{\"format\": 1, \"policy\": {\"citations\": 2, \"quoteMaxGap\": 0, \"more\": 1}}"))
    #expect(policy.citations == 2)
    #expect(policy.quoteMaxGap == 0)
    #expect(try Policy(json("{\"format\": 1}")) == Policy())
  }

  @Test(arguments: [
    ("{}", "", "the property `format` is missing"),
    ("{\"format\": 2}", "/format", "this store has format 2, and this version of ibid reads format 1"),
    ("{\"format\": 0}", "/format", "there is no format 0; this version of ibid reads format 1"),
    ("{\"format\": \"1\"}", "/format", "`format` must be a whole number from 0, not a string"),
    ("{\"format\": 1.5}", "/format", "`format` must be a whole number from 0, not 1.5"),
    (
      "{\"format\": 1, \"policy\": {\"citations\": 0}}", "/policy/citations",
      "`citations` must be at least 1: a claim that nothing supports is no claim"
    ),
    (
      "{\"format\": 1, \"policy\": {\"quoteMaxGap\": -5}}", "/policy/quoteMaxGap",
      "`quoteMaxGap` must be a whole number from 0, not -5"
    ),
    ("{\"format\": 1, \"policy\": []}", "/policy", "a JSON object is expected here, not a list"),
    ("[]", "", "a JSON object is expected here, not a list"),
  ])
  func aPolicyIsNeverHalfRead(text: String, place: String, message: String) throws {
    let record = try json(text)
    let found = try #require(fault { () throws(RecordFault) in try Policy(record) })
    #expect(found.pointer.description == place)
    #expect(found.description == message)
  }
}
