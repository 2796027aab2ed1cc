/// Rewrites one record by a change of its JSON, which says what should be remarked about it.
///
/// - Throws: `ChangeRefusal` where there is no such record, it is malformed, or nothing would change.
func revise(
  _ id: RecordID, on snapshot: any Snapshot, by change: (inout JSON, String) throws -> [String]
) throws -> [RecordWrite] {
  let record = id.description
  guard let original = try snapshot.bytes(of: id) else {
    throw ChangeRefusal(
      .notFound, on: record, "there is no \(id.kind.rawValue) \(record)",
      hints: [id.kind == .source ? "ibid source list" : "ibid list"])
  }
  var json: JSON
  do throws(JSONSyntaxError) {
    json = try JSONParser.parse(original)
  } catch {
    throw ChangeRefusal(
      .invalid, on: record, "\(record) is malformed: \(error.description)",
      hints: ["correct \(id.path) in an editor and commit it with git"])
  }
  let before = json
  let remarks = try change(&json, record)
  guard case .object(let object) = json, case .object(let earlier) = before else {
    throw ChangeRefusal(.invalid, on: record, "the record of \(record) is no JSON object")
  }
  // An optional key that is written empty is left out of the file, so it is no change either.
  func canonical(_ object: JSONObject) -> JSON { CanonicalEncoder.canonical(.object(object), kind: id.kind) }
  guard canonical(object) != canonical(earlier) else {
    throw ChangeRefusal(.unchanged, on: record, "\(record) has these values already; nothing is changed")
  }
  return [try RecordWrite(id, object, original: original, remarks: remarks)]
}
