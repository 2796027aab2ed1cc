/// How many claims of a store passed their checks, from revision to revision.
public struct CoverageSeries: Sendable {
  /// The revisions after which the counts were others than before, the oldest first.
  public let points: [Point]
  /// Whether the history reaches back to its beginning; not in every shallow clone.
  public let isComplete: Bool

  /// How the claims stood after one revision.
  public struct Point: Sendable, Equatable {
    /// The commit's id, in full hexadecimal.
    public let revision: String
    /// The committer's time in UTC, RFC 3339.
    public let time: String
    public let summary: Examination.Summary

    /// Makes a point of what stood after a revision.
    public init(revision: String, time: String, summary: Examination.Summary) {
      self.revision = revision
      self.time = time
      self.summary = summary
    }

    /// `2026-11-22`
    public var date: String { String(time.prefix { $0 != "T" }) }
  }

  /// Makes a series of its points, the oldest first.
  public init(points: [Point], isComplete: Bool) {
    self.points = points
    self.isComplete = isComplete
  }
}

extension CoverageSeries {
  /// Some revisions in a row, as one step of a chart.
  public struct Step: Sendable, Equatable {
    /// The revision of them after which the smallest share of the claims passed; of several the last.
    public let point: Point
    /// How many revisions it stands for.
    public let revisions: Int
  }

  /// The revisions as steps of as many each, but for the last step, which may have fewer.
  ///
  /// - Parameter limit: the most steps, at least 1.
  public func steps(atMost limit: Int = .max) -> [Step] {
    points.runs(atMost: limit).compactMap { run in
      // What was broken once must not be hidden by what came right after it.
      let worst = run.reversed().min { $0.summary.share ?? 1000 < $1.summary.share ?? 1000 }
      return worst.map { Step(point: $0, revisions: run.count) }
    }
  }
}

extension Examination.Summary {
  /// The share of the claims that passed, in thousandths, rounded down, so that only all of them are 1000; nil where
  /// there is no claim.
  public var share: Int? { checked > 0 ? passed * 1000 / checked : nil }
}
