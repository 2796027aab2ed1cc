import FoundationEssentials
@testable import Provenance
import Testing

@Suite struct BuiltInSchemasTests {
  private static let names = BuiltInSchemas.files.keys.sorted()
  private let set = SchemaSet(files: BuiltInSchemas.files)

  private func parsed(_ name: String) throws -> JSON {
    try JSONParser.parse(try #require(BuiltInSchemas.files[name]))
  }

  @Test func areTheFilesOfTheFolder() throws {
    let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/schemas"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.sorted() == Self.names)
    for name in files {
      let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + name))
      #expect(Array(bytes) == BuiltInSchemas.files[name], "\(name)")
    }
  }

  @Test func thereIsOneForEveryRecordAndType() {
    let expected = RecordKind.allCases.map(\.rawValue) + BuiltInSchemas.claimTypes
    #expect(Set(Self.names) == Set(expected.map { "\($0).schema.json" }))
  }

  @Test(arguments: names)
  func isAValidSchema(name: String) throws {
    _ = try set.schema(name)
    let meta = SchemaSet(files: ["meta": Array(draft7.utf8)])
    func check(_ schema: JSON, _ pointer: JSONPointer) throws {
      #expect(
        try meta.validate(CanonicalEncoder.bytes(printing: schema), against: "meta") == [], "\(pointer)")
      for key in ["properties", "definitions", "dependencies"] {
        for member in schema[key]?.objectValue?.members ?? [] where member.value.arrayValue == nil {
          try check(member.value, pointer.appending(key).appending(member.key))
        }
      }
      for key in ["allOf", "anyOf", "oneOf"] {
        for element in schema[key]?.arrayValue ?? [] { try check(element, pointer.appending(key)) }
      }
      for key in ["additionalProperties", "propertyNames", "items", "if", "then"] {
        if let inner = schema[key] { try check(inner, pointer.appending(key)) }
      }
    }
    try check(parsed(name), .root)
  }

  @Test(arguments: names)
  func explainsItself(name: String) throws {
    let schema = try parsed(name)
    #expect(schema["title"]?.stringValue?.isEmpty == false)
    #expect(schema["description"]?.stringValue?.isEmpty == false)
    func check(_ node: JSON, _ place: String) {
      for member in node["properties"]?.objectValue?.members ?? [] {
        let isExplained =
          member.value["description"] != nil || member.value["const"] != nil || member.value["$ref"] != nil
          || member.value["properties"] != nil
        #expect(isExplained, "\(place)/\(member.key)")
        check(member.value, "\(place)/\(member.key)")
      }
    }
    check(schema, name)
    for member in schema["definitions"]?.objectValue?.members ?? [] { check(member.value, member.key) }
  }

  @Test(arguments: names)
  func itsExamplesAreValidAndCanonical(name: String) throws {
    let schema = try parsed(name)
    let examples = try #require(schema["examples"]?.arrayValue)
    #expect(!examples.isEmpty)
    let stem = String(name.prefix { $0 != "." })
    let kind = RecordKind(rawValue: stem) ?? .claim
    for example in examples {
      let bytes = CanonicalEncoder.bytes(of: example, kind: kind)
      #expect(try set.validate(bytes, against: name) == [])
      #expect(bytes == CanonicalEncoder.bytes(printing: example), "the keys are in canonical order")
    }
  }

  @Test func examplesOfPropertiesAreValid() throws {
    for name in Self.names {
      var files = BuiltInSchemas.files
      func check(_ node: JSON, _ pointer: JSONPointer) throws {
        if !pointer.tokens.isEmpty, pointer.tokens.last != "value" {
          files["probe"] = CanonicalEncoder.bytes(printing: ["$ref": .string("\(name)#\(pointer)")])
          for example in node["examples"]?.arrayValue ?? [] {
            let document = CanonicalEncoder.bytes(printing: example)
            #expect(try SchemaSet(files: files).validate(document, against: "probe") == [], "\(pointer)")
          }
        }
        for key in ["properties", "definitions"] {
          for member in node[key]?.objectValue?.members ?? [] {
            try check(member.value, pointer.appending(key).appending(member.key))
          }
        }
        if let items = node["items"] { try check(items, pointer.appending("items")) }
      }
      try check(parsed(name), .root)
    }
  }

  @Test(arguments: BuiltInSchemas.claimTypes)
  func everyPropertyOfATypeSaysHowAQuoteBearsItOut(type: String) throws {
    let schema = try parsed("\(type).schema.json")
    #expect(schema["properties"]?["type"]?["const"]?.stringValue == type)
    let properties = try #require(schema["properties"]?["value"]?["properties"]?.objectValue)
    #expect(!properties.isEmpty)
    let kinds: Set = ["verbatim", "date", "number", "reference", "none"]
    for member in properties.members {
      #expect(member.value["evidence"]?.stringValue.map(kinds.contains) == true, "\(member.key)")
    }
  }

  @Test(arguments: BuiltInSchemas.claimTypes)
  func everyTypeHasASentenceForEachOfItsForms(type: String) throws {
    let schema = try parsed("\(type).schema.json")
    let value = try #require(schema["properties"]?["value"])
    let known = Set(try #require(value["properties"]?.objectValue).keys + ["subject"])
    let statements = try #require(schema["statements"]?.arrayValue).compactMap(\.stringValue)
    let placeholders = statements.map { statement in
      Set(
        statement.split(separator: "{").dropFirst().compactMap {
          $0.split(separator: "}").first.map(String.init)
        })
    }
    for set in placeholders { #expect(set.isSubset(of: known)) }
    // With the required properties alone there is a sentence, or one for each of the alternatives.
    let required = Set(value["required"]?.arrayValue?.compactMap(\.stringValue) ?? []).union(["subject"])
    let alternatives = value["oneOf"]?.arrayValue?.compactMap {
      $0["required"]?.arrayValue?.first?.stringValue
    }
    for extra in alternatives?.map({ [$0] }) ?? [[]] {
      #expect(placeholders.contains { $0.isSubset(of: required.union(extra)) }, "\(extra)")
    }
  }

  @Test func aClaimWithoutCitationsIsThePolicysToJudge() throws {
    let claim: JSON = [
      "subject": "a", "type": "rename", "statement": "s", "value": ["from": "x", "to": "y"], "rank": "normal",
      "citations": [], "unknown": ["kept": true],
    ]
    #expect(
      try set.validate(CanonicalEncoder.bytes(of: claim, kind: .claim), against: "rename.schema.json") == [])
  }

  @Test func saysWhatIsWrongWithAClaim() throws {
    let claim: JSON = [
      "subject": "Not An Id", "type": "rename", "value": ["from": "x"], "rank": "best",
      "citations": [
        ["source": "s", "capture": "2026-11-22", "stance": "supports", "quote": [["start": 3], [:]]]
      ],
    ]
    let found = try set.validate(
      CanonicalEncoder.bytes(of: claim, kind: .claim), against: "rename.schema.json")
    #expect(
      Set(found.map { "\($0.pointer) \($0.message)" }) == [
        " missing required property `statement`",
        "/value missing required property `to`",
        "/rank `rank` must be one of preferred, normal, deprecated, not best",
        "/citations/0/quote/0 `quote/0` must have `exact` or `sealed`",
        "/citations/0/quote/0 with `start` there must also be `end`",
        "/citations/0/quote/1 `quote/1` must have `exact` or `sealed`",
        "/subject `subject` must be an id (lower-case letters a to z and digits, in parts joined by single hyphens),"
          + " not \"Not An Id\"",
      ])
  }
}

