import CUnistring

extension StyledText {
  /// The text as lines of at most `width` columns.
  ///
  /// Lines break at spaces, and between characters of scripts that write none, where UAX #14 allows it; a hyphen or a
  /// slash is no place to break, so ids and addresses stay whole. A word longer than a line is broken anywhere, unless
  /// its style is `unbroken`.
  ///
  /// - Parameters:
  ///   - indent: columns before each line.
  ///   - firstIndent: columns before the first line, if other.
  func wrapped(to width: Int, indent: Int = 0, firstIndent: Int? = nil) -> [StyledText] {
    let firstIndent = firstIndent ?? indent
    if let line = fittingLine(width: width, indent: firstIndent) { return [line] }
    var filler = LineFiller(width: width, indent: indent, firstIndent: firstIndent)
    for word in words() { filler.add(word) }
    return filler.finish()
  }

  /// The text on one line, cut to `width` columns with an ellipsis in place of what is left out.
  func truncated(to width: Int) -> StyledText {
    let line = StyledText(runs: runs.map { Run(text: $0.text.replacing("\n", with: " "), style: $0.style) })
    if line.width <= width { return line }
    var left = max(width, 1) - 1
    let kept = line.cells().prefix { cell in
      left -= cell.width
      return left >= 0
    }
    return StyledText(kept) + "…"
  }

  /// The one line that a text is in the common case, without looking at each of its characters.
  private func fittingLine(width: Int, indent: Int) -> StyledText? {
    let isOneLine = runs.allSatisfy { run in run.text.utf8.allSatisfy { (0x20...0x7E).contains($0) } }
    guard isOneLine, let last = runs.last?.text, !last.hasSuffix(" "), indent + self.width <= width else {
      return nil
    }
    return StyledText(String(repeating: " ", count: max(indent, 0))) + self
  }

  private init(runs: [Run]) {
    self.init()
    for run in runs { append(StyledText(run.text, run.style)) }
  }

  fileprivate init(_ cells: ArraySlice<Cell>) {
    self.init()
    var rest = cells
    while let style = rest.first?.style {
      let run = rest.prefix { $0.style == style }
      append(StyledText(String(run.map(\.character)), style))
      rest = rest.dropFirst(run.count)
    }
  }
}

/// One character in its place: how wide it is, and whether a line may or must end before it.
private struct Cell {
  let character: Character
  let style: Style
  let width: Int
  var mayBreakBefore = false

  var isSpace: Bool { character == " " }
  var isLineFeed: Bool { character == "\n" }
}

/// What stays together on a line, with the spaces after it.
private struct Word {
  var cells: [Cell] = []
  var spaces: [Cell] = []
  var endsLine = false

  var width: Int { cells.reduce(0) { $0 + $1.width } }
  var isUnbroken: Bool { cells.contains { $0.style.contains(.unbroken) } }
}

extension StyledText {
  fileprivate func cells() -> [Cell] {
    let text = plain
    let breaks = lineBreaks(text)
    var result: [Cell] = []
    var offset = 0
    for run in runs {
      for character in run.text {
        var cell = Cell(character: character, style: run.style, width: displayWidth(character))
        if let previous = result.last, breaks.indices.contains(offset), breaks[offset] {
          let kept = previous.style.contains(.unbroken) && run.style.contains(.unbroken)
          let atSpace = previous.isSpace || previous.character == "\u{200B}"
          cell.mayBreakBefore = !kept && (atSpace || previous.width == 2 || cell.width == 2)
        }
        result.append(cell)
        offset += character.utf8.count
      }
    }
    return result
  }

  fileprivate func words() -> [Word] {
    var result: [Word] = []
    var word = Word()
    for cell in cells() {
      if cell.isLineFeed {
        word.endsLine = true
        result.append(word)
        word = Word()
      } else {
        if cell.mayBreakBefore {
          result.append(word)
          word = Word()
        }
        if cell.isSpace, !cell.style.contains(.unbroken) {
          word.spaces.append(cell)
        } else {
          // Spaces that no break followed, as before a closing bracket, belong to the word.
          word.cells += word.spaces
          word.spaces = []
          word.cells.append(cell)
        }
      }
    }
    result.append(word)
    return result
  }
}

/// Fills lines with words.
private struct LineFiller {
  let width: Int
  let indent: Int
  private var lines: [StyledText] = []
  private var line: [Cell] = []
  private var column = 0
  /// The spaces after the last word, which are dropped if the line ends there.
  private var spaces: [Cell] = []
  /// Whether the line has nothing but its indent.
  private var isFresh = true

  init(width: Int, indent: Int, firstIndent: Int) {
    self.width = max(width, 1)
    self.indent = indent
    start(at: firstIndent)
  }

  private mutating func start(at indent: Int) {
    line = Array(repeating: Cell(character: " ", style: [], width: 1), count: max(indent, 0))
    column = line.count
    spaces = []
    isFresh = true
  }

  mutating func add(_ word: Word) {
    let needed = word.width
    if !isFresh, !word.cells.isEmpty, column + spaces.count + needed > width { breakLine() }
    if !word.cells.isEmpty {
      put(spaces)
      spaces = []
      for cell in word.cells {
        if column + cell.width > width, !isFresh, !word.isUnbroken { breakLine() }
        put([cell])
      }
    }
    spaces += word.spaces
    if word.endsLine { breakLine() }
  }

  private mutating func put(_ cells: [Cell]) {
    if cells.isEmpty { return }
    line += cells
    column += cells.reduce(0) { $0 + $1.width }
    isFresh = false
  }

  private mutating func breakLine() {
    lines.append(text(of: line))
    start(at: indent)
  }

  mutating func finish() -> [StyledText] {
    if !isFresh || lines.isEmpty { breakLine() }
    return lines
  }

  private func text(of cells: [Cell]) -> StyledText {
    var end = cells.count
    while end > 0, cells[end - 1].isSpace { end -= 1 }
    return StyledText(cells[..<end])
  }
}

/// For each byte of the UTF-8 text, whether a line may end before it (UAX #14).
private func lineBreaks(_ text: String) -> [Bool] {
  let bytes = Array(text.utf8)
  var breaks = [CChar](repeating: 0, count: bytes.count)
  u8_possible_linebreaks_v2(bytes, bytes.count, "UTF-8", &breaks)
  return breaks.map { Int($0) == UC_BREAK_POSSIBLE }
}
