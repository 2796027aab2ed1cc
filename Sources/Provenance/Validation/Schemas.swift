/// The schemas of one tree: what a record may hold, and what the type of a claim says of its fields.
///
/// A store's own schemas come first; a built-in type whose schema the tree lacks is read by the one that
/// ships with this version, so that a store without schemas can be read all the same.
///
/// Not for use from several threads at once: schemas are compiled and read when they are first needed, and kept.
public final class Schemas {
  private let files: [String: [UInt8]]
  private let compiled: SchemaSet
  /// The names of built-in schemas that the tree has in another wording.
  private let reworded: Set<String>
  private let reader: SchemaReader
  private var compiledByName: [String: Result<[CompiledSchema], SchemaError>] = [:]
  /// The fields of each type's value that refer to subjects.
  private var referring: [String: [(name: String, shape: SchemaShape)]] = [:]
  private var singleValued: [String: [SingleValuedRule]] = [:]

  /// As many files may a store's schemas be, and as many bytes together: all are read before a record is checked.
  public static let mostFiles = 1000
  public static let mostBytes = 32 << 20

  /// Schemas that describe a kind of record rather than a type of claim.
  private static let kinds: Set<String> = Set(RecordKind.allCases.map(\.rawValue))
  private static let suffix = SchemaReader.suffix

  /// Takes the files of a tree's `schemas/` folder, by file name.
  public init(files own: [String: [UInt8]]) {
    files = BuiltInSchemas.files.merging(own) { _, own in own }
    reworded = Set(BuiltInSchemas.files.filter { own[$0.key] != nil && own[$0.key] != $0.value }.keys)
    compiled = SchemaSet(files: files)
    reader = SchemaReader(files: files)
  }

  /// The names of all claim types, in order.
  public private(set) lazy var claimTypes: [String] = {
    files.keys.filter { $0.hasSuffix(Schemas.suffix) }
      .map { String($0.dropLast(Schemas.suffix.count)) }
      .filter { !Schemas.kinds.contains($0) && IDPart.isValid($0) }
      .sorted()
  }()

  private lazy var types = WordSet(claimTypes)

  /// Whether there is a claim type of this name.
  public func hasType(_ type: String) -> Bool {
    types.contains(type)
  }

  /// What in a record its schema does not allow.
  ///
  /// - Parameter bytes: those that the record was parsed from.
  /// - Throws: `SchemaError` where the schema itself cannot be used.
  func violations(
    of record: JSON, bytes: [UInt8], schema: String
  ) throws(SchemaError) -> [SchemaViolation] {
    var found: [SchemaViolation] = []
    for schema in try usable(schema) where !schema.accepts(record) {
      found += try schema.validate(bytes).filter { !found.contains($0) }
    }
    return found
  }

  /// The schemas that a record has to be held against: its own, and those that hold whatever it says.
  private func usable(_ schema: String) throws(SchemaError) -> [CompiledSchema] {
    if let known = compiledByName[schema] { return try known.get() }
    let made = Result { () throws(SchemaError) in
      var schemas = [try compiled.schema(schema + Schemas.suffix)]
      for floor in floors(of: schema) { schemas.append(try Schemas.builtIn.schema(floor)) }
      return schemas
    }
    compiledByName[schema] = made
    return try made.get()
  }

  private static let builtIn = SchemaSet(files: BuiltInSchemas.files)

  /// The built-in schemas that hold whatever the tree's own say: the format is decided, and a tree whose
  /// schemas ask for less could pass anything otherwise.
  private func floors(of schema: String) -> [String] {
    let claim = RecordKind.claim.rawValue + Schemas.suffix
    let name = schema + Schemas.suffix
    guard BuiltInSchemas.files[name] != nil else { return [claim] }
    return reworded.contains(name) || (reworded.contains(claim) && !Schemas.kinds.contains(schema))
      ? [name] : []
  }

  /// Whether records can be held against a schema: it is there, and it and all that it refers to can be used.
  func canUse(_ schema: String) -> Bool {
    do throws(SchemaError) {
      _ = try usable(schema)
      return true
    } catch {
      return false
    }
  }

  /// The places of all keys that the schema does not know, with the keys that it knows there.
  func unknownKeys(in record: JSON, schema: String) -> [(pointer: JSONPointer, known: [String])] {
    shape(of: schema).unknownKeys(in: record)
  }

