import Testing

@testable import Provenance

/// Support by sources of which none copies another, and support that is withdrawn.
@Suite struct OriginCheckTests {
  private static let words = "the Northern Council was renamed the Harbour Assembly"
  private static let texts = [
    "gazette": Harbour.text,
    "herald":
      "Evening edition of the Herald. On the quay the Northern Council was renamed the Harbour Assembly at noon.\n",
    "courier":
      "News from up the river and its nine locks. With much cheer the Northern Council was renamed the Harbour Assembly.\n",
    "mirror": "Reprinted. \(Harbour.text)",
  ]

  /// The rename, supported by some sources; `origins` and `standing` are of those.
  private func store(
    _ sources: [String], origins: [String: [String]] = [:], standing: [String: String] = [:],
    policy: JSON = ["independentOrigins": 2]
  ) throws -> MemorySnapshot {
    var tree = try Harbour.store.policy(policy)
    for id in Set(sources).union(origins.keys).union(standing.keys) {
      var record: JSONObject = [
        "$schema": "../../../schemas/source.schema.json", "csl": ["type": "webpage", "title": "T"],
      ]
      record["standing"] = standing[id].map { ["status": .string($0)] }
      record["derivedFrom"] = origins[id].map { .array($0.map(JSON.string)) }
      tree.write(.source(id), .object(record))
      if let text = Self.texts[id] {
        Harbour.capture(CaptureID(source: id, name: "2026-11-22"), text, in: &tree)
      }
    }
    let citations: [JSON] = sources.map { source in
      [
        "source": .string(source), "capture": "2026-11-22", "stance": "supports",
        "quote": [Harbour.passage(Self.words, in: Self.texts[source] ?? "")],
      ]
    }
    return try tree.citing(citations)
  }

  private func origins(_ tree: MemorySnapshot) throws -> [Finding] {
    let found = try tree.found()
    #expect(found.allSatisfy { $0.id == .tooFewOrigins }, "\(found)")
    return found
  }

  @Test func nothingIsAskedWithoutAPolicy() throws {
    #expect(try store(["gazette"], policy: [:]).found() == [])
  }

