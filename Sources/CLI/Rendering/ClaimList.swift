import Provenance

/// A claim of a listing.
struct ListedClaim {
  let id: ClaimID
  /// Nil where the record cannot be read.
  let claim: Claim?
  /// Whether the claim holds on the date asked about; nil where none is, or the record cannot be read.
  let holds: Holding?

  /// The claim in a JSON document.
  var json: JSON {
    var sources: [String] = []
    for citation in claim?.citations ?? [] where !sources.contains(citation.source) {
      sources.append(citation.source)
    }
    return [
      "claim": .string(id.description), "subject": .string(id.subject), "type": .string(id.type),
      "statement": claim.map { .string($0.statement) } ?? .null,
      "when": claim?.when.map(JSON.string) ?? .null,
      "holds": holds.map { .string($0.rawValue) } ?? .null,
      "rank": claim.map { .string($0.rank.rawValue) } ?? .null,
      "citations": .number(JSONNumber(claim?.citations.count ?? 0)),
      "sources": .array(sources.map(JSON.string)),
    ]
  }
}

extension Terminal {
  /// Claims with their statements. Of a date that is asked about, those that do not hold then are left out, and those
  /// without a date come last, apart.
  func show(_ claims: [ListedClaim], on counts: HoldingCounts?) throws {
    guard let counts else {
      for claim in claims { try show(claim) }
      return
    }
    try wrap(StyledText(counts.summary, .bold))
    for claim in claims where claim.holds != .no && claim.holds != .undated { try show(claim) }
    guard counts[.undated] > 0 else { return }
    try line()
    try line("\("Undated", [.bold, .cyan])")
    for claim in claims where claim.holds == .undated { try show(claim) }
  }

  private func show(_ listed: ListedClaim) throws {
    let rank = listed.claim.map { $0.rank == .normal ? "" : "  [\($0.rank.rawValue)]" } ?? "  [unreadable]"
    let doubt = listed.holds == .possibly ? "  [possibly]" : ""
    let when = listed.claim?.when.map { "  \($0)" } ?? ""
    try wrap("\(listed.id, .bold)\(when, .cyan)\(doubt, .yellow)\(rank, .yellow)", indent: 4, firstIndent: 0)
    if let claim = listed.claim { try wrap(StyledText(claim.statement), indent: 4) }
  }
}
