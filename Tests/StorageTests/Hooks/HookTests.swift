import Fixtures
import Foundation
import Git
import Provenance
import Testing

@testable import Storage

/// What installing a hook leaves, and where it is refused.
@Suite struct HookTests {
  private let here: HookFixture

  init() throws { here = try HookFixture() }

  @Test(arguments: [false, true]) func installsAndTakesAway(bare: Bool) throws {
    let store = try here.store(bare: bare)
    let path = bare ? "hooks/pre-receive" : ".git/hooks/pre-commit"
    let kind = store.defaultHook
    #expect(kind == (bare ? .preReceive : .preCommit))
    #expect(try store.uninstallHook(kind).outcome == .absent)
    #expect(try store.installHook(kind, program: "/a/ibid").outcome == .installed)
    #expect(try store.installHook(kind, program: "/a/ibid").outcome == .unchanged)
    #expect(try store.installHook(kind, program: "/it's/ibid").outcome == .updated)
    #expect(here.read(path)?.contains("ibid='/it'\\''s/ibid'\n") == true)
    #expect(FileManager.default.isExecutableFile(atPath: here.folder.appending(path: path).path))
    #expect(try run("sh", ["-n", here.folder.appending(path: path).path], in: here.folder).status == 0)
    let change = try store.uninstallHook(kind)
    #expect(change.outcome == .uninstalled && change.former == nil)
    #expect(here.read(path) == nil)
  }

  @Test func keepsWhatSomebodyMadeOfOurs() throws {
    let store = try here.store()
    let path = ".git/hooks/pre-commit"
    for _ in 1...2 {
      _ = try store.installHook(.preCommit, program: "/a/ibid")
      let edited = try #require(here.read(path)).replacing("\nexec ", with: "\nmy_own_check || exit 1\nexec ")
      try here.write(edited, to: path)
      let change = try store.installHook(.preCommit, program: "/b/ibid")
      #expect(change.outcome == .updated)
      #expect(try String(contentsOfFile: #require(change.edited), encoding: .utf8) == edited)
      #expect(here.read(path)?.contains("my_own_check") == false)
      try here.write(edited, to: path)
      let away = try store.uninstallHook(.preCommit)
      #expect(try String(contentsOfFile: #require(away.edited), encoding: .utf8) == edited)
      #expect(here.read(path) == nil)
    }
    #expect(here.read("\(path).edited-4") != nil)
  }

  @Test func refusesWhereGitLooksForNone() throws {
    let store = try here.store()
    try here.git("config", "core.hooksPath", "", in: here.folder)
    let error = #expect(throws: StoreError.self) { try store.installHook(.preCommit, program: "/a/ibid") }
    #expect(error?.causes == ["core.hooksPath is empty, so git runs no hook here"])
    #expect(error?.hints.first?.contains("git config --unset core.hooksPath") == true)
    #expect(try here.git("status", "--porcelain", in: here.folder).stdout == "")
  }

  @Test func keepsTheHookThatIsThere() throws {
    let store = try here.store()
    try here.write("#!/bin/sh\necho mine\n", to: ".git/hooks/pre-commit")
    let change = try store.installHook(.preCommit, program: "/a/ibid")
    #expect(change.outcome == .installed && change.former?.hasSuffix("/pre-commit.before-ibid") == true)
    #expect(here.read(".git/hooks/pre-commit.before-ibid") == "#!/bin/sh\necho mine\n")
    #expect(try store.installHook(.preCommit, program: "/a/ibid").outcome == .unchanged)

    // Another program put a hook in our place: neither it nor the first one is lost.
    try here.write("#!/bin/sh\necho other\n", to: ".git/hooks/pre-commit")
    #expect(throws: StoreError.self) { try store.installHook(.preCommit, program: "/a/ibid") }
    #expect(throws: StoreError.self) { try store.uninstallHook(.preCommit) }
    #expect(here.read(".git/hooks/pre-commit") == "#!/bin/sh\necho other\n")

    try here.write(HookKind.preCommit.script(program: "/a/ibid"), to: ".git/hooks/pre-commit")
    #expect(try store.uninstallHook(.preCommit).outcome == .uninstalled)
    #expect(here.read(".git/hooks/pre-commit") == "#!/bin/sh\necho mine\n")
    #expect(here.read(".git/hooks/pre-commit.before-ibid") == nil)
  }

