import CLibgit2

/// What went wrong, in which operation, and about which path.
///
/// Every failing libgit2 call and every refusal of this library is one of these. Decide by ``code``;
/// ``message`` is for people only.
public struct GitError: Error, Hashable, Sendable {
  /// What kind of failure it is. Values below zero are libgit2's own status codes, those above zero are this
  /// library's; a code that neither knows keeps its value.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: Int32
    /// Any number, also one that this library does not know.
    public init(rawValue: Int32) { self.rawValue = rawValue }
  }

  /// The part of libgit2 that reported the failure (its `git_error_t`), zero when the failure is this
  /// library's.
  public struct Category: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: Int32
    /// Any number, also one that this library does not know.
    public init(rawValue: Int32) { self.rawValue = rawValue }
  }

  /// What to decide by.
  public let code: Code
  /// Which part of libgit2 reported it.
  public let category: Category
  /// One sentence for people, without a full stop.
  public let message: String
  /// What was being done, as a verb phrase with the id or path: "read the blob 1f2e…".
  public let attempted: String
  /// The path in the repository or the file on disk that the failure is about, where there is one.
  public let path: String?

  init(
    _ code: Code, _ message: String, attempted: String, path: String? = nil,
    category: Category = Category(rawValue: 0)
  ) {
    self.code = code
    self.category = category
    self.message = message
    self.attempted = attempted
    self.path = path
  }
}

extension GitError: CustomStringConvertible {
  /// What was attempted and why it failed, in one line.
  public var description: String { "could not \(attempted): \(message)" }
}

extension GitError.Code {
  init(_ status: git_error_code) { self.init(rawValue: Int32(status.rawValue)) }

  /// A failure that libgit2 does not classify further.
  public static let generic = Self(GIT_ERROR)
  /// Nothing of that name is there: a revision, a reference, a configuration key.
  public static let notFound = Self(GIT_ENOTFOUND)
  /// Something of that name is there already.
  public static let exists = Self(GIT_EEXISTS)
  /// A short id or name that fits several objects.
  public static let ambiguous = Self(GIT_EAMBIGUOUS)
  /// A name or revision that is not well formed.
  public static let invalidName = Self(GIT_EINVALIDSPEC)
  /// The repository belongs to another user and is not listed in `safe.directory`.
  public static let notOwned = Self(GIT_EOWNER)
  static let modified = Self(GIT_EMODIFIED)
  static let locked = Self(GIT_ELOCKED)

  /// There is no git repository at, or at or above, the folder given.
  public static let noRepository = Self(rawValue: 1)
  /// An object is not in this clone, as happens in a shallow or partial clone.
  public static let missingObject = Self(rawValue: 2)
  /// An object is there, but is not what its id or its type promises.
  public static let corruptObject = Self(rawValue: 3)
  /// An object, a tree or a file is larger or deeper than the caller allows.
  public static let tooLarge = Self(rawValue: 4)
  /// The revision names something other than a commit.
  public static let notACommit = Self(rawValue: 5)
  /// A path that must not be written: absolute, empty, leaving the repository, or inside `.git`.
  public static let invalidPath = Self(rawValue: 6)
  /// No name or e-mail address is configured for the author or committer.
  public static let noIdentity = Self(rawValue: 7)
  /// A date in the environment that git would not read either.
  public static let invalidDate = Self(rawValue: 8)
  /// HEAD names a commit and no branch, so there is no branch to publish on.
  public static let detachedHead = Self(rawValue: 9)
  /// The branch that HEAD names has no commit yet.
  public static let unbornBranch = Self(rawValue: 10)
  /// The branch holds another version of the path than the one the change was made from.
  public static let conflict = Self(rawValue: 11)
  /// The user has edited or staged the path; publishing would overwrite that.
  public static let uncommittedChanges = Self(rawValue: 12)
  /// Something that is not a regular file stands at the path, or a symbolic link or a file stands among its
  /// folders.
  public static let notAFile = Self(rawValue: 13)
  /// The plan changes nothing, so there is nothing to commit.
  public static let nothingToPublish = Self(rawValue: 14)
  /// The branch moved again on every try.
  public static let branchKeepsMoving = Self(rawValue: 15)
  /// Another writer of this library kept its lock for longer than the wait allowed.
  public static let busy = Self(rawValue: 16)
  /// Another program holds a lock file of git (`index.lock`, or the branch's).
  public static let lockedByOther = Self(rawValue: 17)
  /// The index has a form that cannot be rewritten without loss: split, sparse, or without a checksum.
  public static let unsupportedIndex = Self(rawValue: 18)
  /// The disk is mounted read-only.
  public static let readOnly = Self(rawValue: 19)
  /// The user may not read or write the file.
  public static let permissionDenied = Self(rawValue: 20)
  /// The disk or the quota is full.
  public static let noSpace = Self(rawValue: 21)
  /// The commit is on the branch, but working files or index could not follow; the next publication brings
  /// them along.
  public static let notCheckedOut = Self(rawValue: 23)
  /// Another failure that the operating system reported.
  public static let system = Self(rawValue: 22)
  /// There are no checked-out files here, and so nothing is staged either.
  public static let noWorkingTree = Self(rawValue: 24)
  /// A merge left conflicts in the index.
  public static let unmerged = Self(rawValue: 25)
  /// There is no program of that name, or it may not be run; the path is its name.
  public static let noProgram = Self(rawValue: 26)
  /// A program did not end in time, and was stopped.
  public static let programHangs = Self(rawValue: 27)
  /// The configuration asks to sign and does not say by which key; the path is the key of the configuration to set.
  public static let noSigningKey = Self(rawValue: 28)
  /// The program that signs refused.
  public static let signingFailed = Self(rawValue: 29)
  /// The configuration does not say whose signatures count, or names a file that cannot be read; the path is the key to
  /// set.
  public static let noAllowedSigners = Self(rawValue: 30)
}
