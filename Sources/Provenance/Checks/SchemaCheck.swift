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
    var hint: String {
      "compare with schemas/\(schema).schema.json, correct \(record.id.path) and commit it with git"
    }
    // What is wrong with a policy is told once, in its own words.
    let told = Set(try PolicyCheck().findings(on: record, in: snapshot).map(\.pointer))
    var found: [Finding] = []
    do {
      found = try schemas.violations(of: record.json, bytes: record.bytes, schema: schema)
        .filter { !told.contains($0.pointer) }
        .map { record.finding(.schema, at: $0.pointer, $0.message, hint: hint) }
    } catch  where error.kind == .refusedDocument {
      found = [record.finding(.schema, error.message, hint: hint)]
    } catch {
      found = [
        record.finding(
          .schema, Self.reason(error, of: "\(schema).schema.json"),
          hint:
            "correct schemas/\(error.schema); `git log -p -- schemas/\(error.schema)` shows what was changed in it"
        )
      ]
    }
    if found.isEmpty, let fault = record.fault {
      found = [record.finding(.schema, at: fault.pointer, fault.message, hint: hint)]
    }
    // A schema can ask for a length, and what is long enough may still be nothing that can be seen.
    if let claim = record.claim, !claim.statement.isEmpty, !claim.statement.saysSomething {
      found.append(record.finding(.schema, at: ["statement"], "`statement` says nothing", hint: hint))
    }
    return found
  }

  /// Why a record cannot be held against its schema: that may refer to another, which is the one at fault.
  private static func reason(_ error: SchemaError, of name: String) -> String {
    error.schema == name
      ? "schemas/\(name) cannot be used: \(error.message)"
      : "schemas/\(error.schema), on which schemas/\(name) rests, cannot be used: \(error.message)"
  }
}
