/// What a record holds, a field to a line, with the names in one column and the values in the next.
struct FieldLines {
  private var fields: [(name: StyledText, value: StyledText)] = []

  mutating func add(_ name: String, _ value: StyledText, _ style: Style = .dim) {
    fields.append((StyledText(name, style), value))
  }

  mutating func add(_ name: String, _ value: String?, _ style: Style = .dim) {
    if let value { add(name, StyledText(value), style) }
  }

  /// The widest name that others are aligned with, in columns; a longer one stands out by itself.
  private static let widest = 16

  fileprivate func print(on terminal: Terminal, indent: Int) throws(OutputError) {
    let column = fields.map(\.name.width).filter { $0 <= FieldLines.widest }.max() ?? 0
    for field in fields {
      let padding = String(repeating: " ", count: max(0, column - field.name.width) + 2)
      try terminal.wrap(
        field.name + StyledText(padding) + field.value, indent: indent + min(column, FieldLines.widest) + 2,
        firstIndent: indent)
    }
  }
}

extension Terminal {
  /// Prints fields, the names indented by the given number of columns.
  func show(_ fields: FieldLines, indent: Int) throws(OutputError) {
    try fields.print(on: self, indent: indent)
  }
}
