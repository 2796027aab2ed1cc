import CLibgit2
import Glibc

/// The user's index, opened for changing some entries of it and nothing else.
///
/// libgit2 would lock and write the index in one step; here the lock is held from before the checks until
/// after the working files are written. So a copy is edited, and renamed into place under the lock.
struct IndexEdit: ~Copyable {
  private let index: Handle<Index>
  private let path: String
  private let copy: String
  /// The index as it was on disk, nil when there was none.
  private let before: stat?

  private static let attempted = "update the index"

  private init(_ index: consuming Handle<Index>, path: String, copy: String, before: stat?) {
    self.index = index
    self.path = path
    self.copy = copy
    self.before = before
  }

  deinit { unlink(copy) }

  /// - Precondition: the caller holds the ``IndexLock``.
  static func open(in gitDirectory: String) throws(GitError) -> IndexEdit {
    let path = gitDirectory + "/index"
    let copy = gitDirectory + "/ibid/index"
    try makeOwnFolder(in: gitDirectory, attempted: attempted)
    let before = try copyFile(path, to: copy)
    do {
      let index = try make(Index.self, attempted) { git_index_open($0, copy) }
      return IndexEdit(index, path: path, copy: copy, before: before)
    } catch {
      unlink(copy)
      guard error.code == .generic else { throw error }
      throw GitError(
        .unsupportedIndex, error.message, attempted: attempted, path: path, category: error.category)
    }
  }

  /// The entry at a path that is in no merge conflict.
  func entry(at path: String) -> git_index_entry? {
    git_index_get_bypath(index.pointer, path, 0)?.pointee
  }

  /// Whether a merge left the path in conflict.
  func isUnmerged(_ path: String) -> Bool {
    (1...3).contains { git_index_get_bypath(index.pointer, path, $0) != nil }
  }

  /// Whether an entry, merged or not, is at a folder of the path, or inside the path taken as a folder:
  /// adding the path would throw it out.
  func isObstructed(_ path: String) throws(GitError) -> Bool {
    var position = 0
    let attempted = "look up '\(path)' in the index"
    if try find(attempted, { git_index_find_prefix(&position, index.pointer, path + "/") }) { return true }
    var folder = path[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      let name = String(folder)
      if entry(at: name) != nil || isUnmerged(name) { return true }
    }
    return false
  }

  /// Sets an entry; the flags that the user gave it (assume unchanged, skip worktree) stay.
  ///
  /// - Parameter status: the working file's, nil when it is not the one committed, so that git compares
  ///   contents.
  func set(_ path: String, mode: FileMode, id: ObjectID, status: stat?) throws(GitError) {
    var entry = entry(at: path) ?? git_index_entry()
    entry.id = id.oid
    entry.mode = mode.rawValue & 0o100 == 0 ? FileMode.file.rawValue : FileMode.executable.rawValue
    entry.setStatus(status)
    try call("\(Self.attempted) at '\(path)'") {
      path.withCString { name in
        entry.path = name
        return git_index_add(index.pointer, &entry)
      }
    }
  }

  func remove(_ path: String) throws(GitError) {
    try call("\(Self.attempted) at '\(path)'") { git_index_remove(index.pointer, path, 0) }
  }

  /// Writes the index in the place of the user's.
  func commit() throws(GitError) {
    let attempted = Self.attempted
    // Left behind by a process that died; all of ours are behind the writers' lock.
    try removeFile(copy + ".lock", attempted: attempted)
    try call(attempted) { git_index_write(index.pointer) }
    guard let file = try Descriptor.open(copy, O_RDWR, attempted: attempted) else {
      throw GitError.system(ENOENT, attempted: attempted, path: copy)
    }
    if let before {
      fchmod(file.number, before.st_mode & 0o777)
      // An entry is trusted only when its file is older than the index. Keeping the index's age keeps every
      // entry in doubt that was in doubt; a younger index would hide an edit made in the same tick as the
      // last write.
      var times = [before.st_mtim, before.st_mtim]
      futimens(file.number, &times)
    }
    try file.synchronize(attempted: attempted, path: copy)
    guard rename(copy, path) == 0 else { throw GitError.system(errno, attempted: attempted, path: path) }
  }

  private static func copyFile(_ source: String, to target: String) throws(GitError) -> stat? {
    try removeFile(target, attempted: attempted)
    guard let file = try Descriptor.open(source, O_RDONLY, attempted: attempted) else { return nil }
    let status = try file.status(attempted: attempted, path: source)
    guard let bytes = try file.read(limit: 2 << 30, attempted: attempted, path: source) else {
      throw GitError(.tooLarge, "the index is larger than 2 GiB", attempted: attempted, path: source)
    }
    guard let copy = try Descriptor.open(target, O_WRONLY | O_CREAT | O_EXCL, attempted: attempted) else {
      throw GitError.system(ENOENT, attempted: attempted, path: target)
    }
    try copy.write(bytes, attempted: attempted, path: target)
    return status
  }
}

extension git_index_entry {
  /// Whether the user asked for the file not to be checked out.
  var skipsWorkingTree: Bool { flags_extended & UInt16(GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue) != 0 }

  fileprivate mutating func setStatus(_ status: stat?) {
    let status = status ?? stat()
    ctime = git_index_time(
      seconds: Int32(truncatingIfNeeded: status.st_ctim.tv_sec),
      nanoseconds: UInt32(truncatingIfNeeded: status.st_ctim.tv_nsec))
    mtime = git_index_time(
      seconds: Int32(truncatingIfNeeded: status.st_mtim.tv_sec),
      nanoseconds: UInt32(truncatingIfNeeded: status.st_mtim.tv_nsec))
    dev = UInt32(truncatingIfNeeded: status.st_dev)
    ino = UInt32(truncatingIfNeeded: status.st_ino)
    uid = status.st_uid
    gid = status.st_gid
    file_size = UInt32(truncatingIfNeeded: status.st_size)
  }
}
