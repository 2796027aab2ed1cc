import Git
public import Provenance

/// What the checks say of all revisions up to one: every finding there ever was, and how many claims passed when.
public struct PastVerification: Sendable {
  /// The revision at which the history ends.
  public let revision: String
  /// How the claims came out there.
  public let summary: Examination.Summary
  /// The findings, by record, each as often as it came.
  public let findings: [PastFinding]
  /// The counts of claims along the first-parent line, which is what `--at` a date goes by.
  public let coverage: CoverageSeries
  /// How many revisions were looked at.
  public let revisions: Int
  /// The revision after which findings began or ended, where only those are given.
  public let since: String?
  /// Whether an error stands at the end, be it given or not.
  public let hasErrors: Bool

  /// Whether no claim could be held against anything: not a pass.
  public var checkedNothing: Bool { summary.passed + summary.failed == 0 }

  /// Whether every claim of the last revision passed, and there was one.
  public var allPass: Bool { !hasErrors && !checkedNothing && summary.passed == summary.checked }
}

/// One finding, from the revisions that brought it in to those that took it out.
public struct PastFinding: Sendable {
  /// The finding as it stands or, where it does not, as it first was.
  public let finding: Finding
  /// The revisions that have it and of which no parent has, the oldest first: on several branches the same mistake
  /// may be made.
  public let introduced: [Revision]
  /// Whether a shallow clone begins at one of them, so that it may be older.
  public let isBeginning: Bool
  /// The revisions that took it out; empty where it stands.
  public let ended: [Revision]
  /// Whether it ended as the record did, deleted or moved away.
  public let isGone: Bool

  /// Whether the last revision has it.
  public var isStanding: Bool { ended.isEmpty }
}
