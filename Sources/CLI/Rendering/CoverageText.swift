import Provenance

extension Terminal {
  /// How many claims passed, from revision to revision: a row for each, or for several where there are many.
  ///
  /// - Parameter limit: the most rows.
  func show(_ series: CoverageSeries, atMost limit: Int) throws {
    let steps = series.steps(atMost: limit)
    guard !steps.isEmpty else { return }
    let layout = CoverageLayout(steps, on: self)
    for row in layout.lines { try line(row) }
    try line()
    try wrap(layout.legend)
  }
}

/// The rows set in the columns of a terminal.
private struct CoverageLayout {
  private let steps: [CoverageSeries.Step]
  private let cells: [[String]]
  private let heading: [String]
  private let widths: [Int]
  private let barWidth: Int
  private let isWide: Bool
  private let isBucketed: Bool
  private let glyphs: (passed: Character, unverifiable: Character, failed: Character)

  init(_ steps: [CoverageSeries.Step], on terminal: Terminal) {
    self.steps = steps
    glyphs = terminal.isUnicode ? ("\u{2588}", "\u{2592}", "\u{2591}") : ("#", "?", "-")
    let isWide = terminal.width >= 60
    let isBucketed = steps.contains { $0.revisions > 1 }
    self.isWide = isWide
    self.isBucketed = isBucketed
    let heading =
      (isWide ? ["date", isBucketed ? "revisions" : "revision"] : ["date"]) + ["claims", "failed"]
    let cells = steps.map { step in
      let (point, summary) = (step.point, step.point.summary)
      let revision = isBucketed ? "\(step.revisions)" : String(point.revision.prefix(10))
      return (isWide ? [point.date, revision] : [point.date])
        + ["\(summary.checked)", summary.failed > 0 ? "\(summary.failed)" : ""]
    }
    let widths = heading.indices.map { column in
      cells.reduce(displayWidth(heading[column])) { max($0, displayWidth($1[column])) }
    }
    self.heading = heading
    self.cells = cells
    self.widths = widths
    // Seven columns after the bar are for the share, and one of them stays free.
    barWidth = max(4, terminal.width - widths.reduce(0) { $0 + $1 + (isWide ? 2 : 1) } - 7)
  }

  /// The heading and the rows.
  var lines: [StyledText] {
    let most = steps.map(\.point.summary.checked).max() ?? 0
    let styles: [Style] = (isWide ? [.dim, isBucketed ? [] : .yellow] : [.dim]) + [.bold, .red]
    let head = line(heading, styles: heading.map { _ in .bold }, bar: "", end: StyledText("passed", .bold))
    return [head]
      + zip(steps, cells).map { step, cells in
        let share = step.point.summary.share.map { "\($0 / 10)%" } ?? ""
        return line(cells, styles: styles, bar: bar(step.point.summary, most: most), end: StyledText(share))
      }
  }

  private func line(_ cells: [String], styles: [Style], bar: StyledText, end: StyledText) -> StyledText {
    var result = StyledText()
    for (column, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[column] - displayWidth(cell)))
      let isLeft = column == 0 || (column == 1 && isWide && !isBucketed)
      result.append(StyledText(isLeft ? "" : padding))
      result.append(StyledText(cell, styles[column]))
      result.append(StyledText((isLeft ? padding : "") + (isWide ? "  " : " ")))
    }
    result.append(bar)
    result.append(StyledText(String(repeating: " ", count: max(0, barWidth - bar.width + 6 - end.width))))
    return result + end
  }

  /// The claims by how they came out; no number but 0 is without a mark.
  private func bar(_ summary: Examination.Summary, most: Int) -> StyledText {
    func length(_ count: Int) -> Int {
      count == 0 ? 0 : max(1, (count * barWidth + most / 2) / max(1, most))
    }
    let whole = length(summary.checked)
    let failed = min(whole, length(summary.failed))
    let unverifiable = min(whole - failed, length(summary.unverifiable))
    return StyledText(String(repeating: glyphs.passed, count: whole - failed - unverifiable), .green)
      + StyledText(String(repeating: glyphs.unverifiable, count: unverifiable), .yellow)
      + StyledText(String(repeating: glyphs.failed, count: failed), .red)
  }

  /// What the signs mean.
  var legend: StyledText {
    var parts = ["\(glyphs.passed) passed"]
    if steps.contains(where: { $0.point.summary.unverifiable > 0 }) {
      parts.append("\(glyphs.unverifiable) unverifiable")
    }
    if steps.contains(where: { $0.point.summary.failed > 0 }) { parts.append("\(glyphs.failed) failed") }
    if isBucketed { parts.append("a row shows the worst of its revisions") }
    return parts.map { StyledText($0.replacing(" ", with: "\u{A0}"), .dim) }.joined(separator: "   ")
  }
}
