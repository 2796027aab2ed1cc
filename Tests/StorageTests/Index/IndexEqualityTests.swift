import Fixtures
import Foundation
import Provenance
import Testing

@testable import Storage

extension RepositoryBuilder {
  /// The store without its index: every answer is read from the commits.
  func openStoreWithoutIndex() throws -> Store {
    let store = try openStore()
    store.usesIndex = false
    return store
  }

  var indexPath: String { path + "/.git/ibid/index.sqlite" }

  func deleteIndex() throws {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: indexPath + ending)
    }
  }
}

extension Store {
  /// Everything that `history` and `blame` say of a claim, in one text.
  func account(of claim: ClaimID, at moment: Moment) throws -> String {
    let history = try history(of: claim, at: moment)
    var lines = ["complete \(!history.isCutOff)"]
    for revision in history.revisions {
      let moves = [revision.movedFrom, revision.movedTo].map { $0?.description ?? "-" }
      lines.append(
        "\(revision.revision.id) \(revision.kind) \(revision.claim) \(moves) \(revision.isBeginning)")
      lines += revision.changes.map { "  \($0)" }
    }
    do {
      for field in try blame(claim, at: moment).fields {
        lines.append("\(field.pointer) \(field.revision.id)")
      }
    } catch let error as StoreError {
      lines.append(error.message)
    }
    return lines.joined(separator: "\n")
  }
}

