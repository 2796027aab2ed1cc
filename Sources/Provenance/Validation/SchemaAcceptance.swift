/// Says of a document that its schema surely allows it, where that can be told from plain keywords and plain values.
///
/// Nearly every record is valid, and that is told here in a fiftieth of the time that valijson takes with its own reading of
/// the file. It never refuses: whatever is not surely allowed is valijson's to judge and to put into words.
struct SchemaAcceptance: Sendable {
  private let root: SchemaRule

  init(_ schema: FlatSchema) { root = SchemaRule(schema.root) }

  /// Whether the document is surely valid; where not, it may be all the same.
  func accepts(_ document: JSON) -> Bool {
    var values = 0
    return Self.isPlain(document, depth: 0, values: &values) && root.allows(document) == true
  }

  /// Values beyond this number make a document one for valijson, which bounds its work.
  private static let mostValues = 2_000

  /// Whether there is nothing in the document that valijson, or its reader, has rules of its own for: no code point U+0000,
  /// no number but short whole ones.
  private static func isPlain(_ json: JSON, depth: Int, values: inout Int) -> Bool {
    values += 1
    guard values <= mostValues, depth <= 32 else { return false }
    switch json {
    case .null, .bool: return true
    case .number: return json.plainInteger != nil
    case .string(let text): return !text.utf8.contains(0)
    case .array(let elements): return elements.allSatisfy { isPlain($0, depth: depth + 1, values: &values) }
    case .object(let object):
      return object.members.allSatisfy { member in
        !member.key.utf8.contains(0) && isPlain(member.value, depth: depth + 1, values: &values)
      }
    }
  }
}

/// A subschema as a list of conditions, all of which have to be met (JSON Schema draft 7, Validation).
private struct SchemaRule: Sendable {
  private var conditions: [Condition] = []

  fileprivate enum Condition: Sendable {
    /// A keyword, or a value of one, of which nothing is known here.
    case unknown
    case types(JSONTypes)
    case oneOfTexts(Set<ExactText>)
    case pattern(SchemaPattern)
    case length(ClosedRange<Int>)
    case minimum(Int)
    case elementCount(ClosedRange<Int>)
    case elements(SchemaRule)
    case distinctElements
    /// So many elements valijson compares at most.
    case mostElements(Int)
    case required([String])
    case dependencies([(key: String, rule: SchemaRule)])
    case members(KnownKeys, [SchemaRule], others: SchemaRule?)
    case names(SchemaRule)
    case all([SchemaRule])
    case any([SchemaRule])
    case one([SchemaRule])
    case not(SchemaRule)
    case conditional(SchemaRule, then: SchemaRule?, otherwise: SchemaRule?)
  }

  /// - Parameter schema: flat, as `SchemaFlattening` makes it.
  init(_ schema: JSON) {
    guard case .object(let keywords) = schema else {
      conditions = [.unknown]
      return
    }
    for member in keywords.members {
      conditions += Self.conditions(of: member.key, member.value, in: keywords)
    }
  }

  private init(requiring keys: [String]) { conditions = [.required(keys)] }

  private static func conditions(of keyword: String, _ value: JSON, in schema: JSONObject) -> [Condition] {
    switch keyword {
    case "type": return [value.texts.map { .types(JSONTypes(named: $0)) } ?? .unknown]
    case "const": return [value.stringValue.map { .oneOfTexts([ExactText($0)]) } ?? .unknown]
    case "enum": return [value.texts.map { .oneOfTexts(Set($0.map(ExactText.init))) } ?? .unknown]
    case "minLength": return [value.intValue.map { .length($0...Int.max) } ?? .unknown]
    case "maxLength": return [value.intValue.map { .length(0...max($0, 0)) } ?? .unknown]
    case "minimum": return [value.plainInteger.map { .minimum($0) } ?? .unknown]
    case "minItems": return [value.intValue.map { .elementCount($0...Int.max) } ?? .unknown]
    case "maxItems": return [value.intValue.map { .elementCount(0...max($0, 0)) } ?? .unknown]
    case "items" where value.objectValue != nil: return [.elements(SchemaRule(value))]
    case "uniqueItems": return value.boolValue == false ? [] : [.distinctElements]
    case "required": return [value.texts.map { .required($0) } ?? .unknown]
    case "properties", "additionalProperties": return members(keyword, of: schema)
    case "propertyNames": return [.names(SchemaRule(value))]
    case "dependencies":
      return [
        .dependencies(
          (value.objectValue?.members ?? []).map { member in
            (member.key, member.value.texts.map(SchemaRule.init(requiring:)) ?? SchemaRule(member.value))
          })
      ]
    case "allOf": return [.all(rules(value))]
    case "anyOf": return [.any(rules(value))]
    case "oneOf": return [.one(rules(value))]
    case "not": return [.not(SchemaRule(value))]
    case "if":
      return [
        .conditional(
          SchemaRule(value), then: schema["then"].map(SchemaRule.init),
          otherwise: schema["else"].map(SchemaRule.init))
      ]
    case "then", "else": return []
    case "ibid": return own(value.objectValue ?? [:])
    default: return [.unknown]
    }
  }

  private static func rules(_ value: JSON) -> [SchemaRule] { (value.arrayValue ?? []).map(SchemaRule.init) }

