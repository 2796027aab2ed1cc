/// Bytes that are not UTF-8, and where they stop being it.
public struct InvalidUTF8: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first byte that no well-formed sequence explains, from 0.
  public let byteOffset: Int

  /// One sentence.
  public var description: String {
    "the text is not UTF-8: byte \(byteOffset) begins no well-formed sequence"
  }
}

/// A captured text, made ready for any number of quotes.
///
/// All public offsets are code points from 0, ranges half-open. What searching needs beyond the bytes is built
/// once, at the first quote that needs it, and shared by all copies: about four times the text's UTF-8 size in all.
public struct SourceText: Sendable {
  let bytes: [UInt8]
  let codePoints: CodePointIndex
  let search: SearchText

  /// Reads a text from its bytes.
  ///
  /// - Throws: `InvalidUTF8` where they are not well-formed UTF-8 (Unicode 3.9, table 3-7).
  public init(_ utf8: [UInt8]) throws(InvalidUTF8) {
    guard let index = CodePointIndex(utf8) else { throw InvalidUTF8(byteOffset: firstInvalidByte(utf8)) }
    bytes = utf8
    codePoints = index
    search = SearchText(utf8)
  }

  /// Reads a string, which is well-formed by its nature.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    codePoints = CodePointIndex(trusted: bytes)
    search = SearchText(bytes)
  }

  /// The length of the text in code points.
  public var codePointCount: Int { codePoints.count }

  /// The text of a range; the part of the range outside the text is left away.
  public func text(in range: Range<Int>) -> String {
    let clamped = range.clamped(to: 0..<codePointCount)
    return String(decoding: bytes[byteRange(clamped)], as: UTF8.self)
  }

  /// What stands around a range: `length` code points on each side, fewer at the ends of the text.
  public func context(around range: Range<Int>, length: Int = 32) -> (prefix: String, suffix: String) {
    let clamped = range.clamped(to: 0..<codePointCount)
    return (
      text(in: max(0, clamped.lowerBound - length)..<clamped.lowerBound),
      text(in: clamped.upperBound..<min(codePointCount, clamped.upperBound + length))
    )
  }

  /// The number of the line, from 1, on which a code point stands. Lines end with LF, CR or CRLF.
  public func line(of offset: Int) -> Int {
    let end = byteOffset(min(max(offset, 0), codePointCount))
    var line = 1
    bytes.withUnsafeBufferPointer { text in
      for at in 0..<end
      where text[at] == 0x0A || (text[at] == 0x0D && (at + 1 == text.count || text[at + 1] != 0x0A)) {
        line += 1
      }
    }
    return line
  }

  // MARK: Bytes and code points

  func byteOffset(_ codePoint: Int) -> Int { codePoints.byte(ofCodePoint: codePoint, in: bytes) }

  func byteRange(_ range: Range<Int>) -> Range<Int> {
    byteOffset(range.lowerBound)..<byteOffset(range.upperBound)
  }

  func codePointRange(_ bytes: Range<Int>) -> Range<Int> {
    let start = codePoints.codePoint(ofByte: bytes.lowerBound, in: self.bytes)
    return start..<codePoints.codePoint(ofByte: bytes.upperBound, in: self.bytes)
  }
}
