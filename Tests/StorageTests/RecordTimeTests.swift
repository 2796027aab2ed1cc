import Fixtures
import Foundation
import Testing

@testable import Storage

@Suite struct RecordTimeTests {
  /// Leap days, turns of years and centuries, before and after 1970.
  static let edges: [Int64] = [
    0, 1, -1, 86_399, 86_400, -86_400, -86_401, 951_782_399, 951_782_400, 951_868_800, 1_709_164_800,
    1_700_000_000, 4_107_542_400, 253_402_300_799, -2_203_891_200, -2_208_988_800, -62_135_596_800,
    -11_644_473_600,
  ]
  static let times: [Int64] =
    edges + Array(stride(from: Int64(-5_000_000_000), through: 20_000_000_000, by: 123_456_789))

  @Test func textIsWhatDateSays() throws {
    let scratch = try ScratchFolder()
    let outcome = try run(
      "date", ["-u", "-f", "-", "+%Y-%m-%dT%H:%M:%SZ"], in: scratch.url, environment: ["TZ": "UTC"],
      input: Data(Self.times.map { "@\($0)\n" }.joined().utf8))
    let expected = outcome.stdout.split(separator: "\n").map(String.init)
    #expect(Self.times.map { RecordTime.text($0, offset: 0) } == expected)
  }

  @Test func anOffsetIsShownAsGitShowsIt() throws {
    let git = try RepositoryBuilder()
    var stream = ""
    let zones = [
      ("+0100", 60), ("-0330", -210), ("+0545", 345), ("-1200", -720), ("+1400", 840), ("-0001", -1),
    ]
    for (zone, _) in zones {
      stream += "commit refs/heads/main\ncommitter A <a@example.org> 1709251199 \(zone)\ndata 0\n\n"
    }
    try git.importHistory(stream)
    let lines = try git.git("log", "--reverse", "--format=%aI").split(separator: "\n").map(String.init)
    #expect(zones.map { RecordTime.text(1_709_251_199, offset: $0.1) } == lines)
    let steps = try git.git("log", "--reverse", "--format=%H").split(separator: "\n").map(String.init)
    let store = try git.openStore()
    #expect(try steps.map { try store.revision(at: .revision($0)).timestamp } == lines)
  }

  /// A commit may name what RFC 3339 has no form for.
  @Test func oddTimesAreShownInTheFormOfAllOthers() {
    #expect(RecordTime.text(1_600_000_000, offset: 99 * 60 + 99) == "2020-09-13T12:26:40Z")
    #expect(RecordTime.text(1_600_000_000, offset: -24 * 60) == "2020-09-13T12:26:40Z")
    #expect(RecordTime.text(.max, offset: 60) == "9999-12-31T23:59:59Z")
    #expect(RecordTime.text(.min, offset: 0) == "0000-01-01T00:00:00Z")
  }

  @Test func aPartOfASecondCountsUp() {
    #expect(RecordTime.start(of: "2026-11-22T00:00:00.5Z") == 1_795_305_601)
    #expect(RecordTime.start(of: "2026-11-22T00:00:00.000Z") == 1_795_305_600)
    #expect(RecordTime.start(of: "2026-11-22T00:00:00.25+01:00") == 1_795_302_001)
    #expect(RecordTime.end(of: "2026-11-22T00:00:00.5Z") == 1_795_305_600)
  }

  @Test func aTextReadBackIsTheSameTime() {
    for time in Self.times where (0...253_402_300_799).contains(time + 62_135_596_800) {
      for offset in [0, 60, -210, 840] where time > -62_135_000_000 && time < 253_402_000_000 {
        let text = RecordTime.text(time, offset: offset)
        #expect(RecordTime.end(of: text) == time, "\(text)")
        #expect(text.hasPrefix("\(RecordTime.day(time, offset: offset))T"))
      }
    }
  }

  @Test(
    arguments: [
      ("1970", 365 * 86_400 - 1), ("2024", 1_735_689_599), ("1970-01", 31 * 86_400 - 1), ("1969-12", -1),
      ("1970-01-01", 86_399), ("2024-02-29", 1_709_251_199),
      ("2024-12", 1_735_689_599), ("2026-11-22", 1_795_391_999), ("2026-11-22T00:00:00Z", 1_795_305_600),
      ("2026-11-22T00:00Z", 1_795_305_659), ("2026-11-22T01:00:00+01:00", 1_795_305_600),
      ("2026-11-21T20:30:00-03:30", 1_795_305_600), ("2026-11-22T00:00:00.5Z", 1_795_305_600),
      ("2026-11-22T00:00:00", 1_795_305_600),
    ] as [(String, Int64)])
  func endsAt(_ text: String, _ expected: Int64) {
    #expect(RecordTime.end(of: text) == expected)
    #expect(Moment(text) == .time(expected, written: text))
  }

  @Test(arguments: [
    "", "202", "20266", "-2026", "2O26", "main", "HEAD~3", "2026-13", "2026-00", "2026-02-29", "2026-11-31",
    "2026-11-00", "26-11-22",
    "2026-11-22T", "2026-11-22T24:00:00Z", "2026-11-22T10", "2026-11-22T10:60Z", "2026-11-22T10:00:61Z",
    "2026-11-22T10:00:00+0100", "2026-11-22T10:00:00+25:00", "2026-11T10:00Z", "2026-11-22-2", "-2026-11-22",
    "2026-11-22T10:00:00.Z", "2026-11-22T10:00:00.xZ", "\u{662}\u{660}\u{662}\u{666}-11-22", "abcdef0",
    "2026-1-2",
  ])
  func isNoDate(_ text: String) {
    #expect(RecordTime.end(of: text) == nil)
    #expect(Moment(text) == .revision(text))
  }

  /// A commit may claim any time that fits its digits; whatever comes out, nothing traps.
  @Test func timesBeyondTheCalendarAreShownAllTheSame() {
    let times: [Int64] = [.min, -Int64.max, -9_223_372_036_854_689_408, .max, -1_099_511_627_776]
    for time in times {
      for offset in [0, 5999, -5999, 14 * 60] {
        let text = RecordTime.text(time, offset: offset)
        #expect(text.utf8.count >= 20)
        #expect(text.hasPrefix("\(RecordTime.day(time, offset: offset))T"))
      }
    }
    #expect(RecordTime.text(-62_167_219_201, offset: 0) == "0000-01-01T00:00:00Z")
    #expect(RecordTime.text(-62_167_219_200, offset: 0) == "0000-01-01T00:00:00Z")
    #expect(RecordTime.text(253_402_300_800, offset: 0) == "9999-12-31T23:59:59Z")
  }

  @Test(arguments: ["-9223372036854775807", "9223372036854775807", "99999999999999999999", "-1", "x"])
  func aCommitMayClaimAnyTime(_ time: String) throws {
    let git = try RepositoryBuilder()
    try git.commit("one", [StoreBuilder.path("a"): "{}\n"])
    let commit = """
      tree \(try git.git("rev-parse", "HEAD^{tree}"))
      author A <a@example.org> \(time) +9999
      committer A <a@example.org> \(time) -9999

      two

      """
    let id = try git.git(["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], input: commit)
    try git.git("update-ref", "HEAD", id)
    let store = try git.openStore()
    let revision = try #require(try store.history(of: StoreBuilder.claim("a")).revisions.first?.revision)
    #expect(revision.id == id)
    #expect(revision.timestamp.utf8.count >= 20)
    _ = try? store.revision(at: Moment("2026-11-22"))
  }
}
