/// A JSON value (RFC 8259) as a record holds it.
///
/// Equality is that of facts: the order of an object's keys does not count, while every code point of a
/// string and every digit of a number does ("é" in NFC is not "é" in NFD, and `1.0` is not `1`).
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSON])
  case object(JSONObject)

  /// The text of a string; `nil` for anything else.
  public var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The number, where it is written as an integer that fits; `nil` for anything else.
  public var intValue: Int? {
    if case .number(let value) = self { value.intValue } else { nil }
  }

  /// `true` or `false`; `nil` for anything else.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of an array; `nil` for anything else.
  public var arrayValue: [JSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members of an object; `nil` for anything else.
  public var objectValue: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The value of an object's member; `nil` where there is none, or this is no object.
  public subscript(key: String) -> JSON? {
    objectValue?[key]
  }

  /// Whether this says nothing: `null`, or a string, array or object without content.
  public var isEmpty: Bool {
    switch self {
    case .null: true
    case .bool, .number: false
    case .string(let value): value.isEmpty
    case .array(let value): value.isEmpty
    case .object(let value): value.isEmpty
    }
  }
}

extension JSON: Hashable {
  /// Whether both state the same: the order of keys does not count, code points and digits do.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): ExactText(left) == ExactText(right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(ExactText(value))
    case .array(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// Keeps the order of the literal; of a key that is given twice, the last value.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}

extension JSON {
  /// What a reader calls a value of this type: `a string`, `a list`.
  public var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// A scalar as text: a string's own characters, a number as it is written; nil for anything else.
  public var plainText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.lexeme
    case .bool(let value): String(value)
    case .null, .array, .object: nil
    }
  }
}
