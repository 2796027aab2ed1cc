import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// What several processes do to one store, and what is left when one of them dies.
@Suite(.serialized) struct ProcessesTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }
  var ibid: Executable { Executable(git: git) }

  init() throws { builder = try StoreBuilder() }

  private func expectAllThere(_ names: [String], _ location: SourceLocation = #_sourceLocation) throws {
    let claims = Set(try git.openStore().snapshot().claims(of: nil))
    for name in names {
      #expect(claims.contains(StoreBuilder.claim(name)), sourceLocation: location)
      #expect(git.exists(StoreBuilder.path(name)), sourceLocation: location)
    }
  }

  @Test func processesThatAddAtOnceAllSucceed() throws {
    let before = try git.git("rev-list", "--count", "HEAD")
    for round in 0..<3 {
      let names = (0..<8).map { "r\(round)-\($0)" }
      let processes = try names.enumerated().map { number, name in
        try ibid.start(Executable.adding(name, quoting: number % 5))
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      try expectAllThere(names)
      #expect(try git.git("status", "--porcelain") == "")
      try git.expectSound()
    }
    let after = try git.git("rev-list", "--count", "HEAD")
    #expect(Int(after) == Int(before).map { $0 + 24 })
    #expect(try git.git("rev-list", "--merges", "HEAD") == "")
    for commit in try git.git("rev-list", "-24", "HEAD").split(separator: "\n") {
      let files = try git.git("diff-tree", "-r", "--name-status", "--no-commit-id", String(commit))
      #expect(files.hasPrefix("A\t") && !files.contains("\n"))
    }
  }

  @Test func processesInTwoWorktreesDoNotDisturbEachOther() throws {
    let linked = try git.worktree("linked", branch: "topic")
    let other = Executable(git: linked)
    let processes = try (0..<3).flatMap {
      [try ibid.start(Executable.adding("m\($0)")), try other.start(Executable.adding("t\($0)", quoting: 1))]
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    try expectAllThere(["m0", "m1", "m2"])
    #expect(try linked.openStore().snapshot().claims(of: nil).map(\.name) == ["t0", "t1", "t2"])
    for repository in [git, linked] { #expect(try repository.git("status", "--porcelain") == "") }
    try git.expectSound()
  }

  /// Two names for the same words: one is numbered, neither is lost.
  @Test func processesThatWantTheSameNameBothSucceed() throws {
    let arguments = Array(Executable.adding("").dropLast(2))
    let processes = try (0..<4).map { _ in try ibid.start(arguments) }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    try expectAllThere(["cautious", "cautious-2", "cautious-3", "cautious-4"])
    try git.expectSound()
  }

  @Test func withoutAnAuthorNothingIsChanged() throws {
    for key in ["user.name", "user.email"] { try git.git("config", "--unset", key) }
    let head = try git.head()
    let variables = ["NAME", "EMAIL"].flatMap { ["GIT_AUTHOR_" + $0, "GIT_COMMITTER_" + $0] }
    let outcome = try ibid.run(Executable.adding("a") + ["--json"], without: variables)
    #expect(outcome.status == 3)
    let error = try JSONParser.parse(Array(outcome.bytes))["error"]
    #expect(error?["kind"] == "no-identity")
    #expect(
      error?["hints"]?.arrayValue?.compactMap(\.stringValue).map { String($0.prefix(29)) } == [
        "git config --global user.name", "git config --global user.emai",
      ])
    #expect(try git.head() == head)
    #expect(try git.git("status", "--porcelain") == "")
  }

  /// Killed at any moment, it leaves a repository that git and the next `ibid` read; what it acknowledged is there, and
  /// what the user had staged and edited is as it was.
  @Test func aKilledProcessLosesNothing() throws {
    try git.commit("more", ["staged": "1\n", "edited": "1\n"])
    try git.write("staged", "2\n")
    try git.git("add", "staged")
    try git.write("edited", "2\n")
    let work = try git.work()
    let whole = try duration { try ibid.start(Executable.adding("measured")) }
    #expect(try git.work() == work)
    var random = SeededNumbers(seed: 11)
    var acknowledged = ["measured"]
    var killed = 0
    for turn in 0..<25 {
      let process = try ibid.start(Executable.adding("k\(turn)", quoting: turn % 5))
      // Every fifth dies at once, so that some do on a machine of any speed.
      let share = turn % 5 == 0 ? 0 : Double.random(in: 0.3...1.1, using: &random)
      Thread.sleep(forTimeInterval: share * whole)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .exit, process.terminationStatus == 0 {
        acknowledged.append("k\(turn)")
      } else {
        killed += 1
      }
      #expect(try git.attempt(["log", "--oneline", "-3"]).status == 0)
      if turn % 5 == 4 {
        let next = try ibid.run(Executable.adding("n\(turn)", quoting: 3))
        #expect(next.status == 0, "\(next.stderr)")
        acknowledged.append("n\(turn)")
        try expectAllThere(acknowledged)
        #expect(try git.work() == work)
        try git.expectSound()
      }
    }
    #expect(killed >= 5)
    let verification = try git.openStore().verify(in: git.openStore().snapshot())
    #expect(verification.findings.isEmpty)
    #expect(verification.summary.passed >= acknowledged.count)
    #expect(try !git.attempt(["status", "--porcelain"]).stdout.contains("??"))
  }

  /// How long a process takes that nobody kills, in seconds.
  private func duration(_ start: () throws -> Process) throws -> Double {
    let began = ContinuousClock.now
    try start().waitUntilExit()
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
