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
  public func evolution(
    of subject: String? = nil, at moment: Moment = .head, limit: Int = .max
  ) throws -> (steps: [EvolutionStep], isCutOff: Bool) {
    let tip = try commit(at: moment)
    return try attempting("read the history") {
      let walk = try repository.walk(from: [tip.id])
      let trees = Dictionary(walk.commits.map { ($0.id, $0.tree) }, uniquingKeysWith: { first, _ in first })
      var reader = EventReader(repository)
      let boundary = Set(walk.boundary)
      var steps: [EvolutionStep] = []
      for node in walk.commits {
        guard steps.count < limit else { break }
        let events = try reader.events(of: node, trees: trees, subject: subject)
        if events.isEmpty { continue }
        let revision = Revision(try repository.commit(node.id))
        steps.append(
          EvolutionStep(revision: revision, isBeginning: boundary.contains(node.id), events: events))
      }
      return (steps, !walk.boundary.isEmpty)
    }
  }

  /// What differs between two moments, as facts.
  public func differences(from old: Moment, to new: Moment, subject: String? = nil) throws -> Events {
    let (old, new) = (try commit(at: old), try commit(at: new))
    for commit in [old, new] { try refuseNewerFormat(at: commit) }
    return try attempting("compare \(old.id.short) with \(new.id.short)") {
      var reader = EventReader(repository)
      return try reader.events(from: old.tree, to: new.tree, subject: subject)
    }
  }

  /// Refuses a tree of a newer format, which must not be half-read; one that is no store yet has no facts.
  private func refuseNewerFormat(at commit: Commit) throws {
    let snapshot = TreeSnapshot(of: repository, tree: commit.tree, revision: commit.id.hex)
    if try snapshot.bytes(of: .store) != nil { _ = try snapshot.policy }
  }

  /// The revision at a moment.
  public func revision(at moment: Moment) throws -> Revision { Revision(try commit(at: moment)) }
}
