internal import Synchronization

/// A thing in a document that its schema does not allow.
public struct SchemaViolation: Hashable, Sendable {
  /// The value that is wrong; of a missing property, the object that lacks it.
  public let pointer: JSONPointer
  /// One sentence that names the property and what it must be.
  public let message: String
}

/// Why a document could not be held against a schema at all.
public struct SchemaError: Error, Hashable, Sendable {
  /// Whether the schema or the document is at fault.
  public enum Kind: Hashable, Sendable {
    /// There is no schema of that name.
    case unknownSchema
    /// The schema, or one that it refers to, cannot be used.
    case invalidSchema
    /// The document is no JSON, is too deep, or would take more work than is granted.
    case refusedDocument
  }

  /// What is at fault.
  public let kind: Kind
  /// The name of the schema at fault, or of the one that the document was held against.
  public let schema: String
  /// The place inside that schema; the whole document where the document is at fault.
  public let pointer: JSONPointer
  /// The reason, as a clause.
  public let message: String
}

extension SchemaError: CustomStringConvertible {
  /// The schema, the place in it and the reason.
  public var description: String {
    kind == .refusedDocument ? message : "\(schema)#\(pointer): \(message)"
  }
}

/// The JSON Schemas (draft 7) of one tree, by the names under which they refer to each other.
///
/// They come from a store and are hostile until proven otherwise: references reach only the files given here,
/// patterns (RE2's, without look-around and back references) match in linear time, and the work of a
/// validation is bounded. A schema that refers to itself and `patternProperties` are refused. `format` is an
/// annotation, as draft 7 allows.
///
/// A root is compiled when it is first needed and then kept. A compiled schema never changes, so any number
/// of threads may validate at once; only the table of compiled ones is locked.
public final class SchemaSet: Sendable {
  private let files: [String: [UInt8]]
  private let compiled = Mutex<[String: Result<CompiledSchema, SchemaError>]>([:])

  /// Takes schemas as file name (`rename.schema.json`) and bytes. Nothing is read yet.
  public init(files: [String: [UInt8]]) {
    self.files = files
  }

  /// The names of the schemas, in code-point order.
  public var names: [String] {
    files.keys.sorted { ExactText($0) < ExactText($1) }
  }

  /// Everything about a document that its schema does not allow, ordered by place; empty for a valid one. At
  /// most 100 faults are listed.
  ///
  /// - Parameters:
  ///   - document: A JSON document in UTF-8; at most 16 MiB and 128 levels deep,
  ///     without U+0000.
  ///   - name: The schema's file name.
  /// - Throws: `SchemaError`: `.unknownSchema`, `.invalidSchema`, also for one that it refers to; `.refusedDocument` for
  ///   no JSON, beyond these bounds, or where it would take more work than is granted.
  public func validate(
    _ document: [UInt8], against name: String
  ) throws(SchemaError) -> [SchemaViolation] {
    try schema(name).validate(document)
  }

  /// A schema by its file name, compiled.
  ///
  /// - Throws: `SchemaError`: `.unknownSchema`, `.invalidSchema`.
  func schema(_ name: String) throws(SchemaError) -> CompiledSchema {
    try compiled.withLock { compiled in
      if let known = compiled[name] { return known }
      let made = Result { () throws(SchemaError) in try CompiledSchema(files: files, root: name) }
      compiled[name] = made
      return made
    }.get()
  }
}
