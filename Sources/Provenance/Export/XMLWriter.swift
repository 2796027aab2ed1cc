/// Writes XML 1.0: elements, their attributes and text, escaped in one place.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [StaticString] = []

  /// An element with elements in it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    content: (inout XMLWriter) -> Void
  ) {
    text += "\(indent)<\(name)\(written(attributes))>\n"
    open.append(name)
    content(&self)
    open.removeLast()
    text += "\(indent)</\(name)>\n"
  }

  /// An element with text in it, or with nothing.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text content: String = ""
  ) {
    let start = "\(indent)<\(name)\(written(attributes))"
    text += content.isEmpty ? start + "/>\n" : "\(start)>\(Self.escaped(content))</\(name)>\n"
  }

  /// An element with lines of text in it, or with nothing where there are none.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], lines: [String]
  ) {
    let start = "\(indent)<\(name)\(written(attributes))"
    let content = lines.map(Self.escaped).joined(separator: "\n")
    text += content.isEmpty ? start + "/>\n" : "\(start)>\(content)</\(name)>\n"
  }

  private var indent: String { String(repeating: "  ", count: open.count) }

  private func written(_ attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
  }

  /// A text that is no markup. Characters that XML 1.0 (section 2.2) does not allow become U+FFFD, and so do the
  /// bidirectional controls that would show a text in another order than it is written.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.isUnfitForExport: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
