import Fixtures
import Provenance
import Storage
import Testing

/// HEAD names a branch that has no commits, and others have some.
@Suite struct UnbornBranchTests {
  @Test func anEmptyRepositoryHasNoStoreYet() throws {
    let git = try RepositoryBuilder()
    let error = refusal(.notAStore) { _ = try git.openStore().snapshot() }
    #expect(error?.hints == ["ibid init makes the first"])
  }

  @Test func anOrphanBranchIsNoEmptyRepository() throws {
    let builder = try StoreBuilder()
    try builder.repository.branch("it's")
    try builder.repository.git("checkout", "--quiet", "--orphan", "new")
    for attempt: () throws -> Void in [
      { _ = try builder.store.snapshot() }, { _ = try builder.store.indexStatus() },
      { _ = try builder.store.revision(at: Moment("2026-11-22")) },
    ] {
      let error = refusal(.notAStore, #_sourceLocation, attempt)
      #expect(error?.message == "the branch `new`, which HEAD names, has no commits yet")
      #expect(error?.causes == ["commits are on `it's`, `main`"])
      #expect(
        error?.hints == [
          "`--at main` reads that branch, in a command that has the option", "`git switch main` goes to it",
        ])
    }
    let change = refusal(.noBranch) { try builder.add("a") }
    #expect(change?.causes.last == "commits are on `it's`, `main`")
    #expect(change?.hints == ["`git switch main` goes to it"])
    try builder.repository.git("branch", "--quiet", "-D", "main")
    let other = refusal(.notAStore) { _ = try builder.store.snapshot() }
    #expect(other?.hints.last == "`git switch 'it'\\''s'` goes to it")
  }

  /// What was pushed is called otherwise than the branch that the server's HEAD names.
  @Test func aBareRepositoryIsToldItsBranch() throws {
    let builder = try StoreBuilder(bare: true)
    try builder.repository.git("symbolic-ref", "HEAD", "refs/heads/master")
    let error = refusal(.notAStore) { _ = try builder.store.snapshot() }
    #expect(error?.message == "the branch `master`, which HEAD names, has no commits yet")
    #expect(error?.hints.last == "`git symbolic-ref HEAD refs/heads/main` has HEAD name it")
    let clone = try builder.repository.clone("clone")
    let cloned = refusal(.notAStore) { _ = try clone.openStore().snapshot() }
    #expect(cloned?.causes == ["commits are on `origin/main`"])
    #expect(
      cloned?.hints == [
        "`--at origin/main` reads that branch, in a command that has the option",
        "`git switch main` goes to it",
      ])
    try clone.git("switch", "--quiet", "main")
    _ = try clone.openStore().snapshot()
  }
}