  /// Git passes over such a hook, and so does ours.
  @Test func aHookThatDidNotRunIsKeptAndDoesNotRun() throws {
    let store = try here.store()
    let hook = ".git/hooks/pre-commit"
    for mode in [0o755, 0o644] {
      try here.write("#!/bin/sh\n", to: hook)
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: here.folder.appending(path: hook).path)
      let change = try store.installHook(.preCommit, program: "/a/ibid")
      #expect(change.former != nil && change.runsFormer == (mode == 0o755))
      _ = try store.uninstallHook(.preCommit)
    }
  }

  @Test func honoursTheConfiguredFolder() throws {
    let store = try here.store()
    try here.git("config", "core.hooksPath", "my hooks", in: here.folder)
    #expect(try store.installHook(.preCommit, program: "/a/ibid").outcome == .installed)
    #expect(here.read("my hooks/pre-commit") != nil)
    try here.git("config", "core.hooksPath", here.scratch.path + "/shared", in: here.folder)
    let error = #expect(throws: StoreError.self) { try store.installHook(.preCommit, program: "/a/ibid") }
    #expect(error?.hints.isEmpty == false)
    #expect(!FileManager.default.fileExists(atPath: here.scratch.path + "/shared"))
  }

  /// What is said of a shared here.folder is a command, after which the hook runs in a linked worktree too.
  @Test(arguments: ["--local", "--worktree", nil]) func theHintGivesARepositoryItsOwnHooks(level: String?)
    throws
  {
    _ = try here.store()
    try here.git("commit", "-q", "--allow-empty", "-m", "a start", in: here.folder)
    var hint = HooksFolder.Owner.others.wayBack
    if let level {
      try here.git("config", "extensions.worktreeConfig", "true", in: here.folder)
      try here.git("config", level, "core.hooksPath", here.scratch.path + "/shared", in: here.folder)
      let error = #expect(throws: StoreError.self) {
        try Store(at: here.folder.path).installHook(.preCommit, program: "/a/ibid")
      }
      hint = try #require(error?.hints.first)
    }
    let command = try #require(hint.split(separator: "`").first)
    #expect(command.contains("--unset") == (level != nil))
    #expect(
      try run(
        "sh", ["-c", String(command)], in: here.folder,
        environment: fixedEnvironment(home: here.scratch / ".")
      )
      .status == 0)
    let tree = here.scratch / "linked"
    try here.git("worktree", "add", "-q", tree.path, in: here.folder)
    try here.write("#!/bin/sh\necho ran >&2\n", to: ".git/fake")
    let change = try Store(at: tree.path).installHook(.preCommit, program: here.folder.path + "/.git/fake")
    #expect(change.outcome == .installed)
    #expect(here.read(".git/hooks/pre-commit") != nil)
    try FileManager.default.createDirectory(
      at: tree.appending(path: "records"), withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: tree.appending(path: "records/store.json"))
    try here.git("add", "records", in: tree)
    #expect(try here.git("commit", "-qm", "a store", in: tree).stderr.contains("ran"))
  }

  /// In a linked worktree `.git` is a file, so that git finds no hook below it.
  @Test func whereNoHookCanBeThatIsSaid() throws {
    _ = try here.store()
    try here.git("commit", "-q", "--allow-empty", "-m", "a start", in: here.folder)
    try here.git("config", "core.hooksPath", ".git/hooks", in: here.folder)
    let tree = here.scratch / "linked"
    try here.git("worktree", "add", "-q", tree.path, in: here.folder)
    for (path, place) in [(".git/hooks", tree.path + "/.git"), ("/dev/null", "/dev/null")] {
      try here.git("config", "core.hooksPath", path, in: here.folder)
      let error = #expect(throws: StoreError.self) {
        try Store(at: tree.path).installHook(.preCommit, program: "/a/ibid")
      }
      let causes = error?.causes.joined() ?? ""
      #expect(causes.contains(place) && causes.hasSuffix("is no folder, so git runs no hook here"))
      #expect(error?.hints.first?.hasPrefix("`git config --unset core.hooksPath`") == true)
    }
  }

  @Test func whatTheSystemRefusesIsSaidInItsWords() throws {
    let store = try here.store()
    let hooks = here.folder.appending(path: ".git/hooks").path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: hooks)
    let error = withoutPrivileges {
      #expect(throws: StoreError.self) { try store.installHook(.preCommit, program: "/a/ibid") }
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hooks)
    #expect(error?.kind == .cannotWrite)
    #expect(error?.causes.first?.hasSuffix(": Permission denied") == true)
  }
}
