import Foundation
import Git
import Provenance
import Synchronization

/// Runs the checks on files over a whole history, on all cores where they are many.
final class PastFiles: Sendable {
  private struct State {
    var taken = 0
    var done = 0
    var threads = 0
    var outcomes: [PastOutcome] = []
    var survey = PastSurvey()
    var failure: (any Error)?
  }

  private let history: FileHistory
  private let conditions: PastConditions
  private let versions: [FileVersion]
  private let texts = SharedTexts()
  private let records = SharedRecords()
  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)
  /// How many versions a thread takes at once: they lie beside each other in the pack, which is read from the start of
  /// each block anew.
  private let block: Int
  private static let blocks = 64...512

  private init(_ versions: [FileVersion], of history: FileHistory, under conditions: PastConditions) {
    self.versions = versions
    block = min(max(versions.count / 64, Self.blocks.lowerBound), Self.blocks.upperBound)
    self.history = history
    self.conditions = conditions
  }

  /// What the checks say of each file, in the order given, and what the files say of one another.
  ///
  /// - Parameter files: by their paths' numbers.
  static func outcomes(
    of files: [Int], in history: FileHistory, under conditions: PastConditions, repository: Repository,
    progress: (Int, Int) -> Void
  ) throws -> (outcomes: [PastOutcome], survey: PastSurvey) {
    let work = PastFiles(history.versions(of: files, in: repository), of: history, under: conditions)
    let threads = min(ProcessInfo.processInfo.activeProcessorCount, work.versions.count / work.block)
    if threads > 1 {
      let folder = repository.commonDirectory
      work.state.withLock { $0.threads = threads }
      for _ in 0..<threads {
        let thread = Thread { work.run { try Repository.open(at: folder) } }
        // As much as the first thread has: schemas and records are nested.
        thread.stackSize = 8 << 20
        thread.start()
      }
      try work.wait(progress: progress)
    } else {
      work.state.withLock { $0.threads = 1 }
      work.run { repository }
      try work.wait(progress: progress)
    }
    return work.state.withLock { state in
      (PastOutcome.joined(state.outcomes), state.survey)
    }
  }

  private func run(_ open: () throws -> Repository) {
    var survey = PastSurvey()
    var outcomes: [PastOutcome] = []
    do {
      let repository = try attempting("open the repository") { try open() }
      let verifier = PastVerifier(
        snapshot: HistoricSnapshot(of: history, under: conditions, in: repository, sharing: texts, records))
      while let block = next() {
        // The last first: each is a difference to one before it, and what lies in between is known then.
        for version in block.reversed() {
          outcomes.append(try verifier.outcome(of: version, survey: &survey))
        }
        state.withLock { $0.done += block.count }
        news.signal()
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
    let (found, said) = (outcomes, survey)
    state.withLock { state in
      state.outcomes += found
      state.survey.add(said)
      state.threads -= 1
    }
    news.signal()
  }

  private func next() -> ArraySlice<FileVersion>? {
    state.withLock { state in
      guard state.taken < versions.count, state.failure == nil else { return nil }
      let start = state.taken
      state.taken = min(start + block, versions.count)
      return versions[start..<state.taken]
    }
  }

  private func wait(progress: (Int, Int) -> Void) throws {
    while true {
      news.wait()
      let (done, threads, failure) = state.withLock { ($0.done, $0.threads, $0.failure) }
      progress(done, versions.count)
      guard threads == 0 else { continue }
      if let failure { throw failure }
      return
    }
  }
}
