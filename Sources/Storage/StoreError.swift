import Git
public import Provenance

/// Why something could not be done with a store: what was attempted, on what, why, and what to do next.
public struct StoreError: Error, Sendable {
  /// What kind of error it is; scripts may rely on the words.
  public let kind: Kind
  /// One sentence that says what was attempted and on which id.
  public let message: String
  /// What led to it, outermost first.
  public let causes: [String]
  /// What to do, with the command to type.
  public let hints: [String]
  /// What the checks found, where a check refused a change.
  public let findings: [Finding]

  /// The kinds of error.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    /// Names a kind.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The kind of a refusal by the domain.
    init(_ kind: ChangeRefusal.Kind) { rawValue = kind.rawValue }

    /// The folder is in no repository.
    public static let noRepository = Kind(rawValue: "no-repository")
    /// The repository holds no store.
    public static let notAStore = Kind(rawValue: "not-a-store")
    /// The store is of a format that this version does not read.
    public static let unsupportedFormat = Kind(rawValue: "unsupported-format")
    /// Something that is named does not exist.
    public static let notFound = Kind(rawValue: "not-found")
    /// A name stands for several things.
    public static let ambiguous = Kind(rawValue: "ambiguous")
    /// HEAD names no branch to commit on.
    public static let noBranch = Kind(rawValue: "no-branch")
    /// The same record was changed by another, or in the working tree.
    public static let conflict = Kind(rawValue: "conflict")
    /// Git knows no author.
    public static let noIdentity = Kind(rawValue: "no-identity")
    /// An object of the repository is damaged or missing.
    public static let damaged = Kind(rawValue: "damaged")
    /// What stands in a record's place is none: a link, a folder, or larger than a record may be.
    public static let notARecord = Kind(rawValue: "not-a-record")
    /// A commit was given a message without words.
    public static let blankMessage = Kind(rawValue: "blank-message")
    /// The disk or the file system refused.
    public static let cannotWrite = Kind(rawValue: "cannot-write")
    /// The commit was to be signed, and could not be.
    public static let notSigned = Kind(rawValue: "not-signed")
    /// Signatures were to be checked, and cannot be.
    public static let noSigners = Kind(rawValue: "no-signers")
    /// The change would change nothing.
    public static let unchanged = Kind(.unchanged)
    /// Anything else that git refused.
    public static let git = Kind(rawValue: "git")
  }

  /// Makes an error.
  public init(
    _ kind: Kind, _ message: String, causes: [String] = [], hints: [String] = [], findings: [Finding] = []
  ) {
    self.kind = kind
    self.message = message
    self.causes = causes
    self.hints = hints
    self.findings = findings
  }

  /// Says of a change that the domain refused it.
  public init(_ refusal: ChangeRefusal) {
    self.init(
      Kind(refusal.kind), refusal.message, causes: refusal.causes, hints: refusal.hints,
      findings: refusal.findings)
  }

  /// Says of an error of git's what was attempted, and what to do about it.
  init(_ error: GitError, attempted: String) {
    let (kind, hints) = StoreError.advice(for: error)
    let place = error.path.flatMap { error.message.contains($0) ? nil : "\($0): " } ?? ""
    self.init(kind, "could not \(attempted)", causes: [place + error.message], hints: hints)
  }

  /// Refuses to read as a record what is too large for one.
  static func tooLargeForARecord(_ path: String) -> StoreError {
    StoreError(
      .notARecord, "\(path) is larger than a record may be (\(ChangeRefusal.largestRecord) bytes)",
      hints: ["`git log --stat \(path.pathspec)` shows where it grew; correct it and commit it with git"])
  }

  private static let unsigned = "`git config commit.gpgSign false` commits without a signature"

  private static func advice(for error: GitError) -> (Kind, [String]) {
    let path = error.path ?? "FILE"
    switch error.code {
    case .noRepository:
      return (.noRepository, ["`ibid init` makes a store here", "`ibid -C DIR` runs it elsewhere"])
    case .notOwned:
      return (
        .noRepository,
        ["`git config --global --add safe.directory \(path.shellWord)`, if you trust the repository"]
      )
    case .detachedHead:
      return (.noBranch, ["`git switch BRANCH` goes to a branch", "`git switch -c NAME` makes one here"])
    case .unbornBranch: return (.noBranch, ["`ibid init` makes the first commit"])
    case .noIdentity:
      return (
        .noIdentity,
        ["git config --global user.name \"Your Name\"", "git config --global user.email you@example.org"]
      )
    case .conflict:
      return (.conflict, ["look at the record as it is now, and make the change again if it is still right"])
    case .uncommittedChanges:
      return (
        .conflict,
        ["`git status \(path.pathspec)` shows it; `git add \(path.pathspec)` and `git commit` keep it"]
      )
    case .notAFile:
      return (.conflict, ["a record is a plain file in plain folders: move away what stands at `\(path)`"])
    case .missingObject:
      return (
        .damaged,
        ["`git fsck` says what is missing", "`git fetch --refetch --no-filter`, in a partial clone"]
      )
    case .corruptObject: return (.damaged, ["`git fsck` says what is damaged; another clone still has it"])
    case .busy: return (.conflict, ["another ibid is at work on this repository; try again"])
    case .lockedByOther:
      return (.conflict, ["a git command is at work, or died: if none is running, remove the lock"])
    case .readOnly, .permissionDenied, .noSpace: return (.cannotWrite, ["nothing was changed"])
    case .notFound, .notACommit: return (.notFound, ["`git log --oneline` lists revisions"])
    case .ambiguous: return (.ambiguous, ["give more digits of the revision"])
    case .noWorkingTree:
      return (.notAStore, ["`ibid verify --at REVISION` checks what is committed"])
    case .unmerged:
      return (.conflict, ["`git status` names the files; resolve them, and `git add` them"])
    case .noSigningKey:
      let value = error.path == "gpg.format" ? "ssh" : "~/.ssh/id_ed25519.pub"
      return (.notSigned, ["git config --global \(error.path ?? "user.signingKey") \(value)", unsigned])
    case .signingFailed:
      return (
        .notSigned,
        [
          "`git config --get-regexp 'sign|gpg'` shows what git signs with; a key that has a passphrase is given to an agent with `ssh-add`",
          unsigned,
        ]
      )
    case .noAllowedSigners:
      let form = "a line of FILE: you@example.org ssh-ed25519 AAAA... (`man ssh-keygen`, ALLOWED SIGNERS)"
      return (.noSigners, ["git config \(path) FILE"] + (path.contains("allowed") ? [form] : []))
    case .programHangs: return (.noSigners, ["git config --get-regexp gpg"])
    case .unsupportedIndex:
      // libgit2 names the extension of the index that it cannot read.
      let isSparse = error.message.contains("'sdir'")
      return (
        .git,
        [isSparse ? "`git sparse-checkout reapply --no-sparse-index`" : "`git update-index --no-split-index`"]
      )
    default: return (.git, [])
    }
  }
}

/// Does something and, where git or the domain refuses it, says what was attempted.
func attempting<Value>(_ what: @autoclosure () -> String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as GitError {
    throw StoreError(error, attempted: what())
  } catch let refusal as ChangeRefusal {
    throw StoreError(refusal)
  }
}
