/// Reads JSON as records are written: RFC 8259, strictly, in UTF-8 without a byte order mark.
///
/// Refused besides what the grammar refuses: a key given twice, half a surrogate pair in an escape, more
/// bytes or levels than the limits. Nothing is repaired, since a repair would be an edit that nobody made.
public enum JSONParser {
  /// The bounds of one value.
  public struct Limits: Sendable {
    /// Bytes of one value.
    public var bytes: Int
    /// Arrays and objects inside each other. The parser recurses once a level.
    public var depth: Int

    /// Bounds of a value in bytes and in levels.
    public init(bytes: Int, depth: Int = 64) {
      self.bytes = bytes
      self.depth = depth
    }

    /// A record: 1 MiB, 64 levels.
    public static let record = Limits(bytes: 1 << 20)
  }

  /// One value of a sequence with the place at which it starts.
  public struct Element: Sendable {
    /// The value.
    public let value: JSON
    /// Where it starts.
    public let position: JSONPosition
  }

  /// Reads one value, which is all that the bytes hold but white space around it.
  ///
  /// - Throws: `JSONSyntaxError` with the kind of fault and its place; also beyond the limits, and where more text
  ///   follows.
  public static func parse(_ bytes: [UInt8], limits: Limits = .record) throws(JSONSyntaxError) -> JSON {
    try document(bytes, limits: limits).value
  }

  /// Reads one value as ``parse(_:limits:)`` does, and tells whether the bytes are laid out as `CanonicalEncoder` prints it.
  static func document(
    _ bytes: [UInt8], limits: Limits = .record
  ) throws(JSONSyntaxError) -> (value: JSON, isLaidOut: Bool) {
    try result(bytes) { document($0, limits: limits) }
  }

  /// Reads one value from bytes in place.
  ///
  /// - Throws: as ``parse(_:limits:)`` of an array.
  public static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: Limits = .record
  ) throws(JSONSyntaxError) -> JSON {
    try document(bytes, limits: limits).get().value
  }

  /// Reads one value or several, separated by white space: a record, or records line by line (NDJSON). The
  /// byte limit holds for each value.
  ///
  /// - Throws: `JSONSyntaxError` of the first value at fault, also where there is none at all.
  public static func parseSequence(
    _ bytes: [UInt8], limits: Limits = .record
  ) throws(JSONSyntaxError) -> [Element] {
    try result(bytes) { bytes in
      faultLocated(in: bytes) { () throws(JSONFault) in
        var scanner = try start(bytes, limits)
        var lines = LineCounter(bytes)
        var elements: [Element] = []
        repeat {
          let position = lines.position(at: scanner.offset)
          scanner.end = min(bytes.count, scanner.offset.advanced(by: max(0, limits.bytes)))
          let value = try scanner.value(depth: 0)
          scanner.end = bytes.count
          let valueEnd = scanner.offset
          scanner.skipWhiteSpace()
          if scanner.offset == valueEnd, valueEnd < bytes.count {
            throw JSONFault(.trailingText, at: valueEnd)
          }
          elements.append(Element(value: value, position: position))
        } while scanner.offset < bytes.count
        return elements
      }
    }
  }

  /// Where the value at a pointer starts in a document's bytes; `nil` where it is not there or the bytes
  /// before it are not JSON.
  public static func locate(
    _ pointer: JSONPointer, in bytes: [UInt8], limits: Limits = .record
  ) -> JSONPosition? {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count <= limits.bytes, var scanner = try? start(bytes, limits),
        (try? scanner.advance(to: pointer)) == true
      else { return nil }
      var lines = LineCounter(bytes)
      return lines.position(at: scanner.offset)
    }
  }

  /// Notes where the places that are asked for stand.
  static func measure(
    _ root: PlaceToMeasure, in bytes: [UInt8], limits: Limits
  ) throws(JSONSyntaxError) {
    // A whole reading first: it finds the faults that measuring passes over, such as a key given twice.
    _ = try parse(bytes, limits: limits)
    try result(bytes) { bytes in
      faultLocated(in: bytes) { () throws(JSONFault) in
        var scanner = try start(bytes, limits)
        try scanner.measure(root, depth: 0)
      }
    }
  }

  private static func document(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: Limits
  ) -> Result<(value: JSON, isLaidOut: Bool), JSONSyntaxError> {
    faultLocated(in: bytes) { () throws(JSONFault) in
      guard bytes.count <= limits.bytes else {
        throw JSONFault(.tooLarge(limit: limits.bytes), at: max(0, limits.bytes))
      }
      var scanner = try start(bytes, limits)
      let isAtStart = scanner.offset == 0
      let value = try scanner.value(depth: 0)
      let valueEnd = scanner.offset
      scanner.skipWhiteSpace()
      guard scanner.offset == bytes.count else {
        throw JSONFault(.trailingText, at: scanner.offset)
      }
      let isOneLineBreak = bytes.count - valueEnd == 1 && bytes[valueEnd] == 0x0A
      return (value, isAtStart && scanner.isLaidOut && isOneLineBreak)
    }
  }

  /// A scanner before the first byte of a value.
  private static func start(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limits: Limits
  ) throws(JSONFault) -> JSONScanner {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFault(.byteOrderMark, at: 0) }
    var scanner = JSONScanner(bytes, limits: limits)
    scanner.skipWhiteSpace()
    if scanner.offset == bytes.count { throw JSONFault(.empty, at: bytes.count) }
    return scanner
  }

  /// Line and column are counted only once there is a fault to show.
  private static func faultLocated<Value>(
    in bytes: UnsafeBufferPointer<UInt8>, _ scan: () throws(JSONFault) -> Value
  ) -> Result<Value, JSONSyntaxError> {
    do {
      return .success(try scan())
    } catch {
      var lines = LineCounter(bytes)
      return .failure(JSONSyntaxError(kind: error.kind, position: lines.position(at: error.offset)))
    }
  }

  private static func result<Value>(
    _ bytes: [UInt8], _ parse: (UnsafeBufferPointer<UInt8>) -> Result<Value, JSONSyntaxError>
  ) throws(JSONSyntaxError) -> Value {
    try bytes.withUnsafeBufferPointer(parse).get()
  }
}

/// Counts lines forward, so that the places of many values cost one pass together.
struct LineCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var line = 1
  private var column = 1
  private var counted = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The place of an offset that is not before the last one asked for.
  mutating func position(at offset: Int) -> JSONPosition {
    while counted < min(offset, bytes.count) {
      let byte = bytes[counted]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      counted += 1
    }
    return JSONPosition(offset: offset, line: line, column: column)
  }
}
