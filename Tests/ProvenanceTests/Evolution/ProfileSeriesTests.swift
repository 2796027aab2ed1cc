import Testing

@testable import Provenance

@Suite struct ProfileSeriesTests {
  private func claim(_ stances: Stance..., rank: Rank = .normal) throws -> Claim {
    var json = Harbour.claim(
      Harbour.rename, "x", [:], stances.map { Harbour.citation("In 2021", stance: $0) })
    json.set(.string(rank.rawValue), at: ["rank"])
    return try Claim(json)
  }

  private func point(_ number: Int, _ events: ProfileSeries.Event..., claims: Int = 0) throws
    -> ProfileSeries.Point
  {
    ProfileSeries.Point(
      revision: "revision\(number)", time: "2026-01-0\(number)T10:00:00Z", author: "A",
      email: "a@example.org",
      message: "m", events: events, tally: ProfileTally(try (0..<claims).map { _ in try claim(.supports) }))
  }

  private func series(_ points: [ProfileSeries.Point], label: String = "S") -> ProfileSeries {
    ProfileSeries(subject: "s", label: label, points: points, isComplete: true)
  }

  @Test func aTallyCountsWhatStandsHow() throws {
    let tally = ProfileTally([
      try claim(.supports), try claim(.supports, .disputes), try claim(.disputes), try claim(), nil,
      try claim(.supports, rank: .deprecated), try claim(.supports, rank: .preferred),
    ])
    #expect(tally.inForce == 5 && tally.supported == 3 && tally.citations == 5)
    #expect(tally.retracted == 1 && tally.unreadable == 1)
    #expect(tally.coverage == 600)
    #expect(ProfileTally().coverage == nil)
    var sum = tally
    sum.add(tally)
    #expect(sum.inForce == 10 && sum.coverage == 600)
  }

  @Test func onlyFullCoverageIsAllOfIt() throws {
    var tally = ProfileTally([try claim(.disputes)])
    for _ in 0..<9999 { tally.add(try claim(.supports)) }
    #expect(tally.coverage == 999)
  }

  @Test func eachRevisionIsAStepWhereThereIsRoom() throws {
    let steps = series([
      try point(1, .added, .added, .restored, claims: 3),
      try point(2, .changed, .moved, .deleted, .retracted, claims: 1),
    ]).steps(atMost: 2)
    #expect(steps.map(\.revisions) == [1, 1])
    #expect(steps.map(\.date) == ["2026-01-01", "2026-01-02"])
    #expect(steps.map(\.gained) == [3, 0] && steps.map(\.changed) == [0, 2] && steps.map(\.lost) == [0, 2])
    #expect(steps.map(\.tally.inForce) == [3, 1])
  }

  @Test(arguments: [1, 2, 3, 4, 7, 8, 9])
  func noMoreStepsThanAskedForAndNothingLost(_ limit: Int) throws {
    let points = try (1...9).map { try point($0, .added, .changed, claims: $0) }
    let steps = series(points).steps(atMost: limit)
    #expect(steps.count <= limit)
    #expect(steps.reduce(0) { $0 + $1.revisions } == 9)
    #expect(steps.reduce(0) { $0 + $1.gained } == 9 && steps.reduce(0) { $0 + $1.changed } == 9)
    #expect(steps.last?.revision == "revision9" && steps.last?.tally.inForce == 9)
    #expect(Set(steps.dropLast().map(\.revisions)).count <= 1)
  }

  @Test func anEmptySeriesHasNoSteps() {
    #expect(series([]).steps(atMost: 0).isEmpty)
    #expect(series([]).summary == "no revisions")
    #expect(series([]).svg.contains("</svg>"))
  }

