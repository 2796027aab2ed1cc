/// Whether a value is allowed, as far as it can be said; of several that all have to hold the least counts.
enum Allowance: UInt8, Comparable, Sendable {
  case no, unsure, yes

  init(_ isAllowed: Bool) { self = isAllowed ? .yes : .no }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// What the opposite of a rule allows.
  var opposite: Allowance {
    switch self {
    case .no: .yes
    case .unsure: .unsure
    case .yes: .no
    }
  }
}

/// A subschema as what it asks of values of each type (JSON Schema draft 7, Validation). What a keyword does not speak of it
/// allows.
///
/// An object, for records are held against some ten of them each, and a value would be copied for every question.
final class SchemaRule: Sendable {
  private let types: JSONTypes
  /// The texts of `const` and `enum`; no other value is allowed where there are any.
  private let choices: [TextChoice]
  private let text: TextRule
  private let minimum: Int?
  private let list: ListRule
  private let object: ObjectRule
  private let combinations: [Combination]
  /// Whether there is a keyword, or a value of one, of which nothing is known here.
  private let hasUnknown: Bool

  /// - Parameter schema: flat, as `SchemaFlattening` makes it.
  init(_ schema: JSON) {
    let keywords = SchemaKeywords(schema)
    types = keywords.types
    choices = keywords.choices
    text = keywords.text
    minimum = keywords.minimum
    list = keywords.list
    object = ObjectRule(
      properties: keywords.properties, others: keywords.others, required: keywords.required,
      dependencies: keywords.dependencies, names: keywords.names)
    combinations = keywords.combinations
    hasUnknown = keywords.hasUnknown
  }

  /// Whether the rule allows a value.
  func allows(_ json: JSON) -> Allowance {
    guard !types.isDisjoint(with: JSONTypes(of: json)) else { return .no }
    var result: Allowance
    switch json {
    case .null, .bool: result = .yes
    case .number:
      result = minimum.map { least in json.plainInteger.map { Allowance($0 >= least) } ?? .unsure } ?? .yes
    case .string(let value):
      guard choices.allSatisfy({ $0.contains(value) }) else { return .no }
      result = text.allows(value)
    case .array(let elements): result = list.allows(elements)
    case .object(let value): result = object.allows(value)
    }
    if !choices.isEmpty, json.stringValue == nil { return .no }
    if hasUnknown { result = min(result, .unsure) }
    for combination in combinations {
      guard result > .no else { return .no }
      result = min(result, combination.allows(json))
    }
    return result
  }

  /// What all of some elements are allowed.
  @inline(__always)
  static func all<Element>(_ elements: [Element], _ allows: (Element) -> Allowance) -> Allowance {
    var result = Allowance.yes
    for element in elements {
      result = min(result, allows(element))
      if result == .no { return .no }
    }
    return result
  }
}

/// What a schema asks of a string beside its being one of several.
struct TextRule: Sendable {
  var pattern: SchemaPattern?
  /// The fewest and the most code points.
  var least = 0
  var most = Int.max

  func allows(_ text: String) -> Allowance {
    // Those of few bytes are not counted.
    let bytes = text.utf8.count
    if bytes > most || bytes / 4 < least {
      let count = text.unicodeScalars.count
      guard least <= count, count <= most else { return .no }
    }
    return pattern.map { $0.matches(text).map(Allowance.init) ?? .unsure } ?? .yes
  }
}

/// What a schema asks of an array.
struct ListRule: Sendable {
  var least = 0
  var most = Int.max
  var elements: SchemaRule?
  var isDistinct = false
  /// So many elements valijson compares at most.
  var mostCompared = Int.max

  func allows(_ values: [JSON]) -> Allowance {
    guard least <= values.count, values.count <= most else { return .no }
    var result = elements.map { rule in SchemaRule.all(values) { rule.allows($0) } } ?? .yes
    if values.count > mostCompared { result = min(result, .unsure) }
    if isDistinct {
      let texts = JSON.array(values).texts
      result = min(result, texts.map { Allowance(Set($0.map(ExactText.init)).count == $0.count) } ?? .unsure)
    }
    return result
  }
}

