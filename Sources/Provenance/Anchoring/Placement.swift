extension Anchoring {
  /// Chooses places that go together, and says what is wrong with how they are joined.
  ///
  /// Of all choices of one place for each passage, those count that are in order, leave no gap that is too long
  /// and elide honestly. One such choice decides; of several, what they have in common does. With none, the
  /// choice that is at least in order tells what the fault is.
  mutating func place(_ findings: inout [Finding]) -> QuoteFault? {
    guard findings.allSatisfy({ !$0.places.isEmpty }) else { return nil }
    let ranges = findings.map { $0.places.map(\.range) }
    var chains = PassageChains(ranges, isNear: isNear) { elisionFault(between: $0, and: $1) == nil }
    work -= chains.cost
    if chains.gaveUp {
      // Places that nothing has decided between are no pass; those of a quote that was not held together would be one.
      if findings.allSatisfy({ $0.places.count == 1 }) {
        findings = findings.map { _ in Finding(refusal: .tooMuchWork) }
      }
      return nil
    }
    var fault: QuoteFault?
    if chains.isEmpty {
      chains = PassageChains(ranges, isNear: isNear) { _, _ in true }
      if chains.isEmpty { return disorder(ranges) }
      fault = elisionFault(along: chains.firstChain, ranges)
    }
    for index in findings.indices {
      findings[index].places = chains.kept[index].map { findings[index].places[$0] }
    }
    if let fault { return fault }
    let places = findings.compactMap { $0.places.count == 1 ? $0.places[0].range : nil }
    return places.count == findings.count ? headingLeftOut(between: places) : nil
  }

  /// Whether `second` follows `first` within the gap that is allowed.
  private func isNear(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard second.lowerBound >= first.upperBound else { return false }
    // A code point has four bytes at most, so most pairs need no counting.
    let bytes = second.lowerBound - first.upperBound
    if bytes <= max(0, maximumGap) { return true }
    if bytes / 4 > max(0, maximumGap) { return false }
    return source.codePointRange(first.upperBound..<second.lowerBound).count <= max(0, maximumGap)
  }

  private func elisionFault(along chain: [Int], _ ranges: [[Range<Int>]]) -> QuoteFault? {
    for index in 1..<chain.count {
      if let fault = elisionFault(
        between: ranges[index - 1][chain[index - 1]], and: ranges[index][chain[index]])
      {
        return fault
      }
    }
    return nil
  }

  /// Why no choice of places is in order and near enough.
  private func disorder(_ ranges: [[Range<Int>]]) -> QuoteFault {
    var previous = ranges[0][0]
    var longest = 0
    for places in ranges.dropFirst() {
      guard let next = places.first(where: { $0.lowerBound >= previous.upperBound }) else {
        return places.contains { $0.overlaps(previous) } ? .overlapping : .outOfOrder
      }
      longest = max(longest, source.codePointRange(previous.upperBound..<next.lowerBound).count)
      previous = next
    }
    return .gapTooLong(codePoints: longest)
  }
}

/// The ways to pick one place for each passage so that every two neighbours go together.
struct PassageChains {
  /// For each passage, the places that are part of some chain.
  private(set) var kept: [[Int]]
  /// The first chain: a place for each passage.
  private(set) var firstChain: [Int] = []

  var isEmpty: Bool { firstChain.isEmpty }

  /// More pairs were to be tried, or more text between them read, than is reasonable; nothing is decided then.
  private(set) var gaveUp = false
  /// What trying them cost, as `Anchoring.work`.
  private(set) var cost = 0
  private static let costOfPair = 1 << 10
  private static let costOfByte = 1 << 5
  /// Of a longer gap the ends of sentences are looked for alone.
  private static let longGap = 1 << 13
  private static let mostPairs = 1 << 11
  /// Bytes; more than so many pairs need with the gap that is usual.
  private static let mostText = 1 << 20

  /// `places` are in the order of the text for each passage. `isNear` is false for a second place that begins
  /// before the first one ends, and once false for a second place is false for all later ones.
  init(
    _ places: [[Range<Int>]], isNear: (Range<Int>, Range<Int>) -> Bool,
    goTogether: (Range<Int>, Range<Int>) -> Bool
  ) {
    // Which places of each passage can be followed to the end, from the last passage back.
    var followers: [[[Int]]] = places.map { $0.map { _ in [] } }
    var reaches = places.map { $0.map { _ in true } }
    var pairs = 0
    var gaps = 0
    // With one place for each passage, all gaps together are shorter than the text: those are always read.
    let mostText = max(Self.mostText, places.compactMap { $0.last?.upperBound }.max() ?? 0)
    for index in places.indices.dropLast().reversed() {
      for (at, first) in places[index].enumerated() {
        var next = Self.firstIndex(in: places[index + 1], from: first.upperBound)
        while next < places[index + 1].count, isNear(first, places[index + 1][next]) {
          pairs += 1
          let gap = places[index + 1][next].lowerBound - first.upperBound
          gaps += gap
          cost += Self.costOfPair + min(gap, Self.longGap) * Self.costOfByte + gap
          if pairs > Self.mostPairs || gaps > mostText {
            gaveUp = true
            kept = places.map { _ in [] }
            return
          }
          if reaches[index + 1][next], goTogether(first, places[index + 1][next]) {
            followers[index][at].append(next)
          }
          next += 1
        }
        reaches[index][at] = !followers[index][at].isEmpty
      }
    }
    var current = places[0].indices.filter { reaches[0][$0] }
    kept = places.map { _ in [] }
    for index in places.indices {
      kept[index] = current
      guard index + 1 < places.count else { break }
      current = Set(current.flatMap { followers[index][$0] }).sorted()
    }
    guard let first = kept[0].first else { return }
    firstChain = [first]
    for index in places.indices.dropLast() {
      guard let last = firstChain.last, let next = followers[index][last].first else {
        firstChain = []
        return
      }
      firstChain.append(next)
    }
  }

  /// The first place that begins at or after `offset`.
  private static func firstIndex(in places: [Range<Int>], from offset: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
