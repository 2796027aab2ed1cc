import CUnistring

/// Two lines with a single line break between them, and whether they were set apart on purpose (a heading, the items of
/// a list, the rows of a table) or only wrapped.
///
/// Wrapped prose fills its lines: the next line's first word would not have fitted. Where the evidence is thin, the
/// lines count as wrapped.
struct SetLines {
  private let text: UTF8Buffer
  private let table: UnsafePointer<FoldClass>
  private let line: Range<Int>
  private let next: Range<Int>

  /// Longer lines, in bytes, are paragraphs.
  private static let longest = 512
  /// How many lines of the same block are looked at on each side.
  private static let neighbours = 12
  /// A block with a longer line, in code points, is prose even if each of its lines begins with a capital.
  private static let listWidth = 60

  /// The line that ends at `offset` and the one whose first word begins at `next`; nil where either is a paragraph.
  init?(_ boundary: SentenceBoundary, endingAt offset: Int, next: Int) {
    text = boundary.text
    table = boundary.table
    guard let line = Self.line(endingAt: offset, in: boundary.text),
      let following = Self.line(from: next, in: boundary.text), !line.isEmpty, !following.isEmpty
    else { return nil }
    self.line = line
    self.next = following
  }

  /// Whether the first line's end ends a sentence.
  var areApart: Bool {
    if isRow(line), isRow(next) { return true }
    guard holdsWords(line), holdsWords(next) else { return true }
    let begin = beginning(next)
    guard begin != .lower, !goesOn(line) else { return false }
    if begin == .capital, isLabelled(line), isLabelled(next) { return true }
    let block = block()
    if begin == .capital, isBroken(line), breaksAreMeant(in: block) { return true }
    let width = block.map(length).max() ?? 0
    let filled = length(line) + 1 + lengthOfFirstWord(next)
    if begin == .uncased { return 2 * filled <= width }
    if 4 * filled <= 3 * width { return true }
    return width <= Self.listWidth && block.count > 2 && block.allSatisfy { beginning($0) == .capital }
      && block.dropLast().allSatisfy { !goesOn($0) && !endsWithMark($0) }
  }

  // MARK: Hard breaks

  /// Whether the line ends with one of Markdown's hard breaks: a backslash, or two spaces.
  private func isBroken(_ line: Range<Int>) -> Bool {
    if text[line.upperBound - 1] == 0x5C { return true }
    return line.count > 2 && text[line.upperBound - 1] == 0x20 && text[line.upperBound - 2] == 0x20
  }

  /// Spaces are left at the ends of wrapped lines as well, some of which break before a small letter.
  private func breaksAreMeant(in block: [Range<Int>]) -> Bool {
    zip(block, block.dropFirst()).allSatisfy { !isBroken($0) || beginning($1) != .lower }
  }

  // MARK: Lines

  private static func line(endingAt offset: Int, in text: UTF8Buffer) -> Range<Int>? {
    var start = offset
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D {
      start -= 1
      if offset - start > longest { return nil }
    }
    return start..<offset
  }

