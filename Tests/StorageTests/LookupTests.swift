import Fixtures
import Foundation
import Provenance
import Storage
import Testing

private func path(_ id: String) -> String { "records/claims/\(id).json" }

@Suite struct LookupTests {
  let git: RepositoryBuilder

  /// Claims by their ids, in a store that holds nothing else.
  init() throws {
    git = try RepositoryBuilder()
    var files = ["records/store.json": #"{"format":1}"#]
    for id in [
      "league/rename/2024", "league/rename/2023", "council/rename/2024", "league/aim/peace",
      "league/aim/world-peace",
      "aim/aim/peace-2", "league/description/gone",
    ] { files[path(id)] = #"{"statement":"s"}"# }
    for id in ["subjects/league", "subjects/council", "sources/ledger/source"] {
      files["records/\(id).json"] = "{}"
    }
    try git.commit("start", files)
    try git.commit("gone", [path("league/description/gone"): nil])
  }

  private func find(_ text: String, past: Bool = false) throws -> String {
    let store = try git.openStore()
    let snapshot = try store.snapshot()
    return try (past ? store.pastClaim(named: text, in: snapshot) : store.claim(named: text, in: snapshot))
      .description
  }

  @Test func aClaimOfAnotherBranchIsFoundWhereAllAreAsked() throws {
    try git.branch("side")
    try git.commit("side", [path("league/description/elsewhere"): #"{"statement":"s"}"#])
    try git.commit("twin", [path("league/description/twin"): "{}"])
    try git.commit("no twin", [path("league/description/twin"): nil])
    try git.branch("other", at: "main")
    try git.commit("twin", [path("council/description/twin"): "{}"])
    try git.switchTo("main")
    let store = try git.openStore()
    let snapshot = try store.snapshot()
    let branch = try store.snapshot(at: .revision("other"))
    let gone = refusal(.notFound) { _ = try store.claim(named: "gone", in: branch) }
    let other = try git.git("rev-parse", "other").prefix(10)
    #expect(gone?.hints.first == "ibid history league/description/gone --at \(other)")
    refusal(.notFound) { _ = try store.pastClaim(named: "elsewhere", in: snapshot) }
    for usesIndex in [true, false] {
      store.usesIndex = usesIndex
      let found = try store.claimOnAnyBranch(named: "elsewhere", in: snapshot)
      #expect(found.description == "league/description/elsewhere")
      #expect(try store.history(of: found, onAllBranches: true).revisions.count == 1)
      #expect(
        try store.claimOnAnyBranch(named: "gone", in: snapshot).description == "league/description/gone")
      refusal(.notFound) { _ = try store.claimOnAnyBranch(named: "nowhere", in: snapshot) }
      let twins = refusal(.ambiguous) { _ = try store.claimOnAnyBranch(named: "twin", in: snapshot) }
      #expect(twins?.causes == ["council/description/twin", "league/description/twin"])
      #expect(
        try store.claimOnAnyBranch(named: "council/description/twin", in: snapshot).subject == "council")
    }
  }

  /// A link in a record's place is none that can be read, and takes nothing else down.
  @Test func aLinkInTheirPlaceIsNoSubjectAndNoSource() throws {
    for record in ["records/subjects/council.json", "records/sources/ledger/source.json"] {
      let blob = try git.git(["hash-object", "-w", "--stdin"], input: "x.json")
      try git.git("update-index", "--add", "--cacheinfo", "120000,\(blob),\(record)")
    }
    try git.git("commit", "--quiet", "--message", "links")
    let snapshot = try git.openStore().snapshot()
    #expect(try snapshot.subject("council") == nil)
    #expect(try snapshot.source("ledger") == nil)
    #expect(try snapshot.subjects().contains("council"))
  }

  @Test func anIDOrAnUnambiguousTailIsFound() throws {
    let names = [
      ("league/rename/2024", "league/rename/2024"), ("claims/league/rename/2024", "league/rename/2024"),
      ("records/claims/league/rename/2024.json", "league/rename/2024"), ("2023", "league/rename/2023"),
      ("rename/2023", "league/rename/2023"), ("peace", "league/aim/peace"), ("aim/peace", "league/aim/peace"),
      ("world-peace", "league/aim/world-peace"), ("peace-2", "aim/aim/peace-2"),
      ("aim/peace-2", "aim/aim/peace-2"),
    ]
    for (text, expected) in names {
      #expect(try find(text) == expected)
      #expect(try find(text, past: true) == expected)
    }
  }

  @Test func whatIsAmbiguousListsAll() throws {
    for text in ["2024", "rename/2024"] {
      let error = refusal(.ambiguous) { _ = try find(text) }
      #expect(error?.causes == ["council/rename/2024", "league/rename/2024"])
    }
  }

  @Test func ofManyEightAreListed() throws {
    var files: [String: String?] = [:]
    for number in 0..<11 { files[path("s\(number)/aim/same")] = "{}" }
    try git.commit("many", files)
    let error = refusal(.ambiguous) { _ = try find("same") }
    #expect(error?.causes.count == 9)
    #expect(error?.causes.last == "and 3 more")
  }

  @Test func whatIsUnknownSuggestsTheNear() throws {
    let whole = refusal(.notFound) { _ = try find("league/rename/2034") }
    #expect(whole?.causes.first?.contains("league/rename/2024") == true)
    let tail = refusal(.notFound) { _ = try find("world-piece") }
    #expect(tail?.causes.first?.contains("league/aim/world-peace") == true)
    let nothing = refusal(.notFound) { _ = try find("zzzzzzzzzz") }
    #expect(nothing?.causes == [])
    #expect(nothing?.hints.contains("ibid list") == true)
  }

  @Test func anythingElseIsNotFound() throws {
    for text in [
      "", "/", "claims/", "eace", "name/2023", "2024/", "../league/aim/peace", "League/aim/peace", "\u{0}",
    ] {
      refusal(.notFound) { _ = try find(text) }
      refusal(.notFound) { _ = try find(text, past: true) }
    }
  }

  @Test func whatIsDeletedIsFoundInThePast() throws {
    for text in ["league/description/gone", "gone", "description/gone", "claims/league/description/gone"] {
      let refused = refusal(.notFound) { _ = try find(text) }
      #expect(refused?.hints.first == "ibid history league/description/gone")
      #expect(try find(text, past: true) == "league/description/gone")
    }
  }

  /// What stands now goes before what stood once.
  @Test func theLivingGoBeforeTheDead() throws {
    try git.commit("again", [path("council/description/gone"): "{}"])
    #expect(try find("gone", past: true) == "council/description/gone")
    #expect(try find("league/description/gone", past: true) == "league/description/gone")
  }

  @Test func whatWasDeletedOnASideBranchIsFound() throws {
    try git.branch("side")
    try git.commit("add", [path("league/aim/brief"): "{}"])
    try git.commit("delete", [path("league/aim/brief"): nil])
    try git.switchTo("main")
    try git.commit("unrelated", ["README": "1\n"])
    try git.merge("side")
    #expect(try find("brief", past: true) == "league/aim/brief")
  }

  @Test func aSubjectOfThePastIsFoundByItsRecordOrItsClaims() throws {
    try git.commit("add", ["records/subjects/brief.json": "{}", path("guild/aim/peace"): "{}"])
    try git.commit("delete", ["records/subjects/brief.json": nil, path("guild/aim/peace"): nil])
    let store = try git.openStore()
    let snapshot = try store.snapshot()
    for usesIndex in [true, false] {
      store.usesIndex = usesIndex
      for id in ["brief", "guild"] {
        let refused = refusal(.notFound) { _ = try store.subject(named: id, in: snapshot) }
        #expect(refused?.hints.first == "ibid log \(id)")
        #expect(try store.pastSubject(named: id, in: snapshot) == id)
        #expect(try store.pastSubject(named: "subjects/\(id)", in: snapshot) == id)
      }
      refusal(.notFound) { _ = try store.pastSubject(named: "briefs", in: snapshot) }
      refusal(.notFound) { _ = try store.pastSubject(named: "../brief", in: snapshot) }
    }
    #expect(try store.log(LogFilter(subject: "brief")).steps.map(\.revision.subject) == ["delete", "add"])
  }

  @Test func subjectsAndSourcesAreFoundByTheirIDs() throws {
    let store = try git.openStore()
    let snapshot = try store.snapshot()
    #expect(try store.subject(named: "league", in: snapshot) == "league")
    #expect(try store.subject(named: "subjects/league", in: snapshot) == "league")
    #expect(try store.subject(named: "aim", in: snapshot) == "aim", "it has claims, if no record")
    #expect(try store.source(named: "ledger", in: snapshot) == "ledger")
    #expect(try store.source(named: "sources/ledger", in: snapshot) == "ledger")
    let subject = refusal(.notFound) { _ = try store.subject(named: "legue", in: snapshot) }
    #expect(subject?.causes.first?.contains("league") == true)
    #expect(subject?.hints.first == "ibid subject list")
    let source = refusal(.notFound) { _ = try store.source(named: "leger", in: snapshot) }
    #expect(source?.causes.first?.contains("ledger") == true)
    for text in ["", "../league", "League"] {
      refusal(.notFound) { _ = try store.subject(named: text, in: snapshot) }
    }
  }
}
