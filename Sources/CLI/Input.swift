import Glibc

/// The bytes of a file or of standard input, never more of them than asked for.
struct Input: Sendable {
  /// Reads to the end, but at most the given number of bytes; throws the number of the system's error.
  let read: @Sendable (_ limit: Int) throws(SystemError) -> [UInt8]

  init(descriptor: Int32) {
    read = { limit throws(SystemError) in try bytes(from: descriptor, limit: limit) }
  }

  /// An input that holds the given bytes, for tests.
  init(bytes: [UInt8]) {
    read = { limit in Array(bytes.prefix(limit)) }
  }
}

/// The number of an error of the operating system (`errno`), with its text.
struct SystemError: Error, CustomStringConvertible {
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  var description: String {
    String(cString: strerror(code))
  }
}

private func bytes(from descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while result.count < limit {
    let wanted = min(chunk.count, limit - result.count)
    let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, wanted) }
    if count == 0 { break }
    if count > 0 {
      result.append(contentsOf: chunk[..<count])
    } else if errno != EINTR {
      throw .last
    }
  }
  return result
}
