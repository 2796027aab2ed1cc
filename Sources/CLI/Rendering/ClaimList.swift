import Provenance

/// What a listing says of a claim: not the whole claim, since a listing may be of all.
struct ListedClaim: Sendable {
  let id: ClaimID
  /// Whether the record can be read; if not, nothing else is known of it.
  let isReadable: Bool
  let statement: String
  let when: String?
  let rank: Rank
  let citations: Int
  /// The sources that it cites, each once.
  let sources: [String]
  /// Whether the claim holds on the date asked about; nil where none is, or the record cannot be read.
  let holds: Holding?

  /// - Parameter date: the date asked about.
  init(_ id: ClaimID, _ claim: Claim?, on date: EDTF?) {
    self.id = id
    isReadable = claim != nil
    statement = claim?.statement ?? ""
    when = claim?.when
    rank = claim?.rank ?? .normal
    citations = claim?.citations.count ?? 0
    var sources: [String] = []
    for citation in claim?.citations ?? [] where !sources.contains(citation.source) {
      sources.append(citation.source)
    }
    self.sources = sources
    holds = date.flatMap { claim?.holding(on: $0) }
  }

  /// The claim in a JSON document.
  var json: JSON {
    [
      "claim": .string(id.description), "subject": .string(id.subject), "type": .string(id.type),
      "statement": isReadable ? .string(statement) : .null,
      "when": when.map(JSON.string) ?? .null,
      "holds": holds.map { .string($0.rawValue) } ?? .null,
      "rank": isReadable ? .string(rank.rawValue) : .null,
      "citations": .number(JSONNumber(citations)),
      "sources": .array(sources.map(JSON.string)),
    ]
  }
}

extension Terminal {
  /// Claims with their statements. Of a date that is asked about, those that do not hold then are left out, and those
  /// without a date come last, apart.
  func show(_ claims: [ListedClaim], on counts: HoldingCounts?) async throws {
    guard let counts else { return try await showEach(claims) { try $0.show($1) } }
    try wrap(StyledText(counts.summary, .bold))
    try await showEach(claims.filter { $0.holds != .no && $0.holds != .undated }) { try $0.show($1) }
    guard counts[.undated] > 0 else { return }
    try line()
    try line("\("Undated", [.bold, .cyan])")
    try await showEach(claims.filter { $0.holds == .undated }) { try $0.show($1) }
  }

  private func show(_ claim: ListedClaim) throws {
    let rank = claim.rank == .normal ? "" : "  [\(claim.rank.rawValue)]"
    let marks = claim.isReadable ? rank : "  [unreadable]"
    let doubt = claim.holds == .possibly ? "  [possibly]" : ""
    let when = claim.when.map { "  \($0)" } ?? ""
    try wrap("\(claim.id, .bold)\(when, .cyan)\(doubt, .yellow)\(marks, .yellow)", indent: 4, firstIndent: 0)
    if claim.isReadable { try wrap(StyledText(claim.statement), indent: 4) }
  }
}
