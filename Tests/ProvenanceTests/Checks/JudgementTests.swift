import Testing

@testable import Provenance

/// What a store's policy and a record's exemptions make of findings.
@Suite struct JudgementTests {
  private let rename = RecordID.claim(Harbour.rename)

  private func policy(_ severities: JSON) throws -> MemorySnapshot {
    try Harbour.store.policy(["severities": severities])
  }

  private func exempting(
    _ tree: MemorySnapshot, _ finding: String, until: String = "2027-01-31", on id: RecordID? = nil
  ) throws -> MemorySnapshot {
    let exemption: JSON = [
      "finding": .string(finding), "reason": "Agreed on 3 May.", "until": .string(until),
    ]
    return try tree.with(id ?? rename, "/exemptions", [exemption])
  }

  // MARK: Policy

  @Test func policySetsSeverities() throws {
    let key = try policy(["unknown-key": "error"]).with(rename, "/ours", 1)
    #expect(try key.concluded().findings.map(\.severity) == [.error])
    #expect(try key.concluded().summary.failed == 1)
    #expect(
      try policy(["unknown-key": "note"]).with(rename, "/ours", 1).concluded().findings.map(\.severity) == [
        .note
      ])
    #expect(try policy(["unknown-key": "off"]).with(rename, "/ours", 1).concluded().findings == [])
  }

  /// Whatever a policy says, a quote that is not in its source fails its claim.
  @Test(arguments: ["off", "note", "warning"]) func whatFailsAClaimCannotBeLowered(_ word: String) throws {
    let all = FindingID.allCases.filter { $0.severity == .error && $0 != .tooFewOrigins }
    var severities: JSONObject = [:]
    for id in all { severities[id.rawValue] = .string(word) }
    var tree = try policy(.object(severities))
    tree = try tree.citing(Harbour.citation("the Northern Council was renamed the Haven Assembly"))
    let examination = try tree.concluded()
    #expect(examination.findings.contains { $0.id == .quoteAltered && $0.severity == .error })
    #expect(examination.summary.failed == 1)
    #expect(examination.places(of: .policyInvalid).count == all.count)
  }

  @Test func everyVerdictThatDoesNotPassIsFixed() {
    let fixed: [FindingID] = [
      .quoteMissing, .quoteAltered, .quoteAmbiguous, .contextMismatch, .textAltered, .textMissing,
      .captureMissing,
      .sourceMissing, .uncited, .valueNotInQuote, .malformed, .schema, .policyInvalid, .exemptionInvalid,
      .exemptionExpired,
    ]
    for id in fixed {
      #expect(id.lowestSeverity == .error && !id.allowsExemption, "\(id)")
      #expect(!id.allows(nil) && !id.allows(.warning) && id.allows(.error), "\(id)")
    }
    for id in FindingID.allCases {
      if let lowest = id.lowestSeverity { #expect(lowest <= id.severity, "\(id)") }
    }
    #expect(!FindingID.quoteUnverifiable.allows(nil))
    #expect(!FindingID.sentenceCut.allows(nil))
  }

  @Test func whatCannotBeVerifiedIsCountedApartWhateverPolicySays() throws {
    for word in ["note", "warning"] {
      var tree = try policy(["quote-unverifiable": .string(word)])
      tree.withheld = [Harbour.gazette]
      let summary = try tree.concluded().summary
      #expect((summary.passed, summary.unverifiable) == (0, 3))
    }
    var exempted = try exempting(Harbour.store, "quote-unverifiable")
    exempted.withheld = [Harbour.gazette]
    #expect(try exempted.concluded().summary.unverifiable == 3)
  }

  @Test(arguments: [
    ("unused-sources", "note", "there is no kind of finding `unused-sources`; did you mean `unused-source`?"),
    ("unused-source", "loud", "`unused-source` must be one of off, note, warning, error"),
    ("sentence-cut", "off", "`sentence-cut` can be made a note at least, and not be switched off"),
    (
      "quote-missing", "warning",
      "`quote-missing` stays an error: what it says of a claim must not pass in silence"
    ),
  ]) func aPolicyThatCannotBeIsAFinding(_ id: String, _ word: String, _ message: String) throws {
    let tree = try Harbour.store.with(.store, "/policy/severities", .object([id: .string(word)]))
    let found = try tree.found(on: .store)
    #expect(found.map(\.id) == [.policyInvalid])
    #expect(found.map(\.message) == [message])
    #expect(found.first?.pointer == ["policy", "severities", id])
    #expect(found.first?.hint?.contains("records/store.json") == true)
  }

  @Test(arguments: ["7", "[1]", "\"off\"", "{\"uncited\": 7}"])
  func aPolicyOfAnotherShapeIsNone(_ json: String) throws {
    let tree = try policy(try JSONParser.parse(Array(json.utf8)))
    #expect(try tree.policy.severities.isEmpty)
    let found = try tree.found(on: .store).filter { $0.severity == .error }
    #expect(!found.isEmpty)
    // Each place is told of once.
    #expect(Set(found.map(\.pointer)).count == found.count)
  }

  @Test func aConflictThatIsAnErrorFailsItsClaims() throws {
    var tree = try policy(["claims-conflict": "error"])
    let other = ClaimID(subject: "assembly", type: "rename", name: "other")
    tree.write(.claim(other), try tree.record(rename))
    tree = try tree.with(.claim(other), "/value/to", "Haven Assembly")
    let examination = try tree.concluded()
    #expect(examination.places(of: .claimsConflict).count == 2)
    #expect((examination.summary.passed, examination.summary.failed) == (2, 2))
  }

  // MARK: Exemptions

  @Test func anExemptionKeepsAFindingBackAndIsReported() throws {
    let tree = try exempting(Harbour.store.with(rename, "/ours", 1).with(rename, "/theirs", 1), "unknown-key")
    let examination = try tree.concluded(on: "2027-01-31")
    #expect(examination.findings.map(\.id) == [.exempted])
    #expect(examination.findings.first?.severity == .note)
    #expect(
      examination.findings.first?.message
        == "2 findings of `unknown-key` kept back until 2027-01-31: Agreed on 3 May.")
    #expect(examination.places(of: .exempted) == ["assembly/rename/harbour-assembly /exemptions/0"])
  }

  @Test func anExemptionExpires() throws {
    let tree = try exempting(Harbour.store.with(rename, "/ours", 1), "unknown-key")
    let examination = try tree.concluded(on: "2027-02-01")
    #expect(Set(examination.findings.map(\.id)) == [.unknownKey, .exemptionExpired])
    #expect(examination.hasErrors)
    #expect(examination.summary.failed == 1)
  }

  @Test func anExemptionThatKeepsNothingBackIsReported() throws {
    #expect(try exempting(Harbour.store, "unknown-key").concluded().findings.map(\.id) == [.exemptionUnused])
    #expect(
      try exempting(Harbour.store, "unknown-key", on: .subject("guild")).concluded().findings.map(\.id) == [
        .exemptionUnused
      ])
  }

  @Test func anExemptionGoesForWhatRecordsSayTogether() throws {
    let asked = try policy(["unused-subject": "error"])
    #expect(try asked.concluded().hasErrors)
    let tree = try exempting(asked, "unused-subject", on: .subject("greyhaven"))
    #expect(try tree.concluded().findings.map(\.id) == [.exempted])
    // Where not all records are examined, it cannot be said that it keeps nothing back.
    #expect(try tree.concluded(only: [.subject("greyhaven")]).findings == [])
  }

  @Test(arguments: ["quote-altered", "exemption-expired", "policy-invalid", "exempted"])
  func noRecordIsExemptFromItsVerdict(_ id: String) throws {
    var tree = try exempting(Harbour.store, id)
    tree = try tree.citing(Harbour.citation("the Northern Council was renamed the Haven Assembly"))
    let examination = try tree.concluded()
    #expect(examination.findings.map(\.id) == [.quoteAltered, .exemptionInvalid])
    #expect(examination.summary.failed == 1)
  }

  @Test(arguments: [
    ("exempted", "it is about the exemptions themselves"),
    ("exemption-expired", "it is about the exemptions"),
    ("unsigned", "it is about who signed"), ("quote-altered", "it says that the record does not stand"),
  ]) func whyThereIsNoExemptionIsSaid(_ id: String, _ words: String) throws {
    let found = try exempting(Harbour.store, id).found(on: rename)
    let finding = try #require(found.first { $0.id == .exemptionInvalid })
    #expect(finding.message.contains("can be exempted from `\(id)`: \(words)"))
  }

  @Test(arguments: [
    "", "2027", "2027-02-30", "2027-1-1", "2027-01-01Z", "2027-01-XX", "soon 2027-", "2027-01-0?",
  ])
  func aDayThatIsNoneIsAnError(_ until: String) throws {
    let tree = try exempting(Harbour.store.with(rename, "/ours", 1), "unknown-key", until: until)
    let examination = try tree.concluded()
    #expect(examination.hasErrors)
    #expect(examination.findings.contains { $0.id == .unknownKey })
  }

  /// Such an exemption keeps nothing back, so its author must hear of it.
  @Test(arguments: [" ", "\n\t", "\u{A0}\u{2003}", "\u{200B} \u{AD}", "-", "\u{2800}"])
  func aReasonThatSaysNothingIsAnError(_ reason: String) throws {
    let tree = try exempting(Harbour.store.with(rename, "/ours", 1), "unknown-key")
      .with(rename, "/exemptions/0/reason", .string(reason))
    let found = try tree.concluded().findings
    #expect(found.map(\.id) == [.unknownKey, .exemptionInvalid])
    #expect(found.last?.pointer.description == "/exemptions/0/reason")
  }

  @Test func hostileExemptionsAreShort() throws {
    let entry: JSON = [
      "finding": .string(String(repeating: "x", count: 100_000)), "reason": "x", "until": "2027-01-01",
    ]
    let tree = try Harbour.store.with(rename, "/exemptions", .array(Array(repeating: entry, count: 2_000)))
    let found = try tree.concluded().findings
    #expect(found.count < 100)
    #expect(found.filter { $0.id == .exemptionInvalid }.allSatisfy { $0.message.utf8.count < 400 })
    let long = try exempting(Harbour.store.with(rename, "/ours", 1), "unknown-key")
      .with(rename, "/exemptions/0/reason", .string(String(repeating: "y ", count: 100_000)))
    #expect(try long.concluded().findings.allSatisfy { $0.message.utf8.count < 400 })
  }
}
