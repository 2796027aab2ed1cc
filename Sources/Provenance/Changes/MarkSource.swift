/// Puts on record how a source stands with its publisher.
public struct MarkSource: Change {
  public let source: String
  public let status: Source.Status
  /// Why it stands so; nil where nobody says.
  public let reason: String?
  /// Since when, as EDTF; nil where it is not known.
  public let date: String?

  /// Marks `source`, for a reason that readers will see.
  public init(_ source: String, as status: Source.Status, reason: String? = nil, date: String? = nil) {
    self.source = source
    self.status = status
    self.reason = reason
    self.date = date
  }

  /// The record with its standing. A reason and a date go with the status that they were given for.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    try revise(.source(source), on: snapshot) { json, _ in
      let earlier = json["standing"]
      let isOther = earlier?["status"]?.stringValue != status.rawValue
      if earlier?.objectValue == nil { json.set(.object([:]), at: ["standing"]) }
      json.set(.string(status.rawValue), at: ["standing", "status"])
      var remarks: [String] = []
      for (field, given) in [("reason", reason), ("date", date)] {
        let old = earlier?[field]?.stringValue
        if let given {
          json.set(.string(given), at: ["standing", field])
        } else if isOther {
          json.remove(at: ["standing", field])
        }
        if let old, json[["standing", field]]?.stringValue != old {
          remarks.append("the \(field) on record until now: \(old)")
        }
      }
      return remarks
    }
  }

  /// `records: mark source <id> <status>`, with the reason.
  public func message(for writes: [RecordWrite]) -> String {
    "records: mark source \(source) \(status.rawValue)" + (reason.map { "\n\n\($0)" } ?? "")
  }
}
