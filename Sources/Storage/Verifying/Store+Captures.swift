import Git
import Provenance

extension Store {
  /// The captures of a tree whose text or original is not the one that the history first has for them, however consistent
  /// they look.
  ///
  /// - Parameters:
  ///   - wanted: the captures to look at; nil for all.
  ///   - awaited: what the commits say of the captures, where that is being read already.
  func changedCaptures(
    in snapshot: TreeSnapshot, among wanted: Set<RecordID>? = nil, awaiting awaited: AwaitedCaptures? = nil
  ) throws -> [Finding] {
    guard let tip = try snapshot.tip ?? headCommit() else { return [] }
    return try attempting("read the history of the captures") {
      var tips = [tip]
      var paths: Set<String> = []
      if snapshot.revision == nil {
        // What is not committed is no version yet, but has those in its past that are being merged.
        paths.formUnion(try uncommittedCaptures(in: snapshot, since: tip))
        tips += try repository.mergeHeads().filter { $0 != tip }
      }
      for tip in tips { paths.formUnion(try revisedCaptures(upTo: tip, awaiting: awaited)) }
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

  /// Begins to read what the commits say of the captures, where no index will say it; nil where there is no commit.
  func awaitCaptures(of snapshot: TreeSnapshot) throws -> AwaitedCaptures? {
    guard !usesIndex || isIndexUnusable else { return nil }
    return try (snapshot.tip ?? headCommit()).map { AwaitedCaptures(upTo: $0, in: repository) }
  }

  /// The paths of captures that have several versions in the past of a commit, or are gone from it, and maybe of others.
  private func revisedCaptures(
    upTo tip: ObjectID, awaiting awaited: AwaitedCaptures?
  ) throws -> Set<String> {
    if let known = try indexed(tip, { try IndexedCaptures(database: $0).revised() }) { return Set(known) }
    if let awaited, awaited.tip == tip { return try awaited.paths() }
    return try RevisedCaptures.paths(upTo: tip, in: repository)
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
