/// The marks that Markdown sets around words, which say nothing of a number or date between them: `**2021**`,
/// `_120_`. A mark of a list, of a product or of a note has no second one to it and stays: "3*4", "a_120_b".
enum EmphasisMarks {
  /// A run of one mark that may begin an emphasis.
  private struct Opening {
    let mark: Unicode.Scalar
    let range: Range<Int>
  }

  /// More openings than these in one paragraph are not kept apart.
  private static let mostOpen = 32

  /// The places of the marks, which stand in pairs of equal length with no blank line between the two.
  static func places(in scalars: [Unicode.Scalar]) -> Set<Int> {
    guard scalars.contains(where: isMark) else { return [] }
    var places: Set<Int> = []
    var open: [Opening] = []
    var (at, lines) = (0, 0)
    while at < scalars.count {
      let mark = scalars[at]
      guard isMark(mark) else {
        if mark == "\n" { lines += 1 } else if !mark.properties.isWhitespace { lines = 0 }
        if lines > 1 { open.removeAll() }
        at += 1
        continue
      }
      lines = 0
      var end = at + 1
      while end < scalars.count, scalars[end] == mark { end += 1 }
      let run = at..<end
      at = end
      if canClose(run, in: scalars),
        let first = open.lastIndex(where: { $0.mark == mark && $0.range.count == run.count })
      {
        places.formUnion(open[first].range)
        places.formUnion(run)
        open.removeSubrange(first...)
      } else if canOpen(run, in: scalars), open.count < mostOpen {
        open.append(Opening(mark: mark, range: run))
      }
    }
    return places
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "*" || scalar == "_" || scalar == "`"
  }

  /// Whether a word begins after the marks, and none goes on before them.
  private static func canOpen(_ run: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard run.upperBound < scalars.count, !scalars[run.upperBound].properties.isWhitespace else {
      return false
    }
    return run.lowerBound == 0 || !isWord(scalars[run.lowerBound - 1])
  }

  /// Whether a word ends before the marks. After a star or a backtick letters may go on: `**5**k`.
  private static func canClose(_ run: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard run.lowerBound > 0, !scalars[run.lowerBound - 1].properties.isWhitespace else { return false }
    guard run.upperBound < scalars.count else { return true }
    let next = scalars[run.upperBound]
    return !isWord(next) || scalars[run.lowerBound] != "_" && !Number.isDigit(next.value)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { Number.isAlphanumeric(scalar.value) }
}
