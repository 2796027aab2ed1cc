/// The keywords of one flat subschema, read into what they ask; see `SchemaRule`.
struct SchemaKeywords {
  private(set) var types = JSONTypes.all
  private(set) var choices: [TextChoice] = []
  private(set) var text = TextRule()
  private(set) var minimum: Int?
  private(set) var list = ListRule()
  private(set) var properties: [(key: String, rule: SchemaRule)] = []
  private(set) var others: SchemaRule?
  private(set) var names: SchemaRule?
  private(set) var required: [String] = []
  private(set) var dependencies: [(key: String, rule: SchemaRule)] = []
  private(set) var combinations: [Combination] = []
  private(set) var hasUnknown = false

  init(_ schema: JSON) {
    guard case .object(let keywords) = schema else {
      hasUnknown = true
      return
    }
    for member in keywords.members where !read(member.key, member.value, in: keywords) { hasUnknown = true }
  }

  /// Whether the keyword and its value are known.
  private mutating func read(_ keyword: String, _ value: JSON, in schema: JSONObject) -> Bool {
    switch keyword {
    case "type": return take(value.texts) { $0.types = JSONTypes(named: $1) }
    case "const": return take(value.stringValue) { $0.choices.append(TextChoice([$1])) }
    case "enum": return take(value.texts) { $0.choices.append(TextChoice($1)) }
    case "minLength": return take(value.intValue) { $0.text.least = $1 }
    case "maxLength": return take(value.intValue) { $0.text.most = max($1, 0) }
    case "minimum": return take(value.plainInteger) { $0.minimum = $1 }
    case "minItems": return take(value.intValue) { $0.list.least = $1 }
    case "maxItems": return take(value.intValue) { $0.list.most = max($1, 0) }
    case "items": return take(value.objectValue) { $0.list.elements = SchemaRule(.object($1)) }
    case "uniqueItems": list.isDistinct = value.boolValue != false
    case "required": return take(value.texts) { $0.required = $1 }
    case "properties":
      properties = (value.objectValue?.members ?? []).map { ($0.key, SchemaRule($0.value)) }
    case "additionalProperties": others = SchemaRule(value)
    case "propertyNames": names = SchemaRule(value)
    case "dependencies":
      dependencies = (value.objectValue?.members ?? []).map { member in
        let keys = member.value.texts.map { JSON.object(["required": .array($0.map(JSON.string))]) }
        return (member.key, SchemaRule(keys ?? member.value))
      }
    case "allOf": combinations.append(.all(Self.rules(value)))
    case "anyOf": combinations.append(.any(Self.rules(value)))
    case "oneOf": combinations.append(.one(Self.rules(value)))
    case "not": combinations.append(.not(SchemaRule(value)))
    case "if":
      combinations.append(
        .conditional(
          SchemaRule(value), then: schema["then"].map(SchemaRule.init),
          otherwise: schema["else"].map(SchemaRule.init)))
    case "then", "else": break
    case "ibid": return (value.objectValue?.members ?? []).allSatisfy { readOwn($0.key, $0.value) }
    default: return false
    }
    return true
  }

  /// What `SchemaFlattening` makes of patterns, and of what valijson has to be told beside the standard.
  private mutating func readOwn(_ keyword: String, _ value: JSON) -> Bool {
    switch keyword {
    case "pattern": take(value.stringValue.flatMap(SchemaPattern.init)) { $0.text.pattern = $1 }
    case "elements": take(value.intValue) { $0.list.mostCompared = $1 }
    case "message", "mark": true
    default: false
    }
  }

  private static func rules(_ value: JSON) -> [SchemaRule] { (value.arrayValue ?? []).map(SchemaRule.init) }

  /// Takes what the value of a keyword says, where it is of the kind that the keyword has.
  private mutating func take<Value>(_ value: Value?, _ set: (inout Self, Value) -> Void) -> Bool {
    guard let value else { return false }
    set(&self, value)
    return true
  }
}
