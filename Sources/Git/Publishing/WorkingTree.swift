import CLibgit2
import Glibc

/// The checked-out files. Every path is reached folder by folder without following symbolic links, so nothing
/// outside is ever read or written.
struct WorkingTree {
  let root: String
  let repository: Repository

  /// What is at a path of the working tree.
  enum Standing {
    case absent
    case file(stat)

    func isSame(as other: Standing) -> Bool {
      switch (self, other) {
      case (.absent, .absent): true
      case (.file(let one), .file(let other)):
        one.st_ino == other.st_ino && one.st_dev == other.st_dev && one.st_size == other.st_size
          && one.st_mtim.tv_sec == other.st_mtim.tv_sec && one.st_mtim.tv_nsec == other.st_mtim.tv_nsec
          && one.st_mode == other.st_mode
      default: false
      }
    }
  }

  /// - Throws: `.notAFile` when something else stands at the path or among its folders.
  func standing(at path: String) throws(GitError) -> Standing {
    guard let folder = try folder(of: path, create: false) else { return .absent }
    return try Self.standing(path, in: folder)
  }

  private static func standing(_ path: String, in folder: borrowing Descriptor) throws(GitError) -> Standing {
    let attempted = "look at the working file '\(path)'"
    var status = stat()
    if fstatat(folder.number, lastName(of: path), &status, AT_SYMLINK_NOFOLLOW) != 0 {
      let failure = errno
      if failure == ENOENT { return .absent }
      throw GitError.system(failure, attempted: attempted, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw GitError(.notAFile, "it is not a regular file", attempted: attempted, path: path)
    }
    return .file(status)
  }

  /// The id that the file would have as a blob, after the conversions that `.gitattributes` and configuration
  /// ask for.
  func blobID(at path: String) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try call("hash the working file '\(path)'") {
      git_repository_hashfile(&oid, repository.handle.pointer, "\(root)/\(path)", GIT_OBJECT_BLOB, path)
    }
    return ObjectID(oid)
  }

  /// Writes a file beside the one it will replace, making folders as needed.
  func writeTemporary(_ name: String, for path: String, _ content: [UInt8], mode: mode_t) throws(GitError) {
    let attempted = "write the working file '\(path)'"
    guard let folder = try folder(of: path, create: true),
      let file = try Descriptor.open(
        name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode, in: folder.number, shown: path,
        attempted: attempted)
    else { throw GitError.system(ENOENT, attempted: attempted, path: path) }
    try file.write(try converted(content, for: path), attempted: attempted, path: path)
  }

  /// Moves the temporary file into its place, unless what is there is no longer what was found; gives the new
  /// file's status, nil when the place was left alone.
  func replace(_ path: String, with name: String, _ expected: Standing) throws(GitError) -> stat? {
    let attempted = "replace the working file '\(path)'"
    guard let folder = try folder(of: path, create: true) else { return nil }
    guard try Self.standing(path, in: folder).isSame(as: expected) else {
      unlinkat(folder.number, name, 0)
      return nil
    }
    if case .file(let status) = expected { fchmodat(folder.number, name, status.st_mode & 0o7777, 0) }
    guard renameat(folder.number, name, folder.number, Self.lastName(of: path)) == 0 else {
      throw GitError.system(errno, attempted: attempted, path: path)
    }
    guard case .file(let status) = try Self.standing(path, in: folder) else { return nil }
    return status
  }

  /// Deletes the file, unless it is no longer what was found, and then the folders that became empty.
  func remove(_ path: String, _ expected: Standing) throws(GitError) {
    if let folder = try folder(of: path, create: false) {
      guard try Self.standing(path, in: folder).isSame(as: expected) else { return }
      if case .file = expected, unlinkat(folder.number, Self.lastName(of: path), 0) != 0 {
        throw GitError.system(errno, attempted: "delete the working file '\(path)'", path: path)
      }
    }
    prune(path)
  }

  /// Deletes a temporary file that is not needed any more, and the folders made for it; it may be gone
  /// already.
  func discardTemporary(_ name: String, for path: String) {
    if let folder = try? folder(of: path, create: false) { unlinkat(folder.number, name, 0) }
    prune(path)
  }

  /// Deletes the folders of a path as far up as they are empty.
  private func prune(_ path: String) {
    var names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    while names.count > 1 {
      names.removeLast()
      let inner = names.joined(separator: "/")
      guard let folder = try? folder(of: inner, create: false),
        unlinkat(folder.number, names[names.count - 1], AT_REMOVEDIR) == 0
      else { return }
    }
  }

  /// The folder that holds a path, nil when it is not there and not to be made.
  private func folder(of path: String, create: Bool) throws(GitError) -> Descriptor? {
    let attempted = "open the folder of '\(path)'"
    let flags = O_RDONLY | O_DIRECTORY
    var folder = try Descriptor.open(root, flags, attempted: attempted)
    for component in path.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      guard let outer = folder.take() else { return nil }
      let name = String(Substring(component))
      folder = try Self.subfolder(name, in: outer, attempted: attempted, path: path)
      if folder == nil, create {
        if mkdirat(outer.number, name, 0o777) != 0, errno != EEXIST {
          throw GitError.system(errno, attempted: attempted, path: path)
        }
        folder = try Self.subfolder(name, in: outer, attempted: attempted, path: path)
      }
    }
    return folder
  }

  private static func subfolder(
    _ name: String, in folder: borrowing Descriptor, attempted: String, path: String
  ) throws(GitError) -> Descriptor? {
    let number = openat(folder.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number >= 0 { return Descriptor(taking: number) }
    switch errno {
    case ENOENT: return nil
    case ENOTDIR, ELOOP:
      throw GitError(
        .notAFile, "'\(name)' among its folders is not a folder", attempted: attempted, path: path)
    case let failure: throw GitError.system(failure, attempted: attempted, path: path)
    }
  }

  private static func lastName(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
  }

  /// The content as it is checked out, after the conversions that `.gitattributes` and configuration ask for.
  private func converted(_ content: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    let attempted = "convert '\(path)' for the working tree"
    var list: OpaquePointer?
    try call(attempted) {
      git_filter_list_load(
        &list, repository.handle.pointer, nil, path, GIT_FILTER_TO_WORKTREE,
        UInt32(GIT_FILTER_DEFAULT.rawValue))
    }
    // There is no list when there is nothing to convert.
    guard let list else { return content }
    let filters = Handle<FilterList>(taking: list, owner: repository.handle)
    var result = git_buf()
    defer { git_buf_dispose(&result) }
    let pointer = filters.pointer
    try call(attempted) {
      content.withUnsafeBytes { bytes in
        git_filter_list_apply_to_buffer(
          &result, pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
      }
    }
    return Array(UnsafeRawBufferPointer(start: result.ptr, count: result.size))
  }
}
