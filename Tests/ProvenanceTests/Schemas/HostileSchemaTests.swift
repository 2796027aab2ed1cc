import Provenance
import Testing

/// Schemas and documents that are made to hang or crash whoever reads them.
@Suite struct HostileSchemaTests {
  private func fault(_ schema: String, _ document: String = "{}") -> SchemaError? {
    do throws(SchemaError) {
      _ = try SchemaSet(files: ["root.json": Array(schema.utf8)]).validate(
        Array(document.utf8), against: "root.json")
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      (##"{"$ref": "#"}"##, ""),
      (
        ##"{"properties": {"a": {"$ref": "#/definitions/x"}}, "definitions": {"x": {"$ref": "#/definitions/y"}, "y": {"$ref": "#/definitions/x"}}}"##,
        "/definitions"
      ),
      (##"{"properties": {"a": {"$ref": "#/nowhere"}}}"##, "/properties/a"),
      (##"{"properties": {"a": {"$ref": "#/title"}}, "title": "x"}"##, "/properties/a"),
      (##"{"properties": {"a": {"$ref": "other.json"}}}"##, "/properties/a"),
      (##"{"items": {"$ref": "../../etc/passwd"}}"##, "/items"),
      (##"{"items": {"$ref": "https://schemas.example/a.json"}}"##, "/items"),
      (##"{"items": {"$ref": 3}}"##, "/items"),
      (##"{"items": {"$ref": "#no-pointer"}}"##, "/items"),
      (#"{"type": "anything"}"#, "/type"),
      (#"{"properties": {"a": 3}}"#, "/properties/a"),
      (#"{"allOf": []}"#, "/allOf"),
      (#"{"minLength": -1}"#, "/minLength"),
      (#"{"minimum": "0"}"#, "/minimum"),
      (#"{"multipleOf": 0}"#, "/multipleOf"),
      (#"{"required": "a"}"#, "/required"),
      (#"{"enum": 3}"#, "/enum"),
      (#"{"definitions": {"a": {"type": 7}}}"#, "/definitions/a/type"),
      (#"{"properties": {"a": {"pattern": "(?=a)"}}}"#, "/properties/a/pattern"),
      (#"{"items": {"patternProperties": {"^a": {}}}}"#, "/items/patternProperties"),
      (##"{"type": "object", "properties": {"next": {"$ref": "#"}}}"##, "/properties/next"),
      (##"{"allOf": [{"$ref": "#"}]}"##, "/allOf/0"),
      (##"{"not": {"not": {"$ref": "#"}}}"##, "/not/not"),
      (##"{"items": {"anyOf": [{"$ref": "#/items"}]}}"##, "/items/anyOf/0"),
      (#"{"propertyNames": {"patternErrorMessage": 1}}"#, "/propertyNames/patternErrorMessage"),
      (#"{"const": {"a": [1e999]}}"#, "/const"),
      (#"{"properties": {"a\u0000b": true}}"#, "/properties"),
      ("[]", ""),
      ("{", ""),
      ("", ""),
      (#"{"maximum": 1e999}"#, ""),
    ] as [(String, String)])
  func refusesABrokenSchemaAtItsPlace(schema: String, pointer: String) {
    let error = fault(schema)
    #expect(error?.kind == .invalidSchema)
    #expect(error?.pointer.description.hasPrefix(pointer) == true, "\(error.debugDescription)")
    #expect(error?.message.isEmpty == false)
  }

  @Test func boundsTheDepthOfASchema() {
    let deep = String(repeating: #"{"items":"#, count: 50_000) + "{}" + String(repeating: "}", count: 50_000)
    #expect(fault(deep)?.kind == .invalidSchema)
    let brackets = String(repeating: "[", count: 500_000)
    #expect(fault(brackets)?.kind == .invalidSchema)
    #expect(fault("{}", brackets)?.kind == .refusedDocument)
  }

  /// Each refers to the next, so valijson recurses once for each.
  @Test func readsTheLongestChainOfReferencesThatIsAllowed() {
    func chain(_ count: Int) -> String {
      let links = (0..<count).map { ##""d\##($0)": {"items": {"$ref": "#/definitions/d\##($0 + 1)"}}"## }
      return
        ##"{"items": {"$ref": "#/definitions/d0"}, "definitions": {\##(links.joined(separator: ",")), "d\##(count)": {}}}"##
    }
    #expect(fault(chain(62)) == nil)
    #expect(fault(chain(70))?.kind == .invalidSchema)
    #expect(fault(chain(3_000))?.kind == .invalidSchema)
  }

  @Test func endsWhereReferencesGrowExponentially() {
    let levels = (0..<30).map {
      ##""l\##($0)": {"allOf": [{"$ref": "#/definitions/l\##($0 + 1)"}, {"$ref": "#/definitions/l\##($0 + 1)"}]}"##
    }
    let schema =
      ##"{"$ref": "#/definitions/l0", "definitions": {\##(levels.joined(separator: ",")), "l30": {"type": "object"}}}"##
    #expect(fault(schema)?.kind == .invalidSchema)
  }

  @Test func theSchemaSpeaksNoneOfTheWordsBetweenTheLanguages() throws {
    let schema = ##"{"ibid": {"mark": 7, "elements": 0}, "id": "http://x/", "$id": "y", "format": "date"}"##
    #expect(try violations(schema, "[1]") == [])
    let words = ##"{"pattern": "^b", "patternErrorMessage": "#7"}"##
    #expect(try violations(words, #""a""#) == [#"the record #7, not "a""#])
  }

  @Test func aDocumentTooLargeForItsSchemaIsRefused() {
    let members = (0..<1_000).map { #""a\#($0)": {"type": "null"}"# }.joined(separator: ",")
    let document = "[" + Array(repeating: "1", count: 50_000).joined(separator: ",") + "]"
    #expect(fault(#"{"items": {"properties": {\#(members)}}}"#, document)?.kind == .refusedDocument)
  }

  /// valijson copies the keys on the way to a value with each value.
  @Test func aLongKeyAboveManyValuesIsRefused() {
    let elements = Array(repeating: "1", count: 50_000).joined(separator: ",")
    func document(_ key: String) -> String { #"{"\#(key)": [\#(elements)]}"# }
    let schema = #"{"additionalProperties": {"items": {"type": "integer"}}}"#
    #expect(fault(schema, document("key")) == nil)
    #expect(fault(schema, document(String(repeating: "k", count: 100_000)))?.kind == .refusedDocument)
  }

  @Test func boundsTheListOfFaults() throws {
    let document = "[" + Array(repeating: "1", count: 50_000).joined(separator: ",") + "]"
    #expect(try violations(#"{"items": {"type": "string"}}"#, document).count == 100)
  }

  @Test func anArrayOfManyElementsIsNoQuadraticWork() throws {
    let equal = Array(repeating: "1", count: 500).joined(separator: ",")
    #expect(try violations(#"{"uniqueItems": true}"#, "[\(equal)]") == ["the record holds 1 more than once"])
    let many = (0..<100_000).map(String.init).joined(separator: ",")
    #expect(fault(#"{"uniqueItems": true}"#, "[\(many)]")?.kind == .refusedDocument)
  }

  @Test func textWithNulDoesNotPassForOther() {
    #expect(fault(#"{"required": ["a"]}"#, #"{"a\u0000b": 1}"#)?.kind == .refusedDocument)
    #expect(fault(#"{"maxLength": 1}"#, #""a\u0000b""#)?.kind == .refusedDocument)
    #expect(fault(#"{"required": ["a\u0000b"]}"#)?.kind == .invalidSchema)
  }

  @Test func aDocumentThatIsNoJSONIsRefused() {
    #expect(fault("{}", "{")?.kind == .refusedDocument)
    #expect(fault("{}", "")?.kind == .refusedDocument)
    #expect(fault("{}", "\"\u{0}\"")?.kind == .refusedDocument)
    #expect(fault("{}", "1e999")?.kind == .refusedDocument)
  }
}
