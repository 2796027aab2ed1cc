import Testing

@testable import CLI

@Suite struct TableTests {
  private func table(_ columns: [Table.Column], _ rows: [[StyledText]], width: Int) -> [String] {
    var table = Table(columns)
    for row in rows { table.add(row) }
    return table.lines(width: width).map(\.plain)
  }

  @Test func columnsAreAligned() {
    let lines = table(
      [.init("Id"), .init("Count", alignment: .right), .init("What", .wrapped(atLeast: 10))],
      [["a", "1", "first"], ["字字", "12", ""]], width: 80)
    #expect(lines == ["Id    Count  What", "a         1  first", "字字     12"])
  }

  @Test func theWidestColumnShrinksFirst() {
    let lines = table(
      [.init(""), .init("", .truncated(atLeast: 4)), .init("", .wrapped(atLeast: 4))],
      [["id", "abcdefgh", "one two three four"]], width: 20)
    #expect(lines == ["id  abcdef…  one two", "             three", "             four"])
    #expect(lines.allSatisfy { $0.count <= 20 })
  }

  @Test func rowsBecomeParagraphsWhereIdsLeaveNoRoom() {
    let lines = table(
      [.init("Id"), .init("What", .wrapped(atLeast: 10))],
      [["claims/somebody/rename/2024", "one two three four five six"]], width: 30)
    #expect(lines == ["claims/somebody/rename/2024", "  one two three four five six"])
  }

  @Test func anEmptyListingPrintsNothing() {
    #expect(table([.init("Id")], [], width: 80).isEmpty)
  }
}
