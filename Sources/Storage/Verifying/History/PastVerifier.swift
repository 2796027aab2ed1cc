import Git
import Provenance

/// What the checks say of one file from one position of a history to before another.
struct PastPiece: Sendable {
  let range: Range<Int>
  /// What was found, before the policy and the record's exemptions.
  let findings: [Finding]
  let exemptions: [Exemption]

  /// Whether there is nothing to say.
  var isSilent: Bool { findings.isEmpty && exemptions.isEmpty }
}

/// What the checks say of one file, or of one version of it, over a whole history.
struct PastOutcome: Sendable {
  /// The file's path, by number.
  let path: Int
  /// In order; where there is none, the file is not there, or there is no store.
  let pieces: [PastPiece]
}

/// Runs the checks on single versions of files over a whole history, on one thread.
///
/// A version is checked where it appears and wherever something that it was held against becomes another, and not again for
/// what it was already held against, as after a side branch.
struct PastVerifier {
  let snapshot: HistoricSnapshot

  /// What came of a check, and what it rests on.
  private struct Known {
    let policy: Int
    let schema: Int
    let reads: HistoricSnapshot.Reads
    /// What stood in the folders that were listed.
    let listed: [[Int32]]
    let outcome: RecordOutcome
  }

  /// How many outcomes are looked through for one that holds again.
  private static let mostKnown = 8

  private var history: FileHistory { snapshot.history }

  /// What the checks say of a version of a file under `records/`; what it says to others goes to a survey.
  func outcome(of version: FileVersion, survey: inout PastSurvey) throws -> PastOutcome {
    let id = RecordID(path: history.paths[version.path])
    var pieces: [PastPiece] = []
    var known: [Known] = []
    var said: (record: SurveyedRecord, from: Known, range: Range<Int>)?
    for range in version.ranges {
      var position = range.lowerBound
      while position < range.upperBound {
        snapshot.position = position
        guard snapshot.conditions.policy[position] != PastConditions.none else {
          position = snapshot.conditions.policy.end(after: position)
          continue
        }
        let result: Known
        if let same = known.suffix(Self.mostKnown).last(where: holds) {
          result = same
        } else {
          result = try check(version, id)
          known.append(result)
        }
        let end = min(range.upperBound, self.end(of: result, after: position))
        pieces.append(
          PastPiece(
            range: position..<end, findings: result.outcome.findings, exemptions: result.outcome.exemptions))
        // What it says to others is the same however often it was checked meanwhile.
        if let before = said {
          if before.range.upperBound == position, before.from.policy == result.policy,
            before.from.schema == result.schema, result.outcome.surveyed != nil
          {
            said = (before.record, before.from, before.range.lowerBound..<end)
          } else {
            survey.add(before.record, during: before.range)
            said = result.outcome.surveyed.map { ($0, result, position..<end) }
          }
        } else {
          said = result.outcome.surveyed.map { ($0, result, position..<end) }
        }
        position = end
      }
    }
    if let said { survey.add(said.record, during: said.range) }
    return PastOutcome(path: version.path, pieces: pieces)
  }

  /// Whether an outcome holds where the snapshot stands.
  private func holds(_ known: Known) -> Bool {
    let position = snapshot.position
    return known.policy == snapshot.conditions.policy[position]
      && known.schema == snapshot.conditions.schema[position]
      && known.reads.files.allSatisfy { history.steps[$0.path][position] == $0.entry }
      && zip(known.reads.folders, known.listed).allSatisfy { folder, listed in
        folder.map { history.steps[$0][position] } == listed
      }
  }

  /// The first position where an outcome may be another.
  private func end(of known: Known, after position: Int) -> Int {
    var end = min(
      snapshot.conditions.policy.end(after: position), snapshot.conditions.schema.end(after: position))
    for file in known.reads.files { end = min(end, history.steps[file.path].end(after: position)) }
    for folder in known.reads.folders {
      for file in folder { end = min(end, history.steps[file].end(after: position)) }
    }
    return end
  }

  private func check(_ version: FileVersion, _ id: RecordID?) throws -> Known {
    snapshot.reads = HistoricSnapshot.Reads()
    let outcome = try self.outcome(of: version, id)
    let reads = snapshot.reads
    let position = snapshot.position
    return Known(
      policy: snapshot.conditions.policy[position], schema: snapshot.conditions.schema[position],
      reads: reads,
      listed: reads.folders.map { folder in folder.map { history.steps[$0][position] } }, outcome: outcome)
  }

  private func outcome(of version: FileVersion, _ id: RecordID?) throws -> RecordOutcome {
    let entry = history.entries[Int(version.entry)]
    let file = TreeFile(path: history.paths[version.path], entry: entry)
    guard let id else {
      let isPayload = FileVerifier.record(beside: file).map(snapshot.hasFile) ?? false
      // The record beside it asks for the text, as do the claims that quote it.
      if isPayload, file.path.hasSuffix(".txt") { snapshot.readAhead(entry.id) }
      return RecordOutcome(findings: isPayload ? [] : [Finding.stray(file)])
    }
    let content = try snapshot.content(of: file, version.entry, isCited: id.claim == nil)
    return try FileVerifier.outcome(of: id, content: content, in: snapshot)
  }
}
