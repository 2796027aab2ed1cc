import Git

/// Which blob stands at a path in each of many trees, reading every tree object once.
///
/// Neighbouring commits share most of their trees, so that most steps down a path are answered from memory.
struct PathReader {
  private struct Step: Hashable {
    let tree: ObjectID
    let path: String
  }

  private let repository: Repository
  private var known: [Step: ObjectID?] = [:]
  private static let largest = 1 << 20

  init(_ repository: Repository) { self.repository = repository }

  /// The blob at `path` below `tree`; nil where there is no regular file.
  mutating func blob(at path: String, in tree: ObjectID) throws -> ObjectID? {
    let step = Step(tree: tree, path: path)
    if let known = known[step] { return known }
    let found: ObjectID?
    if let slash = path.firstIndex(of: "/") {
      let folder = try repository.entry(at: String(path[..<slash]), inTree: tree)
      if let folder, folder.mode.isDirectory {
        found = try blob(at: String(path[path.index(after: slash)...]), in: folder.id)
      } else {
        found = nil
      }
    } else {
      let entry = try repository.entry(at: path, inTree: tree)
      found = entry.flatMap { $0.mode.isRegularFile ? $0.id : nil }
    }
    if known.count >= PathReader.largest { known.removeAll(keepingCapacity: true) }
    known[step] = .some(found)
    return found
  }
}
