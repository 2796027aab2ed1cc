/// Adds a subject: an organisation, a person, a place, or anything else that claims are about.
public struct AddSubject: Change {
  public let id: String
  /// The parts of the record: `label`, `aliases`, `kind`, `sameAs`, `description`.
  public let record: JSONObject

  /// Adds a subject under an id.
  public init(id: String, record: JSONObject) {
    self.id = id
    self.record = record
  }

  /// The subject's record.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    try requireFreeID(id, as: .subject(id), on: snapshot)
    var record = record
    record["$schema"] = .string("../../schemas/subject.schema.json")
    if record["kind"] == nil { record["kind"] = .string("other") }
    return [try RecordWrite(.subject(id), record)]
  }

  /// `records: add subject <id>`
  public func message(for writes: [RecordWrite]) -> String { "records: add subject \(id)" }
}

/// Refuses an id that is none, or that is taken.
func requireFreeID(_ id: String, as record: RecordID, on snapshot: any Snapshot) throws {
  guard IDPart.isValid(id) else {
    throw ChangeRefusal(
      .invalid, on: id, "`\(id)` cannot be an id",
      causes: [
        "an id is lower-case ASCII letters, digits and single hyphens, at most \(IDPart.maximumLength)"
      ],
      hints: IDPart.slug(id).map { ["call it \($0); its name in any script goes into the record"] } ?? [])
  }
  guard try snapshot.bytes(of: record) == nil else {
    throw ChangeRefusal(
      .duplicate, on: record.description, "there is already a record \(record)",
      hints: record.kind == .source
        ? ["ibid source show \(id)", "`ibid source capture \(id) --file FILE` adds a capture to it"]
        : ["ibid subject show \(id)", "to change it, edit \(record.path) and commit it with git"])
  }
}
