/// The candidate nearest to what was typed, if one is near enough to be a slip of the pen.
///
/// For suggestions to a person only: nothing is ever resolved by nearness.
public func nearest(to typed: String, among candidates: some Sequence<String>) -> String? {
  nearest(to: typed, among: candidates, count: 1).first
}

/// The candidates nearest to what was typed, best first.
public func nearest(to typed: String, among candidates: some Sequence<String>, count: Int) -> [String] {
  let wanted = Array(typed.utf8.prefix(200))
  var scored: [(distance: Int, text: String)] = []
  for candidate in candidates {
    let bytes = Array(candidate.utf8.prefix(200))
    if wanted.count >= 3, candidate.contains(typed) {
      scored.append((0, candidate))
      continue
    }
    // Two slips, or one in three letters; and more than half of a short word must be right.
    let limit = min(max(2, min(wanted.count, bytes.count) / 3), max(wanted.count, bytes.count) / 2)
    guard limit > 0, abs(wanted.count - bytes.count) <= limit else { continue }
    let distance = editDistance(wanted, bytes)
    if distance <= limit { scored.append((distance, candidate)) }
  }
  scored.sort { ($0.distance, $0.text) < ($1.distance, $1.text) }
  return scored.prefix(count).map(\.text)
}

/// The distance in bytes by insertions, deletions, changes, and swaps of neighbours (optimal string alignment).
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for (i, a) in one.enumerated() {
    var row = [i + 1]
    for (j, b) in other.enumerated() {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == other[j - 1], one[i - 1] == b { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[other.count]
}
