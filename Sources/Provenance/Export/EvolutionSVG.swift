extension ProfileSeries {
  /// The series as a picture (SVG 1.1, self-contained): claims in force and their citations, what each revision did, and
  /// how many of the claims are supported. Light or dark as the viewer prefers.
  public var svg: String {
    let chart = EvolutionChart(self)
    return StepChart.picture(title: chart.title, summary: chart.summary, height: 640) { xml in
      chart.draw(in: &xml)
    }
  }
}

/// The parts of the picture, in units of its `viewBox`.
private struct EvolutionChart {
  private let steps: [ProfileSeries.Step]
  let title: String
  let summary: String
  private let chart: StepChart

  init(_ series: ProfileSeries) {
    steps = series.steps(atMost: StepChart.mostSteps)
    title = "Evolution of the profile: \(series.label)"
    summary = series.summary
    chart = StepChart(steps: steps.count)
  }

  func draw(in xml: inout XMLWriter) {
    chart.label(Self.heading(title), x: chart.left, y: 36, "heading", in: &xml)
    chart.label(summary, x: chart.left, y: 58, "muted", in: &xml)
    drawLegend(in: &xml)
    drawProfile(in: &xml)
    drawEvents(in: &xml)
    chart.drawShare(
      steps.map(\.tally.coverage), "Share of claims in force with a supporting citation", top: 520,
      in: &xml)
    chart.drawDates(
      steps.map { ($0.date, Self.tip($0)) }, bottom: 580, isBucketed: isBucketed, in: &xml)
  }

  /// As much of a title as fits the picture, where a wide letter takes the room of two; `<title>` has all of it.
  private static func heading(_ title: String) -> String {
    var room = 76
    let shown = title.prefix { character in
      room -= character.unicodeScalars.first.map { $0.value >= 0x1100 ? 2 : 1 } ?? 0
      return room >= 0
    }
    return shown.endIndex == title.endIndex ? title : shown + "\u{2026}"
  }

  private func drawLegend(in xml: inout XMLWriter) {
    let entries = [
      ("supported", "supported claims"), ("unsupported", "claims without support"),
      ("citations", "citations"),
      ("gained", "added, restored"), ("changed", "changed, moved"), ("lost", "retracted, deleted"),
    ]
    var x = chart.left
    for (kind, text) in entries {
      if kind == "citations" {
        xml.element(
          "line", ["class": kind, "x1": chart.px(x), "x2": chart.px(x + 12), "y1": "82", "y2": "82"])
      } else {
        xml.element("rect", ["class": kind, "x": chart.px(x), "y": "76", "width": "12", "height": "12"])
      }
      chart.label(text, x: x + 18, y: 87, "muted", in: &xml)
      x += 36 + Double(text.utf8.count) * 6.9
    }
  }

  /// Claims in force as steps, those without support on top, and the number of citations as a line.
  private func drawProfile(in xml: inout XMLWriter) {
    let tallies = steps.map(\.tally)
    let panel = StepChart.Panel(
      top: 126, bottom: 330, most: StepChart.roundUp(tallies.map { max($0.inForce, $0.citations) }.max() ?? 0)
    )
    chart.drawFrame(panel, "Claims in force, citations", values: StepChart.marks(upTo: panel.most), in: &xml)
    xml.element("path", ["class": "unsupported", "d": chart.area(tallies.map(\.inForce), panel)])
    xml.element("path", ["class": "supported", "d": chart.area(tallies.map(\.supported), panel)])
    xml.element("path", ["class": "citations", "d": chart.outline(tallies.map(\.citations), panel)])
  }

  /// What was added and changed above the line, what was retracted or deleted below it.
  private func drawEvents(in xml: inout XMLWriter) {
    let up = StepChart.roundUp(steps.map { $0.gained + $0.changed }.max() ?? 0)
    let lost = steps.map(\.lost).max() ?? 0
    let down = lost == 0 ? 0 : StepChart.roundUp(lost)
    let zero = 380 + 90 * Double(up) / Double(up + down)
    let above = StepChart.Panel(top: 380, bottom: zero, most: up)
    let bottom = 470.0
    chart.drawFrame(above, "Claims per \(isBucketed ? "step" : "revision")", values: [0, up], in: &xml)
    chart.line(y: bottom, "grid", in: &xml)
    if bottom - zero > 12 {
      chart.label("\u{2212}\(down)", x: chart.left - 8, y: bottom + 4, "value", in: &xml)
    }
    let width = max(1, chart.slot - max(1, chart.slot * 0.2))
    for (index, step) in steps.enumerated() {
      let x = chart.left + chart.slot * Double(index) + (chart.slot - width) / 2
      func bar(_ kind: String, from low: Double, to high: Double) {
        guard low - high > 0.01 else { return }
        xml.element(
          "rect",
          [
            "class": kind, "x": chart.px(x), "y": chart.px(high), "width": chart.px(width),
            "height": chart.px(low - high),
          ])
      }
      bar("gained", from: zero, to: above.y(step.gained))
      bar("changed", from: above.y(step.gained), to: above.y(step.gained + step.changed))
      bar("lost", from: zero + (bottom - zero) * Double(step.lost) / Double(max(1, down)), to: zero)
    }
    chart.line(y: zero, "axis", in: &xml)
  }

  private var isBucketed: Bool { steps.contains { $0.revisions > 1 } }

  private static func tip(_ step: ProfileSeries.Step) -> String {
    let name = step.revisions > 1 ? "\(step.revisions) revisions to " : ""
    return "\(name)\(step.revision.prefix(10)), \(step.date): "
      + "\(counted(step.tally.inForce, "claim")) in force, \(step.tally.supported) supported, "
      + "\(counted(step.tally.citations, "citation")); "
      + "\(step.gained) added or restored, "
      + "\(step.changed) changed or moved, \(step.lost) retracted or deleted"
  }
}
