/// Every key is one that the schema knows. Another is kept, and reported: most are slips of the pen.
struct UnknownKeyCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    let schema = record.id.claim?.type ?? record.id.kind.rawValue
    let schemas = try snapshot.schemas
    // What a schema knows cannot be told while it, or one that it rests on, cannot be used.
    guard schemas.canUse(schema) else { return [] }
    return schemas.unknownKeys(in: record.json, schema: schema).map { pointer, known in
      let key = pointer.tokens.last ?? ""
      let near = nearest(to: key, among: known).map { "; did you mean `\($0)`?" } ?? ""
      return record.finding(
        .unknownKey, at: pointer, "the schema knows no key `\(key)` here\(near)",
        hint: record.id.claim.map { "ibid edit \($0) --unset \(pointer.description.shellWord)" })
    }
  }
}
