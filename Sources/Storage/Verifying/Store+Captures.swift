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

/// What a capture's record says of what was captured, and of when and where that was.
struct CapturedContent {
  /// The digests of the text and of the original, or what seals them.
  let payloads: [String]
  /// The members that say when and where, by their keys; nil where the record has none.
  let circumstances: [JSON?]
  static let circumstanceKeys = ["retrieved", "url", "archivedUrl", "outcome"]

  /// Whether it is said what was captured, or that nothing could be.
  var isTold: Bool {
    hasPayload || circumstances.last.flatMap(\.self)?.stringValue.map { $0 != "captured" } ?? false
  }

  /// Whether there is a text or an original.
  var hasPayload: Bool { payloads.contains { !$0.isEmpty } }

  init(_ json: JSON?) {
    payloads = ["text", "original"].map { key in
      let payload = json?[key]
      return payload?["sha256"]?.stringValue ?? payload?["sealed"]?.stringValue ?? ""
    }
    circumstances = Self.circumstanceKeys.map { json?[$0] }
  }
}

/// The versions of one capture, the newest first, with what was captured by each.
struct CaptureVersions {
  private struct Version {
    let revision: Revision
    let content: CapturedContent
    /// Whether none that it came from says what was captured: this one committed the capture first. There are several
    /// where branches gave the same name to captures of their own, and where one was deleted and another added.
    let isFirst: Bool
  }

  private let versions: [Version]

  init(_ graph: VersionGraph, reader: inout VersionReader) throws {
    var kept: [Version] = []
    var hasContent = graph.versions.map { _ in false }
    // The oldest first, so that those which a version came from are known.
    for place in graph.versions.indices.reversed() {
      let version = graph.versions[place]
      let isFirst = !version.parents.contains { hasContent[$0] }
      hasContent[place] = !isFirst
      guard let blob = version.blob else { continue }
      let content = CapturedContent(try reader.json(blob))
      // What cannot be read is no evidence of what was captured: it is mended under its name.
      guard content.isTold else { continue }
      hasContent[place] = true
      kept.append(
        Version(revision: try reader.revision(version.commit), content: content, isFirst: isFirst))
    }
    versions = kept.reversed()
  }

  /// - Parameters:
  ///   - now: what the tree that is verified has.
  ///   - keeps: whether that tree has what was captured under another name of the same source.
  func finding(
    on id: CaptureID, now: CapturedContent, keeps: ([String]) throws -> Bool
  ) rethrows -> Finding? {
    let firsts = versions.filter(\.isFirst)
    guard let oldest = firsts.last else { return nil }
    guard let own = firsts.last(where: { $0.content.payloads == now.payloads }) else {
      return changed(from: oldest, id, now)
    }
    // Where branches captured on the same day, or one capture was deleted and another added, none may be lost.
    let lost = try firsts.last { first in
      try first.content.payloads != now.payloads && first.content.hasPayload && !keeps(first.content.payloads)
    }
    if let lost { return changed(from: lost, id, now, isOneOfSeveral: true) }
    let keys = CapturedContent.circumstanceKeys
    guard let place = keys.indices.first(where: { own.content.circumstances[$0] != now.circumstances[$0] })
    else {
      return nil
    }
    let change = change { $0.circumstances[place] == now.circumstances[place] }
    return Finding(
      .captureEdited, record: RecordID.capture(id).description, pointer: [keys[place]],
      message: "`\(keys[place])` is not what \(Self.origin(own)) first committed: \(change)",
      hint: Restoring.capture(id, asIn: own.revision.short))
  }

  private func changed(
    from first: Version, _ id: CaptureID, _ now: CapturedContent, isOneOfSeveral: Bool = false
  ) -> Finding {
    let change = change { $0.payloads == now.payloads }
    return Finding(
      .captureChanged, record: RecordID.capture(id).description, pointer: ["text"],
      message: "what was captured is not what \(Self.origin(first)) first committed: \(change)",
      hint: Restoring.capture(id, asIn: first.revision.short, isOneOfSeveral: isOneOfSeveral))
  }

  private static func origin(_ version: Version) -> String {
    "\(version.revision.short) of \(version.revision.date)"
  }

  /// Which revision made a capture what it is now: the oldest from which on it is so, or the newest that has it so, where
  /// a merge left out what is newer.
  private func change(_ isAsNow: (CapturedContent) -> Bool) -> String {
    let version = versions.prefix { isAsNow($0.content) }.last ?? versions.first { isAsNow($0.content) }
    return version.map { "\(Self.origin($0)) changed it" } ?? "it is changed and not committed"
  }
}
