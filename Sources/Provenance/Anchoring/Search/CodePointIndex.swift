/// The way between byte offsets and code points: how many code points begin before each block of bytes.
struct CodePointIndex: Sendable {
  /// The length of the text in code points.
  let count: Int
  /// Code points that begin before block 0, 1, 2, ...; empty when every byte is a code point.
  private let before: [Int]

  private static let block = 256

  /// Checks that `bytes` are well-formed UTF-8 and counts; nil if they are not.
  init?(_ bytes: [UInt8]) {
    // The standard library's check is vectorised; where the bytes go wrong is asked only once they do.
    guard isWellFormed(bytes) else { return nil }
    self.init(trusted: bytes)
  }

  /// Counts the code points of well-formed bytes.
  init(trusted bytes: [UInt8]) {
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.block + 1)
    var count = 0
    bytes.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count {
        counts.append(count)
        let end = min(at + Self.block, text.count)
        count += leads(text, at..<end)
        at = end
      }
    }
    self.count = count
    before = count == bytes.count ? [] : counts
  }

  /// The byte at which code point `codePoint` begins. `codePoint` is at most `count`.
  func byte(ofCodePoint codePoint: Int, in bytes: [UInt8]) -> Int {
    if before.isEmpty { return min(codePoint, bytes.count) }
    if codePoint >= count { return bytes.count }
    var low = 0
    var high = before.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if before[middle] <= codePoint { low = middle } else { high = middle }
    }
    var remaining = codePoint - before[low]
    var at = low * Self.block
    return bytes.withUnsafeBufferPointer { text in
      while at < text.count {
        if text[at] & 0xC0 != 0x80 {
          if remaining == 0 { return at }
          remaining -= 1
        }
        at += 1
      }
      return at
    }
  }

  /// How many code points begin before `byte`.
  func codePoint(ofByte byte: Int, in bytes: [UInt8]) -> Int {
    if before.isEmpty { return byte }
    if byte >= bytes.count { return count }
    let block = byte / Self.block
    return before[block] + bytes.withUnsafeBufferPointer { leads($0, block * Self.block..<byte) }
  }
}

/// How many code points begin in a range of bytes.
private func leads(_ text: UTF8Buffer, _ range: Range<Int>) -> Int {
  var continuations = 0
  var at = range.lowerBound
  let bytes = UnsafeRawBufferPointer(text)
  while at &+ 8 <= range.upperBound {
    let eight = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    // A byte that begins no code point has its highest bit set and not the next one.
    continuations &+= ((eight >> 7) & (~eight >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
    at &+= 8
  }
  while at < range.upperBound {
    if text[at] & 0xC0 == 0x80 { continuations &+= 1 }
    at &+= 1
  }
  return range.count - continuations
}

private func isWellFormed(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { firstInvalidByte($0) == nil }
}

/// Where the first byte stands that begins no well-formed sequence; the length if there is none.
func firstInvalidByte(_ bytes: [UInt8]) -> Int {
  bytes.withUnsafeBufferPointer { firstInvalidByte($0) ?? bytes.count }
}

/// Unicode 3.9, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
private func firstInvalidByte(_ text: UTF8Buffer) -> Int? {
  var at = 0
  let count = text.count
  while at < count {
    while at + 8 <= count,
      UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + at).loadUnaligned(as: UInt64.self)
        & 0x8080_8080_8080_8080
        == 0
    { at += 8 }
    guard at < count else { return nil }
    let lead = text[at]
    if lead < 0x80 {
      at += 1
      continue
    }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xED: (length, high) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, high) = (4, 0x8F)
    default: return at
    }
    guard at + length <= count, text[at + 1] >= low, text[at + 1] <= high else { return at }
    for next in (at + 2)..<(at + max(length, 2)) where text[next] & 0xC0 != 0x80 { return at }
    at += length
  }
  return nil
}
