import CLibgit2
import Glibc

/// How long a publication waits for others, and how often it tries again.
public struct PublishLimits: Hashable, Sendable {
  /// Seconds to wait for another process that publishes with this library.
  public var writers = 10.0
  /// Seconds to wait for a lock of git's: on the index, on the branch.
  public var locks = 5.0
  /// How often to plan again after the branch moved meanwhile.
  public var tries = 20

  /// The usual limits.
  public init() {}
}

extension Repository {
  /// Commits a change of some files on the branch that HEAD names, and brings working files and index along,
  /// leaving everything else that the user edited or staged as it is.
  ///
  /// The branch moves only if it is still where the plan saw it; otherwise the plan is made again on the new
  /// tip. A process that dies on the way leaves a repository that git reads; the next publication finishes or
  /// drops what was begun. In a bare repository there are no working files and no index to bring along. Where git is
  /// configured to sign commits, this one is signed by the same program; if that fails nothing is done.
  ///
  /// - Parameters:
  ///   - message: the whole commit message.
  ///   - allowUnborn: whether a branch without a commit gets its first one.
  ///   - limits: how long to wait for others.
  ///   - plan: says what to change, given the tip of the branch. Called again when the branch moved; so it
  ///     must read what it decides by from the tip it is given. What it throws ends the publication, with
  ///     nothing changed.
  /// - Throws: what the plan threw, or a ``GitError``. `.noIdentity`, `.invalidDate`; `.detachedHead`, `.unbornBranch`;
  ///   `.nothingToPublish`, `.invalidPath`, `.notAFile`, `.conflict`, `.uncommittedChanges` for the plan's files;
  ///   `.unsupportedIndex`; `.busy`, `.lockedByOther`, `.branchKeepsMoving` where others are at work; `.permissionDenied`,
  ///   `.readOnly`, `.noSpace`; `.noSigningKey`, `.noProgram`, `.signingFailed`, `.programHangs` where it is to be signed.
  ///   After any of them nothing has changed, with the one exception of `.notCheckedOut`: there the commit is on the
  ///   branch, and working files and index follow at the next publication.
  @discardableResult
  public func publish(
    message: String, allowUnborn: Bool = false, limits: PublishLimits = PublishLimits(),
    plan: (Tip) throws -> [FileChange]
  ) throws -> Commit {
    try publish(message: message, allowUnborn: allowUnborn, limits: limits, passing: { _ in }, plan: plan)
  }

  /// The same, where the message too depends on what the plan finds at the tip.
  ///
  /// - Throws: as ``publish(message:allowUnborn:limits:plan:)``.
  @discardableResult
  public func publish(
    allowUnborn: Bool = false, limits: PublishLimits = PublishLimits(),
    plan: (Tip) throws -> (message: String, changes: [FileChange])
  ) throws -> Commit {
    try publish(allowUnborn: allowUnborn, limits: limits, passing: { _ in }, plan: plan)
  }

  func publish(
    message: String, allowUnborn: Bool, limits: PublishLimits, passing: (PublishStep) -> Void,
    plan: (Tip) throws -> [FileChange]
  ) throws -> Commit {
    try publish(allowUnborn: allowUnborn, limits: limits, passing: passing) { tip in (message, try plan(tip))
    }
  }

  /// - Parameter passing: told of each step once it is done; a test ends its process there.
  private func publish(
    allowUnborn: Bool, limits: PublishLimits, passing: (PublishStep) -> Void,
    plan: (Tip) throws -> (message: String, changes: [FileChange])
  ) throws -> Commit {
    let writer = try identity()
    let signer = try CommitSigner(of: self, committer: writer.committer)
    try call("name the committer in the reflog") {
      git_repository_set_ident(handle.pointer, writer.committer.name, writer.committer.email)
    }
    try requireWritable()
    let lock = try WriterLock.take(in: commonDirectory, waiting: limits.writers)
    defer { lock.isHeldToHere() }
    try recover(waiting: limits.locks)
    for attempt in 1...max(1, limits.tries) {
      let head = try head()
      let target = try PublishTarget(head, in: self, allowUnborn: allowUnborn)
      let (message, changes) = try plan(target.tip)
      let publication = try Publication(changes, on: target, in: self, signer: signer)
      if let id = try publication.attempt(
        message: message, by: writer, waiting: limits.locks, passing: passing)
      {
        return try commit(id)
      }
      usleep(UInt32(min(attempt, 10)) * 5_000)
    }
    throw GitError(
      .branchKeepsMoving, "it moved on each of \(limits.tries) tries; try again", attempted: "move the branch"
    )
  }

  /// The permissions that publishing needs, looked at before anything is written.
  private func requireWritable() throws(GitError) {
    for folder in [commonDirectory, commonDirectory + "/objects", gitDirectory, workingDirectory] {
      guard let folder, faccessat(AT_FDCWD, folder, W_OK, AT_EACCESS) != 0 else { continue }
      throw GitError.system(errno, attempted: "write to the repository", path: folder)
    }
  }
}

/// The steps of a publication, in order.
enum PublishStep: String, CaseIterable, Codable {
  case indexLocked, journalWritten, filesPrepared, branchMoved, filesReplaced, indexWritten
}

/// The branch that a publication moves, as it was read.
struct PublishTarget {
  let head: Head
  let branch: String
  let tip: Tip

  init(_ head: Head, in repository: Repository, allowUnborn: Bool) throws(GitError) {
    let attempted = "find the branch to commit on"
    self.head = head
    switch head {
    case .branch(let name, let id):
      branch = name
      tip = Tip(commit: id, tree: try repository.node(id).tree)
    case .unborn(let name):
      guard allowUnborn else {
        throw GitError(.unbornBranch, "the branch \(name) has no commit yet", attempted: attempted)
      }
      branch = name
      tip = Tip(commit: nil, tree: nil)
    case .detached(let id):
      throw GitError(
        .detachedHead, "HEAD is at the commit \(id.short) and on no branch; `git switch` to one",
        attempted: attempted)
    }
    guard branch.hasPrefix("refs/heads/") else {
      throw GitError(.detachedHead, "HEAD names \(branch), which is not a branch", attempted: attempted)
    }
  }
}
