/// The marks of footnotes, which stand at a sentence's end: "[5]", "[^note]", "[citation needed]", "(1)", a link to the
/// source in brackets, a raised digit.
extension SentenceBoundary {
  /// The longest mark, in bytes: "[clarification needed]" in any script.
  private static let longestMark = 96
  /// The longest mark with an address in it.
  private static let longestLink = 512

  /// Past the mark that begins at `offset`, which is directly after a sentence's stop; nil where none does.
  func footnoteEnd(_ offset: Int) -> Int? {
    switch text[offset] {
    case 0x5B:
      guard let end = bracketsEnd(offset) else { return nil }
      // The address of a Markdown link.
      guard text.scalar(from: end) == 0x28 else { return end }
      return bracketsEnd(end, within: Self.longestLink) ?? end
    case 0x28: return bracketsEnd(offset)
    // Markdown escapes a bracket that opens no link.
    case 0x5C: return text.scalar(from: offset + 1) == 0x5B ? footnoteEnd(offset + 1) : nil
    case 0x5E: return raisedEnd(offset)
    case 0x3C: return raisedTagEnd(offset)
    default: return nil
    }
  }

  /// Where the mark begins that ends at `offset`: a short one, or any that stands directly after a stop.
  func footnoteStart(endingAt offset: Int) -> Int? {
    let found =
      switch offset > 0 ? text[offset - 1] : 0 {
      case 0x5D, 0x29: linkStart(endingAt: offset)
      case 0x5E: text[..<(offset - 1)].suffix(16).lastIndex(of: 0x5E)
      case 0x3E: raisedTagStart(endingAt: offset)
      default: nil as Int?
      }
    guard let at = found else { return nil }
    if shortMarkEnd(at) == offset { return at }
    guard let before = text.scalar(before: at), isTerminator(before) || isCloser(before) else { return nil }
    return footnoteEnd(at) == offset ? at : nil
  }

  /// Past "[5]", "[12]", "[a]" and "[^note]", which are footnotes' marks wherever they stand.
  func shortMarkEnd(_ offset: Int) -> Int? {
    guard text.scalar(from: offset) == 0x5B else { return nil }
    let isNamed = text.scalar(from: offset + 1) == 0x5E
    let start = offset + (isNamed ? 2 : 1)
    var at = start
    while at < text.count, at - start < (isNamed ? Self.longestMark : 5) {
      let (scalar, length) = text.scalar(at: at)
      if scalar == 0x5D { return at > start ? at + 1 : nil }
      guard Number.isAlphanumeric(scalar) || isNamed && (scalar == 0x2D || scalar == 0x5F || scalar == 0x3A)
      else {
        return nil
      }
      at += length
    }
    return nil
  }

  /// Past numbered marks and raised digits at `offset`, which is before a sentence's stop: "the end [5]. The next".
  func pastMarksBeforeStop(_ offset: Int) -> Int {
    var at = offset
    for _ in 0..<Self.longestRun {
      if let end = numberedMarkEnd(at) {
        at = end
      } else if let scalar = text.scalar(from: at), isSuperscript(scalar) {
        at += text.scalar(at: at).length
      } else {
        break
      }
    }
    return at
  }

  /// Past numbered marks at `offset`, which is before a sentence: "the end. [5] [6] The next".
  func pastMarksBeforeSentence(_ offset: Int) -> Int {
    var at = offset
    for _ in 0..<Self.longestRun {
      guard let end = numberedMarkEnd(at), let space = text.scalar(from: end), isSpace(space) else { break }
      at = pastSpace(end)
    }
    return at
  }

  /// Past a short mark that is no word of an editor's, as "[not]" and "[he]" are.
  private func numberedMarkEnd(_ offset: Int) -> Int? {
    guard let end = shortMarkEnd(offset), let first = text.scalar(from: offset + 1),
      first == 0x5E || Number.isDigit(first) || end == offset + 3
    else { return nil }
    return end
  }

  func isSuperscript(_ scalar: UInt32) -> Bool {
    scalar == 0xB2 || scalar == 0xB3 || scalar == 0xB9 || scalar == 0x2070
      || (scalar >= 0x2074 && scalar <= 0x2079)
  }

  /// Whether the mark at `offset` stands between raised digits: "¹⁻³", "¹,²".
  func joinsSuperscripts(_ offset: Int) -> Bool {
    let (scalar, length) = text.scalar(at: offset)
    switch scalar {
    case 0x2C, 0x2D, 0x2010...0x2013, 0x207B:
      return (text.scalar(before: offset).map(isSuperscript) ?? false)
        && (text.scalar(from: offset + length).map(isSuperscript) ?? false)
    default: return false
    }
  }

  // MARK: Brackets

  /// Past the brackets that open at `offset` and all that is in them.
  private func bracketsEnd(_ offset: Int, within limit: Int? = nil) -> Int? {
    var depth = 0
    var at = offset
    let isNested = text.scalar(from: offset + 1) == 0x5B || text.scalar(from: offset + 1) == 0x5C
    let limit = limit ?? (isNested ? Self.longestLink : Self.longestMark)
    while at < text.count, at - offset < limit {
      switch text[at] {
      case 0x5B, 0x28: depth += 1
      case 0x5D, 0x29:
        depth -= 1
        if depth == 0 { return at > offset + 1 ? at + 1 : nil }
      case 0x0A, 0x0D: return nil
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Where the brackets open that close at `offset`.
  private func bracketsStart(endingAt offset: Int) -> Int? {
    var depth = 0
    var at = offset
    while at > 0, offset - at < Self.longestLink {
      at -= 1
      switch text[at] {
      case 0x5D, 0x29: depth += 1
      case 0x5B, 0x28:
        depth -= 1
        if depth == 0 { return at }
      case 0x0A, 0x0D: return nil
      default: if depth == 0 { return nil }
      }
    }
    return nil
  }

  /// Likewise, with the words of a Markdown link whose address they are, and the backslash before them.
  private func linkStart(endingAt offset: Int) -> Int? {
    guard var at = bracketsStart(endingAt: offset) else { return nil }
    if text[at] == 0x28, at > 0, text[at - 1] == 0x5D, let words = bracketsStart(endingAt: at) { at = words }
    return at > 0 && text[at] == 0x5B && text[at - 1] == 0x5C ? at - 1 : at
  }

  /// Past "^5^", as some Markdown raises it.
  private func raisedEnd(_ offset: Int) -> Int? {
    let end = text[(offset + 1)...].prefix(16).firstIndex { $0 <= 0x20 || $0 == 0x5E }
    guard let end, end > offset + 1, text[end] == 0x5E else { return nil }
    return end + 1
  }

  /// Past "<sup>5</sup>", in a text that was captured with its markup.
  private func raisedTagEnd(_ offset: Int) -> Int? {
    guard text[offset...].starts(with: "<sup".utf8) else { return nil }
    var at = offset + 4
    while at < text.count, at - offset < Self.longestLink {
      if text[at] == 0x3C, text[at...].starts(with: "</sup>".utf8) { return at + 6 }
      at += 1
    }
    return nil
  }

  private func raisedTagStart(endingAt offset: Int) -> Int? {
    guard text[..<offset].suffix(6).elementsEqual("</sup>".utf8) else { return nil }
    var at = offset - 6
    while at > 0, offset - at < Self.longestLink {
      at -= 1
      if text[at] == 0x3C { return text[at...].starts(with: "<sup".utf8) ? at : nil }
    }
    return nil
  }
}
