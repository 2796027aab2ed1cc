import CLibgit2
import Glibc

/// One try at putting planned changes on a branch.
struct Publication {
  private let repository: Repository
  private let target: PublishTarget
  private let folder: FolderEdit
  private let contents: [[UInt8]?]
  private var planned: [PlannedFile]
  /// Who signs the commit, if it is to be signed.
  private let signer: CommitSigner?

  /// Checks the changes against the tip.
  ///
  /// - Throws: `.conflict` when a path does not hold what the change was made from.
  init(
    _ changes: [FileChange], on target: PublishTarget, in repository: Repository, signer: CommitSigner?
  ) throws(GitError) {
    self.repository = repository
    self.signer = signer
    self.target = target
    contents = changes.map(\.content)
    folder = try FolderEdit(paths: changes.map(\.path))
    planned = changes.map { PlannedFile(path: $0.path) }
    try folder.survey(target.tip.tree, in: repository, &planned)
    for (change, file) in zip(changes, planned) where change.expected != file.old?.id {
      let reason =
        if file.old == nil { "it is no longer there" } else if change.expected == nil {
          "it is there already"
        } else {
          "it was changed meanwhile"
        }
      throw GitError(.conflict, reason, attempted: "write '\(change.path)'", path: change.path)
    }
  }

  /// The commit that the branch was moved to, nil when it had moved meanwhile and nothing was done.
  consuming func attempt(
    message: String, by writer: Identity, waiting seconds: Double, passing: (PublishStep) -> Void
  ) throws(GitError) -> ObjectID? {
    let signed = try sign(message, writer)
    guard let root = repository.workingDirectory else {
      let journal = try makeJournal(message, writer, signed)
      try journal.write(in: repository.gitDirectory)
      defer { Journal.remove(in: repository.gitDirectory) }
      passing(.journalWritten)
      guard try moveBranch(journal, message, seconds) else { return nil }
      passing(.branchMoved)
      return journal.commit
    }
    let interruption = DeferredInterruption()
    defer { interruption.lastsToHere() }
    // From here git can neither stage, commit nor switch, so what is checked stays so.
    let lock = try IndexLock.take(in: repository.gitDirectory, waiting: seconds)
    defer { lock.isHeldToHere() }
    passing(.indexLocked)
    guard try repository.head() == target.head else { return nil }
    let index = try IndexEdit.open(in: repository.gitDirectory)
    let working = WorkingTree(root: root, repository: repository)
    let actions = try actions(index, working)
    let journal = try makeJournal(message, writer, signed)
    let files = planned.indices.map { position in
      let file = planned[position]
      return Checkout.File(
        path: file.path, mode: file.mode, new: file.new, action: actions[position],
        temporary: journal.temporaryName(position))
    }
    let checkout = Checkout(working: working, files: files)
    let contents = contents
    // Nothing of it shows yet. Later it is less to finish than to take back.
    guard !interruption.isPending else { throw GitError.system(EINTR, attempted: "commit") }
    try journal.write(in: repository.gitDirectory)
    passing(.journalWritten)
    do {
      try checkout.prepare { position in contents[position] ?? [] }
      passing(.filesPrepared)
      guard try moveBranch(journal, message, seconds) else {
        checkout.discard()
        Journal.remove(in: repository.gitDirectory)
        return nil
      }
    } catch {
      checkout.discard()
      Journal.remove(in: repository.gitDirectory)
      throw error
    }
    passing(.branchMoved)
    do {
      try checkout.replaceFiles(index)
      passing(.filesReplaced)
      try index.commit()
      passing(.indexWritten)
    } catch {
      throw GitError(
        .notCheckedOut,
        "the commit \(journal.commit.short) is on the branch, and the next write will bring the files along "
          + "(\(error.message))",
        attempted: error.attempted, path: error.path, category: error.category)
    }
    Journal.remove(in: repository.gitDirectory)
    return journal.commit
  }

  /// Has the commit signed, nil where that is not configured: before any lock of git's is held and anything is written,
  /// since a person may be asked for a passphrase, and may go away.
  private func sign(_ message: String, _ writer: Identity) throws(GitError) -> SignedBytes? {
    guard let signer else { return nil }
    if let root = repository.workingDirectory {
      let index = try IndexEdit.open(in: repository.gitDirectory)
      _ = try actions(index, WorkingTree(root: root, repository: repository))
    }
    var draft = self
    let memory = try repository.keepingNewObjectsInMemory("make the commit to sign")
    let tree = try draft.writeTree(in: memory)
    let bytes = try CommitBytes.unsigned(
      tree: tree, parent: target.tip.commit, author: writer.author, committer: writer.committer,
      message: message)
    let signature = try signer.signature(of: bytes, scratch: repository.ownFolder)
    return SignedBytes(tree: tree, commit: CommitBytes.signed(bytes, signature))
  }

