/// At which commits something was there, by their positions on a `FirstParentTour`.
struct Presence: Sendable, Equatable {
  /// In order, apart from one another.
  let ranges: [Range<Int>]

  /// - Parameter ranges: in any order; they may overlap.
  init(_ ranges: some Sequence<Range<Int>>) {
    var merged: [Range<Int>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }
}

/// A part of a history in which something was there without a gap: from the commits that brought it in to those that took it out.
struct Episode: Sendable, Equatable {
  /// The commits that have it and of which no parent does, by position, the oldest first.
  let introduced: [Int]
  /// The commits that do not have it, though every parent does, or where there are none, the merges that dropped the side that had it.
  /// Empty where it stands.
  let ended: [Int]
  /// Whether it is there still at the tip.
  let isStanding: Bool
}

extension FirstParentTour {
  /// The episodes of something that was there at some commits: stretches of the commit graph that hang together. In the order
  /// in which they began.
  ///
  /// What is asked of merges are edges of the graph; no commit in between is looked at.
  func episodes(of presence: Presence) -> [Episode] {
    // Each piece is a commit with descendants by first parents that all have it: those hang together.
    var pieces: [Range<Int>] = []
    for range in presence.ranges {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = min(range.upperBound, ends[start])
        pieces.append(start..<end)
        start = end
      }
    }
    guard !pieces.isEmpty else { return [] }
    var joined = JoinedPieces(pieces)
    for (number, piece) in pieces.enumerated() {
      for parent in parents[piece.lowerBound] {
        if let other = joined.piece(at: parent) { joined.join(number, other) }
      }
    }
    if pieces.count > 1 {
      for (number, piece) in pieces.enumerated() {
        for edge in Self.edges(joins, from: piece) {
          if let other = joined.piece(at: edge.child) { joined.join(number, other) }
        }
      }
    }
    let standing = joined.piece(at: positions[count - 1]).map { joined.root(of: $0) }
    var introduced: [Int: [Int]] = [:]
    for (number, piece) in pieces.enumerated()
    where !parents[piece.lowerBound].contains(where: { joined.piece(at: $0) != nil }) {
      introduced[joined.root(of: number), default: []].append(piece.lowerBound)
    }
    var without: [Int: Set<Int>] = [:]
    for (number, piece) in pieces.enumerated() where joined.root(of: number) != standing {
      var children = Self.edges(joins, from: piece).map(\.child) + Self.edges(forks, from: piece).map(\.child)
      // The next one may be the first child of the last.
      if piece.upperBound < count, parents[piece.upperBound].first == piece.upperBound - 1 {
        children.append(piece.upperBound)
      }
      for child in children where joined.piece(at: child) == nil {
        without[joined.root(of: number), default: []].insert(child)
      }
    }
    return introduced.map { root, introduced in
      let without = (without[root] ?? []).sorted { commits[$0] < commits[$1] }
      let fixes = without.filter { child in parents[child].allSatisfy { joined.piece(at: $0) != nil } }
      return Episode(
        introduced: introduced.sorted { commits[$0] < commits[$1] }, ended: fixes.isEmpty ? without : fixes,
        isStanding: root == standing)
    }.sorted { commits[$0.introduced[0]] < commits[$1.introduced[0]] }
  }

  /// Those of some edges, in the order of their parents, whose parents are in a piece.
  private static func edges(_ edges: [Edge], from piece: Range<Int>) -> ArraySlice<Edge> {
    func first(from position: Int) -> Int {
      var low = 0
      var high = edges.count
      while low < high {
        let middle = (low + high) / 2
        if edges[middle].parent < position { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return edges[first(from: piece.lowerBound)..<first(from: piece.upperBound)]
  }
}

/// Pieces of a tour, in order, and which of them hang together.
private struct JoinedPieces {
  private let pieces: [Range<Int>]
  private var above: [Int]

  init(_ pieces: [Range<Int>]) {
    self.pieces = pieces
    above = Array(pieces.indices)
  }

  /// The piece that a position is in, if any.
  func piece(at position: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].contains(position) ? low : nil
  }

  /// The piece that stands for all that a piece hangs together with.
  func root(of piece: Int) -> Int {
    var piece = piece
    while above[piece] != piece { piece = above[piece] }
    return piece
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    above[max(one, other)] = min(one, other)
  }
}
