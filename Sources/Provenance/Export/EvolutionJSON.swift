extension ProfileSeries {
  /// The series as one JSON document, with an entry for each revision.
  public var json: JSON {
    [
      "subject": .string(subject), "label": .string(label), "complete": .bool(isComplete),
      "revisions": .array(points.map(\.json)),
    ]
  }
}

extension ProfileSeries.Point {
  fileprivate var json: JSON {
    var object: JSONObject = [
      "revision": .string(revision), "time": .string(time), "author": .string(author),
      "email": .string(email), "message": .string(message),
    ]
    for event in ProfileSeries.Event.allCases {
      object[event.rawValue] = .number(JSONNumber(events[event, default: 0]))
    }
    let counts: KeyValuePairs = [
      "inForce": tally.inForce, "supported": tally.supported, "citations": tally.citations,
      "retractedInAll": tally.retracted, "unreadable": tally.unreadable,
    ]
    for (name, count) in counts { object[name] = .number(JSONNumber(count)) }
    object["coverage"] = tally.coverage.map { .number(JSONNumber(thousandths: $0)) } ?? .null
    return .object(object)
  }
}

extension JSONNumber {
  /// A share from 0 to 1, given in thousandths.
  fileprivate init(thousandths: Int) {
    let digits = String(thousandths % 1000)
    let padded = String(repeating: "0", count: 3 - digits.utf8.count) + digits
    self.init(checked: "\(thousandths / 1000).\(padded)")
  }
}
