import CLibgit2
import Glibc

extension Repository {
  /// Opens the repository that is at a folder itself: a working tree, a linked worktree, a `.git` or a bare
  /// repository.
  ///
  /// - Throws: `.noRepository`; `.notOwned`, whose path is what `safe.directory` has to list; `.invalidName` for a
  ///   null character in the path; `.generic` for a malformed `shallow` file.
  public static func open(at path: String) throws(GitError) -> Repository {
    try opened("open the git repository at \(path)", path) { out in
      git_repository_open_ext(out, path, UInt32(GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue), nil)
    }
  }

  /// Opens a repository again, by the folder that holds its HEAD, with the same working tree: from that folder alone
  /// another repository could be found, or none, as `core.worktree` may lie anywhere.
  ///
  /// - Throws: as ``open(at:)``.
  static func open(again repository: Repository) throws(GitError) -> Repository {
    let folder = repository.gitDirectory
    return try opened("open the git repository at \(folder)", folder) { out in
      let status = git_repository_open_ext(out, folder, UInt32(GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue), nil)
      guard status == 0, let root = repository.workingDirectory, let opened = out.pointee else {
        return status
      }
      let placed = git_repository_set_workdir(opened, root, 0)
      if placed != 0 {
        git_repository_free(opened)
        out.pointee = nil
      }
      return placed
    }
  }

  /// Opens the repository that a folder is in, looking upwards as git does: not beyond the file system that
  /// the folder is on, nor above a folder listed in `GIT_CEILING_DIRECTORIES`.
  ///
  /// - Throws: as ``open(at:)``.
  public static func discover(from folder: String) throws(GitError) -> Repository {
    let ceiling = getenv("GIT_CEILING_DIRECTORIES").map { String(cString: $0) }
    return try opened("find the git repository of \(folder)", folder) { out in
      git_repository_open_ext(out, folder, 0, ceiling)
    }
  }

  /// Makes a repository, and the folder for it where needed; refuses to touch one that is there already.
  ///
  /// - Parameter initialBranch: the short name of the branch that HEAD will name; when nil the one that
  ///   `init.defaultBranch` sets, or `main`.
  /// - Throws: `.exists` where there is one; `.permissionDenied`, `.readOnly` or `.noSpace`; `.invalidName` for a
  ///   null character in a name.
  public static func create(
    at path: String, bare: Bool = false, initialBranch: String? = nil
  ) throws(GitError) -> Repository {
    let attempted = "make a git repository at \(path)"
    try Library.start()
    try refuseNull(in: path, attempted)
    let configured = if let initialBranch { initialBranch } else { try defaultBranch() }
    let branch = configured ?? "main"
    try refuseNull(in: branch, attempted)
    var options = git_repository_init_options()
    try call(attempted) {
      git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    }
    var flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
    if bare { flags |= GIT_REPOSITORY_INIT_BARE.rawValue }
    options.flags = flags
    return try opened(attempted, path) { out in
      branch.withCString { name in
        options.initial_head = name
        return git_repository_init_ext(out, path, &options)
      }
    }
  }

  private static func opened(
    _ attempted: String, _ path: String, _ body: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
  ) throws(GitError) -> Repository {
    try Library.start()
    try refuseNull(in: path, attempted)
    var pointer: OpaquePointer?
    func open() throws(GitError) { try call(attempted) { body(&pointer) } }
    do throws(GitError) {
      do throws(GitError) {
        try Ownership.respected(open)
      } catch {
        guard isForeign(error), let repository = try gitFolder(of: path, attempted),
          Ownership.isAcceptedByGit(path, repository: repository)
        else { throw error }
        try Ownership.ignored(open)
      }
    } catch let error where isForeign(error) {
      let folder = try owningFolder(of: path, attempted) ?? path
      throw GitError(
        .notOwned,
        "\(folder) belongs to another user; if you trust it: git config --global --add safe.directory \(folder)",
        attempted: attempted, path: folder, category: error.category)
    } catch let error where error.code == .notFound {
      throw GitError(.noRepository, error.message, attempted: attempted, path: path, category: error.category)
    }
    guard let pointer else {
      throw GitError(.noRepository, "libgit2 opened nothing", attempted: attempted, path: path)
    }
    return try Repository(RepositoryHandle(taking: pointer), attempted: attempted)
  }

  /// Whether the repository was refused for its owner. Where no `safe.directory` is configured at all,
  /// libgit2 1.5 says that this setting was not found.
  private static func isForeign(_ error: GitError) -> Bool {
    error.code == .notOwned
      || error.code == .notFound && error.category.rawValue == Int32(GIT_ERROR_CONFIG.rawValue)
  }

  /// The folder that git's `safe.directory` names a repository by: the working tree, or the bare repository.
  private static func owningFolder(of path: String, _ attempted: String) throws(GitError) -> String? {
    guard var folder = try gitFolder(of: path, attempted) else { return nil }
    for ending in ["/", "/.git"] where folder.utf8.count > ending.utf8.count && folder.hasSuffix(ending) {
      folder.removeLast(ending.count)
    }
    return folder
  }

  /// The folder that holds what git keeps of the repository that a folder is in.
  private static func gitFolder(of path: String, _ attempted: String) throws(GitError) -> String? {
    var found = git_buf()
    defer { git_buf_dispose(&found) }
    guard try find(attempted, { git_repository_discover(&found, path, 0, nil) }) else { return nil }
    return found.ptr.map { String(cString: $0) }
  }

  private static func defaultBranch() throws(GitError) -> String? {
    let attempted = "read git's configuration"
    let configuration = try make(Configuration.self, attempted) { git_config_open_default($0) }
    let snapshot = try make(Configuration.self, attempted) { git_config_snapshot($0, configuration.pointer) }
    return try string("init.defaultBranch", in: snapshot, attempted)
  }

  /// A string of C ends at its first null, so a name with one inside would name something else.
  static func refuseNull(in text: String, _ attempted: String) throws(GitError) {
    guard text.utf8.contains(0) else { return }
    throw GitError(.invalidName, "the name holds a null character", attempted: attempted)
  }

  /// A value of a configuration snapshot, nil when it is not set.
  static func string(
    _ key: String, in snapshot: borrowing Handle<Configuration>, _ attempted: String
  ) throws(GitError) -> String? {
    var value: UnsafePointer<CChar>?
    let pointer = snapshot.pointer
    guard try find(attempted, { git_config_get_string(&value, pointer, key) }) else { return nil }
    return value.map { String(cString: $0) }
  }
}
