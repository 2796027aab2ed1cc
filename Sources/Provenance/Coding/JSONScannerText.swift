/// Strings (RFC 8259 section 7). Most hold no escape and only ASCII, so that case is a scan and one copy.
extension JSONScanner {
  /// Reads a string from its opening quotation mark past its closing one.
  mutating func string() throws(JSONFault) -> String {
    let start = offset + 1
    var place = start
    let isASCII = plainRun(&place)
    guard place < end else { throw atEnd() }
    if bytes[place] == UInt8(ascii: "\"") {
      offset = place + 1
      return try text(start, place, isASCII: isASCII)
    }
    return try escapedString(start)
  }

  /// Moves past bytes that stand for themselves: to a quotation mark, a backslash, a control character or
  /// the end. Eight at a time, as a claim's text is mostly such runs.
  private func plainRun(_ place: inout Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    var seen: UInt64 = 0
    while place &+ 8 <= end {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      // A byte's high bit is set where the byte is zero, or below 0x20: a borrow can only mark too many.
      let stops =
        ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        | ((word &- (ones &* 0x20)) & ~word)
      if stops & highs != 0 { break }
      seen |= word
      place &+= 8
    }
    var tail: UInt8 = 0
    while place < end {
      let byte = bytes[place]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
      tail |= byte
      place &+= 1
    }
    return seen & highs == 0 && tail < 0x80
  }

  private mutating func escapedString(_ start: Int) throws(JSONFault) -> String {
    var decoded: [UInt8] = []
    var place = start
    var isASCII = true
    while true {
      let runStart = place
      isASCII = plainRun(&place) && isASCII
      decoded.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<place]))
      guard place < end else { throw atEnd() }
      switch bytes[place] {
      case UInt8(ascii: "\""):
        offset = place + 1
        if !isASCII { try checkUTF8(start, place) }
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(&place, into: &decoded)
      default:
        throw JSONFault(.controlCharacter(bytes[place]), at: place)
      }
    }
  }

  /// Reads one escape, from its backslash.
  private mutating func escape(_ place: inout Int, into decoded: inout [UInt8]) throws(JSONFault) {
    let start = place
    guard start + 1 < end else { throw atEnd() }
    place += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): decoded.append(0x22)
    case UInt8(ascii: "\\"): decoded.append(0x5C)
    case UInt8(ascii: "/"):
      isLaidOut = false
      decoded.append(0x2F)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      let first = try hexDigits(place, escape: start)
      place += 4
      var value = UInt32(first)
      if UTF16.isLeadSurrogate(first) {
        guard place + 1 < end, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
        else { throw JSONFault(.loneSurrogate, at: start) }
        let second = try hexDigits(place + 2, escape: place)
        guard UTF16.isTrailSurrogate(second) else { throw JSONFault(.loneSurrogate, at: start) }
        place += 6
        value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw JSONFault(.loneSurrogate, at: start) }
      let isNeeded = value < 0x20 && ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(value)
      let isUpperCase = bytes[start..<place].contains { (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
      if !isNeeded || isUpperCase { isLaidOut = false }
      decoded.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    default: throw JSONFault(.invalidEscape, at: start)
    }
  }

  private func hexDigits(_ place: Int, escape: Int) throws(JSONFault) -> UInt16 {
    guard place + 4 <= end else { throw atEnd() }
    var value: UInt16 = 0
    for byte in bytes[place..<place + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw JSONFault(.invalidEscape, at: escape)
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private func text(_ start: Int, _ end: Int, isASCII: Bool) throws(JSONFault) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if isASCII { return String(decoding: slice, as: UTF8.self) }
    if let text = String(validating: slice, as: UTF8.self) { return text }
    try checkUTF8(start, end)
    return ""
  }

  /// Throws at the first byte that does not continue well-formed UTF-8 (RFC 3629: no overlong forms, no
  /// surrogates, nothing beyond U+10FFFF).
  private func checkUTF8(_ start: Int, _ end: Int) throws(JSONFault) {
    var decoder = UTF8.ForwardParser()
    var iterator = UnsafeBufferPointer(rebasing: bytes[start..<end]).makeIterator()
    var place = start
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): place += scalar.count
      case .error: throw JSONFault(.invalidUTF8, at: place)
      case .emptyInput: return
      }
    }
  }
}
