/// Says in words for people what valijson reports.
///
/// valijson names the place and the keyword, not what the keyword asks for; that is looked up in the schema
/// by following the place through it.
struct SchemaMessages {
  private static let most = 100

  private let schema: FlatSchema
  private let document: JSON?

  init(schema: FlatSchema, document: UnsafeBufferPointer<UInt8>) {
    self.schema = schema
    self.document = try? JSONParser.parse(
      document, limits: JSONParser.Limits(bytes: document.count, depth: 128))
  }

  /// The faults of a report, each once, ordered by place.
  func violations(reported report: String) -> [SchemaViolation] {
    var seen: Set<SchemaViolation> = []
    var found: [SchemaViolation] = []
    for fault in SchemaFaultList.read(report, schema: schema) {
      for violation in violations(of: fault) where seen.insert(violation).inserted { found.append(violation) }
      if found.count >= Self.most { break }
    }
    if found.isEmpty {
      found = [SchemaViolation(pointer: .root, message: "the record does not fit its schema")]
    }
    return found.prefix(Self.most).sorted { $0.pointer < $1.pointer }
  }

  private func violations(of fault: SchemaFault) -> [SchemaViolation] {
    let pointer = JSONPointer(tokens: fault.place)
    let value = fault.isInKey ? fault.place.last.map(JSON.string) : document?[pointer]
    if let missing = fault.missing, fault.words == nil {
      return [SchemaViolation(pointer: pointer, message: "missing required property `\(missing)`")]
    }
    if let needed = fault.needed {
      return schemas(for: fault).flatMap { $0["dependencies"]?.objectValue?.members ?? [] }
        .filter { value?[$0.key] != nil && $0.value.arrayValue?.contains(.string(needed)) == true }
        .map {
          SchemaViolation(pointer: pointer, message: "with `\($0.key)` there must also be `\(needed)`")
        }
    }
    let words: [String]
    if let known = fault.words {
      words = [known]
    } else if let pattern = fault.patternWords {
      words = [pattern + SchemaWords.notThis(value, isQuoted: true)]
    } else if fault.description.hasPrefix("Target should not validate"), isUnknownProperty(fault) {
      return [
        SchemaViolation(
          pointer: pointer.parent ?? .root,
          message: "unknown property `\(SchemaWords.shown(.string(fault.place.last ?? "")))`")
      ]
    } else {
      words = SchemaWords.words(for: fault.description, schemas: schemas(for: fault), value: value)
    }
    return words.map { SchemaViolation(pointer: pointer, message: "\(name(of: fault.place)) \($0)") }
  }

  /// How a message names the value at a place: `rank`, `quote/0`, the record.
  private func name(of place: [String]) -> String {
    guard var name = place.last else { return "the record" }
    var rest = place.dropLast()
    while !rest.isEmpty, document?[JSONPointer(tokens: Array(rest))]?.arrayValue != nil,
      let parent = rest.popLast()
    {
      name = parent + "/" + name
    }
    return "`\(name)`"
  }

  // MARK: Looking up

  /// The subschemas that were applied to the value of a fault, in the form in which it was found.
  private func schemas(for fault: SchemaFault) -> [JSON] {
    var schemas = Self.together(fault.form?.schema ?? schema.root)
    for (position, token) in fault.place.enumerated().dropFirst(fault.form?.depth ?? 0) {
      let isKey = fault.isInKey && position == fault.place.count - 1
      schemas = schemas.flatMap { schema in
        (isKey ? schema["propertyNames"] : Self.inner(schema, token)).map(Self.together) ?? []
      }
    }
    return schemas
  }

  /// A schema with those that are applied to the same value, except as forms of `anyOf` and `oneOf`.
  private static func together(_ schema: JSON) -> [JSON] {
    let dependent = schema["dependencies"]?.objectValue?.members.map(\.value).filter { $0.objectValue != nil }
    let others = (schema["allOf"]?.arrayValue ?? []) + [schema["then"], schema["else"]].compactMap(\.self)
    return [schema] + (others + (dependent ?? [])).flatMap(together)
  }

  /// The schema of an object's member or an array's element.
  private static func inner(_ schema: JSON, _ token: String) -> JSON? {
    if let member = schema["properties"]?[token] ?? schema["additionalProperties"] { return member }
    guard let items = schema["items"] else { return nil }
    guard let list = items.arrayValue else { return items }
    return JSONPointer.index(token, count: list.count).map { list[$0] } ?? schema["additionalItems"]
  }

  /// Whether the fault is that `additionalProperties` is `false`.
  private func isUnknownProperty(_ fault: SchemaFault) -> Bool {
    guard let token = fault.place.last, fault.place.count > fault.form?.depth ?? 0 else { return false }
    var parent = fault
    parent.place.removeLast()
    return schemas(for: parent).contains { schema in
      schema["properties"]?[token] == nil
        && schema["additionalProperties"] == .object(SchemaFlattening.nothing)
    }
  }
}
