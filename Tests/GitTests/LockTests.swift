import Fixtures
import Foundation
import Testing

@testable import Git

@Suite struct LockTests {
  private let limits = {
    var limits = PublishLimits()
    limits.locks = 0.1
    limits.writers = 0.1
    return limits
  }()

  private func add(_ builder: RepositoryBuilder, _ path: String = "new") throws -> GitError.Code? {
    let repository = try builder.open()
    return code {
      try repository.publish(message: "new", limits: limits) { _ in
        [FileChange(path: path, expected: nil, content: bytes("n\n"))]
      }
    }
  }

  @Test(arguments: [".git/index.lock", ".git/refs/heads/main.lock"])
  func leavesTheLocksOfOthersAlone(_ lock: String) throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    try builder.write(lock, "")
    let head = try builder.git("rev-parse", "HEAD")
    #expect(try add(builder) == .lockedByOther)
    #expect(builder.exists(lock))
    #expect(try builder.git("rev-parse", "HEAD") == head)
    #expect(!builder.exists("new"))
    try FileManager.default.removeItem(at: builder.file(lock))
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(try add(builder) == nil)
  }

  @Test func knowsItsOwnStaleLock() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    #expect(try add(builder, "first") == nil)
    let (token, lock) = (builder.file(".git/ibid/index.token"), builder.file(".git/index.lock"))
    try FileManager.default.linkItem(at: token, to: lock)
    #expect(try add(builder, "second") == nil)
    // As where there are no hard links.
    try FileManager.default.copyItem(at: token, to: lock)
    #expect(try add(builder, "third") == nil)
    #expect(try builder.git("status", "--porcelain") == "")
  }

  @Test func waitsForAnotherWriterForABoundedTime() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    let repository = try builder.open()
    let other = try WriterLock.take(in: repository.commonDirectory, waiting: 0)
    #expect(try add(builder) == .busy)
    other.isHeldToHere()
  }

  @Test func refusesAnIndexThatItCannotRewrite() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    try builder.git("update-index", "--split-index")
    let head = try builder.git("rev-parse", "HEAD")
    #expect(try add(builder) == .unsupportedIndex)
    #expect(try builder.git("rev-parse", "HEAD") == head)
    #expect(try builder.git("status", "--porcelain") == "")
    try builder.git("update-index", "--no-split-index")
    try Data("DIRCnonsense".utf8).write(to: builder.file(".git/index"))
    #expect(try add(builder) == .unsupportedIndex)
  }

  @Test(arguments: ["4", "3", "2"])
  func keepsTheIndexVersion(_ version: String) throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n", "b": "1\n"])
    try builder.git("update-index", "--index-version", version)
    try builder.git("update-index", "--skip-worktree", "a")
    try builder.git("update-index", "--assume-unchanged", "b")
    #expect(try add(builder) == nil)
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(try builder.git("ls-files", "-v") == "S a\nh b\nH new")
    let heading = try Data(contentsOf: builder.file(".git/index")).prefix(8)
    #expect(heading.last.map { "\($0)" } == (version == "2" ? "3" : version))
  }

  /// Git trusts a file's size and times only when it is older than the index. An edit that changes neither
  /// must stay visible although the index is written again later.
  @Test func keepsAnEditVisibleThatHasTheSameSizeAndTime() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    try builder.git("config", "core.trustctime", "false")
    let time = Date(timeIntervalSince1970: 1_700_000_000)
    func setTime(_ path: String) throws {
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: builder.file(path).path)
    }
    try setTime("a")
    try builder.git("update-index", "--refresh")
    let handle = try FileHandle(forWritingTo: builder.file("a"))
    try handle.write(contentsOf: Data("2\n".utf8))
    try handle.close()
    try setTime("a")
    try setTime(".git/index")
    #expect(try builder.git("diff-files", "--name-only") == "a")
    #expect(try add(builder) == nil)
    #expect(try builder.git("diff-files", "--name-only") == "a")
  }

  @Test(arguments: [".git", ".git/objects", ".git/ibid", ".", "r"])
  func changesNothingWhereItMayNotWrite(_ folder: String) throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["r/a": "1\n"])
    #expect(try add(builder, "first") == nil)
    let head = try builder.git("rev-parse", "HEAD")
    let place = builder.file(folder).path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place)
    let found = try withoutPrivileges { try add(builder, "r/new") }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place)
    #expect(found == .permissionDenied)
    #expect(try builder.git("rev-parse", "HEAD") == head)
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(!builder.exists(".git/index.lock"))
    try builder.expectSound()
  }
}
