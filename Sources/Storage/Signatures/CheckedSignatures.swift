import Foundation
import Git
import Provenance
import Synchronization

/// Checks the signatures of many commits, some at once on all cores.
struct CheckedSignatures {
  let repository: Repository
  let checker: SignatureChecker
  /// So many are checked before what was found is handed on, so that a long check that is broken off was not for nothing.
  private static let batch = 512

  /// What is to be said of each commit.
  ///
  /// - Parameter handOn: given what was found of each batch, and which of it lasts.
  func verdicts(
    on commits: [ObjectID],
    handOn: (_ found: [ObjectID: SignatureVerdict], _ lasting: [ObjectID: SignatureVerdict]) throws -> Void
  ) throws {
    for start in stride(from: 0, to: commits.count, by: Self.batch) {
      var batch: [SignedCommit] = []
      for id in commits[start..<min(start + Self.batch, commits.count)] {
        batch.append(try repository.signedCommit(id))
      }
      var found: [ObjectID: SignatureVerdict] = [:]
      var lasting: [ObjectID: SignatureVerdict] = [:]
      for (commit, verdict) in zip(batch, try Self.check(batch, by: checker)) {
        found[commit.id] = verdict
        if checker.isLasting(verdict, on: commit) { lasting[commit.id] = verdict }
      }
      try handOn(found, lasting)
    }
  }

  private static func check(
    _ commits: [SignedCommit], by checker: SignatureChecker
  ) throws -> [SignatureVerdict] {
    let verdicts = Mutex([SignatureVerdict?](repeating: nil, count: commits.count))
    let failure = Mutex<GitError?>(nil)
    let next = Mutex(0)
    let threads = min(ProcessInfo.processInfo.activeProcessorCount, commits.count)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let place = next.withLock { place in
          defer { place += 1 }
          return place
        }
        guard place < commits.count else { return }
        do throws(GitError) {
          let verdict = try checker.verdict(on: commits[place])
          verdicts.withLock { $0[place] = verdict }
        } catch {
          // It is the fault of the configuration, and the same of every other commit.
          failure.withLock { $0 = error }
          next.withLock { $0 = commits.count }
        }
      }
    }
    if let failure = failure.withLock(\.self) { throw failure }
    return verdicts.withLock { $0.compactMap(\.self) }
  }
}
