/// Changes fields of one claim; every other field, known or not, stays as it is.
public struct EditClaim: Change {
  public let claim: ClaimID
  /// Fields to write, `when` and `rank` among them.
  public var set: [FieldAssignment] = []
  /// Fields to remove, by name or JSON Pointer.
  public var unset: [String] = []
  /// Fields whose values are inferred, and why.
  public var inferred: [FieldAssignment] = []

  /// Changes fields of `claim`.
  public init(
    _ claim: ClaimID, set: [FieldAssignment] = [], unset: [String] = [], inferred: [FieldAssignment] = []
  ) {
    self.claim = claim
    self.set = set
    self.unset = unset
    self.inferred = inferred
  }

  /// The record with its fields changed.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    let names = FieldNames(type: claim.type, schemas: try snapshot.schemas)
    return try revise(.claim(claim), on: snapshot) { json, record in
      let before = json
      var remarks: [String] = []
      let removals = try names.distinct(unset, as: .unset, on: record)
      for assignment in set where removals.contains(try names.pointer(of: assignment.field, on: record)) {
        throw ChangeRefusal(
          .invalid, on: record, "`\(assignment.field)` is both to be set and to be removed",
          hints: ["`--set` alone puts another value in the place of the one that is there"])
      }
      for pointer in removals {
        guard json.remove(at: pointer) else {
          throw ChangeRefusal(
            .notFound, on: record, "\(record) has no field `\(pointer)` to unset",
            hints: ["ibid show \(claim)"])
        }
        // The reason goes with the value that it was for.
        json.remove(at: ["inferred", pointer.description])
      }
      let kept = json
      try names.assign(set, in: &json, on: record)
      let explained = try names.distinct(inferred.map(\.field), as: .infer, on: record)
      remarks += dropReasons(in: &json, from: kept, explainedAnew: explained)
      for (inference, pointer) in zip(inferred, explained) {
        if json["inferred"] == nil { json.set(.object([:]), at: ["inferred"]) }
        json.set(.string(inference.text), at: ["inferred", pointer.description])
      }
      remarks += try reword(&json, from: before, on: snapshot)
      if json["rank"] != .string(Rank.deprecated.rawValue),
        set.contains(where: { $0.field.hasSuffix("rank") })
      {
        json.remove(at: ["deprecation"])
      }
      return remarks
    }
  }

  /// Drops the reasons of values that are others now: a reason was given for the value that stood there, and must not
  /// cover one that nobody gave it for.
  ///
  /// One reason may be for several values, of which any may have changed.
  private func dropReasons(
    in json: inout JSON, from kept: JSON, explainedAnew: [JSONPointer]
  ) -> [String] {
    var remarks: [String] = []
    for member in kept["inferred"]?.objectValue?.members ?? [] {
      guard let pointer = JSONPointer(member.key), json["inferred"]?[member.key] == member.value else {
        continue
      }
      let places: [JSONPointer] = pointer == .root ? [["value"], ["when"]] : [pointer]
      guard places.contains(where: { kept[$0] != nil && kept[$0] != json[$0] }) else { continue }
      json.remove(at: ["inferred", member.key])
      guard !explainedAnew.contains(pointer), let reason = member.value.stringValue else { continue }
      remarks.append("the reason for the old `\(Finding.fieldName(of: pointer))` went with it: \(reason)")
    }
    return remarks
  }

  /// Makes a statement anew that was made from the value; of one that was written, says that it stayed.
  private func reword(_ json: inout JSON, from before: JSON, on snapshot: any Snapshot) throws -> [String] {
    guard json["value"] != before["value"], json["statement"] == before["statement"],
      let earlier = before.objectValue, let later = json.objectValue,
      let statement = json["statement"]?.stringValue
    else { return [] }
    let made = try StatementTemplate.statement(
      subject: claim.subject, type: claim.type, claim: earlier, on: snapshot)
    guard ExactText(made) == ExactText(statement) else {
      return ["the statement is as it was; `--statement` changes it: \(statement)"]
    }
    let reworded = try StatementTemplate.statement(
      subject: claim.subject, type: claim.type, claim: later, on: snapshot)
    guard ExactText(reworded) != ExactText(statement) else { return [] }
    json.set(.string(reworded), at: ["statement"])
    return ["the statement is now: \(reworded)"]
  }

  /// `records: edit claim <id>`, with the fields.
  public func message(for writes: [RecordWrite]) -> String {
    let named = (set.map(\.field) + unset).map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
    let fields = named + inferred.map { "inferred \($0.field)" }
    return "records: edit claim \(claim)\n\nChanged: \(fields.joined(separator: ", "))."
  }
}
