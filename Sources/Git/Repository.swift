import CLibgit2

/// An open git repository.
///
/// Not `Sendable`: libgit2 keeps its errors and much of its state per handle and thread, so one thread of
/// work has one `Repository`. Everything it hands out is a plain value and can go anywhere.
public final class Repository {
  let handle: RepositoryHandle
  let objects: Handle<ObjectDatabase>
  let packedObjects: PackedObjects
  let recentTrees = RecentTrees()

  /// The folder that holds HEAD and the index: `.git`, the bare repository, or `.git/worktrees/x` in a linked
  /// worktree.
  public let gitDirectory: String
  /// The folder that holds objects and branches, shared by all linked worktrees.
  public let commonDirectory: String
  /// The folder with the checked-out files, nil in a bare repository.
  public let workingDirectory: String?
  /// The commits at which a shallow clone was cut, empty in a whole one: their parents exist elsewhere and
  /// are not known here.
  public let shallowBoundary: Set<ObjectID>

  /// Whether there is no folder with checked-out files.
  public var isBare: Bool { workingDirectory == nil }

  /// Whether history was cut when this was cloned, so that what came before the boundary is not known here.
  public var isShallow: Bool { !shallowBoundary.isEmpty }

  init(_ handle: RepositoryHandle, attempted: String) throws(GitError) {
    self.handle = handle
    try readFurtherConfiguration(handle, attempted: attempted)
    let objects = try make(ObjectDatabase.self, owner: handle, attempted) {
      git_repository_odb($0, handle.pointer)
    }
    try readQuarantine(objects)
    try readLooseObjects(of: handle, objects, attempted: attempted)
    self.objects = objects
    try Library.prepareReferences(of: handle, attempted: attempted)
    let commonDirectory = Self.folder(git_repository_commondir(handle.pointer)) ?? ""
    gitDirectory = Self.folder(git_repository_path(handle.pointer)) ?? commonDirectory
    self.commonDirectory = commonDirectory
    packedObjects = PackedObjects(in: commonDirectory + "/objects/pack")
    workingDirectory = Self.folder(git_repository_workdir(handle.pointer))
    shallowBoundary = try readShallowFile(in: commonDirectory, attempted: attempted)
  }

  /// A folder as libgit2 gives it, without the slash that it puts at the end.
  private static func folder(_ path: UnsafePointer<CChar>?) -> String? {
    guard let path else { return nil }
    var folder = String(cString: path)
    while folder.utf8.count > 1, folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
    return folder
  }
}
