import CUnistring

/// Tells an elision that goes from a sentence into what is inserted in it: a parenthesis, quoted speech, or words
/// between dashes.
///
/// "The mayor [(his deputy] stole the money) resigned" gives the words of the insertion to the sentence around it. Quoted
/// speech may be entered where the first passage says that somebody speaks.
struct Insertion {
  private let text: UTF8Buffer
  private let table: UnsafePointer<FoldClass>

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    self.text = text
    self.table = table
  }

  private enum Kind { case bracket, quotation }

  /// How many marks may be open at once; more are not told apart.
  private static let mostOpen = 16

  /// Whether an insertion begins in `gap`, which lies in one sentence, and `second` is inside it.
  func isEntered(across gap: Range<Int>, after first: Range<Int>, by second: Range<Int>) -> Bool {
    var open: [Kind] = []
    var dashes = 0
    var at = gap.lowerBound
    while at < gap.upperBound {
      let (scalar, length) = text.scalar(at: at)
      if let kind = opening(scalar, at: at) {
        if open.count < Self.mostOpen { open.append(kind) }
      } else if isClosing(scalar, at: at) {
        _ = open.popLast()
      } else if isSpacedDash(scalar, at: at) {
        dashes += 1
      }
      at += length
    }
    if open.contains(.bracket) { return true }
    if open.contains(.quotation), !tellsOfSpeech(first) { return true }
    return dashes % 2 == 1 && isFollowedByDash(second.upperBound)
  }

  // MARK: Marks

  private func opening(_ scalar: UInt32, at offset: Int) -> Kind? {
    switch scalar {
    case 0x5B: return isLink(offset) ? nil : .bracket
    case 0x22, 0x27, 0x2019: return beginsWord(offset) ? .quotation : nil
    // The brackets in which speech is set in Chinese and Japanese, and the marks that German and others open with.
    case 0x300C, 0x300E, 0x201E, 0x201A: return .quotation
    default: break
    }
    guard scalar >= 0x28, ibid_is_opening(scalar) else { return nil }
    switch FoldClass.of(scalar, table) {
    case .doubleMark: return .quotation
    case .singleMark: return beginsWord(offset) ? .quotation : nil
    default: return .bracket
    }
  }

  private func isClosing(_ scalar: UInt32, at offset: Int) -> Bool {
    switch scalar {
    case 0x22, 0x27: endsWord(offset)
    case 0x2019: endsWord(offset)
    // It closes in German what it opens in English, and is read as an opening there unless a word ends.
    case 0x201C: endsWord(offset)
    default: ibid_is_closing(scalar)
    }
  }

  /// Whether white space or an opening mark stands before the mark, and a letter or digit after it.
  private func beginsWord(_ offset: Int) -> Bool {
    guard let after = text.scalar(from: offset + text.scalar(at: offset).length), Number.isAlphanumeric(after)
    else { return false }
    return text.scalar(before: offset).map { FoldClass.of($0, table) == .whiteSpace || ibid_is_opening($0) }
      ?? true
  }

  private func endsWord(_ offset: Int) -> Bool {
    guard let before = text.scalar(before: offset), FoldClass.of(before, table) != .whiteSpace else {
      return false
    }
    let after = text.scalar(from: offset + text.scalar(at: offset).length)
    return !(after.map(Number.isAlphanumeric) ?? false)
  }

  /// Whether the bracket at `offset` begins the text of a Markdown link or of a footnote's mark.
  private func isLink(_ offset: Int) -> Bool {
    var at = offset + 1
    while at < text.count, at - offset < 256, text[at] != 0x5D, text[at] != 0x0A { at += 1 }
    guard at + 1 < text.count, text[at] == 0x5D else { return false }
    return text[at + 1] == 0x28 || text[at + 1] == 0x5B
  }

  // MARK: Dashes

  private func isSpacedDash(_ scalar: UInt32, at offset: Int) -> Bool {
    guard scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014 else { return false }
    let after = offset + text.scalar(at: offset).length
    guard let before = text.scalar(before: offset), let next = text.scalar(from: after) else { return false }
    if scalar == 0x2014 { return true }
    return FoldClass.of(before, table) == .whiteSpace && FoldClass.of(next, table) == .whiteSpace
  }

  private func isFollowedByDash(_ offset: Int) -> Bool {
    var at = offset
    while at < text.count, FoldClass.of(text.scalar(at: at).value, table) == .whiteSpace {
      at += text.scalar(at: at).length
    }
    return text.scalar(from: at).map { isSpacedDash($0, at: at) } ?? false
  }

  // MARK: Speech

  private func tellsOfSpeech(_ first: Range<Int>) -> Bool {
    if TellingWords(text, table: table).words(in: first).contains(where: {
      TellingWordLists.speech.contains($0.normal)
    }) {
      return true
    }
    return Self.endsWithSpeech(first, in: text)
  }

  /// Whether the last characters of a passage say that somebody speaks, in a script that sets no space between words.
  static func endsWithSpeech(_ passage: Range<Int>, in text: UTF8Buffer) -> Bool {
    var at = passage.upperBound
    for _ in 0..<4 where at > passage.lowerBound {
      at = text.start(before: at)
      if saying.contains(text.scalar(at: at).value) { return true }
    }
    return false
  }

  /// Characters that say so in scripts that set no space between words.
  private static let saying: Set<UInt32> = Set("说說称稱言曰道告诉訴話語述叫答問问".unicodeScalars.map(\.value))
}
