/// Every reason in `inferred` is for a value that the record has.
struct InferredCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim else { return [] }
    return claim.inferred.compactMap { inference in
      if let pointer = JSONPointer(inference.pointer), record.json[pointer] != nil { return nil }
      let place: JSONPointer = ["inferred", inference.pointer]
      return record.finding(
        .inferredNowhere, at: place,
        "the record has no `\(inference.pointer)` for which this would be the reason",
        hint: "ibid edit \(id) --unset \(place.description.shellWord)")
    }
  }
}
