/// A schema with everything that it refers to in its place: what valijson reads and what messages are worded from.
struct FlatSchema: Sendable {
  /// Keywords that `SchemaFlattening` knows, with `ibid` (see `CValijson.h`), and no `$ref`.
  let root: JSON
  /// The forms that `anyOf` and `oneOf` allow, by the numbers of their marks. Those of one list follow each
  /// other.
  let alternatives: [(schema: JSON, first: Int)]
}

/// Makes one document of a schema and all that it refers to, so that nothing in it can surprise valijson.
///
/// Every reference is replaced by what it refers to. A schema that holds itself is therefore refused, and so
/// is whatever would grow beyond the bounds; the work of a validation is then bounded by the sizes of both
/// documents. Only keywords whose value is of the right type are taken over.
struct SchemaFlattening {
  private enum Limits {
    /// Subschemas with those that references bring in.
    static let subschemas = 5_000
    /// Subschemas inside each other; valijson recurses once for each.
    static let depth = 64
    static let documents = JSONParser.Limits(bytes: 1 << 20, depth: 128)
    static let patternBytes = 1_000
    /// Elements that `uniqueItems` compares, each with each.
    static let uniqueElements = 500
  }

  /// A place in one of the files.
  private struct Place: Hashable {
    var file: String
    var pointer: JSONPointer

    func appending(_ key: String) -> Place { Place(file: file, pointer: pointer.appending(key)) }
    func fault(_ message: String) -> SchemaError {
      SchemaError(kind: .invalidSchema, schema: file, pointer: pointer, message: message)
    }
  }

  /// `true`, and a schema without keywords.
  static let anything: JSONObject = ["ibid": [:]]
  /// `false`, which valijson reports without its place.
  static let nothing: JSONObject = ["not": .object(anything)]

  private let files: [String: [UInt8]]
  private var documents: [String: JSON] = [:]
  private var alternatives: [(schema: JSON, first: Int)] = []
  private var count = 0
  /// What is being put in place of the references that led here.
  private var open: Set<Place> = []

  /// Flattens the file `root`.
  static func flatten(_ root: String, of files: [String: [UInt8]]) throws(SchemaError) -> FlatSchema {
    var flattening = SchemaFlattening(files: files)
    let place = Place(file: root, pointer: .root)
    guard files[root] != nil else {
      throw SchemaError(
        kind: .unknownSchema, schema: root, pointer: .root, message: "there is no schema of this name")
    }
    let flat = try flattening.target(place, depth: 0)
    return FlatSchema(root: .object(flat), alternatives: flattening.alternatives)
  }

  private init(files: [String: [UInt8]]) {
    self.files = files
  }

  // MARK: References

  private mutating func target(_ place: Place, depth: Int) throws(SchemaError) -> JSONObject {
    guard let schema = try document(place.file)[place.pointer] else {
      throw place.fault("there is nothing here")
    }
    open.insert(place)
    defer { open.remove(place) }
    return try subschema(schema, at: place, depth: depth)
  }

  private mutating func document(_ name: String) throws(SchemaError) -> JSON {
    if let known = documents[name] { return known }
    do {
      let document = try JSONParser.parse(files[name] ?? [], limits: Limits.documents)
      documents[name] = document
      return document
    } catch {
      throw Place(file: name, pointer: .root).fault(error.description)
    }
  }

  private mutating func followed(_ reference: JSON, at place: Place, depth: Int) throws(SchemaError)
    -> JSONObject
  {
    guard let reference = reference.stringValue else { throw place.fault("`$ref` must be a string") }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var name = parts.first.map(String.init) ?? ""
    if name.hasPrefix("./") { name.removeFirst(2) }
    if name.isEmpty { name = place.file }
    guard files[name] != nil else {
      throw place.fault(
        name.contains("/")
          ? "it refers to `\(name)`; only schemas in the same folder can be referred to"
          : "it refers to `\(name)`, which is not among the schemas")
    }
    guard let pointer = JSONPointer(parts.count > 1 ? Self.percentDecoded(parts[1]) : ""),
      let schema = try document(name)[pointer]
    else { throw place.fault("it refers to `\(reference)`, where there is nothing") }
    guard schema.objectValue != nil || schema.boolValue != nil else {
      throw place.fault("it refers to `\(reference)`, which is no schema")
    }
    let there = Place(file: name, pointer: pointer)
    guard !open.contains(there) else {
      throw place.fault("it refers to `\(reference)`, which it is itself a part of")
    }
    return try target(there, depth: depth)
  }

