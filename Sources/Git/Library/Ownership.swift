import CLibgit2
import Glibc
import Synchronization

/// Whether repositories of other users are opened: those that git itself accepts.
///
/// libgit2 1.5 knows no `safe.directory = *`, and not the file that `GIT_CONFIG_GLOBAL` names; both are usual where CI runs
/// in a container. Only where it refuses a repository git is asked, so that the check costs nothing as a rule.
enum Ownership {
  /// Held while a repository is opened: whether libgit2 looks at owners is one switch for the whole process.
  private static let opening = Mutex(())
  /// The folders of repositories that git has accepted, as a store opens its repository several times.
  private static let accepted = Mutex<Set<String>>([])

  /// Opens a repository, which libgit2 refuses where it is another user's.
  static func respected(_ open: () throws(GitError) -> Void) throws(GitError) {
    try opening.withLock { _ throws(GitError) in try open() }
  }

  /// Opens a repository, be it another user's.
  static func ignored(_ open: () throws(GitError) -> Void) throws(GitError) {
    try opening.withLock { _ throws(GitError) in
      _ = ibid_git_set_owner_validation(0)
      defer { _ = ibid_git_set_owner_validation(1) }
      try open()
    }
  }

  /// Whether git accepts the very repository that libgit2 finds from a folder; not where git cannot be asked.
  static func isAcceptedByGit(_ folder: String, repository: String) -> Bool {
    guard let repository = real(repository) else { return false }
    if accepted.withLock({ $0.contains(repository) }) { return true }
    let git = ExternalProgram(name: "git", folder: folder)
    let outcome = try? git.run(
      ["rev-parse", "--absolute-git-dir"], waiting: 10, attempted: "ask git for its repository")
    guard let outcome, outcome.status == 0 else { return false }
    let answer = String(decoding: outcome.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    // By its environment git may be at work on another repository than that of the folder.
    guard real(answer) == repository else { return false }
    accepted.withLock { _ = $0.insert(repository) }
    return true
  }

  /// The path without links; nil where there is nothing.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
