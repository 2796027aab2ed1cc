import Testing

@testable import Provenance

@Suite struct SchemasTests {
  private func schemas(_ files: [String: String]) -> Schemas {
    Schemas(files: Dictionary(uniqueKeysWithValues: files.map { ($0 + ".schema.json", Array($1.utf8)) }))
  }

  private func unknown(_ text: String, in schemas: Schemas, schema: String) throws -> [String] {
    schemas.unknownKeys(in: try JSONParser.parse(Array(text.utf8)), schema: schema).map(\.pointer.description)
  }

  @Test func theBuiltInTypesAreThereWithoutAnyFile() {
    let schemas = Schemas(files: [:])
    #expect(schemas.claimTypes == BuiltInSchemas.claimTypes.sorted())
    #expect(BuiltInSchemas.claimTypes.allSatisfy { schemas.hasType($0) })
  }

  @Test(arguments: ["claim", "store", "subject", "source", "capture", "zebra", "", "../rename", "Rename"])
  func noOtherNameIsAType(name: String) { #expect(!Schemas(files: [:]).hasType(name)) }

  @Test func aStoreAddsATypeAndReplacesOne() {
    let own = schemas(["sighting": "{}", "rename": "{\"title\": \"New name\"}", "Not an id": "{}"])
    #expect(own.hasType("sighting"))
    #expect(own.claimTypes.contains("sighting"))
    #expect(!own.claimTypes.contains("Not an id"))
    #expect(own.title(ofType: "rename") == "New name")
    #expect(own.title(ofType: "sighting") == "sighting")
    #expect(own.title(ofType: "aim") == Schemas(files: [:]).title(ofType: "aim"))
  }

  @Test func aBuiltInRecordHoldsNoUnknownKey() throws {
    let tree = Harbour.store
    for (path, bytes) in tree.files {
      guard let id = RecordID(path: path) else { continue }
      let schema = id.claim?.type ?? id.kind.rawValue
      #expect(tree.schemas.unknownKeys(in: try JSONParser.parse(bytes), schema: schema).isEmpty, "\(path)")
    }
  }

  @Test(arguments: [
    ("/subjet", "subject"), ("/value/form", "from"), ("/citations/0/stanc", "stance"),
    ("/citations/0/quote/0/sufix", "suffix"), ("/citations/0/locater", "locator"),
    ("/deprecatoin", "deprecation"),
  ])
  func anUnknownKeyIsFoundAtEveryDepth(place: String, meant: String) throws {
    var record = try Harbour.store.record(.claim(Harbour.rename))
    let pointer = try #require(JSONPointer(place))
    record.set(true, at: pointer)
    let found = Schemas(files: [:]).unknownKeys(in: record, schema: "rename")
    #expect(found.map(\.pointer) == [pointer])
    #expect(nearest(to: pointer.tokens.last ?? "", among: found.first?.known ?? []) == meant)
  }

  @Test func anOpenObjectTakesAnyKey() throws {
    let tree = try Harbour.store.with(
      .claim(Harbour.rename), "/inferred", ["/value/from": "why", "/when": "why"])
    #expect(tree.schemas.unknownKeys(in: try tree.record(.claim(Harbour.rename)), schema: "rename").isEmpty)
    let own = schemas([
      "open": "{\"properties\": {\"a\": {}}, \"additionalProperties\": true}",
      "patterns": "{\"properties\": {\"a\": {}}, \"patternProperties\": {\"^x\": {}}}",
      "typed": "{\"properties\": {\"a\": {}}, \"additionalProperties\": {\"type\": \"string\"}}",
      "closed": "{\"properties\": {\"a\": {}}, \"additionalProperties\": false}", "empty": "{}",
    ])
    #expect(try unknown("{\"a\": 1, \"b\": 2}", in: own, schema: "open") == [])
    #expect(try unknown("{\"a\": 1, \"xb\": 2}", in: own, schema: "patterns") == [])
    #expect(try unknown("{\"a\": 1, \"b\": 2}", in: own, schema: "typed") == [])
    #expect(try unknown("{\"a\": 1, \"b\": 2}", in: own, schema: "closed") == ["/b"])
    #expect(try unknown("{\"a\": 1, \"b\": 2}", in: own, schema: "empty") == [])
    #expect(try unknown("{\"a\": 1, \"b\": 2}", in: own, schema: "absent") == [])
  }

  @Test func everyBranchAddsItsKeys() throws {
    let own = schemas([
      "x": """
      {"properties": {"a": {"items": {"properties": {"i": {}}}}},
       "allOf": [{"properties": {"b": {}}}], "anyOf": [{"properties": {"c": {}}}], "oneOf": [{"properties": {"d": {}}}],
       "if": {"properties": {"e": {}}}, "then": {"properties": {"f": {}}}, "else": {"properties": {"g": {}}},
       "$ref": "y.schema.json#/definitions/more"}
      """,
      "y": "{\"definitions\": {\"more\": {\"properties\": {\"h\": {\"$ref\": \"#/definitions/less\"}}},"
        + " \"less\": {\"properties\": {\"k\": {}}}}}",
    ])
    let keys = "\"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1, \"g\": 1"
    #expect(
      try unknown(
        "{\"a\": [{\"i\": 1, \"j\": 1}], \(keys), \"h\": {\"k\": 1, \"l\": 1}, \"z\": 1}", in: own,
        schema: "x")
        == ["/a/0/j", "/h/l", "/z"])
  }

