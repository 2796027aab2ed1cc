import Glibc

/// A lock of the operating system's on a file beside the index; it goes when its process does, however that ends.
struct IndexLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - isShared: whether others may hold it too who ask for it so.
  ///   - seconds: how long to wait for it.
  /// - Throws: `IndexUnavailable` where it cannot be had in time.
  init(_ path: String, isShared: Bool, waiting seconds: Int) throws(IndexUnavailable) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw IndexUnavailable(reason: "its lock cannot be opened: \(String(cString: strerror(errno)))")
    }
    var turns = seconds * 100
    while flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      let failure = errno
      guard turns > 0, failure == EWOULDBLOCK || failure == EINTR else {
        close(descriptor)
        throw IndexUnavailable(reason: "another process holds its lock", isBusy: true)
      }
      turns -= 1
      usleep(10_000)
    }
    self.descriptor = descriptor
  }

  /// Said in a `defer`, keeps the lock to the end of the scope.
  func isHeldToHere() {}

  deinit { close(descriptor) }
}
