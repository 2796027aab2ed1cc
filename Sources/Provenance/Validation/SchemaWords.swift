/// The sentences about a value that does not fit: what it must be, after its name.
enum SchemaWords {
  /// The clauses for a fault that valijson describes, by what the schemas of its place ask for; where they
  /// cannot be told, a general one.
  static func words(for description: String, schemas: [JSON], value: JSON?) -> [String] {
    let words = keywordWords(description, schemas, value)
    return words.isEmpty ? ["does not fit its schema: \(description)"] : words
  }

  private static func keywordWords(_ description: String, _ schemas: [JSON], _ value: JSON?) -> [String] {
    func asked(_ keyword: String) -> [JSON] { schemas.compactMap { $0[keyword] } }
    func bound(_ keyword: String, _ phrase: String, _ isMet: (Double, Double) -> Bool) -> [String] {
      asked(keyword).filter { bound in
        guard let value = double(value), let bound = double(bound) else { return true }
        return !isMet(value, bound)
      }.map { "must be \(phrase) \(shown($0))\(notThis(value))" }
    }
    switch description.prefix(while: { $0 != "'" && !$0.isNumber && $0 != "#" && $0 != "-" }) {
    case "Failed to match expected value set by ":
      return asked("const").filter { $0 != value }.map { "must be \(shown($0))\(notThis(value))" }
    case "Failed to match against any enum values.":
      return asked("enum").compactMap(\.arrayValue).filter { value.map($0.contains) != true }
        .map { "must be one of \(listed($0.map(shown), ""))\(notThis(value))" }
    case "Value type not permitted by ":
      return asked("type").compactMap(\.arrayValue).filter { !holds($0, value) }.map { types in
        let names = types.compactMap { $0.stringValue.flatMap { SchemaKeyword.types[$0] } }
        let found = value.map { double($0) == nil ? ", not \(typeName($0))" : notThis($0) }
        return "must be \(listed(names, "or"))\(found ?? "")"
      }
    case "Expected number less than or equal to ": return bound("maximum", "at most", <=)
    case "Expected number less than ": return bound("exclusiveMaximum", "less than", <)
    case "Expected number greater than or equal to ": return bound("minimum", "at least", >=)
    case "Expected number greater than ": return bound("exclusiveMinimum", "greater than", >)
    case "Value should be a multiple of ":
      return asked("multipleOf").map { "must be a multiple of \(divisor($0))" }
    case "Array should contain no more than ": return limit("at most", description, "element", value)
    case "Array should contain no fewer than ": return limit("at least", description, "element", value)
    case "String should be no more than ": return limit("at most", description, "code point", value)
    case "String should be no fewer than ": return limit("at least", description, "code point", value)
    case "Object should have no more than ": return limit("at most", description, "property", value)
    case "Object should have no fewer than ": return limit("at least", description, "property", value)
    case "Array contains more items than allowed by items constraint.":
      return asked("items").compactMap(\.arrayValue).map {
        "must have at most \(counted($0.count, "element"))"
      }
    case "Elements at indexes ":
      let index = Int(description.drop { !$0.isNumber }.prefix { $0.isNumber })
      guard let index, let elements = value?.arrayValue, index < elements.count else {
        return ["holds a value more than once"]
      }
      return ["holds \(shown(elements[index])) more than once"]
    case "Failed to any values against subschema in ": return ["has no element of the form that is needed"]
    case "Failed to validate against exactly one child schema.":
      return asked("oneOf").compactMap(\.arrayValue).map { both(of: $0, value) }
    case "Target should not validate against schema specified in ":
      return asked("not").map { forbidden in
        let names = required(forbidden)
        if !names.isEmpty { return "must not have \(listed(names, "and"))" }
        return forbidden == .object(SchemaFlattening.anything)
          ? "is not allowed here" : "has a form that is not allowed"
      }
    default: return []
    }
  }

  // MARK: Parts of sentences

