import Fixtures
import Foundation
import Git
import Provenance
import Testing

@testable import Storage

/// A tree may name one file as often as it likes, so how much is read as schemas has a bound.
@Suite struct ManySchemasTests {
  /// Stages a blob under many names.
  private func stage(_ content: String, times: Int, in git: RepositoryBuilder) throws {
    let blob = try git.git(["hash-object", "-w", "--stdin"], input: content)
    let lines = (0..<times).map { "100644 \(blob)\tschemas/x\($0).schema.json\n" }.joined()
    try git.git(["update-index", "--add", "--index-info"], input: lines)
    try git.git("commit", "--quiet", "--message", "schemas")
  }

  @Test(arguments: [(1000, 10), (40, 1_000_000)]) func areRefused(_ times: Int, _ size: Int) throws {
    let builder = try StoreBuilder()
    try builder.add("ports")
    try stage("\"" + String(repeating: "x", count: size) + "\"", times: times, in: builder.repository)
    let store = try builder.repository.openStore()
    store.usesIndex = false
    let snapshot = try store.snapshot()
    let error = #expect(throws: StoreError.self) { _ = try store.verify(in: snapshot) }
    #expect(error?.message == "could not read the schemas")
    #expect(throws: StoreError.self) { _ = try store.verifyAllRevisions() }
  }

  @Test func manyThatComeAndGoAreSetsOfTheirOwn() throws {
    let builder = try StoreBuilder()
    try builder.add("ports")
    let git = builder.repository
    for number in 0..<4 { try git.commit("more", ["schemas/x\(number).schema.json": "{}"]) }
    try git.commit("again", ["schemas/x3.schema.json": nil])
    let repository = try Repository.open(at: git.path)
    let tip = try #require(repository.head().commit)
    let history = try FileHistory(upTo: tip, in: repository) { _, _ in }
    let conditions = try PastConditions(of: history, in: repository)
    // None before the first commit, those that are built in, and one more with each; the last is one that was before.
    let counts: [Int] = (0..<history.commits.count).map { position in
      conditions.schemas[conditions.schema[position]].count
    }
    let first = try #require(counts.first)
    let further: [Int] = counts.suffix(6).map { $0 - first }
    #expect(further == [0, 1, 2, 3, 4, 3])
    #expect(Set(conditions.schemas).count == conditions.schemas.count)
  }
}
