import Git
public import Provenance

/// One revision of a claim: what a commit did to it, field by field.
public struct RecordRevision: Sendable {
  public let revision: Revision
  public let kind: Kind
  /// Whether a shallow clone begins here, so that what appears to be added may be older.
  public let isBeginning: Bool
  /// Whether nothing of it is in what stands: a merge took another branch's version.
  public let isLeftOut: Bool
  /// The claim as it is called after this revision, or before it where it is deleted.
  public let claim: ClaimID
  /// What the claim was called before, where this revision moved it here; what it was called after, where it moved it away.
  public let movedFrom: ClaimID?
  public let movedTo: ClaimID?
  /// What changed, in the order of the record; every field, of an added or deleted claim.
  public let changes: [FieldChange]
  /// The record after this revision; nil where it is gone or malformed.
  public let record: JSON?

  /// How the claim stands after this revision.
  public var state: ClaimEvent.State {
    kind == .deleted || movedTo != nil ? .gone : ClaimEvent.State(of: record)
  }

  /// What a revision does to a record.
  public enum Kind: String, Sendable, CaseIterable {
    case added, changed, moved, deleted
  }
}

/// The revisions of one claim, newest first.
public struct RecordHistory: Sendable {
  public let claim: ClaimID
  public let revisions: [RecordRevision]
  /// Whether a shallow clone hides what came before the oldest of them.
  public let isCutOff: Bool
}

extension Store {
  /// The revisions of a claim up to a moment, newest first; on all branches up to their tips too, if asked for.
  ///
  /// - Throws: `StoreError` as ``revision(at:)``; `.damaged`. A claim that never was has no revisions, which is no
  ///   error.
  public func history(
    of claim: ClaimID, at moment: Moment = .head, onAllBranches: Bool = false
  ) throws -> RecordHistory {
    let tip = try commit(at: moment)
    return try attempting("read the history of \(claim)") {
      let others = onAllBranches ? try repository.branchTips() : []
      let graph = try versions(of: claim.path, from: [tip.id] + others.filter { $0 != tip.id })
      var reader = VersionReader(repository)
      // What only another branch has was not left out of this one.
      let leftOut = onAllBranches ? [] : graph.leftOut
      return RecordHistory(
        claim: claim,
        revisions: try graph.versions.enumerated().map { place, version in
          try reader.revision(version, isLeftOut: leftOut.contains(place))
        }, isCutOff: graph.isCutOff)
    }
  }

  /// The revisions of the record at a path up to some tips, by the index or, where there is none, by reading all commits.
  func versions(of path: String, from tips: [ObjectID]) throws -> VersionGraph {
    let boundary = repository.shallowBoundary
    for tip in tips.dropFirst() { _ = try indexed(tip) { _ in } }
    let found = try tips.first.flatMap { tip in
      try indexed(tip) { database in
        var versions = try IndexedVersions(database)
        return try versions.versions(of: path, from: tips, boundary: boundary)
      }
    }
    return try found ?? VersionGraph(of: path, from: tips, in: repository)
  }

  /// Every claim that was ever in the past of a tree.
  func claimsEver(upTo snapshot: TreeSnapshot) throws -> [ClaimID] {
    try recordsEver(under: "records/claims", upTo: snapshot.tips).compactMap(\.claim).sorted()
  }

  /// Every record at a path, or in a folder, that was ever in the past of some commits.
  func recordsEver(under path: String, upTo tips: [ObjectID]) throws -> Set<RecordID> {
    try attempting("read the history") {
      var ids: Set<RecordID> = []
      let walk = try repository.walk(from: tips)
      let trees = Dictionary(walk.commits.map { ($0.id, $0.tree) }, uniquingKeysWith: { first, _ in first })
      for node in walk.commits {
        let parents = node.parents.compactMap { trees[$0] }
        let changes = try repository.changes(from: parents.first, to: node.tree, under: path)
        for change in changes where change.new != nil {
          if let id = RecordID(path: change.path) { ids.insert(id) }
        }
      }
      return ids
    }
  }
}

/// Reads versions of records, each blob once.
struct VersionReader {
  private let repository: Repository
  private var parsed: [ObjectID: JSON?] = [:]
  private var commits: [ObjectID: Revision] = [:]
  /// How many versions are kept, so that a long history does not fill the memory.
  private static let mostKept = 4096

  init(_ repository: Repository) { self.repository = repository }

  /// A version's JSON; nil where it is malformed or larger than a record may be.
  mutating func json(_ blob: ObjectID) throws(GitError) -> JSON? {
    if let known = parsed[blob] { return known }
    let json = try repository.record(blob)
    if parsed.count >= VersionReader.mostKept { parsed.removeAll(keepingCapacity: true) }
    parsed[blob] = .some(json)
    return json
  }

  /// A commit as readers see it.
  mutating func revision(_ commit: ObjectID) throws -> Revision {
    if let known = commits[commit] { return known }
    let revision = Revision(try repository.commit(commit))
    commits[commit] = revision
    return revision
  }

  /// A version of a record, with what changed.
  mutating func revision(
    _ version: VersionGraph.Version, isLeftOut: Bool = false
  ) throws -> RecordRevision {
    let after = try version.blob.flatMap { try json($0) }
    let before = version.kind == .moved ? after : try version.earlier.first.flatMap { try json($0) }
    guard let claim = RecordID(path: version.path)?.claim else {
      throw StoreError(.notFound, "\(version.path) is no claim")
    }
    let other = version.otherPath.flatMap { RecordID(path: $0)?.claim }
    let isMovedAway = version.kind == .moved && version.blob == nil
    return RecordRevision(
      revision: try revision(version.commit), kind: version.kind, isBeginning: version.isBeginning,
      isLeftOut: isLeftOut, claim: claim,
      movedFrom: isMovedAway ? nil : other, movedTo: isMovedAway ? other : nil,
      changes: version.kind == .moved ? [] : FieldChange.between(before, after), record: after)
  }
}

extension Repository {
  /// A blob's JSON; nil where it is malformed or larger than a record may be.
  func record(_ blob: ObjectID) throws(GitError) -> JSON? {
    do throws(GitError) {
      let bytes = try self.blob(blob, limit: ChangeRefusal.largestRecord)
      return try? JSONParser.parse(bytes)
    } catch {
      guard error.code == .tooLarge else { throw error }
      return nil
    }
  }
}
