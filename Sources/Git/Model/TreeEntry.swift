/// The type of a tree entry, as git writes it.
public struct FileMode: RawRepresentable, Hashable, Sendable {
  /// The number, written in octal in a tree.
  public let rawValue: UInt32
  /// Any number, also one that git does not write.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A file.
  public static let file = Self(rawValue: 0o100644)
  /// A file that may be run.
  public static let executable = Self(rawValue: 0o100755)
  /// A symbolic link: its blob holds the target.
  public static let symlink = Self(rawValue: 0o120000)
  /// A folder: its id is a tree's.
  public static let directory = Self(rawValue: 0o040000)
  /// A submodule: its id is a commit's, of another repository.
  public static let submodule = Self(rawValue: 0o160000)

  private var format: UInt32 { rawValue & 0o170000 }

  /// Whether it is a folder, in any of the spellings that old versions of git wrote.
  public var isDirectory: Bool { format == Self.directory.rawValue }

  /// Whether it is a file with content of its own: neither a folder, nor a symbolic link, nor a submodule.
  /// Old versions of git wrote further permission bits.
  public var isRegularFile: Bool { format == 0o100000 }
}

/// One entry of a tree.
public struct TreeEntry: Hashable, Sendable {
  /// The name in its folder, lossily decoded as UTF-8.
  public let name: String
  /// What kind of entry it is.
  public let mode: FileMode
  /// The blob, tree or (for a submodule) commit.
  public let id: ObjectID
}

/// A file somewhere below a tree.
public struct TreeFile: Hashable, Sendable {
  /// The path from the tree's root, with `/` between its components.
  public let path: String
  /// The entry in its folder.
  public let entry: TreeEntry

  /// Names a file and what stands there.
  public init(path: String, entry: TreeEntry) {
    self.path = path
    self.entry = entry
  }
}

/// A path that differs between two trees. Folders do not appear, only what is in them.
public struct TreeChange: Hashable, Sendable {
  /// The path from the trees' root, with `/` between its components.
  public let path: String
  /// The entry in the old tree, nil when it was added.
  public let old: TreeEntry?
  /// The entry in the new tree, nil when it was deleted.
  public let new: TreeEntry?

  /// Names a path and what stands at it in each tree.
  public init(path: String, old: TreeEntry?, new: TreeEntry?) {
    self.path = path
    self.old = old
    self.new = new
  }
}
