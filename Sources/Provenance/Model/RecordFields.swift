/// Why a record cannot be read as what its place says it is.
public struct RecordFault: Error, Sendable, CustomStringConvertible {
  /// The field at fault.
  public let pointer: JSONPointer
  /// One sentence that says what stands there and what should.
  public let message: String
  /// The message, as it is printed.
  public var description: String { message }
}

/// The fields of one JSON object, read by name; every fault names the place in the record.
struct RecordFields {
  let object: JSONObject
  let pointer: JSONPointer

  init(_ json: JSON, at pointer: JSONPointer) throws(RecordFault) {
    guard case .object(let object) = json else {
      throw RecordFault(pointer: pointer, message: "a JSON object is expected here, not \(json.typeName)")
    }
    self.object = object
    self.pointer = pointer
  }

  func string(_ key: String) throws(RecordFault) -> String {
    guard let text = try optionalString(key) else { throw missing(key) }
    return text
  }

  func optionalString(_ key: String) throws(RecordFault) -> String? {
    guard let member = object[key] else { return nil }
    guard case .string(let text) = member else { throw fault(key, expected: "a string", found: member) }
    return text
  }

  func idPart(_ key: String) throws(RecordFault) -> String {
    let text = try string(key)
    guard IDPart.isValid(text) else {
      throw RecordFault(
        pointer: pointer.appending(key),
        message: "`\(key)` is no id: lower-case ASCII letters, digits and single hyphens, at most 80")
    }
    return text
  }

  func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(RecordFault) -> Choice?
  where Choice.RawValue == String {
    guard let text = try optionalString(key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw RecordFault(pointer: pointer.appending(key), message: "`\(key)` must be one of \(choices)")
    }
    return choice
  }

  /// A position in a text: a whole number of code points, from 0.
  func optionalOffset(_ key: String) throws(RecordFault) -> Int? {
    guard let member = object[key] else { return nil }
    guard case .number(let number) = member, let offset = number.intValue, offset >= 0 else {
      throw fault(key, expected: "a whole number from 0", found: member)
    }
    return offset
  }

  func object(_ key: String) throws(RecordFault) -> RecordFields {
    guard let fields = try optionalObject(key) else { throw missing(key) }
    return fields
  }

  func optionalObject(_ key: String) throws(RecordFault) -> RecordFields? {
    guard let member = object[key] else { return nil }
    return try RecordFields(member, at: pointer.appending(key))
  }

  /// The objects of a list; an absent list is empty.
  func list(_ key: String) throws(RecordFault) -> [RecordFields] {
    guard let member = object[key] else { return [] }
    guard case .array(let elements) = member else { throw fault(key, expected: "a list", found: member) }
    var fields: [RecordFields] = []
    for (index, element) in elements.enumerated() {
      fields.append(try RecordFields(element, at: pointer.appending(key).appending(String(index))))
    }
    return fields
  }

  /// The members of an object whose values are strings; an absent one is empty.
  func strings(_ key: String) throws(RecordFault) -> [(String, String)] {
    guard let fields = try optionalObject(key) else { return [] }
    var pairs: [(String, String)] = []
    for member in fields.object.members { pairs.append((member.key, try fields.string(member.key))) }
    return pairs
  }

  /// A list of strings; an absent list is empty.
  func texts(_ key: String) throws(RecordFault) -> [String] {
    guard let member = object[key] else { return [] }
    guard case .array(let elements) = member else { throw fault(key, expected: "a list", found: member) }
    var texts: [String] = []
    for element in elements {
      guard case .string(let text) = element else {
        throw fault(key, expected: "a list of strings", found: element)
      }
      texts.append(text)
    }
    return texts
  }

  private func missing(_ key: String) -> RecordFault {
    RecordFault(pointer: pointer, message: "the property `\(key)` is missing")
  }

  private func fault(_ key: String, expected: String, found: JSON) -> RecordFault {
    let found =
      if case .number(let number) = found, expected.contains("number") { number.shown } else {
        found.typeName
      }
    return RecordFault(pointer: pointer.appending(key), message: "`\(key)` must be \(expected), not \(found)")
  }
}

extension JSONNumber {
  /// The number as it is written, cut short where it is long.
  fileprivate var shown: String { lexeme.utf8.count > 40 ? lexeme.prefix(40) + "\u{2026}" : lexeme }
}
