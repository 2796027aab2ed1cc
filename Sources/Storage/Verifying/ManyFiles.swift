import Foundation
import Git
import Provenance
import Synchronization

/// Runs the checks on files of one tree, on all cores where they are many.
struct ManyFiles {
  private let snapshot: TreeSnapshot
  private let list: FileList?
  /// Fewer are checked one after the other: they are not worth a handle on the repository for each thread.
  private static let few = 256

  /// - Parameter list: all files under `records/`; nil where few files are to be verified.
  init(_ snapshot: TreeSnapshot, listing list: FileList? = nil) {
    self.snapshot = snapshot
    self.list = list
  }

  /// What the checks say of each file, in the order given.
  func outcomes(of files: [TreeFile], progress: (Int, Int) -> Void) throws -> [FileOutcome] {
    let verifier = FileVerifier(snapshot: snapshot)
    let threads = ProcessInfo.processInfo.activeProcessorCount
    // What is staged or in the working tree is in the memory of its own handle.
    guard files.count >= Self.few, threads > 1, snapshot.revision != nil else {
      defer { progress(files.count, files.count) }
      return try files.enumerated().map { done, file in
        progress(done, files.count)
        return try verifier.outcome(of: file)
      }
    }
    let order = snapshot.repository.packOrder(of: files.map(\.entry.id))
    let work = Work(
      files: files, order: order, list: list, tree: snapshot.tree, revision: snapshot.revision)
    let folder = snapshot.repository.commonDirectory
    for _ in 0..<threads {
      let thread = Thread { work.run(in: folder) }
      // As much as the first thread has: schemas and records are nested.
      thread.stackSize = 8 << 20
      thread.start()
    }
    return try work.outcomes(progress: progress)
  }
}

/// Files that several threads check, each with a snapshot of its own.
private final class Work: Sendable {
  private struct State {
    var taken = 0
    var done = 0
    var outcomes: [FileOutcome?]
    var failure: (any Error)?
  }

  private let files: [TreeFile]
  private let order: [Int]
  private let list: FileList?
  private let tree: ObjectID
  private let revision: String?
  private let shared = SharedReading()
  private let state: Mutex<State>
  private let news = DispatchSemaphore(value: 0)
  /// How many files a thread takes at once: they lie beside each other in the pack.
  private let block = 128

  init(files: [TreeFile], order: [Int], list: FileList?, tree: ObjectID, revision: String?) {
    self.files = files
    self.order = order
    self.list = list
    self.tree = tree
    self.revision = revision
    state = Mutex(State(outcomes: Array(repeating: nil, count: files.count)))
  }

  func run(in folder: String) {
    do {
      let repository = try attempting("open the repository") { try Repository.open(at: folder) }
      let snapshot = TreeSnapshot(
        of: repository, tree: tree, revision: revision, sharing: shared, listing: list)
      let verifier = FileVerifier(snapshot: snapshot)
      while let places = next() {
        var outcomes: [(Int, FileOutcome)] = []
        for place in places { outcomes.append((place, try verifier.outcome(of: files[place]))) }
        state.withLock { state in
          for (place, outcome) in outcomes { state.outcomes[place] = outcome }
          state.done += outcomes.count
        }
        news.signal()
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
    news.signal()
  }

  private func next() -> ArraySlice<Int>? {
    state.withLock { state in
      guard state.taken < order.count, state.failure == nil else { return nil }
      let start = state.taken
      state.taken = min(start + block, order.count)
      return order[start..<state.taken]
    }
  }

  func outcomes(progress: (Int, Int) -> Void) throws -> [FileOutcome] {
    while true {
      news.wait()
      let (done, failure) = state.withLock { ($0.done, $0.failure) }
      if let failure { throw failure }
      progress(done, files.count)
      if done == files.count { break }
    }
    return state.withLock { $0.outcomes.compactMap(\.self) }
  }
}
