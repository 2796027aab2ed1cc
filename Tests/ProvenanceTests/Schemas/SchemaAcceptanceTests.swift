import Fixtures
import Testing

@testable import Provenance

/// What is accepted without valijson is what valijson accepts.
@Suite struct SchemaAcceptanceTests {
  private static let names = BuiltInSchemas.files.keys.sorted()

  private func compiled(_ name: String) throws -> CompiledSchema {
    try CompiledSchema(files: BuiltInSchemas.files, root: name)
  }

  private func compiled(_ schema: JSON) throws -> CompiledSchema {
    try CompiledSchema(files: ["root": CanonicalEncoder.bytes(printing: schema)], root: "root")
  }

  private func isValid(_ document: JSON, by schema: CompiledSchema) throws -> Bool {
    do {
      return try CanonicalEncoder.bytes(printing: document).withUnsafeBufferPointer { document in
        Result { () throws(SchemaError) in try schema.validate(document) }
      }.get().isEmpty
    } catch {
      guard error.kind == .refusedDocument else { throw error }
      return false
    }
  }

  private func examples(_ name: String) throws -> [JSON] {
    try JSONParser.parse(try #require(BuiltInSchemas.files[name]))["examples"]?.arrayValue ?? []
  }

  @Test(arguments: names)
  func examplesAreAccepted(name: String) throws {
    let schema = try compiled(name)
    let examples = try examples(name)
    #expect(!examples.isEmpty)
    for example in examples { #expect(schema.accepts(example)) }
  }

  /// Examples with a value, a key or an element of them changed: what is accepted is valid, and of plain values all that is
  /// valid is accepted.
  @Test(arguments: names)
  func changedExamplesAreJudgedAsValijsonDoes(name: String) throws {
    let schema = try compiled(name)
    var random = RandomJSON(seed: UInt64(name.utf8.count))
    var counts = (accepted: 0, refused: 0)
    for _ in 0..<400 {
      var document = try #require(try examples(name).randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...3, using: &random) { document = changed(document, with: &random) }
      let isValid = try isValid(document, by: schema)
      let isAccepted = schema.accepts(document)
      #expect(!isAccepted || isValid, "\(document)")
      #expect(isAccepted || !isValid || !isPlain(document), "\(document)")
      if isAccepted { counts.accepted += 1 } else { counts.refused += 1 }
    }
    #expect(counts.accepted > 20 && counts.refused > 20, "\(counts)")
  }

  private func changed(_ json: JSON, with random: inout RandomJSON) -> JSON {
    switch json {
    case .object(var object) where !object.isEmpty:
      let member = object.members[Int.random(in: 0..<object.count, using: &random)]
      switch Int.random(in: 0..<6, using: &random) {
      case 0: object[member.key] = nil
      case 1: object[["x", "sealed", "text", "amount"].randomElement(using: &random) ?? ""] = member.value
      default: object[member.key] = changed(member.value, with: &random)
      }
      return .object(object)
    case .array(var elements) where !elements.isEmpty:
      let place = Int.random(in: 0..<elements.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: elements.remove(at: place)
      case 1: elements.append(elements[place])
      default: elements[place] = changed(elements[place], with: &random)
      }
      return .array(elements)
    case .string(let text):
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return ""
      case 1: return .string(text + "-")
      case 2: return .string(text.uppercased())
      default: return random.value(depth: 3)
      }
    default: return random.value(depth: 3)
    }
  }

  private func isPlain(_ json: JSON) -> Bool {
    switch json {
    case .number: json.intValue.map { $0.magnitude < 1_000_000 } ?? false
    case .array(let elements): elements.allSatisfy(isPlain)
    case .object(let object): object.members.allSatisfy { isPlain($0.value) }
    default: true
    }
  }

  @Test func randomSchemasAreReadAsValijsonReadsThem() throws {
    var random = SeededNumbers(seed: 11)
    var counts = (accepted: 0, refused: 0)
    for _ in 0..<1_500 {
      let schema = try compiled(Self.schema(depth: 0, &random))
      for _ in 0..<6 {
        let document = Self.document(depth: 0, &random)
        let isAccepted = schema.accepts(document)
        #expect(try isAccepted == isValid(document, by: schema), "\(document)")
        if isAccepted { counts.accepted += 1 } else { counts.refused += 1 }
      }
    }
    #expect(counts.accepted > 500 && counts.refused > 500, "\(counts)")
  }

  private static let keys = ["a", "b", "c"]
  private static let texts = ["", "a", "ab", "é", "e\u{301}", "b-1"]

  private static func document(depth: Int, _ random: inout SeededNumbers) -> JSON {
    switch Int.random(in: 0..<(depth > 2 ? 4 : 7), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .number(JSONNumber(Int.random(in: -2...4, using: &random)))
    case 3: return .string(texts.randomElement(using: &random) ?? "")
    case 4:
      return .array(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          .string(texts.randomElement(using: &random) ?? "")
        })
    case 5: return .array([document(depth: depth + 1, &random)])
    default:
      var object = JSONObject()
      for key in keys where Bool.random(using: &random) { object[key] = document(depth: depth + 1, &random) }
      return .object(object)
    }
  }

