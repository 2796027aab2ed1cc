/// A fault and the byte it is at; small, since every function of the scanner may throw it.
struct JSONFault: Error {
  let kind: JSONSyntaxError.Kind
  let offset: Int

  init(_ kind: JSONSyntaxError.Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

/// The grammar of RFC 8259 over bytes in memory, one function to a production.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONParser.Limits
  /// The next byte to read.
  var offset = 0
  /// Where reading stops: the end of the bytes, or what the byte limit leaves of them.
  var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONParser.Limits = .record) {
    self.bytes = bytes
    self.limits = limits
    end = bytes.count
  }

  mutating func value(depth: Int) throws(JSONFault) -> JSON {
    switch try peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = offset
      try number()
      return .number(JSONNumber(checked: text(start, offset)))
    case UInt8(ascii: "+"), UInt8(ascii: "."): throw JSONFault(.invalidNumber, at: offset)
    default: throw unexpected(.value)
    }
  }

  /// Goes on to the value at a pointer, from the document's first value; `false` where it is not there.
  mutating func advance(to pointer: JSONPointer) throws(JSONFault) -> Bool {
    for (depth, token) in pointer.tokens.enumerated() {
      var isThere = false
      switch try peek() {
      case UInt8(ascii: "{"):
        try members(depth: depth) { (scanner, key) throws(JSONFault) in
          isThere = ExactText(key) == ExactText(token)
          if !isThere { _ = try scanner.value(depth: depth + 1) }
          return !isThere
        }
      case UInt8(ascii: "["):
        let index = JSONPointer.index(token, count: .max)
        var position = 0
        try elements(depth: depth) { (scanner) throws(JSONFault) in
          isThere = position == index
          if !isThere { _ = try scanner.value(depth: depth + 1) }
          position += 1
          return !isThere
        }
      default: return false
      }
      guard isThere else { return false }
    }
    return true
  }

  mutating func skipWhiteSpace() {
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset &+= 1
      default: return
      }
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
    var object = JSONObject()
    try members(depth: depth) { (scanner, key) throws(JSONFault) in
      let keyOffset = scanner.keyOffset
      let value = try scanner.value(depth: depth + 1)
      guard object.appendIfNew(JSONObject.Member(key: key, value: value)) else {
        throw JSONFault(.duplicateKey(key), at: keyOffset)
      }
      return true
    }
    return object
  }

  private mutating func array(depth: Int) throws(JSONFault) -> [JSON] {
    var values: [JSON] = []
    try elements(depth: depth) { (scanner) throws(JSONFault) in
      values.append(try scanner.value(depth: depth + 1))
      return true
    }
    return values
  }

  /// Where the last key began.
  private var keyOffset = 0

  /// Reads an object; `body` reads each value and says whether to go on.
  @inline(__always)
  mutating func members(
    depth: Int, _ body: (inout JSONScanner, String) throws(JSONFault) -> Bool
  ) throws(JSONFault) {
    try open(depth)
    if try peek() == UInt8(ascii: "}") {
      offset += 1
      return
    }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let start = offset
      let key = try string()
      skipWhiteSpace()
      guard try peek() == UInt8(ascii: ":") else { throw unexpected(.colon) }
      offset += 1
      skipWhiteSpace()
      keyOffset = start
      guard try body(&self, key) else { return }
      guard try goesOn(closing: UInt8(ascii: "}"), .commaOrBrace) else { return }
    }
  }

  /// Reads an array; `body` reads each element and says whether to go on.
  @inline(__always)
  mutating func elements(
    depth: Int, _ body: (inout JSONScanner) throws(JSONFault) -> Bool
  ) throws(JSONFault) {
    try open(depth)
    if try peek() == UInt8(ascii: "]") {
      offset += 1
      return
    }
    while true {
      guard try body(&self) else { return }
      guard try goesOn(closing: UInt8(ascii: "]"), .commaOrBracket) else { return }
    }
  }

  private mutating func open(_ depth: Int) throws(JSONFault) {
    guard depth < limits.depth else { throw JSONFault(.tooDeep(limit: limits.depth), at: offset) }
    offset += 1
    skipWhiteSpace()
  }

  /// After a member or element: past the comma before the next one, or past the closing bracket.
  private mutating func goesOn(
    closing: UInt8, _ expected: JSONSyntaxError.Expected
  ) throws(JSONFault) -> Bool {
    skipWhiteSpace()
    let byte = try peek()
    if byte == closing {
      offset += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else { throw unexpected(expected) }
    let comma = offset
    offset += 1
    skipWhiteSpace()
    if try peek() == closing { throw JSONFault(.trailingComma, at: comma) }
    return true
  }

  /// RFC 8259 section 6.
  mutating func number() throws(JSONFault) {
    let start = offset
    if try peek() == UInt8(ascii: "-") { offset += 1 }
    let integer = offset
    guard digits(), bytes[integer] != UInt8(ascii: "0") || offset == integer + 1 else {
      throw JSONFault(.invalidNumber, at: start)
    }
    if offset < end, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard digits() else { throw JSONFault(.invalidNumber, at: start) }
    }
    if offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < end, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
        offset += 1
      }
      guard digits() else { throw JSONFault(.invalidNumber, at: start) }
    }
  }

  private mutating func digits() -> Bool {
    let start = offset
    while offset < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) { offset &+= 1 }
    return offset > start
  }

  private mutating func literal(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
    for place in 0..<word.utf8CodeUnitCount {
      guard offset + place < end else { throw atEnd() }
      guard bytes[offset + place] == word.utf8Start[place] else { throw unexpected(.value) }
    }
    offset += word.utf8CodeUnitCount
    return value
  }

  private func peek() throws(JSONFault) -> UInt8 {
    guard offset < end else { throw atEnd() }
    return bytes[offset]
  }

  func atEnd() -> JSONFault {
    end < bytes.count
      ? JSONFault(.tooLarge(limit: limits.bytes), at: end) : JSONFault(.unexpectedEnd, at: end)
  }

  private func unexpected(_ expected: JSONSyntaxError.Expected) -> JSONFault {
    if bytes[offset] == UInt8(ascii: "/") { return JSONFault(.comment, at: offset) }
    let rest = UnsafeBufferPointer(rebasing: bytes[offset..<min(end, offset + 4)])
    var decoder = UTF8()
    var iterator = rest.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return JSONFault(.invalidUTF8, at: offset)
    }
    let found = scalar.value < 0x20 ? "control character \(scalar.value)" : String(scalar)
    return JSONFault(.unexpected(found: found, expected: expected), at: offset)
  }

  /// The text of ASCII bytes.
  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }
}
