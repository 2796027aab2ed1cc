/// An aligned listing that fits the terminal.
///
/// Columns are as wide as their widest cell; where that is too wide, the ones that may shrink do, the widest first.
/// Where even that does not fit, because ids are long, each row becomes a paragraph: its first cell on a line of its
/// own, the others wrapped below it.
struct Table: Sendable {
  struct Column: Sendable {
    enum Fit: Sendable {
      /// Never narrower than its widest cell: ids are there to be copied.
      case whole
      /// Cut with an ellipsis, but never under the given number of columns.
      case truncated(atLeast: Int)
      /// Continued on further lines, in at least the given number of columns.
      case wrapped(atLeast: Int)
    }

    enum Alignment: Sendable {
      case left
      case right
    }

    let heading: String
    let fit: Fit
    let alignment: Alignment

    init(_ heading: String, _ fit: Fit = .whole, alignment: Alignment = .left) {
      self.heading = heading
      self.fit = fit
      self.alignment = alignment
    }
  }

  static let gap = 2
  let columns: [Column]
  private(set) var rows: [[StyledText]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// - Parameter row: a cell for each column; missing ones are empty.
  mutating func add(_ row: [StyledText]) {
    let padding = Array(repeating: StyledText(), count: max(0, columns.count - row.count))
    rows.append(Array((row + padding).prefix(columns.count)))
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The lines of the listing. There is a heading if a column has one, and none for an empty listing.
  func lines(width: Int) -> [StyledText] {
    if rows.isEmpty { return [] }
    guard let widths = columnWidths(in: width) else { return paragraphs(width: width) }
    var all = rows
    if columns.contains(where: { !$0.heading.isEmpty }) {
      all.insert(columns.map { StyledText($0.heading, .bold) }, at: 0)
    }
    return all.flatMap { lines(of: $0, widths: widths) }
  }

  private func columnWidths(in width: Int) -> [Int]? {
    var widths = columns.indices.map { index in
      rows.reduce(displayWidth(columns[index].heading)) { max($0, $1[index].width) }
    }
    var excess = widths.reduce(0, +) + Self.gap * max(0, columns.count - 1) - width
    while excess > 0 {
      // Down to the second widest, then both together: one column at a time does that.
      let shrinkable = columns.indices.filter { widths[$0] > columns[$0].leastWidth }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func lines(of row: [StyledText], widths: [Int]) -> [StyledText] {
    let cells = columns.indices.map { index -> [StyledText] in
      switch columns[index].fit {
      case .whole: [row[index].truncated(to: widths[index])]
      case .truncated: [row[index].truncated(to: widths[index])]
      case .wrapped: row[index].wrapped(to: widths[index])
      }
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      var result = StyledText()
      var column = 0
      for index in columns.indices {
        guard line < cells[index].count, !cells[index][line].isEmpty else { continue }
        let cell = cells[index][line]
        let start = widths[..<index].reduce(0) { $0 + $1 + Self.gap }
        let shift = columns[index].alignment == .right ? widths[index] - cell.width : 0
        result.append(StyledText(String(repeating: " ", count: max(0, start + shift - column))))
        result.append(cell)
        column = start + shift + cell.width
      }
      return result
    }
  }

  private func paragraphs(width: Int) -> [StyledText] {
    rows.flatMap { row in
      let rest = row.dropFirst().filter { !$0.isEmpty }.joined(separator: "  ")
      return [row[0]] + (rest.isEmpty ? [] : rest.wrapped(to: width, indent: 2))
    }
  }
}

extension Table.Column {
  fileprivate var leastWidth: Int {
    switch fit {
    case .whole: Int.max
    case .truncated(let least), .wrapped(let least): max(1, least, min(displayWidth(heading), 20))
    }
  }
}
