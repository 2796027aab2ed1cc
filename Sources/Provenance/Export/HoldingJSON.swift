extension HoldingCounts {
  /// The date that was asked about with the numbers of answers, as one JSON object.
  public var json: JSON {
    var object: JSONObject = ["date": .string(date.source), "description": .string(date.describe())]
    for holding in Holding.allCases { object[holding.rawValue] = .number(JSONNumber(self[holding])) }
    return .object(object)
  }
}