/// What draft 7 asks of the keywords that the schemas here use; what is inside is checked one by one.
private let draft7 = ##"""
  {
    "allOf": [{"$ref": "#/definitions/keywords"}],
    "definitions": {
      "count": {"type": "integer", "minimum": 0},
      "names": {"type": "array", "items": {"type": "string"}, "uniqueItems": true},
      "list": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/schema"}},
      "named": {"type": "object", "additionalProperties": {"$ref": "#/definitions/schema"}},
      "type": {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]},
      "schema": {"type": ["object", "boolean"]},
      "keywords": {
        "type": ["object", "boolean"],
        "properties": {
          "$schema": {"const": "http://json-schema.org/draft-07/schema#"},
          "$ref": {"type": "string"},
          "title": {"type": "string", "minLength": 1},
          "description": {"type": "string", "minLength": 1},
          "examples": {"type": "array", "minItems": 1},
          "default": true,
          "evidence": {"enum": ["verbatim", "date", "number", "reference", "none"]},
          "statements": {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": "\\{[a-z]+\\}"}},
          "singleValued": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["field"],
              "properties": {
                "field": {"type": "string"},
                "per": {"$ref": "#/definitions/names"},
                "where": {"type": "object", "additionalProperties": {"type": "string"}},
                "at": {"const": "day"}
              },
              "additionalProperties": false
            }
          },
          "labels": {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}},
          "patternErrorMessage": {"type": "string", "pattern": "^must "},
          "type": {
            "anyOf": [
              {"$ref": "#/definitions/type"},
              {"type": "array", "minItems": 1, "uniqueItems": true, "items": {"$ref": "#/definitions/type"}}
            ]
          },
          "enum": {"type": "array", "minItems": 1, "uniqueItems": true},
          "const": true,
          "required": {"$ref": "#/definitions/names"},
          "properties": {"$ref": "#/definitions/named"},
          "definitions": {"$ref": "#/definitions/named"},
          "dependencies": {
            "type": "object",
            "additionalProperties": {
              "anyOf": [{"$ref": "#/definitions/names"}, {"$ref": "#/definitions/schema"}]
            }
          },
          "additionalProperties": {"$ref": "#/definitions/schema"},
          "propertyNames": {"$ref": "#/definitions/schema"},
          "items": {"$ref": "#/definitions/schema"},
          "allOf": {"$ref": "#/definitions/list"},
          "anyOf": {"$ref": "#/definitions/list"},
          "oneOf": {"$ref": "#/definitions/list"},
          "if": {"$ref": "#/definitions/schema"},
          "then": {"$ref": "#/definitions/schema"},
          "pattern": {"type": "string"},
          "minLength": {"$ref": "#/definitions/count"},
          "maxLength": {"$ref": "#/definitions/count"},
          "minItems": {"$ref": "#/definitions/count"},
          "maxItems": {"$ref": "#/definitions/count"},
          "minimum": {"type": "number"},
          "maximum": {"type": "number"},
          "uniqueItems": {"type": "boolean"}
        },
        "dependencies": {"minLength": ["type"], "minItems": ["type"]},
        "additionalProperties": false
      }
    }
  }
  """##
