import Glibc

/// The lock that writers of this library take, one at a time for a repository with all its worktrees.
///
/// It is the operating system's (`flock`), so it goes when its process does, however that ends.
struct WriterLock: ~Copyable {
  private let file: Descriptor

  /// Said in a `defer`, keeps the lock to the end of the scope.
  func isHeldToHere() {}

  static func take(in commonDirectory: String, waiting seconds: Double) throws(GitError) -> WriterLock {
    let attempted = "take the writers' lock"
    try makeOwnFolder(in: commonDirectory, attempted: attempted)
    let path = commonDirectory + "/ibid/lock"
    guard let file = try Descriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, attempted: attempted) else {
      throw GitError.system(ENOENT, attempted: attempted, path: path)
    }
    let deadline = Deadline(seconds: seconds)
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      let failure = errno
      guard failure == EWOULDBLOCK || failure == EINTR else {
        throw GitError.system(failure, attempted: attempted, path: path)
      }
      guard deadline.pause() else {
        throw GitError(
          .busy,
          "another process has been writing for more than \(Int(seconds)) s; try again when it is done",
          attempted: attempted, path: path)
      }
    }
    return WriterLock(file: file)
  }
}

extension Repository {
  /// The folder of this library's own files, shared by all linked worktrees; made unless it is there.
  ///
  /// - Throws: `.permissionDenied`, `.readOnly`, `.noSpace` or `.system`.
  public func makeOwnFolder() throws(GitError) -> String {
    try Git.makeOwnFolder(in: commonDirectory, attempted: "make the folder ibid in the git directory")
    return ownFolder
  }

  /// Where this library keeps its own files, whether it is there yet or not.
  public var ownFolder: String { commonDirectory + "/ibid" }
}

/// Makes this library's own folder in a git directory, unless it is there; open to those whom the git
/// directory is open to.
func makeOwnFolder(in gitDirectory: String, attempted: String) throws(GitError) {
  let path = gitDirectory + "/ibid"
  guard mkdir(path, 0o777) == 0 else {
    let failure = errno
    guard failure == EEXIST else { throw GitError.system(failure, attempted: attempted, path: path) }
    return
  }
  var outer = stat()
  if stat(gitDirectory, &outer) == 0 { chmod(path, outer.st_mode & 0o7777) }
}
