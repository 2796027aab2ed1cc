import CLibgit2
import Glibc

/// How many bytes libgit2 may take in one piece on this thread.
///
/// An object says how large it is where it begins, and libgit2 takes that much before it reads the rest. To refuse it there
/// costs nothing, where looking the size up beforehand finds and unpacks that beginning twice.
enum MemoryLimit {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// Has libgit2 keep to the limits from now on.
  static func install() {
    _ = key
    _ = ibid_git_set_allocator(
      { size, _, _ in MemoryLimit.taken(MemoryLimit.allows(size) ? malloc(size) : nil) },
      { count, size, _, _ in
        let (total, isTooLarge) = count.multipliedReportingOverflow(by: size)
        return MemoryLimit.taken(!isTooLarge && MemoryLimit.allows(total) ? calloc(count, size) : nil)
      },
      { piece, size, _, _ in MemoryLimit.taken(MemoryLimit.allows(size) ? realloc(piece, size) : nil) })
  }

  private static func allows(_ size: Int) -> Bool {
    let limit = UInt(bitPattern: pthread_getspecific(key))
    return limit == 0 || UInt(bitPattern: size) <= limit
  }

  private static func taken(_ piece: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if piece == nil { git_error_set_oom() }
    return piece
  }

  /// What libgit2 takes beside an object of any size.
  private static let besides = 1 << 16

  /// Reads something of a number of bytes at most; what else libgit2 takes with it has room too.
  ///
  /// - Throws: an error of the category `.memory` where it takes more.
  static func within<Result: ~Copyable>(_ bytes: Int, _ body: () throws(GitError) -> Result) throws(GitError)
    -> Result
  {
    let (limit, isUnlimited) = bytes.addingReportingOverflow(besides)
    pthread_setspecific(key, UnsafeRawPointer(bitPattern: isUnlimited ? 0 : limit))
    defer { pthread_setspecific(key, nil) }
    return try body()
  }
}
