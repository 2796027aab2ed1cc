/// Retracts a claim: it stays on record, deprecated, with the reason.
public struct RetractClaim: Change {
  public let claim: ClaimID
  public let reason: String

  /// Retracts `claim` for a reason that readers will see.
  public init(_ claim: ClaimID, reason: String) {
    self.claim = claim
    self.reason = reason
  }

  /// The record with its rank and reason.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    guard reason.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw ChangeRefusal(.invalid, on: claim.description, "a retraction needs a reason that is not blank")
    }
    return try revise(.claim(claim), on: snapshot) { json, _ in
      let earlier =
        json["rank"] == .string(Rank.deprecated.rawValue)
        ? json[["deprecation", "reason"]]?.stringValue : nil
      json.set(.string(Rank.deprecated.rawValue), at: ["rank"])
      if json["deprecation"] == nil { json.set(.object([:]), at: ["deprecation"]) }
      json.set(.string(reason), at: ["deprecation", "reason"])
      return earlier.map { ["it was retracted already; the reason was: \($0)"] } ?? []
    }
  }

  /// `records: retract claim <id>`, with the reason.
  public func message(for writes: [RecordWrite]) -> String {
    "records: retract claim \(claim)\n\n\(reason)"
  }
}
