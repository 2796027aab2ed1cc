import Testing

@testable import Provenance

@Suite struct ValidTimeTests {
  /// The limits of a side: `2023-01-01...2023-12-31`, `..` where it is open, `?` where it is unknown, then the marks.
  private func text(_ side: ValidTime.Side) -> String {
    func day(_ bound: Bound) -> String { if case .day(let day) = bound { "\(day)" } else { "-" } }
    let marks =
      (side.qualifier.contains(.uncertain) ? "?" : "") + (side.qualifier.contains(.approximate) ? "~" : "")
    return "\(side.limit) \(day(side.earliest)) \(day(side.latest))" + (marks.isEmpty ? "" : " \(marks)")
  }

  @Test(arguments: [
    ("2023", "date 2023-01-01 2023-12-31", "date 2023-01-01 2023-12-31"),
    ("2023-02~", "date 2023-02-01 2023-02-28 ~", "date 2023-02-01 2023-02-28 ~"),
    ("2023-05-01T10:00:00Z", "date 2023-05-01 2023-05-01", "date 2023-05-01 2023-05-01"),
    ("2021/2023-05", "date 2021-01-01 2021-12-31", "date 2023-05-01 2023-05-31"),
    // Neither ends before it starts nor starts after it ends.
    ("2024-05/2024", "date 2024-05-01 2024-05-31", "date 2024-05-01 2024-12-31"),
    ("2024/2024-05", "date 2024-01-01 2024-05-31", "date 2024-05-01 2024-05-31"),
    ("2021?/2023%", "date 2021-01-01 2021-12-31 ?", "date 2023-01-01 2023-12-31 ?~"),
    ("2020/..", "date 2020-01-01 2020-12-31", "open - -"),
    ("2020/", "date 2020-01-01 2020-12-31", "unknown 2020-01-01 -"),
    ("../2020", "open - -", "date 2020-01-01 2020-12-31"),
    ("/2020", "unknown - 2020-12-31", "date 2020-01-01 2020-12-31"), ("../..", "open - -", "open - -"),
    ("[1667,1670~]", "date 1667-01-01 1670-12-31 ~", "date 1667-01-01 1670-12-31 ~"),
    ("[..1984]", "open - 1984-12-31", "date - 1984-12-31"),
    ("[1984..]", "date 1984-01-01 -", "open 1984-01-01 -"),
    ("{1960,1962-05}", "date 1960-01-01 1960-12-31", "date 1962-05-01 1962-05-31"),
    ("{1960..1962}", "date 1960-01-01 1960-12-31", "date 1962-01-01 1962-12-31"),
    ("{..1984}", "open - -", "date 1984-01-01 1984-12-31"),
    ("{1984..}", "date 1984-01-01 1984-12-31", "open - -"),
    ("199X", "date 1990-01-01 1999-12-31", "date 1990-01-01 1999-12-31"),
    ("Y17E7", "date Y170000000-01-01 Y170000000-12-31", "date Y170000000-01-01 Y170000000-12-31"),
  ])
  func limits(_ source: String, _ start: String, _ end: String) throws {
    let time = ValidTime(try EDTF(source))
    #expect(text(time.start) == start)
    #expect(text(time.end) == end)
  }
}
