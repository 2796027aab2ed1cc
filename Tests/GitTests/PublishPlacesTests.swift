import Fixtures
import Foundation
import Git
import Testing

/// Publishing in each kind of repository, and in each state that one can be in.
@Suite struct PublishPlacesTests {
  @Test func refusesADetachedHeadAndAnUnbornBranch() throws {
    let builder = try RepositoryBuilder()
    let repository = try builder.open()
    let plan: (Tip) throws -> [FileChange] = { _ in
      [FileChange(path: "a", expected: nil, content: bytes("1\n"))]
    }
    #expect(code { try repository.publish(message: "no", plan: plan) } == .unbornBranch)
    #expect(try repository.head() == .unborn(name: "refs/heads/main"))
    let root = try repository.publish(message: "root", allowUnborn: true, plan: plan)
    #expect(root.parents.isEmpty)
    #expect(try builder.git("status", "--porcelain") == "")
    try builder.git("switch", "--quiet", "--detach")
    #expect(code { try repository.publish(message: "no", plan: plan) } == .detachedHead)
    try builder.expectSound()
  }

  @Test func publishesInABareRepository() throws {
    let builder = try RepositoryBuilder(bare: true)
    let repository = try builder.open()
    for text in ["1\n", "2\n"] {
      try repository.publish(message: text, allowUnborn: true, plan: writing("d/a", text, in: repository))
    }
    #expect(try builder.git("log", "--format=%s", "main") == "2\n1")
    #expect(try builder.git("show", "main:d/a") == "2")
    #expect(!builder.exists("index"))
    #expect(!builder.exists("ibid/journal"))
    try builder.expectSound()
  }

  @Test func publishesInALinkedWorktree() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    let linked = try builder.worktree("linked", branch: "topic")
    let repository = try linked.open()
    #expect(repository.commonDirectory == builder.path + "/.git")
    #expect(repository.gitDirectory == builder.path + "/.git/worktrees/linked")
    try repository.publish(message: "topic", plan: writing("a", "2\n", in: repository))
    #expect(try linked.read("a") == "2\n")
    #expect(try linked.git("status", "--porcelain") == "")
    #expect(try builder.read("a") == "1\n")
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(try builder.git("log", "--format=%s", "topic") == "topic\nstart")
    try builder.expectSound()
  }

  @Test func publishesOnAShallowClone() throws {
    let builder = try RepositoryBuilder()
    for text in ["1", "2", "3"] { try builder.commit(text, ["a": text]) }
    let clone = try builder.clone("shallow", "--depth=1")
    let repository = try clone.open()
    try repository.publish(message: "4", plan: writing("a", "4\n", in: repository))
    #expect(try clone.git("log", "--format=%s") == "4\n3")
    try clone.expectSound()
  }

  @Test func convertsLineEndsAsAttributesAsk() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", [".gitattributes": "*.txt text eol=crlf\n", "a.txt": "1\n"])
    let repository = try builder.open()
    try repository.publish(message: "change", plan: writing("a.txt", "2\n", in: repository))
    #expect(try builder.read("a.txt") == "2\r\n")
    #expect(try builder.git("cat-file", "blob", "HEAD:a.txt") == "2")
    try builder.write("a.txt", "3\r\n")
    #expect(
      code { try repository.publish(message: "no", plan: writing("a.txt", "4\n", in: repository)) }
        == .uncommittedChanges)
    try builder.write("a.txt", "2\r\n")
    try repository.publish(message: "change", plan: writing("a.txt", "4\n", in: repository))
    #expect(try builder.git("status", "--porcelain") == "")
  }

  @Test func leavesAMergeInProgressAsItIs() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    try builder.branch("side")
    try builder.commit("side", ["a": "2\n"])
    try builder.switchTo("main")
    try builder.commit("main", ["a": "3\n"])
    _ = try builder.attempt(["merge", "side"])
    let before = try builder.git("ls-files", "--stage")
    let repository = try builder.open()
    #expect(
      code { try repository.publish(message: "no", plan: writing("a", "4\n", in: repository)) }
        == .uncommittedChanges)
    try repository.publish(message: "other", plan: writing("z", "1\n", in: repository))
    #expect(try builder.git("ls-files", "--stage", "a") == before)
    #expect(try builder.git("status", "--porcelain") == "UU a")
    #expect(builder.exists(".git/MERGE_HEAD"))
  }
}
