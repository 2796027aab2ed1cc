/// How many claims of a profile stand how, at one revision.
public struct ProfileTally: Sendable, Equatable {
  /// Claims that are not retracted.
  public private(set) var inForce = 0
  /// Of those in force, the ones with at least one citation that supports them.
  public private(set) var supported = 0
  /// Citations of the claims in force, supporting or disputing.
  public private(set) var citations = 0
  /// Claims that are there, and retracted.
  public private(set) var retracted = 0
  /// Claims whose records cannot be read.
  public private(set) var unreadable = 0

  /// Nothing counted.
  public init() {}

  /// Counts claims; nil is one whose record cannot be read.
  public init(_ claims: some Sequence<Claim?>) {
    for claim in claims { add(claim) }
  }

  /// Counts one claim more; nil is one whose record cannot be read.
  public mutating func add(_ claim: Claim?) {
    guard let claim else {
      unreadable += 1
      return
    }
    guard claim.rank != .deprecated else {
      retracted += 1
      return
    }
    inForce += 1
    citations += claim.citations.count
    if claim.citations.contains(where: { $0.stance == .supports }) { supported += 1 }
  }

  /// Counts what another tally has counted.
  public mutating func add(_ other: ProfileTally) {
    inForce += other.inForce
    supported += other.supported
    citations += other.citations
    retracted += other.retracted
    unreadable += other.unreadable
  }

  /// The share of the claims in force that a citation supports, in thousandths, rounded down, so that only full coverage
  /// is 1000; nil where no claim is in force.
  public var coverage: Int? { inForce > 0 ? supported * 1000 / inForce : nil }
}
