extension CoverageSeries {
  /// The series as a list, with an entry for each revision.
  public var json: JSON {
    .array(
      points.map { point in
        let object: JSONObject = ["revision": .string(point.revision), "time": .string(point.time)]
        return .object(object.merging(point.summary.members))
      })
  }
}

extension Examination.Summary {
  /// The counts of claims, by how they came out.
  public var members: JSONObject {
    [
      "checked": .number(JSONNumber(checked)), "passed": .number(JSONNumber(passed)),
      "failed": .number(JSONNumber(failed)), "unverifiable": .number(JSONNumber(unverifiable)),
    ]
  }
}
