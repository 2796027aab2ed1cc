import CUnistring

/// Finds the place of a source that is most like a passage which stands nowhere in it.
///
/// Long texts are not read through: the index votes for the diagonals on which the passage's grams lie, and only
/// the windows that win are aligned. All of it runs over skeletons without letter case.
struct NearSearch {
  /// A place less like the passage than this is nothing like it.
  static let floor = 0.6
  /// The longest passage, in bytes of its skeleton, that is aligned; of longer ones the index's vote is taken.
  private static let longest = 1 << 14
  /// Machine words of dynamic programming that are cheap enough to do without an index.
  private static let cheap = 1 << 19
  /// And those that are done for a short passage of which the index knows nothing.
  private static let affordable = 1 << 22
  /// A passage longer than this, in bytes, that is like some place at all shares a run of letters with it.
  private static let short = 64
  /// Votes that are counted at most.
  private static let mostVotes = 1 << 16
  /// Diagonals that are looked at.
  private static let mostDiagonals = 8
  /// Grams listed more often than this say little about where a passage stands.
  private static let common = 4096

  let text: UTF8Buffer
  let table: UnsafePointer<FoldClass>
  let search: SearchText

  /// The nearest place in bytes of the source; nil if nothing is like the passage.
  func nearest(to core: UTF8Buffer) -> Range<Int>? {
    let sought = Skeleton(core, table: table)
    let skeleton = search.skeleton(of: text, table)
    guard sought.count > 0, skeleton.count > 0 else { return nil }
    let match = skeleton.bytes.withUnsafeBufferPointer { bytes in
      let all = UTF8Buffer(rebasing: bytes[..<skeleton.count])
      return sought.bytes.withUnsafeBufferPointer { bytes in
        nearest(UTF8Buffer(rebasing: bytes[..<sought.count]), in: all)
      }
    }
    guard let match, !match.isEmpty,
      let first = skeleton.unit(at: match.lowerBound, in: text, table: table),
      let last = skeleton.unit(at: match.upperBound - 1, in: text, table: table)
    else { return nil }
    return first.range.lowerBound..<max(last.range.upperBound, first.range.upperBound)
  }

  private func nearest(_ sought: UTF8Buffer, in all: UTF8Buffer) -> Range<Int>? {
    let length = sought.count
    let words = all.count.multipliedReportingOverflow(by: (length + 63) / 64)
    let cost = words.overflow ? Int.max : words.partialValue
    let limit = Int(Double(length) * (1 - Self.floor))
    let lowered = lowercased(sought)
    return lowered.withUnsafeBufferPointer { lowered in
      if cost <= Self.cheap {
        return align(BitParallelPattern(lowered), in: all, 0..<all.count, limit)?.range
      }
      let diagonals = vote(sought)
      if length > Self.longest {
        return diagonals.first.flatMap {
          $0.votes * 16 >= length ? window(at: $0.start, length, 0, all.count) : nil
        }
      }
      let pattern = BitParallelPattern(lowered)
      let best =
        diagonals
        .compactMap {
          align(pattern, in: all, window(at: $0.start, length, length / 2 + 32, all.count), limit)
        }
        .min { $0.distance < $1.distance }
      if let best { return best.range }
      return length <= Self.short && cost <= Self.affordable
        ? align(pattern, in: all, 0..<all.count, limit)?.range : nil
    }
  }

  private func window(at start: Int, _ length: Int, _ margin: Int, _ count: Int) -> Range<Int> {
    let from = min(max(0, start - margin), count)
    return from..<min(count, max(from, start + length + margin))
  }

  private func align(
    _ pattern: BitParallelPattern, in all: UTF8Buffer, _ window: Range<Int>, _ limit: Int
  ) -> ApproximateMatch? {
    let lowered = lowercased(UTF8Buffer(rebasing: all[window]))
    guard var match = lowered.withUnsafeBufferPointer({ pattern.best(in: $0, limit: limit) }) else {
      return nil
    }
    match.range = match.range.lowerBound + window.lowerBound..<match.range.upperBound + window.lowerBound
    return match
  }

  /// The diagonals with the most grams on them: where the passage would begin, the best first.
  private func vote(_ sought: UTF8Buffer) -> [(start: Int, votes: Int)] {
    guard sought.count >= GramIndex.length else { return [] }
    let grams = search.grams(of: text, table)
    // Grams of the passage are taken at every place, or evenly spread if they are very many.
    let last = sought.count - GramIndex.length
    let step = max(1, last / 8192)
    // Neighbouring diagonals are one place with words put in or left out.
    let breadth = max(16, min(sought.count, 4096) / 4)
    var starts: [Int] = []
    // The rarest first: a few grams that happen to stand elsewhere must not outvote the commoner ones.
    let offsets = stride(from: 0, through: last, by: step)
      .map { (offset: $0, count: grams.count(of: sought, at: $0)) }
      .filter { $0.count > 0 && $0.count <= Self.common }
      .sorted { ($0.count, $0.offset) < ($1.count, $1.offset) }
    for (offset, count) in offsets {
      if starts.count + count > Self.mostVotes { break }
      grams.withPlaces(of: sought, at: offset) { places in
        for place in places { starts.append(Int(place) * GramIndex.spacing - offset) }
      }
    }
    starts.sort()
    var best: [(start: Int, votes: Int)] = []
    var from = 0
    var to = 0
    while from < starts.count {
      while to < starts.count, starts[to] - starts[from] <= breadth { to += 1 }
      let candidate = (start: starts[(from + to) / 2], votes: to - from)
      if let near = best.firstIndex(where: { abs($0.start - candidate.start) <= breadth }) {
        if candidate.votes > best[near].votes { best[near] = candidate }
      } else if best.count < Self.mostDiagonals {
        best.append(candidate)
      } else if let least = best.indices.min(by: { best[$0].votes < best[$1].votes }),
        candidate.votes > best[least].votes
      {
        best[least] = candidate
      }
      from += 1
    }
    return best.sorted { $0.votes > $1.votes }
  }
}

/// The same text in lower case, byte for byte as long: a letter whose lower case is longer or shorter stays.
private func lowercased(_ text: UTF8Buffer) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: text.count) { out, count in
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        out[at] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        at += 1
        continue
      }
      // A window may begin or end inside a scalar.
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard length > 1, at + length <= text.count else {
        out[at] = byte
        at += 1
        continue
      }
      let scalar = text.scalar(at: at).value
      let lower = length == 2 ? uc_tolower(scalar) : scalar
      if lower != scalar, lower >= 0x80, lower < 0x800 {
        out[at] = UInt8(truncatingIfNeeded: 0xC0 | lower >> 6)
        out[at + 1] = UInt8(truncatingIfNeeded: 0x80 | lower & 0x3F)
      } else {
        for offset in 0..<length { out[at + offset] = text[at + offset] }
      }
      at += length
    }
    count = text.count
  }
}
