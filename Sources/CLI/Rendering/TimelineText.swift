import Provenance

extension Terminal {
  /// A timeline: an axis, and under it a bar for each dated claim; then the claims without a date.
  ///
  /// - Parameters:
  ///   - axis: makes the axis of so many columns.
  ///   - isCompact: leaves the statements out.
  func show(
    _ timeline: Timeline, caption: String, isCompact: Bool, axis: (_ width: Int) -> TimeAxis
  ) throws {
    try wrap("\(timeline.label, .bold)")
    try wrap(StyledText(timeline.counts, .bold), indent: 2)
    try wrap(StyledText(caption, .dim), indent: 2)
    let charted = timeline.dated + timeline.retracted
    if !charted.isEmpty {
      let chart = TimelineChart(charted, about: timeline.subject, on: self, axis: axis)
      try line()
      for row in chart.head { try line(row) }
      for entry in timeline.dated { try show(entry, in: chart, isCompact: isCompact) }
      if !timeline.retracted.isEmpty { try line("\("Retracted", [.bold, .yellow])") }
      for entry in timeline.retracted { try show(entry, in: chart, isCompact: isCompact) }
      for row in chart.foot { try line(row) }
      try line()
      try wrap(chart.legend)
    }
    try showUndated(timeline, isCompact: isCompact)
    guard !timeline.unreadable.isEmpty else { return }
    try line()
    try line("\("Records that cannot be read", [.bold, .red])")
    for id in timeline.unreadable { try line("  \(id)") }
  }

  private func show(_ entry: Timeline.Entry, in chart: TimelineChart, isCompact: Bool) throws {
    for row in chart.rows(of: entry) { try line(row) }
    if isCompact { return }
    let other = entry.isReference ? "about \(entry.id.subject): " : ""
    let when = entry.time.map { " (\($0.date.describe()))" } ?? ""
    try wrap("\(other, .yellow)\(entry.claim.statement, .dim)\(when, .cyan)", indent: 2)
    if let reason = entry.claim.retraction { try wrap("\("Retracted:", .yellow) \(reason)", indent: 2) }
  }

  private func showUndated(_ timeline: Timeline, isCompact: Bool) throws {
    guard !timeline.undated.isEmpty else { return }
    try line()
    try line("\("Undated", [.bold, .cyan])")
    for entry in timeline.undated {
      let label = entry.label(about: timeline.subject)
      let rank = entry.claim.rank == .normal ? "" : "  [\(entry.claim.rank.rawValue)]"
      let fault = entry.fault.map { "  \(entry.claim.when ?? ""): \($0)" } ?? ""
      let head: StyledText = "  \(label, .bold)\(rank, .yellow)\(fault, .red)"
      try line(head.truncated(to: width))
      if !isCompact { try line(("    " + StyledText(entry.claim.statement, .dim)).truncated(to: width)) }
    }
  }
}

extension Timeline {
  /// How many claims there are of each sort.
  fileprivate var counts: String {
    var parts = ["\(dated.count) dated", "\(undated.count) undated"]
    if !retracted.isEmpty { parts.append("\(retracted.count) retracted") }
    if !unreadable.isEmpty { parts.append("\(unreadable.count) unreadable") }
    if leftOut > 0 { parts.append("\(leftOut) left out") }
    return "Claims by valid time: " + parts.joined(separator: ", ")
  }
}

extension Timeline.Entry {
  /// The claim's id, without the subject where the timeline is of that.
  fileprivate func label(about subject: String) -> String {
    id.subject == subject ? "\(id.type)/\(id.name)" : id.description
  }
}

/// The bars of a timeline, set in the columns of a terminal.
private struct TimelineChart {
  private let axis: TimeAxis
  private let bars: [ClaimID: TimelineBar]
  private let glyphs: TimelineGlyphs
  private let subject: String
  /// Columns of the labels; 0 where the terminal is so narrow that they stand on lines of their own.
  private let margin: Int
  private let width: Int
  private let count: Int

