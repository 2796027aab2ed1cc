import Provenance

extension Terminal {
  /// How a profile evolved: one row for each revision, or for several where there are many.
  ///
  /// - Parameter limit: the most rows.
  func show(_ series: ProfileSeries, atMost limit: Int) throws {
    try wrap("\(series.label, .bold)")
    try wrap(StyledText(series.summary, .dim), indent: 2)
    let steps = series.steps(atMost: limit)
    guard !steps.isEmpty else { return }
    try line()
    let isBucketed = steps.contains { $0.revisions > 1 }
    let rows = steps.map { EvolutionRow($0, isBucketed: isBucketed) }
    let layout = EvolutionLayout(rows, isBucketed: isBucketed, on: self)
    for row in layout.lines { try line(row) }
    try line()
    try wrap(layout.legend)
    if !series.isComplete { try showCutOff() }
  }
}

/// What stands in the columns of one row.
private struct EvolutionRow {
  let date: String
  let revision: String
  let gained: String
  let changed: String
  let lost: String
  let inForce: String
  let coverage: String
  let tally: ProfileTally

  init(_ step: ProfileSeries.Step, isBucketed: Bool) {
    func sign(_ mark: String, _ count: Int) -> String { count > 0 ? "\(mark)\(count)" : "" }
    date = step.date
    revision = isBucketed ? "\(step.revisions)" : String(step.revision.prefix(10))
    gained = sign("+", step.gained)
    changed = sign("~", step.changed)
    lost = sign("-", step.lost)
    inForce = "\(step.tally.inForce)"
    coverage = step.tally.coverage.map { "\($0 / 10)%" } ?? ""
    tally = step.tally
  }
}

/// The rows set in the columns of a terminal.
private struct EvolutionLayout {
  private let rows: [EvolutionRow]
  private let heading: [String]
  private let widths: [Int]
  private let barWidth: Int
  private let gap: String
  private let glyphs: (full: Character, light: Character)
  private let isBucketed: Bool
  private let hasRevision: Bool

  init(_ rows: [EvolutionRow], isBucketed: Bool, on terminal: Terminal) {
    self.rows = rows
    self.isBucketed = isBucketed
    glyphs = terminal.isUnicode ? ("\u{2588}", "\u{2591}") : ("#", "-")
    let isWide = terminal.width >= 60
    let hasRevision = isBucketed || isWide
    self.hasRevision = hasRevision
    let heading =
      ["date"] + (hasRevision ? [isWide ? isBucketed ? "revisions" : "revision" : "revs"] : [])
      + ["+", "~", "-", isWide ? "in force" : "now"]
    let cells = rows.map { Self.cells($0, hasRevision: hasRevision) }
    self.heading = heading
    let widths = heading.indices.map { index in
      cells.reduce(displayWidth(heading[index])) { max($0, displayWidth($1[index])) }
    }
    self.widths = widths
    // Seven columns after the bar are for the coverage, and one of them stays free.
    let gaps = isWide ? 2 : 1
    barWidth = max(4, terminal.width - widths.reduce(0) { $0 + $1 + gaps } - 7)
    gap = String(repeating: " ", count: gaps)
  }

  private static func cells(_ row: EvolutionRow, hasRevision: Bool) -> [String] {
    [row.date] + (hasRevision ? [row.revision] : []) + [row.gained, row.changed, row.lost, row.inForce]
  }

  /// The heading and the rows.
  var lines: [StyledText] {
    let most = rows.map(\.tally.inForce).max() ?? 0
    let styles: [Style] =
      [.dim] + (hasRevision ? [isBucketed ? [] : .yellow] : []) + [.green, .yellow, .red, .bold]
    let head = line(heading, styles: heading.map { _ in .bold }, end: StyledText("cited", .bold))
    return [head]
      + rows.map { row in
        line(
          Self.cells(row, hasRevision: hasRevision), styles: styles, bar: bar(row.tally, most: most),
          end: StyledText(row.coverage))
      }
  }

  private func line(
    _ cells: [String], styles: [Style], bar: StyledText = "", end: StyledText
  ) -> StyledText {
    var result = StyledText()
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[index] - displayWidth(cell)))
      let isLeft = index == 0 || (index == 1 && hasRevision && !isBucketed)
      result.append(StyledText(isLeft ? "" : padding))
      result.append(StyledText(cell, styles[index]))
      result.append(StyledText((isLeft ? padding : "") + gap))
    }
    result.append(bar)
    result.append(StyledText(String(repeating: " ", count: max(0, barWidth - bar.width + 6 - end.width))))
    return result + end
  }

  /// The claims in force: those with support solid, the others light. No number but 0 is without a mark where there is
  /// room for both; a single mark is what at least half of the claims are.
  private func bar(_ tally: ProfileTally, most: Int) -> StyledText {
    func length(_ count: Int) -> Int {
      count == 0 ? 0 : max(1, (count * barWidth + most / 2) / max(1, most))
    }
    let whole = length(tally.inForce)
    let unsupported = tally.inForce - tally.supported
    let light =
      if unsupported == 0 || tally.supported == 0 {
        unsupported == 0 ? 0 : whole
      } else if whole == 1 {
        tally.supported >= unsupported ? 0 : 1
      } else {
        min(whole - 1, length(unsupported))
      }
    return StyledText(String(repeating: glyphs.full, count: whole - light), .green)
      + StyledText(String(repeating: glyphs.light, count: light), .yellow)
  }

  /// What the signs mean.
  var legend: StyledText {
    var parts = ["+ added or restored", "~ changed or moved", "- retracted or deleted"]
    parts.append("\(glyphs.full) in force")
    if rows.contains(where: { $0.tally.supported < $0.tally.inForce }) {
      parts.append("\(glyphs.light) in force without support")
    }
    if rows.contains(where: { $0.tally.unreadable > 0 }) { parts.append("not in force: what cannot be read") }
    return parts.map { StyledText($0.replacing(" ", with: "\u{A0}"), .dim) }.joined(separator: "   ")
  }
}
