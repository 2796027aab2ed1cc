import Testing

@testable import Provenance

@Suite struct SubjectNamesTests {
  private let store: MemorySnapshot = {
    var tree = MemorySnapshot()
    tree.write(
      .subject("cmo"),
      [
        "label": "Command of Military Operations", "kind": "other",
        "aliases": [["text": "\u{0642}\u{064A}\u{0627}\u{062F}\u{0629}"]],
      ])
    tree.write(.subject("guild"), ["label": "Harbour Guild", "kind": "other"])
    tree.write(.subject("port-guild"), ["label": "Harbour  guild", "kind": "other"])
    return tree
  }()

  @Test(arguments: [
    ("Command of Military Operations", ["cmo"], true), ("command of  military operations", ["cmo"], true),
    ("\u{0642}\u{064A}\u{0627}\u{062F}\u{0629}", ["cmo"], true),
    ("Comand of Military Operation", ["cmo"], false),
    ("harbour guild", ["guild", "port-guild"], true), ("Lighthouse", [], false), ("", [], false),
  ])
  func aNameStandsForItsSubjects(name: String, ids: [String], isExact: Bool) throws {
    let found = try SubjectNames(like: name, in: store)
    #expect(found.subjects.map(\.id) == ids)
    #expect(found.areExact == isExact)
    #expect(found.hints().count == ids.count)
  }

  @Test func theSubjectIsNamedWithItsId() throws {
    #expect(
      try SubjectNames(like: "harbour guild", in: store).hints() == [
        "did you mean `guild` (Harbour Guild)?", "did you mean `port-guild` (Harbour guild)?",
      ])
  }

  /// What goes by the name is there already, so it is not to be added.
  @Test func aClaimOnANameIsToldTheSubject() throws {
    let draft = ClaimDraft(record: ["subject": "Harbour Guild", "type": "description"])
    let refusal = try store.refusal(of: AddClaims([draft]))
    #expect(refusal.hints.first == "did you mean `guild` (Harbour Guild)?")
    #expect(!refusal.hints.contains { $0.hasPrefix("ibid subject add") })
  }
}