  @Test func theSummarySaysHowThingsStand() throws {
    #expect(
      series([try point(1, .added, claims: 1)]).summary
        == "1 claim in force, 1 citation, 100% supported; 1 revision on 2026-01-01")
    #expect(
      series([try point(1, .added, claims: 1), try point(3, .added, claims: 2)]).summary
        == "2 claims in force, 2 citations, 100% supported; 2 revisions from 2026-01-01 to 2026-01-03")
  }

  /// Revisions come in the order of the graph, and clocks may be wrong.
  @Test func theSummarySpansAllDates() throws {
    let points = try [2, 1, 5, 3].map { try point($0, .added, claims: 1) }
    #expect(series(points).summary.hasSuffix("; 4 revisions from 2026-01-01 to 2026-01-05"))
  }

  @Test func theJSONHasAnEntryForEachRevision() throws {
    let json = series([try point(1, .added, .added, .moved, claims: 2), try point(2, .deleted)]).json
    let entries = try #require(json["revisions"]?.arrayValue)
    #expect(entries.count == 2)
    #expect(entries[0]["added"] == 2 && entries[0]["moved"] == 1 && entries[0]["deleted"] == 0)
    #expect(entries[0]["inForce"] == 2 && entries[0]["citations"] == 2)
    #expect(entries[0]["coverage"]?.numberText == "1.000")
    #expect(entries[1]["coverage"] == .null)
  }

  // The picture

  /// The names of the elements, in order, where every one is closed as it was opened.
  private func elements(of xml: String) -> [String]? {
    var (names, open): ([String], [String]) = ([], [])
    for part in xml.split(separator: "<").dropFirst() {
      guard let end = part.firstIndex(of: ">") else { return nil }
      let tag = part[..<end]
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return nil }
        continue
      }
      names.append(name)
      if !tag.hasSuffix("/") { open.append(name) }
    }
    return open.isEmpty ? names : nil
  }

  @Test func thePictureIsWellFormedWhateverTheNames() throws {
    let label = "</text><script>alert('1 & 2')</script>\u{0}\u{1B}[31m\u{202E}\"رابطة\u{FFFE}"
    let svg = series([try point(1, .added, claims: 1)], label: label).svg
    let names = try #require(elements(of: svg))
    #expect(names.first == "svg" && !names.contains("script"))
    #expect(svg.contains("&lt;/text&gt;&lt;script&gt;alert(&#39;1 &amp; 2&#39;)"))
    #expect(svg.contains("رابطة"))
    #expect(
      !svg.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E || $0.value == 0xFFFE
      })
    #expect(!svg.contains("href") && !svg.contains("url("))
  }

  @Test func thePictureSaysWhatItShows() throws {
    let svg = series([try point(1, .added, claims: 1)], label: "Harbour Assembly").svg
    #expect(svg.contains("<title id=\"title\">Evolution of the profile: Harbour Assembly</title>"))
    #expect(svg.contains("<desc id=\"desc\">1 claim in force"))
    #expect(svg.contains("prefers-color-scheme: dark"))
  }

  /// Of no claims there is no share: the line does not fall to nothing where the table says nothing.
  @Test func theLineOfCoverageIsBrokenWhereThereIsNone() throws {
    let svg = series([
      try point(1, claims: 1), try point(2), try point(3, claims: 1), try point(4, claims: 2),
    ]).svg
    #expect(svg.contains("<path class=\"coverage\" d=\"M64 520H136M208 520H280V520H352\"/>"))
    #expect(series([try point(1)]).svg.contains("<path class=\"coverage\" d=\"\"/>"))
  }

  @Test func thePictureCountsOneThingAsOne() throws {
    let svg = series([try point(1, claims: 1), try point(2, claims: 2)]).svg
    #expect(svg.contains(": 1 claim in force, 1 supported, 1 citation; 0 added"))
    #expect(svg.contains(": 2 claims in force, 2 supported, 2 citations; 0 added"))
  }

  /// The heading is cut where the picture ends, and the title has all of it.
  @Test(arguments: ["Harbour ", "灯台同盟"]) func aLongNameFitsThePicture(word: String) throws {
    let label = String(repeating: word, count: 60)
    let svg = series([try point(1, .added, claims: 1)], label: label).svg
    #expect(svg.contains("<title id=\"title\">Evolution of the profile: \(label)</title>"))
    let heading = try #require(svg.split(separator: "\n").first { $0.contains("class=\"heading\"") })
    #expect(heading.contains("…</text>") && !heading.contains(label))
  }

  @Test func manyRevisionsAreFewSteps() throws {
    let point = try point(1, .added, claims: 1)
    let svg = series(Array(repeating: point, count: 5000)).svg
    let names = try #require(elements(of: svg))
    #expect(names.filter { $0 == "title" }.count < 220)
    #expect(svg.contains("revisions, several to a step"))
  }
}

extension JSON {
  fileprivate var numberText: String? { if case .number(let number) = self { number.lexeme } else { nil } }
}
