import Fixtures
import Foundation
import Testing

@testable import Git

@Suite struct RecoveryTests {
  #if compiler(>=6.3)
    /// Whoever presses Ctrl-C finds all done or nothing, and no lock of git's.
    @Test(arguments: PublishStep.allCases)
    func anInterruptionLeavesNoLock(_ step: PublishStep) async throws {
      let builder = try RepositoryBuilder()
      try builder.commit("start", ["r/old": "1\n"])
      await #expect(processExitsWith: .signal(SIGINT)) {
        [path = builder.path as String, name = step.rawValue as String] in
        // As in a terminal, whatever this process was started under.
        signal(SIGINT, SIG_DFL)
        _ = try Repository.open(at: path).publish(
          message: "interrupted", allowUnborn: false, limits: PublishLimits(),
          passing: { step in
            guard step.rawValue == name else { return }
            kill(getpid(), SIGINT)
            // Another thread takes it.
            usleep(200_000)
          },
          plan: { _ in [FileChange(path: "r/new", expected: nil, content: bytes("n\n"))] })
        // As another thread takes the second one too.
        sleep(10)
      }
      #expect(!builder.exists(".git/index.lock") && !builder.exists(".git/ibid/journal"))
      #expect(try builder.git("status", "--porcelain") == "")
      #expect(builder.exists("r/new") == (step != .indexLocked))
      try builder.commit("by git", ["r/old": "2\n"])
      try builder.expectSound()
    }

    /// A process is killed after each step of a publication in turn; git reads what it leaves, and the next
    /// publication finishes or drops it.
    @Test(arguments: PublishStep.allCases)
    func nextWriterHealsWhatADeadOneLeft(_ step: PublishStep) async throws {
      let builder = try RepositoryBuilder()
      try builder.commit("start", ["r/old": "1\n", "r/gone": "1\n", "user": "1\n", "edited": "1\n"])
      try builder.write("user", "2\n")
      try builder.git("add", "user")
      try builder.write("edited", "2\n")

      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = builder.path as String, name = step.rawValue as String] in
        let repository = try Repository.open(at: path)
        _ = try repository.publish(
          message: "dies", allowUnborn: false, limits: PublishLimits(),
          passing: { step in if step.rawValue == name { kill(getpid(), SIGKILL) } },
          plan: { tip in
            let tree = try #require(tip.tree)
            return [
              FileChange(path: "r/new/er", expected: nil, content: bytes("n\n")),
              FileChange(
                path: "r/old", expected: try repository.entry(at: "r/old", inTree: tree)?.id,
                content: bytes("2\n")),
              FileChange(
                path: "r/gone", expected: try repository.entry(at: "r/gone", inTree: tree)?.id, content: nil),
            ]
          })
      }
      // Git reads it as it is.
      try builder.expectSound()
      try builder.git("status")
      let moved = try builder.git("log", "-1", "--format=%s") == "dies"
      #expect(moved == [.branchMoved, .filesReplaced, .indexWritten].contains(step))

      let repository = try builder.open()
      try repository.publish(message: "next") { _ in
        [FileChange(path: "r/next", expected: nil, content: bytes("n\n"))]
      }
      #expect(try builder.git("status", "--porcelain") == " M edited\nM  user")
      #expect(try builder.git("log", "--format=%s") == (moved ? "next\ndies\nstart" : "next\nstart"))
      #expect(try builder.read("r/old") == (moved ? "2\n" : "1\n"))
      #expect(builder.exists("r/gone") != moved)
      #expect(builder.exists("r/new/er") == moved)
      #expect(builder.exists("r/new") == moved)
      #expect(!builder.exists(".git/index.lock"))
      #expect(!builder.exists(".git/ibid/journal"))
      let left = try FileManager.default.subpathsOfDirectory(atPath: builder.path).filter {
        $0.contains(".ibid-")
      }
      #expect(left == [])
      try builder.expectSound()
    }
  #endif

  /// A repository whose branch holds the second version of `a` and a new file `b`, and whose index and
  /// working tree hold the first, as after a death just when the branch had moved.
  private func interrupted() throws -> (RepositoryBuilder, Journal) {
    let builder = try RepositoryBuilder()
    let first = try builder.commit("start", ["a": "1\n", "other": "1\n"])
    try builder.commit("dies", ["a": "2\n", "b": "b\n"])
    let journal = Journal(
      token: "t", branch: "refs/heads/main", commit: try builder.id("HEAD"),
      files: [
        Journal.File(
          path: "a", mode: .file, old: try builder.id("\(first):a"), new: try builder.id("HEAD:a")),
        Journal.File(path: "b", mode: .file, old: nil, new: try builder.id("HEAD:b")),
      ])
    try builder.git("reset", "--quiet", "--hard", first)
    try builder.git("update-ref", "HEAD", journal.commit.hex)
    let repository = try builder.open()
    try journal.write(in: repository.gitDirectory)
    return (builder, journal)
  }

  private func publishNext(_ builder: RepositoryBuilder) throws {
    let repository = try builder.open()
    try repository.publish(message: "next") { _ in [FileChange(path: "next", expected: nil, content: [])] }
  }

  @Test func bringsFilesAlong() throws {
    let (builder, _) = try interrupted()
    #expect(
      try builder.git("status", "--porcelain") == "MM a\nD  b".replacingOccurrences(of: "MM a", with: "M  a"))
    try publishNext(builder)
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(try builder.read("a") == "2\n")
    #expect(try builder.read("b") == "b\n")
  }

  @Test func keepsWhatTheUserWroteSince() throws {
    let (builder, _) = try interrupted()
    try builder.write("a", "mine\n")
    try builder.write("b", "mine too\n")
    try publishNext(builder)
    #expect(try builder.git("status", "--porcelain") == " M a\n M b")
    #expect(try builder.read("a") == "mine\n")
    #expect(try builder.read("b") == "mine too\n")
  }

  @Test func keepsWhatTheUserStagedSince() throws {
    let (builder, _) = try interrupted()
    try builder.write("a", "mine\n")
    try builder.git("add", "a")
    try publishNext(builder)
    #expect(try builder.git("status", "--porcelain") == "M  a")
    #expect(try builder.read("a") == "mine\n")
  }

  @Test func dropsTheJournalWhenTheBranchWentOn() throws {
    let (builder, _) = try interrupted()
    try builder.git("commit", "--quiet", "--all", "--message", "theirs")
    try publishNext(builder)
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(try builder.read("a") == "1\n")
    #expect(!builder.exists(".git/ibid/journal"))
  }

  @Test func dropsAJournalThatIsNone() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start")
    try builder.write(".git/ibid/journal", "nonsense")
    try publishNext(builder)
    #expect(!builder.exists(".git/ibid/journal"))
  }

  @Test(arguments: ["commit", ""])
  func removesTheBranchLockThatDiedWithItsProcess(_ content: String) throws {
    let (builder, journal) = try interrupted()
    try builder.write(".git/refs/heads/main.lock", content.isEmpty ? "" : "\(journal.commit)\n")
    var limits = PublishLimits()
    limits.locks = 0.1
    let repository = try builder.open()
    try repository.publish(message: "next", limits: limits) { _ in
      [FileChange(path: "next", expected: nil, content: [])]
    }
    #expect(try builder.git("status", "--porcelain") == "")
  }
}
