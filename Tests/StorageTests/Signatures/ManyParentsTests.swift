import Fixtures
import Foundation
import Git
import Testing

@testable import Storage

/// A commit of a few megabytes can name tens of thousands of parents.
@Suite struct ManyParentsTests {
  private func merge(_ parents: [String], in git: RepositoryBuilder) throws -> MergeDecisions {
    let tree = try git.git("rev-parse", "HEAD^{tree}")
    let person = "Ada Researcher <ada@example.org> 1700000000 +0000"
    let text =
      "tree \(tree)\n" + parents.map { "parent \($0)\n" }.joined()
      + "author \(person)\ncommitter \(person)\n\nmerge\n"
    let id = try git.git(["hash-object", "-t", "commit", "-w", "--stdin"], input: text)
    let repository = try Repository.open(at: git.path)
    return try MergeDecisions(in: repository.walk(from: [try #require(ObjectID(hex: id))]), of: repository)
  }

  @Test func ofOneThatIsNamedAgainAndAgainOneCounts() throws {
    let git = try RepositoryBuilder()
    let parent = try git.commit("first", ["records/a.json": "1"])
    #expect(try merge(Array(repeating: parent, count: 30_000), in: git).merges.isEmpty)
  }

  @Test func tooManyAreRefused() throws {
    let git = try RepositoryBuilder()
    let parents = try (0...64).map { try git.commit("another", ["records/a.json": "\($0)"]) }
    #expect(throws: StoreError.self) { _ = try merge(parents, in: git) }
    _ = try merge(Array(parents.dropFirst()), in: git)
  }
}
