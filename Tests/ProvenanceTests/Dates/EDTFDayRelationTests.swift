import Provenance
import Testing

@Suite struct EDTFDayRelation {
  /// Of days that EDTF can write, the answer is that of the interval between them.
  @Test(arguments: EDTFRelation.cases.map(\.0))
  func isThatOfTheInterval(_ fact: String) throws {
    let days = [
      "0000-01-01", "1563-06-01", "1999-12-31", "2019-06-15", "2020-01-01", "2023-02-28", "2023-12-31",
      "2024-05-11",
      "2025-01-01",
    ]
    let date = try EDTF(fact)
    for (index, first) in days.enumerated() {
      for last in days[index...] {
        guard case .day(let low) = try EDTF(first).earliest, case .day(let high) = try EDTF(last).earliest
        else { continue }
        // A time of day is compared with days alike.
        let asked = try EDTF("\(first)/\(last)")
        #expect(
          date.relation(toDaysFrom: low, through: high) == date.relation(to: asked), "\(fact) on \(asked)")
      }
    }
  }

  @Test func reachesYearsThatEDTFGivesNoDays() throws {
    let year: Int64 = 170_000_000
    let (first, last) = (Day(year: year, month: 3, day: 1), Day(year: year, month: 3, day: 31))
    #expect(try EDTF("Y17E7").relation(toDaysFrom: first, through: last) == .possibly)
    #expect(try EDTF("Y16E7/Y18E7").relation(toDaysFrom: first, through: last) == .definitely)
    #expect(try EDTF("2020").relation(toDaysFrom: first, through: last) == .no)
  }
}
