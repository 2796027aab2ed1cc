import Glibc
import Synchronization

/// The bytes of a file or of standard input, never more of them than asked for.
struct Input: Sendable {
  /// Reads to the end, but at most the given number of bytes; throws the number of the system's error.
  let read: @Sendable (_ limit: Int) throws(SystemError) -> [UInt8]
  /// Reads what is there, at most the given number of bytes, waiting only where there is nothing yet; at the end, none.
  let readSome: @Sendable (_ limit: Int) throws(SystemError) -> [UInt8]

  init(descriptor: Int32) {
    read = { limit throws(SystemError) in try bytes(from: descriptor, limit: limit) }
    readSome = { limit throws(SystemError) in try available(from: descriptor, limit: limit) }
  }

  /// An input that holds the given bytes, for tests.
  init(bytes: [UInt8]) {
    let rest = Mutex(bytes[...])
    let take: @Sendable (Int) -> [UInt8] = { limit in
      rest.withLock { rest in
        defer { rest = rest.dropFirst(limit) }
        return Array(rest.prefix(limit))
      }
    }
    read = take
    readSome = take
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

private func available(from descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
  var failure: SystemError?
  let bytes = [UInt8](unsafeUninitializedCapacity: limit) { bytes, count in
    while true {
      let read = Glibc.read(descriptor, bytes.baseAddress, limit)
      if read >= 0 {
        count = read
        return
      }
      if errno != EINTR {
        failure = .last
        return
      }
    }
  }
  if let failure { throw failure }
  return bytes
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
