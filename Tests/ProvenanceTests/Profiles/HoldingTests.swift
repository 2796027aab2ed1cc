import Testing

@testable import Provenance

@Suite struct HoldingTests {
  private func claim(_ when: String?, rank: Rank = .normal) throws -> Claim {
    var json = Harbour.claim(Harbour.rename, "x", [:], when: when, [])
    json.set(.string(rank.rawValue), at: ["rank"])
    return try Claim(json)
  }

  @Test(arguments: [
    ("2023", "definitely"), ("2023-05", "definitely"), ("2022/2024", "definitely"), ("2020/..", "definitely"),
    ("2023~", "possibly"), ("2020/", "possibly"), ("202X", "possibly"), ("/2030", "possibly"),
    ("2022", "no"), ("2024/..", "no"), ("Y17E7", "no"), ("-0500", "no"),
    ("2024/2022", "undated"), ("2023-13", "undated"), ("last year", "undated"), ("", "undated"),
    ("2019-02-29", "undated"),
  ])
  func answersByItsDate(_ when: String, _ answer: String) throws {
    #expect(try claim(when).holding(on: EDTF("2023")).rawValue == answer)
    #expect(try claim(when, rank: .deprecated).holding(on: EDTF("2023")).rawValue == answer)
  }

  @Test func withoutADateItIsUndated() throws {
    #expect(try claim(nil).holding(on: EDTF("../..")) == .undated)
  }

  @Test func aProfileSetsApartWhatHasNoDateAndCountsWhatDoesNotHold() throws {
    var tree = Harbour.store
    func aim(_ name: String, when: String?, rank: Rank = .normal, quote: String) {
      let id = ClaimID(subject: "assembly", type: "aim", name: name)
      var record = Harbour.claim(
        id, "Aim \(name).", ["text": .string(name)], when: when, [Harbour.citation(quote)])
      record.set(.string(rank.rawValue), at: ["rank"])
      tree.write(.claim(id), record)
    }
    aim("undated", when: nil, quote: "The turnout was 61 percent")
    aim("unreadable", when: "2023/2022", quote: "The turnout was 61 percent")
    aim("over", when: "2001", quote: "In 2021")
    aim("withdrawn", when: "2001", rank: .deprecated, quote: "In 2021")
    let profile = try Profile(of: "assembly", in: tree, on: EDTF("2022-05"))
    #expect(profile.shownSections.map { $0.facts.map(\.id.name) } == [["guild"]])
    #expect(profile.shownSections[0].facts[0].holds == .definitely)
    #expect(profile.undatedSections.map { $0.facts.map(\.id.name) } == [["unreadable", "undated"]])
    #expect(profile.shownRetracted.isEmpty && profile.retracted.count == 1)
    let on = try #require(profile.on)
    #expect(Holding.allCases.map { on[$0] } == [1, 0, 3, 2])
    #expect(
      profile.onSummary
        == "Valid on 2022-05 (May 2022): 1 definitely, 0 possibly, 2 undated; 3 not, left out; 1 retracted not, left out"
    )
    // What is read is footnoted from 1 without a gap, and nothing else is shown.
    #expect(profile.shownSections[0].facts[0].footnotes == [1])
    #expect(profile.undatedSections[0].facts.map(\.footnotes) == [[2], [2]])
    #expect(profile.shownFootnotes.count == 2 && profile.footnotes.count == 4)
    let markdown = profile.markdown(caption: "now")
    #expect(markdown.contains("## Aim, undated") && !markdown.contains("Aim over"))
    #expect(markdown.contains("[^2]:") && !markdown.contains("[^3]:"))
    // The JSON leaves nothing out.
    let json = profile.json(revision: "r", time: "t")
    #expect(json["on"]?["no"] == 3)
    #expect(json["retracted"]?.arrayValue?.first?["holds"] == "no")
    #expect(json["sections"]?.arrayValue?.first?["facts"]?.arrayValue?.count == 3)
  }

  @Test func withoutADateAskedAboutNothingIsLeftOut() throws {
    let profile = try Profile(of: "assembly", in: Harbour.store)
    #expect(profile.shownSections.map(\.type) == profile.sections.map(\.type))
    #expect(profile.undatedSections.isEmpty && profile.on == nil && profile.onSummary == nil)
    #expect(profile.json(revision: "r", time: "t")["on"] == .null)
  }
}
