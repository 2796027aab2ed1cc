import CUnistring

/// One character in its place: how wide it is, and whether a line may end before it.
struct Cell {
  /// Where it stands in the UTF-8 of the text.
  let bytes: Range<Int>
  /// Columns.
  let width: Int
  let isSpace: Bool
  let isLineFeed: Bool
  /// Whether its style keeps it on the line.
  let isUnbroken: Bool
  let mayBreakBefore: Bool
}

/// A styled text with what wrapping has to know of it.
///
/// A long answer is wrapped line by line, so nothing is kept for each character: they are told one after the other, and
/// parts of the text are ranges of its UTF-8.
struct MeasuredText {
  private let runs: [StyledText.Run]
  /// Where each run ends.
  private let ends: [Int]
  private let utf8: [UInt8]
  /// For each byte whether a line may end before it (UAX #14).
  private let breaks: [CChar]

  init(_ text: StyledText) {
    runs = text.runs
    var utf8: [UInt8] = []
    ends = text.runs.map { run in
      utf8.append(contentsOf: run.text.utf8)
      return utf8.count
    }
    var breaks = [CChar](repeating: 0, count: utf8.count)
    u8_possible_linebreaks_v2(utf8, utf8.count, "UTF-8", &breaks)
    self.utf8 = utf8
    self.breaks = breaks
  }

  /// Whether the text is printable ASCII, and none of it has to stay together: each byte is a character of one column.
  var isPlain: Bool { runs.allSatisfy { !$0.style.contains(.unbroken) && isPrintableASCII($0.text) } }

  /// Tells the places of a plain text before which a line may end, and its end.
  func forEachPlainBreak(_ body: (Int) -> Void) {
    for place in utf8.indices.dropFirst() where utf8[place - 1] == UInt8(ascii: " ") {
      if Int(breaks[place]) == UC_BREAK_POSSIBLE { body(place) }
    }
    body(utf8.count)
  }

  /// The characters of a part of the text that begins and ends between characters.
  func cells(in part: Range<Int>? = nil) -> Cells { Cells(self, part ?? 0..<utf8.count) }

  /// A part of the text, with its styles.
  func slice(_ part: Range<Int>) -> StyledText {
    var result: [StyledText.Run] = []
    var start = 0
    for (run, end) in zip(runs, ends) {
      let bytes = part.clamped(to: start..<end)
      if !bytes.isEmpty {
        result.append(StyledText.Run(text: String(decoding: utf8[bytes], as: UTF8.self), style: run.style))
      }
      start = end
    }
    return StyledText(result)
  }

  /// A part of the text without the spaces at its end.
  func withoutTrailingSpaces(_ part: Range<Int>) -> Range<Int> {
    var end = part.upperBound
    while end > part.lowerBound, utf8[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return part.lowerBound..<end
  }

  /// Tells the characters one after the other. A character never reaches over the end of a run.
  struct Cells: Sequence, IteratorProtocol {
    private let text: MeasuredText
    private let end: Int
    private var place: Int
    private var run = 0
    private var previous: Previous?

    private struct Previous {
      let width: Int
      let isUnbroken: Bool
      /// Whether it is a space, or one of no width.
      let isGap: Bool
    }

    fileprivate init(_ text: MeasuredText, _ part: Range<Int>) {
      self.text = text
      place = part.lowerBound
      end = part.upperBound
    }

    mutating func next() -> Cell? {
      guard place < end else { return nil }
      while text.ends[run] <= place { run += 1 }
      let start = place
      let width: Int
      let (isSpace, isLineFeed, isGap): (Bool, Bool, Bool)
      if isAlone(start) {
        let byte = text.utf8[start]
        width = 0x20...0x7E ~= byte ? 1 : 0
        isSpace = byte == UInt8(ascii: " ")
        (isLineFeed, isGap) = (byte == UInt8(ascii: "\n"), isSpace)
        place += 1
      } else {
        let character = character(at: start)
        width = displayWidth(character)
        isSpace = character == " "
        (isLineFeed, isGap) = (character == "\n", isSpace || character == "\u{200B}")
        place += character.utf8.count
      }
      let isUnbroken = text.runs[run].style.contains(.unbroken)
      var mayBreak = false
      if let previous, Int(text.breaks[start]) == UC_BREAK_POSSIBLE {
        let isKept = previous.isUnbroken && isUnbroken
        mayBreak = !isKept && (previous.isGap || previous.width == 2 || width == 2)
      }
      previous = Previous(width: width, isUnbroken: isUnbroken, isGap: isGap)
      return Cell(
        bytes: start..<place, width: width, isSpace: isSpace, isLineFeed: isLineFeed, isUnbroken: isUnbroken,
        mayBreakBefore: mayBreak)
    }

    /// Whether the byte is a character by itself: ASCII, with nothing after it that could combine with it.
    private func isAlone(_ place: Int) -> Bool {
      text.utf8[place] < 0x80 && (place + 1 == text.ends[run] || text.utf8[place + 1] < 0x80)
    }

    private func character(at place: Int) -> Character {
      let run = text.runs[run].text
      let start = place - (self.run == 0 ? 0 : text.ends[self.run - 1])
      return run[run.utf8.index(run.startIndex, offsetBy: start)]
    }
  }
}
