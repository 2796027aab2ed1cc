/// Writes a record as the bytes that format 1 fixes for it, so that one fact has one form and a diff of two
/// revisions shows what changed and nothing else.
///
/// UTF-8; LF; two spaces a level; an element or member to a line, `[]` and `{}` on one; one newline at the
/// end; the keys in the order of ``RecordKind``'s table, any others after them in code-point order. Escaped
/// are quotation mark, backslash and the controls below U+0020, nothing else. Numbers stay as written.
/// An optional key of the table is left out where it says nothing: `null`, or an empty string, array or
/// object. A key outside the table is always kept, whatever it holds, since it is not ours to judge.
public enum CanonicalEncoder {
  /// The canonical bytes of a record.
  public static func bytes(of record: JSON, kind: RecordKind) -> [UInt8] {
    bytes(printing: canonical(record, kind: kind))
  }

  /// The record with its keys in canonical order and its empty optional keys left out.
  public static func canonical(_ record: JSON, kind: RecordKind) -> JSON {
    arranged(record, as: .object(.of(kind)), claimType: record["type"]?.stringValue)
  }

  /// Whether the keys of a record are in canonical order, and no optional one is there that says nothing.
  static func isArranged(_ record: JSON, kind: RecordKind) -> Bool {
    isArranged(record, as: .object(.of(kind)), claimType: record["type"]?.stringValue)
  }

  /// The bytes of a value whose keys stay in the order they have; laid out and escaped as a record's.
  public static func bytes(printing value: JSON) -> [UInt8] {
    var printer = JSONPrinter()
    // A claim with one citation is about this long.
    printer.bytes.reserveCapacity(1024)
    printer.print(value, indent: 0)
    printer.bytes.append(0x0A)
    return printer.bytes
  }

  /// The bytes of a value on one line (NDJSON), with a newline at their end; the keys stay in the order they have.
  public static func line(printing value: JSON) -> [UInt8] {
    var printer = JSONPrinter()
    printer.isOneLine = true
    printer.bytes.reserveCapacity(256)
    printer.print(value, indent: 0)
    printer.bytes.append(0x0A)
    return printer.bytes
  }

  private static func arranged(_ value: JSON, as shape: KeyOrder.Shape, claimType: String?) -> JSON {
    switch (value, shape) {
    case (.object(let object), .object(let order)):
      .object(arranged(object, by: order, claimType: claimType))
    case (.object(let object), .claimValue):
      .object(arranged(object, by: claimType.flatMap { KeyOrder.values[$0] } ?? .none, claimType: nil))
    case (.object(let object), _):
      .object(arranged(object, by: .none, claimType: nil))
    case (.array(let elements), .array(let order)):
      .array(elements.map { arranged($0, as: .object(order), claimType: claimType) })
    case (.array(let elements), _):
      .array(elements.map { arranged($0, as: .any, claimType: nil) })
    default:
      value
    }
  }

  private static func arranged(_ object: JSONObject, by order: KeyOrder, claimType: String?) -> JSONObject {
    if isArranged(object, by: order, claimType: claimType) { return object }
    var result = JSONObject()
    var knownCount = 0
    for key in order.keys {
      guard let value = object[key.name] else { continue }
      knownCount += 1
      // From the inside out: an object that holds only empty optional keys is itself empty.
      let arranged = arranged(value, as: key.shape, claimType: claimType)
      if key.isRequired || !arranged.isEmpty {
        result.append(JSONObject.Member(key: key.name, value: arranged))
      }
    }
    guard knownCount < object.count else { return result }
    let others = object.members.filter { !order.names.contains(ExactText($0.key)) }
    for member in others.sorted(by: { ExactText($0.key) < ExactText($1.key) }) {
      let value = arranged(member.value, as: .any, claimType: nil)
      result.append(JSONObject.Member(key: member.key, value: value))
    }
    return result
  }

  /// Whether all stands as it should: as in nearly every record, which need not be made anew to see it.
  private static func isArranged(_ value: JSON, as shape: KeyOrder.Shape, claimType: String?) -> Bool {
    switch (value, shape) {
    case (.object(let object), .object(let order)): isArranged(object, by: order, claimType: claimType)
    case (.object(let object), .claimValue):
      isArranged(object, by: claimType.flatMap { KeyOrder.values[$0] } ?? .none, claimType: nil)
    case (.object(let object), _): isArranged(object, by: .none, claimType: nil)
    case (.array(let elements), .array(let order)):
      elements.allSatisfy { isArranged($0, as: .object(order), claimType: claimType) }
    case (.array(let elements), _): elements.allSatisfy { isArranged($0, as: .any, claimType: nil) }
    default: true
    }
  }

  private static func isArranged(_ object: JSONObject, by order: KeyOrder, claimType: String?) -> Bool {
    let keys = order.keys
    var next = 0
    var other: ExactText?
    for member in object.members {
      let name = ExactText(member.key)
      if other == nil, let place = keys.indices[next...].first(where: { ExactText(keys[$0].name) == name }) {
        guard isArranged(member.value, as: keys[place].shape, claimType: claimType),
          keys[place].isRequired || !member.value.isEmpty
        else { return false }
        next = place + 1
      } else {
        guard !order.names.contains(name), other.map({ $0 < name }) ?? true,
          isArranged(member.value, as: .any, claimType: nil)
        else { return false }
        other = name
      }
    }
    return true
  }
}
