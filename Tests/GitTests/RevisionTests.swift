import Fixtures
import Foundation
import Git
import Testing

@Suite struct RevisionTests {
  @Test func resolvesRevisions() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    try builder.git("tag", "-a", "v1", "-m", "v1", "HEAD~1")
    for revision in ["HEAD", "main", "side", "HEAD~2", "HEAD^{/merge}^2", "v1", "v1^0"] {
      #expect(try repository.resolve(revision) == builder.id(revision + "^{commit}"), "\(revision)")
    }
    let id = try builder.id("HEAD")
    #expect(try repository.resolve(id.short) == id)
    #expect(code { try repository.resolve("nothing") } == .notFound)
    #expect(code { try repository.resolve(String(repeating: "1", count: 40)) } == .notFound)
    #expect(code { try repository.resolve("HEAD:records") } == .notACommit)
    #expect(code { try repository.resolve("HEAD\0nothing") } == .invalidName)
    #expect(code { try repository.resolve(String(repeating: "x", count: 5000)) } == .invalidName)
    for malformed in ["", "HEAD^{", "@{", "..", "a..b", "HEAD~99999999999999999999"] {
      #expect(code { try repository.resolve(malformed) } != nil, "\(malformed)")
    }
  }

  /// A reference is read by its full name alone, and what is wrong with it is said.
  @Test func readsReferences() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    try builder.git("tag", "-a", "2026", "-m", "v1", "HEAD~1")
    try builder.git("tag", "tree", "HEAD^{tree}")
    #expect(try repository.reference(named: "refs/heads/main") == builder.id("main"))
    #expect(try repository.reference(named: "refs/tags/2026") == builder.id("HEAD~1"))
    #expect(try repository.reference(named: "refs/heads/2026") == nil)
    try builder.write(".git/refs/heads/broken", "no id\n")
    for bad in ["refs/heads/broken", "refs/tags/tree", "refs/heads/a\0b"] {
      #expect(code { _ = try repository.reference(named: bad) } != nil, "\(bad)")
    }
  }

  /// By the program `git`, which is asked for what libgit2 does not know.
  @Test func resolvesWhatOnlyGitKnows() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    // Before its log begins git takes the first entry.
    let first = try builder.git("rev-parse", "main@{2001-01-01}")
    #expect(try repository.resolve("main@{2001-01-01}").hex == first)
    #expect(try repository.resolve("main@{2001-01-01}~0").hex == first)
    // Nothing is taken for an option, or for several revisions.
    for name in ["--all", "--git-dir=.", "-q", "--", "^main", "main..side", "HEAD^-", "nothing"] {
      #expect(code { try repository.resolve(name) } != nil, "\(name)")
    }
    #expect(try Repository.open(at: builder.path + "/.git").resolve("main@{2001-01-01}").hex == first)
  }

  @Test func reportsAnAmbiguousShortId() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start")
    var ids: [String: String] = [:]
    var shared: String?
    for number in 0... {
      let id = try builder.open().writeBlob(bytes("\(number)")).hex
      if ids.updateValue(id, forKey: String(id.prefix(4))) != nil {
        shared = String(id.prefix(4))
        break
      }
    }
    let repository = try builder.open()
    #expect(code { try repository.resolve(try #require(shared)) } == .ambiguous)
  }
}
