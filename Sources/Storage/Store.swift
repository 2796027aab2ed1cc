import Git
import Provenance

/// A store on disk: records in the trees of a git repository.
///
/// Everything that is read is read from commits, and every change is a commit. A store is used from one
/// thread; several processes may use the same repository at once.
public final class Store {
  let repository: Repository
  /// Whether the index of the history is used, and made where it is absent. Without it every answer is the same.
  public var usesIndex = true
  /// Told in one sentence what the reader of an answer may want to know of how it came about.
  public var onNote: (String) -> Void = { _ in }
  /// Told, while the index is made, how many commits were read and how many are to be.
  public var onIndexing: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  var openIndex: RecordIndex?
  /// Whether the index could not be had once, so that it is not tried again and again.
  var isIndexUnusable = false
  /// The last trees whose outcomes were read from the index.
  var recentTrees: [KnownTree] = []

  /// Opens the store that `directory` is in: a folder of a working tree, a linked worktree, or a bare repository.
  ///
  /// - Throws: `StoreError` where there is no repository. Whether it holds a store shows when it is read.
  public init(at directory: String) throws {
    repository = try attempting("open a repository at \(directory)") {
      try Repository.discover(from: directory)
    }
  }

  init(_ repository: Repository) { self.repository = repository }

  /// The folder of the working tree, or nil in a bare repository.
  public var workingDirectory: String? { repository.workingDirectory }

  /// The folders that are git's own: the one of HEAD and the index, and the one that all working trees share.
  public var gitDirectories: [String] { [repository.gitDirectory, repository.commonDirectory] }

  /// Whether the history reaches back only so far as this shallow clone does.
  public var isShallow: Bool { repository.isShallow }

  /// The tree at a moment of record time, checked to be a store that this version reads.
  ///
  /// - Throws: `StoreError` as ``revision(at:)``; `.notAStore` where the tree has no `records/store.json` that can be
  ///   read; `.unsupportedFormat` where that is of a newer format.
  public func snapshot(at moment: Moment = .head) throws -> TreeSnapshot {
    let commit = try commit(at: moment)
    let snapshot = TreeSnapshot(of: repository, tree: commit.tree, revision: commit.id.hex)
    _ = try snapshot.policy
    return snapshot
  }

  /// The tree at a moment for those who look at the whole history up to it, where a `store.json` that cannot be read is
  /// a finding as at any other revision.
  ///
  /// - Throws: `StoreError` where there is no `store.json`, or one of a newer format.
  public func pastSnapshot(at moment: Moment = .head) throws -> TreeSnapshot {
    let commit = try commit(at: moment)
    let snapshot = TreeSnapshot(of: repository, tree: commit.tree, revision: commit.id.hex)
    do {
      _ = try snapshot.policy
    } catch let error as StoreError where [.notAStore, .notARecord].contains(error.kind) {
      guard try snapshot.hasFile(at: RecordID.store.path) else { throw error }
    }
    return snapshot
  }
}
