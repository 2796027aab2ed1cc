import Git
import Provenance

extension Store {
  /// Runs every check on all revisions up to a moment: on all records, or on what the targets name and what that ever cited.
  ///
  /// A record is checked once for each of its versions and for each version of what it rests on, however many
  /// revisions there are. Exemptions hold as if each revision were looked at on its own day: none has expired.
  ///
  /// - Parameter since: leaves out what began and ended in the past of this moment.
  /// - Parameter progress: called with a word for what is done, and how much of it is done and is to be.
  /// - Throws: `StoreError` as ``snapshot(at:)``, and as ``revision(at:)`` for `since`; `.damaged` where a commit, a
  ///   tree or a record of the past is missing or corrupt.
  public func verifyAllRevisions(
    _ targets: [VerificationTarget] = [], upTo moment: Moment = .head, since: Moment? = nil,
    progress: (RevisionsStep, Int, Int) -> Void = { _, _, _ in }
  ) throws -> PastVerification {
    let snapshot = try pastSnapshot(at: moment)
    let tip = try commit(at: moment)
    return try attempting("verify the revisions up to \(tip.id.short)") {
      let known = try since.map { try repository.walk(from: [commit(at: $0).id]).commits.map(\.id) }
      let history = try FileHistory(upTo: tip.id, in: repository) { progress(.reading, $0, $1) }
      let past = try PastRecords(history, targets, in: snapshot) { progress(.checking, $0, $1) }
      return try past.verification(since: known.map(Set.init), from: since.map { try commit(at: $0).id.hex })
    }
  }
}

/// What `verifyAllRevisions` is at.
public enum RevisionsStep: Sendable {
  case reading, checking
}

/// All that the checks found over a history.
struct PastRecords {
  let history: FileHistory
  let judgement: PastJudgement
  private let repository: Repository

  init(
    _ history: FileHistory, _ targets: [VerificationTarget], in snapshot: TreeSnapshot,
    progress: (Int, Int) -> Void
  ) throws {
    let repository = snapshot.repository
    let conditions = try PastConditions(of: history, in: repository)
    // Without a policy at any time there is nothing to go by.
    if conditions.policies.isEmpty { _ = try snapshot.policy }
    let wanted = try targets.isEmpty ? nil : PastTargets(targets, in: history, repository).wanted
    let all = history.files(in: RecordID.root)
    let files = wanted.map { PastTargets.files(for: $0, in: history) } ?? Array(all)
    let (outcomes, survey) = try PastFiles.outcomes(
      of: files, in: history, under: conditions, repository: repository, progress: progress)
    var others: [Int: [(finding: Finding, range: Range<Int>)]] = [:]
    func add(_ found: [PastSurvey.Found]) {
      for found in found {
        guard let path = history.number(of: found.record.path) else { continue }
        others[path, default: []].append((found.finding, found.range))
      }
    }
    add(survey.findings().filter { wanted == nil || !Survey.takesAll($0.finding.id) })
    if wanted == nil {
      add(
        survey.unused(
          under: conditions.policy.stretches(upTo: history.tour.count).compactMap { range, policy in
            policy == PastConditions.none ? nil : (range, conditions.policies[policy])
          }))
    }
    var captures = PastCaptures(of: history, in: repository)
    var judgement = PastJudgement(
      of: history, under: conditions, isWhole: wanted == nil, in: repository)
    for outcome in outcomes where wanted?.contains(outcome.path) ?? true {
      let changed = try captures.findings(on: outcome.path)
      try judgement.take(outcome, with: changed + (others[outcome.path] ?? []))
    }
    if wanted == nil {
      // A link may stand in the place of the folder itself.
      for path in [history.number(of: FileHistory.schemas)].compactMap(\.self)
        + history.files(in: FileHistory.schemas)
      {
        try judgement.take(Self.strays(at: path, of: history, under: conditions), with: [])
      }
    }
    self.history = history
    self.judgement = judgement
    self.repository = repository
  }

  /// Where something stands in a schema's place that is none.
  private static func strays(
    at path: Int, of history: FileHistory, under conditions: PastConditions
  ) -> PastOutcome {
    var pieces: [PastPiece] = []
    for (range, entry) in history.steps[path].stretches(upTo: history.tour.count)
    where entry != FileHistory.nothing && !history.entries[Int(entry)].mode.isRegularFile {
      let file = TreeFile(path: history.paths[path], entry: history.entries[Int(entry)])
      for (stretch, policy) in conditions.policy.stretches(upTo: history.tour.count)
      where policy != PastConditions.none && stretch.overlaps(range) {
        pieces.append(
          PastPiece(range: stretch.clamped(to: range), findings: [Finding.stray(file)], exemptions: []))
      }
    }
    return PastOutcome(path: path, pieces: pieces)
  }

  /// The findings as readers see them.
  ///
  /// - Parameter since: commits; what began and ended among them is left out.
  func verification(since known: Set<ObjectID>?, from baseline: String?) throws -> PastVerification {
    let tour = history.tour
    var reader = VersionReader(repository)
    var findings: [PastFinding] = []
    var hasErrors = false
    func revisions(_ positions: [Int]) throws -> [Revision] {
      try positions.map { try reader.revision(history.commit(at: $0).id) }
    }
    func isNew(_ position: Int) -> Bool { !(known?.contains(history.commit(at: position).id) ?? false) }
    for held in judgement.held {
      for episode in tour.episodes(of: held.presence) {
        let shown = episode.isStanding ? history.tip : episode.introduced[0]
        guard let finding = held.finding(at: shown) else { continue }
        if episode.isStanding, finding.severity == .error { hasErrors = true }
        guard (episode.introduced + episode.ended).contains(where: isNew) else { continue }
        let boundary = repository.shallowBoundary
        findings.append(
          PastFinding(
            finding: finding, introduced: try revisions(episode.introduced),
            isBeginning: episode.introduced.contains { boundary.contains(history.commit(at: $0).id) },
            ended: try revisions(episode.ended),
            isGone: !episode.isStanding
              && episode.ended.allSatisfy { history.entry(of: held.path, at: $0) == nil }))
      }
    }
    let summaries = judgement.summaries()
    return PastVerification(
      revision: history.commit(at: history.tip).id.hex, summary: summaries[history.tip], findings: findings,
      coverage: coverage(summaries, since: known), revisions: tour.count, since: baseline,
      hasErrors: hasErrors)
  }

  /// The counts along the first-parent line: each revision with others than the one before.
  private func coverage(_ summaries: [Examination.Summary], since known: Set<ObjectID>?) -> CoverageSeries {
    var points: [CoverageSeries.Point] = []
    var position: Int? = history.tip
    while let here = position {
      let before = history.tour.parents[here].first
      let node = history.commit(at: here)
      let isOld = known?.contains(node.id) ?? false
      if isOld || summaries[here] != (before.map { summaries[$0] } ?? Examination.Summary()) {
        points.append(
          CoverageSeries.Point(
            revision: node.id.hex, time: RecordTime.text(node.time, offset: 0), summary: summaries[here]))
      }
      // The last of the old ones is where the new ones start from.
      position = isOld ? nil : before
    }
    return CoverageSeries(points: points.reversed(), isComplete: !history.isCutOff)
  }
}
