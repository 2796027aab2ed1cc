import Fixtures
import Foundation
import Testing

@testable import Storage

/// What installed hooks do when git runs them.
@Suite struct HookRunTests {
  private let here: HookFixture
  private static let someID = String(repeating: "1", count: 40)

  init() throws { here = try HookFixture() }

  /// A hook that repositories share, with the line that is suggested for it.
  @Test func theLineForASharedHookPassesWhereThereIsNoStore() throws {
    _ = try here.store()
    try here.write("#!/bin/sh\necho \"ibid $*\" >> .git/calls\nexit 1\n", to: ".git/bin/ibid")
    try here.write(
      "#!/bin/sh\n\(try #require(HookKind.preCommit.sharedLine))\ntrue\n", to: ".git/hooks/pre-commit")
    var environment = fixedEnvironment(home: here.scratch / ".")
    environment["PATH"] = here.folder.path + "/.git/bin:" + (environment["PATH"] ?? "")
    func commit() throws -> Int32 {
      try here.git("add", ".", in: here.folder)
      return try run("git", ["commit", "-qm", "a change"], in: here.folder, environment: environment).status
    }
    try here.write("x", to: "a.txt")
    #expect(try commit() == 0)
    #expect(here.read(".git/calls") == nil)
    try here.write("{}", to: "records/store.json")
    #expect(try commit() != 0)
    try here.git("commit", "-qnm", "a store", in: here.folder)
    try here.write("y", to: "a.txt")
    #expect(try commit() != 0)
    try here.write("\(Self.someID)\n", to: ".git/MERGE_HEAD")
    #expect(try commit() != 0)
    #expect(
      here.read(".git/calls") == """
        ibid verify --staged --allow-unverified
        ibid verify --staged --since HEAD --allow-unverified
        ibid verify --staged --since HEAD --since \(Self.someID) --allow-unverified

        """)
  }

  /// The hook runs in git, with an ibid that says how it was called.
  @Test func runsTheFormerHookFirstAndThenIbid() throws {
    let store = try here.store()
    let program = here.folder.appending(path: ".git/fake ibid")
    try here.write(
      "#!/bin/sh\necho \"ibid $*\" >> .git/calls\nexit \"$(cat .git/status)\"\n", to: ".git/fake ibid")
    try here.write(
      "#!/bin/sh\necho former >> .git/calls\ntest ! -e .git/refuse\n", to: ".git/hooks/pre-commit")
    _ = try store.installHook(.preCommit, program: program.path)
    try here.write("0", to: ".git/status")

    try here.write("x", to: "a.txt")
    try here.git("add", "a.txt", in: here.folder)
    #expect(try here.git("commit", "-qm", "no store", in: here.folder).status == 0)
    #expect(here.read(".git/calls") == "former\n")

    try here.write("{\"format\": 1}\n", to: "records/store.json")
    try here.git("add", "records", in: here.folder)
    #expect(try here.git("commit", "-qm", "a store", in: here.folder).status == 0)
    try here.write("y", to: "a.txt")
    #expect(try here.git("commit", "-qam", "a change", in: here.folder).status == 0)
    #expect(
      here.read(".git/calls") == """
        former
        former
        ibid verify --staged --since HEAD --allow-unverified
        former
        ibid verify --staged --since HEAD --allow-unverified

        """)
    for refusal in [".git/refuse", ".git/status"] {
      try here.write("1", to: refusal)
      try here.write(refusal, to: "a.txt")
      #expect(try here.git("commit", "-qam", "refused", in: here.folder).status != 0)
      try FileManager.default.removeItem(at: here.folder.appending(path: refusal))
    }
  }

  /// What is merged was committed before, and no reason to refuse; that HEAD has lost its store is none either. A linked
  /// worktree keeps what it merges elsewhere.
  @Test(arguments: [false, true]) func namesAllThatACommitHasForParents(linked: Bool) throws {
    let store = try here.store()
    try here.write("#!/bin/sh\necho \"$*\" >> \"\(here.scratch.path)/calls\"\n", to: ".git/fake")
    _ = try store.installHook(.preCommit, program: here.folder.path + "/.git/fake")
    try here.write("{}", to: "records/store.json")
    try here.git("add", ".", in: here.folder)
    try here.git("commit", "-qnm", "a store", in: here.folder)
    let tree = linked ? here.scratch / "linked" : here.folder
    if linked { try here.git("worktree", "add", "-q", tree.path, in: here.folder) }
    try here.git("switch", "-qc", "side", in: tree)
    try here.git("commit", "-qnm", "theirs", "--allow-empty", in: tree)
    let side = try here.git("rev-parse", "HEAD", in: tree).stdout.trimmingCharacters(in: .newlines)
    try here.git("switch", "-qC", "mine", "HEAD~", in: tree)
    try here.git("rm", "-q", "records/store.json", in: tree)
    try here.git("commit", "-qnm", "no store", in: tree)
    try here.git("merge", "-q", "--no-commit", "--no-ff", "side", in: tree)
    try here.git("checkout", "-q", "side", "--", "records", in: tree)
    let records = tree.appending(path: "records")
    #expect(try here.git("commit", "-qm", "a merge", in: records).status == 0)
    let calls = try String(contentsOf: here.scratch / "calls", encoding: .utf8)
    #expect(calls == "verify --staged --since HEAD --since \(side) --allow-unverified\n")
  }

  /// Whoever pushes may push what replaces a commit, too: it is judged by what it is.
  @Test func aReplacementDoesNotPassTheHookBy() throws {
    let store = try here.store(bare: true)
    try here.write("#!/bin/sh\necho \"$*\" >> calls\nexit 1\n", to: "fake")
    _ = try store.installHook(.preReceive, program: here.folder.path + "/fake")
    let work = here.scratch / "work"
    try here.git("init", "-q", "-b", "main", work.path)
    try FileManager.default.createDirectory(
      at: work.appending(path: "records"), withIntermediateDirectories: true)
    try Data("{\"format\": 1}\n".utf8).write(to: work.appending(path: "records/store.json"))
    try here.git("add", "-A", in: work)
    try here.git("commit", "-qm", "a store", in: work)
    func id(_ revision: String) throws -> String {
      try here.git("rev-parse", revision, in: work).stdout.trimmingCharacters(in: .newlines)
    }
    let tip = try id("HEAD")
    try here.git("rm", "-rq", "records", in: work)
    try here.git("commit", "-qm", "none", in: work)
    #expect(
      try here.git("push", "-q", here.folder.path, "HEAD:refs/replace/\(tip)", in: work).status == 0)
    #expect(try here.git("push", "-q", here.folder.path, "\(tip):refs/heads/main", in: work).status != 0)
    #expect(here.read("calls") == "verify --at \(tip) --allow-unverified\n")
  }

  /// What is pushed is in quarantine while the hook runs: the hook sees it all the same, and what it refuses is not kept.
  @Test func judgesAPushBeforeItIsTaken() throws {
    let store = try here.store(bare: true)
    let program = here.folder.appending(path: "fake ibid")
    try here.write(
      "#!/bin/sh\necho \"ibid $*\" >> calls\ngit cat-file -e \"$3:bad\" && exit 1\nexit 0\n", to: "fake ibid")
    try here.write("#!/bin/sh\ncat > seen\n", to: "hooks/pre-receive")
    _ = try store.installHook(.preReceive, program: program.path)

    let work = here.scratch / "work"
    try here.git("init", "-q", "-b", "main", work.path)
    try FileManager.default.createDirectory(
      at: work.appending(path: "records"), withIntermediateDirectories: true)
    try Data("{\"format\": 1}\n".utf8).write(to: work.appending(path: "records/store.json"))
    func commit(_ file: String) throws -> String {
      try Data(file.utf8).write(to: work.appending(path: file))
      try here.git("add", "-A", in: work)
      try here.git("commit", "-qm", file, in: work)
      return try here.git("rev-parse", "HEAD", in: work).stdout.trimmingCharacters(in: .newlines)
    }
    let first = try commit("a")
    #expect(try here.git("push", "-q", here.folder.path, "HEAD:main", in: work).status == 0)
    #expect(here.read("calls") == "ibid verify --at \(first) --allow-unverified\n")
    #expect(here.read("seen") == "\(String(repeating: "0", count: 40)) \(first) refs/heads/main\n")
    let bad = try commit("bad")
    #expect(try here.git("push", "-q", here.folder.path, "HEAD:main", in: work).status != 0)
    #expect(
      here.read("calls")?.hasSuffix("ibid verify --at \(bad) --since \(first) --allow-unverified\n") == true)
    #expect(try here.git("cat-file", "-e", bad, in: here.folder).status != 0)
    // Tags, other branches and deletions are none of its business.
    #expect(
      try here.git(
        "push", "-q", here.folder.path, "\(first):refs/tags/v1", "\(first):refs/heads/old", in: work
      ).status
        == 0)
    let calls = here.read("calls")
    #expect(try here.git("push", "-q", here.folder.path, ":old", in: work).status == 0)
    #expect(here.read("calls") == calls)
  }
}
