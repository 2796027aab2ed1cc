/// Says of a document that its schema surely allows it, where that can be told from plain keywords and plain values.
///
/// Nearly every record is valid, and that is told here in a fiftieth of the time that valijson takes with its own reading of
/// the file. It never refuses: whatever is not surely allowed is valijson's to judge and to put into words.
struct SchemaAcceptance: Sendable {
  private let root: SchemaRule

  init(_ schema: FlatSchema) { root = SchemaRule(schema.root) }

  /// Whether the document is surely valid; where not, it may be all the same.
  func accepts(_ document: JSON) -> Bool {
    var values = 0
    return Self.isPlain(document, depth: 0, values: &values) && root.allows(document) == .yes
  }

  /// Values beyond this number make a document one for valijson, which bounds its work.
  private static let mostValues = 2_000

  /// Whether there is nothing in the document that valijson, or its reader, has rules of its own for: no code point U+0000,
  /// no number but short whole ones.
  private static func isPlain(_ json: JSON, depth: Int, values: inout Int) -> Bool {
    values += 1
    guard values <= mostValues, depth <= 32 else { return false }
    switch json {
    case .null, .bool: return true
    case .number: return json.plainInteger != nil
    case .string(let text): return isPlain(text)
    case .array(let elements): return elements.allSatisfy { isPlain($0, depth: depth + 1, values: &values) }
    case .object(let object):
      return object.members.allSatisfy { member in
        isPlain(member.key) && isPlain(member.value, depth: depth + 1, values: &values)
      }
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { !UnsafeRawBufferPointer($0).containsZero }
  }
}

extension JSON {
  /// A number that every reader of JSON takes for the same: an integer of at most 15 digits.
  var plainInteger: Int? {
    guard case .number(let number) = self, number.lexeme.utf8.count <= 15 else { return nil }
    return Int(number.lexeme)
  }

  /// The elements of a list that holds strings alone.
  var texts: [String]? {
    guard let elements = arrayValue else { return nil }
    let texts = elements.compactMap(\.stringValue)
    return texts.count == elements.count ? texts : nil
  }
}

extension UnsafeRawBufferPointer {
  /// Whether one of the bytes is zero; eight are looked at together.
  fileprivate var containsZero: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var place = 0
    while place &+ 8 <= count {
      let word = loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard (word &- ones) & ~word & (ones &* 0x80) == 0 else { return true }
      place &+= 8
    }
    while place < count {
      guard self[place] != 0 else { return true }
      place &+= 1
    }
    return false
  }
}
