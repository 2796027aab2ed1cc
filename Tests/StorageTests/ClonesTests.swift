import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// Clones that do not hold everything, and say so.
@Suite struct ClonesTests {
  let builder: StoreBuilder
  private let claim = StoreBuilder.claim("a")

  init() throws {
    builder = try StoreBuilder()
    try builder.add("a")
    try builder.set("note", "one", of: "a")
    try builder.set("note", "two", of: "a")
  }

  @Test func aShallowCloneSaysWhatItCannotKnow() throws {
    let whole = try builder.repository.openStore()
    #expect(try whole.history(of: claim).isCutOff == false)
    #expect(try whole.evolution().isCutOff == false)
    #expect(try whole.blame(claim).isCutOff == false)
    let clone = try builder.repository.clone("shallow", "--depth=2")
    let store = try clone.openStore()
    #expect(store.isShallow)
    let history = try store.history(of: claim)
    #expect(history.isCutOff)
    #expect(history.revisions.count == 2)
    #expect(try store.evolution().isCutOff)
    #expect(try store.blame(claim).isCutOff)
    let verification = try store.verify(in: store.snapshot())
    #expect(verification.summary.passed == 1 && verification.findings.isEmpty)
  }

  /// It may have been there before the cut, and deleted. Of what stands all is known.
  @Test func whatBeganAfterTheCutMayHaveBegunBefore() throws {
    try builder.add("b", quoting: 1)
    let clone = try builder.repository.clone("shallow", "--depth=2")
    let history = try clone.openStore().history(of: StoreBuilder.claim("b"))
    #expect(history.isCutOff)
    #expect(history.revisions.map(\.kind) == [.added])
    #expect(try !clone.openStore().blame(StoreBuilder.claim("b")).isCutOff)
    #expect(try clone.openStoreWithoutIndex().history(of: StoreBuilder.claim("b")).isCutOff)
  }

  /// A claim that was deleted before the cut is as unknown here as one that never was.
  @Test func whatWasDeletedBeforeTheCutIsLookedForInTheWhole() throws {
    try builder.repository.commit("delete", [StoreBuilder.path("a"): nil])
    let whole = try builder.repository.openStore()
    #expect(try whole.pastClaim(named: "a", in: whole.snapshot()) == claim)
    let store = try builder.repository.clone("shallow", "--depth=1").openStore()
    let error = refusal(.notFound) { _ = try store.pastClaim(named: "a", in: store.snapshot()) }
    #expect(error?.hints.contains { $0.hasPrefix("git fetch --unshallow") } == true)
    let never = refusal(.notFound) { _ = try whole.pastClaim(named: "b", in: whole.snapshot()) }
    #expect(never?.hints == ["ibid list"])
  }

  @Test func aShallowCloneTakesChanges() throws {
    let clone = try builder.repository.clone("shallow", "--depth=1")
    let store = try clone.openStore()
    _ = try store.submit(RetractClaim(claim, reason: "wrong"))
    #expect(try store.history(of: claim).revisions.count == 2)
    try clone.expectSound()
  }

  /// The text of a source is large: what a clone without large files holds is every record and no text.
  @Test func withoutTheTextsQuotesAreUnverifiable() throws {
    let git = builder.repository
    let large = String(repeating: "The tide comes and goes. ", count: 10_000) + "It has one clock.\n"
    _ = try builder.store.submit(
      AddSource(
        id: "large", record: ["csl": ["type": "report", "title": "Large"]],
        capture: CapturedFile(
          bytes: Array(large.utf8), mediaType: "text/plain", retrieved: "2026-11-22T09:30:00Z")))
    var draft = StoreBuilder.draft("large")
    draft.record["citations"] = [["source": "large", "quote": ["It has one clock."]]]
    _ = try builder.store.submit(AddClaims([draft]))
    let clone = try git.clone("partial", "--bare", "--filter=blob:limit=100k")
    let store = try clone.openStore()
    let verification = try store.verify(in: store.snapshot())
    #expect(verification.findings.map(\.id) == [.quoteUnverifiable])
    #expect(verification.summary.unverifiable == 1 && verification.summary.passed == 1)
    #expect(!verification.hasErrors)
    #expect(try store.history(of: StoreBuilder.claim("large")).revisions.count == 1)
    #expect(try store.blame(StoreBuilder.claim("large")).fields.isEmpty == false)
    draft.name = "again"
    let error = refusal(.notFound) { _ = try store.submit(AddClaims([draft])) }
    #expect(error?.message.contains("not in this clone") == true)
  }

  @Test func aCheckoutWithoutOldBlobsIsVerified() throws {
    let clone = try builder.repository.clone("partial", "--filter=blob:none")
    let store = try clone.openStore()
    let verification = try store.verify(in: store.snapshot())
    #expect(verification.summary.passed == 1 && verification.findings.isEmpty)
    for attempt: () throws -> Void in [
      { _ = try store.history(of: claim) }, { _ = try store.evolution() },
    ] {
      let error = refusal(.damaged) { try attempt() }
      #expect(error?.hints.contains { $0.contains("--refetch --no-filter") } == true)
    }
  }

  @Test func aCloneWithoutRecordsIsOneClearError() throws {
    let clone = try builder.repository.clone("partial", "--bare", "--filter=blob:none")
    let error = refusal(.damaged) { _ = try clone.openStore().snapshot() }
    #expect(error?.message == "could not read records/store.json")
    #expect(error?.hints.contains { $0.contains("--refetch --no-filter") } == true)
  }
}
