import Testing

@testable import Provenance

/// Claims in force that cannot both be right.
@Suite struct ConflictCheckTests {
  private let here = Harbour.rename
  private let there = ClaimID(subject: "assembly", type: "rename", name: "other")

  /// The harbour's rename, and another one beside it.
  private func renames(
    _ to: String, from: String = "Northern Council", when: String = "2021", also: String = "2021"
  ) throws -> MemorySnapshot {
    try pair(
      "rename", ["from": "Northern Council", "to": "Harbour Assembly"], also,
      ["from": .string(from), "to": .string(to)], when)
  }

  private func pair(
    _ type: String, _ one: JSON, _ when: String?, _ other: JSON, _ otherWhen: String?
  ) throws -> MemorySnapshot {
    var tree = Harbour.store
    let citation = Harbour.citation("the Northern Council was renamed the Harbour Assembly")
    for (name, value, when) in [("one", one, when), ("two", other, otherWhen)] {
      let id = ClaimID(subject: "assembly", type: type, name: name)
      tree.write(.claim(id), Harbour.claim(id, "Statement.", value, when: when, [citation]))
    }
    tree.files[RecordID.claim(here).path] = nil
    return tree
  }

  private func conflicts(_ tree: MemorySnapshot) throws -> [String] {
    try tree.concluded().places(of: .claimsConflict)
  }

