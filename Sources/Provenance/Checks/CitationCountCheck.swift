/// The claim rests on at least as many supporting citations as the store's policy asks for.
struct CitationCountCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim else { return [] }
    let needed = try snapshot.policy.citations
    // One is enough nearly everywhere, and is seen without counting.
    if needed <= 1, claim.citations.contains(where: \.isSupport) { return [] }
    let supporting = Set(claim.citations.compactMap(SupportingWords.init)).count
    guard supporting < needed else { return [] }
    let count =
      supporting == 0
      ? "no citation supports it"
      : "only \(supporting) of its citations \(supporting == 1 ? "supports" : "support") it"
    let policy = needed == 1 ? "a claim needs one" : "this store's policy asks for \(needed)"
    return [
      record.finding(
        .uncited, at: ["citations"], "\(count), and \(policy)",
        hint: "ibid cite \(id) --source SOURCE --quote \"...\"")
    ]
  }
}

/// What a citation adds to a claim's support; the same words cited twice support it once.
private struct SupportingWords: Hashable {
  let capture: CaptureID
  let words: [ExactText]
  let seals: [String]

  init?(_ citation: Citation) {
    guard citation.isSupport else { return nil }
    capture = citation.captureID
    words = citation.passages.map { ExactText($0.exact) }
    seals = citation.quote.compactMap { if case .sealed(let commitment) = $0 { commitment } else { nil } }
  }
}

extension Citation {
  fileprivate var isSupport: Bool { stance == .supports && !quote.isEmpty }
}
