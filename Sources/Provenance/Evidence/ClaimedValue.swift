/// One scalar of a claim, and how its schema says that a quote must bear it out.
struct ClaimedValue {
  /// The place in the record.
  let pointer: JSONPointer
  let value: JSON
  /// The word of the schema; it is one of `EvidenceKind` unless the schema is wrong.
  let evidence: String

  /// Parts of a record that no quote bears out.
  private static let records: WordSet = ["$schema", "citations", "inferred", "deprecation"]

  /// The values of a claim that a quote must bear out, in the order of the record.
  ///
  /// An object or a list hands its `evidence` down to what is in it and has none of its own. What a built-in
  /// schema asks for holds whatever the tree's own schema says.
  static func values(of claim: JSONObject, type: String, schemas: Schemas) -> [ClaimedValue] {
    var found: [ClaimedValue] = []
    let (shape, floor) = schemas.evidenceShapes(ofType: type)
    var path: [String] = []
    for member in claim.members where !records.contains(member.key) {
      path.append(member.key)
      collect(
        member.value, at: &path, shape.member(member.key), floor?.member(member.key), handedDown: nil,
        into: &found)
      path.removeLast()
    }
    return found
  }

  /// - Parameter path: the tokens that lead to the value. Few values need a pointer of their own.
  private static func collect(
    _ json: JSON, at path: inout [String], _ shape: SchemaShape?, _ floor: SchemaShape?, handedDown: String?,
    into found: inout [ClaimedValue]
  ) {
    let none = EvidenceKind.none.rawValue
    let asked = floor?.evidence.flatMap { $0 == none ? nil : $0 } ?? shape?.evidence ?? floor?.evidence
    let evidence = asked ?? handedDown
    switch json {
    case .object(let object):
      for member in object.members {
        path.append(member.key)
        collect(
          member.value, at: &path, shape?.memberOrOther(member.key), floor?.memberOrOther(member.key),
          handedDown: evidence, into: &found)
        path.removeLast()
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        path.append(String(index))
        collect(element, at: &path, shape?.element, floor?.element, handedDown: evidence, into: &found)
        path.removeLast()
      }
    case .null: break
    case .bool, .number, .string:
      if let evidence, evidence != none {
        found.append(ClaimedValue(pointer: JSONPointer(tokens: path), value: json, evidence: evidence))
      }
    }
  }
}
