import Testing

@testable import Provenance

@Suite struct TimeAxisTests {
  private let now = Day(year: 2026, month: 11, day: 22)

  private func axis(_ dates: String..., width: Int = 60) throws -> TimeAxis {
    TimeAxis(of: try dates.map { ValidTime(try EDTF($0)) }, now: now, width: width)
  }

  private func span(_ axis: TimeAxis) -> String { "\(axis.days.lowerBound) \(axis.days.upperBound)" }

  @Test func reachesFromTheFirstDayToTheLast() throws {
    #expect(span(try axis("2023", "2021-05/2022")) == "2021-01-01 2023-12-31")
    #expect(span(try axis("2023-05-03", "2023-05-20")) == "2023-05-03 2023-05-20")
    #expect(span(try axis("2023-05-03", "2023-08-20")) == "2023-05-01 2023-08-31")
    #expect(span(try axis("-0043-03-15", "0014")) == "-0043-01-01 0014-12-31")
  }

  @Test func goesOnToNowWhereSomethingDoes() throws {
    #expect(span(try axis("2020-05/..")) == "2020-01-01 2026-12-31")
    #expect(span(try axis("2020/")) == "2020-01-01 2026-12-31")
    #expect(span(try axis("../2020")) == "2020-01-01 2020-12-31")
    #expect(span(try axis("2030/..")) == "2030-01-01 2030-12-31")
    #expect(span(try axis("-0500/..")) == "-0500-01-01 -0500-12-31")
  }

  @Test func leavesOutWhatWouldPressTheRestTogether() throws {
    #expect(span(try axis("2019", "2021", "Y17E7")) == "2019-01-01 2021-12-31")
    #expect(span(try axis("2019", "Y17E7")) == "2019-01-01 2019-12-31")
    #expect(
      span(try axis("-Y17E7".replacing("-Y", with: "Y-"), "2019", "-0500", "2001")) == "2001-01-01 2019-12-31"
    )
    #expect(span(try axis("0100", "0900", "1900")) == "0100-01-01 1900-12-31")
    #expect(span(try axis("Y170000000", "Y170000002")) == "Y170000000-01-01 Y170000002-12-31")
  }

  @Test func yearsOutOfAllReachAreNoPartOfIt() throws {
    #expect(span(try axis("Y999999999999999999")) == "\(now) \(now)")
    #expect(span(try axis("Y-999999999999999999", "2020")) == "2020-01-01 2020-12-31")
    #expect(span(try axis("../..")) == "\(now) \(now)")
    #expect(span(try axis()) == "\(now) \(now)")
  }

  @Test func limitsThatAreGivenCount() throws {
    let times = [ValidTime(try EDTF("2020"))]
    let (low, high) = (Day(year: 1990, month: 5, day: 2), Day(year: 2030, month: 5, day: 2))
    #expect(TimeAxis(of: times, from: low, to: high, now: now, width: 40).days == low...high)
    // Where nothing is dated on the side that is left open.
    #expect(TimeAxis(of: times, from: high, now: now, width: 40).days.lowerBound == high)
    #expect(TimeAxis(of: times, to: low, now: now, width: 40).days.upperBound == low)
  }

  @Test(arguments: [10, 33, 60, 200])
  func columnsAreTheDaysInOrderWithoutGap(_ width: Int) throws {
    for axis in [
      try axis("2023", width: width), try axis("2023-05-01/2023-05-09", width: width),
      try axis("-0500/2020", width: width), try axis("Y17E7", width: width),
    ] {
      var next = axis.days.lowerBound.daysSince1970
      for column in 0..<axis.width {
        let (first, last) = axis.days(ofColumn: column)
        #expect(first <= last)
        #expect(first.daysSince1970 == next || first.daysSince1970 == next - 1)
        next = last.daysSince1970 + 1
      }
      #expect(next == axis.days.upperBound.daysSince1970 + 1)
    }
  }

  @Test(arguments: [
    "2023", "2023-05-01/2023-05-09", "2021/2024", "-0500/2020", "1900/1999", "Y17E7/Y18E7", "2023-05-01",
  ])
  func ticksStandWhereTheirDayIsAndLabelsDoNotTouch(_ date: String) throws {
    for width in [22, 36, 50, 120] {
      let axis = try axis(date, width: width)
      #expect(!axis.ticks.isEmpty)
      for (tick, next) in zip(axis.ticks, axis.ticks.dropFirst()) {
        #expect(tick.column + tick.label.utf8.count < next.column, "\(date) at \(width): \(axis.ticks)")
      }
      for tick in axis.ticks {
        guard case .day(let day) = try EDTF(tick.label).earliest else { continue }
        let days = axis.days(ofColumn: tick.column)
        #expect(days.first <= day && day <= days.last, "\(tick) of \(date) at \(width)")
      }
    }
  }

  @Test func ticksAreRound() throws {
    #expect(try axis("2019/2023").ticks.map(\.label) == ["2019", "2020", "2021", "2022", "2023"])
    #expect(
      try axis("2023").ticks.map(\.label) == [
        "2023-01", "2023-03", "2023-05", "2023-07", "2023-09", "2023-11",
      ])
    #expect(try axis("-0500/2020").ticks.map(\.label) == ["-0500", "0000", "0500", "1000", "1500", "2000"])
  }
}
