/// Lays JSON out one element or member to a line, two spaces a level; or all on one line, without a space.
struct JSONPrinter {
  var bytes: [UInt8] = []
  var isOneLine = false

  mutating func print(_ value: JSON, indent: Int) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): bytes.append(contentsOf: value.lexeme.utf8)
    case .string(let value): print(value)
    case .array(let elements):
      printList("[", elements, "]", indent) { printer, element, indent in
        printer.print(element, indent: indent)
      }
    case .object(let object):
      printList("{", object.members, "}", indent) { printer, member, indent in
        printer.print(member.key)
        printer.bytes.append(UInt8(ascii: ":"))
        if !printer.isOneLine { printer.bytes.append(0x20) }
        printer.print(member.value, indent: indent)
      }
    }
  }

  private mutating func printList<Element>(
    _ open: Unicode.Scalar, _ elements: [Element], _ close: Unicode.Scalar, _ indent: Int,
    _ body: (inout JSONPrinter, Element, Int) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine(indent + 1)
      body(&self, element, indent + 1)
    }
    if !elements.isEmpty { startLine(indent) }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func startLine(_ indent: Int) {
    if isOneLine { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * 2))
  }

  private mutating func print(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { text in
      var runStart = 0
      for (place, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: text[runStart..<place])
        escape(byte)
        runStart = place + 1
      }
      bytes.append(contentsOf: text[runStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 15))
    }
  }
}
