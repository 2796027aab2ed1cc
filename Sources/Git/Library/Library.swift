import CLibgit2
import Glibc
import Synchronization

/// libgit2's global state, set up once a process.
enum Library {
  /// libgit2 counts initialisations; one, never undone, is what a process needs.
  private static let status: Int32 = {
    keepMemory()
    let started = git_libgit2_init()
    guard started >= 0 else { return started }
    // Re-hashing every object read costs two thirds of a walk. What is parsed here is checked for shape
    // instead, and `git fsck` remains the way to look for bit rot.
    _ = ibid_git_set_strict_hash_verification(0)
    _ = ibid_git_set_fsync(1)
    // Its cache keeps every small object ever read, and searches long for what to let go when it is full. The trees
    // that neighbouring revisions share are kept by `RecentTrees`.
    _ = ibid_git_set_caching(0)
    // Packs first, then what reads loose objects here, then libgit2's own reader of them.
    _ = ibid_git_set_packed_priority(LooseObjects.priority + 1)
    acceptHarmlessExtensions()
    if let value = getenv("GIT_CONFIG_NOSYSTEM"), ["1", "true", "yes", "on"].contains(String(cString: value))
    {
      _ = ibid_git_set_system_config_folder("")
    }
    return started
  }()

  static func start() throws(GitError) {
    // Not through `call`: libgit2 has no place to keep an error before it has started.
    guard status >= 0 else {
      throw GitError(GitError.Code(rawValue: status), "it gave status \(status)", attempted: "start libgit2")
    }
  }

  /// Has the C library take memory in large pieces and keep what is freed. Reading an object takes and frees some buffers
  /// of its size, each page of which would be fetched from the system anew.
  private static func keepMemory() {
    mallopt(M_TOP_PAD, 1 << 20)
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    // The first of it in pages of 2 MiB, where the system has them: a folder of 5,000 entries is built through dozens of
    // versions, each in memory of its own, which takes longer to fetch page by page than to fill.
    let (size, page) = (24 << 20, UInt(2 << 20))
    guard let piece = malloc(size) else { return }
    let start = (UInt(bitPattern: piece) + page - 1) / page * page
    let end = (UInt(bitPattern: piece) + UInt(size)) / page * page
    madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
    free(piece)
  }

  /// Held while objects are written: whether each is synchronised by itself is one switch for the whole
  /// process.
  private static let writing = Mutex(())

  /// Writes objects, and has the disk keep them before it returns: one by one when they are few, all in one
  /// go when they are many, since waiting for the disk takes milliseconds each time.
  ///
  /// - Parameter folder: a folder on the file system that the objects are on.
  static func writeObjects<Result>(
    atMost count: Int, in folder: String, _ body: () throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let few = 32
    let attempted = "write to the disk"
    guard let folder = try Descriptor.open(folder, O_RDONLY | O_DIRECTORY, attempted: attempted), count > few
    else {
      return try writing.withLock { _ throws(GitError) in try body() }
    }
    let number = folder.number
    return try writing.withLock { _ throws(GitError) in
      _ = ibid_git_set_fsync(0)
      defer { _ = ibid_git_set_fsync(1) }
      let result = try body()
      guard syncfs(number) == 0 else { throw GitError.system(errno, attempted: attempted) }
      return result
    }
  }

  /// Has a repository's references synchronised whenever they are written: libgit2 decides on that once, when
  /// it first touches them.
  static func prepareReferences(of repository: RepositoryHandle, attempted: String) throws(GitError) {
    try writing.withLock { _ throws(GitError) in
      _ = try make(ReferenceDatabase.self, owner: repository, attempted) {
        git_repository_refdb($0, repository.pointer)
      }
    }
  }

  /// Extensions that older libgit2 versions refuse and that this library can work with: objects of a partial
  /// clone are reported as missing, nothing is ever pruned, and a worktree's own configuration is read at
  /// opening.
  private static func acceptHarmlessExtensions() {
    var names: [UnsafePointer<CChar>?] = []
    for name in ["partialclone", "preciousobjects", "worktreeconfig"] {
      // libgit2 copies the names; these live as long as the process anyway.
      names.append(UnsafePointer(strdup(name)))
    }
    _ = ibid_git_set_extensions(&names, names.count)
    for name in names { free(UnsafeMutablePointer(mutating: name)) }
  }
}