  @Test func twoRenamesOfOneNameToTwoNamesConflict() throws {
    let tree = try renames("Haven Assembly")
    #expect(try conflicts(tree) == ["assembly/rename/one /value/to", "assembly/rename/two /value/to"])
    let examination = try tree.concluded()
    let finding = try #require(examination.findings.first { $0.id == .claimsConflict })
    #expect(finding.severity == .warning)
    #expect(
      finding.message
        == "`to` is \u{201C}Harbour Assembly\u{201D} here (2021, from gazette), but at the same time "
        + "\u{201C}Haven Assembly\u{201D} in assembly/rename/two (2021, from gazette)")
    #expect(finding.hint?.contains("ibid edit assembly/rename/one --rank preferred") == true)
    #expect(examination.summary.failed == 0)
  }

  @Test(arguments: [
    ("Harbour Assembly", "Northern Council", "2021"), ("harbour assembly", "Northern Council", "2021"),
    ("The Harbour Assembly", "Northern Council", "2021"), ("Haven Assembly", "Northern Council", "2022"),
    ("Haven Assembly", "Northern Council", "2021-05"), ("Haven Assembly", "Southern Council", "2021"),
  ]) func whatMayBothBeTrueIsNone(_ to: String, _ from: String, _ when: String) throws {
    #expect(try conflicts(renames(to, from: from, when: when)) == [])
  }

  @Test func ofOneDayThereIsOneNewName() throws {
    let tree = try renames("Haven Assembly", from: "Southern Council", when: "2021-03-14", also: "2021-03-14")
    #expect(try conflicts(tree).count == 2)
    // Two rules that say the same give one finding.
    #expect(try conflicts(renames("Haven Assembly", when: "2021-03-14", also: "2021-03-14")).count == 2)
  }

  @Test func undatedDeprecatedAndPreferredClaimsAreNone() throws {
    let value: (String) -> JSON = { ["from": "Northern Council", "to": .string($0)] }
    #expect(try conflicts(pair("rename", value("A"), nil, value("B"), nil)) == [])
    let tree = try renames("Haven Assembly")
    let two = RecordID.claim(ClaimID(subject: "assembly", type: "rename", name: "two"))
    #expect(try conflicts(tree.with(two, "/rank", "deprecated")) == [])
    #expect(try conflicts(tree.with(two, "/rank", "preferred")) == [])
  }

  @Test func numbersAreHeldAgainstOneAnotherAsNumbers() throws {
    func amount(_ lexeme: String) throws -> JSON {
      ["name": "delegates", "amount": .number(try #require(JSONNumber(lexeme: lexeme)))]
    }
    #expect(try conflicts(pair("attribute", amount("120"), "2021", amount("1.2e2"), "2021")) == [])
    #expect(try conflicts(pair("attribute", amount("120"), "2021", amount("12"), "2021")).count == 2)
    #expect(try conflicts(pair("attribute", amount("120"), "2021", amount("12"), "2022")) == [])
  }

  @Test func headquartersAreOneAndOtherPlacesMany() throws {
    func place(_ name: String, _ relation: String) -> JSON {
      ["place": .string(name), "relation": .string(relation)]
    }
    let seat = "headquartered-in"
    #expect(
      try conflicts(pair("location", place("Greyhaven", seat), "2021/..", place("Kesh", seat), "2022/.."))
        .count == 2)
    #expect(
      try conflicts(pair("location", place("Greyhaven", seat), "2019/2021", place("Kesh", seat), "2021/2023"))
        == [])
    #expect(
      try conflicts(
        pair("location", place("Greyhaven", "controls"), "2021/..", place("Kesh", "controls"), "2022/.."))
        == [])
    #expect(
      try conflicts(
        pair("location", place("Greyhaven", seat), "2021/..", place("Old Greyhaven", seat), "2022/..")) == [])
  }

  @Test(arguments: [
    ("رابطة المنارة", "اتحاد الموانئ", 2), ("رابطة المنارة", "رابطة المنارة", 0), ("灯台同盟", "港湾同盟", 2),
    ("caf\u{E9}", "cafe\u{301}", 0), ("🚒", "🚒", 0), ("🚒", "⛵️", 2), ("—", "…", 2), ("A-1", "A 1", 0),
  ]) func namesInAnyScriptAreCompared(_ one: String, _ other: String, _ count: Int) throws {
    let tree = try pair(
      "rename", ["from": "Old", "to": .string(one)], "2021", ["from": "Old", "to": .string(other)], "2021")
    #expect(try conflicts(tree).count == count)
  }

  @Test func aStoresOwnSchemaSaysWhatHasOneValue() throws {
    let value: (String) -> JSON = { ["from": "Northern Council", "to": .string($0)] }
    var tree = try pair("rename", value("A"), "2021", value("B"), "2021")
    tree.write(
      "schemas/rename.schema.json", #"{"allOf": [{"$ref": "claim.schema.json"}], "singleValued": []}"#)
    #expect(try conflicts(tree) == [])
    tree.write(
      "schemas/rename.schema.json",
      #"{"allOf": [{"$ref": "claim.schema.json"}], "singleValued": [{"field": "from"}, 7, {"per": 1}]}"#)
    #expect(try conflicts(tree) == [])
    let founding: JSON = ["founder": "Ada"]
    var own = try pair("founding", founding, "2019", ["founder": "Ben"], "2019")
    own.write(
      "schemas/founding.schema.json",
      #"{"allOf": [{"$ref": "claim.schema.json"}], "singleValued": [{"field": "founder"}]}"#)
    #expect(try conflicts(own).count == 2)
  }

  @Test func valuesAreShownSideBySideAndNotAllOfThem() throws {
    var tree = Harbour.store
    let citation = Harbour.citation("the Northern Council was renamed the Harbour Assembly")
    for number in 0..<9 {
      let id = ClaimID(subject: "assembly", type: "rename", name: "n\(number)")
      let value: JSON = ["from": "Northern Council", "to": .string("Name \(number / 2)")]
      tree.write(.claim(id), Harbour.claim(id, "Statement.", value, when: "2021", [citation]))
    }
    let finding = try #require(
      try tree.concluded().findings.first { $0.id == .claimsConflict && $0.record.hasSuffix("n0") })
    #expect(finding.message.contains("\u{201C}Name 1\u{201D} in assembly/rename/n2 and 1 more"))
    #expect(finding.message.hasSuffix(", and 1 more values"))
  }

  /// All of one time and all different: as many as there are, each held against few.
  @Test func thousandsAreHeldAgainstOneAnotherInLinearTime() throws {
    var survey = Survey()
    for number in 0..<2_000 {
      let id = ClaimID(subject: "assembly", type: "rename", name: "n\(number)")
      let json = Harbour.claim(
        id, "Statement.", ["from": "A", "to": .string("B\(number)")], when: "2021", [])
      survey.add(try SurveyedRecord(.claim(id), json, in: Harbour.store))
    }
    let found = ConflictCheck().findings(on: survey, policy: Policy())
    #expect(found.count == 2_000)
    #expect(found.allSatisfy { $0.1.message.utf8.count < 1_000 })
  }

  @Test func aHostileValueIsShownShort() throws {
    let long = String(repeating: "x\u{202E}", count: 100_000)
    let tree = try pair(
      "rename", ["from": "A", "to": .string(long)], "2021", ["from": "A", "to": "B"], "2021")
    let found = try tree.concluded().findings.filter { $0.id == .claimsConflict }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.message.unicodeScalars.count < 500 })
  }
}
