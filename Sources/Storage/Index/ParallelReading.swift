import Foundation
import Git
import Synchronization

/// Reads many things from a repository on all cores, and hands on what was read in the order in which it was asked for.
final class ParallelReading<Job: Sendable, Answer: Sendable>: Sendable {
  typealias Read = @Sendable (Job, Repository) throws(GitError) -> Answer

  private struct State {
    var taken = 0
    var handed = 0
    var found: [Int: Result<[Answer], GitError>] = [:]
    var isStopped = false
  }

  private let jobs: [Job]
  private let read: Read
  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)
  /// How many neighbouring jobs a thread takes at once: they have most of what they read in common.
  private let block = 256
  /// How many blocks may be read and not yet handed on, so that what was read does not fill the memory.
  private let ahead = 64

  private init(_ jobs: [Job], read: @escaping Read) {
    self.jobs = jobs
    self.read = read
    for _ in 0..<ahead { room.signal() }
  }

  /// Does all jobs, and lends each answer with the place of its job.
  static func read(
    _ jobs: [Job], in repository: Repository, _ read: @escaping Read,
    handingOn body: (Int, Answer) throws -> Void
  ) throws {
    // A thread's own handle on the repository costs more than a few jobs.
    let threads = min(ProcessInfo.processInfo.activeProcessorCount, jobs.count / 64)
    guard threads > 1 else {
      for (place, job) in jobs.enumerated() { try body(place, try read(job, repository)) }
      return
    }
    let reading = ParallelReading(jobs, read: read)
    let folder = repository.commonDirectory
    for _ in 0..<threads {
      let thread = Thread { reading.work(in: folder) }
      thread.stackSize = 8 << 20
      thread.start()
    }
    defer { reading.stop() }
    var place = 0
    while place < jobs.count {
      for answer in try reading.next() {
        try body(place, answer)
        place += 1
      }
    }
  }

  private func stop() {
    state.withLock { $0.isStopped = true }
    for _ in 0..<ahead { room.signal() }
  }

  /// Takes blocks and reads them until there are none left.
  private func work(in folder: String) {
    let opened = Result { () throws(GitError) in try Repository.open(at: folder) }
    while true {
      room.wait()
      let start = state.withLock { state -> Int? in
        guard !state.isStopped, state.taken < jobs.count else { return nil }
        defer { state.taken += block }
        return state.taken
      }
      guard let start else { return }
      let result = Result { () throws(GitError) -> [Answer] in
        let repository = try opened.get()
        // The last first: revisions come oldest first, and git's deltas lead from the newer to the older.
        var answers: [Answer] = []
        for job in jobs[start..<min(start + block, jobs.count)].reversed() {
          answers.append(try read(job, repository))
        }
        return answers.reversed()
      }
      state.withLock { $0.found[start] = result }
      news.signal()
    }
  }

  /// The next block's answers, waited for.
  private func next() throws -> [Answer] {
    while true {
      let result = state.withLock { state -> Result<[Answer], GitError>? in
        guard let result = state.found.removeValue(forKey: state.handed) else { return nil }
        state.handed += block
        return result
      }
      if let result {
        room.signal()
        return try result.get()
      }
      news.wait()
    }
  }
}