  private static func line(from offset: Int, in text: UTF8Buffer) -> Range<Int>? {
    var end = offset
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
      end += 1
      if end - offset > longest { return nil }
    }
    return offset..<end
  }

  /// The lines around with no blank one among them.
  private func block() -> [Range<Int>] {
    var before: [Range<Int>] = []
    var at = line.lowerBound
    while before.count < Self.neighbours, at > 0 {
      at -= at > 1 && text[at - 1] == 0x0A && text[at - 2] == 0x0D ? 2 : 1
      guard let line = Self.line(endingAt: at, in: text), !isBlank(line) else { break }
      before.append(line)
      at = line.lowerBound
    }
    var after: [Range<Int>] = []
    at = next.upperBound
    while after.count < Self.neighbours, at < text.count {
      at += text[at] == 0x0D && text.scalar(from: at + 1) == 0x0A ? 2 : 1
      guard let line = Self.line(from: at, in: text), !isBlank(line) else { break }
      after.append(line)
      at = line.upperBound
    }
    return before.reversed() + [line, next] + after
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while at < line.upperBound {
      let (scalar, length) = text.scalar(at: at)
      guard FoldClass.of(scalar, table) == .whiteSpace else { return false }
      at += length
    }
    return true
  }

  /// The length in code points, white space at both ends apart.
  private func length(_ line: Range<Int>) -> Int {
    var count = 0
    var last = 0
    var at = line.lowerBound
    while at < line.upperBound {
      let (scalar, length) = text.scalar(at: at)
      at += length
      let isSpace = FoldClass.of(scalar, table) == .whiteSpace
      if count > 0 || !isSpace { count += 1 }
      if !isSpace { last = count }
    }
    return last
  }

  private func lengthOfFirstWord(_ line: Range<Int>) -> Int {
    var count = 0
    var at = line.lowerBound
    while at < line.upperBound {
      let (scalar, length) = text.scalar(at: at)
      at += length
      if FoldClass.of(scalar, table) == .whiteSpace {
        if count > 0 { break }
      } else {
        count += 1
      }
    }
    return count
  }

  // MARK: What a line is

  private enum Beginning { case lower, capital, uncased }

  /// How the line's first letter or digit is written; a digit counts as a capital.
  private func beginning(_ line: Range<Int>) -> Beginning {
    var at = line.lowerBound
    while at < line.upperBound {
      let (scalar, length) = text.scalar(at: at)
      at += length
      if Number.isDigit(scalar) { return .capital }
      guard Number.isAlphanumeric(scalar) else { continue }
      if uc_is_property_lowercase(scalar) { return .lower }
      return uc_is_property_uppercase(scalar) ? .capital : .uncased
    }
    return .lower
  }

  private func holdsWords(_ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while at < line.upperBound {
      let (scalar, length) = text.scalar(at: at)
      if Number.isAlphanumeric(scalar) { return true }
      at += length
    }
    return false
  }

  /// A row of a table: a bar, or a tab after its first word.
  private func isRow(_ line: Range<Int>) -> Bool {
    var hasText = false
    for at in line {
      let byte = text[at]
      if byte == 0x7C { return true }
      if byte == 0x09, hasText { return true }
      if byte > 0x20 { hasText = true }
    }
    return false
  }

  /// "Place of death: Harbour".
  private func isLabelled(_ line: Range<Int>) -> Bool {
    var spaces = 0
    for at in line.prefix(40) {
      let byte = text[at]
      if byte == 0x20 { spaces += 1 }
      if byte == 0x3A { return at + 1 < line.upperBound && text[at + 1] == 0x20 }
      if spaces > 3 { return false }
    }
    return false
  }

  private func lastScalar(_ line: Range<Int>) -> UInt32? {
    let line = trimmed(line)
    return line.isEmpty ? nil : text.scalar(before: line.upperBound)
  }

  /// The line without the white space, invisible characters and backslash of a hard break at its end.
  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    if !line.isEmpty, text[end - 1] == 0x5C { end -= 1 }
    while end > line.lowerBound {
      let before = text.start(before: end)
      switch FoldClass.of(text.scalar(at: before).value, table) {
      case .whiteSpace, .invisible: end = before
      default: return line.lowerBound..<end
      }
    }
    return line.lowerBound..<end
  }

  /// Whether the line ends with a mark or word that wants more to follow.
  private func goesOn(_ line: Range<Int>) -> Bool {
    let line = trimmed(line)
    guard let last = lastScalar(line) else { return false }
    switch last {
    case 0x2C, 0x3A, 0x3B, 0x26, 0x2F, 0x060C, 0x061B, 0x3001, 0xFF0C: return true
    default: break
    }
    if FoldClass.of(last, table) == .dash || ibid_is_opening(last) { return true }
    guard Number.isAlphanumeric(last) else { return false }
    var start = line.upperBound
    while start > line.lowerBound, text[start - 1] != 0x20, text[start - 1] != 0x09 { start -= 1 }
    // As it is written: a capital "A" names something.
    let word = String(decoding: text[start..<line.upperBound], as: UTF8.self)
    return Self.joiningWords.contains(word.withoutOpeningMarks)
  }

  private func endsWithMark(_ line: Range<Int>) -> Bool {
    lastScalar(line).map(ibid_is_punctuation) ?? true
  }

  /// Words after which a sentence goes on: articles, prepositions, conjunctions, titles.
  private static let joiningWords: Set<String> = Set(
    """
    the a an of in on at by to for from with and or but nor as than that which who whose into onto over under after
    before between against during his her its their our my this these those mr mrs dr col gen said was were is are
    der die das dem den des ein eine einen einem einer eines und oder von vom zu zum zur mit bei für auf aus nach seit
    le la les un une des du de au aux et ou en dans par pour sur avec chez el los las unos unas y o del al con por
    para os as um uma e do da dos das em no na nos nas il lo gli uno di a da in con su per tra fra
    и или в во на с со к ко у о об от до из за по при для под над не та і або у з зі із до від на
    het een van en of z w we i do na ve bir
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension String {
  /// Without what may open a word: marks of emphasis, brackets, quotation marks.
  fileprivate var withoutOpeningMarks: String { String(drop(while: { "*_(\"'".contains($0) })) }
}
