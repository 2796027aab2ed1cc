/// How a profile evolved: what each revision did to its claims, and how it stood after.
public struct ProfileSeries: Sendable {
  /// The subject's id.
  public let subject: String
  /// What the subject is called; its id where it has no record.
  public let label: String
  /// The revisions, oldest first.
  public let points: [Point]
  /// Whether the history reaches back to its beginning; not in every shallow clone.
  public let isComplete: Bool

  /// What can happen to a claim.
  public enum Event: String, Sendable, CaseIterable {
    case added, restored, changed, moved, retracted, deleted
  }

  /// One revision.
  public struct Point: Sendable {
    /// The commit's id, in full hexadecimal.
    public let revision: String
    /// RFC 3339.
    public let time: String
    public let author: String
    public let email: String
    public let message: String
    /// The number of claims to which each thing happened.
    public let events: [Event: Int]
    /// How the profile stands after it.
    public let tally: ProfileTally

    /// `2026-11-22`
    var date: String { String(time.prefix { $0 != "T" }) }

    /// Makes a point of what happened and of how things stand after it.
    public init(
      revision: String, time: String, author: String, email: String, message: String, events: [Event],
      tally: ProfileTally
    ) {
      self.revision = revision
      self.time = time
      self.author = author
      self.email = email
      self.message = message
      self.events = events.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      self.tally = tally
    }
  }

  /// Makes a series of its points, oldest first.
  public init(subject: String, label: String, points: [Point], isComplete: Bool) {
    self.subject = subject
    self.label = label
    self.points = points
    self.isComplete = isComplete
  }
}

extension ProfileSeries {
  /// Some revisions in a row, as one step of a chart.
  public struct Step: Sendable, Equatable {
    /// The last of the revisions, and its date.
    public let revision: String
    public let date: String
    /// How many revisions it stands for.
    public let revisions: Int
    /// Claims added or restored, changed or moved, retracted or deleted.
    public let gained: Int
    public let changed: Int
    public let lost: Int
    /// How the profile stands after the last of them.
    public let tally: ProfileTally
  }

  /// The revisions as steps of as many revisions each, but for the last step, which may have fewer.
  ///
  /// - Parameter limit: the most steps, at least 1.
  public func steps(atMost limit: Int = .max) -> [Step] {
    points.runs(atMost: limit).compactMap { run in
      guard let last = run.last else { return nil }
      func count(_ events: Event...) -> Int {
        run.reduce(0) { sum, point in events.reduce(sum) { $0 + point.events[$1, default: 0] } }
      }
      return Step(
        revision: last.revision, date: last.date, revisions: run.count,
        gained: count(.added, .restored), changed: count(.changed, .moved),
        lost: count(.retracted, .deleted), tally: last.tally)
    }
  }
}

extension ProfileSeries {
  /// One line on how the profile stands: "65 claims in force, 68 citations, 100% supported; 32 revisions from 2026-11-20
  /// to 2026-11-22".
  public var summary: String {
    guard let last = points.last else { return "no revisions" }
    let tally = last.tally
    var parts = [counted(tally.inForce, "claim") + " in force", counted(tally.citations, "citation")]
    if let coverage = tally.coverage { parts.append("\(coverage / 10)% supported") }
    if tally.retracted > 0 { parts.append("\(tally.retracted) retracted") }
    if tally.unreadable > 0 { parts.append("\(tally.unreadable) unreadable") }
    // Clocks may be wrong, and branches come one after the other, so the oldest date need not be the first.
    let dates = points.map(\.date).sorted()
    let (from, to) = (dates[0], dates[dates.count - 1])
    let span = from == to ? "on \(from)" : "from \(from) to \(to)"
    return parts.joined(separator: ", ") + "; \(counted(points.count, "revision")) \(span)"
  }
}
