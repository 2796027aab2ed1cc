import Foundation
import Provenance

/// A second, plain parser of JSON (RFC 8259), over scalars and by recursion: what it accepts is JSON as a record may
/// hold it.
indirect enum ReferenceJSON {
  case word(String)
  case string([Unicode.Scalar])
  case array([ReferenceJSON])
  case object([([Unicode.Scalar], ReferenceJSON)])

  /// The value that the bytes hold; nil if they are no JSON, or deeper than `depth`, or give a key twice.
  static func parse(_ bytes: [UInt8], depth: Int) -> ReferenceJSON? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var reader = Reader(rest: Array(text.unicodeScalars)[...])
    reader.skipSpace()
    guard let value = reader.value(depth) else { return nil }
    reader.skipSpace()
    return reader.rest.isEmpty ? value : nil
  }

  /// The value that the bytes begin with, whatever comes after it.
  static func firstValue(of bytes: [UInt8]) -> ReferenceJSON? {
    var reader = Reader(rest: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...])
    return reader.value(64)
  }

  /// Whether it is the same value, to the code point and digit.
  func agrees(with json: JSON) -> Bool {
    switch (self, json) {
    case (.word("null"), .null): true
    case (.word(let word), .bool(let value)): word == String(value)
    case (.word(let word), .number(let number)): word.utf8.elementsEqual(number.lexeme.utf8)
    case (.string(let scalars), .string(let text)): scalars.elementsEqual(text.unicodeScalars)
    case (.array(let mine), .array(let other)):
      mine.count == other.count && zip(mine, other).allSatisfy { $0.agrees(with: $1) }
    case (.object(let mine), .object(let other)):
      mine.count == other.count
        && zip(mine, other.members).allSatisfy {
          $0.0.elementsEqual($1.key.unicodeScalars) && $0.1.agrees(with: $1.value)
        }
    default: false
    }
  }

  private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>

    mutating func skipSpace() {
      rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest.removeFirst()
      return true
    }

    mutating func value(_ depth: Int) -> ReferenceJSON? {
      switch rest.first {
      case "\""?: return string().map(ReferenceJSON.string)
      case "["?:
        return list("]", depth) { reader in reader.value(depth - 1) }.map(ReferenceJSON.array)
      case "{"?:
        let members = list("}", depth) { reader -> ([Unicode.Scalar], ReferenceJSON)? in
          guard let key = reader.string() else { return nil }
          reader.skipSpace()
          guard reader.take(":") else { return nil }
          reader.skipSpace()
          return reader.value(depth - 1).map { (key, $0) }
        }
        guard let members, Set(members.map(\.0)).count == members.count else { return nil }
        return .object(members)
      default: return word()
      }
    }

    private mutating func list<Element>(
      _ close: Unicode.Scalar, _ depth: Int, _ element: (inout Reader) -> Element?
    ) -> [Element]? {
      guard depth > 0 else { return nil }
      rest.removeFirst()
      skipSpace()
      if take(close) { return [] }
      var elements: [Element] = []
      while true {
        guard let next = element(&self) else { return nil }
        elements.append(next)
        skipSpace()
        if take(close) { return elements }
        guard take(",") else { return nil }
        skipSpace()
      }
    }

    private mutating func word() -> ReferenceJSON? {
      let word = rest.prefix {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
      }
      rest = rest.dropFirst(word.count)
      let text = String(String.UnicodeScalarView(word))
      if ["null", "true", "false"].contains(text) { return .word(text) }
      return text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) == nil ? nil : .word(text)
    }

    private mutating func string() -> [Unicode.Scalar]? {
      guard take("\"") else { return nil }
      var scalars: [Unicode.Scalar] = []
      while let next = rest.popFirst() {
        switch next {
        case "\"": return scalars
        case "\\":
          guard let scalar = escape() else { return nil }
          scalars.append(scalar)
        case _ where next.value < 0x20: return nil
        default: scalars.append(next)
        }
      }
      return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
      switch rest.popFirst() {
      case "\""?: return "\""
      case "\\"?: return "\\"
      case "/"?: return "/"
      case "b"?: return "\u{8}"
      case "f"?: return "\u{C}"
      case "n"?: return "\n"
      case "r"?: return "\r"
      case "t"?: return "\t"
      case "u"?:
        guard let first = hexadecimal() else { return nil }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(UInt16(first)), take("\\"), take("u"), let second = hexadecimal(),
          UTF16.isTrailSurrogate(UInt16(second))
        else { return nil }
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF))
      default: return nil
      }
    }

    private mutating func hexadecimal() -> UInt32? {
      let digits = rest.prefix(4)
      guard digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
      rest = rest.dropFirst(4)
      return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    }
  }
}

/// Foundation's parser, which accepts more: a key given twice (the last or the first counts), any depth to 512.
enum FoundationJSON {
  /// What Foundation says otherwise of JSON that we accept; nil if it agrees.
  static func disagreement(with json: JSON, on bytes: [UInt8]) -> String? {
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    else {
      // It has no numbers beyond a double's range.
      return json.hasHugeNumber ? nil : "not JSON for Foundation: \(bytes.shown)"
    }
    return agrees(value, json) ? nil : "another value for Foundation: \(bytes.shown)"
  }

  private static func agrees(_ value: Any, _ json: JSON) -> Bool {
    switch (value, json) {
    case (is NSNull, .null): return true
    case (let text as String, .string(let other)): return text.utf8.elementsEqual(other.utf8)
    case (let elements as [Any], .array(let others)):
      return elements.count == others.count && zip(elements, others).allSatisfy { agrees($0, $1) }
    case (let members as [String: Any], .object(let object)):
      // Its dictionary takes canonically equivalent keys for one.
      guard Set(object.keys).count == object.count else { return true }
      return members.count == object.count
        && object.members.allSatisfy { member in members[member.key].map { agrees($0, member.value) } ?? false
        }
    case (let flag as Bool, .bool(let other)): return flag == other
    case (is NSNumber, .number): return true
    default: return false
    }
  }
}

extension JSON {
  /// Whether a number in it is beyond a double's range or precision of exponent.
  fileprivate var hasHugeNumber: Bool {
    switch self {
    case .number(let number):
      number.doubleValue == nil || number.lexeme.utf8.count > 30
        || number.lexeme.contains { $0 == "e" || $0 == "E" }
    case .array(let elements): elements.contains { $0.hasHugeNumber }
    case .object(let object): object.members.contains { $0.value.hasHugeNumber }
    default: false
    }
  }
}
