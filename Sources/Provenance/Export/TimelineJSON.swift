extension Timeline {
  /// The timeline as one JSON document.
  public func json(revision: String, time: String, from: EDTF?, to: EDTF?) -> JSON {
    [
      "subject": .string(subject), "label": .string(label), "revision": .string(revision),
      "time": .string(time),
      "from": from.map { .string($0.source) } ?? .null, "to": to.map { .string($0.source) } ?? .null,
      "claims": .array((dated + retracted).map(\.json)), "undated": .array(undated.map(\.json)),
      "unreadable": .array(unreadable.map { .string($0.description) }),
      "leftOut": .number(JSONNumber(leftOut)),
    ]
  }
}

extension Timeline.Entry {
  fileprivate var json: JSON {
    [
      "claim": .string(id.description), "type": .string(id.type), "statement": .string(claim.statement),
      "rank": .string(claim.rank.rawValue), "retraction": claim.retraction.map(JSON.string) ?? .null,
      "reference": .bool(isReference),
      "when": claim.when.map(JSON.string) ?? .null,
      "description": time.map { .string($0.date.describe()) } ?? .null,
      "problem": fault.map(JSON.string) ?? .null,
      "start": time?.start.json ?? .null, "end": time?.end.json ?? .null,
    ]
  }
}

extension ValidTime.Side {
  fileprivate var json: JSON {
    [
      "limit": .string(limit.rawValue), "earliest": earliest.json, "latest": latest.json,
      "approximate": .bool(qualifier.contains(.approximate)),
      "uncertain": .bool(qualifier.contains(.uncertain)),
    ]
  }
}

extension Bound {
  /// The day, or the year alone where it has more than four digits, as EDTF then gives no days; null without limit.
  fileprivate var json: JSON {
    guard case .day(let day) = self else { return .null }
    return .string((-9999...9999).contains(day.year) ? day.description : "\(Year.exact(day.year))")
  }
}
