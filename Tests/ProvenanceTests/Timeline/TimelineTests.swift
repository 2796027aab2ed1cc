import Testing

@testable import Provenance

@Suite struct TimelineTests {
  private func store(_ dates: [String: String?], rank: Rank = .normal) -> MemorySnapshot {
    var tree = Harbour.store
    for (name, when) in dates {
      let id = ClaimID(subject: "mayor", type: "aim", name: name)
      var record = Harbour.claim(id, "\(name).", ["text": "x"], when: when, [])
      record.set(.string(rank.rawValue), at: ["rank"])
      tree.write(.claim(id), record)
    }
    return tree
  }

  @Test func isOrderedByBeginningThenEnd() throws {
    let tree = store([
      "a": "2021", "b": "2020/2022", "c": "2020/2021", "d": "../2030", "e": "-0500", "f": nil,
    ])
    let timeline = try Timeline(of: "mayor", in: tree)
    #expect(timeline.dated.map(\.id.name) == ["d", "e", "c", "b", "a"])
    #expect(timeline.undated.map(\.id.name) == ["f"])
    #expect(timeline.undated[0].fault == nil)
    #expect(timeline.label == "Mayor of Greyhaven")
  }

  @Test func datesThatCannotBeReadAreSaidToBeSo() throws {
    let timeline = try Timeline(
      of: "mayor", in: store(["a": "2021/2020", "b": "2023-13", "c": "soon", "d": " ", "e": "2019-02-29"]))
    #expect(timeline.dated.isEmpty)
    #expect(timeline.undated.map(\.id.name) == ["a", "b", "c", "d", "e"])
    #expect(timeline.undated.allSatisfy { $0.fault != nil })
    #expect(timeline.undated[0].fault == "the interval ends before it starts")
    let json = timeline.json(revision: "r", time: "t", from: nil, to: nil)
    #expect(json["undated"]?.arrayValue?[1]["problem"] == "there is no month 13")
    #expect(json["undated"]?.arrayValue?[1]["start"] == .null)
  }

  @Test func retractedClaimsStandApart() throws {
    let timeline = try Timeline(of: "mayor", in: store(["a": "2021"], rank: .deprecated))
    #expect(timeline.dated.isEmpty && timeline.retracted.map(\.id.name) == ["a"])
  }

  @Test func claimsAboutOthersBelongToItOnlyOnRequest() throws {
    let without = try Timeline(of: "mayor", in: Harbour.store)
    #expect(without.isEmpty)
    let with = try Timeline(of: "mayor", in: Harbour.store, withReferences: true)
    #expect(with.dated.map(\.id) == [Harbour.vote] && with.dated[0].isReference)
    let own = try Timeline(of: "assembly", in: Harbour.store, withReferences: true)
    #expect(own.dated.count == 3 && !own.dated.contains(where: \.isReference))
  }

  @Test func aSpanLeavesOutWhatLiesOutsideIt() throws {
    let tree = store(["a": "2018", "b": "2020", "c": "2017/..", "d": nil, "e": "2020~"])
    let timeline = try Timeline(of: "mayor", in: tree, within: EDTF("2019/2021"))
    #expect(timeline.dated.map(\.id.name) == ["c", "b", "e"])
    #expect(timeline.undated.map(\.id.name) == ["d"])
    #expect(timeline.leftOut == 1)
  }

  @Test func recordsThatCannotBeReadAreNamed() throws {
    var tree = Harbour.store
    let broken = ClaimID(subject: "mayor", type: "aim", name: "broken")
    tree.write(RecordID.claim(broken).path, "{")
    #expect(try Timeline(of: "mayor", in: tree).unreadable == [broken])
  }

  @Test func itsJSONHasTheLimits() throws {
    let timeline = try Timeline(of: "mayor", in: store(["a": "2020-05~/..", "b": "Y17E7", "c": "/-0043"]))
    let claims = try #require(
      timeline.json(revision: "r", time: "t", from: EDTF("1990"), to: nil)["claims"]?.arrayValue)
    #expect(claims.map { $0["when"] } == ["/-0043", "2020-05~/..", "Y17E7"])
    #expect(claims[1]["description"] == "from about May 2020 onwards")
    #expect(
      claims[1]["start"] == [
        "limit": "date", "earliest": "2020-05-01", "latest": "2020-05-31", "approximate": true,
        "uncertain": false,
      ])
    #expect(
      claims[1]["end"] == [
        "limit": "open", "earliest": .null, "latest": .null, "approximate": false, "uncertain": false,
      ])
    #expect(claims[2]["start"]?["earliest"] == "Y170000000")
    #expect(claims[0]["end"]?["earliest"] == "-0043-01-01")
    #expect(claims[0]["start"]?["limit"] == "unknown")
  }
}
