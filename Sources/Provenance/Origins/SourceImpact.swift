/// What falls where a source falls: those copied from it alone, and the claims that lose support.
public struct SourceImpact: Sendable {
  /// The source that is asked about.
  public let source: String
  /// Its standing on record; nil where none is.
  public let standing: String?
  /// The other sources that fall with it, since all that they derive from does.
  public let derived: [String]
  /// The claims in force that would rest on nothing.
  public let unsupported: [ClaimID]
  /// The claims in force that would keep some support, each with the sources that are left.
  public let weakened: [(claim: ClaimID, left: [String])]

  /// Asks what falls with a source.
  ///
  /// What is retracted or superseded supports nothing already, so that a claim which also rests on that does not keep it.
  /// A copy falls with what is retracted, and not with what is superseded (`SourceLineage`).
  ///
  /// - Throws: what reading the tree throws. A record that cannot be read counts as absent.
  public init(of source: String, in snapshot: any Snapshot) throws {
    self.source = source
    standing = try snapshot.source(source)?.standing
    var origins: [String: Set<String>] = [:]
    var retracted: Set<String> = []
    var superseded: Set<String> = []
    for id in try snapshot.sources() {
      guard let record = try snapshot.source(id) else { continue }
      origins[id] = Set(record.derivedFrom)
      if record.status == .retracted, id != source { retracted.insert(id) }
      if record.status == .superseded { superseded.insert(id) }
    }
    let already = Self.fallen(from: retracted, origins: origins)
    let fallen = Self.fallen(from: retracted.union([source]), origins: origins)
    let lost = fallen.subtracting(already).union([source])
    var unsupported: [ClaimID] = []
    var weakened: [(ClaimID, [String])] = []
    try snapshot.forEachClaim(of: nil, where: { _ in true }) { id, claim in
      guard let claim, claim.rank != .deprecated else { return }
      let supporting = claim.supportingSources
      guard supporting.contains(where: lost.contains) else { return }
      let left = supporting.filter { !fallen.contains($0) && !superseded.contains($0) }
      if left.isEmpty { unsupported.append(id) } else { weakened.append((id, left)) }
    }
    derived = lost.subtracting([source]).sorted()
    self.unsupported = unsupported
    self.weakened = weakened
  }

  /// All that falls where some sources do: each source falls with the last one that it derives from.
  private static func fallen(from first: Set<String>, origins: [String: Set<String>]) -> Set<String> {
    var left = origins.mapValues(\.count)
    var derived: [String: [String]] = [:]
    for (source, origins) in origins {
      for origin in origins { derived[origin, default: []].append(source) }
    }
    var fallen = first
    var waiting = Array(first)
    while let next = waiting.popLast() {
      for source in derived[next] ?? [] {
        left[source, default: 0] -= 1
        if left[source] == 0, fallen.insert(source).inserted { waiting.append(source) }
      }
    }
    return fallen
  }
}
