import Fixtures
import Foundation
import Testing

@testable import Git

/// What is staged is one tree, whichever of git and libgit2 is asked for it.
@Suite struct StagingTests {
  private let git: RepositoryBuilder
  private let repository: Repository

  init() throws {
    git = try RepositoryBuilder()
    try git.commit("first", ["records/a/one.json": "1", "records/b/two.json": "2", "other/three": "3"])
    repository = try Repository.open(at: git.path)
  }

  /// The staged tree as a hook gets it, and as it is otherwise.
  private func trees(index: String = ".git/index") throws -> [ObjectID] {
    // First without git, which writes the trees.
    let alone = try repository.stagedTree(inHookWith: nil)
    #expect(alone.repository !== repository)
    let inHook = try repository.stagedTree(inHookWith: index)
    return [alone.tree, inHook.tree]
  }

  @Test func bothAreWhatGitWrites() throws {
    try git.write("records/a/one.json", "changed")
    try git.write("records/c/new.json", "new")
    try git.git("add", "--all")
    try git.write("records/c/intended.json", "later")
    try git.git("add", "--intent-to-add", "records/c/intended.json")
    let trees = try trees()
    let written = try git.git("write-tree")
    #expect(trees.map(\.hex) == [written, written])
  }

  @Test func aHookIsAnsweredByGit() throws {
    #expect(try repository.stagedTree(inHookWith: ".git/index").repository === repository)
  }

  @Test func anotherIndexIsRead() throws {
    try FileManager.default.copyItem(at: git.file(".git/index"), to: git.file(".git/next"))
    try git.write("records/a/one.json", "changed")
    try git.git("add", "--all")
    let head = try repository.commit(try #require(repository.head().commit)).tree
    #expect(try repository.stagedTree(inHookWith: ".git/next").tree == head)
    #expect(try repository.stagedTree(inHookWith: git.file(".git/next").path).tree == head)
    #expect(try repository.stagedTree(inHookWith: ".git/index").tree != head)
  }

  /// Where `core.worktree` lies in another repository, that one's index is not what is staged here.
  @Test func aWorkingTreeElsewhereIsThisRepositorysOwn() throws {
    let other = try RepositoryBuilder()
    try other.commit("other", ["records/a/one.json": "other"])
    try git.git("config", "core.worktree", other.path)
    let repository = try Repository.open(at: git.file(".git").path)
    #expect(repository.workingDirectory == other.path)
    let head = try self.repository.commit(try #require(self.repository.head().commit)).tree
    #expect(try repository.stagedTree(inHookWith: nil).tree == head)
    let working = try repository.workingTree(of: ["records"])
    let entry = try working.repository.entry(at: "records/a/one.json", inTree: working.tree)
    #expect(try entry?.id == other.id("HEAD:records/a/one.json"))
  }

  /// An index that somebody else is writing is read all the same.
  @Test func aLockedIndexIsReadWithoutGit() throws {
    try git.write("records/a/one.json", "changed")
    try git.git("add", "--all")
    try git.write(".git/index.lock", "")
    let trees = try trees()
    #expect(trees[0] == trees[1])
    #expect(try repository.stagedTree(inHookWith: ".git/index").repository !== repository)
  }

  /// What git remembers needs neither git nor its lock.
  @Test func aTreeThatGitRemembersIsTaken() throws {
    try git.write("records/a/one.json", "changed")
    try git.git("add", "--all")
    let written = try git.git("write-tree")
    try git.write(".git/index.lock", "")
    let staged = try repository.stagedTree(inHookWith: ".git/index")
    #expect(staged.tree.hex == written)
    #expect(staged.repository === repository)
  }

  /// What is remembered and was never written, or is gone, is left to git.
  @Test func aTreeThatIsNotThereIsNotTaken() throws {
    try git.write("records/a/one.json", "changed")
    try git.git("add", "--all")
    let written = try git.git("write-tree")
    try FileManager.default.removeItem(
      at: git.file(".git/objects/\(written.prefix(2))/\(written.dropFirst(2))"))
    #expect(try repository.stagedTree(inHookWith: ".git/index").tree.hex == written)
    #expect(try git.git("cat-file", "-t", written) == "tree")
  }

  @Test func aConflictIsRefusedInAHookToo() throws {
    try git.branch("side")
    try git.commit("theirs", ["records/a/one.json": "theirs"])
    try git.switchTo("main")
    try git.commit("ours", ["records/a/one.json": "ours"])
    _ = try git.attempt(["merge", "--quiet", "side"])
    for index in [nil, ".git/index"] {
      let error = #expect(throws: GitError.self) { try repository.stagedTree(inHookWith: index) }
      #expect(error?.code == .unmerged)
    }
  }
}
