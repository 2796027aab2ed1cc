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
  ///
  /// - Parameter piece: how many of them come at once.
  init(bytes: [UInt8], piece: Int = .max) {
    let rest = Mutex(bytes[...])
    let take: @Sendable (Int) -> [UInt8] = { limit in
      rest.withLock { rest in
        defer { rest = rest.dropFirst(limit) }
        return Array(rest.prefix(limit))
      }
    }
    read = take
    readSome = { take(min($0, piece)) }
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
  var status = stat()
  let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  // A file is read in one piece, and a byte more is asked for, which says that there is no more.
  var piece = isFile ? min(limit, max(0, Int(status.st_size)) + 1) : 65_536
  var result: [UInt8] = []
  while result.count < limit {
    let more = try available(from: descriptor, limit: min(piece, limit - result.count))
    if more.isEmpty { break }
    if result.isEmpty { result = more } else { result.append(contentsOf: more) }
    piece = 65_536
  }
  return result
}