  /// The fields of a type's value, in the order of their names, with what the schema says of each.
  func valueFields(ofType type: String) -> [(name: String, shape: SchemaShape)] {
    guard let value = shape(of: type).member("value") else { return [] }
    return value.memberNames.compactMap { name in value.member(name).map { (name, $0) } }
  }

  /// The names of the fields of a type's value, in order.
  public func valueFieldNames(ofType type: String) -> [String] { valueFields(ofType: type).map(\.name) }

  /// The names of a type's fields: those of its value in order, then those that every claim may have.
  public func fieldNames(ofType type: String) -> [String] {
    valueFieldNames(ofType: type)
      + KeyOrder.claim.keys.map(\.name).filter { !["$schema", "value"].contains($0) }
  }

  /// The JSON type that the schema gives a place, such as `string` or `array`; nil where it gives none.
  func typeName(at pointer: JSONPointer, ofType type: String) -> String? {
    var shape: SchemaShape? = self.shape(of: type)
    for token in pointer.tokens { shape = shape?.member(token) ?? shape?.element }
    return shape?.typeName
  }

  /// What a reader calls a choice of a value field, such as "operates in" for `operates-in`; nil where no schema says.
  func label(of choice: String, at field: String, ofType type: String) -> String? {
    valueFields(ofType: type).first { $0.name == field }?.shape.label(of: choice)
  }

  /// The ids of subjects that a claim's value refers to, with the place of each within the value.
  func references(in value: JSONObject, type: String) -> [(field: JSONPointer, subject: String)] {
    let fields = referring[type] ?? referringFields(ofType: type)
    referring[type] = fields
    var found: [(JSONPointer, String)] = []
    for (name, shape) in fields {
      guard let member = value[name] else { continue }
      if shape.evidence == "reference", let subject = member.stringValue {
        found.append(([name], subject))
      } else if shape.evidence == "reference" || shape.element?.evidence == "reference" {
        for (index, element) in (member.arrayValue ?? []).enumerated() {
          if let subject = element.stringValue { found.append(([name, String(index)], subject)) }
        }
      }
    }
    return found
  }

  /// The fields by which references are found; of a built-in type as it is built in, whatever the tree makes of it.
  private func referringFields(ofType type: String) -> [(name: String, shape: SchemaShape)] {
    let isBuiltIn = !reworded.isEmpty && BuiltInSchemas.claimTypes.contains(type)
    return (isBuiltIn ? builtInSchemas : self).valueFields(ofType: type).filter { _, shape in
      shape.evidence == "reference" || shape.element?.evidence == "reference"
    }
  }

  private lazy var builtInSchemas = Schemas(files: [:])

  /// The shape of a type's records, and that of the built-in schema whose `evidence` holds in any case: of a type
  /// of the store's own the one that all claims share; nil where the type's own is the built-in one.
  func evidenceShapes(ofType type: String) -> (own: SchemaShape, floor: SchemaShape?) {
    let isBuiltIn = BuiltInSchemas.claimTypes.contains(type)
    guard !isBuiltIn || !reworded.isEmpty else { return (shape(of: type), nil) }
    return (shape(of: type), SchemaShape(of: isBuiltIn ? type : RecordKind.claim.rawValue, in: builtInReader))
  }

  private lazy var builtInReader = SchemaReader(files: BuiltInSchemas.files)

  /// The sentence templates of a type, best first.
  func statementTemplates(ofType type: String) -> [String] {
    reader.json(of: type)["statements"]?.arrayValue?.compactMap(\.stringValue) ?? []
  }

  /// Which fields of a type can have one value only at one time: as the tree's own schema says, an empty list being
  /// none, or else the built-in one.
  func singleValuedRules(ofType type: String) -> [SingleValuedRule] {
    if let known = singleValued[type] { return known }
    let rules = SingleValuedRule.all(
      in: reader.json(of: type)["singleValued"]
        ?? (BuiltInSchemas.claimTypes.contains(type) ? builtInReader.json(of: type)["singleValued"] : nil))
    singleValued[type] = rules
    return rules
  }

  /// What a type's schema calls it; its name where the schema has no title.
  func title(ofType type: String) -> String { reader.json(of: type)["title"]?.stringValue ?? type }

  private func shape(of schema: String) -> SchemaShape { SchemaShape(of: schema, in: reader) }
}
