import Glibc

/// Git's lock on the index, `index.lock`: while it is held, git neither stages, commits nor switches
/// branches.
///
/// The lock file is made as a hard link to a token file of this library's, so that a lock whose maker died is
/// known by its inode, and known from one of git's, which is never touched.
struct IndexLock: ~Copyable {
  private let path: String

  /// - Precondition: the caller holds the ``WriterLock``; so a lock of this library's own that is there is
  ///   stale.
  static func take(in gitDirectory: String, waiting seconds: Double) throws(GitError) -> IndexLock {
    let attempted = "lock the index"
    let path = gitDirectory + "/index.lock"
    let token = gitDirectory + "/ibid/index.token"
    try makeOwnFolder(in: gitDirectory, attempted: attempted)
    try removeStale(in: gitDirectory, attempted: attempted)
    try writeToken(token, attempted: attempted)
    let deadline = Deadline(seconds: seconds)
    while true {
      let failure = try link(token, as: path, attempted: attempted)
      if failure == 0 { return IndexLock(path: path) }
      guard failure == EEXIST else { throw GitError.system(failure, attempted: attempted, path: path) }
      guard deadline.pause() else {
        throw GitError(
          .lockedByOther,
          "another program holds \(path); if none is running any more, remove that file",
          attempted: attempted, path: path)
      }
    }
  }

  /// Said in a `defer`, keeps the lock to the end of the scope.
  func isHeldToHere() {}

  deinit { unlink(path) }

  /// Removes the lock that a process of this library left behind when it died.
  static func removeStale(in gitDirectory: String, attempted: String) throws(GitError) {
    let path = gitDirectory + "/index.lock"
    let token = gitDirectory + "/ibid/index.token"
    var (lock, own) = (stat(), stat())
    guard lstat(path, &lock) == 0, lstat(token, &own) == 0, lock.st_mode & S_IFMT == S_IFREG else { return }
    var isOwn = lock.st_ino == own.st_ino && lock.st_dev == own.st_dev
    if !isOwn, lock.st_size == own.st_size, (1...64).contains(lock.st_size) {
      // Without hard links the lock is a copy of the token.
      let content = try readFile(path, limit: 64, attempted: attempted)
      isOwn = try content == readFile(token, limit: 64, attempted: attempted)
    }
    if isOwn { try removeFile(path, attempted: attempted) }
  }

  /// A token that no other file has the content of.
  private static func writeToken(_ token: String, attempted: String) throws(GitError) {
    try removeFile(token, attempted: attempted)
    guard let file = try Descriptor.open(token, O_WRONLY | O_CREAT | O_EXCL, attempted: attempted) else {
      throw GitError.system(ENOENT, attempted: attempted, path: token)
    }
    let text = "ibid \(UInt64.random(in: 0...(.max)))\n"
    try file.write(Array(text.utf8), attempted: attempted, path: token)
  }

  /// Makes the lock file, all at once; gives the `errno` of the failure, zero for none.
  private static func link(_ token: String, as path: String, attempted: String) throws(GitError) -> Int32 {
    if Glibc.link(token, path) == 0 { return 0 }
    let failure = errno
    guard [EPERM, EMLINK, ENOTSUP, ENOSYS, EXDEV].contains(failure) else { return failure }
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { return errno }
    let file = Descriptor(taking: number)
    let content = try readFile(token, limit: 64, attempted: attempted) ?? []
    do {
      try file.write(content, attempted: attempted, path: path)
    } catch {
      unlink(path)
      throw error
    }
    return 0
  }
}
