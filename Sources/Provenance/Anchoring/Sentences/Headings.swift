import CUnistring

/// The lines that head what follows them: headings of Markdown, lines set in bold, and questions, which head their
/// answers.
///
/// A quote that has a heading says that its later passages stand under it: "[1914] [7 May: The Lusitania is sunk]" is
/// false where the heading "1915" stands between the two.
extension Anchoring {
  private struct Line {
    var start: Int
    /// Without the white space around it.
    var content: Range<Int>
  }

  // The levels below those of Markdown.
  private static let boldLevel = 7
  private static let questionLevel = 8
  /// Longer lines, in bytes, are paragraphs.
  private static let longestHeading = 512
  /// What may stand before a question in its line, in bytes: "Q12.", "Mr Smith:".
  private static let longestLabel = 16

  /// A heading that is left out between passages (bytes, in order) although a quoted one says that they stand under it.
  func headingLeftOut(between passages: [Range<Int>]) -> QuoteFault? {
    var open: Int?
    for (passage, next) in zip(passages, passages.dropFirst()) where passage.upperBound <= next.lowerBound {
      let quoted = lines(from: lineStart(of: passage.lowerBound), until: passage.upperBound)
      open = quoted.reversed().lazy.compactMap(level).first ?? open
      let gap = passage.upperBound..<next.lowerBound
      guard let open, let newLine = text[gap].firstIndex(where: isLineEnd) else { continue }
      // Of a line that goes on where the gap ends, the next passage quotes the rest.
      let ended = lines(from: newLine + 1, until: gap.upperBound)
        .first { $0.content.upperBound < gap.upperBound && level(of: $0).map { $0 <= open } ?? false }
      if let ended { return .headingLeftOut(heading: words(of: ended)) }
    }
    return nil
  }

  /// Without the marks of a heading or a list.
  private func words(of line: Line) -> String {
    let start = SentenceBoundary(text, table: table).pastMarker(line.content.lowerBound)
    return String(
      decoding: text[min(start, line.content.upperBound)..<line.content.upperBound], as: UTF8.self)
  }

  // MARK: Lines

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Where the line of `offset` begins, or a place inside it if that is far.
  private func lineStart(of offset: Int) -> Int {
    var at = offset
    while at > 0, offset - at <= Self.longestHeading, !isLineEnd(text[at - 1]) { at -= 1 }
    return at
  }

  /// The line that begins at `start`, without the marks of a block quote; of a paragraph, its beginning.
  private func line(from start: Int) -> Line {
    let limit = min(start + Self.longestHeading + 1, text.count)
    var (low, high) = (start, text[start..<limit].firstIndex(where: isLineEnd) ?? limit)
    while low < high, isBlank(text[low]) || text[low] == 0x3E { low += 1 }
    while high > low, isBlank(text[high - 1]) { high -= 1 }
    return Line(start: start, content: low..<high)
  }

  /// The lines that begin from `start` on before `end`.
  private func lines(from start: Int, until end: Int) -> [Line] {
    var lines: [Line] = []
    var at = start
    while at < end {
      let line = line(from: at)
      lines.append(line)
      at = text[min(line.content.upperBound, end)..<end].firstIndex(where: isLineEnd).map { $0 + 1 } ?? end
    }
    return lines
  }

  // MARK: Levels

  private func level(of line: Line) -> Int? {
    let content = line.content
    guard !content.isEmpty, content.count <= Self.longestHeading, hasWords(content),
      line.start == 0 || isLineEnd(text[line.start - 1])
    else { return nil }
    if let level = markedLevel(of: content) ?? underlinedLevel(of: line) { return level }
    if isBold(content) { return Self.boldLevel }
    return isQuestion(content) ? Self.questionLevel : nil
  }

  /// "## 1914".
  private func markedLevel(of line: Range<Int>) -> Int? {
    let marks = text[line].prefix { $0 == 0x23 }.count
    guard 1...6 ~= marks, marks < line.count, isBlank(text[line.lowerBound + marks]) else { return nil }
    return marks
  }

  /// A line of its own with "====" or "----" under it.
  private func underlinedLevel(of line: Line) -> Int? {
    guard let end = text[line.content.upperBound...].prefix(Self.longestHeading).firstIndex(where: isLineEnd)
    else { return nil }
    let isPair = text[end] == 0x0D && text.scalar(from: end + 1) == 0x0A
    let under = self.line(from: min(end + (isPair ? 2 : 1), text.count)).content
    guard let mark = text[under].first, mark == 0x3D || mark == 0x2D, under.count > 1,
      text[under].allSatisfy({ $0 == mark }), !followsLine(line)
    else { return nil }
    return mark == 0x3D ? 1 : 2
  }

  /// Whether anything stands in the line before.
  private func followsLine(_ next: Line) -> Bool {
    guard next.start > 0 else { return false }
    let isPair = next.start > 1 && text[next.start - 1] == 0x0A && text[next.start - 2] == 0x0D
    return !line(from: lineStart(of: next.start - (isPair ? 2 : 1))).content.isEmpty
  }

  /// "**1914**".
  private func isBold(_ line: Range<Int>) -> Bool {
    ["**", "__"].contains { mark in
      let words = text[line].dropFirst(2).dropLast(2)
      return text[line].starts(with: mark.utf8) && text[line].suffix(2).elementsEqual(mark.utf8)
        && !zip(words, words.dropFirst()).contains { [$0, $1].elementsEqual(mark.utf8) }
    }
  }

  /// A line that is one question, a label before it or not.
  private func isQuestion(_ line: Range<Int>) -> Bool {
    guard questionMark(in: line) != nil else { return false }
    let sentence = SentenceBoundary(text, table: table).sentence(around: text.start(before: line.upperBound))
    return line.lowerBound...line.lowerBound + Self.longestLabel ~= sentence.lowerBound
  }
}
