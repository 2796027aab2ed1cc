import Git
import Provenance

/// What a store made of what its checks found over a history: the findings by their identities, and the counts of claims.
struct PastJudgement {
  /// One finding of one file, and the stretches on which it was there, each in the words that it had there.
  struct Held {
    let path: Int
    let identity: FindingIdentity
    var stretches: [(range: Range<Int>, finding: Finding)] = []

    var presence: Presence { Presence(stretches.map(\.range)) }

    /// The finding in the words that it had at a position.
    func finding(at position: Int) -> Finding? { stretches.first { $0.range.contains(position) }?.finding }
  }

  private let history: FileHistory
  private let conditions: PastConditions
  private let isWhole: Bool
  private let repository: Repository
  /// By path, in the order in which they were first found.
  private(set) var held: [Held] = []
  /// By position how much more is counted there than at the one before.
  private var changes: [Counts]

  private struct Counts {
    var passed = 0
    var failed = 0
    var unverifiable = 0

    mutating func add(_ summary: Examination.Summary, times: Int) {
      passed += times * summary.passed
      failed += times * summary.failed
      unverifiable += times * summary.unverifiable
    }
  }

  /// - Parameter isWhole: whether all records of the store are checked.
  init(of history: FileHistory, under conditions: PastConditions, isWhole: Bool, in repository: Repository) {
    self.history = history
    self.conditions = conditions
    self.isWhole = isWhole
    self.repository = repository
    changes = Array(repeating: Counts(), count: history.tour.count + 1)
  }

  /// Judges what was found on a file.
  ///
  /// - Parameter others: what else there is to say of it: what records say together, and whether it was changed.
  mutating func take(_ outcome: PastOutcome, with others: [(finding: Finding, range: Range<Int>)]) throws {
    let path = history.paths[outcome.path]
    let id = RecordID(path: path)
    var places: [FindingIdentity: Int] = [:]
    for piece in outcome.pieces {
      if piece.isSilent, !others.contains(where: { $0.range.overlaps(piece.range) }) {
        if id?.claim != nil { count(Examination.Summary(passed: 1), on: piece.range) }
        continue
      }
      let others = others.filter { $0.range.overlaps(piece.range) }
      for range in cut(piece.range, at: others.flatMap { [$0.range.lowerBound, $0.range.upperBound] }) {
        let more = others.filter { $0.range.contains(range.lowerBound) }.map(\.finding)
        let policy = conditions.policies[conditions.policy[range.lowerBound]]
        var examination = Examination(judgedBy: Judgement(policy: policy, isWhole: isWhole))
        if let id {
          examination.count(piece.findings + more, of: id, exemptions: piece.exemptions)
          if id.claim != nil { count(examination.summary, on: range) }
        } else {
          examination.add(piece.findings)
        }
        guard !examination.findings.isEmpty else { continue }
        let json = try id.flatMap { _ in try self.json(of: outcome.path, at: range.lowerBound) }
        for finding in examination.findings {
          let identity = FindingIdentity(finding, in: json)
          let place = places[identity] ?? held.count
          if place == held.count {
            places[identity] = place
            held.append(Held(path: outcome.path, identity: identity))
          }
          held[place].stretches.append((range, finding))
        }
      }
    }
  }

  /// A stretch cut where another policy holds, and at some positions more.
  private func cut(_ range: Range<Int>, at positions: [Int]) -> [Range<Int>] {
    var borders = Set(positions.filter { range.contains($0) })
    var position = range.lowerBound
    while position < range.upperBound {
      borders.insert(position)
      position = conditions.policy.end(after: position)
    }
    let starts = borders.sorted()
    return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
  }

  private func json(of path: Int, at position: Int) throws -> JSON? {
    guard let entry = history.entry(of: path, at: position), entry.mode.isRegularFile else { return nil }
    return try repository.record(entry.id)
  }

  private mutating func count(_ summary: Examination.Summary, on range: Range<Int>) {
    changes[range.lowerBound].add(summary, times: 1)
    changes[range.upperBound].add(summary, times: -1)
  }

  /// How the claims came out at each position.
  func summaries() -> [Examination.Summary] {
    var sum = Counts()
    return changes.dropLast().map { change in
      sum.passed += change.passed
      sum.failed += change.failed
      sum.unverifiable += change.unverifiable
      return Examination.Summary(passed: sum.passed, failed: sum.failed, unverifiable: sum.unverifiable)
    }
  }
}
