/// What a run of the checks came to, as the exporters need it.
public struct VerificationReport: Sendable {
  /// The version of ibid.
  public let version: String
  /// The revision that was checked, in full hexadecimal; nil where that was no commit.
  public let revision: String?
  /// When that revision was committed, or else when the checks ran: UTC, such as `2026-11-22T19:12:38`.
  public let timestamp: String
  /// The claims that were checked, in order of their ids.
  public let claims: [ClaimID]
  /// How they came out.
  public let summary: Examination.Summary
  /// What was found, in the order of the records.
  public let findings: [LocatedFinding]
  /// What became of the findings of an older revision, as one line for people; nil where there is no baseline.
  public let comparison: String?
  /// Whether the run passes although nothing could be verified, as it was asked to.
  public let allowsUnverified: Bool

  /// A report on a tree, or a part of it.
  public init(
    version: String, revision: String?, timestamp: String, claims: [ClaimID], summary: Examination.Summary,
    findings: [LocatedFinding], comparison: String? = nil, allowsUnverified: Bool = false
  ) {
    self.version = version
    self.revision = revision
    self.timestamp = timestamp
    self.claims = claims
    self.summary = summary
    self.findings = findings
    self.comparison = comparison
    self.allowsUnverified = allowsUnverified
  }

  /// Whether no claim could be held against anything: not a pass.
  var checkedNothing: Bool { summary.passed + summary.failed == 0 }

  /// What to say where no claim could be held against anything, which no result tells: that it is no pass, or why it is one
  /// all the same; nil where there is something else to say.
  var silence: String? {
    guard checkedNothing, !findings.contains(where: { $0.finding.severity == .error }) else { return nil }
    return allowsUnverified
      ? "Nothing was verified; --allow-unverified lets it pass."
      : "Nothing was verified, so this is not a pass."
  }

  /// The counts, as one line for people.
  var caption: String {
    "\(counted(summary.checked, "claim")) checked: \(summary.passed) passed, "
      + "\(summary.failed) failed, \(summary.unverifiable) unverifiable"
  }
}

extension Finding {
  /// The message, and what to do about it.
  var advice: [String] { [message] + (hint.map { ["Hint: \($0)"] } ?? []) }
}
