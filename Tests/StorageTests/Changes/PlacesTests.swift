import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// Where a store may be: every kind of place that git knows.
@Suite struct PlacesTests {
  @Test func aBareRepositoryIsReadAndWritten() throws {
    let builder = try StoreBuilder(bare: true)
    try builder.add("a")
    try builder.set("note", "n", of: "a")
    #expect(builder.store.workingDirectory == nil)
    #expect(try builder.repository.git("rev-list", "--count", "main") == "5")
    #expect(try builder.repository.openStore().history(of: StoreBuilder.claim("a")).revisions.count == 2)
    #expect(try !builder.store.verify(in: builder.store.snapshot()).hasErrors)
    try builder.repository.expectSound()
  }

  @Test func aNewRepositoryIsMadeWhereThereIsNone() throws {
    let scratch = try ScratchFolder()
    for (name, bare) in [("new/store", false), ("new/bare.git", true)] {
      let (store, submission) = try Store.create(at: scratch.path + "/" + name, bare: bare)
      #expect((store.workingDirectory == nil) == bare)
      #expect(try store.snapshot().policy == Policy())
      #expect(submission.records == [.store])
      #expect(try !store.verify(in: store.snapshot()).hasErrors)
    }
  }

  /// What turns such an index into a plain one is said, for reading it and for writing it.
  @Test func anIndexThatCannotBeReadIsToldByItsForm() throws {
    for (turnOn, turnOff) in [
      (
        ["sparse-checkout", "set", "--cone", "--sparse-index", "records"],
        ["sparse-checkout", "reapply", "--no-sparse-index"]
      ),
      (["update-index", "--split-index"], ["update-index", "--no-split-index"]),
    ] {
      let builder = try StoreBuilder()
      try builder.repository.commit("more", ["other/file": "1\n"])
      try builder.repository.git(turnOn)
      let hint = "`git \(turnOff.joined(separator: " "))`"
      #expect(refusal(.git) { _ = try builder.store.snapshot(of: .staged) }?.hints == [hint])
      #expect(refusal(.git) { try builder.add("a") }?.hints == [hint])
      try builder.repository.git(turnOff)
      _ = try builder.store.snapshot(of: .staged)
      try builder.add("a")
    }
  }

  @Test func aFolderInsideARepositoryIsRefused() throws {
    let git = try RepositoryBuilder()
    try git.write("inner/file", "1\n")
    for bare in [false, true] {
      for folder in ["inner", "absent", "inner/absent/deeper"] {
        let error = refusal(.noRepository) { _ = try Store.create(at: git.file(folder).path, bare: bare) }
        #expect(error?.hints.first == "ibid init \(git.path) makes that repository a store")
      }
    }
    #expect(!git.exists("absent") && !git.exists("inner/absent") && !git.exists("inner/.git"))
  }

  @Test func makingAStoreTwiceIsRefused() throws {
    let builder = try StoreBuilder()
    let head = try builder.repository.head()
    #expect(throws: StoreError.self) { try Store.create(at: builder.repository.path) }
    #expect(try builder.repository.head() == head)
    #expect(try builder.repository.git("status", "--porcelain") == "")
  }

  @Test func aRepositoryWithFilesBecomesAStoreAndKeepsThem() throws {
    let git = try RepositoryBuilder()
    try git.commit("start", ["README": "1\n", ".gitattributes": "*.txt text\n"])
    try git.write("README", "2\n")
    _ = try Store.create(at: git.path)
    #expect(try git.read(".gitattributes").hasPrefix("*.txt text\n"))
    #expect(try git.git("check-attr", "text", "records/sources/x/2026-11-22.txt").hasSuffix("text: unset"))
    #expect(try git.git("status", "--porcelain") == " M README")
    try git.expectSound()
  }

  @Test func aSubfolderLeadsToItsStore() throws {
    let builder = try StoreBuilder()
    let folder = builder.repository.file("records/claims/none/yet").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = try Store(at: folder)
    _ = try store.submit(AddClaims([StoreBuilder.draft("a")]))
    #expect(builder.repository.exists(StoreBuilder.path("a")))
    #expect(try store.snapshot().claims(of: nil) == [StoreBuilder.claim("a")])
  }

  @Test func aLinkedWorktreeHasItsOwnBranch() throws {
    let builder = try StoreBuilder()
    let linked = try builder.repository.worktree("linked", branch: "topic")
    let store = try linked.openStore()
    _ = try store.submit(AddClaims([StoreBuilder.draft("a")]))
    #expect(linked.exists(StoreBuilder.path("a")))
    #expect(!builder.repository.exists(StoreBuilder.path("a")))
    #expect(try store.snapshot().claims(of: nil).count == 1)
    #expect(try builder.store.snapshot().claims(of: nil).isEmpty)
    #expect(try builder.store.snapshot(at: .revision("topic")).claims(of: nil).count == 1)
    #expect(try linked.git("status", "--porcelain") == "")
    #expect(try builder.repository.git("status", "--porcelain") == "")
    try linked.expectSound()
  }

  @Test func aDetachedHeadIsReadButNotWritten() throws {
    let builder = try StoreBuilder()
    try builder.add("a")
    try builder.repository.git("switch", "--quiet", "--detach")
    let head = try builder.repository.head()
    #expect(try builder.store.snapshot().claims(of: nil).count == 1)
    let error = refusal(.noBranch) { try builder.add("b", quoting: 1) }
    #expect(error?.hints.contains { $0.hasPrefix("`git switch") } == true)
    #expect(try builder.repository.head() == head)
    #expect(try builder.repository.git("status", "--porcelain") == "")
  }

  @Test func anUnbornBranchIsNoStore() throws {
    let git = try RepositoryBuilder()
    let store = try git.openStore()
    refusal(.notAStore) { _ = try store.snapshot() }
    refusal(.noBranch) { _ = try store.submit(AddClaims([StoreBuilder.draft("a")])) }
    #expect(try git.attempt(["rev-parse", "--verify", "HEAD"]).status != 0)
  }

  @Test func aRepositoryThatIsNoStoreIsNotWritten() throws {
    let git = try RepositoryBuilder()
    let head = try git.commit("start", ["README": "1\n"])
    refusal(.notAStore) { _ = try git.openStore().submit(AddClaims([StoreBuilder.draft("a")])) }
    #expect(try git.head() == head)
  }

  @Test func aStoreOfANewerFormatIsNeitherReadNorWritten() throws {
    let builder = try StoreBuilder()
    let head = try builder.repository.commit(
      "newer", ["records/store.json": "{\"format\": 2, \"policy\": \"of another kind\"}\n"])
    refusal(.unsupportedFormat) { _ = try builder.store.snapshot() }
    let error = refusal(.unsupportedFormat) { try builder.add("a") }
    #expect(error?.causes.first?.contains("format 2") == true)
    #expect(try builder.repository.head() == head)
    #expect(try builder.repository.openStore().snapshot(at: .revision("HEAD~")).claims(of: nil).isEmpty)
  }

  /// A folder of records that is a symbolic link out of the working tree is not written through.
  @Test func aSymbolicLinkIsNotWrittenThrough() throws {
    let builder = try StoreBuilder()
    let outside = try ScratchFolder()
    let folder = builder.repository.file("records/claims")
    try FileManager.default.createSymbolicLink(at: folder, withDestinationURL: outside.url)
    let head = try builder.repository.head()
    #expect(throws: StoreError.self) { try builder.add("a") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
    #expect(try builder.repository.head() == head)
  }
}
