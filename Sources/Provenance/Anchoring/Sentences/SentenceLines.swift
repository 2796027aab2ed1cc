import CUnistring

/// The line breaks that end a sentence.
extension SentenceBoundary {
  /// A blank line, a paragraph separator, the line after a heading, a line that begins with a list marker, or one
  /// that was set apart otherwise.
  func lineBreak(at offset: Int) -> SentenceBreak? {
    let next = pastSpace(offset)
    var lines = 0
    var lineStart = offset
    var at = offset
    while at < next {
      let (scalar, length) = text.scalar(at: at)
      let isPair = scalar == 0x0D && text.scalar(from: at + 1) == 0x0A
      at += isPair ? 2 : length
      if isLineBreak(scalar), scalar != 0x0C, scalar != 0x0B {
        lines += scalar == 0x2029 ? 2 : 1
        lineStart = at
      }
    }
    let isMarked = pastMarker(next) != next && lineStart <= next
    guard
      lines > 1 || next == text.count || isMarked || isHeading(endingAt: offset)
        || SetLines(self, endingAt: offset, next: next)?.areApart ?? false
    else { return nil }
    return SentenceBreak(stop: offset, end: offset, next: pastMarker(next))
  }

  private func isHeading(endingAt offset: Int) -> Bool {
    var start = offset
    while start > 0, offset - start < 512, text[start - 1] != 0x0A { start -= 1 }
    return text.scalar(from: start) == 0x23 && (start == 0 || text[start - 1] == 0x0A)
  }

  /// Past a list marker, a heading's or a block quote's marks at `offset`, which begins a line.
  func pastMarker(_ offset: Int) -> Int {
    guard let first = text.scalar(from: offset) else { return offset }
    var at = offset
    switch first {
    case 0x23, 0x3E, 0x2A, 0x2B, 0x2D, 0x2013, 0x2014, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6, 0x25A0, 0x00B7:
      while text.scalar(from: at) == first { at += text.scalar(at: at).length }
    case 0x30...0x39:
      while at - offset < 3, let digit = text.scalar(from: at), digit >= 0x30, digit <= 0x39 { at += 1 }
      guard let mark = text.scalar(from: at), mark == 0x2E || mark == 0x29 else { return offset }
      at += 1
    default: return offset
    }
    guard let space = text.scalar(from: at), isSpace(space) else { return offset }
    let next = pastSpace(at)
    return next < text.count ? next : offset
  }

  /// A tag of HTML that ends a block, in a text that was captured with its markup: "</p>", "<br>", "</li>".
  func blockTag(at offset: Int) -> SentenceBreak? {
    var start = offset + 1
    if start < text.count, text[start] == 0x2F { start += 1 }
    var end = start
    while end < text.count, end - start < 12, Number.isAlphanumeric(UInt32(text[end])), text[end] < 0x80 {
      end += 1
    }
    guard Self.blockTags.contains(lowered(start..<end)),
      let close = text[end...].prefix(256).firstIndex(of: 0x3E)
    else { return nil }
    return SentenceBreak(stop: offset, end: offset, next: pastSpace(close + 1))
  }

  private static let blockTags: Set<String> = [
    "p", "br", "li", "ul", "ol", "div", "td", "th", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6",
    "blockquote",
    "section", "article", "hr", "dd", "dt", "pre",
  ]
}
