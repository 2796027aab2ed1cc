extension ProfileSeries {
  /// The series as a picture (SVG 1.1, self-contained): claims in force and their citations, what each revision did, and
  /// how many of the claims are supported. Light or dark as the viewer prefers.
  public var svg: String {
    let chart = EvolutionChart(self)
    var xml = XMLWriter()
    xml.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 960 640", "width": "960", "height": "640",
        "role": "img", "aria-labelledby": "title desc",
      ]
    ) { xml in
      xml.element("title", ["id": "title"], text: chart.title)
      xml.element("desc", ["id": "desc"], text: chart.summary)
      xml.element("style", text: EvolutionChart.style)
      xml.element("rect", ["class": "page", "width": "960", "height": "640"])
      chart.draw(in: &xml)
    }
    return xml.text
  }
}

/// The parts of the picture, in units of its `viewBox`.
private struct EvolutionChart {
  private let steps: [ProfileSeries.Step]
  let title: String
  let summary: String
  /// The width of one step.
  private let slot: Double
  private let left = 64.0
  private let right = 936.0

  /// The most steps that are told apart.
  private static let mostSteps = 218

  init(_ series: ProfileSeries) {
    steps = series.steps(atMost: Self.mostSteps)
    title = "Evolution of the profile: \(series.label)"
    summary = series.summary
    slot = min(72, (right - left) / Double(max(1, steps.count)))
  }

  /// A part of the picture: where it is, and the value that its top stands for.
  private struct Panel {
    let top: Double
    let bottom: Double
    let most: Int

    func y(_ value: Int) -> Double { bottom - (bottom - top) * Double(value) / Double(max(1, most)) }
  }

  func draw(in xml: inout XMLWriter) {
    label(title, x: left, y: 36, "heading", in: &xml)
    label(summary, x: left, y: 58, "muted", in: &xml)
    drawLegend(in: &xml)
    drawProfile(in: &xml)
    drawEvents(in: &xml)
    drawCoverage(in: &xml)
    drawDates(in: &xml)
  }

  private func drawLegend(in xml: inout XMLWriter) {
    let entries = [
      ("supported", "supported claims"), ("unsupported", "claims without support"),
      ("citations", "citations"),
      ("gained", "added, restored"), ("changed", "changed, moved"), ("lost", "retracted, deleted"),
    ]
    var x = left
    for (kind, text) in entries {
      if kind == "citations" {
        xml.element("line", ["class": kind, "x1": px(x), "x2": px(x + 12), "y1": "82", "y2": "82"])
      } else {
        xml.element("rect", ["class": kind, "x": px(x), "y": "76", "width": "12", "height": "12"])
      }
      label(text, x: x + 18, y: 87, "muted", in: &xml)
      x += 36 + Double(text.utf8.count) * 6.9
    }
  }

  /// Claims in force as steps, those without support on top, and the number of citations as a line.
  private func drawProfile(in xml: inout XMLWriter) {
    let tallies = steps.map(\.tally)
    let panel = Panel(
      top: 126, bottom: 330, most: Self.roundUp(tallies.map { max($0.inForce, $0.citations) }.max() ?? 0))
    drawFrame(panel, "Claims in force, citations", values: Self.marks(upTo: panel.most), in: &xml)
    xml.element("path", ["class": "unsupported", "d": area(tallies.map(\.inForce), panel)])
    xml.element("path", ["class": "supported", "d": area(tallies.map(\.supported), panel)])
    xml.element("path", ["class": "citations", "d": outline(tallies.map(\.citations), panel)])
  }

  /// What was added and changed above the line, what was retracted or deleted below it.
  private func drawEvents(in xml: inout XMLWriter) {
    let up = Self.roundUp(steps.map { $0.gained + $0.changed }.max() ?? 0)
    let lost = steps.map(\.lost).max() ?? 0
    let down = lost == 0 ? 0 : Self.roundUp(lost)
    let zero = 380 + 90 * Double(up) / Double(up + down)
    let above = Panel(top: 380, bottom: zero, most: up)
    let bottom = 470.0
    drawFrame(above, "Claims per \(isBucketed ? "step" : "revision")", values: [0, up], in: &xml)
    line(y: bottom, "grid", in: &xml)
    if bottom - zero > 12 {
      label("\u{2212}\(down)", x: left - 8, y: bottom + 4, "value", in: &xml)
    }
    let width = max(1, slot - max(1, slot * 0.2))
    for (index, step) in steps.enumerated() {
      let x = left + slot * Double(index) + (slot - width) / 2
      func bar(_ kind: String, from low: Double, to high: Double) {
        guard low - high > 0.01 else { return }
        xml.element(
          "rect",
          ["class": kind, "x": px(x), "y": px(high), "width": px(width), "height": px(low - high)])
      }
      bar("gained", from: zero, to: above.y(step.gained))
      bar("changed", from: above.y(step.gained), to: above.y(step.gained + step.changed))
      bar("lost", from: zero + (bottom - zero) * Double(step.lost) / Double(max(1, down)), to: zero)
    }
    line(y: zero, "axis", in: &xml)
  }

