import CLibgit2
import Glibc

/// A tree that is in no commit yet, with a repository to read it from.
///
/// Trees and blobs that git has not written are kept in memory by that repository alone; nothing is written to the disk.
public struct UncommittedTree {
  public let repository: Repository
  public let tree: ObjectID
}

extension Repository {
  /// What is staged, as `git write-tree` would write it.
  ///
  /// Reads the index that `GIT_INDEX_FILE` names, where a hook of git's sets it: `git commit -a` has one of its own.
  ///
  /// - Throws: `.noWorkingTree` in a bare repository; `.unmerged` where a merge left conflicts; `.unsupportedIndex`.
  public func stagedTree() throws(GitError) -> UncommittedTree {
    try stagedTree(inHookWith: Staging.hookIndex)
  }

  /// - Parameter hookIndex: the index that git has told a hook of; nil outside a hook.
  func stagedTree(inHookWith hookIndex: String?) throws(GitError) -> UncommittedTree {
    if let hookIndex, let tree = rememberedTree(of: hookIndex) ?? treeWrittenByGit(of: hookIndex) {
      return UncommittedTree(repository: self, tree: tree)
    }
    let staging = try Staging(of: self, index: hookIndex, "read what is staged")
    return UncommittedTree(repository: staging.repository, tree: try staging.tree())
  }

  /// The tree of an index, where git remembers it and has written it.
  private func rememberedTree(of hookIndex: String) -> ObjectID? {
    guard let root = workingDirectory,
      let tree = RememberedTree.root(ofIndexAt: Staging.path(of: hookIndex, at: root)), contains(tree)
    else { return nil }
    return tree
  }

  /// The tree of an index, written by git itself; nil where git does not, for whatever reason.
  ///
  /// In a hook of git's it is at hand, and the commit will write the same tree. It remembers in the index which folders it
  /// has written, where libgit2 reads every tree again.
  private func treeWrittenByGit(of hookIndex: String) -> ObjectID? {
    guard let root = workingDirectory else { return nil }
    let git = ExternalProgram(name: "git", folder: root)
    let outcome = try? git.run(
      ["--git-dir=\(gitDirectory)", "--work-tree=\(root)", "write-tree", "--missing-ok"],
      environment: ["GIT_INDEX_FILE": hookIndex], waiting: 60, attempted: "read what is staged")
    guard let outcome, outcome.status == 0 else { return nil }
    let hex = String(decoding: outcome.output, as: UTF8.self).prefix { !$0.isNewline }
    guard let tree = ObjectID(hex: String(hex)), contains(tree) else { return nil }
    return tree
  }

  /// The working files, as they would be written after `git add --all` of some folders: files that are ignored stay out,
  /// and what `.gitattributes` and configuration ask to convert is converted.
  ///
  /// - Throws: `.noWorkingTree`, `.unsupportedIndex`; `.tooLarge` for a file that has more than 1 GiB.
  public func workingTree(of folders: [String]) throws(GitError) -> UncommittedTree {
    let attempted = "read the working tree"
    let staging = try Staging(of: self, index: Staging.hookIndex, attempted)
    try staging.addAll(in: folders)
    return UncommittedTree(repository: staging.repository, tree: try staging.tree())
  }
}

/// A copy of the index in memory, owned by a repository that keeps in memory whatever is written to it.
private final class Staging {
  let repository: Repository
  private let index: Handle<Index>
  private let attempted: String