  /// The fragment of a URI is percent-encoded (RFC 6901 section 6).
  private static func percentDecoded(_ fragment: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = fragment.utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let code = UInt8(String(Substring(digits)), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Subschemas

  private mutating func subschema(_ schema: JSON, at place: Place, depth: Int) throws(SchemaError)
    -> JSONObject
  {
    count += 1
    guard count <= Limits.subschemas else {
      throw place.fault("with all that it refers to it has more than \(Limits.subschemas) subschemas")
    }
    guard depth <= Limits.depth else {
      throw place.fault("its subschemas are nested deeper than \(Limits.depth) levels")
    }
    if let isMet = schema.boolValue { return isMet ? Self.anything : Self.nothing }
    guard let keywords = schema.objectValue else { throw place.fault("a schema is an object, true or false") }
    // In draft 7 whatever is beside a `$ref` does not count.
    if let reference = keywords["$ref"] { return try followed(reference, at: place, depth: depth) }

    var flat = JSONObject()
    var first: [JSON] = []
    for (keyword, value) in keywords.members.map({ ($0.key, $0.value) }) {
      let at = place.appending(keyword)
      switch keyword {
      case "additionalItems", "additionalProperties", "contains", "else", "if", "not", "propertyNames",
        "then":
        // valijson has words of its own for elements beyond a list.
        let isBare = keyword == "additionalItems" && value.boolValue == false
        flat[keyword] = isBare ? value : .object(try subschema(value, at: at, depth: depth + 1))
      case "allOf": first += try list(value, at: at, depth: depth)
      case "anyOf", "oneOf": flat[keyword] = .array(try forms(value, at: at, depth: depth))
      case "definitions": _ = try named(value, at: at, depth: depth)
      case "properties": flat[keyword] = .object(try named(value, at: at, depth: depth))
      case "items" where value.arrayValue != nil:
        flat[keyword] = .array(try list(value, at: at, depth: depth))
      case "items": flat[keyword] = .object(try subschema(value, at: at, depth: depth + 1))
      case "dependencies": flat[keyword] = .object(try dependencies(value, at: at, depth: depth))
      case "pattern": flat["ibid"] = try pattern(value, keywords["patternErrorMessage"], at: at)
      case "patternProperties":
        throw at.fault("`patternProperties` is not supported; `propertyNames` can restrict the names")
      default:
        if let checked = try SchemaKeyword.checked(keyword, value, or: at.fault) { flat[keyword] = checked }
      }
    }
    if flat["uniqueItems"]?.boolValue == true {
      first.append(["ibid": ["elements": .number(JSONNumber(Limits.uniqueElements))]])
    }
    // valijson applies `allOf` before all else.
    if !first.isEmpty { flat["allOf"] = .array(first) }
    if flat["items"]?.arrayValue == nil { flat["additionalItems"] = nil }
    if flat["ibid"] == nil { flat["ibid"] = [:] }
    return flat
  }

  private mutating func list(_ value: JSON, at place: Place, depth: Int) throws(SchemaError) -> [JSON] {
    guard let schemas = value.arrayValue, !schemas.isEmpty else {
      throw place.fault("it must be a list of schemas, at least one")
    }
    var flat: [JSON] = []
    for (position, schema) in schemas.enumerated() {
      flat.append(.object(try subschema(schema, at: place.appending(String(position)), depth: depth + 1)))
    }
    return flat
  }

  /// The forms of `anyOf` and `oneOf`, each with its mark first.
  private mutating func forms(_ value: JSON, at place: Place, depth: Int) throws(SchemaError) -> [JSON] {
    var forms = try list(value, at: place, depth: depth)
    let first = alternatives.count
    for position in forms.indices {
      alternatives.append((forms[position], first))
      let mark: JSON = ["ibid": ["mark": .number(JSONNumber(first + position))]]
      forms[position].set(.array([mark] + (forms[position]["allOf"]?.arrayValue ?? [])), at: ["allOf"])
    }
    return forms
  }

  private mutating func named(_ value: JSON, at place: Place, depth: Int) throws(SchemaError) -> JSONObject {
    guard let schemas = value.objectValue else { throw place.fault("it must be an object of schemas") }
    var flat = JSONObject()
    for member in schemas.members {
      try SchemaKeyword.checkName(member.key, or: place.fault)
      flat[member.key] = .object(
        try subschema(member.value, at: place.appending(member.key), depth: depth + 1))
    }
    return flat
  }

  private mutating func dependencies(
    _ value: JSON, at place: Place, depth: Int
  ) throws(SchemaError) -> JSONObject {
    guard let dependencies = value.objectValue else { throw place.fault("it must be an object") }
    var flat = JSONObject()
    for member in dependencies.members {
      try SchemaKeyword.checkName(member.key, or: place.fault)
      let at = place.appending(member.key)
      if member.value.arrayValue != nil {
        flat[member.key] = try SchemaKeyword.checked("required", member.value, or: at.fault)
      } else {
        flat[member.key] = .object(try subschema(member.value, at: at, depth: depth + 1))
      }
    }
    return flat
  }

  private func pattern(_ value: JSON, _ message: JSON?, at place: Place) throws(SchemaError) -> JSON {
    guard let pattern = value.stringValue else { throw place.fault("it must be a string") }
    guard pattern.utf8.count <= Limits.patternBytes else {
      throw place.fault("the pattern is longer than \(Limits.patternBytes) bytes")
    }
    if let reason = CompiledSchema.fault(ofPattern: pattern) {
      throw place.fault("the pattern cannot be used: \(reason)")
    }
    return [
      "pattern": value, "message": .string(message?.stringValue ?? "must match the pattern \(pattern)"),
    ]
  }
}