  /// A commit that was signed before it is written.
  private struct SignedBytes {
    let tree: ObjectID
    let commit: [UInt8]
  }

  /// What is to be done for each working file.
  private func actions(
    _ index: borrowing IndexEdit, _ working: WorkingTree
  ) throws(GitError) -> [Checkout.Action] {
    var actions: [Checkout.Action] = []
    for file in planned { actions.append(try action(for: file, index, working)) }
    return actions
  }

  /// Refuses a path that the user has edited or staged.
  private func action(
    for file: PlannedFile, _ index: borrowing IndexEdit, _ working: WorkingTree
  ) throws(GitError) -> Checkout.Action {
    let entry = index.entry(at: file.path)
    let standing = try working.standing(at: file.path)
    guard !index.isUnmerged(file.path) else { throw uncommitted(file, "it is in a merge conflict") }
    guard let old = file.old else {
      let isObstructed = try index.isObstructed(file.path)
      guard entry == nil, !isObstructed else {
        throw uncommitted(file, "it is staged already")
      }
      guard case .absent = standing else { throw uncommitted(file, "there is such a file, not committed") }
      return .replace(standing)
    }
    guard let entry, ObjectID(entry.id) == old.id, entry.mode & 0o100 == old.mode.rawValue & 0o100 else {
      throw uncommitted(file, "a change of it is staged")
    }
    if case .absent = standing {
      guard entry.skipsWorkingTree else { throw uncommitted(file, "it is deleted in the working tree") }
      return .leave(nil)
    }
    guard try working.blobID(at: file.path) == old.id else {
      throw uncommitted(file, "it is edited in the working tree")
    }
    return .replace(standing)
  }

  private func uncommitted(_ file: PlannedFile, _ reason: String) -> GitError {
    GitError(
      .uncommittedChanges, reason + "; commit, stash or undo that first", attempted: "write '\(file.path)'",
      path: file.path)
  }

  /// Stores blobs, trees and the commit, and says what is about to be done with them.
  private mutating func makeJournal(
    _ message: String, _ writer: Identity, _ signed: SignedBytes?
  ) throws(GitError) -> Journal {
    let commit = try Library.writeObjects(atMost: contents.count, in: repository.commonDirectory + "/objects")
    {
      () throws(GitError) in try writeObjects(message, writer, signed)
    }
    let files = planned.map { Journal.File(path: $0.path, mode: $0.mode, old: $0.old?.id, new: $0.new) }
    let token = String(UInt64.random(in: 0...(.max)), radix: 36)
    return Journal(token: token, branch: target.branch, commit: commit, files: files)
  }

  private mutating func writeObjects(
    _ message: String, _ writer: Identity, _ signed: SignedBytes?
  ) throws(GitError) -> ObjectID {
    let tree = try writeTree(in: repository)
    if let signed {
      guard signed.tree == tree else {
        throw GitError(.signingFailed, "what was signed is not what is written", attempted: "sign the commit")
      }
      return try repository.write(signed.commit, .commit)
    }
    return try repository.writeCommit(
      tree: tree, parent: target.tip.commit, author: writer.author, committer: writer.committer,
      message: message)
  }

  /// Stores the blobs and the trees, through the handle given.
  private mutating func writeTree(in repository: Repository) throws(GitError) -> ObjectID {
    for (position, content) in contents.enumerated() {
      if let content { planned[position].new = try repository.write(content, .blob) }
    }
    guard planned.contains(where: { $0.old?.id != $0.new }) else {
      throw GitError(.nothingToPublish, "every file is as it was", attempted: "make a commit")
    }
    if let tree = try folder.apply(to: target.tip.tree, in: repository, planned) { return tree }
    return try repository.write([], .tree)
  }

  private func moveBranch(_ journal: Journal, _ message: String, _ seconds: Double) throws(GitError) -> Bool {
    let subject = message.utf8.split(separator: UInt8(ascii: "\n")).first.map { String(Substring($0)) } ?? ""
    let deadline = Deadline(seconds: seconds)
    while true {
      do {
        return try repository.moveBranch(
          target.branch, from: target.tip.commit, to: journal.commit, reason: subject)
      } catch let error where error.code == .locked {
        guard deadline.pause() else {
          let path = "\(repository.commonDirectory)/\(target.branch).lock"
          throw GitError(
            .lockedByOther,
            "another program holds \(path); if none is running any more, remove that file",
            attempted: error.attempted, path: path)
        }
      }
    }
  }
}
