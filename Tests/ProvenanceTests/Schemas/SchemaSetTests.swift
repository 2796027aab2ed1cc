import Provenance
import Testing

/// One schema, `root.json`, and what it says of a document.
func violations(_ schema: String, _ document: String) throws -> [String] {
  let set = SchemaSet(files: ["root.json": Array(schema.utf8)])
  return try set.validate(Array(document.utf8), against: "root.json").map {
    $0.pointer.tokens.isEmpty ? $0.message : "\($0.pointer): \($0.message)"
  }
}

@Suite struct SchemaSetTests {
  /// Schema, document, and what is said of it.
  @Test(
    arguments: [
      (#"{"type": "object"}"#, "[]", ["the record must be an object, not an array"]),
      (#"{"type": ["integer", "null"]}"#, "1.5", ["the record must be an integer or null, not 1.5"]),
      (#"{"type": "integer"}"#, "2.0", []),
      (#"{"required": ["statement"]}"#, "{}", ["missing required property `statement`"]),
      (
        #"{"properties": {"rank": {"enum": ["preferred", "normal", "deprecated"]}}}"#, #"{"rank": "best"}"#,
        ["/rank: `rank` must be one of preferred, normal, deprecated, not best"]
      ),
      (
        #"{"properties": {"type": {"const": "rename"}}}"#, #"{"type": "event"}"#,
        ["/type: `type` must be rename, not event"]
      ),
      (
        #"{"properties": {"q": {"items": {"type": "string", "minLength": 1}}}}"#, #"{"q": ["a", 3, ""]}"#,
        ["/q/1: `q/1` must be a string, not 3", "/q/2: `q/2` must not be empty"]
      ),
      (#"{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}"#, "{}", ["the record must have `a` or `b`"]),
      (
        #"{"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}"#, #"{"a": 1, "b": 2}"#,
        ["the record must not have both `a` and `b`"]
      ),
      (#"{"anyOf": [{"type": "string"}, {"required": ["x", "y"]}]}"#, "[]", []),
      (
        #"{"additionalProperties": false, "properties": {"a": {}}}"#, #"{"a": 1, "b": 2}"#,
        ["unknown property `b`"]
      ),
      (#"{"dependencies": {"start": ["end"]}}"#, #"{"start": 1}"#, ["with `start` there must also be `end`"]),
      (
        #"{"dependencies": {"a": {"required": ["x"]}, "b": {"required": ["y"]}}}"#, #"{"b": 1}"#,
        ["missing required property `y`"]
      ),
      (#"{"minimum": 0}"#, "-1", ["the record must be at least 0, not -1"]),
      (#"{"exclusiveMinimum": -1}"#, "-1", ["the record must be greater than -1, not -1"]),
      (#"{"required": ["\u0301'é'."]}"#, "{}", ["missing required property `\u{301}'é'.`"]),
      (
        #"{"additionalProperties": false, "properties": {"b": {}}}"#, #"{"\u0301": 1}"#,
        ["unknown property `\u{301}`"]
      ),
      (#"{"pattern": "^b", "patternErrorMessage": "\u0301"}"#, #""a""#, ["the record \u{301}, not \"a\""]),
      (#"{"exclusiveMaximum": 1.5}"#, "1.5", ["the record must be less than 1.5, not 1.5"]),
      (#"{"multipleOf": 0.1}"#, "0.3", []),
      (#"{"multipleOf": 2}"#, "3", ["the record must be a multiple of 2"]),
      (
        #"{"uniqueItems": true}"#, "[1, {\"a\": 2}, {\"a\": 2}]",
        [#"the record holds {"a":2} more than once"#]
      ),
      (#"{"maxLength": 2}"#, "\"e\u{301}\u{1F469}\"", ["the record must have at most 2 code points"]),
      (#"{"maxProperties": 0}"#, #"{"a": 1}"#, ["the record must have at most 0 properties"]),
      (#"{"minItems": 2}"#, "[1]", ["the record must have at least 2 elements"]),
      (#"{"not": {"required": ["a"]}}"#, #"{"a": 1}"#, ["the record must not have `a`"]),
      (#"{"contains": {"type": "null"}}"#, "[1]", ["the record has no element of the form that is needed"]),
      (
        #"{"items": [{"type": "string"}], "additionalItems": false}"#, #"["a", 1]"#,
        ["the record must have at most 1 element"]
      ),
      (
        #"{"if": {"properties": {"a": {"const": 1}}}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}"#,
        #"{"a": 1}"#, ["missing required property `b`"]
      ),
      (
        #"{"propertyNames": {"pattern": "^/", "patternErrorMessage": "must be a pointer"}}"#, #"{"x": 1}"#,
        [#"/x: `x` must be a pointer, not "x""#]
      ),
      ("false", "{}", ["the record is not allowed here"]),
      ("true", "{}", []),
      (
        #"{"properties": {"a/b": {"properties": {"~": false}}}}"#, #"{"a/b": {"~": 1}}"#,
        ["/a~1b/~0: `~` is not allowed here"]
      ),
      (#"{"format": "date-time", "contentEncoding": "base64"}"#, "\"no date\"", []),
      (#"{"enum": [1, [2], {"a": null}]}"#, "{\"a\": null}", []),
      (#"{"const": 1}"#, "1.0", []),
      (#"{"enum": [[1.0]]}"#, "[1]", []),
      (#"{"multipleOf": 2}"#, "2.5", ["the record must be a multiple of 2"]),
      (
        #"{"additionalProperties": {"type": "string"}, "properties": {"a": {}}}"#, #"{"a": 1, "b": 2}"#,
        ["/b: `b` must be a string, not 2"]
      ),
    ] as [(String, String, [String])])
  func saysWhatIsWrong(schema: String, document: String, expected: [String]) throws {
    #expect(try Set(violations(schema, document)) == Set(expected))
  }

  @Test func reportsTheNearestAlternative() throws {
    let schema = #"{"anyOf": [{"type": "string"}, {"type": "object", "required": ["x", "y"]}]}"#
    #expect(try violations(schema, #"{"x": 1}"#) == ["missing required property `y`"])
  }

  @Test func followsReferencesBetweenFiles() throws {
    let set = SchemaSet(files: [
      "a.json": Array(
        ##"{"properties": {"b": {"$ref": "./b.json"}, "own": {"$ref": "#/definitions/x"}}, "definitions": {"x": {"type": "string"}}}"##
          .utf8),
      "b.json": Array(
        ##"{"properties": {"x": {"$ref": "#/definitions/x"}, "up": {"$ref": "a.json#/definitions/x"}}, "definitions": {"x": {"type": "number"}}}"##
          .utf8),
    ])
    let document = #"{"own": "s", "b": {"x": 1, "up": "s"}}"#
    #expect(try set.validate(Array(document.utf8), against: "a.json") == [])
    let wrong = #"{"own": 1, "b": {"x": "s", "up": 2}}"#
    #expect(
      try set.validate(Array(wrong.utf8), against: "a.json").map(\.pointer.description).sorted() == [
        "/b/up", "/b/x", "/own",
      ])
  }

  @Test func readsTheNearestFormOfSeveral() throws {
    let schema =
      ##"""
      {
        "properties": {"a": {"anyOf": [
          {"type": "integer"},
          {"allOf": [{"required": ["x"]}, {"oneOf": [{"required": ["y"]}, {"required": ["z"]}]}], "type": "object"},
          {"type": "object", "required": ["p", "q"], "properties": {"p": {"enum": [1]}}}
        ]}},
        "required": ["b"]
      }
      """##
    #expect(
      try Set(violations(schema, #"{"a": {"x": 1}}"#)) == [
        "missing required property `b`", "/a: `a` must have `y` or `z`",
      ])
    #expect(
      try Set(violations(schema, #"{"a": {"x": 1, "y": 1, "z": 1, "p": 2, "q": 1}, "b": 1}"#)) == [
        "/a: `a` must not have both `y` and `z`"
      ])
    #expect(
      try violations(schema, #"{"a": {"x": 1, "p": 2, "q": 1}, "b": 1}"#) == ["/a: `a` must have `y` or `z`"])
    #expect(
      try violations(schema, #"{"a": {"y": 1, "p": 2}, "b": 1}"#) == ["/a: missing required property `x`"])
    #expect(
      try violations(#"{"anyOf": [{"type": "string"}, {"type": ["null", "integer"]}]}"#, "[]") == [
        "the record must be a string, null or an integer, not an array"
      ])
  }

  @Test func saysOnceWhatTwoSchemasForbid() throws {
    let schema = #"{"allOf": [{"required": ["a"]}, {"required": ["a"]}], "required": ["a"]}"#
    #expect(try violations(schema, "{}") == ["missing required property `a`"])
  }

  @Test func anUnknownSchemaIsAnError() {
    let error = #expect(throws: SchemaError.self) {
      _ = try SchemaSet(files: [:]).validate([], against: "none.json")
    }
    #expect(error?.kind == .unknownSchema)
  }

  @Test func manyThreadsValidateWithOneSet() async throws {
    let set = SchemaSet(files: BuiltInSchemas.files)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<16 {
        group.addTask {
          try set.validate(
            Array("{}".utf8), against: number % 2 == 0 ? "rename.schema.json" : "store.schema.json"
          )
          .count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(counts) == [6, 1])
  }
}
