/// A field and the text it is to hold, as typed: `from=Old Name`, `/value/from=Old Name`, `note=...`.
public struct FieldAssignment: Sendable {
  public let field: String
  public let text: String

  /// Names a field and its text.
  public init(field: String, text: String) {
    self.field = field
    self.text = text
  }

  /// Reads `field=text`; nil where there is no `=`.
  public init?(_ argument: String) {
    // By code points: a combining mark after the sign would make another Character of it.
    let scalars = argument.unicodeScalars
    guard let separator = scalars.firstIndex(of: "="), separator != scalars.startIndex else { return nil }
    self.init(
      field: String(scalars[..<separator]), text: String(scalars[scalars.index(after: separator)...]))
  }
}

/// The fields of one claim type, by which typed names become places in the record.
struct FieldNames {
  let type: String
  let schemas: Schemas

  /// Fields of the claim itself that may be named without a pointer.
  private static let shared = ["statement", "when", "rank", "note", "subject", "type"]

  /// The place of a field: a JSON Pointer as it is, else a field of the type's value, else one of the claim.
  ///
  /// - Parameter use: what is to become of the field, for the refusal of a name that is none.
  func pointer(
    of field: String, as use: FieldUse = .set, on record: String
  ) throws(ChangeRefusal) -> JSONPointer {
    if field.hasPrefix("/") {
      guard let pointer = JSONPointer(field) else {
        throw ChangeRefusal(.invalid, on: record, "`\(field)` is no JSON Pointer (RFC 6901)")
      }
      return pointer
    }
    let fields = schemas.valueFields(ofType: type).map(\.name)
    if fields.contains(field) { return ["value", field] }
    if FieldNames.shared.contains(field) { return [field] }
    let known = fields + FieldNames.shared
    let near = nearest(to: field, among: known).map { "did you mean `\($0)`?" }
    throw ChangeRefusal(
      .invalid, on: record, "a claim of type `\(type)` has no field `\(field)`",
      causes: ["its fields are " + known.joined(separator: ", ")],
      hints: [near, use.hint(onUnknown: field)].compactMap { $0 })
  }

  /// The places of fields, in their order.
  ///
  /// - Throws: `ChangeRefusal`, also where two are the same.
  func distinct(
    _ fields: [String], as use: FieldUse, on record: String
  ) throws(ChangeRefusal) -> [JSONPointer] {
    var pointers: [JSONPointer] = []
    for field in fields {
      let pointer = try pointer(of: field, as: use, on: record)
      guard !pointers.contains(pointer) else { throw givenTwice(field, on: record) }
      pointers.append(pointer)
    }
    return pointers
  }

  private func givenTwice(_ field: String, on record: String) -> ChangeRefusal {
    ChangeRefusal(.invalid, on: record, "`\(field)` is given twice", hints: ["give one of the two"])
  }

  /// Writes the assignments into a record. A list field takes one element for each time that it is named.
  ///
  /// - Throws: `ChangeRefusal`, also for any other field that is named twice: one of its values would be lost.
  func assign(_ assignments: [FieldAssignment], in json: inout JSON, on record: String) throws(ChangeRefusal)
  {
    var started: Set<JSONPointer> = []
    for assignment in assignments {
      let pointer = try pointer(of: assignment.field, on: record)
      let value = try value(of: assignment, at: pointer, on: record)
      var whole = value
      if case .array(let elements) = value, started.contains(pointer),
        case .array(let earlier)? = json[pointer]
      {
        whole = .array(earlier + elements)
      }
      if !started.insert(pointer).inserted, whole == value {
        throw givenTwice(assignment.field, on: record)
      }
      // What a claim may leave out comes with its first member.
      if let parent = pointer.parent, [["deprecation"], ["inferred"]].contains(parent), json[parent] == nil {
        json.set(.object([:]), at: parent)
      }
      guard json.set(whole, at: pointer) else {
        throw ChangeRefusal(.invalid, on: record, "the record has no place `\(pointer)` to write to")
      }
    }
  }

  /// The value that a text stands for, by the type that the schema gives the field; a string where it gives none.
  private func value(
    of assignment: FieldAssignment, at pointer: JSONPointer, on record: String
  ) throws(ChangeRefusal) -> JSON {
    let kind = schemas.typeName(at: pointer, ofType: type)
    if kind == "array", assignment.text.utf8.first != UInt8(ascii: "[") {
      let element = schemas.typeName(at: pointer.appending(0), ofType: type)
      return .array([try self.json(assignment, as: element, on: record)])
    }
    return try self.json(assignment, as: kind, on: record)
  }

  private func json(
    _ assignment: FieldAssignment, as kind: String?, on record: String
  ) throws(ChangeRefusal) -> JSON {
    guard let kind, kind != "string" else { return .string(assignment.text) }
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(Array(assignment.text.utf8))
    } catch {
      throw ChangeRefusal(
        .invalid, on: record, "`\(assignment.field)` takes a JSON \(kind), and `\(assignment.text)` is none",
        causes: [error.message])
    }
  }
}
