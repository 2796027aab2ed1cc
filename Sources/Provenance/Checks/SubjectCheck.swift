/// Every subject that the claim names has a record.
struct SubjectCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim else { return [] }
    var named: [(JSONPointer, String)] = [(["subject"], claim.subject)]
    for (field, reference) in try snapshot.schemas.references(in: claim.value, type: id.type) {
      named.append((JSONPointer(tokens: ["value"] + field.tokens), reference))
    }
    var found: [Finding] = []
    for (pointer, subject) in named {
      guard IDPart.isValid(subject), try snapshot.bytes(of: .subject(subject)) != nil else {
        found.append(
          record.finding(
            .subjectMissing, at: pointer, "there is no subject `\(subject)`",
            hint: IDPart.isValid(subject)
              ? Restoring.orNew(subject: subject) : "ibid subject list"))
        continue
      }
    }
    return found
  }
}
