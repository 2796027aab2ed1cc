import Glibc

/// A stream of text that a person may be reading: knows its width and whether it takes colour.
struct Terminal: Sendable {
  let stream: Output
  /// Columns of a line.
  let width: Int
  let colour: Bool
  /// Whether drawings may use characters beyond ASCII: not where the locale is set and names another encoding than UTF-8.
  let isUnicode: Bool

  var isTerminal: Bool { stream.isTerminal }

  init(_ stream: Output, environment: [String: String], noColour: Bool = false) {
    self.stream = stream
    width = columns(of: stream, environment: environment)
    // https://no-color.org: any value but the empty one.
    let refused = noColour || environment["NO_COLOR", default: ""] != "" || environment["TERM"] == "dumb"
    colour = stream.isTerminal && !refused
    // POSIX: the first of these that is set and not empty decides.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].map { environment[$0, default: ""] }.first { !$0.isEmpty }
    isUnicode = locale.map { $0.lowercased().replacing("-", with: "").contains("utf8") } ?? true
  }

  /// The same terminal, where what is shown is kept by another stream.
  init(_ other: Terminal, keepingIn stream: Output) {
    self.stream = stream
    width = other.width
    colour = other.colour
    isUnicode = other.isUnicode
  }

  /// Prints the text as it is, on one line however long: a line feed, as the name of a file may hold, is written out.
  func line(_ text: StyledText = "") throws(OutputError) {
    let shown = text.rendered(colour: colour, ending: "\n")
    let isOneLine = !shown.holdsLineFeed(apartFromLast: 1)
    try stream.write(isOneLine ? shown : shown.dropLast().replacing("\n", with: #"\u{A}"#) + "\n")
  }

  /// Prints the text in lines of the terminal's width; see `StyledText.wrapped`.
  func wrap(_ text: StyledText, indent: Int = 0, firstIndent: Int? = nil) throws(OutputError) {
    for wrapped in text.wrapped(to: width, indent: indent, firstIndent: firstIndent) { try line(wrapped) }
  }

  func print(_ table: Table) throws(OutputError) {
    for row in table.lines(width: width) { try line(row) }
  }

  /// Writes a whole document, such as an exported profile, ending it with a newline. Into a pipe or a file its bytes
  /// are exact; at a terminal they are made safe to show.
  func write(document: String) throws(OutputError) {
    let text = document.utf8.last == 0x0A ? document : document + "\n"
    try stream.write(isTerminal ? safeToShow(text) : text)
  }

  func flush() throws(OutputError) {
    try stream.flush()
  }
}

extension String {
  /// Whether there is a line feed in it, but for so many of its last bytes.
  func holdsLineFeed(apartFromLast bytes: Int = 0) -> Bool {
    var text = self
    return text.withUTF8 { $0.dropLast(bytes).contains(0x0A) }
  }
}

/// The terminal's own answer, else COLUMNS, else 80.
private func columns(of stream: Output, environment: [String: String]) -> Int {
  var size = winsize()
  if let descriptor = stream.descriptor, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
    return max(20, Int(size.ws_col))
  }
  guard let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 else { return 80 }
  return min(max(20, columns), 10_000)
}
