/// A text for people to read, with its styles, harmless to show whatever it was made from.
///
/// Every string that becomes part of one goes through `safeToShow`, so a command that prints nothing else cannot pass
/// a terminal escape from a record on to a terminal. Interpolation takes a style as a second value:
///
///     let text: StyledText = "\(claim.id, .bold) is \("refused", .red)"
struct StyledText: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var text: String
    var style: Style
  }

  private(set) var runs: [Run] = []

  init() {}

  init(_ text: String, _ style: Style = []) {
    append(text, style)
  }

  /// Runs of texts that were made safe to show already.
  init(_ runs: [Run]) {
    for run in runs { append(run) }
  }

  var isEmpty: Bool { runs.isEmpty }

  /// The number of columns that it takes on one line.
  var width: Int {
    runs.reduce(0) { $0 + displayWidth($1.text) }
  }

  /// The text alone.
  var plain: String {
    runs.map(\.text).joined()
  }

  mutating func append(_ other: StyledText) {
    for run in other.runs { append(run) }
  }

  fileprivate mutating func append(_ text: String, _ style: Style = []) {
    append(Run(text: safeToShow(text), style: style))
  }

  private mutating func append(_ run: Run) {
    if run.text.isEmpty { return }
    if runs.last?.style == run.style {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result.append(right)
    return result
  }

  /// The bytes for a terminal; without colour, the text alone.
  func rendered(colour: Bool, ending: String = "") -> String {
    var result = ""
    result.reserveCapacity(runs.reduce(ending.utf8.count) { $0 + $1.text.utf8.count })
    for run in runs {
      let renditions = colour ? run.style.renditions : []
      if renditions.isEmpty {
        result += run.text
      } else {
        result += "\u{1B}[\(renditions.map(String.init).joined(separator: ";"))m\(run.text)\u{1B}[0m"
      }
    }
    return result + ending
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    self.init(value)
  }

  init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.text
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var text = StyledText()

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      text.append(literal)
    }

    mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style = []) {
      text.append(value.description, style)
    }

    mutating func appendInterpolation(_ value: StyledText) {
      text.append(value)
    }
  }
}

extension Sequence where Element == StyledText {
  func joined(separator: StyledText) -> StyledText {
    var result = StyledText()
    for (index, text) in enumerated() {
      if index > 0 { result.append(separator) }
      result.append(text)
    }
    return result
  }
}
