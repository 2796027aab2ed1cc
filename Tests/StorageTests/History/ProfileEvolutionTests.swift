import Fixtures
import Foundation
import Provenance
import Storage
import Testing

private func record(stance: String = "supports", rank: String = "normal", note: String = "1") -> String {
  #"{"subject":"harbour-league","type":"description","statement":"S.","value":{"text":"x"},"rank":"\#(rank)","#
    + #""note":"\#(note)","citations":[{"source":"tide","capture":"2026-11-22","stance":"\#(stance)"}]}"#
    + "\n"
}

private let (a, b) = (StoreBuilder.path("a"), StoreBuilder.path("b"))
private let c = StoreBuilder.path("c")
private let store = ["records/store.json": "{\"format\": 1}\n"]

@Suite struct ProfileEvolutionTests {
  let git: RepositoryBuilder

  init() throws { git = try RepositoryBuilder() }

  private func series(at moment: Moment = .head) throws -> ProfileSeries {
    try git.openStore().profileSeries(of: "harbour-league", at: moment)
  }

  /// A folder that is no type has no claims, even where its tree is that of one that has.
  @Test func onlyFoldersOfClaimsCount() throws {
    try git.commit("store", store)
    try git.commit("add", [a: record(), b: record()])
    let folder = "records/claims/harbour-league"
    try git.commit(
      "copies",
      [
        "\(folder)/Description/a.json": record(), "\(folder)/Description/b.json": record(),
        c: record(note: "3"),
      ])
    try git.commit("again", [c: nil])
    try git.commit("folder", ["\(folder)/description/d.json/n.txt": "x\n", c: record()])
    let points = try series().points
    #expect(points.map(\.tally.inForce) == [2, 3, 2, 3])
    #expect(points.map(\.tally.unreadable) == [0, 0, 0, 0])
  }

  /// What another repository has, or a link, stands where a claim was: it cannot be read, and what can be is told.
  @Test(arguments: ["160000", "120000"])
  func whatIsNoFileIsAClaimThatCannotBeRead(mode: String) throws {
    try git.commit("store", store)
    try git.commit("add", [a: record()])
    let blob = try git.git("rev-parse", "HEAD:\(a)")
    let id = mode == "120000" ? blob : String(repeating: "1", count: 40)
    try git.git("update-index", "--cacheinfo", "\(mode),\(id),\(a)")
    try git.git("commit", "--quiet", "--message", "exchanged")
    try git.commit("mended", [b: record()])
    let opened = try git.openStore()
    for usesIndex in [true, false] {
      opened.usesIndex = usesIndex
      let points = try opened.profileSeries(of: "harbour-league").points
      #expect(points.map(\.tally.unreadable) == [0, 1, 1])
      #expect(try opened.log(LogFilter()).steps.flatMap(\.events.claims).count == 3)
    }
  }

  @Test func everyRevisionHasItsEventsAndCounts() throws {
    try git.commit("store", store)
    try git.commit("add", [a: record(), b: record(stance: "disputes")])
    try git.commit("elsewhere", ["README": "1\n"])
    try git.commit("change", [a: record(note: "2")])
    try git.commit("retract", [a: record(rank: "deprecated")])
    try git.commit("break", [b: "{"])
    try git.commit("delete", [a: nil])
    let points = try series().points
    #expect(
      points.map(\.message).map { $0.split(separator: "\n")[0] } == [
        "add", "change", "retract", "break", "delete",
      ])
    #expect(points.map { $0.events[.added, default: 0] } == [2, 0, 0, 0, 0])
    #expect(points.map { $0.events[.changed, default: 0] } == [0, 1, 0, 1, 0])
    #expect(
      points.map { $0.events[.retracted, default: 0] + $0.events[.deleted, default: 0] } == [0, 0, 1, 0, 1])
    #expect(points.map(\.tally.inForce) == [2, 2, 1, 0, 0])
    #expect(points.map(\.tally.supported) == [1, 1, 0, 0, 0])
    #expect(points.map(\.tally.citations) == [2, 2, 1, 0, 0])
    #expect(points.map(\.tally.retracted) == [0, 0, 1, 1, 0])
    #expect(points.map(\.tally.unreadable) == [0, 0, 0, 1, 1])
    #expect(try series(at: .revision("HEAD~3")).points.count == 2)
  }

  @Test func aSpanOfRecordTimeLeavesOutTheRest() throws {
    try git.commit("store", store)
    for count in 1...4 { try git.commit("\(count)", [a: record(note: "\(count)")]) }
    let times = try git.git("log", "--format=%ct").split(separator: "\n").compactMap { Int64($0) }
    let series = try git.openStore().profileSeries(of: "harbour-league", since: times[2], until: times[1])
    #expect(series.points.map { $0.message.prefix(1) } == ["2", "3"])
    #expect(series.points.map(\.tally.inForce) == [1, 1])
  }

  @Test func theLastCountsAreThoseOfTheMoment() throws {
    try git.commit("store", store)
    try git.commit("a", [a: record()])
    try git.branch("side")
    try git.commit("b", [b: record()])
    try git.switchTo("main")
    try git.commit("c", [c: record()])
    try git.merge("side")
    let points = try series().points
    #expect(points.count == 4)
    #expect(points[0].tally.inForce == 1 && points[1].tally.inForce == 2 && points[2].tally.inForce == 2)
    #expect(points.last?.tally.inForce == 3)
    #expect(points.last?.events == [:])
  }

  @Test func withoutClaimsThereIsNothingToDraw() throws {
    try git.commit("store", store)
    #expect(try series().points.isEmpty)
  }
}