  init(
    _ entries: [Timeline.Entry], about subject: String, on terminal: Terminal,
    axis: (_ width: Int) -> TimeAxis
  ) {
    self.subject = subject
    width = terminal.width
    count = entries.count
    glyphs = terminal.isUnicode ? .unicode : .ascii
    let longest = entries.map { displayWidth($0.label(about: subject)) }.max() ?? 0
    margin = width < 60 ? 0 : min(longest, width * 2 / 5) + 1
    // A column at either side is for the marks, and one at the right stays free.
    let axis = axis(width - margin - 3)
    self.axis = axis
    bars = Dictionary(
      entries.compactMap { entry in entry.time.map { (entry.id, TimelineBar($0, on: axis)) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The axis above the bars.
  var head: [StyledText] { [labels, ruler] }

  /// The axis again below the bars, where there are so many that the one above is out of sight.
  var foot: [StyledText] { count > 12 ? [ruler, labels] : [] }

  private var labels: StyledText {
    var text = ""
    for tick in axis.ticks {
      let start = margin + 1 + tick.column
      let length = displayWidth(text)
      guard start >= length + (length > 0 ? 1 : 0), start + displayWidth(tick.label) <= width else {
        continue
      }
      text += String(repeating: " ", count: start - length) + tick.label
    }
    return StyledText(text, .bold)
  }

  private var ruler: StyledText {
    var line = [Character](repeating: glyphs.rule, count: axis.width)
    for tick in axis.ticks { line[tick.column] = glyphs.tick }
    return StyledText(String(repeating: " ", count: margin + 1) + String(line), .dim)
  }

  /// A claim's label and bar, on one line or on two.
  func rows(of entry: Timeline.Entry) -> [StyledText] {
    let style: Style = entry.claim.rank == .deprecated ? .yellow : .bold
    let label = StyledText(entry.label(about: subject), style)
    guard let bar = bars[entry.id] else { return [label] }
    guard margin > 0 else { return [label.truncated(to: width), draw(bar)] }
    let short = label.truncated(to: margin - 1)
    return [short + StyledText(String(repeating: " ", count: margin - short.width)) + draw(bar)]
  }

  private func draw(_ bar: TimelineBar) -> StyledText {
    var cells = bar.cells.map { glyphs.cell($0) }
    for tick in axis.ticks where bar.cells[tick.column] == .no { cells[tick.column] = (glyphs.grid, .dim) }
    cells = [(" ", [])] + cells + [(" ", [])]
    let filled = bar.cells.indices.filter { bar.cells[$0] != .no }
    if let mark = bar.before { cells[filled.first ?? 0] = (glyphs.mark(mark, isBefore: true), .cyan) }
    if let mark = bar.after {
      cells[(filled.last ?? bar.cells.count - 1) + 2] = (glyphs.mark(mark, isBefore: false), .cyan)
    }
    while cells.last?.0 == " " { cells.removeLast() }
    return cells.map { StyledText(String($0.0), $0.1) }.reduce(StyledText(), +)
  }

  /// What the signs that are used mean.
  var legend: StyledText {
    let used = bars.values
    func has(_ cell: TimelineBar.Cell) -> Bool { used.contains { $0.cells.contains(cell) } }
    let marks = used.flatMap { [$0.before, $0.after] }.compactMap(\.self)
    let qualifiers = marks.map { if case .qualified(let qualifier) = $0 { qualifier } else { Qualifier() } }
    var parts: [String] = []
    if has(.certain) { parts.append("\(glyphs.cell(.certain).0) holds") }
    if has(.within) { parts.append("\(glyphs.cell(.within).0) at some time within") }
    if has(.possible) { parts.append("\(glyphs.cell(.possible).0) may hold") }
    if marks.contains(.goesOn) {
      parts.append(
        "\(glyphs.mark(.goesOn, isBefore: true))\(glyphs.mark(.goesOn, isBefore: false)) goes on or lies beyond"
      )
    }
    if qualifiers.contains(.approximate) { parts.append("~ approximate") }
    if qualifiers.contains(.uncertain) || marks.contains(.unknown) {
      parts.append("? uncertain or not known")
    }
    if qualifiers.contains([.uncertain, .approximate]) { parts.append("% uncertain and approximate") }
    return parts.map { part in
      StyledText(part.replacing(" ", with: "\u{A0}"), .dim)
    }.joined(separator: "   ")
  }
}

/// The signs of a timeline.
private struct TimelineGlyphs {
  private let certain: Character
  private let within: Character
  private let possible: Character
  private let arrows: (Character, Character)
  let rule: Character
  let tick: Character
  let grid: Character

  static let unicode = TimelineGlyphs(
    certain: "\u{2588}", within: "\u{2592}", possible: "\u{2591}", arrows: ("\u{2190}", "\u{2192}"),
    rule: "\u{2500}", tick: "\u{252C}", grid: "\u{250A}")
  static let ascii = TimelineGlyphs(
    certain: "#", within: "=", possible: "-", arrows: ("<", ">"), rule: "-", tick: "+", grid: ":")

  func cell(_ cell: TimelineBar.Cell) -> (Character, Style) {
    switch cell {
    case .no: (" ", [])
    case .possible: (possible, .yellow)
    case .within: (within, .cyan)
    case .certain: (certain, .green)
    }
  }

  func mark(_ mark: TimelineBar.Mark, isBefore: Bool) -> Character {
    switch mark {
    case .goesOn: isBefore ? arrows.0 : arrows.1
    case .unknown: "?"
    case .qualified(.approximate): "~"
    case .qualified(.uncertain): "?"
    case .qualified: "%"
    }
  }
}