  /// Both keywords are one condition, which is made where the first of them stands.
  private static func members(_ keyword: String, of schema: JSONObject) -> [Condition] {
    guard keyword == "properties" || schema["properties"] == nil else { return [] }
    let known = schema["properties"]?.objectValue?.members ?? []
    return [
      .members(
        KnownKeys(known.map { ExactText($0.key) }), known.map { SchemaRule($0.value) },
        others: schema["additionalProperties"].map(SchemaRule.init))
    ]
  }

  /// What `SchemaFlattening` makes of patterns, and of what valijson has to be told beside the standard.
  private static func own(_ keyword: JSONObject) -> [Condition] {
    keyword.members.flatMap { member -> [Condition] in
      switch member.key {
      case "pattern": [member.value.stringValue.flatMap(SchemaPattern.init).map { .pattern($0) } ?? .unknown]
      case "elements": [member.value.intValue.map { .mostElements($0) } ?? .unknown]
      case "message", "mark": []
      default: [.unknown]
      }
    }
  }

  /// Whether the rule allows a value; nil where that cannot be said here.
  func allows(_ json: JSON) -> Bool? { Self.all(conditions) { $0.isMet(by: json) } }

  /// Whether something is so of all; nil where it cannot be said of one, and of no other that it is not so.
  fileprivate static func all<Element>(_ elements: [Element], _ isSo: (Element) -> Bool?) -> Bool? {
    var result: Bool? = true
    for element in elements {
      switch isSo(element) {
      case true?: break
      case false?: return false
      case nil: result = nil
      }
    }
    return result
  }
}

extension SchemaRule.Condition {
  fileprivate func isMet(by json: JSON) -> Bool? {
    switch (self, json) {
    case (.unknown, _): nil
    case (.types(let names), _): !names.isDisjoint(with: JSONTypes(of: json))
    case (.oneOfTexts(let texts), .string(let text)): texts.contains(ExactText(text))
    case (.oneOfTexts, _): false
    case (.pattern(let pattern), .string(let text)): pattern.matches(text)
    case (.length(let range), .string(let text)): Self.has(range, text)
    case (.minimum(let least), .number): json.plainInteger.map { $0 >= least }
    case (.elementCount(let range), .array(let elements)): range.contains(elements.count)
    case (.elements(let rule), .array(let elements)): SchemaRule.all(elements) { rule.allows($0) }
    case (.distinctElements, .array): json.texts.map { Set($0.map(ExactText.init)).count == $0.count }
    case (.mostElements(let most), .array(let elements)): elements.count <= most ? true : nil
    case (.required(let keys), .object(let object)): keys.allSatisfy { object[$0] != nil }
    case (.dependencies(let rules), .object(let object)):
      SchemaRule.all(rules) { object[$0.key] == nil ? true : $0.rule.allows(json) }
    case (.members(let keys, let rules, let others), .object(let object)):
      Self.all(object.members, keys, rules, others)
    case (.names(let rule), .object(let object)):
      SchemaRule.all(object.members) { rule.allows(.string($0.key)) }
    case (.all(let rules), _): SchemaRule.all(rules) { $0.allows(json) }
    // That not all are refused is that one is met.
    case (.any(let rules), _): SchemaRule.all(rules) { $0.allows(json).map { !$0 } }.map { !$0 }
    case (.one(let rules), _):
      rules.reduce(0 as Int?) { count, rule in
        guard let count, let isMet = rule.allows(json) else { return nil }
        return count + (isMet ? 1 : 0)
      }.map { $0 == 1 }
    case (.not(let rule), _): rule.allows(json).map { !$0 }
    case (.conditional(let rule, let then, let otherwise), _):
      rule.allows(json).flatMap { isMet in (isMet ? then : otherwise).map { $0.allows(json) } ?? true }
    // What a keyword does not speak of it allows.
    default: true
    }
  }

  /// Whether a text has so many code points; those of few bytes are not counted.
  private static func has(_ range: ClosedRange<Int>, _ text: String) -> Bool {
    let bytes = text.utf8.count
    return bytes <= range.upperBound && bytes / 4 >= range.lowerBound
      || range.contains(text.unicodeScalars.count)
  }

  private static func all(
    _ members: [JSONObject.Member], _ keys: KnownKeys, _ rules: [SchemaRule], _ others: SchemaRule?
  ) -> Bool? {
    var next = 0
    return SchemaRule.all(members) { member in
      let rule = keys.place(of: member.key, expectedAt: &next).map { rules[$0] } ?? others
      return rule.map { $0.allows(member.value) } ?? true
    }
  }
}

extension JSON {
  /// A number that every reader of JSON takes for the same: an integer of at most 15 digits.
  fileprivate var plainInteger: Int? {
    guard case .number(let number) = self, number.lexeme.utf8.count <= 15 else { return nil }
    return Int(number.lexeme)
  }

  /// The elements of a list that holds strings alone.
  fileprivate var texts: [String]? {
    guard let elements = arrayValue else { return nil }
    let texts = elements.compactMap(\.stringValue)
    return texts.count == elements.count ? texts : nil
  }
}

/// Types of JSON Schema.
private struct JSONTypes: OptionSet {
  let rawValue: UInt8

  private static let names = ["null", "boolean", "integer", "number", "string", "array", "object"]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(named types: [String]) {
    rawValue = types.compactMap(Self.names.firstIndex).reduce(0) { $0 | 1 << UInt8($1) }
  }

  /// Those of a plain value.
  init(of json: JSON) {
    rawValue =
      switch json {
      case .null: 1
      case .bool: 1 << 1
      case .number: 1 << 2 | 1 << 3
      case .string: 1 << 4
      case .array: 1 << 5
      case .object: 1 << 6
      }
  }
}
