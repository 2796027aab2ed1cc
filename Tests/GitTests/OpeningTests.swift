import Fixtures
import Foundation
import Git
import Testing

@Suite struct OpeningTests {
  @Test func findsTheRepositoryFromASubfolder() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a/b/c": "1"])
    let repository = try Repository.discover(from: builder.path + "/a/b")
    #expect(repository.workingDirectory == builder.path)
    #expect(repository.gitDirectory == builder.path + "/.git")
    #expect(!repository.isBare)
    #expect(try repository.head() == .branch(name: "refs/heads/main", builder.id("HEAD")))
    #expect(try Repository.discover(from: builder.path + "/.git").workingDirectory == builder.path)
  }

  @Test func opensBareRepositoriesAndWorktrees() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a/b": "1"])
    let bare = try builder.clone("bare.git", "--bare")
    #expect(try bare.open().isBare)
    #expect(try bare.open().workingDirectory == nil)
    let linked = try builder.worktree("linked", branch: "topic")
    let repository = try Repository.discover(from: linked.path + "/a")
    #expect(repository.workingDirectory == linked.path)
    #expect(try repository.head() == .branch(name: "refs/heads/topic", builder.id("HEAD")))
    try linked.git("switch", "--quiet", "--detach")
    #expect(try repository.head() == .detached(builder.id("HEAD")))
    #expect(try repository.head().commit == builder.id("HEAD"))
  }

  @Test func saysWhenThereIsNone() throws {
    let scratch = try ScratchFolder()
    let error = #expect(throws: GitError.self) { try Repository.discover(from: scratch.path) }
    #expect(error?.code == .noRepository)
    #expect(error?.path == scratch.path)
    #expect(error?.description.contains(scratch.path) == true)
    #expect(code { try Repository.discover(from: scratch.path + "/nowhere") } == .noRepository)
    #expect(code { try Repository.open(at: scratch.path) } == .noRepository)
    #expect(code { try Repository.open(at: scratch.path + "\0/x") } == .invalidName)
  }

  @Test func staysOutOfTheRepositoryAroundABrokenLink() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start")
    try builder.write("inner/.git", "gitdir: /nowhere/at/all\n")
    #expect(code { try Repository.discover(from: builder.path + "/inner") } != nil)
    try builder.write("inner/.git", "nonsense\n")
    #expect(code { try Repository.discover(from: builder.path + "/inner") } != nil)
  }

  @Test func opensOnlyWhatIsThereItself() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a/b": "1"])
    #expect(code { try Repository.open(at: builder.path + "/a") } == .noRepository)
  }

  @Test func createsARepository() throws {
    let scratch = try ScratchFolder()
    let path = (scratch / "new/store").path
    let repository = try Repository.create(at: path, initialBranch: "trunk")
    #expect(repository.workingDirectory == path)
    #expect(try repository.head() == .unborn(name: "refs/heads/trunk"))
    #expect(code { try Repository.create(at: path) } == .exists)
    let bare = try Repository.create(at: (scratch / "bare.git").path, bare: true, initialBranch: "trunk")
    #expect(bare.isBare)
    let fsck = try run(
      "git", ["fsck", "--strict"], in: scratch / "new/store", environment: fixedEnvironment(home: scratch.url)
    )
    #expect(fsck.status == 0, "\(fsck.stderr)")
  }

  @Test func followsASymbolicBranch() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start")
    try builder.git("symbolic-ref", "refs/heads/alias", "refs/heads/main")
    try builder.git("symbolic-ref", "HEAD", "refs/heads/alias")
    #expect(try builder.open().head() == .branch(name: "refs/heads/main", builder.id("main")))
    try builder.git("symbolic-ref", "refs/heads/main", "refs/heads/alias")
    #expect(code { try builder.open().head() } != nil)
  }

  @Test func opensAPartialOrSparseCheckout() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["in/a": "1", "out/b": "2"])
    try builder.git("sparse-checkout", "set", "in")
    #expect(!builder.exists("out/b"))
    let repository = try builder.open()
    let old = try builder.id("HEAD:out/b")
    try repository.publish(message: "change") { _ in
      [FileChange(path: "out/b", expected: old, content: bytes("3"))]
    }
    #expect(try builder.git("show", "HEAD:out/b") == "3")
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(!builder.exists("out/b"))
    try builder.expectSound()
  }

  @Test func refusesARepositoryOfANewerKind() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start")
    try builder.git("config", "core.repositoryFormatVersion", "1")
    try builder.git("config", "extensions.unheardOf", "true")
    let error = #expect(throws: GitError.self) { try builder.open() }
    #expect(error?.message.lowercased().contains("unheardof") == true)
  }

  @Test func namesTheWayToTrustAnothersRepository() throws {
    guard geteuid() == 0 else { return }
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a/b": "1"])
    for path in [builder.path, builder.path + "/.git"] { _ = chown(path, 12345, 12345) }
    let error = #expect(throws: GitError.self) { try Repository.discover(from: builder.path + "/a") }
    #expect(error?.code == .notOwned)
    #expect(error?.path == builder.path)
    #expect(error?.message.hasSuffix("git config --global --add safe.directory \(builder.path)") == true)
  }
}
