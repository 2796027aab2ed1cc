/// A claim in force has support left: not every source that supports it is retracted or superseded.
struct WithdrawnSupportCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim, claim.rank != .deprecated else { return [] }
    var lineage = SourceLineage(snapshot)
    var reasons: [String] = []
    for source in claim.supportingSources {
      guard let withdrawal = try lineage.withdrawal(of: source) else { return [] }
      reasons.append("`\(source)` \(withdrawal)")
    }
    guard !reasons.isEmpty else { return [] }
    let shown = reasons.prefix(3).joined(separator: "; ")
    return [
      record.finding(
        .supportWithdrawn, at: ["citations"],
        "no source that supports it still stands: \(shown)"
          + (reasons.count > 3 ? "; and \(reasons.count - 3) more" : ""),
        hint: "`ibid cite \(id) --source SOURCE --quote \"...\"` adds one that stands, or "
          + "`ibid retract \(id) --reason \"...\"`")
    ]
  }
}

extension Claim {
  /// The sources whose words support the claim, each once, in the order of the record.
  var supportingSources: [String] {
    var sources: [String] = []
    var seen: Set<String> = []
    for citation in citations where citation.stance == .supports && !citation.quote.isEmpty {
      if seen.insert(citation.source).inserted { sources.append(citation.source) }
    }
    return sources
  }
}
