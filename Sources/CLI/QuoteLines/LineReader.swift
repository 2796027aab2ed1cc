import Glibc
import Provenance

/// Reads lines as they come, one at a time, none longer than a limit.
struct LineReader {
  /// One line without its end.
  enum Line {
    case bytes([UInt8])
    /// It is longer than the limit, and was read past.
    case tooLong
  }

  private let input: Input
  /// Bytes of a line, its end not counted.
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins.
  private var start = 0
  /// Up to where the buffer holds no line feed.
  private var searched = 0
  private var isAtEnd = false

  init(_ input: Input, limit: Int) {
    self.input = input
    self.limit = limit
  }

  /// The next line, or nil after the last. What follows the last line feed is a line too, if there is any.
  ///
  /// - Parameter beforeWaiting: called before reading, which may wait for whoever writes the lines.
  mutating func next(beforeWaiting: () -> Void) throws(SystemError) -> Line? {
    var isTooLong = false
    while true {
      if let end = lineFeed() {
        defer {
          start = end + 1
          searched = start
        }
        return isTooLong || end - start > limit ? .tooLong : .bytes(Array(buffer[start..<end]))
      }
      if buffer.count - start > limit {
        isTooLong = true
        buffer.removeAll(keepingCapacity: false)
        start = 0
      } else if start > 0 {
        buffer.removeSubrange(..<start)
        start = 0
      }
      searched = buffer.count
      if isAtEnd {
        guard isTooLong || !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return isTooLong ? .tooLong : .bytes(buffer)
      }
      beforeWaiting()
      let more = try input.readSome(1 << 18)
      isAtEnd = more.isEmpty
      if buffer.isEmpty { buffer = more } else { buffer.append(contentsOf: more) }
    }
  }

  private func lineFeed() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard searched < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + searched, 0x0A, bytes.count - searched)
      else { return nil }
      return base.distance(to: found)
    }
  }
}
