import CLibgit2
import Glibc

extension Repository {
  /// Finishes or drops what a publication had begun when its process died.
  ///
  /// Called by every publication first. Where the branch has the new version and index and working file still
  /// the old one, they are brought up to date; whatever the user changed since then stays.
  ///
  /// - Precondition: the caller holds the ``WriterLock``.
  func recover(waiting seconds: Double) throws(GitError) {
    let attempted = "finish an interrupted write"
    if !isBare { try IndexLock.removeStale(in: gitDirectory, attempted: attempted) }
    guard let journal = try Journal.read(in: gitDirectory) else {
      Journal.remove(in: gitDirectory)
      return
    }
    try removeStaleBranchLock(journal, waiting: seconds, attempted: attempted)
    if let root = workingDirectory {
      try recover(journal, WorkingTree(root: root, repository: self), waiting: seconds)
    }
    Journal.remove(in: gitDirectory)
  }

  private func recover(_ journal: Journal, _ working: WorkingTree, waiting seconds: Double) throws(GitError) {
    let lock = try IndexLock.take(in: gitDirectory, waiting: seconds)
    defer { lock.isHeldToHere() }
    let index = try IndexEdit.open(in: gitDirectory)
    let committed = try committedBlobs()
    var files: [Checkout.File] = []
    for (position, file) in journal.files.enumerated() {
      let temporary = journal.temporaryName(position)
      working.discardTemporary(temporary, for: file.path)
      guard committed[Array(file.path.utf8)] == file.new, try isUnfinished(file, index) else { continue }
      let skips = index.entry(at: file.path)?.skipsWorkingTree ?? false
      files.append(
        Checkout.File(
          path: file.path, mode: file.mode, new: file.new,
          action: try remaining(file, working, skips: skips), temporary: temporary))
    }
    guard !files.isEmpty else { return }
    let checkout = Checkout(working: working, files: files)
    do {
      try checkout.prepare { position throws(GitError) in
        guard let new = files[position].new else { return [] }
        return try blob(new, limit: .max)
      }
      try checkout.replaceFiles(index)
      try index.commit()
    } catch {
      checkout.discard()
      throw error
    }
  }

  /// The blobs of the commit that is checked out, by their paths' bytes: two spellings of one text are two
  /// paths.
  private func committedBlobs() throws(GitError) -> [[UInt8]: ObjectID] {
    guard let commit = try head().commit else { return [:] }
    let files = try files(inTree: try node(commit).tree)
    return Dictionary(files.map { (Array($0.path.utf8), $0.entry.id) }) { first, _ in first }
  }

  /// Whether the index still has the old version.
  private func isUnfinished(_ file: Journal.File, _ index: borrowing IndexEdit) throws(GitError) -> Bool {
    guard !index.isUnmerged(file.path), index.entry(at: file.path).map({ ObjectID($0.id) }) == file.old
    else { return false }
    if file.old != nil { return true }
    return try !index.isObstructed(file.path)
  }

  /// What remains to be done for the working file.
  private func remaining(
    _ file: Journal.File, _ working: WorkingTree, skips: Bool
  ) throws(GitError) -> Checkout.Action {
    let standing: WorkingTree.Standing
    do {
      standing = try working.standing(at: file.path)
    } catch let error where error.code == .notAFile {
      // The user put something else there since.
      return .leave(nil)
    }
    guard case .file(let status) = standing else {
      return file.old == nil && file.new != nil && !skips ? .replace(standing) : .leave(nil)
    }
    let id = try working.blobID(at: file.path)
    if id == file.new { return .leave(status) }
    return id == file.old ? .replace(standing) : .leave(nil)
  }

  /// Removes the lock on the branch that died with its process while libgit2 held it: it holds the journal's
  /// commit, or nothing yet for the whole wait, and is no older than the journal.
  private func removeStaleBranchLock(
    _ journal: Journal, waiting seconds: Double, attempted: String
  ) throws(GitError) {
    let path = "\(commonDirectory)/\(journal.branch).lock"
    let deadline = Deadline(seconds: seconds)
    while let content = try readFile(path, limit: 4096, attempted: attempted) {
      if content == Array("\(journal.commit)\n".utf8) { break }
      guard content.isEmpty, try isYounger(path, than: Journal.path(in: gitDirectory)) else { return }
      guard deadline.pause() else { break }
    }
    try removeFile(path, attempted: attempted)
  }

  private func isYounger(_ path: String, than other: String) throws(GitError) -> Bool {
    var (one, two) = (stat(), stat())
    guard lstat(path, &one) == 0, lstat(other, &two) == 0 else { return false }
    return (one.st_mtim.tv_sec, one.st_mtim.tv_nsec) >= (two.st_mtim.tv_sec, two.st_mtim.tv_nsec)
  }
}