  private static func schema(depth: Int, _ random: inout SeededNumbers) -> JSON {
    if depth > 3 { return .bool(Int.random(in: 0..<4, using: &random) > 0) }
    func inner() -> JSON { Self.schema(depth: depth + 1, &random) }
    let number = JSON.number(JSONNumber(Int.random(in: 0..<3, using: &random)))
    let text = JSON.string(texts.randomElement(using: &random) ?? "")
    let key = keys.randomElement(using: &random) ?? ""
    var schema = JSONObject()
    for _ in 0..<Int.random(in: 0..<3, using: &random) {
      switch Int.random(in: 0..<19, using: &random) {
      case 0:
        schema["type"] = ["string", "object", "array", "integer", "number", "null"].randomElement(
          using: &random)
      case 1: schema["type"] = ["string", "object"]
      case 2: schema["const"] = text
      case 3: schema["enum"] = [text, "a"]
      case 4: schema["minLength"] = number
      case 5: schema["maxLength"] = number
      case 6: schema["minimum"] = number
      case 7: schema["minItems"] = number
      case 8: schema["maxItems"] = number
      case 9: schema["items"] = inner()
      case 10: schema["required"] = [.string(key)]
      case 11, 12: schema["properties"] = .object([key: inner(), "b": inner()])
      case 13: schema["additionalProperties"] = inner()
      case 14: schema["propertyNames"] = inner()
      case 15: schema["dependencies"] = Bool.random(using: &random) ? ["a": [.string(key)]] : ["a": inner()]
      case 16:
        schema[["allOf", "anyOf", "oneOf"].randomElement(using: &random) ?? ""] = [inner(), inner()]
      case 17:
        schema["if"] = inner()
        schema["then"] = inner()
        if Bool.random(using: &random) { schema["else"] = inner() }
      default: schema[["not", "pattern"].randomElement(using: &random) ?? ""] = inner()
      }
    }
    if schema["pattern"] != nil { schema["pattern"] = "^[a-z]" }
    return .object(schema)
  }

  @Test(
    arguments: [
      (#"{"uniqueItems": true}"#, #"["a", "b"]"#, true), (#"{"uniqueItems": true}"#, #"["a", "a"]"#, false),
      (#"{"uniqueItems": true}"#, "[1, 2]", false), (#"{"contains": {}}"#, "[1]", false),
      ("{}", #"{"x": 1e400}"#, false), ("{}", #"{"x": ["\u0000"]}"#, false), ("{}", #"{"\u0000": 1}"#, false),
      ("{}", "[1234567890123456789]", false), ("{}", "[1.0]", false), ("{}", "[123456789012345]", true),
      (#"{"properties": {"a": {"multipleOf": 2}}}"#, #"{"b": 1}"#, true),
      (#"{"properties": {"a": {"multipleOf": 2}}}"#, #"{"a": 2}"#, false),
    ])
  func onlyWhatIsSureIsAccepted(schema: String, document: String, isAccepted: Bool) throws {
    let schema = try CompiledSchema(files: ["root": Array(schema.utf8)], root: "root")
    #expect(try schema.accepts(JSONParser.parse(Array(document.utf8))) == isAccepted)
  }

  @Test func aDocumentOfManyValuesIsLeftToValijson() throws {
    let schema = try compiled([:])
    #expect(schema.accepts(.array(Array(repeating: 1, count: 1_000))))
    #expect(!schema.accepts(.array(Array(repeating: 1, count: 3_000))))
    var deep: JSON = 1
    for _ in 0..<40 { deep = [deep] }
    #expect(!schema.accepts(deep))
  }
}