  /// The share of the claims in force that a citation supports.
  private func drawCoverage(in xml: inout XMLWriter) {
    let panel = Panel(top: 520, bottom: 580, most: 1000)
    drawFrame(panel, "Share of claims in force with a supporting citation", values: [], in: &xml)
    for (value, text) in [(0, "0%"), (1000, "100%")] {
      line(y: panel.y(value), value == 0 ? "axis" : "grid", in: &xml)
      label(text, x: left - 8, y: panel.y(value) + 4, "value", in: &xml)
    }
    xml.element("path", ["class": "coverage", "d": outline(steps.map { $0.tally.coverage ?? 0 }, panel)])
  }

  /// The dates below the picture, and over it what each step says when it is pointed at.
  private func drawDates(in xml: inout XMLWriter) {
    let every = max(1, Int((96 / slot).rounded(.up)))
    var written = ""
    for (index, step) in steps.enumerated() {
      let x = left + slot * Double(index)
      if index % every == 0 {
        xml.element("line", ["class": "axis", "x1": px(x), "x2": px(x), "y1": "580", "y2": "586"])
        if step.date != written { label(step.date, x: x, y: 602, "muted", in: &xml) }
        written = step.date
      }
      xml.element(
        "rect", ["class": "hover", "x": px(x), "y": "126", "width": px(slot), "height": "454"]
      ) { xml in
        xml.element("title", text: Self.tip(step))
      }
    }
    label(isBucketed ? "revisions, several to a step" : "revisions", x: left, y: 624, "muted", in: &xml)
  }

  private var isBucketed: Bool { steps.contains { $0.revisions > 1 } }

  private static func tip(_ step: ProfileSeries.Step) -> String {
    let name = step.revisions > 1 ? "\(step.revisions) revisions to " : ""
    return "\(name)\(step.revision.prefix(10)), \(step.date): \(step.tally.inForce) claims in force, "
      + "\(step.tally.supported) supported, \(step.tally.citations) citations; \(step.gained) added or restored, "
      + "\(step.changed) changed or moved, \(step.lost) retracted or deleted"
  }
}

extension EvolutionChart {
  private func drawFrame(_ panel: Panel, _ name: String, values: [Int], in xml: inout XMLWriter) {
    label(name, x: left, y: panel.top - 10, "name", in: &xml)
    for value in values {
      line(y: panel.y(value), value == 0 ? "axis" : "grid", in: &xml)
      label("\(value)", x: left - 8, y: panel.y(value) + 4, "value", in: &xml)
    }
  }

  private func line(y: Double, _ kind: String, in xml: inout XMLWriter) {
    xml.element("line", ["class": kind, "x1": px(left), "x2": px(right), "y1": px(y), "y2": px(y)])
  }

  private func label(_ text: String, x: Double, y: Double, _ kind: String, in xml: inout XMLWriter) {
    xml.element("text", ["class": kind, "x": px(x), "y": px(y)], text: text)
  }

  /// A path along the values, level over each step.
  private func outline(_ values: [Int], _ panel: Panel) -> String {
    var path = ""
    for (index, value) in values.enumerated() {
      let x = left + slot * Double(index)
      let y = px(panel.y(value))
      path += "\(index == 0 ? "M\(px(x)) \(y)" : "V\(y)")H\(px(x + slot))"
    }
    return path
  }

  private func area(_ values: [Int], _ panel: Panel) -> String {
    values.isEmpty ? "" : outline(values, panel) + "V\(px(panel.bottom))H\(px(left))Z"
  }

  /// A number of the picture with one decimal at most.
  private func px(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// A round number that is no less, and not so much more that the picture is half empty.
  private static func roundUp(_ value: Int) -> Int {
    if value <= 5 { return max(1, value) }
    var unit = 1
    while value > 100 * unit { unit *= 10 }
    return [8, 10, 12, 16, 20, 25, 32, 40, 50, 60, 80, 100].map { $0 * unit }.first { $0 >= value } ?? value
  }

  private static func marks(upTo most: Int) -> [Int] {
    most % 4 == 0
      ? (0...4).map { most / 4 * $0 } : most % 5 == 0 ? (0...5).map { most / 5 * $0 } : Array(0...most)
  }

  static let style = """
    text { font: 12px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328 }
    .heading { font-size: 18px; font-weight: 600 } .name { font-weight: 600 } .value { text-anchor: end }
    .muted, .value { fill: #59636e } .page { fill: #ffffff }
    .grid { stroke: #d1d9e0 } .axis { stroke: #59636e } .hover { fill: transparent; fill-opacity: 0 }
    .supported { fill: #3b7dd8 } .unsupported { fill: #afb8c1 }
    .citations, .coverage { fill: none; stroke-width: 2; stroke: #8250df } .citations { stroke-dasharray: 4 3 }
    .coverage { stroke: #3b7dd8 } .gained { fill: #2da44e } .changed { fill: #bf8700 } .lost { fill: #cf222e }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc } .muted, .value { fill: #9198a1 } .page { fill: #0d1117 }
      .grid { stroke: #3d444d } .axis { stroke: #9198a1 }
      .supported { fill: #4493f8 } .unsupported { fill: #656c76 }
      .citations { stroke: #ab7df8 } .coverage { stroke: #4493f8 }
      .gained { fill: #3fb950 } .changed { fill: #d29922 } .lost { fill: #f85149 }
    }
    """
}
