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
      var paths = Set(try revisedCaptures(upTo: tip))
      // What is not committed is no version yet.
      if snapshot.revision == nil { paths.formUnion(try uncommittedCaptures(in: snapshot, since: tip)) }
      var found: [Finding] = []
      var reader = VersionReader(repository)
      for path in paths.sorted() {
        guard let id = RecordID(path: path)?.capture, wanted?.contains(.capture(id)) ?? true,
          let entry = try snapshot.repository.entry(at: path, inTree: snapshot.tree), entry.mode.isRegularFile
        else { continue }
        let now = CapturedContent(try snapshot.repository.record(entry.id))
        let history = try CaptureVersions(versions(of: path, from: [tip]), reader: &reader)
        if let finding = history.finding(on: id, now: now) { found.append(finding) }
      }
      return found
    }
  }

  /// The paths of captures that were ever changed or deleted in the past of a commit.
  private func revisedCaptures(upTo tip: ObjectID) throws -> [String] {
    if let known = try indexed(tip, { try IndexedCaptures(database: $0).revised() }) { return known }
    let walk = try repository.walk(from: [tip])
    let trees = Dictionary(walk.commits.map { ($0.id, $0.tree) }, uniquingKeysWith: { first, _ in first })
    var revised: Set<String> = []
    for node in walk.commits {
      guard let parent = node.parents.first.flatMap({ trees[$0] }) else { continue }
      for change in try repository.changes(from: parent, to: node.tree, under: "records/sources")
      where change.old != nil && RecordID(path: change.path)?.isCapture == true {
        revised.insert(change.path)
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
  private let versions: [(revision: Revision, content: CapturedContent)]

  init(_ graph: VersionGraph, reader: inout VersionReader) throws {
    var kept: [(revision: Revision, content: CapturedContent)] = []
    for place in Self.line(of: graph) {
      let version = graph.versions[place]
      guard let blob = version.blob else { continue }
      kept.append((try reader.revision(version.commit), CapturedContent(try reader.json(blob))))
    }
    versions = kept
  }

  /// The versions that led to the one at the tip, and those before a deletion: who deletes a capture and adds another in
  /// its place has changed it. Two branches that captured on the same day have not.
  private static func line(of graph: VersionGraph) -> [Int] {
    var line: Set<Int> = []
    var open = graph.tip.map { [$0] } ?? []
    while let place = open.popLast() {
      guard line.insert(place).inserted else { continue }
      open += graph.versions[place].parents
      guard graph.versions[place].parents.isEmpty else { continue }
      let older = graph.versions.indices.filter { $0 > place }
      if let deletion = older.first(where: { graph.versions[$0].kind == .deleted }) {
        open += graph.versions.indices.filter { $0 >= deletion }
      }
    }
    return line.sorted()
  }

  /// - Parameter now: what the tree that is verified has.
  func finding(on id: CaptureID, now: CapturedContent) -> Finding? {
    let record = RecordID.capture(id).description
    guard let first = versions.last else { return nil }
    let origin = "\(first.revision.short) of \(first.revision.date)"
    guard first.content.payloads == now.payloads else {
      let change = change { $0.payloads == now.payloads }
      return Finding(
        .captureChanged, record: record, pointer: ["text"],
        message: "what was captured is not what \(origin) first committed: \(change)",
        hint: Restoring.capture(id, asIn: first.revision.short))
    }
    let keys = CapturedContent.circumstanceKeys
    guard let place = keys.indices.first(where: { first.content.circumstances[$0] != now.circumstances[$0] })
    else {
      return nil
    }
    let change = change { $0.circumstances[place] == now.circumstances[place] }
    return Finding(
      .captureEdited, record: record, pointer: [keys[place]],
      message: "`\(keys[place])` is not what \(origin) first committed: \(change)",
      hint: Restoring.capture(id, asIn: first.revision.short))
  }

  /// Which revision made a capture what it is now: the oldest from which on it is so.
  private func change(_ isAsNow: (CapturedContent) -> Bool) -> String {
    versions.prefix { isAsNow($0.content) }.last.map {
      "\($0.revision.short) of \($0.revision.date) changed it"
    }
      ?? "it is changed and not committed"
  }
}
