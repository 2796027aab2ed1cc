import Git
import Provenance

/// What one revision did to a profile.
public struct EvolutionStep: Sendable {
  public let revision: Revision
  /// Whether a shallow clone begins here, so that what appears to be added may be older.
  public let isBeginning: Bool
  public let events: Events
}

extension Store {
  /// How the profile of a subject, or of all, evolved up to a moment: the revisions that did something, newest first.
  ///
  /// - Parameter limit: the most revisions to give.
  /// - Throws: as ``log(_:at:limit:)``.
  public func evolution(
    of subject: String? = nil, at moment: Moment = .head, limit: Int = .max
  ) throws -> (steps: [EvolutionStep], isCutOff: Bool) {
    try log(LogFilter(subject: subject), at: moment, limit: limit)
  }

  /// What the revisions up to a moment did, as far as a filter asks for it, newest first.
  ///
  /// - Parameter limit: the most revisions to give.
  /// - Throws: `StoreError` as ``revision(at:)``; `.damaged` where a commit, a tree or a record of the past is
  ///   missing or corrupt.
  public func log(
    _ filter: LogFilter, at moment: Moment = .head, limit: Int = .max
  ) throws -> (steps: [EvolutionStep], isCutOff: Bool) {
    let tip = try commit(at: moment)
    return try attempting("read the history") {
      let (commits, isCutOff) = try candidates(for: filter, from: tip.id, limit: limit)
      var reader = EventReader(repository)
      var trees: [ObjectID: ObjectID] = [:]
      var steps: [EvolutionStep] = []
      for id in commits {
        guard steps.count < limit else { break }
        let node = try repository.node(id)
        guard filter.allows(time: node.time) else { continue }
        // Sooner told than what it did, for which trees and records are read.
        let revision = Revision(try repository.commit(id))
        guard filter.allows(revision) else { continue }
        for parent in node.parents where trees[parent] == nil {
          trees[parent] = try repository.node(parent).tree
        }
        let events = filter.narrowed(try reader.events(of: node, trees: trees, subject: filter.subject))
        if events.isEmpty { continue }
        let isBeginning = repository.shallowBoundary.contains(id)
        steps.append(EvolutionStep(revision: revision, isBeginning: isBeginning, events: events))
      }
      return (steps, isCutOff)
    }
  }

  /// The commits among which are those that a filter asks for, newest first, and whether a shallow clone cut off others.
  private func candidates(
    for filter: LogFilter, from tip: ObjectID, limit: Int
  ) throws -> (commits: [ObjectID], isCutOff: Bool) {
    let boundary = repository.shallowBoundary
    let found = try indexed(tip) { database in
      let log = try IndexedLog(database, tip: tip)
      // Of what the index does not know, more has to be read.
      let isExact = filter.author == nil && filter.claimType == nil
      return (try log.commits(filter, limit: isExact ? limit : .max), try log.reachesAny(of: boundary))
    }
    if let found { return found }
    let walk = try repository.walk(from: [tip])
    return (try CommitRanks.newestFirst(walk.commits).map(\.node.id), !walk.boundary.isEmpty)
  }

  /// What differs between two moments, as facts.
  ///
  /// - Throws: `StoreError` as ``revision(at:)``, for either moment; `.unsupportedFormat` for a store of a newer
  ///   format; `.notAStore` where its record is malformed; `.damaged`.
  public func differences(from old: Moment, to new: Moment, subject: String? = nil) throws -> Events {
    try comparing(old, new) { old, new in
      var reader = EventReader(repository)
      return try reader.events(from: old, to: new, subject: subject)
    }
  }

  /// Which records differ between two moments, and not what in them: no record is read.
  ///
  /// - Throws: as ``differences(from:to:subject:)``.
  public func differingRecords(
    from old: Moment, to new: Moment, subject: String? = nil
  ) throws -> [RecordEvent] {
    try comparing(old, new) { old, new in
      try EventReader(repository).names(from: old, to: new, subject: subject)
    }
  }

  /// Lends the trees of two moments.
  private func comparing<Difference>(
    _ old: Moment, _ new: Moment, _ body: (ObjectID, ObjectID) throws -> Difference
  ) throws -> Difference {
    let (old, new) = (try commit(at: old), try commit(at: new))
    for commit in [old, new] { try refuseNewerFormat(at: commit) }
    return try attempting("compare \(old.id.short) with \(new.id.short)") { try body(old.tree, new.tree) }
  }

  /// Refuses a tree of a newer format, which must not be half-read; one that is no store yet has no facts.
  private func refuseNewerFormat(at commit: Commit) throws {
    let snapshot = TreeSnapshot(of: repository, tree: commit.tree, revision: commit.id.hex)
    if try snapshot.bytes(of: .store) != nil { _ = try snapshot.policy }
  }

  /// The revision at a moment.
  ///
  /// - Throws: `StoreError`: `.notFound` where the moment names no commit of this clone, `.ambiguous` where it names
  ///   several; `.notAStore` where HEAD has no commit yet; `.damaged` where the commit cannot be read.
  public func revision(at moment: Moment) throws -> Revision { Revision(try commit(at: moment)) }
}