/// What a schema asks of an object.
struct ObjectRule: Sendable {
  private let keys: KnownKeys
  private let rules: [SchemaRule]
  private let others: SchemaRule?
  private let names: SchemaRule?
  private let dependencies: [(key: String, rule: SchemaRule)]
  /// A bit for each of the first 64 known keys that has to be there.
  private let required: UInt64
  private let otherRequired: [String]

  init(
    properties: [(key: String, rule: SchemaRule)], others: SchemaRule?, required names: [String],
    dependencies: [(key: String, rule: SchemaRule)], names nameRule: SchemaRule?
  ) {
    keys = KnownKeys(properties.map { ExactText($0.key) })
    rules = properties.map(\.rule)
    self.others = others
    self.names = nameRule
    self.dependencies = dependencies
    var required: UInt64 = 0
    var otherRequired: [String] = []
    for name in names {
      var next = 0
      if let place = keys.place(of: name, expectedAt: &next), place < 64 {
        required |= 1 << UInt64(place)
      } else {
        otherRequired.append(name)
      }
    }
    (self.required, self.otherRequired) = (required, otherRequired)
  }

  func allows(_ object: JSONObject) -> Allowance {
    var result = Allowance.yes
    var next = 0
    var found: UInt64 = 0
    for member in object.members {
      if let place = keys.place(of: member.key, expectedAt: &next) {
        if place < 64 { found |= 1 << UInt64(place) }
        result = min(result, rules[place].allows(member.value))
      } else if let others {
        result = min(result, others.allows(member.value))
      }
      if let names { result = min(result, names.allows(.string(member.key))) }
      if result == .no { return .no }
    }
    guard found & required == required, otherRequired.allSatisfy({ object[$0] != nil }) else { return .no }
    for dependency in dependencies where object[dependency.key] != nil {
      result = min(result, dependency.rule.allows(.object(object)))
    }
    return result
  }
}

/// Subschemas of which all, any, one or none has to allow a value.
enum Combination: Sendable {
  case all([SchemaRule])
  case any([SchemaRule])
  case one([SchemaRule])
  case not(SchemaRule)
  case conditional(SchemaRule, then: SchemaRule?, otherwise: SchemaRule?)

  func allows(_ json: JSON) -> Allowance {
    switch self {
    case .all(let rules): return SchemaRule.all(rules) { $0.allows(json) }
    // That not all are refused is that one is met.
    case .any(let rules): return SchemaRule.all(rules) { $0.allows(json).opposite }.opposite
    case .one(let rules):
      let allowances = rules.map { $0.allows(json) }
      return allowances.contains(.unsure) ? .unsure : Allowance(allowances.count { $0 == .yes } == 1)
    case .not(let rule): return rule.allows(json).opposite
    case .conditional(let rule, let then, let otherwise):
      switch rule.allows(json) {
      case .yes: return then?.allows(json) ?? .yes
      case .no: return otherwise?.allows(json) ?? .yes
      case .unsure: return .unsure
      }
    }
  }
}

/// The texts that `const` or `enum` allows.
struct TextChoice: Sendable {
  private let texts: [ExactText]
  /// Kept only beyond a size at which looking at every text would be slower.
  private let set: Set<ExactText>?
  private static let smallCount = 16

  init(_ texts: [String]) {
    self.texts = texts.map(ExactText.init)
    set = texts.count > Self.smallCount ? Set(self.texts) : nil
  }

  func contains(_ text: String) -> Bool {
    let text = ExactText(text)
    return set.map { $0.contains(text) } ?? texts.contains(text)
  }
}

/// Types of JSON Schema.
struct JSONTypes: OptionSet {
  let rawValue: UInt8

  private static let names = ["null", "boolean", "integer", "number", "string", "array", "object"]
  static let all = JSONTypes(rawValue: 0x7F)

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
