import Fixtures
import Foundation
import Testing

@testable import Git

@Suite struct IdentityTests {
  private func repository(_ configuration: [String: String]) throws -> (RepositoryBuilder, Repository) {
    let builder = try RepositoryBuilder()
    for key in ["user.name", "user.email"] { try builder.git("config", "--unset", key) }
    for (key, value) in configuration { try builder.git("config", key, value) }
    return (builder, try builder.open())
  }

  @Test func comesFromConfigurationAndEnvironmentAsInGit() throws {
    let (builder, repository) = try repository([
      "user.name": "User", "user.email": "user@example.org", "author.name": "Author",
      "committer.email": "committer@example.org",
    ])
    for environment in [
      [:], ["GIT_AUTHOR_NAME": "Env", "GIT_COMMITTER_EMAIL": "env@example.org"],
      ["EMAIL": "mail@example.org"],
      ["GIT_AUTHOR_NAME": " <Angle> Müller.\n. "], ["GIT_AUTHOR_DATE": "@1700000000 +0130"],
      [
        "GIT_COMMITTER_DATE": "2026-11-22T18:30:00+01:00",
        "GIT_AUTHOR_DATE": "Sun, 22 Nov 2026 18:30:00 -0500",
      ],
    ] as [[String: String]] {
      let identity = try repository.identity { environment[$0] }
      for (signature, variable) in [
        (identity.author, "GIT_AUTHOR_IDENT"), (identity.committer, "GIT_COMMITTER_IDENT"),
      ] {
        var full = builder.environment.filter {
          !$0.key.hasPrefix("GIT_AUTHOR") && !$0.key.hasPrefix("GIT_COMM")
        }
        full.merge(environment) { $1 }
        let shown = try run("git", ["var", variable], in: builder.url, environment: full)
        let minutes = abs(signature.offset)
        let zone = (signature.offset < 0 ? "-" : "+") + String(format: "%02d%02d", minutes / 60, minutes % 60)
        var expected = "\(signature.name) <\(signature.email)> "
        if environment.keys.contains(where: { variable.hasPrefix($0.dropLast(4)) }) {
          expected += "\(signature.time) \(zone)\n"
        }
        #expect(shown.stdout.hasPrefix(expected), "\(shown.stdout) \(expected)")
      }
    }
  }

  @Test func namesTheKeyToSet() throws {
    for (configuration, key) in [
      ([:], "user.name"), (["user.name": "Ada"], "user.email"),
      (["user.name": " . ", "user.email": "a@b"], "user.name"),
    ] as [([String: String], String)] {
      let (_, repository) = try repository(configuration)
      // The account's own configuration may well have both; then there is nothing to see here.
      let global = try run(
        "git", ["config", "--global", "user.email"], in: FileManager.default.temporaryDirectory.absoluteURL,
        environment: ["HOME": NSHomeDirectory()])
      guard global.stdout.isEmpty else { continue }
      let error = #expect(throws: GitError.self) { try repository.identity { _ in nil } }
      #expect(error?.code == .noIdentity)
      #expect(error?.path == key)
    }
  }

  @Test(arguments: [
    ("@0 +0000", 0, 0), ("1700000000 -0530", 1_700_000_000, -330), ("1700000000", 1_700_000_000, 0),
    ("2026-11-22T18:30:00Z", 1_795_372_200, 0), ("2026-11-22 18:30:00 +0100", 1_795_368_600, 60),
    ("2026-11-22T18:30+01", 1_795_368_600, 60), ("22 Nov 2026 18:30:00 +0000", 1_795_372_200, 0),
    ("Sun, 22 Nov 2026 18:30:00 GMT", 1_795_372_200, 0), ("2024-02-29T00:00:00Z", 1_709_164_800, 0),
    ("@4294967295 +0000", 4_294_967_295, 0),
  ])
  func readsDate(_ text: String, _ time: Int64, _ offset: Int) {
    #expect(GitDate(text) == GitDate(time: time, offset: offset))
  }

  @Test(arguments: [
    "", "now", "yesterday", "12345", "@", "@x", "@1 x", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z",
    "2026-11-22",
    "2026-11-22T25:00:00Z", "2026-11-22T18:30:00+99:00", "Sun, 22 Foo 2026 18:30:00 +0000",
    "@99999999999999999999", "@4294967296 +0000", "2200-01-01T00:00:00Z", "1970-01-01T00:00:00+01:00",
    "٢٠٢٦-11-22T18:30:00Z", String(repeating: "1", count: 200),
  ])
  func refusesDate(_ text: String) {
    #expect(GitDate(text) == nil)
  }
}
