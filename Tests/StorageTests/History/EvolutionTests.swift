import Fixtures
import Foundation

import Testing

@testable import Storage

@testable import Provenance

private func record(_ statement: String, rank: String = "normal") -> String {
  #"{"subject":"harbour-league","type":"description","statement":"\#(statement)","value":{},"#
    + #""rank":"\#(rank)","deprecation":{"reason":"wrong"},"citations":[]}"# + "\n"
}

private let (a, b) = (StoreBuilder.path("a"), StoreBuilder.path("b"))
private let elsewhere = "records/claims/tide-council/aim/a.json"

extension Events {
  /// `added harbour-league/description/a`
  fileprivate var lines: [String] {
    claims.map { "\($0.kind.rawValue) \($0.claim.type)/\($0.claim.name)" }
      + others.map { "\($0.kind.rawValue) \($0.record)" }
  }
}

@Suite struct EvolutionTests {
  let git: RepositoryBuilder

  init() throws { git = try RepositoryBuilder() }

  private func log(_ subject: String? = nil) throws -> [[String]] {
    try git.openStore().evolution(of: subject).steps.map(\.events.lines)
  }

  @Test func everyKindOfEventIsTold() throws {
    try git.commit("unrelated", ["README": "1\n"])
    try git.commit("add", [a: record("1")])
    try git.commit("change", [a: record("2")])
    try git.commit("retract", [a: record("2", rank: "deprecated")])
    try git.commit("still retracted", [a: record("3", rank: "deprecated")])
    try git.commit("restore", [a: record("3", rank: "preferred")])
    try git.move(a, to: b)
    try git.commit("delete", [b: nil])
    let name = "description"
    #expect(
      try log() == [
        ["deleted \(name)/b"], ["moved \(name)/b"], ["restored \(name)/a"], ["changed \(name)/a"],
        ["retracted \(name)/a"], ["changed \(name)/a"], ["added \(name)/a"],
      ])
    let events = try git.openStore().evolution().steps.flatMap(\.events.claims)
    #expect(events.map(\.statement) == ["3", "3", "3", "3", "2", "2", "1"])
    #expect(events[1].movedFrom == StoreBuilder.claim("a"))
    #expect(events[2].changes == [FieldChange(pointer: ["rank"], from: "deprecated", to: "preferred")])
    #expect(events[0].changes.isEmpty && events[6].changes.isEmpty)
  }

  /// What is told without reading is what is told of the same records after it.
  @Test func whichRecordsDifferIsToldWithoutReadingThem() throws {
    let subject = "records/subjects/harbour-league.json"
    try git.commit("add", [a: record("1"), elsewhere: record("2"), subject: "{}\n"])
    try git.commit("change", [a: record("1", rank: "deprecated"), subject: nil])
    try git.move(elsewhere, to: b)
    try git.commit("malformed", [a: "{"])
    let store = try git.openStore()
    for (old, new) in [("HEAD~3", "HEAD"), ("HEAD", "HEAD~3"), ("HEAD~2", "HEAD~1"), ("HEAD~1", "HEAD")] {
      for subject in [nil, "harbour-league", "tide-council"] {
        let (from, to) = (Moment(old), Moment(new))
        let events = try store.differences(from: from, to: to, subject: subject)
        let names = try store.differingRecords(from: from, to: to, subject: subject)
        let claims = events.claims.map { event in
          let kind = RecordRevision.Kind(rawValue: event.kind.rawValue) ?? .changed
          return RecordEvent(
            kind: kind, record: .claim(event.claim), movedFrom: event.movedFrom.map(RecordID.claim))
        }
        #expect(names == claims + events.others, "\(old) \(new) \(subject ?? "")")
      }
    }
    let kinds = try store.differingRecords(from: .revision("HEAD~3"), to: .head).map(\.kind)
    #expect(kinds == [.changed, .moved, .deleted])
  }

  @Test func otherRecordsAreToldToo() throws {
    let (subject, source) = (
      "records/subjects/harbour-league.json", "records/sources/tide-ledger/source.json"
    )
    try git.commit(
      "add", [subject: "{}\n", source: "{}\n", "records/stray.json": "{}\n", "schemas/x": "{}\n"])
    try git.commit("change", [subject: "{ }\n"])
    try git.commit("delete", [source: nil])
    #expect(
      try log() == [
        ["deleted sources/tide-ledger/source"], ["changed subjects/harbour-league"],
        ["added sources/tide-ledger/source", "added subjects/harbour-league"],
      ])
  }

  @Test func ofASubjectOnlyItsClaimsAreTold() throws {
    try git.commit("both", [a: record("1"), elsewhere: record("2")])
    try git.commit("other", [elsewhere: record("3")])
    #expect(try log("harbour-league") == [["added description/a"]])
    #expect(try log("tide-council") == [["changed aim/a"], ["added aim/a"]])
    #expect(try log("nobody") == [])
    let store = try git.openStore()
    #expect(try store.differences(from: .revision("HEAD~"), to: .head, subject: "harbour-league").isEmpty)
  }

  /// What `history` calls a move, the log of either subject does not call an addition or a deletion.
  @Test func aMoveBetweenSubjectsIsAMoveInTheLogOfEach() throws {
    try git.commit("add", [a: record("1"), b: record("2")])
    try git.move(a, to: elsewhere)
    #expect(try log("tide-council") == [["moved aim/a"]])
    #expect(try log("harbour-league").first == ["moved aim/a"])
    #expect(try log().first == ["moved aim/a"])
  }

  @Test func aMergeTellsOnlyWhatNoParentHad() throws {
    try git.commit("base", [a: record("1")])
    try git.branch("side")
    try git.commit("side", [b: record("2")])
    try git.switchTo("main")
    try git.commit("main", [a: record("3")])
    try git.merge("side")
    #expect(try log() == [["changed description/a"], ["added description/b"], ["added description/a"]])
    try git.branch("again")
    try git.commit("unrelated", ["README": "1\n"])
    try git.switchTo("main")
    try git.commit("unrelated too", ["OTHER": "1\n"])
    try git.git("merge", "--quiet", "--no-ff", "--no-commit", "again")
    try git.commit("evil", [a: record("4"), "records/subjects/x.json": "{}\n"])
    #expect(try log().first == ["changed description/a", "added subjects/x"])
  }

  @Test func theLogEndsAtItsLimitAndItsMoment() throws {
    for number in 1...4 { try git.commit("\(number)", [a: record("\(number)")]) }
    let store = try git.openStore()
    #expect(try store.evolution(limit: 2).steps.map(\.revision.subject) == ["4", "3"])
    #expect(try store.evolution(limit: 0).steps.isEmpty)
    #expect(try store.evolution(at: .revision("HEAD~2")).steps.map(\.revision.subject) == ["2", "1"])
    #expect(try store.evolution().isCutOff == false)
  }

  @Test func differencesAreBetweenTreesWhateverLiesBetween() throws {
    let one = try git.commit("one", [a: record("1"), b: record("2")])
    try git.commit("away", [a: nil])
    try git.commit("back", [a: record("1")])
    let two = try git.commit("two", [a: record("1", rank: "deprecated"), b: nil, elsewhere: record("3")])
    let store = try git.openStore()
    func diff(_ old: String, _ new: String) throws -> [String] {
      try store.differences(from: .revision(old), to: .revision(new)).lines
    }
    #expect(try diff(one, two) == ["retracted description/a", "deleted description/b", "added aim/a"])
    #expect(try diff(two, one) == ["restored description/a", "added description/b", "deleted aim/a"])
    #expect(try diff(one, "HEAD~1") == [])
    #expect(try diff(two, two) == [])
  }

  @Test(arguments: [
    ("lukasz", 1), ("\u{141}ukasz Zolc <L@example.org>", 1), ("<l@", 1), ("STRASSE", 2), ("\u{1F469}", 2),
    ("\u{1F469}\u{200D}\u{1F467}", 2), ("\u{3C3}\u{3AF}\u{3C3}\u{3C5}\u{3C6}\u{3BF}\u{3C2}", 3),
    ("nobody", nil), ("c l@", nil),
  ])
  func anAuthorIsFoundByNameAndAddressAsInASearch(text: String, number: Int?) throws {
    let authors = [
      "\u{141}ukasz \u{17B}o\u{301}\u{142}c\u{301} <l@example.org>",
      "\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466} Stra\u{DF}e <s@example.org>",
      "\u{3A3}\u{38A}\u{3A3}\u{3A5}\u{3A6}\u{39F}\u{3A3} <x@example.org>",
    ]
    for (number, author) in authors.enumerated() {
      try git.commit("\(number + 1)", [a: record("\(number)")])
      try git.git("commit", "--quiet", "--amend", "--no-edit", "--author", author)
    }
    let found = try git.openStore().log(LogFilter(author: text)).steps.map(\.revision.subject)
    #expect(found == (number.map { ["\($0)"] } ?? []))
  }

  @Test func malformedRecordsAreToldWithoutTheirWords() throws {
    try git.commit("one", [a: "{"])
    try git.commit("two", [a: record("1")])
    try git.commit("three", [a: "[1]"])
    let events = try git.openStore().evolution().steps.flatMap(\.events.claims)
    #expect(events.map(\.kind) == [.changed, .changed, .added])
    #expect(events.map(\.statement) == [nil, "1", nil])
  }

  /// Nobody knows whether a claim is in force whose record cannot be read: `history` calls it changed too.
  @Test func whatCannotBeReadIsNeitherRetractedNorRestored() throws {
    try git.commit("add", [a: record("1")])
    try git.commit("retract", [a: record("1", rank: "deprecated")])
    try git.commit("markers", [a: record("1", rank: "deprecated") + "<<<<\n"])
    try git.commit("revert", [a: record("1", rank: "deprecated")])
    try git.commit("rank", [a: record("1", rank: "best")])
    try git.commit("restore", [a: record("1")])
    try git.commit("added unreadable", [b: "<<<<\n"])
    try git.commit("deleted", [b: nil])
    let events = try git.openStore().evolution().steps.flatMap(\.events.claims)
    #expect(
      events.map(\.kind) == [.deleted, .added, .changed, .changed, .changed, .changed, .retracted, .added])
    let retracted = ClaimEvent.State.retracted(reason: "wrong")
    #expect(
      events.map(\.state) == [
        .gone, .unreadable, .inForce, .unreadable, retracted, .unreadable, retracted, .inForce,
      ])
    let histories = try [b, a].flatMap { path in
      try git.openStore().history(of: #require(RecordID(path: path)?.claim)).revisions.map(\.state)
    }
    #expect(histories == events.map(\.state))
  }

  /// The difference between two trees tells how a claim stands that was added and retracted between them.
  @Test func whatWasAddedAndRetractedBetweenIsSaidToBeRetracted() throws {
    try git.commit("before", ["README": "1\n"])
    try git.commit("add", [a: record("1")])
    try git.commit("retract", [a: record("1", rank: "deprecated")])
    try git.move(a, to: elsewhere)
    let store = try git.openStore()
    let event = try #require(try store.differences(from: .revision("HEAD~3"), to: .head).claims.first)
    #expect(event.kind == .added && event.state == .retracted(reason: "wrong"))
    let move = try #require(
      try store.differences(from: .revision("HEAD~1"), to: .head, subject: "harbour-league").claims.first)
    #expect(move.kind == .moved && move.state == .retracted(reason: "wrong"))
  }
}