  /// "a, b or c"; of many, the first ones.
  static func listed(_ items: [String], _ conjunction: String) -> String {
    let most = 20
    guard items.count <= most else { return items.prefix(most).joined(separator: ", ") + " ..." }
    guard items.count > 1, !conjunction.isEmpty, let last = items.last else {
      return items.joined(separator: ", ")
    }
    return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// A value in a message: a string bare, anything else as JSON, shortened.
  static func shown(_ value: JSON) -> String {
    let most = 80
    let text = value.stringValue ?? compact(value)
    guard text.utf8.count > most else { return text }
    var shortened = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF8.width(scalar)
      if count > most { break }
      shortened.append(scalar)
    }
    return String(shortened) + "..."
  }

  /// ", not best"
  static func notThis(_ value: JSON?, isQuoted: Bool = false) -> String {
    guard let value else { return "" }
    guard isQuoted else { return ", not \(shown(value))" }
    return ", not \(compact(.string(shown(value))))"
  }

  /// The name that valijson puts at the end of a description; by bytes, since it may start with a combining
  /// mark.
  static func name(in description: String, after start: String) -> String? {
    let (bytes, start, end) = (description.utf8, (start + "'").utf8, "'.".utf8)
    guard bytes.starts(with: start), bytes.count >= start.count + end.count else { return nil }
    return String(Substring(bytes.dropFirst(start.count).dropLast(end.count)))
  }

  private static func compact(_ value: JSON) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(compact).joined(separator: ",") + "]"
    case .object(let object):
      "{" + object.members.map { compact(.string($0.key)) + ":" + compact($0.value) }.joined(separator: ",")
        + "}"
    case .string: String(decoding: CanonicalEncoder.bytes(printing: value).dropLast(), as: UTF8.self)
    default: value.plainText ?? "null"
    }
  }

  private static func limit(_ bound: String, _ description: String, _ unit: String, _ value: JSON?)
    -> [String]
  {
    if value?.isEmpty == true { return ["must not be empty"] }
    guard let count = Int(description.drop { !$0.isNumber }.prefix { $0.isNumber }) else { return [] }
    return ["must have \(bound) \(counted(count, unit))"]
  }

  private static func counted(_ count: Int, _ unit: String) -> String {
    let plural = unit == "property" ? "properties" : unit + "s"
    return "\(count) \(count == 1 ? unit : plural)"
  }

  /// Of the forms that exclude each other, those that the value has.
  private static func both(of forms: [JSON], _ value: JSON?) -> String {
    let names = forms.map(required).filter { names in
      !names.isEmpty && names.allSatisfy { value?[String($0.dropFirst().dropLast())] != nil }
    }.flatMap(\.self)
    return names.count > 1
      ? "must not have both \(listed(names, "and"))" : "has two forms at once that exclude each other"
  }

  private static func required(_ schema: JSON) -> [String] {
    (schema["required"]?.arrayValue ?? []).compactMap { $0.stringValue.map { "`\($0)`" } }
  }

  private static func typeName(_ value: JSON) -> String {
    let type =
      switch value {
      case .null: "null"
      case .bool: "boolean"
      case .number: "number"
      case .string: "string"
      case .array: "array"
      case .object: "object"
      }
    return SchemaKeyword.types[type] ?? type
  }

  /// Whether one of the types is the value's.
  private static func holds(_ types: [JSON], _ value: JSON?) -> Bool {
    guard let value else { return false }
    return types.contains { type in
      switch (type.stringValue, value) {
      case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
        ("object", .object):
        true
      case ("integer", .number(let number)): number.intValue != nil
      default: false
      }
    }
  }

  private static func double(_ value: JSON?) -> Double? {
    if case .number(let number)? = value { number.doubleValue } else { nil }
  }

  /// As it was written: `SchemaKeyword` makes `2.0` of `2`.
  private static func divisor(_ value: JSON) -> String {
    let text = shown(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
