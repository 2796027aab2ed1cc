import GRDB
import Git
import Provenance

extension Store {
  /// What is to be said of the signatures of commits: as it is known under the same allowed signers, else by checking.
  func signatures(
    of commits: [ObjectID], upTo tip: ObjectID, progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> [ObjectID: SignatureVerdict] {
    try attempting("check the signatures") {
      let checker = try SignatureChecker(of: repository)
      // Where it cannot be said what the answers depend on, none is known; checking says what is wrong.
      let conditions = (try? checker.sshConditions()).map {
        sha256Hex(of: Array(VerifyingConditions.program.utf8) + $0)
      }
      var verdicts: [ObjectID: SignatureVerdict] = [:]
      if let conditions {
        let known = try indexed(tip) { database in
          try IndexedSignatures(database: database, conditions: conditions).verdicts()
        }
        for id in commits { verdicts[id] = known?[id] }
      }
      let unknown = commits.filter { verdicts[$0] == nil }
      if !unknown.isEmpty { progress(verdicts.count, commits.count) }
      try CheckedSignatures(repository: repository, checker: checker).verdicts(on: unknown) {
        found, lasting in
        verdicts.merge(found) { _, new in new }
        if let conditions { keep(lasting, conditions: conditions) }
        progress(verdicts.count, commits.count)
      }
      return verdicts
    }
  }

  /// Keeps what was found. Where that cannot be done it is found again next time.
  private func keep(_ verdicts: [ObjectID: SignatureVerdict], conditions: String) {
    guard usesIndex, !isIndexUnusable, let openIndex, !verdicts.isEmpty else { return }
    try? openIndex.queue.write { database in
      try IndexedSignatures(database: database, conditions: conditions).keep(verdicts)
    }
  }
}
