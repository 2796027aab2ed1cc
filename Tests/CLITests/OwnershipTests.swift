import Fixtures
import Foundation
import Testing

/// A repository that belongs to another user is opened where git itself would open it.
@Suite(.enabled(if: geteuid() == 0, "only an administrator can give a folder away"))
struct OwnershipTests {
  private let scenario: Scenario
  private let trust: URL

  init() throws {
    scenario = try LanternSociety.store.get().copy()
    for path in [scenario.store.path, scenario.store.path + "/.git"] { _ = chown(path, 12345, 12345) }
    trust = scenario.store.deletingLastPathComponent().appending(path: "trust")
    try Data("[safe]\n\tdirectory = *\n".utf8).write(to: trust)
  }

  @Test func whatGitAcceptsIsOpened() throws {
    for arguments in [
      ["list"], ["verify", "--no-index"], ["verify", "--worktree"], ["-C", "records", "log"],
    ] {
      #expect(try scenario.ibid(arguments).status == 3)
      let outcome = try scenario.ibid(arguments, environment: ["GIT_CONFIG_GLOBAL": trust.path])
      #expect(outcome.status == 0, "\(arguments): \(outcome.stderr)")
    }
  }

  /// What git says of another repository, or cannot be asked, counts for nothing.
  @Test func whatGitWasNotAskedAboutIsRefused() throws {
    try scenario.ibid(["init", "../other"])
    let other = scenario.store.deletingLastPathComponent().appending(path: "other/.git").path
    for environment in [["GIT_DIR": other], ["PATH": "/nonexistent", "GIT_CONFIG_GLOBAL": trust.path]] {
      let outcome = try scenario.ibid(["list"], environment: environment)
      #expect(outcome.status == 3 && outcome.stderr.contains("safe.directory"))
    }
  }
}
