import Git
public import Provenance

/// What happened to one claim between two trees, as a fact rather than as lines of a file.
public struct ClaimEvent: Sendable {
  public let kind: Kind
  public let claim: ClaimID
  /// What the claim was called before, where it was moved.
  public let movedFrom: ClaimID?
  /// The claim's statement after, or before where it is deleted; nil where the record is malformed.
  public let statement: String?
  /// The fields that changed; empty for an added, moved or deleted claim.
  public let changes: [FieldChange]

  /// What can happen to a claim.
  public enum Kind: String, Sendable, CaseIterable {
    case added, changed, retracted, restored, moved, deleted
  }
}

/// What happened to other records between two trees: a subject or a source that came, changed or went.
public struct RecordEvent: Sendable {
  public let kind: RecordRevision.Kind
  public let record: RecordID
}

/// What happened between two trees.
public struct Events: Sendable {
  public let claims: [ClaimEvent]
  public let others: [RecordEvent]

  /// Whether nothing happened.
  public var isEmpty: Bool { claims.isEmpty && others.isEmpty }
}

/// Reads what happened from what differs between trees.
struct EventReader {
  private let repository: Repository
  private var reader: VersionReader

  init(_ repository: Repository) {
    self.repository = repository
    reader = VersionReader(repository)
  }

  /// What happened from one tree to another, to claims of one subject where one is named.
  mutating func events(from old: ObjectID?, to new: ObjectID, subject: String?) throws -> Events {
    let found = try changes(from: old, to: new, subject: subject)
    return try events(found, moves: try moves(from: old, to: new, of: found, subject: subject))
  }

  /// What a commit did that none of its parents had done.
  mutating func events(of node: CommitNode, trees: [ObjectID: ObjectID], subject: String?) throws -> Events {
    let parents = node.parents.compactMap { trees[$0] }
    var found = try changes(from: parents.first, to: node.tree, subject: subject)
    for parent in parents.dropFirst() where !found.isEmpty {
      let others = Set(try changes(from: parent, to: node.tree, subject: subject).map(\.path))
      found.removeAll { !others.contains($0.path) }
    }
    let moves = try moves(from: parents.first, to: node.tree, of: found, subject: subject)
    return try events(found, moves: moves)
  }

  private func changes(from old: ObjectID?, to new: ObjectID, subject: String?) throws -> [TreeChange] {
    guard let subject else { return try repository.changes(from: old, to: new, under: "records") }
    return try repository.changes(from: old, to: new, under: "records/claims/\(subject)")
      + repository.changes(from: old, to: new, under: RecordID.subject(subject).path)
  }

  /// The moves among some changes; of a subject's, also those from and to other subjects.
  private func moves(
    from old: ObjectID?, to new: ObjectID, of changes: [TreeChange], subject: String?
  ) throws -> Moves {
    guard subject != nil, changes.contains(where: { $0.old == nil || $0.new == nil }) else {
      return Moves(among: changes)
    }
    return Moves(among: try repository.changes(from: old, to: new, under: "records/claims"))
  }

  private mutating func events(_ changes: [TreeChange], moves: Moves) throws -> Events {
    var claims: [ClaimChange] = []
    var others: [RecordEvent] = []
    let paths = Set(changes.map(\.path))
    for change in changes {
      guard let record = RecordID(path: change.path) else { continue }
      guard let id = record.claim else {
        let kind: RecordRevision.Kind = change.old == nil ? .added : change.new == nil ? .deleted : .changed
        others.append(RecordEvent(kind: kind, record: record))
        continue
      }
      let target = moves.targets[change.path]
      if let target, paths.contains(target) { continue }
      if let moved = target.flatMap({ RecordID(path: $0)?.claim }) {
        claims.append(ClaimChange(files: change, id: moved, movedFrom: id))
      } else {
        let source = moves.sources[change.path].flatMap { RecordID(path: $0)?.claim }
        claims.append(ClaimChange(files: change, id: id, movedFrom: source))
      }
    }
    return Events(claims: try events(claims), others: others)
  }

  private mutating func events(_ changes: [ClaimChange]) throws -> [ClaimEvent] {
    guard changes.count > EventReader.few else {
      return try changes.map { try $0.event { blob throws(GitError) in try reader.json(blob) } }
    }
    var events: [ClaimEvent] = []
    for start in stride(from: 0, to: changes.count, by: ManyRecords.window) {
      let window = changes[start..<min(start + ManyRecords.window, changes.count)]
      let blobs = Array(Set(window.flatMap(\.blobs)))
      let records = try ManyRecords.read(blobs, in: repository) { $0 }
      let known = Dictionary(zip(blobs, records), uniquingKeysWith: { first, _ in first })
      for change in window {
        events.append(try change.event { blob throws(GitError) in try known[blob]?.get() })
      }
    }
    return events
  }

  /// Fewer claims are read one after the other; what was read before is remembered.
  private static let few = 128
}

/// A claim whose file differs between two trees.
private struct ClaimChange: Sendable {
  let files: TreeChange
  let id: ClaimID
  let movedFrom: ClaimID?

  var blobs: [ObjectID] { [files.old?.id, files.new?.id].compactMap(\.self) }

  func event(_ read: (ObjectID) throws(GitError) -> JSON?) throws(GitError) -> ClaimEvent {
    let before = if let old = files.old { try read(old.id) } else { JSON?.none }
    let after = if let new = files.new { try read(new.id) } else { JSON?.none }
    let isChange = files.old != nil && files.new != nil
    return ClaimEvent(
      kind: kind(from: before, to: after), claim: id, movedFrom: movedFrom,
      statement: (after ?? before)?["statement"]?.stringValue,
      changes: isChange ? FieldChange.between(before, after) : [])
  }

  private func kind(from before: JSON?, to after: JSON?) -> ClaimEvent.Kind {
    if movedFrom != nil { return .moved }
    if files.old == nil { return .added }
    if files.new == nil { return .deleted }
    let deprecated = JSON.string(Rank.deprecated.rawValue)
    switch (before?["rank"] == deprecated, after?["rank"] == deprecated) {
    case (false, true): return .retracted
    case (true, false): return .restored
    default: return .changed
    }
  }
}
