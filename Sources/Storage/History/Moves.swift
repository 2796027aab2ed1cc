import Git
import Provenance

/// Which claims were moved without other change between two trees: gone from one file, and new in another with the
/// same bytes.
///
/// Of several files with the same bytes each is in one pair at most: those of the same name are paired first, then those
/// in the same folder, then the rest in the order of their paths. So the log and the histories tell the same.
struct Moves {
  /// Where the file at a new path came from.
  private(set) var sources: [String: String] = [:]
  /// Where the file that is gone from a path went.
  private(set) var targets: [String: String] = [:]

  init(among changes: [TreeChange]) {
    var gone: [ObjectID: [String]] = [:]
    for change in changes where change.new == nil {
      guard let old = change.old, old.mode.isRegularFile, Self.isClaim(change) else { continue }
      gone[old.id, default: []].append(change.path)
    }
    if gone.isEmpty { return }
    var new: [(blob: ObjectID, path: String)] = []
    for change in changes where change.old == nil {
      guard let added = change.new, added.mode.isRegularFile, gone[added.id] != nil, Self.isClaim(change)
      else { continue }
      new.append((added.id, change.path))
    }
    let likenesses: [(String, String) -> Bool] = [
      { $0.split(separator: "/").last == $1.split(separator: "/").last },
      { $0.split(separator: "/").dropLast() == $1.split(separator: "/").dropLast() },
      { _, _ in true },
    ]
    for isLike in likenesses where !gone.isEmpty {
      for (blob, path) in new where sources[path] == nil {
        guard let place = gone[blob]?.firstIndex(where: { isLike($0, path) }),
          let source = gone[blob]?.remove(at: place)
        else { continue }
        sources[path] = source
        targets[source] = path
      }
    }
  }

  private static func isClaim(_ change: TreeChange) -> Bool { RecordID(path: change.path)?.claim != nil }
}