  @Test func aRecursiveSchemaIsFollowedAsDeepAsTheRecord() throws {
    let own = schemas([
      "tree": "{\"properties\": {\"children\": {\"items\": {\"$ref\": \"#\"}}, \"name\": {}}}"
    ])
    let deep =
      String(repeating: "{\"children\": [", count: 30) + "{\"nam\": 1}" + String(repeating: "]}", count: 30)
    #expect(
      try unknown(deep, in: own, schema: "tree") == [String(repeating: "/children/0", count: 30) + "/nam"])
  }

  @Test(arguments: [
    "{\"$ref\": \"#\"}", "{\"$ref\": \"x.schema.json\"}",
    "{\"$ref\": \"x.schema.json#/a\", \"a\": {\"$ref\": \"#\"}}",
    "{\"allOf\": [{\"$ref\": \"#\"}, {\"$ref\": \"#\"}, {\"$ref\": \"#\"}, {\"$ref\": \"#\"}]}",
    "{\"$ref\": \"http://example.org/x\"}", "{\"$ref\": \"#/~2\"}", "{\"$ref\": 7}", "{\"allOf\": {}}", "[]",
    "true",
    "{\"properties\": []}", "{\"properties\": {\"a\": true}}", "{\"items\": [{}, {}]}", "not json",
  ])
  func aStrangeSchemaIsReadToItsEnd(text: String) throws {
    let own = schemas(["x": text])
    #expect(try unknown("{\"a\": {\"b\": [1]}}", in: own, schema: "x").count <= 1)
    #expect(own.statementTemplates(ofType: "x") == [])
  }

  @Test func aSchemaThatBranchesAtEveryLevelIsReadToItsEnd() throws {
    let names = (0..<20).map { "p\($0)" }
    let members = names.map { "\"\($0)\": {\"$ref\": \"#\"}" }.joined(separator: ", ")
    let branches = Array(repeating: "{\"$ref\": \"#\"}", count: 20).joined(separator: ", ")
    let own = schemas(["x": "{\"properties\": {\(members)}, \"anyOf\": [\(branches)]}"])
    #expect(try unknown("{\"p3\": {\"p7\": {\"q\": 1}}}", in: own, schema: "x") == ["/p3/p7/q"])
    #expect(own.typeName(at: ["p1", "p2"], ofType: "x") == nil)
  }

  @Test func theTypeOfAPlaceIsTheSchemas() {
    let schemas = Schemas(files: [:])
    #expect(schemas.typeName(at: ["value", "from"], ofType: "rename") == "string")
    #expect(schemas.typeName(at: ["value", "participants"], ofType: "event") == "array")
    #expect(schemas.typeName(at: ["value", "participants", "0"], ofType: "event") == "string")
    #expect(schemas.typeName(at: ["value", "amount"], ofType: "attribute") == "number")
    #expect(schemas.typeName(at: ["value", "member"], ofType: "membership") == "string")
    #expect(schemas.typeName(at: ["citations", "0", "quote", "0", "start"], ofType: "aim") == "integer")
    #expect(schemas.typeName(at: ["value", "nothing"], ofType: "rename") == nil)
    #expect(schemas.typeName(at: [], ofType: "zebra") == nil)
  }

  @Test func referencesAreFoundSingleAndInLists() {
    let schemas = Schemas(files: [:])
    let event = schemas.references(in: ["title": "x", "participants": ["guild", 7, "mayor"]], type: "event")
    #expect(event.map(\.field.description) == ["/participants/0", "/participants/2"])
    #expect(event.map(\.subject) == ["guild", "mayor"])
    #expect(
      schemas.references(in: ["member": "guild", "role": "x"], type: "membership").map(\.subject) == ["guild"]
    )
    #expect(schemas.references(in: ["member": ["guild"]], type: "membership").map(\.subject) == ["guild"])
    #expect(schemas.references(in: ["member": 7], type: "membership").isEmpty)
    #expect(schemas.references(in: ["from": "guild"], type: "rename").isEmpty)
    let own = self.schemas([
      "pair":
        "{\"properties\": {\"value\": {\"properties\": {\"of\": {\"items\": {\"evidence\": \"reference\"}}}}}}"
    ])
    #expect(own.references(in: ["of": ["guild"]], type: "pair").map(\.subject) == ["guild"])
  }
}
