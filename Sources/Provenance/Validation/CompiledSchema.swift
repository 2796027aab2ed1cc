internal import CValijson

/// Owns one compiled schema of the C side.
final class CompiledSchema: Sendable {
  private let name: String
  private let flat: FlatSchema
  private let acceptance: SchemaAcceptance
  private let compiled: cvj_schema

  init(files: [String: [UInt8]], root: String) throws(SchemaError) {
    name = root
    flat = try SchemaFlattening.flatten(root, of: files)
    acceptance = SchemaAcceptance(flat)
    let bytes = CanonicalEncoder.bytes(printing: flat.root)
    var received = ""
    compiled = withUnsafeMutablePointer(to: &received) {
      cvj_compile(bytes, bytes.count, CompiledSchema.receive, $0)
    }
    guard compiled.state != nil else {
      throw SchemaError(kind: .invalidSchema, schema: root, pointer: .root, message: received)
    }
  }

  deinit {
    cvj_free(compiled)
  }

  /// Whether the schema surely allows a document; where not, `validate` says what is wrong, if anything is.
  func accepts(_ document: JSON) -> Bool { acceptance.accepts(document) }

  /// What the schema does not allow, by place; empty for a valid document.
  func validate(_ document: [UInt8]) throws(SchemaError) -> [SchemaViolation] {
    try document.withUnsafeBufferPointer { document in
      Result { () throws(SchemaError) in try validate(document) }
    }.get()
  }

  /// What the schema does not allow, by place; empty for a valid document.
  func validate(_ document: UnsafeBufferPointer<UInt8>) throws(SchemaError) -> [SchemaViolation] {
    var received = ""
    let outcome = withUnsafeMutablePointer(to: &received) {
      cvj_validate(compiled, document.baseAddress, document.count, CompiledSchema.receive, $0)
    }
    switch outcome {
    case cvj_valid:
      return []
    case cvj_invalid:
      return SchemaMessages(schema: flat, document: document).violations(reported: received)
    default:
      throw SchemaError(kind: .refusedDocument, schema: name, pointer: .root, message: received)
    }
  }

  /// Why RE2 does not take a pattern; nil where it does.
  static func fault(ofPattern pattern: String) -> String? {
    var received = ""
    let isPattern = withUnsafeMutablePointer(to: &received) {
      cvj_is_pattern(pattern, pattern.utf8.count, receive, $0)
    }
    return isPattern ? nil : received
  }

  private static let receive: cvj_receive = { context, text, count in
    context?.assumingMemoryBound(to: String.self).pointee = String(
      decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
  }
}
