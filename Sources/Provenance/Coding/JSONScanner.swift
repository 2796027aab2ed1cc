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
  /// Whether all so far is laid out and escaped as canonical bytes are (see `CanonicalEncoder`).
  var isLaidOut = true

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

  /// The white space that canonical bytes have at a place.
  private enum Layout {
    case sameToken
    case space
    /// A new line, indented by so many levels.
    case line(Int)
  }

  /// Past the white space, noting whether it is that of canonical bytes.
  private mutating func skip(to layout: Layout) {
    let start = offset
    skipWhiteSpace()
    note(start, layout)
  }

  private mutating func note(_ start: Int, _ layout: Layout) {
    guard isLaidOut else { return }
    switch layout {
    case .sameToken: isLaidOut = offset == start
    case .space: isLaidOut = offset == start &+ 1 && bytes[start] == 0x20
    case .line(let level):
      guard offset == start &+ 1 &+ 2 &* level, bytes[start] == 0x0A else {
        isLaidOut = false
        return
      }
      for place in start &+ 1..<offset where bytes[place] != 0x20 { isLaidOut = false }
    }
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
    // A bit for each length and first byte of a key: most keys are the first of theirs, and not looked for among the others.
    var seen: UInt64 = 0
    try members(depth: depth) { (scanner, key) throws(JSONFault) in
      let keyOffset = scanner.keyOffset
      let value = try scanner.value(depth: depth + 1)
      let member = JSONObject.Member(key: key, value: value)
      let bit: UInt64 = 1 << UInt64((key.utf8.count &* 7 &+ Int(key.utf8.first ?? 0)) & 63)
      if seen & bit == 0 {
        object.append(member)
      } else if !object.appendIfNew(member) {
        throw JSONFault(.duplicateKey(key), at: keyOffset)
      }
      seen |= bit
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
    guard try open(depth, closing: UInt8(ascii: "}")) else { return }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let start = offset
      let key = try string()
      skip(to: .sameToken)
      guard try peek() == UInt8(ascii: ":") else { throw unexpected(.colon) }
      offset += 1
      skip(to: .space)
      keyOffset = start
      guard try body(&self, key) else { return }
      guard try goesOn(depth, closing: UInt8(ascii: "}"), .commaOrBrace) else { return }
    }
  }

  /// Reads an array; `body` reads each element and says whether to go on.
  @inline(__always)
  mutating func elements(
    depth: Int, _ body: (inout JSONScanner) throws(JSONFault) -> Bool
  ) throws(JSONFault) {
    guard try open(depth, closing: UInt8(ascii: "]")) else { return }
    while true {
      guard try body(&self) else { return }
      guard try goesOn(depth, closing: UInt8(ascii: "]"), .commaOrBracket) else { return }
    }
  }

  /// Past an opening bracket, to the first element or member; `false` where there is none, past the closing one.
  private mutating func open(_ depth: Int, closing: UInt8) throws(JSONFault) -> Bool {
    guard depth < limits.depth else { throw JSONFault(.tooDeep(limit: limits.depth), at: offset) }
    offset += 1
    let start = offset
    skipWhiteSpace()
    let isEmpty = try peek() == closing
    note(start, isEmpty ? .sameToken : .line(depth + 1))
    if isEmpty { offset += 1 }
    return !isEmpty
  }

  /// After a member or element: past the comma before the next one, or past the closing bracket.
  private mutating func goesOn(
    _ depth: Int, closing: UInt8, _ expected: JSONSyntaxError.Expected
  ) throws(JSONFault) -> Bool {
    let start = offset
    skipWhiteSpace()
    let byte = try peek()
    if byte == closing {
      note(start, .line(depth))
      offset += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else { throw unexpected(expected) }
    note(start, .sameToken)
    let comma = offset
    offset += 1
    skip(to: .line(depth + 1))
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
