/// The difference of two texts in words.
struct WordComparison {
  /// The runs that make up both texts.
  private(set) var runs: [WordDifference] = []
  /// The segments that only the source has, and those that only the quote has.
  private(set) var removed: [WordSegment] = []
  private(set) var added: [WordSegment] = []

  /// Longer middles than this, squared, are shown whole as removed and added.
  private static let mostCells = 1 << 21

  init(source: UTF8Buffer, _ range: Range<Int>, quote: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    let a = WordSegment.segments(of: source, in: range, table: table)
    let b = WordSegment.segments(of: quote, in: 0..<quote.count, table: table)
    var head = 0
    while head < min(a.count, b.count), a[head].key == b[head].key { head += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - head, a[a.count - 1 - tail].key == b[b.count - 1 - tail].key {
      tail += 1
    }
    for segment in a[..<head] { add(.same, source, segment) }
    compare(Array(a[head..<(a.count - tail)]), Array(b[head..<(b.count - tail)]), source, quote)
    for segment in a[(a.count - tail)...] { add(.same, source, segment) }
  }

  /// The longest common subsequence of the two middles, by dynamic programming.
  private mutating func compare(
    _ a: [WordSegment], _ b: [WordSegment], _ source: UTF8Buffer, _ quote: UTF8Buffer
  ) {
    var i = 0
    var j = 0
    let width = b.count + 1
    if a.count * b.count <= Self.mostCells, !a.isEmpty, !b.isEmpty {
      var common = [UInt32](repeating: 0, count: (a.count + 1) * width)
      for i in a.indices.reversed() {
        for j in b.indices.reversed() {
          // Words count more than the white space between them.
          common[i * width + j] =
            a[i].key == b[j].key
            ? common[(i + 1) * width + j + 1] + (a[i].kind == .word ? 3 : 1)
            : max(common[(i + 1) * width + j], common[i * width + j + 1])
        }
      }
      while i < a.count, j < b.count {
        if a[i].key == b[j].key {
          add(.same, source, a[i])
          i += 1
          j += 1
        } else if common[(i + 1) * width + j] >= common[i * width + j + 1] {
          add(.removed, source, a[i])
          i += 1
        } else {
          add(.added, quote, b[j])
          j += 1
        }
      }
    }
    for segment in a[i...] { add(.removed, source, segment) }
    for segment in b[j...] { add(.added, quote, segment) }
  }

  private mutating func add(_ side: WordDifference.Side, _ text: UTF8Buffer, _ segment: WordSegment) {
    switch side {
    case .same: break
    case .removed: removed.append(segment)
    case .added: added.append(segment)
    }
    let part = String(decoding: text[segment.range], as: UTF8.self)
    if let last = runs.last, last.side == side {
      runs[runs.count - 1].text = last.text + part
    } else {
      runs.append(WordDifference(side: side, text: part))
    }
  }
}
