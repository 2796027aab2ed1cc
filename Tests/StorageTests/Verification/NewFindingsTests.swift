import Fixtures
import Provenance
import Testing

@testable import Storage

/// What is new since a revision, which is its own baseline.
@Suite struct NewFindingsTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }

  /// Records of claims as they should be.
  private let good: [String: String]

  init() throws {
    builder = try StoreBuilder()
    good = try ["a": builder.record("a"), "b": builder.record("b")]
  }

  private func new(since revisions: String..., scope: Scope = .moment(.head)) throws -> Verification {
    let store = try git.openStore()
    let snapshot = try store.snapshot(of: scope)
    return try store.newFindings(
      of: store.verify(in: snapshot), in: snapshot, since: revisions.map { .revision($0) })
  }

  private func wrong(_ name: String, _ year: Int) throws -> String {
    try #require(good[name]).replacing("March 2019.\"", with: "March \(year).\"")
  }

  @Test func whatWasWrongBeforeIsKnown() throws {
    try git.commit("old fault", [StoreBuilder.path("a"): try wrong("a", 2018)])
    try git.commit("new fault", [StoreBuilder.path("b"): try wrong("b", 2018)])
    let verification = try new(since: "HEAD~")
    #expect(verification.findings.map(\.record) == [StoreBuilder.claim("b").description])
    #expect(verification.hasErrors)
    #expect(verification.comparison?.known == 1)
    #expect(verification.comparison?.fixed == 0)
    #expect(try new(since: "HEAD").allPass)
    #expect(try new(since: "HEAD").comparison?.known == 2)
  }

  @Test func whatIsFixedIsCounted() throws {
    try git.commit("fault", [StoreBuilder.path("a"): try wrong("a", 2018)])
    try git.commit("fix", [StoreBuilder.path("a"): good["a"]])
    let verification = try new(since: "HEAD~")
    #expect(verification.allPass)
    #expect(verification.comparison?.fixed == 1)
  }

  @Test func anotherWrongQuoteInItsPlaceIsNew() throws {
    try git.commit("fault", [StoreBuilder.path("a"): try wrong("a", 2018)])
    try git.commit("worse", [StoreBuilder.path("a"): try wrong("a", 2017)])
    #expect(try new(since: "HEAD~").findings.map(\.id) == [.quoteAltered])
  }

  /// What is a warning of a claim that is deprecated fails it when it is in force again, so the two commits bring an error.
  @Test func whatADeprecatedClaimWasExcusedIsNew() throws {
    let path = StoreBuilder.path("a")
    let inForce = try #require(good["a"]).replacing(
      "\"rank\": \"normal\"", with: "\"when\": \"2018\",\n  \"rank\": \"normal\"")
    try git.commit("retracted", [path: inForce.replacing("\"normal\"", with: "\"deprecated\"")])
    try git.commit("in force again", [path: inForce])
    let verification = try new(since: "HEAD~")
    #expect(verification.findings.map(\.id) == [.valueNotInQuote])
    #expect(verification.hasErrors)
    #expect(try new(since: "HEAD").allPass)
    try git.commit("retracted again", [path: inForce.replacing("\"normal\"", with: "\"deprecated\"")])
    #expect(try new(since: "HEAD~").findings.map(\.id) == [.retractionUnexplained])
  }

  /// The text with another day, and the digest of it on record.
  private func forge(_ old: String, _ new: String) throws {
    let record = "records/sources/tide-ledger/2026-11-22.json"
    let text = try git.read(StoreBuilder.textPath)
    let other = text.replacing(old, with: new)
    try git.commit(
      "forge",
      [
        StoreBuilder.textPath: other,
        record: git.read(record).replacing(
          sha256Hex(of: Array(text.utf8)), with: sha256Hex(of: Array(other.utf8))),
      ])
  }

  @Test func aCaptureThatIsForgedAgainIsNew() throws {
    try forge("4 May", "5 May")
    #expect(try new(since: "HEAD").findings == [])
    #expect(try new(since: "HEAD~").findings.map(\.id) == [.captureChanged])
    try forge("5 May", "6 May")
    #expect(try new(since: "HEAD~").findings.map(\.id) == [.captureChanged])
    try git.commit("go on", [StoreBuilder.path("a"): good["a"]])
    #expect(try new(since: "HEAD~").findings == [])
  }

  @Test func aTextThatIsAlteredAgainIsNew() throws {
    for day in ["5 May", "6 May"] {
      let text = try git.read(StoreBuilder.textPath).replacing(/\d May/, with: day)
      try git.commit("alter", [StoreBuilder.textPath: text])
      #expect(try new(since: "HEAD~").findings.map(\.id).contains(.textAltered))
      #expect(try new(since: "HEAD").findings == [])
    }
  }

  /// A forced push leaves nothing in the history that would tell.
  @Test func aCaptureThatARewrittenHistoryReplacedIsNew() throws {
    let old = try git.head()
    try forge("4 May", "5 May")
    let tree = try git.git("rev-parse", "HEAD^{tree}")
    try git.git("update-ref", "HEAD", git.git("commit-tree", tree, "-m", "as if it had always been so"))
    #expect(try git.openStore().verify(in: git.openStore().snapshot()).findings == [])
    let verification = try new(since: old)
    #expect(verification.findings.map(\.id) == [.captureChanged])
    #expect(verification.findings.first?.message.contains(old.prefix(10)) == true)
    #expect(verification.comparison?.known == 0)
  }

  @Test func aFieldThatChangesElsewhereKeepsItsFinding() throws {
    let disputed = try #require(good["a"]).replacing("\"supports\"", with: "\"disputes\"")
    try git.commit("uncited", [StoreBuilder.path("a"): disputed])
    try git.commit("reworded", [StoreBuilder.path("a"): disputed.replacing("cautious", with: "wary")])
    #expect(try new(since: "HEAD~").findings == [])
  }

  @Test func aCitationThatMovesUpKeepsItsFindings() throws {
    var json = try JSONParser.parse(Array(wrong("a", 2018).utf8))
    let good = try JSONParser.parse(Array(#require(good["a"]).utf8))["citations"]?.arrayValue ?? []
    let bad = json["citations"]?.arrayValue ?? []
    func record(_ citations: [JSON]) -> String {
      json.set(.array(citations), at: ["citations"])
      return String(decoding: CanonicalEncoder.bytes(of: json, kind: .claim), as: UTF8.self)
    }
    try git.commit("two", [StoreBuilder.path("a"): record(good + bad)])
    try git.commit("one", [StoreBuilder.path("a"): record(bad)])
    #expect(try new(since: "HEAD~").findings == [])
    try git.commit("twice", [StoreBuilder.path("a"): record(bad + bad)])
    #expect(try new(since: "HEAD~").findings.count == 1)
  }

  /// The commit that mends the store has none that can be read before it.
  @Test(arguments: ["{", "{\"format\": 2}", nil]) func aStoreThatBrokeIsHeldAgainstTheOneBefore(
    broken: String?
  ) throws {
    let store = try git.read("records/store.json")
    let before = try git.commit("old fault", [StoreBuilder.path("a"): try wrong("a", 2018)])
    try git.commit("break", ["records/store.json": broken])
    try git.commit("new fault", [StoreBuilder.path("b"): try wrong("b", 2018)])
    try git.write("records/store.json", store)
    try git.git("add", "--all")
    let verification = try new(since: "HEAD", scope: .staged)
    #expect(verification.findings.map(\.record) == [StoreBuilder.claim("b").description])
    #expect(verification.comparison == BaselineComparison(revisions: [before], known: 1, fixed: 0))
  }

  @Test func whereNoStoreWasBeforeEverythingIsNew() throws {
    try git.git("switch", "--quiet", "--orphan", "other")
    let empty = try git.commit("empty")
    try git.git("checkout", "main", "--", "records", "schemas")
    try git.commit("fault", [StoreBuilder.path("a"): try wrong("a", 2018)])
    let verification = try new(since: empty)
    #expect(verification.findings.map(\.id) == [.quoteAltered])
    #expect(verification.comparison == BaselineComparison(revisions: [], known: 0, fixed: 0))
  }

  @Test func whatEitherSideOfAMergeHasIsKnown() throws {
    let base = try git.commit("mine", [StoreBuilder.path("a"): good["a"]])
    try git.branch("side")
    let side = try git.commit("theirs", [StoreBuilder.path("b"): try wrong("b", 2018)])
    try git.switchTo("main")
    let main = try git.commit("mine", [StoreBuilder.path("a"): try wrong("a", 2018)])
    try git.git("merge", "--quiet", "--no-commit", "--no-ff", "side")
    #expect(try new(since: main, scope: .staged).findings.count == 1)
    let merged = try new(since: main, side, scope: .staged)
    #expect(merged.findings == [])
    #expect(merged.comparison == BaselineComparison(revisions: [main, side], known: 2, fixed: 0))
    #expect(try new(since: base, base, scope: .staged).comparison?.revisions == [base])
    try git.write(StoreBuilder.path("c"), try wrong("a", 2017))
    try git.git("add", "--all")
    #expect(
      try new(since: main, side, scope: .staged).findings.map(\.record) == [
        StoreBuilder.claim("c").description
      ])
  }

  /// What is found beside the checks stands among what they found, in the order of the records.
  @Test func aReplacedCaptureStandsInItsPlace() throws {
    try git.commit("good", [StoreBuilder.path("a"): good["a"]])
    let old = try git.head()
    try forge("4 May", "5 May")
    try git.commit(
      "faults",
      [StoreBuilder.path("a"): try wrong("a", 2018), "records/subjects/new.json": "{"])
    let tree = try git.git("rev-parse", "HEAD^{tree}")
    try git.git("update-ref", "HEAD", git.git("commit-tree", tree, "-m", "as if it had always been so"))
    #expect(try new(since: old).findings.map(\.id) == [.quoteAltered, .captureChanged, .malformed])
  }

  @Test func stagedWorkIsHeldAgainstHead() throws {
    try git.commit("fault", [StoreBuilder.path("a"): try wrong("a", 2018)])
    try git.write(StoreBuilder.path("b"), try wrong("b", 2018))
    try git.git("add", "--all")
    #expect(
      try new(since: "HEAD", scope: .staged).findings.map(\.record) == [StoreBuilder.claim("b").description])
  }
}
