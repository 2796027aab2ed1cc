/// Where a text comes nearest to a pattern, and by how many insertions, deletions and substitutions of bytes.
struct ApproximateMatch: Hashable {
  var range: Range<Int>
  var distance: Int
}

/// Approximate search by bit-parallel dynamic programming: Myers (1999) in Hyyrö's block form (2003), one column
/// of the matrix in `pattern.count / 64` machine words.
struct BitParallelPattern {
  private let length: Int
  private let blocks: Int
  /// For each byte, where it stands in the pattern, one bit each.
  private let equal: [UInt64]
  private let backward: [UInt64]

  init(_ pattern: UTF8Buffer) {
    length = pattern.count
    blocks = (pattern.count + 63) / 64
    equal = Self.table(pattern.count, blocks) { pattern[$0] }
    backward = Self.table(pattern.count, blocks) { pattern[pattern.count - 1 - $0] }
  }

  private static func table(_ length: Int, _ blocks: Int, _ byte: (Int) -> UInt8) -> [UInt64] {
    var table = [UInt64](repeating: 0, count: 256 * blocks)
    for at in 0..<length { table[Int(byte(at)) * blocks + at / 64] |= 1 << UInt64(at % 64) }
    return table
  }

  /// The best place in `text`, if its distance is at most `limit`.
  func best(in text: UTF8Buffer, limit: Int) -> ApproximateMatch? {
    guard length > 0, let forward = scan(equal, text, from: 0, step: 1, count: text.count, limit: limit)
    else { return nil }
    // From the end found, backwards: the beginning is where the same distance is reached again.
    let reach = min(forward.end, length + forward.distance)
    guard
      let back = scan(backward, text, from: forward.end - 1, step: -1, count: reach, limit: forward.distance)
    else { return nil }
    return ApproximateMatch(range: forward.end - back.end..<forward.end, distance: forward.distance)
  }

  /// The column with the lowest score in the last row: how many bytes were read then, and the score.
  ///
  /// Forwards the first row is 0, so that a match may begin at any byte, and the first column as good as any is
  /// taken. Backwards the first row counts up, the match begins at the first byte, and the last column as good as
  /// any is taken, so that a changed word is shown whole.
  private func scan(
    _ equal: [UInt64], _ text: UTF8Buffer, from start: Int, step: Int, count: Int, limit: Int
  ) -> (end: Int, distance: Int)? {
    var score = length
    var best = (end: 0, distance: length <= limit ? length : limit + 1)
    let lastBlock = blocks - 1
    let lastBit = UInt64((length - 1) % 64)
    let firstRow: UInt64 = step < 0 ? 1 : 0
    equal.withUnsafeBufferPointer { equal in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * blocks) { column in
        for block in 0...lastBlock {
          column[2 * block] = ~0
          column[2 * block + 1] = 0
        }
        var at = start
        for read in 1...max(count, 1) where read <= count {
          let row = Int(text[at]) &* (lastBlock &+ 1)
          at &+= step
          var plusIn = firstRow
          var minusIn: UInt64 = 0
          var block = 0
          while true {
            let plus = column[2 &* block]
            let minus = column[2 &* block &+ 1]
            let here = equal[row &+ block]
            let vertical = here | minus
            let eq = here | minusIn
            let horizontal = (((eq & plus) &+ plus) ^ plus) | eq
            let plusOut = minus | ~(horizontal | plus)
            let minusOut = plus & horizontal
            let plusNext = plusOut &<< 1 | plusIn
            let minusNext = minusOut &<< 1 | minusIn
            column[2 &* block] = minusNext | ~(vertical | plusNext)
            column[2 &* block &+ 1] = plusNext & vertical
            if block == lastBlock {
              score &+=
                Int(truncatingIfNeeded: plusOut &>> lastBit & 1)
                &- Int(truncatingIfNeeded: minusOut &>> lastBit & 1)
              break
            }
            plusIn = plusOut &>> 63
            minusIn = minusOut &>> 63
            block &+= 1
          }
          if score <= best.distance, score < best.distance || read == best.end &+ 1 || step < 0 {
            best = (read, score)
          }
        }
      }
    }
    return best.distance <= limit ? best : nil
  }
}
