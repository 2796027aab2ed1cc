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
  private let files: [Int]
  private let texts = SharedTexts()
  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)
  /// How many files a thread takes at once: they lie beside each other in the pack.
  private static let block = 64

  private init(_ files: [Int], of history: FileHistory, under conditions: PastConditions) {
    self.files = files
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
    let work = PastFiles(inPackOrder(files, of: history, repository), of: history, under: conditions)
    let threads = min(ProcessInfo.processInfo.activeProcessorCount, files.count / block)
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
      (state.outcomes.sorted { $0.path < $1.path }, state.survey)
    }
  }

  /// Git keeps the versions of a file side by side, so each file is looked for by its last one.
  private static func inPackOrder(_ files: [Int], of history: FileHistory, _ repository: Repository) -> [Int]
  {
    let lasts = files.compactMap { file in
      history.steps[file].values.last { $0 != FileHistory.nothing }.map {
        (file, history.entries[Int($0)].id)
      }
    }
    return repository.packOrder(of: lasts.map(\.1)).map { lasts[$0].0 }
  }

  private func run(_ open: () throws -> Repository) {
    var survey = PastSurvey()
    var outcomes: [PastOutcome] = []
    do {
      let repository = try attempting("open the repository") { try open() }
      let verifier = PastVerifier(
        snapshot: HistoricSnapshot(of: history, under: conditions, in: repository, sharing: texts))
      while let block = next() {
        for file in block { outcomes.append(try verifier.outcome(of: file, survey: &survey)) }
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

  private func next() -> ArraySlice<Int>? {
    state.withLock { state in
      guard state.taken < files.count, state.failure == nil else { return nil }
      let start = state.taken
      state.taken = min(start + Self.block, files.count)
      return files[start..<state.taken]
    }
  }

  private func wait(progress: (Int, Int) -> Void) throws {
    while true {
      news.wait()
      let (done, threads, failure) = state.withLock { ($0.done, $0.threads, $0.failure) }
      progress(done, files.count)
      guard threads == 0 else { continue }
      if let failure { throw failure }
      return
    }
  }
}
