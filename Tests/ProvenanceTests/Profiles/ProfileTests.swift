import Testing

@testable import Provenance

@Suite struct ProfileTests {
  private func aim(
    _ name: String, when: String? = nil, rank: Rank = .normal, _ citations: JSON...,
    in tree: inout MemorySnapshot
  ) throws {
    let id = ClaimID(subject: "assembly", type: "aim", name: name)
    var record = Harbour.claim(id, "Aim \(name).", ["text": .string(name)], when: when, citations)
    record.set(.string(rank.rawValue), at: ["rank"])
    if rank == .deprecated { record.set(["reason": "Withdrawn."], at: ["deprecation"]) }
    tree.write(.claim(id), record)
  }

  @Test func isReadBySections() throws {
    let profile = try Profile(of: "assembly", in: Harbour.store)
    #expect(profile.id == "assembly")
    #expect(profile.subject?.label == "Harbour Assembly")
    #expect(profile.sections.map(\.type) == ["event", "membership", "rename"])
    #expect(profile.sections.map(\.title) == ["Event", "Membership", "Rename"])
    #expect(profile.sections.map { $0.facts.map(\.id.name) } == [["vote"], ["guild"], ["harbour-assembly"]])
    #expect(profile.retracted.isEmpty)
    #expect(profile.unreadable.isEmpty)
  }

  @Test func equalCitationsShareAFootnote() throws {
    let profile = try Profile(of: "assembly", in: Harbour.store)
    #expect(profile.sections.flatMap(\.facts).map(\.footnotes) == [[1], [2], [1]])
    #expect(profile.footnotes.map(\.passages).count == 2)
    #expect(profile.footnotes[0].reference == "\u{201C}The towns and their assembly\u{201D}")
    #expect(profile.footnotes[0].capture == "2026-11-22")
  }

  @Test func whatDiffersIsAnotherFootnote() throws {
    var tree = Harbour.store
    let quote = Harbour.citation("In 2021")
    var located = quote
    located.set(["label": "page", "value": "3"], at: ["locator"])
    let disputed = Harbour.citation("In 2021", stance: .disputes)
    func words(_ text: String) -> JSON {
      [
        "source": "gazette", "capture": "2026-11-22", "stance": "supports",
        "quote": [["exact": .string(text)]],
      ]
    }
    func sealed(_ digit: String) -> JSON {
      let seal = JSON.string(String(repeating: digit, count: 64))
      return [
        "source": "gazette", "capture": "2026-11-22", "stance": "supports", "quote": [["sealed": seal]],
      ]
    }
    try aim(
      "a", quote, located, disputed, words("\u{E9}"), words("e\u{301}"), sealed("a"), sealed("b"), quote,
      in: &tree)
    let profile = try Profile(of: "assembly", in: tree)
    #expect(profile.sections.first?.facts.first?.footnotes == [1, 2, 3, 4, 5, 6, 7, 1])
    #expect(profile.footnotes[1].locator == "page 3")
    #expect(profile.footnotes[2].stance == .disputes)
    #expect(profile.footnotes[5].passages == [])
    #expect(profile.footnotes[5].seals.count == 1)
  }

  @Test func factsAreOrderedByRankThenByTime() throws {
    var tree = Harbour.store
    for (name, when) in [
      ("undated", nil), ("no-date", "never"), ("late", "2023"), ("open", "../2020"), ("bc", "-0500"),
      ("later-bc", "-0400"),
      ("season", "2021-21"), ("one-of", "[2019, 2018]"), ("far", "Y12000"), ("short", "2023-01"),
    ] as [(String, String?)] {
      try aim(name, when: when, in: &tree)
    }
    try aim("best", when: "2025", rank: .preferred, in: &tree)
    let facts = try #require(try Profile(of: "assembly", in: tree).sections.first { $0.type == "aim" }).facts
    #expect(
      facts.map(\.id.name) == [
        "best", "open", "bc", "later-bc", "season", "short", "late", "far", "no-date", "one-of", "undated",
      ])
  }

  @Test func retractedFactsStandApartAndTheirFootnotesLast() throws {
    var tree = Harbour.store
    try aim("gone", rank: .deprecated, Harbour.citation("In 2021"), in: &tree)
    let profile = try Profile(of: "assembly", in: tree)
    #expect(profile.sections.map(\.type) == ["event", "membership", "rename"])
    #expect(profile.retracted.map(\.id.name) == ["gone"])
    #expect(profile.retracted.map(\.footnotes) == [[3]])
    #expect(profile.retracted.map(\.claim.retraction) == ["Withdrawn."])
  }

  @Test func aReasonLeftBehindRetractsNothing() throws {
    let tree = try Harbour.store.with(.claim(Harbour.rename), "/deprecation", ["reason": "old"])
    #expect(
      try Profile(of: "assembly", in: tree).sections.flatMap(\.facts).allSatisfy {
        $0.claim.retraction == nil
      })
  }

  @Test func aRecordThatCannotBeReadIsNamed() throws {
    var tree = Harbour.store
    tree.write(Harbour.rename.path, "{")
    let profile = try Profile(of: "assembly", in: tree)
    #expect(profile.unreadable == [Harbour.rename])
    #expect(profile.sections.map(\.type) == ["event", "membership"])
  }

  @Test func aSourceWithoutARecordIsNamedByItsID() throws {
    var tree = Harbour.store
    tree.files["records/sources/gazette/source.json"] = nil
    #expect(try Profile(of: "assembly", in: tree).footnotes.allSatisfy { $0.reference == "gazette" })
  }

  @Test func aSubjectWithoutClaimsOrRecordHasAnEmptyProfile() throws {
    let profile = try Profile(of: "nobody", in: Harbour.store)
    #expect(profile.subject == nil)
    #expect(profile.sections.isEmpty)
    #expect(profile.footnotes.isEmpty)
  }
}
