/// Which element of an earlier list is which element of a later one.
///
/// Equal elements are matched first, as a longest common subsequence; what lies between two matches is
/// paired where it is the same thing changed: two citations of one source, or two objects in the same place.
struct ListAlignment {
  /// Pairs of positions in the order of the lists; nil where an element has no counterpart.
  let pairs: [(earlier: Int?, later: Int?)]

  /// Lists longer than this (in pairs to compare) are matched by position only.
  private static let maximumComparisons = 1 << 20

  init(_ earlier: [JSON], _ later: [JSON]) {
    let matches = ListAlignment.commonSubsequence(earlier, later)
    var pairs: [(earlier: Int?, later: Int?)] = []
    var i = 0
    var j = 0
    for match in matches + [(earlier.count, later.count)] {
      pairs += ListAlignment.pair(earlier, i..<match.0, later, j..<match.1)
      if match.0 < earlier.count { pairs.append((match.0, match.1)) }
      i = match.0 + 1
      j = match.1 + 1
    }
    self.pairs = pairs
  }

  private static func pair(
    _ earlier: [JSON], _ removed: Range<Int>, _ later: [JSON], _ added: Range<Int>
  ) -> [(earlier: Int?, later: Int?)] {
    var pairs: [(earlier: Int?, later: Int?)] = []
    guard added.isEmpty || removed.count <= maximumComparisons / added.count else {
      return zip(removed, added).map { ($0, $1) } + removed.dropFirst(added.count).map { ($0, nil) }
        + added.dropFirst(removed.count).map { (nil, $0) }
    }
    var open = Array(added)
    for i in removed {
      if let place = open.firstIndex(where: { isSameThing(earlier[i], later[$0]) }) {
        pairs.append((i, open.remove(at: place)))
      } else {
        pairs.append((i, nil))
      }
    }
    return pairs + open.map { (nil, $0) }
  }

  private static func isSameThing(_ earlier: JSON, _ later: JSON) -> Bool {
    guard case .object(let one) = earlier, case .object(let other) = later else { return false }
    return one["source"] == other["source"]
  }

  private static func commonSubsequence(_ earlier: [JSON], _ later: [JSON]) -> [(Int, Int)] {
    guard !earlier.isEmpty, !later.isEmpty else { return [] }
    guard earlier.count <= maximumComparisons / later.count else {
      return zip(earlier.indices, later.indices).filter { earlier[$0.0] == later[$0.1] }
    }
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: later.count + 1), count: earlier.count + 1)
    for i in earlier.indices.reversed() {
      for j in later.indices.reversed() {
        lengths[i][j] =
          earlier[i] == later[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var matches: [(Int, Int)] = []
    var i = 0
    var j = 0
    while i < earlier.count, j < later.count {
      if earlier[i] == later[j] {
        matches.append((i, j))
        i += 1
        j += 1
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return matches
  }
}
