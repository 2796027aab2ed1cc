/// Adds a citation to a claim, or puts one in the place of another.
public struct CiteClaim: Change {
  public let claim: ClaimID
  /// The citation's parts: `source`, `quote`, and whatever else is given.
  public let citation: JSONObject
  /// Which citation to replace, from 1 as `show` counts them; nil adds one.
  public let replacing: Int?

  /// Adds or replaces a citation of `claim`.
  public init(_ claim: ClaimID, citation: JSONObject, replacing: Int? = nil) {
    self.claim = claim
    self.citation = citation
    self.replacing = replacing
  }

  /// The record with the citation.
  ///
  /// One that takes the place of another of the same source keeps what is not given anew: a corrected quote
  /// must not turn a citation that disputes the claim into one that supports it.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    try revise(.claim(claim), on: snapshot) { json, record in
      var citations = try citations(of: json, record: record)
      var draft = citation
      var remarks: [String] = []
      if let replacing {
        guard replacing >= 1, replacing <= citations.count else {
          throw ChangeRefusal(
            .notFound, on: record, "\(claim) has no citation \(replacing); it has \(citations.count)",
            hints: ["ibid show \(claim)"])
        }
        remarks = keep(citations.remove(at: replacing - 1), in: &draft)
      }
      let index = replacing.map { $0 - 1 } ?? citations.count
      let done = try CitationDraft(json: draft).completed(
        on: snapshot, at: ["citations", String(index)], record: record)
      guard !citations.contains(.object(done.citation)) else {
        throw ChangeRefusal(
          .unchanged, on: record, "\(claim) has this citation already; nothing is changed",
          hints: ["ibid show \(claim)"])
      }
      citations.insert(.object(done.citation), at: index)
      json.set(.array(citations), at: ["citations"])
      return remarks + done.remarks
    }
  }

  private func citations(of json: JSON, record: String) throws(ChangeRefusal) -> [JSON] {
    switch json["citations"] {
    case .array(let citations)?: return citations
    case nil: return []
    case .some:
      throw ChangeRefusal(
        .invalid, on: record, "at /citations: the citations of \(claim) are no list",
        hints: ["correct \(claim.path) in an editor and commit it with git"])
    }
  }

  /// Puts into a draft what the citation that it replaces says and it does not, and says what that is.
  private func keep(_ replaced: JSON, in draft: inout JSONObject) -> [String] {
    guard case .object(let old) = replaced, old["source"] == draft["source"] else { return [] }
    var kept: [String] = []
    for member in old.members where !["capture", "quote"].contains(member.key) && draft[member.key] == nil {
      draft[member.key] = member.value
      if member.value != .string(Stance.supports.rawValue) { kept.append("`\(member.key)`") }
    }
    return kept.isEmpty ? [] : ["kept of the citation that it replaces: \(kept.joined(separator: ", "))"]
  }

  /// `records: cite <source> for claim <id>`
  public func message(for writes: [RecordWrite]) -> String {
    "records: cite \(citation["source"]?.stringValue ?? "a source") for claim \(claim)"
  }
}