  /// The index that git has told a hook of, in which this process runs; nil outside one.
  static var hookIndex: String? {
    getenv("GIT_INDEX_FILE").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// - Parameter named: the index to read; nil for the repository's own.
  init(of original: Repository, index named: String?, _ attempted: String) throws(GitError) {
    guard let root = original.workingDirectory else {
      throw GitError(
        .noWorkingTree, "a bare repository has no index and no working tree", attempted: attempted,
        path: original.commonDirectory)
    }
    let repository = try Repository.open(again: original)
    try repository.keepNewObjectsInMemory(attempted)
    let path = named.map { Self.path(of: $0, at: root) } ?? repository.gitDirectory + "/index"
    index = try Self.open(path, attempted)
    let pointer = index.pointer
    try call(attempted) { git_repository_set_index(repository.handle.pointer, pointer) }
    self.repository = repository
    self.attempted = attempted
    try leaveOutIntended()
  }

  /// Where an index is that a hook was told of: git runs hooks at the top of the working tree and names it as seen from there.
  static func path(of hookIndex: String, at root: String) -> String {
    hookIndex.hasPrefix("/") ? hookIndex : "\(root)/\(hookIndex)"
  }

  private static func open(_ path: String, _ attempted: String) throws(GitError) -> Handle<Index> {
    do {
      return try make(Index.self, attempted) { git_index_open($0, path) }
    } catch {
      guard error.code == .generic else { throw error }
      throw GitError(
        .unsupportedIndex, error.message, attempted: attempted, path: path, category: error.category)
    }
  }

  /// What `git add --intent-to-add` named is not staged.
  private func leaveOutIntended() throws(GitError) {
    var paths: [String] = []
    for place in 0..<git_index_entrycount(index.pointer) {
      guard let entry = git_index_get_byindex(index.pointer, place)?.pointee, let path = entry.path,
        entry.flags_extended & UInt16(GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue) != 0
      else { continue }
      paths.append(String(cString: path))
    }
    for path in paths { try call(attempted) { git_index_remove(index.pointer, path, 0) } }
  }

  func addAll(in folders: [String]) throws(GitError) {
    let scan = Scan(index: index.pointer, root: repository.workingDirectory ?? "")
    do {
      try withStrings(folders) { paths throws(GitError) in
        try call(attempted) {
          git_index_add_all(
            index.pointer, paths, GIT_INDEX_ADD_DEFAULT.rawValue,
            { path, _, payload in
              guard let path, let payload else { return 0 }
              return Unmanaged<Scan>.fromOpaque(payload).takeUnretainedValue().verdict(on: path)
            }, Unmanaged.passUnretained(scan).toOpaque())
        }
      }
    } catch {
      guard let path = scan.tooLarge else { throw error }
      throw GitError(
        .tooLarge, "\(path) has more than \(Scan.largest) bytes", attempted: attempted, path: path)
    }
    // Conflicts elsewhere are none of a store's.
    try call(attempted) { git_index_conflict_cleanup(index.pointer) }
  }

  func tree() throws(GitError) -> ObjectID {
    guard git_index_has_conflicts(index.pointer) == 0 else {
      throw GitError(.unmerged, "a merge left conflicts in the index", attempted: attempted)
    }
    var tree = git_oid()
    try call(attempted) { git_index_write_tree_to(&tree, index.pointer, repository.handle.pointer) }
    return ObjectID(tree)
  }
}

/// Looks at each working file that differs from the index before it is read.
private final class Scan {
  static let largest = 1 << 30
  private let index: OpaquePointer
  private let root: String
  /// The file that ended the scan.
  private(set) var tooLarge: String?

  init(index: OpaquePointer, root: String) {
    self.index = index
    self.root = root
  }

  /// 0 takes the file, 1 passes over it, below 0 ends the scan.
  func verdict(on path: UnsafePointer<CChar>) -> Int32 {
    let name = String(cString: path)
    var status = stat()
    let isThere = lstat("\(root)/\(name)", &status) == 0
    // A sparse checkout leaves files out that are still meant to be there.
    if !isThere, git_index_get_bypath(index, path, 0)?.pointee.skipsWorkingTree == true { return 1 }
    guard isThere, status.st_mode & S_IFMT == S_IFREG, status.st_size > Self.largest else { return 0 }
    tooLarge = name
    return -1
  }
}

/// Lends strings as C has them.
private func withStrings(
  _ strings: [String], _ body: (UnsafePointer<git_strarray>) throws(GitError) -> Void
) throws(GitError) {
  var pointers = strings.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  let count = pointers.count
  let result = pointers.withUnsafeMutableBufferPointer { buffer -> Result<Void, GitError> in
    var array = git_strarray(strings: buffer.baseAddress, count: count)
    return Result { () throws(GitError) in try body(&array) }
  }
  try result.get()
}

extension Repository {
  /// A handle on this repository which keeps in memory whatever is written through it.
  func keepingNewObjectsInMemory(_ attempted: String) throws(GitError) -> Repository {
    let repository = try Repository.open(at: gitDirectory)
    try repository.keepNewObjectsInMemory(attempted)
    return repository
  }

  /// From now on what is written through this handle is kept in memory, and gone with it.
  fileprivate func keepNewObjectsInMemory(_ attempted: String) throws(GitError) {
    var backend: UnsafeMutablePointer<git_odb_backend>?
    try call(attempted) { git_mempack_new(&backend) }
    // Before all others, so that it is what is written to; the database frees it.
    try call(attempted) { git_odb_add_backend(objects.pointer, backend, 1000) }
  }
}
