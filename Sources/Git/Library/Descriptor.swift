import Glibc

/// An open file or folder of the operating system, closed when it goes out of scope.
struct Descriptor: ~Copyable {
  let number: Int32

  init(taking number: Int32) { self.number = number }

  deinit { close(number) }

  /// Opens a path, relative to a folder where one is given; nil when there is nothing at it.
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0o666, in folder: Int32 = AT_FDCWD, shown: String? = nil,
    attempted: String
  ) throws(GitError) -> Descriptor? {
    let number = openat(folder, path, flags | O_CLOEXEC, mode)
    if number >= 0 { return Descriptor(taking: number) }
    let failure = errno
    if failure == ENOENT { return nil }
    throw GitError.system(failure, attempted: attempted, path: shown ?? path)
  }

  func status(attempted: String, path: String) throws(GitError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw GitError.system(errno, attempted: attempted, path: path) }
    return status
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8], attempted: String, path: String) throws(GitError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(number, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw GitError.system(errno, attempted: attempted, path: path)
      }
      written += count
    }
  }

  /// Reads to the end, nil when there is more than the limit.
  func read(limit: Int, attempted: String, path: String) throws(GitError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = block.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw GitError.system(errno, attempted: attempted, path: path)
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { return nil }
      bytes.append(contentsOf: block.prefix(count))
    }
  }

  /// Has the disk keep what was written, through a loss of power.
  func synchronize(attempted: String, path: String) throws(GitError) {
    guard fsync(number) == 0 else { throw GitError.system(errno, attempted: attempted, path: path) }
  }
}

/// Reads a file whole, nil when there is none; more than `limit` bytes are an error.
func readFile(_ path: String, limit: Int, attempted: String) throws(GitError) -> [UInt8]? {
  guard let file = try Descriptor.open(path, O_RDONLY, attempted: attempted) else { return nil }
  guard let bytes = try file.read(limit: limit, attempted: attempted, path: path) else {
    throw GitError(.tooLarge, "\(path) is larger than \(limit) bytes", attempted: attempted, path: path)
  }
  return bytes
}

/// Deletes a file; that there is none is fine.
func removeFile(_ path: String, attempted: String) throws(GitError) {
  guard unlink(path) != 0 else { return }
  let failure = errno
  guard failure == ENOENT else { throw GitError.system(failure, attempted: attempted, path: path) }
}
