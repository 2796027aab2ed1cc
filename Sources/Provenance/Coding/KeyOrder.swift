/// The order of an object's keys in canonical bytes, with the shape of what each key holds.
///
/// It is the order in which the schemas list them. Keys that are not listed come after the listed ones, in the
/// order of their code points.
struct KeyOrder: Sendable {
  struct Key: Sendable {
    let name: String
    /// A required key is written even when it is empty; an optional one is then left out.
    let isRequired: Bool
    let shape: Shape
  }

  /// What a value holds, as far as the order of keys inside it is known.
  indirect enum Shape: Sendable {
    /// Anything; objects inside it by code points.
    case any
    case object(KeyOrder)
    case array(of: KeyOrder)
    /// A claim's `value`, whose keys depend on the claim's type.
    case claimValue
  }

  let keys: [Key]
  /// The names of the keys, to tell the others apart.
  let names: Set<ExactText>

  init(_ keys: Key...) {
    self.keys = keys
    names = Set(keys.map { ExactText($0.name) })
  }

  /// No key is known.
  static let none = KeyOrder()
}

extension KeyOrder.Key {
  static func required(_ name: String, _ shape: KeyOrder.Shape = .any) -> Self {
    Self(name: name, isRequired: true, shape: shape)
  }

  static func optional(_ name: String, _ shape: KeyOrder.Shape = .any) -> Self {
    Self(name: name, isRequired: false, shape: shape)
  }
}

extension KeyOrder {
  /// The order of a record's own keys.
  static func of(_ kind: RecordKind) -> KeyOrder {
    switch kind {
    case .claim: claim
    case .subject: subject
    case .source: source
    case .capture: capture
    case .store: store
    }
  }

  static let claim = KeyOrder(
    .optional("$schema"), .required("subject"), .required("type"), .required("statement"),
    .required("value", .claimValue), .optional("when"), .required("rank"),
    .required("citations", .array(of: citation)), .optional("inferred"),
    .optional("deprecation", .object(KeyOrder(.required("reason")))), .optional("note"),
    .optional("exemptions", .array(of: exemption)))

  static let exemption = KeyOrder(.required("finding"), .required("reason"), .required("until"))

  static let citation = KeyOrder(
    .required("source"), .required("capture"), .required("stance"),
    .required("quote", .array(of: passage)),
    .optional("locator", .object(KeyOrder(.required("label"), .required("value")))))

  static let passage = KeyOrder(
    .required("exact"), .required("sealed"), .optional("prefix"), .optional("suffix"),
    .optional("start"), .optional("end"))

  /// The keys of `value` by claim type. A type that is not here has its keys in code-point order.
  static let values: [String: KeyOrder] = [
    "rename": KeyOrder(.required("from"), .required("to")),
    "membership": KeyOrder(.required("member"), .optional("role")),
    "event": KeyOrder(.required("title"), .optional("place"), .optional("participants")),
    "location": KeyOrder(.required("place"), .required("relation")),
    "relation": KeyOrder(.required("object"), .required("kind")),
    "attribute": KeyOrder(.required("name"), .optional("amount"), .optional("text")),
    "description": KeyOrder(.required("text")),
    "aim": KeyOrder(.required("text")),
    "assessment": KeyOrder(.required("text")),
  ]

  static let subject = KeyOrder(
    .optional("$schema"), .required("label"),
    .optional("aliases", .array(of: KeyOrder(.required("text"), .optional("lang")))),
    .optional("kind"), .optional("sameAs"), .optional("description"),
    .optional("exemptions", .array(of: exemption)))

  static let source = KeyOrder(
    .optional("$schema"), .required("csl", .object(csl)),
    .optional("standing", .object(KeyOrder(.required("status"), .optional("reason"), .optional("date")))),
    .optional("derivedFrom"), .optional("license"), .optional("note"),
    .optional("exemptions", .array(of: exemption)))

  static let csl = KeyOrder(
    .required("type"), .optional("title"), .optional("author"), .optional("issued"),
    .optional("publisher"), .optional("container-title"), .optional("URL"), .optional("language"))

  static let capture = KeyOrder(
    .optional("$schema"), .required("retrieved"), .optional("url"), .optional("archivedUrl"),
    .required("outcome"), .optional("original", .object(payload)), .optional("text", .object(payload)))

  static let payload = KeyOrder(
    .required("sha256"), .required("sealed"), .required("bytes"), .required("mediaType"),
    .optional("codePoints"), .optional("extractor"))

  static let store = KeyOrder(
    .optional("$schema"), .required("format"),
    .optional(
      "policy",
      .object(
        KeyOrder(
          .optional("citations"), .optional("quoteMaxGap"), .optional("independentOrigins"),
          .optional("severities")))))
}
