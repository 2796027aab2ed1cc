/// The record is what its JSON Schema (draft 7) says, and can be read.
struct SchemaCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    let schemas = try snapshot.schemas
    let schema: String
    if case .claim(let claim) = record.id {
      guard schemas.hasType(claim.type) else {
        let known = schemas.claimTypes.joined(separator: ", ")
        return [
          record.finding(
            .unknownType, at: ["type"], "there is no claim type `\(claim.type)`; the types here are \(known)",
            hint: "add schemas/\(claim.type).schema.json to define it, or move the record under a known type")
        ]
      }
      schema = claim.type
    } else {
      schema = record.id.kind.rawValue
    }
    let hint = "compare with schemas/\(schema).schema.json, correct \(record.id.path) and commit it with git"
    var found: [Finding] = []
    do {
      found = try schemas.violations(of: record.json, bytes: record.bytes, schema: schema).map {
        record.finding(.schema, at: $0.pointer, $0.message, hint: hint)
      }
    } catch  where error.kind == .refusedDocument {
      found = [record.finding(.schema, error.message, hint: hint)]
    } catch {
      found = [
        record.finding(
          .schema, "schemas/\(schema).schema.json cannot be used: \(error.message)",
          hint: "correct the schema")
      ]
    }
    if found.isEmpty, let fault = record.fault {
      found = [record.finding(.schema, at: fault.pointer, fault.message, hint: hint)]
    }
    return found
  }
}
