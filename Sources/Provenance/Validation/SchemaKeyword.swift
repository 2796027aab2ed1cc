/// The keywords of a schema whose value holds no other schema.
enum SchemaKeyword {
  /// The types of JSON Schema as messages name them.
  static let types = [
    "array": "an array", "boolean": "true or false", "integer": "an integer", "null": "null",
    "number": "a number", "object": "an object", "string": "a string",
  ]

  /// The keyword's value as valijson is to read it, or nil for a keyword that only annotates; an error by
  /// `fault` where the value is not of the keyword's type.
  static func checked(
    _ keyword: String, _ value: JSON, or fault: (String) -> SchemaError
  ) throws(SchemaError) -> JSON? {
    switch keyword {
    case "maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties":
      guard let count = value.intValue, count >= 0 else { throw fault("it must be a count, 0 or more") }
      return .number(JSONNumber(count))
    case "exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum":
      _ = try number(value, or: fault)
      return value
    case "multipleOf":
      let (lexeme, divisor) = try number(value, or: fault)
      guard divisor > 0 else { throw fault("it must be above 0") }
      // By an integer valijson divides as integers are divided, and 2.5 would be a multiple of 2.
      let isInteger = lexeme.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return JSONNumber(lexeme: isInteger ? lexeme + ".0" : lexeme).map(JSON.number)
    case "type":
      let names = value.arrayValue ?? [value]
      guard !names.isEmpty, names.allSatisfy({ $0.stringValue.map { types[$0] != nil } == true }) else {
        throw fault("it must be the name of a type, or a list of such names")
      }
      return .array(names)
    case "const": return try comparable(value, or: fault)
    case "enum":
      guard value.arrayValue != nil else { throw fault("it must be a list of values") }
      return try comparable(value, or: fault)
    case "required":
      let names = value.arrayValue ?? [value]
      guard value.arrayValue != nil, names.allSatisfy({ $0.stringValue != nil }) else {
        throw fault("it must be a list of property names")
      }
      for name in names { try checkName(name.stringValue ?? "", or: fault) }
      return value
    case "uniqueItems":
      guard value.boolValue != nil else { throw fault("it must be true or false") }
      return value
    case "patternErrorMessage":
      guard value.stringValue != nil else { throw fault("it must be a string") }
      return nil
    default: return nil
    }
  }

  /// valijson ends a name at a NUL.
  static func checkName(_ name: String, or fault: (String) -> SchemaError) throws(SchemaError) {
    guard !name.utf8.contains(0) else { throw fault("a name holds the code point U+0000") }
  }

  private static func number(
    _ value: JSON, or fault: (String) -> SchemaError
  ) throws(SchemaError) -> (lexeme: String, value: Double) {
    guard case .number(let number) = value, let double = number.doubleValue else {
      throw fault("it must be a number within the range of a double")
    }
    return (number.lexeme, double)
  }

  /// Writes whole numbers as integers, since `2.0` equals `2`; a document's are read in the same way.
  private static func comparable(_ value: JSON, or fault: (String) -> SchemaError) throws(SchemaError) -> JSON
  {
    switch value {
    case .number(let number):
      _ = try self.number(value, or: fault)
      return .number(number.intValue.map(JSONNumber.init) ?? number)
    case .array(let elements):
      return .array(try elements.map { element throws(SchemaError) in try comparable(element, or: fault) })
    case .object(var object):
      for member in object.members { object[member.key] = try comparable(member.value, or: fault) }
      return .object(object)
    default: return value
    }
  }
}
