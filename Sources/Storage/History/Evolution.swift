import Git
import Provenance

/// What one revision did to a profile.
public struct EvolutionStep: Sendable {
  public let revision: Revision
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
      var steps: [EvolutionStep] = []
      for node in walk.commits {
        guard steps.count < limit else { break }
        let events = try reader.events(of: node, trees: trees, subject: subject)
        if events.isEmpty { continue }
        steps.append(EvolutionStep(revision: Revision(try repository.commit(node.id)), events: events))
      }
      return (steps, !walk.boundary.isEmpty)
    }
  }

  /// What differs between two moments, as facts.
  public func differences(from old: Moment, to new: Moment, subject: String? = nil) throws -> Events {
    let (old, new) = (try commit(at: old), try commit(at: new))
    return try attempting("compare \(old.id.short) with \(new.id.short)") {
      var reader = EventReader(repository)
      return try reader.events(from: old.tree, to: new.tree, subject: subject)
    }
  }

  /// The revision at a moment.
  public func revision(at moment: Moment) throws -> Revision { Revision(try commit(at: moment)) }
}
