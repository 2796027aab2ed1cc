import Testing

@testable import Provenance

/// Whether two valid times must share a moment, whichever way they are read.
@Suite struct CertainTimeTests {
  @Test(arguments: [
    ("2021-03-14", "2021-03-14"), ("2021", "2021"), ("2021?", "2021?"),
    ("2021-03-14", "2021-01-01/2021-12-31"),
    ("2021", "2019/2023"), ("2021/..", "2022/.."), ("2021-05-02", "2021-05-01/.."), ("../2021", "../2019"),
    ("2020-01-01/2021-06-01", "2021-05-01/2022"), ("199X", "1980/2005"),
    ("2021-03-14T10:00:00Z", "2021-03-14T12:00:00+02:00"),
  ]) func areOfOneTime(_ one: String, _ other: String) throws {
    #expect(try meets(one, other))
    #expect(try meets(other, one))
  }

  @Test(arguments: [
    ("2021-03-14", "2021"), ("2021-03-14", "2021-03-15"), ("2021?", "2021"), ("2021~", "2019/2023"),
    ("2023", "2019/2023"), ("2019/2021", "2021/2023"), ("2020-01-01/2021-05-01", "2021-05-01/.."),
    ("2021-05-01", "2021-05-01/.."), ("2021", "2021-05"), ("2021/", "2022/"), ("{2019,2023}", "2021"),
    ("[2019,2023]", "2021"), ("199X", "1995"), ("2021-03-14T10:00:00Z", "2021-03-14T12:00:00Z"),
    ("2021-21", "2021-04-01"), ("/2021", "2020"),
  ]) func mayBeOfDifferentTimes(_ one: String, _ other: String) throws {
    #expect(try !meets(one, other))
    #expect(try !meets(other, one))
  }

  @Test(arguments: ["", "never", "2024/2023", "2021-13-40", String(repeating: "9", count: 4_000)])
  func whatIsNoTimeMeetsNothing(_ text: String) { #expect(CertainTime(text) == nil) }

  /// Days, months, years and intervals of them: whatever is certain holds for the earliest and the latest readings.
  @Test func whatIsCertainHoldsForEveryReading() throws {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func point() -> String {
      let (year, month, day) = (2019 + next(4), 1 + next(3), 1 + next(3))
      return ["\(year)", "\(year)-0\(month)", "\(year)-0\(month)-0\(day)"][next(3)]
    }
    func days(_ text: String) throws -> [Int64] {
      let date = try EDTF(text)
      return [date.earliest, date.latest].compactMap {
        if case .day(let day) = $0 { day.daysSince1970 } else { nil }
      }
    }
    func readings(_ text: String) throws -> [(Int64, Int64)] {
      let parts = text.split(separator: "/").map(String.init)
      guard parts.count == 2 else { return try days(text).map { ($0, $0) } }
      return try days(parts[0]).flatMap { start in try days(parts[1]).map { (start, $0) } }.filter {
        $0.0 <= $0.1
      }
    }
    var certain = 0
    for _ in 0..<4_000 {
      let texts = (0..<2).map { _ in next(2) == 0 ? point() : "\(point())/\(point())" }
      guard let one = CertainTime(texts[0]), let other = CertainTime(texts[1]) else { continue }
      let meets = one.certainlyMeets(other)
      #expect(meets == other.certainlyMeets(one))
      guard meets, texts[0] != texts[1] else { continue }
      certain += 1
      for mine in try readings(texts[0]) {
        for theirs in try readings(texts[1]) {
          #expect(mine.0 <= theirs.1 && theirs.0 <= mine.1, "\(texts)")
        }
      }
    }
    #expect(certain > 100)
  }

  private func meets(_ one: String, _ other: String) throws -> Bool {
    try #require(CertainTime(one)).certainlyMeets(try #require(CertainTime(other)))
  }
}
