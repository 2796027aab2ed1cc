import Testing

@testable import Provenance

@Suite struct TimelineBarTests {
  /// A bar over the years 2021 to 2023, four columns a year: `#` certain, `=` within, `-` possible, with its marks.
  private func draw(_ date: String) throws -> String {
    let axis = TimeAxis(
      Day(year: 2021, month: 1, day: 1)...Day(year: 2023, month: 12, day: 31), width: 12)
    let bar = TimelineBar(ValidTime(try EDTF(date)), on: axis)
    func sign(_ mark: TimelineBar.Mark?) -> String {
      switch mark {
      case nil: " "
      case .goesOn: "*"
      case .unknown: "!"
      case .qualified(.approximate): "~"
      case .qualified(.uncertain): "?"
      case .qualified: "%"
      }
    }
    let cells = bar.cells.map { cell in
      switch cell {
      case .no: "."
      case .possible: "-"
      case .within: "="
      case .certain: "#"
      }
    }
    return sign(bar.before) + cells.joined() + sign(bar.after)
  }

  @Test(arguments: [
    ("2022-02-05", " ....#....... "), ("2022", " ....====.... "), ("2022~", "~....----....~"),
    ("2022?", "?....----....?"), ("2022%", "%....----....%"), ("2021/2023", " ---######--- "),
    ("2021-01-01/2022-12-31", " ########.... "), ("2021~/2022-12-31", "~-------#.... "),
    ("2022/..", " ....---#####*"), ("2022/", " ....--------!"), ("../2022", "*#####---.... "),
    ("/2022", "!--------.... "), ("../..", "*############*"), ("2015/2022", "*#####---.... "),
    ("2010/2040", "*############*"), ("2010", "*............ "), ("2040", " ............*"),
    ("2040~", " ............*"), ("[2021,2023]", " ====....==== "), ("{2021,2023}", " ====....==== "),
    ("202X", "*============*"), ("Y17E7", " ............*"), ("Y-999999999999999999", "*............ "),
    ("/2010", "*............ "),
  ])
  func cells(_ date: String, _ drawn: String) throws {
    #expect(try draw(date) == drawn)
  }

  @Test func eachCellIsTheAnswerOfItsDays() throws {
    let axis = TimeAxis(Day(year: 2018, month: 3, day: 1)...Day(year: 2026, month: 7, day: 9), width: 37)
    for fact in EDTFRelation.cases.map(\.0) {
      let date = try EDTF(fact)
      if date.endsBeforeItStarts { continue }
      let bar = TimelineBar(ValidTime(date), on: axis)
      for (column, cell) in bar.cells.enumerated() {
        let days = axis.days(ofColumn: column)
        let relation = date.relation(toDaysFrom: days.first, through: days.last)
        #expect((cell == .certain) == (relation == .definitely), "\(fact), \(column)")
        #expect((cell == .no) == (relation == .no), "\(fact), \(column)")
      }
    }
  }
}
