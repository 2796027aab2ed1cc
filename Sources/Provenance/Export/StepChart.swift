/// What pictures of a history are drawn with: steps beside one another, in units of a `viewBox` 960 wide.
struct StepChart {
  let left = 64.0
  let right = 936.0
  /// The width of one step.
  let slot: Double

  /// The most steps that are told apart.
  static let mostSteps = 218

  init(steps: Int) { slot = min(72, (right - left) / Double(max(1, steps))) }

  /// A part of the picture: where it is, and the value that its top stands for.
  struct Panel {
    let top: Double
    let bottom: Double
    let most: Int

    func y(_ value: Int) -> Double { bottom - (bottom - top) * Double(value) / Double(max(1, most)) }
  }

  /// A picture, self-contained, that is light or dark as the viewer prefers.
  static func picture(
    title: String, summary: String, height: Int, draw: (inout XMLWriter) -> Void
  ) -> String {
    var xml = XMLWriter()
    xml.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 960 \(height)", "width": "960",
        "height": "\(height)", "role": "img", "aria-labelledby": "title desc",
      ]
    ) { xml in
      xml.element("title", ["id": "title"], text: title)
      xml.element("desc", ["id": "desc"], text: summary)
      xml.element("style", text: style)
      xml.element("rect", ["class": "page", "width": "960", "height": "\(height)"])
      draw(&xml)
    }
    return xml.text
  }

  /// A share in thousandths over the steps; nil where there is nothing to have a share of.
  func drawShare(_ values: [Int?], _ name: String, top: Double, in xml: inout XMLWriter) {
    let panel = Panel(top: top, bottom: top + 60, most: 1000)
    drawFrame(panel, name, values: [], in: &xml)
    for (value, text) in [(0, "0%"), (1000, "100%")] {
      line(y: panel.y(value), value == 0 ? "axis" : "grid", in: &xml)
      label(text, x: left - 8, y: panel.y(value) + 4, "value", in: &xml)
    }
    xml.element("path", ["class": "coverage", "d": outline(values, panel)])
  }

  /// The dates of the steps below the panels that reach from 126 to `bottom`, and over these what each step says when it is
  /// pointed at.
  func drawDates(
    _ steps: [(date: String, tip: String)], bottom: Double, isBucketed: Bool, in xml: inout XMLWriter
  ) {
    let every = max(1, Int((96 / slot).rounded(.up)))
    var written = ""
    for (index, step) in steps.enumerated() {
      let x = left + slot * Double(index)
      if index % every == 0 {
        xml.element(
          "line", ["class": "axis", "x1": px(x), "x2": px(x), "y1": px(bottom), "y2": px(bottom + 6)])
        if step.date != written { label(step.date, x: x, y: bottom + 22, "muted", in: &xml) }
        written = step.date
      }
      xml.element(
        "rect", ["class": "hover", "x": px(x), "y": "126", "width": px(slot), "height": px(bottom - 126)]
      ) { xml in
        xml.element("title", text: step.tip)
      }
    }
    label(
      isBucketed ? "revisions, several to a step" : "revisions", x: left, y: bottom + 44, "muted", in: &xml)
  }

  func drawFrame(_ panel: Panel, _ name: String, values: [Int], in xml: inout XMLWriter) {
    label(name, x: left, y: panel.top - 10, "name", in: &xml)
    for value in values {
      line(y: panel.y(value), value == 0 ? "axis" : "grid", in: &xml)
      label("\(value)", x: left - 8, y: panel.y(value) + 4, "value", in: &xml)
    }
  }

  func line(y: Double, _ kind: String, in xml: inout XMLWriter) {
    xml.element("line", ["class": kind, "x1": px(left), "x2": px(right), "y1": px(y), "y2": px(y)])
  }

  func label(_ text: String, x: Double, y: Double, _ kind: String, in xml: inout XMLWriter) {
    xml.element("text", ["class": kind, "x": px(x), "y": px(y)], text: text)
  }

  /// A path along the values, level over each step, and broken over those without a value.
  func outline(_ values: [Int?], _ panel: Panel) -> String {
    var path = ""
    var isDrawing = false
    for (index, value) in values.enumerated() {
      guard let value else {
        isDrawing = false
        continue
      }
      let x = left + slot * Double(index)
      let y = px(panel.y(value))
      path += "\(isDrawing ? "V\(y)" : "M\(px(x)) \(y)")H\(px(x + slot))"
      isDrawing = true
    }
    return path
  }

  func area(_ values: [Int], _ panel: Panel) -> String {
    values.isEmpty ? "" : outline(values, panel) + "V\(px(panel.bottom))H\(px(left))Z"
  }

  /// A number of the picture with one decimal at most.
  func px(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// A round number that is no less, and not so much more that the picture is half empty.
  static func roundUp(_ value: Int) -> Int {
    if value <= 5 { return max(1, value) }
    var unit = 1
    while value > 100 * unit { unit *= 10 }
    return [8, 10, 12, 16, 20, 25, 32, 40, 50, 60, 80, 100].map { $0 * unit }.first { $0 >= value } ?? value
  }

  static func marks(upTo most: Int) -> [Int] {
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
