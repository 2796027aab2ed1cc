import Git
import Provenance

extension Store {
  /// The captures of a tree whose text or original is not the one that the history first has for them, however consistent
  /// they look.
  ///
  /// - Parameter wanted: the captures to look at; nil for all.
  func changedCaptures(in snapshot: TreeSnapshot, among wanted: Set<RecordID>? = nil) throws -> [Finding] {
    guard let tip = try snapshot.tip ?? headCommit() else { return [] }
    return try attempting("read the history of the captures") {
      var tips = [tip]
      var paths: Set<String> = []
      if snapshot.revision == nil {
        // What is not committed is no version yet, but has those in its past that are being merged.
        paths.formUnion(try uncommittedCaptures(in: snapshot, since: tip))
        tips += try repository.mergeHeads().filter { $0 != tip }
      }
      for tip in tips { paths.formUnion(try revisedCaptures(upTo: tip)) }
      var found: [Finding] = []
      var reader = VersionReader(repository)
      for path in paths.sorted() {
        guard let id = RecordID(path: path)?.capture, wanted?.contains(.capture(id)) ?? true,
          let entry = try snapshot.repository.entry(at: path, inTree: snapshot.tree), entry.mode.isRegularFile
        else { continue }
        let now = CapturedContent(try snapshot.repository.record(entry.id))
        let history = try CaptureVersions(versions(of: path, from: tips), reader: &reader)
        let finding = try history.finding(on: id, now: now) { try snapshot.keeps($0, otherwiseThanAs: id) }
        if let finding { found.append(finding) }
      }
      return found
    }
  }

  /// The paths of captures that have several versions in the past of a commit, or are gone from it, and maybe of others.
  private func revisedCaptures(upTo tip: ObjectID) throws -> [String] {
    if let known = try indexed(tip, { try IndexedCaptures(database: $0).revised() }) { return known }
    let walk = try repository.walk(from: [tip])
    let trees = Dictionary(walk.commits.map { ($0.id, $0.tree) }, uniquingKeysWith: { first, _ in first })
    var (added, revised): (Set<String>, Set<String>) = ([], [])
    for node in walk.commits {
      let parent = node.parents.first.flatMap { trees[$0] }
      for change in try repository.changes(from: parent, to: node.tree, under: "records/sources")
      where RecordID(path: change.path)?.isCapture == true {
        // What a merge adds was added by a commit of the other branch.
        let isAgain = change.old == nil && node.parents.count < 2 && !added.insert(change.path).inserted
        if change.old != nil || isAgain { revised.insert(change.path) }
      }
    }
    return Array(revised)
  }

  private func uncommittedCaptures(in snapshot: TreeSnapshot, since tip: ObjectID) throws -> [String] {
    let committed = try repository.commit(tip).tree
    return try snapshot.repository.changes(from: committed, to: snapshot.tree, under: "records/sources")
      .map(\.path).filter { RecordID(path: $0)?.isCapture == true }
  }
}

extension TreeSnapshot {
  /// Whether what was captured stands under another name of the same source.
  func keeps(_ payloads: [String], otherwiseThanAs id: CaptureID) throws -> Bool {
    try captures(of: id.source).contains { other in
      guard other != id, let entry = try repository.entry(at: RecordID.capture(other).path, inTree: tree),
        entry.mode.isRegularFile
      else { return false }
      return CapturedContent(try repository.record(entry.id)).payloads == payloads
    }
  }
}

extension RecordID {
  /// The capture that this names, if it names one.
  var capture: CaptureID? { if case .capture(let id) = self { id } else { nil } }
  var isCapture: Bool { capture != nil }
}