@Suite struct IndexEqualityTests {
  /// Built commit by commit in any order, built at once, and not at all.
  @Test(arguments: [false, true]) func everyIndexAnswersAsTheCommitsDo(moves: Bool) throws {
    let git = try RepositoryBuilder()
    let seeds = 1001...1075 as ClosedRange<UInt64>
    let histories = seeds.map { RandomHistory(seed: $0, moves: moves) }
    try git.importHistory(histories.map(\.stream).joined())
    let plain = try git.openStoreWithoutIndex()
    let stepwise = try git.openStore()
    var random = SeededNumbers(seed: 4)
    var moved = 0
    for history in histories {
      let last = try #require(history.branches.last)
      // What is indexed first may be no part of what is asked for later, as after a rebase.
      let tips = history.branches.shuffled(using: &random).prefix(1) + [last]
      for tip in tips {
        for name in RandomHistory.names {
          let claim = StoreBuilder.claim(name)
          let expected = try plain.account(of: claim, at: .revision(tip))
          #expect(try stepwise.account(of: claim, at: .revision(tip)) == expected, "\(tip), \(name)")
          moved += expected.contains(" moved ") ? 1 : 0
        }
      }
    }
    #expect(stepwise.openIndex != nil && plain.openIndex == nil)
    #expect(moves == (moved > 15))
    for history in histories.prefix(25) {
      let last = Moment.revision(try #require(history.branches.last))
      try git.deleteIndex()
      let rebuilt = try git.openStore()
      for name in RandomHistory.names {
        let claim = StoreBuilder.claim(name)
        let answer = try rebuilt.account(of: claim, at: last)
        #expect(try answer == stepwise.account(of: claim, at: last))
        #expect(try answer == plain.account(of: claim, at: last))
      }
    }
  }

  /// By the index and without it the revisions are those that `git rev-list` and `git diff-tree` make out; and `git log
  /// --full-history` on the path lists no other commit, but for merges that take over one parent's version.
  @Test func revisionsAreThoseOfGit() throws {
    let git = try RepositoryBuilder()
    let histories = (3001...3200 as ClosedRange<UInt64>).map { RandomHistory(seed: $0) }
    try git.importHistory(histories.map(\.stream).joined())
    let stores = [try git.openStore(), try git.openStoreWithoutIndex()]
    let merges = try Set(
      git.git("rev-list", "--all", "--min-parents=2").split(separator: "\n").map(String.init))
    let byName = try RandomHistory.names.map { name in
      let path = StoreBuilder.path(name)
      return (
        name: name, revisions: Set(try git.revisions(of: path, at: "--all")),
        listed: Set(try git.log(of: path, "--all"))
      )
    }
    var found = 0
    for history in histories {
      let last = try #require(history.branches.last)
      let reached = try Set(git.git("rev-list", last).split(separator: "\n").map(String.init))
      for (name, revisions, listed) in byName {
        let claim = StoreBuilder.claim(name)
        let expected = revisions.intersection(reached)
        for store in stores {
          let told = try store.history(of: claim, at: .revision(last)).revisions.map(\.revision.id)
          #expect(Set(told) == expected && told.count == expected.count, "\(last), \(name)")
        }
        #expect(expected.isSubset(of: listed))
        #expect(listed.intersection(reached).subtracting(expected).isSubset(of: merges))
        found += expected.count
      }
    }
    #expect(found > 1000 && stores[0].openIndex != nil && !stores[0].isIndexUnusable)
  }

  /// Of records in several folders that move between them: every log, whatever it leaves out, calls what happened the
  /// same, and the same as the histories do.
  @Test func everyLogTellsWhatTheHistoriesTell() throws {
    let git = try RepositoryBuilder()
    let claims = [
      "a": StoreBuilder.claim("a"), "b": ClaimID(subject: "tide-council", type: "aim", name: "b"),
      "c": ClaimID(subject: StoreBuilder.subject, type: "aim", name: "c"),
    ]
    let histories = (6001...6080 as ClosedRange<UInt64>).map { seed in
      RandomHistory(seed: seed, moves: true) { name, text in
        (claims[name]?.path ?? "", #"{"statement":"\#(text)"}"# + "\n")
      }
    }
    try git.importHistory(histories.map(\.stream).joined())
    let (plain, indexed) = (try git.openStoreWithoutIndex(), try git.openStore())
    func log(_ store: Store, _ filter: LogFilter, _ tip: String) throws -> [String] {
      try store.log(filter, at: .revision(tip)).steps.flatMap { step in
        step.events.claims.map { event in
          "\(step.revision.id) \(event.kind) \(event.claim)" + (event.movedFrom.map { " was \($0)" } ?? "")
        }
      }
    }
    let subjects = [StoreBuilder.subject, "tide-council"]
    var moved = 0
    for history in histories {
      let last = try #require(history.branches.last)
      let all = try log(plain, LogFilter(), last)
      #expect(try log(indexed, LogFilter(), last) == all)
      var ofSubjects: Set<String> = []
      for subject in subjects + [nil] {
        for type in ["description", "aim", nil] {
          let filter = LogFilter(subject: subject, claimType: type)
          let told = try log(plain, filter, last)
          #expect(try log(indexed, filter, last) == told, "\(last) \(filter)")
          #expect(Set(told).isSubset(of: all), "\(last) \(filter)")
          if subject != nil, type == nil { ofSubjects.formUnion(told) }
        }
      }
      #expect(ofSubjects == Set(all), "\(last)")
      for claim in claims.values {
        for revision in try plain.history(of: claim, at: .revision(last)).revisions {
          let was = revision.movedFrom.map { " was \($0)" } ?? ""
          let line =
            revision.movedTo.map { "moved \($0) was \(revision.claim)" }
            ?? "\(revision.kind) \(revision.claim)\(was)"
          #expect(all.contains("\(revision.revision.id) \(line)"), "\(last) \(line)")
          moved += revision.kind == .moved ? 1 : 0
        }
      }
    }
    #expect(moved > 30)
  }

  /// Enough commits that several threads read them, in several blocks.
  @Test func aLongHistoryIsReadByAllCores() throws {
    let git = try RepositoryBuilder()
    var stream = ""
    for commit in 0..<900 {
      stream +=
        "commit refs/heads/main\ncommitter Ada Researcher <ada@example.org> \(1_700_000_000 + commit) +0000\n"
      stream += "data 1\n.\n"
      let record = #"{"statement":"\#(commit)"}"# + "\n"
      let path = StoreBuilder.path("n\(commit * 7 % 40)")
      if commit % 31 == 30 {
        stream += "D \(StoreBuilder.path("n\((commit - 1) * 7 % 40)"))\n\n"
      } else {
        stream += "M 100644 inline \(path)\ndata \(record.utf8.count)\n\(record)\n\n"
      }
    }
    try git.importHistory(stream)
    let (plain, indexed) = (try git.openStoreWithoutIndex(), try git.openStore())
    var told: [(Int, Int)] = []
    indexed.onIndexing = { told.append(($0, $1)) }
    for number in stride(from: 0, to: 40, by: 9) {
      let claim = StoreBuilder.claim("n\(number)")
      #expect(try indexed.account(of: claim, at: .head) == plain.account(of: claim, at: .head))
    }
    #expect(told.last.map { $0 == $1 } == true)
    #expect(told.contains { $0 < $1 })
    let logs = try [plain, indexed].map { store in
      try store.evolution().steps.map { "\($0.revision.id) \($0.events.claims.map(\.claim))" }
    }
    #expect(logs[0] == logs[1] && logs[0].count == 900)
  }
}
