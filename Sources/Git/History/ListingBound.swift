/// How much more may be listed, against trees that are small on disk and endless when listed: a folder may hold another
/// one many times, which does so again, and names may be of any length.
///
/// A folder is taken in freely once: that takes time by the bytes that the repository has. What is listed again is
/// counted, and so are the bytes of all paths.
public struct ListingBound {
  /// About as many entries may be listed again.
  private static let mostRepeated = 1 << 18
  /// A tree object has an entry in about as many bytes.
  private static let entrySize = 32
  /// Of each listing the first folders are not looked up: most listings have no more.
  public static let few = 64
  private var repeated = 0
  private var pathBytes = 0
  private var seen: Set<Side> = []
  private let mostPathBytes: Int

  private struct Side: Hashable {
    let listing: Int
    let isNew: Bool
    let tree: ObjectID
  }

  /// - Parameter paths: as many bytes may the paths that are listed have together.
  public init(paths: Int = 1 << 30) { mostPathBytes = paths }

  /// Counts a folder that is about to be taken in.
  ///
  /// - Parameters:
  ///   - size: the bytes of its tree object.
  ///   - isNew: on which side of a comparison it is.
  ///   - listing: which of several listings it is in: the same folder in each of them is no repetition.
  /// - Throws: `.tooLarge` where too much is listed again.
  public mutating func enter(
    _ tree: ObjectID, size: Int, isNew: Bool, listing: Int = 0
  ) throws(GitError) {
    guard !seen.insert(Side(listing: listing, isNew: isNew, tree: tree)).inserted else { return }
    repeated += 1 + size / Self.entrySize
    guard repeated <= Self.mostRepeated else {
      throw GitError(
        .tooLarge, "the same folders stand in it again and again", attempted: "list the files of a tree")
    }
  }

  /// Forgets which folders were taken in, and not how many were so again.
  public mutating func forgetFolders() { seen.removeAll(keepingCapacity: true) }

  /// Counts a path that is listed.
  ///
  /// - Throws: `.tooLarge` where all of them are too long.
  public mutating func add(pathOf bytes: Int) throws(GitError) {
    pathBytes += bytes
    guard pathBytes <= mostPathBytes else {
      throw GitError(
        .tooLarge, "the paths in it have more than \(mostPathBytes) bytes",
        attempted: "list the files of a tree")
    }
  }
}
