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
    let text = MeasuredText(self)
    var filler = LineFiller(text, width: width, indent: indent, firstIndent: firstIndent)
    text.forEachWord { filler.add($0) }
    return filler.finish()
  }

  /// The text on one line, cut to `width` columns with an ellipsis in place of what is left out.
  func truncated(to width: Int) -> StyledText {
    let line = StyledText(runs.map { Run(text: $0.text.replacing("\n", with: " "), style: $0.style) })
    if line.width <= width { return line }
    let text = MeasuredText(line)
    var left = max(width, 1) - 1
    var end = 0
    for cell in text.cells() {
      left -= cell.width
      if left < 0 { break }
      end = cell.bytes.upperBound
    }
    return text.slice(0..<end) + "…"
  }

  /// The one line that a text is in the common case, without looking at each of its characters.
  private func fittingLine(width: Int, indent: Int) -> StyledText? {
    guard let last = runs.last?.text.utf8.last, last != UInt8(ascii: " ") else { return nil }
    let isOneLine = runs.allSatisfy { !$0.text.holdsLineFeed() }
    guard isOneLine, runs.reduce(indent, { $0 + mostDisplayWidth($1.text) }) <= width else { return nil }
    if indent <= 0 { return self }
    return StyledText([Run(text: String(repeating: " ", count: indent), style: [])] + runs)
  }
}

/// What stays together on a line, and the spaces after it. Places are in the UTF-8 of the text.
private struct Word {
  var bytes = 0..<0
  var width = 0
  var spaces = 0
  var isUnbroken = false
  var endsLine = false
}

extension MeasuredText {
  fileprivate func forEachWord(_ body: (Word) -> Void) {
    if isPlain { return forEachPlainWord(body) }
    var word = Word()
    for cell in cells() {
      if cell.isLineFeed {
        word.endsLine = true
        body(word)
        word = Word()
        continue
      }
      if cell.mayBreakBefore {
        body(word)
        word = Word()
      }
      if cell.isSpace, !cell.isUnbroken {
        word.spaces += 1
      } else {
        // Spaces that no break followed, as before a closing bracket, belong to the word.
        let start = word.bytes.isEmpty ? cell.bytes.lowerBound - word.spaces : word.bytes.lowerBound
        word.bytes = start..<cell.bytes.upperBound
        word.width += word.spaces + cell.width
        word.spaces = 0
        if cell.isUnbroken { word.isUnbroken = true }
      }
    }
    body(word)
  }

  /// The words of a plain text, where a character is a byte.
  private func forEachPlainWord(_ body: (Word) -> Void) {
    var start = 0
    forEachPlainBreak { end in
      let bytes = withoutTrailingSpaces(start..<end)
      body(Word(bytes: bytes, width: bytes.count, spaces: end - bytes.upperBound))
      start = end
    }
  }
}

/// Fills lines with words. A line is a stretch of the text.
private struct LineFiller {
  private let text: MeasuredText
  private let width: Int
  private let indent: Int
  private var lines: [StyledText] = []
  private var lineIndent: Int
  /// What of the text is on the line; nil where that has nothing but its indent.
  private var line: Range<Int>?
  private var column: Int
  /// The number of spaces after the last word, which are dropped if the line ends there.
  private var spaces = 0

  init(_ text: MeasuredText, width: Int, indent: Int, firstIndent: Int) {
    self.text = text
    self.width = max(width, 1)
    self.indent = max(indent, 0)
    lineIndent = max(firstIndent, 0)
    column = lineIndent
  }

  mutating func add(_ word: Word) {
    if !word.bytes.isEmpty {
      if line != nil, column + spaces + word.width > width { breakLine() }
      if spaces > 0 {
        put((word.bytes.lowerBound - spaces)..<word.bytes.lowerBound, columns: spaces)
        spaces = 0
      }
      if column + word.width <= width || word.isUnbroken {
        put(word.bytes, columns: word.width)
      } else {
        for cell in text.cells(in: word.bytes) {
          if line != nil, column + cell.width > width { breakLine() }
          put(cell.bytes, columns: cell.width)
        }
      }
    }
    spaces += word.spaces
    if word.endsLine { breakLine() }
  }

  private mutating func put(_ bytes: Range<Int>, columns: Int) {
    line = (line?.lowerBound ?? bytes.lowerBound)..<bytes.upperBound
    column += columns
  }

  private mutating func breakLine() {
    let shown = text.withoutTrailingSpaces(line ?? 0..<0)
    let margin = StyledText(String(repeating: " ", count: lineIndent))
    lines.append(shown.isEmpty ? StyledText() : margin + text.slice(shown))
    line = nil
    lineIndent = indent
    column = indent
    spaces = 0
  }

  mutating func finish() -> [StyledText] {
    if line != nil || lines.isEmpty { breakLine() }
    return lines
  }
}
