import Git

/// A commit with its place in the order in which revisions are told.
struct RankedCommit: Sendable {
  let node: CommitNode
  /// The committer's time since 1970 in parts of a second, ``CommitRanks/perSecond`` of them, set right where it would put
  /// the commit before a parent.
  let rank: Int64

  /// Whether it is told after another one.
  func isOlder(than other: RankedCommit) -> Bool { place < other.place }

  private var place: CommitPlace { CommitPlace(rank: rank, commit: node.id) }
}

/// Where a commit stands in the order in which revisions are told; the lower, the older. Of one rank, that of the lower id.
struct CommitPlace: Comparable {
  let rank: Int64
  let commit: ObjectID

  static func < (one: CommitPlace, other: CommitPlace) -> Bool {
    one.rank != other.rank ? one.rank < other.rank : one.commit < other.commit
  }
}

/// The order of revisions: that of the commit graph, and of the committers' clocks where the graph leaves it open.
///
/// A commit's rank is its committer's time, but at least a little more than that of each parent. So it depends on nothing
/// but the commit's own past: it is the same whichever tip is asked for, and stays when commits are added.
enum CommitRanks {
  /// So many commits that follow each other within a second push none of them into the next.
  static let perSecond: Int64 = 1 << 20
  /// Any further from 1970 a time is taken for this one, so that sums do not overflow: seconds.
  private static let farthest: Int64 = 1 << 41

  /// The rank of a time in seconds, as long as no parent is as late.
  static func rank(at seconds: Int64) -> Int64 { min(max(seconds, -farthest), farthest) * perSecond }

  /// Ranks commits, given in an order with no commit before all of its children; the newest first.
  ///
  /// - Parameter known: the rank of a parent that is not among them.
  static func newestFirst(
    _ commits: [CommitNode], known: (ObjectID) throws -> Int64? = { _ in nil }
  ) throws -> [RankedCommit] {
    var ranks: [ObjectID: Int64] = Dictionary(minimumCapacity: commits.count)
    var ranked: [RankedCommit] = []
    ranked.reserveCapacity(commits.count)
    for node in commits.reversed() {
      var rank = rank(at: node.time)
      for parent in node.parents {
        guard let before = try ranks[parent] ?? known(parent) else { continue }
        rank = max(rank, before + 1)
      }
      ranks[node.id] = rank
      ranked.append(RankedCommit(node: node, rank: rank))
    }
    ranked.sort { $1.isOlder(than: $0) }
    return ranked
  }
}