  @Test(arguments: ["retracted", "superseded"])
  func aSourceThatNoLongerStandsIsNoOrigin(standing: String) throws {
    #expect(try store(["gazette", "herald"], standing: ["herald": "corrected"]).found() == [])
    let finding = try #require(
      try origins(store(["gazette", "herald"], standing: ["herald": standing])).first)
    #expect(
      finding.message
        == "its support has 1 independent origin, and this store's policy asks for 2: `herald` is \(standing)"
    )
    let none = try store(["gazette", "herald"], standing: ["herald": standing, "gazette": "retracted"])
      .found()
    #expect(Set(none.map(\.id)) == [.supportWithdrawn, .tooFewOrigins])
  }

  /// A text too short to be compared by a sample is compared whole.
  @Test func theSameShortTextTwiceIsOneOrigin() throws {
    var tree = try store(["gazette", "herald"])
    #expect(try tree.found() == [])
    let short = "\(Self.words).\n"
    for source in ["gazette", "herald"] {
      Harbour.capture(CaptureID(source: source, name: "2026-11-22"), short, in: &tree)
    }
    let finding = try #require(try tree.found().first { $0.id == .tooFewOrigins })
    #expect(finding.message.hasSuffix("the text of `gazette` and `herald` is the same"))
  }

  @Test func twoSourcesOfTheirOwnAreEnough() throws {
    #expect(try origins(store(["gazette", "herald"])) == [])
    #expect(try origins(store(["gazette"])).count == 1)
    #expect(
      try origins(
        store(["gazette"]).with(.claim(Harbour.rename), "/rank", "deprecated")
          .with(.claim(Harbour.rename), "/deprecation", ["reason": "Old."])) == [])
  }

  @Test(arguments: [
    (["herald": ["gazette"]], "`herald` derives from `gazette`"),
    (["herald": ["wire"], "wire": ["gazette"]], "`herald` derives from `gazette`"),
    (
      ["herald": ["wire"], "gazette": ["wire"], "wire": []], "`gazette` and `herald` both derive from `wire`"
    ),
    (["herald": ["gazette"], "gazette": ["herald"]], "derives from"),
  ]) func whatDerivesFromOneSourceIsOneOrigin(_ derived: [String: [String]], _ reason: String) throws {
    let found = try origins(store(["gazette", "herald"], origins: derived))
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
    #expect(found.first?.message.contains("1 independent origin, and this store's policy asks for 2") == true)
    #expect(found.first?.message.contains(reason) == true)
    // A third one that stands alone makes two.
    #expect(try origins(store(["gazette", "herald", "courier"], origins: derived)) == [])
  }

  @Test func nearlyTheSameTextIsOneOrigin() throws {
    let found = try origins(store(["gazette", "mirror"]))
    #expect(found.first?.message.hasSuffix("most of the text of `gazette` and `mirror` is the same") == true)
  }

  /// The first of three copies both others' origins: without it there are two.
  @Test func theBestChoiceCounts() throws {
    #expect(
      try origins(store(["herald", "gazette", "courier"], origins: ["herald": ["gazette", "courier"]])) == [])
    #expect(OriginCheck.independent(3, needed: 2) { one, other in one == 0 || other == 0 } == 2)
    #expect(OriginCheck.independent(16, needed: 20) { one, other in other - one == 1 } == 8)
    #expect(OriginCheck.independent(60, needed: 3) { _, _ in true } == 1)
    #expect(OriginCheck.independent(0, needed: 2) { _, _ in true } == 0)
  }

  @Test func aHostileLineageComesToAnEnd() throws {
    var tree = try store(["gazette", "herald"])
    for number in 0..<600 {
      tree.write(
        .source("s\(number)"),
        [
          "csl": ["type": "webpage"],
          "derivedFrom": [.string("s\((number + 1) % 600)"), .string("s\((number + 7) % 600)")],
        ])
    }
    tree = try tree.with(.source("gazette"), "/derivedFrom", ["s0"])
    tree = try tree.with(.source("herald"), "/derivedFrom", ["s1"])
    #expect(try origins(tree).count == 1)
    tree = try tree.with(.source("s599"), "/standing", ["status": "retracted"])
    #expect(try tree.found().map(\.id) == [.tooFewOrigins])
  }

  // MARK: Standing

  @Test(arguments: ["retracted", "superseded"])
  func supportByWhatIsWithdrawnIsReported(_ status: String) throws {
    let found = try store(["gazette"], standing: ["gazette": status], policy: [:]).found()
    #expect(found.map(\.id) == [.supportWithdrawn])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.contains("`gazette` is \(status)") == true)
    #expect(try store(["gazette", "herald"], standing: ["gazette": status], policy: [:]).found() == [])
    let both = ["gazette": status, "herald": "retracted"]
    #expect(
      try store(["gazette", "herald"], standing: both, policy: [:]).found().map(\.id) == [.supportWithdrawn])
  }

  @Test(arguments: ["current", "corrected"]) func whatStandsSupports(_ status: String) throws {
    #expect(try store(["gazette"], standing: ["gazette": status], policy: [:]).found() == [])
  }

  @Test func aCopyFallsWithWhatIsRetractedAndNotWithWhatIsSuperseded() throws {
    func found(_ standing: [String: String], _ origins: [String: [String]]) throws -> [FindingID] {
      try store(["gazette"], origins: origins, standing: standing, policy: [:]).found().map(\.id)
    }
    #expect(try found(["herald": "retracted"], ["gazette": ["herald"]]) == [.supportWithdrawn])
    #expect(
      try found(["wire": "retracted"], ["gazette": ["herald"], "herald": ["wire"]]) == [.supportWithdrawn])
    #expect(try found(["herald": "superseded"], ["gazette": ["herald"]]) == [])
    #expect(
      try found(["herald": "retracted", "courier": "current"], ["gazette": ["herald", "courier"]]) == [])
    #expect(try found(["herald": "current"], ["gazette": ["herald"], "herald": ["gazette"]]) == [])
  }

  // MARK: Impact

  @Test func whatFallsWithASource() throws {
    var tree = try store(
      ["gazette", "herald"], origins: ["herald": ["wire"], "wire": [], "mirror": ["gazette"]], policy: [:])
    tree = try tree.with(.claim(Harbour.vote), "/rank", "deprecated")
    let gazette = try SourceImpact(of: "gazette", in: tree)
    #expect(gazette.derived == ["mirror"])
    #expect(gazette.unsupported == [Harbour.guild])
    #expect(gazette.weakened.map(\.claim) == [Harbour.rename])
    #expect(gazette.weakened.first?.left == ["herald"])
    let wire = try SourceImpact(of: "wire", in: tree)
    #expect(wire.derived == ["herald"])
    #expect(wire.unsupported.isEmpty)
    #expect(wire.weakened.first?.left == ["gazette"])
    // What is retracted is nothing that would be left.
    let less = try SourceImpact(
      of: "gazette", in: tree.with(.source("wire"), "/standing", ["status": "retracted"]))
    #expect(less.unsupported == [Harbour.guild, Harbour.rename])
    #expect(less.derived == ["mirror"])
    #expect(try SourceImpact(of: "mirror", in: tree).unsupported.isEmpty)
    // Nor is what is superseded; but a copy of it stands.
    let old = try tree.with(.source("herald"), "/standing", ["status": "superseded"])
    #expect(
      try SourceImpact(of: "gazette", in: old).unsupported == [Harbour.guild, Harbour.rename])
    let older = try tree.with(.source("wire"), "/standing", ["status": "superseded"])
    #expect(try SourceImpact(of: "gazette", in: older).weakened.first?.left == ["herald"])
  }

  @Test func aDisputeIsNoSupport() throws {
    let tree = try Harbour.store.with(.claim(Harbour.rename), "/citations/0/stance", "disputes")
    #expect(try SourceImpact(of: "gazette", in: tree).unsupported == [Harbour.vote, Harbour.guild].sorted())
  }

  @Test func aLongChainFallsAsAWhole() throws {
    var tree = Harbour.store
    for number in 0..<1_000 {
      tree.write(
        .source("s\(number)"),
        ["csl": ["type": "webpage"], "derivedFrom": [.string(number == 0 ? "gazette" : "s\(number - 1)")]])
    }
    #expect(try SourceImpact(of: "gazette", in: tree).derived.count == 1_000)
  }
}
