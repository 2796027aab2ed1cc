extension CoverageSeries {
  /// One line on how the claims stood: "12 claims, 11 passed, 1 failed, 91%; 14 revisions from 2026-11-20 to 2026-11-22".
  public var account: String {
    guard let first = points.first, let last = points.last else { return "no claim yet" }
    let summary = last.summary
    var parts = [counted(summary.checked, "claim"), "\(summary.passed) passed"]
    if summary.failed > 0 { parts.append("\(summary.failed) failed") }
    if summary.unverifiable > 0 { parts.append("\(summary.unverifiable) unverifiable") }
    if let share = summary.share { parts.append("\(share / 10)%") }
    let span = first.date == last.date ? "on \(last.date)" : "from \(first.date) to \(last.date)"
    return parts.joined(separator: ", ") + "; \(counted(points.count, "revision")) \(span)"
  }

  /// The series as a picture (SVG 1.1, self-contained): claims by how they came out, and the share that passed. Light or
  /// dark as the viewer prefers.
  public var svg: String {
    let chart = CoverageChart(self)
    return StepChart.picture(title: CoverageChart.title, summary: account, height: 500) { xml in
      chart.draw(account, in: &xml)
    }
  }
}

/// The parts of the picture, in units of its `viewBox`.
private struct CoverageChart {
  static let title = "Claims that passed their checks"

  private let steps: [CoverageSeries.Step]
  private let chart: StepChart

  init(_ series: CoverageSeries) {
    steps = series.steps(atMost: StepChart.mostSteps)
    chart = StepChart(steps: steps.count)
  }

  func draw(_ account: String, in xml: inout XMLWriter) {
    chart.label(Self.title, x: chart.left, y: 36, "heading", in: &xml)
    chart.label(account, x: chart.left, y: 58, "muted", in: &xml)
    var x = chart.left
    for (kind, text) in [("supported", "passed"), ("changed", "unverifiable"), ("lost", "failed")] {
      xml.element("rect", ["class": kind, "x": chart.px(x), "y": "76", "width": "12", "height": "12"])
      chart.label(text, x: x + 18, y: 87, "muted", in: &xml)
      x += 36 + Double(text.utf8.count) * 6.9
    }
    drawClaims(in: &xml)
    chart.drawShare(
      steps.map(\.point.summary.share), "Share of claims that passed", top: 380, in: &xml)
    chart.drawDates(
      steps.map { ($0.point.date, Self.tip($0)) }, bottom: 440,
      isBucketed: steps.contains { $0.revisions > 1 }, in: &xml)
  }

  /// The claims as steps: those that passed, on them the unverifiable ones, and on top those that failed.
  private func drawClaims(in xml: inout XMLWriter) {
    let summaries = steps.map(\.point.summary)
    let most = StepChart.roundUp(summaries.map(\.checked).max() ?? 0)
    let panel = StepChart.Panel(top: 126, bottom: 330, most: most)
    chart.drawFrame(panel, "Claims", values: StepChart.marks(upTo: most), in: &xml)
    xml.element("path", ["class": "lost", "d": chart.area(summaries.map(\.checked), panel)])
    xml.element(
      "path", ["class": "changed", "d": chart.area(summaries.map { $0.passed + $0.unverifiable }, panel)])
    xml.element("path", ["class": "supported", "d": chart.area(summaries.map(\.passed), panel)])
  }

  private static func tip(_ step: CoverageSeries.Step) -> String {
    let name = step.revisions > 1 ? "\(step.revisions) revisions to " : ""
    let (point, summary) = (step.point, step.point.summary)
    return "\(name)\(point.revision.prefix(10)), \(point.date): \(counted(summary.checked, "claim")), "
      + "\(summary.passed) passed, \(summary.failed) failed, \(summary.unverifiable) unverifiable"
  }
}
