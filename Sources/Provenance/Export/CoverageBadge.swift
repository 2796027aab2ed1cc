extension VerificationReport {
  /// A badge (SVG) with the share of the claims that were verified. It is its own background, so that it reads the same
  /// on a light and on a dark page.
  ///
  /// The share is rounded down: 100% is said only of all.
  public var badge: String {
    let label = "verified claims"
    let share = summary.checked == 0 ? 0 : summary.passed * 100 / summary.checked
    let value = checkedNothing ? "none checked" : "\(share)%"
    let split = BadgeText.width(of: label) + 20
    let width = split + BadgeText.width(of: value) + 20
    var writer = XMLWriter()
    let picture: KeyValuePairs<StaticString, String> = [
      "xmlns": "http://www.w3.org/2000/svg", "width": "\(width)", "height": "20",
      "viewBox": "0 0 \(width) 20", "role": "img", "aria-labelledby": "title",
    ]
    writer.element("svg", picture) { writer in
      writer.element("title", ["id": "title"], text: "\(label): \(value) (\(caption))")
      writer.element("rect", ["width": "\(width)", "height": "20", "rx": "3", "fill": colour])
      // The left half, square where it meets the right one.
      writer.element(
        "path", ["d": "M3 0H\(split)V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z", "fill": "#42474d"])
      let text: KeyValuePairs<StaticString, String> = [
        "fill": "#ffffff", "font-family": "Verdana, \"DejaVu Sans\", sans-serif", "font-size": "11",
        "aria-hidden": "true",
      ]
      writer.element("g", text) { writer in
        for (word, start) in [(label, 10), (value, split + 10)] {
          writer.element(
            "text", ["x": "\(start)", "y": "14", "textLength": "\(BadgeText.width(of: word))"], text: word)
        }
      }
    }
    return writer.text
  }

  /// Of each, white letters on it have a contrast of 4.5 to 1 at least (WCAG 2.1, level AA).
  private var colour: String {
    if checkedNothing { return "#59636e" }
    if summary.failed > 0 || findings.contains(where: { $0.finding.severity == .error }) { return "#c21c2b" }
    return summary.passed == summary.checked ? "#1a7f37" : "#8a5a00"
  }
}

/// The widths of letters that badges are made of.
enum BadgeText {
  /// In pixels, at 11 pixels of Verdana, rounded up; the words here hold no others.
  static func width(of text: String) -> Int {
    let tenths = text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar {
      case "i", "j", "l": width + 31
      case " ", "f", "t", "r", ".": width + 43
      case "%": width + 118
      case "m", "w": width + 103
      case "c", "k", "s", "v": width + 61
      default: width + 70
      }
    }
    return (tenths + 9) / 10
  }
}
