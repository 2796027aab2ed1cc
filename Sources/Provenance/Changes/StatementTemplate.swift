/// The plain sentence of a claim that comes without one, by the templates of its type's schema.
///
/// A template names value fields in braces: `{subject} was renamed from {from} to {to}.` The first whose
/// fields all have values is used; an id of a subject is said by its label.
enum StatementTemplate {
  static func statement(
    subject: String, type: String, claim: JSONObject, on snapshot: any Snapshot
  ) throws -> String {
    let schemas = try snapshot.schemas
    let value: JSONObject = if case .object(let value)? = claim["value"] { value } else { [:] }
    var words: [String: String] = [:]
    let references = Set(schemas.references(in: value, type: type).map(\.field))
    for member in value.members {
      let elements = member.value.arrayValue ?? [member.value]
      let texts = elements.compactMap(\.plainText)
      guard !texts.isEmpty, texts.count == elements.count else { continue }
      let isReference = references.contains { $0.tokens.first == member.key }
      words[member.key] = try texts.map { text in
        if isReference { return try snapshot.label(of: text) }
        return schemas.label(of: text, at: member.key, ofType: type) ?? text
      }.joined(separator: ", ")
    }
    // Last, as a field of the same name would otherwise stand for the subject.
    let label = try snapshot.label(of: subject)
    let fields = value.members.compactMap { member in words[member.key].map { "\(member.key) \($0)" } }
    words["subject"] = label
    for template in schemas.statementTemplates(ofType: type) {
      if let statement = fill(template, with: words) { return statement }
    }
    return "\(label), \(type)\(fields.isEmpty ? "" : ": ")\(fields.joined(separator: ", "))."
  }

  /// The template with its fields filled in; nil where a field has no value.
  private static func fill(_ template: String, with words: [String: String]) -> String? {
    var rest = template[...]
    var filled = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let word = words[String(rest[rest.index(after: open)..<close])] else { return nil }
      filled += rest[..<open] + word
      rest = rest[rest.index(after: close)...]
    }
    filled += rest
    return filled.hasSuffix("..") ? String(filled.dropLast()) : filled
  }
}
