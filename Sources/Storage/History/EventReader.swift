import Git
import Provenance

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
    return try events(found, moves: [try moves(among: found, from: old, to: new, subject: subject)])
  }

  /// Which records differ between two trees, and how their files do: told from the trees alone.
  func names(from old: ObjectID?, to new: ObjectID, subject: String?) throws -> [RecordEvent] {
    let found = try changes(from: old, to: new, subject: subject)
    let (claims, others) = records(
      of: found, moves: [try moves(among: found, from: old, to: new, subject: subject)])
    return claims.map(\.name) + others
  }

  /// What a commit did that none of its parents had done.
  ///
  /// What came or was moved is told by all that differs from each parent, as a history tells it: a file that is new to one
  /// parent of a merge may be in another, and so may be gone a file that was moved.
  mutating func events(of node: CommitNode, trees: [ObjectID: ObjectID], subject: String?) throws -> Events {
    let parents = node.parents.compactMap { trees[$0] }
    var differing = [try changes(from: parents.first, to: node.tree, subject: subject)]
    var found = differing[0]
    for parent in parents.dropFirst() where !found.isEmpty {
      let others = try changes(from: parent, to: node.tree, subject: subject)
      let byPath = Dictionary(others.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      found = found.compactMap { change in
        byPath[change.path].map { change.old == nil && $0.old != nil ? $0 : change }
      }
      differing.append(others)
    }
    if found.isEmpty { return Events(claims: [], others: []) }
    let moves = try differing.enumerated().map { place, changes in
      try self.moves(
        among: changes, from: parents.indices.contains(place) ? parents[place] : nil, to: node.tree,
        subject: subject)
    }
    return try events(found, moves: moves)
  }

  private func changes(from old: ObjectID?, to new: ObjectID, subject: String?) throws -> [TreeChange] {
    guard let subject else { return try repository.changes(from: old, to: new, under: "records") }
    return try repository.changes(from: old, to: new, under: "records/claims/\(subject)")
      + repository.changes(from: old, to: new, under: RecordID.subject(subject).path)
  }

  /// The moves among the changes between two trees; of a subject's, also those from and to other subjects.
  private func moves(
    among changes: [TreeChange], from old: ObjectID?, to new: ObjectID, subject: String?
  ) throws -> Moves {
    guard subject != nil, changes.contains(where: { $0.old == nil || $0.new == nil }) else {
      return Moves(among: changes)
    }
    return Moves(among: try repository.changes(from: old, to: new, under: "records/claims"))
  }

  private mutating func events(_ changes: [TreeChange], moves: [Moves]) throws -> Events {
    let (claims, others) = records(of: changes, moves: moves)
    return Events(claims: try events(claims), others: others)
  }

  /// The records whose files differ, in the order of their ids; of one that was moved, the place that it was moved to.
  ///
  /// - Parameter moves: those from each of the trees that the files differ from; the first that tells of a file counts.
  private func records(
    of changes: [TreeChange], moves: [Moves]
  ) -> (claims: [ClaimChange], others: [RecordEvent]) {
    func source(of path: String) -> String? { moves.lazy.compactMap { $0.sources[path] }.first }
    var claims: [ClaimChange] = []
    var others: [RecordEvent] = []
    let told = moves.allSatisfy(\.targets.isEmpty) ? [] : Set(changes.map(\.path))
    for change in changes {
      guard let record = RecordID(path: change.path) else { continue }
      guard let id = record.claim else {
        others.append(RecordEvent(kind: change.kind, record: record))
        continue
      }
      let target = change.new == nil ? moves.lazy.compactMap { $0.targets[change.path] }.first : nil
      if let target, told.contains(target), source(of: target) == change.path { continue }
      if let target = target.flatMap({ RecordID(path: $0)?.claim }) {
        claims.append(ClaimChange(files: change, id: target, movedFrom: id))
      } else {
        let source = source(of: change.path).flatMap { RecordID(path: $0)?.claim }
        claims.append(ClaimChange(files: change, id: id, movedFrom: source))
      }
    }
    // The files come by their paths, in which `a-2.json` is before `a.json`.
    return (claims.sorted { $0.id < $1.id }, others.sorted { $0.record < $1.record })
  }

  private mutating func events(_ changes: [ClaimChange]) throws -> [ClaimEvent] {
    guard changes.count > EventReader.few else {
      return try changes.map { try $0.event { blob throws(GitError) in try reader.json(blob) } }
    }
    var events: [ClaimEvent] = []
    events.reserveCapacity(changes.count)
    try ManyRecords.read(changes, of: \.blobs, in: repository) { change, records in
      Result { () throws(GitError) in
        try change.event { blob throws(GitError) in try records.json(blob) }
      }
    } handingOn: {
      events.append(try $0.get())
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

  var name: RecordEvent {
    RecordEvent(
      kind: movedFrom == nil ? files.kind : .moved, record: .claim(id),
      movedFrom: movedFrom.map(RecordID.claim))
  }

  /// A link, or what another repository has, stands in a record's place and can be read as none.
  private var old: ObjectID? { files.old.flatMap { $0.mode.isRegularFile ? $0.id : nil } }
  private var new: ObjectID? { files.new.flatMap { $0.mode.isRegularFile ? $0.id : nil } }

  var blobs: [ObjectID] { [old, new].compactMap(\.self) }

  func event(_ read: (ObjectID) throws(GitError) -> JSON?) throws(GitError) -> ClaimEvent {
    let before = if let old { try read(old) } else { JSON?.none }
    let after = if let new { try read(new) } else { JSON?.none }
    let isChange = files.old != nil && files.new != nil && movedFrom == nil
    // One that is moved has the same bytes in both places, and only one of them may be told of here.
    let standing = movedFrom == nil ? after : after ?? before
    return ClaimEvent(
      kind: kind(from: before, to: after), claim: id, movedFrom: movedFrom,
      statement: (after ?? before)?["statement"]?.stringValue,
      changes: isChange ? FieldChange.between(before, after) : [],
      state: files.new == nil && movedFrom == nil ? .gone : ClaimEvent.State(of: standing))
  }

  private func kind(from before: JSON?, to after: JSON?) -> ClaimEvent.Kind {
    if movedFrom != nil { return .moved }
    if files.old == nil { return .added }
    if files.new == nil { return .deleted }
    switch (ClaimEvent.State(of: before), ClaimEvent.State(of: after)) {
    case (.inForce, .retracted): return .retracted
    case (.retracted, .inForce): return .restored
    // What a record that cannot be read says of its claim, nobody knows.
    default: return .changed
    }
  }
}

extension ClaimEvent.State {
  /// How a record leaves its claim; nil is one that is no JSON.
  init(of record: JSON?) {
    guard let claim = record.flatMap({ try? Claim($0) }) else {
      self = .unreadable
      return
    }
    self = claim.rank == .deprecated ? .retracted(reason: claim.deprecationReason) : .inForce
  }
}

extension TreeChange {
  fileprivate var kind: RecordRevision.Kind { old == nil ? .added : new == nil ? .deleted : .changed }
}
