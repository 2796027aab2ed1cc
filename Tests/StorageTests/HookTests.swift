import Fixtures
import Foundation
import Git
import Provenance
import Testing

@testable import Storage

@Suite struct HookTests {
  private let scratch: ScratchFolder
  private static let someID = String(repeating: "1", count: 40)
  private var folder: URL { scratch / "it's a \"store\" $HOME" }

  init() throws { scratch = try ScratchFolder("hooks") }

  @discardableResult
  private func git(_ arguments: String..., in folder: URL? = nil) throws -> CommandOutcome {
    try run("git", arguments, in: folder ?? scratch / ".", environment: fixedEnvironment(home: scratch / "."))
  }

  private func store(bare: Bool = false) throws -> Store {
    try git("init", bare ? "--bare" : "--quiet", folder.path)
    return try Store(at: folder.path)
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  private func read(_ path: String) -> String? {
    try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: [false, true]) func installsAndTakesAway(bare: Bool) throws {
    let store = try store(bare: bare)
    let path = bare ? "hooks/pre-receive" : ".git/hooks/pre-commit"
    let kind = store.defaultHook
    #expect(kind == (bare ? .preReceive : .preCommit))
    #expect(try store.uninstallHook(kind).outcome == .absent)
    #expect(try store.installHook(kind, program: "/a/ibid").outcome == .installed)
    #expect(try store.installHook(kind, program: "/a/ibid").outcome == .unchanged)
    #expect(try store.installHook(kind, program: "/it's/ibid").outcome == .updated)
    #expect(read(path)?.contains("ibid='/it'\\''s/ibid'\n") == true)
    #expect(FileManager.default.isExecutableFile(atPath: folder.appending(path: path).path))
    #expect(try run("sh", ["-n", folder.appending(path: path).path], in: folder).status == 0)
    let change = try store.uninstallHook(kind)
    #expect(change.outcome == .uninstalled && change.former == nil)
    #expect(read(path) == nil)
  }

  @Test func keepsWhatSomebodyMadeOfOurs() throws {
    let store = try store()
    let path = ".git/hooks/pre-commit"
    for _ in 1...2 {
      _ = try store.installHook(.preCommit, program: "/a/ibid")
      let edited = try #require(read(path)).replacing("\nexec ", with: "\nmy_own_check || exit 1\nexec ")
      try write(edited, to: path)
      let change = try store.installHook(.preCommit, program: "/b/ibid")
      #expect(change.outcome == .updated)
      #expect(try String(contentsOfFile: #require(change.edited), encoding: .utf8) == edited)
      #expect(read(path)?.contains("my_own_check") == false)
      try write(edited, to: path)
      let away = try store.uninstallHook(.preCommit)
      #expect(try String(contentsOfFile: #require(away.edited), encoding: .utf8) == edited)
      #expect(read(path) == nil)
    }
    #expect(read("\(path).edited-4") != nil)
  }

  @Test func refusesWhereGitLooksForNone() throws {
    let store = try store()
    try git("config", "core.hooksPath", "", in: folder)
    let error = #expect(throws: StoreError.self) { try store.installHook(.preCommit, program: "/a/ibid") }
    #expect(error?.causes == ["core.hooksPath is empty, so git runs no hook here"])
    #expect(error?.hints.first?.contains("git config --unset core.hooksPath") == true)
    #expect(try git("status", "--porcelain", in: folder).stdout == "")
  }

  @Test func keepsTheHookThatIsThere() throws {
    let store = try store()
    try write("#!/bin/sh\necho mine\n", to: ".git/hooks/pre-commit")
    let change = try store.installHook(.preCommit, program: "/a/ibid")
    #expect(change.outcome == .installed && change.former?.hasSuffix("/pre-commit.before-ibid") == true)
    #expect(read(".git/hooks/pre-commit.before-ibid") == "#!/bin/sh\necho mine\n")
    #expect(try store.installHook(.preCommit, program: "/a/ibid").outcome == .unchanged)

    // Another program put a hook in our place: neither it nor the first one is lost.
    try write("#!/bin/sh\necho other\n", to: ".git/hooks/pre-commit")
    #expect(throws: StoreError.self) { try store.installHook(.preCommit, program: "/a/ibid") }
    #expect(throws: StoreError.self) { try store.uninstallHook(.preCommit) }
    #expect(read(".git/hooks/pre-commit") == "#!/bin/sh\necho other\n")

    try write(HookKind.preCommit.script(program: "/a/ibid"), to: ".git/hooks/pre-commit")
    #expect(try store.uninstallHook(.preCommit).outcome == .uninstalled)
    #expect(read(".git/hooks/pre-commit") == "#!/bin/sh\necho mine\n")
    #expect(read(".git/hooks/pre-commit.before-ibid") == nil)
  }

  @Test func honoursTheConfiguredFolder() throws {
    let store = try store()
    try git("config", "core.hooksPath", "my hooks", in: folder)
    #expect(try store.installHook(.preCommit, program: "/a/ibid").outcome == .installed)
    #expect(read("my hooks/pre-commit") != nil)
    try git("config", "core.hooksPath", scratch.path + "/shared", in: folder)
    let error = #expect(throws: StoreError.self) { try store.installHook(.preCommit, program: "/a/ibid") }
    #expect(error?.hints.isEmpty == false)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/shared"))
  }

  /// What is said of a shared folder is a command, after which the hook runs in a linked worktree too.
  @Test(arguments: ["--local", "--worktree", nil]) func theHintGivesARepositoryItsOwnHooks(level: String?)
    throws
  {
    _ = try store()
    try git("commit", "-q", "--allow-empty", "-m", "a start", in: folder)
    var hint = HooksFolder.Owner.others.wayBack
    if let level {
      try git("config", "extensions.worktreeConfig", "true", in: folder)
      try git("config", level, "core.hooksPath", scratch.path + "/shared", in: folder)
      let error = #expect(throws: StoreError.self) {
        try Store(at: folder.path).installHook(.preCommit, program: "/a/ibid")
      }
      hint = try #require(error?.hints.first)
    }
    let command = try #require(hint.split(separator: "`").first)
    #expect(command.contains("--unset") == (level != nil))
    #expect(
      try run("sh", ["-c", String(command)], in: folder, environment: fixedEnvironment(home: scratch / "."))
        .status == 0)
    let tree = scratch / "linked"
    try git("worktree", "add", "-q", tree.path, in: folder)
    try write("#!/bin/sh\necho ran >&2\n", to: ".git/fake")
    let change = try Store(at: tree.path).installHook(.preCommit, program: folder.path + "/.git/fake")
    #expect(change.outcome == .installed)
    #expect(read(".git/hooks/pre-commit") != nil)
    try FileManager.default.createDirectory(
      at: tree.appending(path: "records"), withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: tree.appending(path: "records/store.json"))
    try git("add", "records", in: tree)
    #expect(try git("commit", "-qm", "a store", in: tree).stderr.contains("ran"))
  }

  /// In a linked worktree `.git` is a file, so that git finds no hook below it.
  @Test func whereNoHookCanBeThatIsSaid() throws {
    _ = try store()
    try git("commit", "-q", "--allow-empty", "-m", "a start", in: folder)
    try git("config", "core.hooksPath", ".git/hooks", in: folder)
    let tree = scratch / "linked"
    try git("worktree", "add", "-q", tree.path, in: folder)
    for (path, place) in [(".git/hooks", tree.path + "/.git"), ("/dev/null", "/dev/null")] {
      try git("config", "core.hooksPath", path, in: folder)
      let error = #expect(throws: StoreError.self) {
        try Store(at: tree.path).installHook(.preCommit, program: "/a/ibid")
      }
      let causes = error?.causes.joined() ?? ""
      #expect(causes.contains(place) && causes.hasSuffix("is no folder, so git runs no hook here"))
      #expect(error?.hints.first?.hasPrefix("`git config --unset core.hooksPath`") == true)
    }
  }

  @Test func whatTheSystemRefusesIsSaidInItsWords() throws {
    let store = try store()
    let hooks = folder.appending(path: ".git/hooks").path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: hooks)
    let error = withoutPrivileges {
      #expect(throws: StoreError.self) { try store.installHook(.preCommit, program: "/a/ibid") }
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hooks)
    #expect(error?.kind == .cannotWrite)
    #expect(error?.causes.first?.hasSuffix(": Permission denied") == true)
  }

  /// A hook that repositories share, with the line that is suggested for it.
  @Test func theLineForASharedHookPassesWhereThereIsNoStore() throws {
    _ = try store()
    try write("#!/bin/sh\necho \"ibid $*\" >> .git/calls\nexit 1\n", to: ".git/bin/ibid")
    try write(
      "#!/bin/sh\n\(try #require(HookKind.preCommit.sharedLine))\ntrue\n", to: ".git/hooks/pre-commit")
    var environment = fixedEnvironment(home: scratch / ".")
    environment["PATH"] = folder.path + "/.git/bin:" + (environment["PATH"] ?? "")
    func commit() throws -> Int32 {
      try git("add", ".", in: folder)
      return try run("git", ["commit", "-qm", "a change"], in: folder, environment: environment).status
    }
    try write("x", to: "a.txt")
    #expect(try commit() == 0)
    #expect(read(".git/calls") == nil)
    try write("{}", to: "records/store.json")
    #expect(try commit() != 0)
    try git("commit", "-qnm", "a store", in: folder)
    try write("y", to: "a.txt")
    #expect(try commit() != 0)
    try write("\(Self.someID)\n", to: ".git/MERGE_HEAD")
    #expect(try commit() != 0)
    #expect(
      read(".git/calls") == """
        ibid verify --staged --allow-unverified
        ibid verify --staged --since HEAD --allow-unverified
        ibid verify --staged --since HEAD --since \(Self.someID) --allow-unverified

        """)
  }

  /// The hook runs in git, with an ibid that says how it was called.
  @Test func runsTheFormerHookFirstAndThenIbid() throws {
    let store = try store()
    let program = folder.appending(path: ".git/fake ibid")
    try write(
      "#!/bin/sh\necho \"ibid $*\" >> .git/calls\nexit \"$(cat .git/status)\"\n", to: ".git/fake ibid")
    try write("#!/bin/sh\necho former >> .git/calls\ntest ! -e .git/refuse\n", to: ".git/hooks/pre-commit")
    _ = try store.installHook(.preCommit, program: program.path)
    try write("0", to: ".git/status")

    try write("x", to: "a.txt")
    try git("add", "a.txt", in: folder)
    #expect(try git("commit", "-qm", "no store", in: folder).status == 0)
    #expect(read(".git/calls") == "former\n")

    try write("{\"format\": 1}\n", to: "records/store.json")
    try git("add", "records", in: folder)
    #expect(try git("commit", "-qm", "a store", in: folder).status == 0)
    try write("y", to: "a.txt")
    #expect(try git("commit", "-qam", "a change", in: folder).status == 0)
    #expect(
      read(".git/calls") == """
        former
        former
        ibid verify --staged --since HEAD --allow-unverified
        former
        ibid verify --staged --since HEAD --allow-unverified

        """)
    for refusal in [".git/refuse", ".git/status"] {
      try write("1", to: refusal)
      try write(refusal, to: "a.txt")
      #expect(try git("commit", "-qam", "refused", in: folder).status != 0)
      try FileManager.default.removeItem(at: folder.appending(path: refusal))
    }
  }

  /// What is merged was committed before, and no reason to refuse; that HEAD has lost its store is none either. A linked
  /// worktree keeps what it merges elsewhere.
  @Test(arguments: [false, true]) func namesAllThatACommitHasForParents(linked: Bool) throws {
    let store = try store()
    try write("#!/bin/sh\necho \"$*\" >> \"\(scratch.path)/calls\"\n", to: ".git/fake")
    _ = try store.installHook(.preCommit, program: folder.path + "/.git/fake")
    try write("{}", to: "records/store.json")
    try git("add", ".", in: folder)
    try git("commit", "-qnm", "a store", in: folder)
    let tree = linked ? scratch / "linked" : folder
    if linked { try git("worktree", "add", "-q", tree.path, in: folder) }
    try git("switch", "-qc", "side", in: tree)
    try git("commit", "-qnm", "theirs", "--allow-empty", in: tree)
    let side = try git("rev-parse", "HEAD", in: tree).stdout.trimmingCharacters(in: .newlines)
    try git("switch", "-qC", "mine", "HEAD~", in: tree)
    try git("rm", "-q", "records/store.json", in: tree)
    try git("commit", "-qnm", "no store", in: tree)
    try git("merge", "-q", "--no-commit", "--no-ff", "side", in: tree)
    try git("checkout", "-q", "side", "--", "records", in: tree)
    let records = tree.appending(path: "records")
    #expect(try git("commit", "-qm", "a merge", in: records).status == 0)
    let calls = try String(contentsOf: scratch / "calls", encoding: .utf8)
    #expect(calls == "verify --staged --since HEAD --since \(side) --allow-unverified\n")
  }

  /// What is pushed is in quarantine while the hook runs: the hook sees it all the same, and what it refuses is not kept.
  @Test func judgesAPushBeforeItIsTaken() throws {
    let store = try store(bare: true)
    let program = folder.appending(path: "fake ibid")
    try write(
      "#!/bin/sh\necho \"ibid $*\" >> calls\ngit cat-file -e \"$3:bad\" && exit 1\nexit 0\n", to: "fake ibid")
    try write("#!/bin/sh\ncat > seen\n", to: "hooks/pre-receive")
    _ = try store.installHook(.preReceive, program: program.path)

    let work = scratch / "work"
    try git("init", "-q", "-b", "main", work.path)
    try FileManager.default.createDirectory(
      at: work.appending(path: "records"), withIntermediateDirectories: true)
    try Data("{\"format\": 1}\n".utf8).write(to: work.appending(path: "records/store.json"))
    func commit(_ file: String) throws -> String {
      try Data(file.utf8).write(to: work.appending(path: file))
      try git("add", "-A", in: work)
      try git("commit", "-qm", file, in: work)
      return try git("rev-parse", "HEAD", in: work).stdout.trimmingCharacters(in: .newlines)
    }
    let first = try commit("a")
    #expect(try git("push", "-q", folder.path, "HEAD:main", in: work).status == 0)
    #expect(read("calls") == "ibid verify --at \(first) --allow-unverified\n")
    #expect(read("seen") == "\(String(repeating: "0", count: 40)) \(first) refs/heads/main\n")
    let bad = try commit("bad")
    #expect(try git("push", "-q", folder.path, "HEAD:main", in: work).status != 0)
    #expect(read("calls")?.hasSuffix("ibid verify --at \(bad) --since \(first) --allow-unverified\n") == true)
    #expect(try git("cat-file", "-e", bad, in: folder).status != 0)
    // Tags, other branches and deletions are none of its business.
    #expect(
      try git("push", "-q", folder.path, "\(first):refs/tags/v1", "\(first):refs/heads/old", in: work).status
        == 0)
    let calls = read("calls")
    #expect(try git("push", "-q", folder.path, ":old", in: work).status == 0)
    #expect(read("calls") == calls)
  }
}
