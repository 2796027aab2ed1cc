/// How a piece of text looks at a terminal. Without colour nothing of it is left.
struct Style: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let bold = Style(rawValue: 1 << 0)
  static let dim = Style(rawValue: 1 << 1)
  static let red = Style(rawValue: 1 << 2)
  static let green = Style(rawValue: 1 << 3)
  static let yellow = Style(rawValue: 1 << 4)
  static let cyan = Style(rawValue: 1 << 5)
  /// Wrapping keeps the text on one line, even one that is too long: commands and ids are copied from the screen.
  static let unbroken = Style(rawValue: 1 << 6)
  /// A command to type, or a piece of input.
  static let code: Style = [.bold, .unbroken]

  /// The parameters of the control sequence "select graphic rendition" (ECMA-48, 8.3.117).
  var renditions: [Int] {
    let known: [(Style, Int)] = [
      (.bold, 1), (.dim, 2), (.red, 31), (.green, 32), (.yellow, 33), (.cyan, 36),
    ]
    return known.filter { contains($0.0) }.map(\.1)
  }
}
