/// Adds one claim or several, each completed and checked, all in one commit.
public struct AddClaims: Change {
  /// The claims to add.
  public let drafts: [ClaimDraft]

  /// Adds claims in the order given.
  public init(_ drafts: [ClaimDraft]) { self.drafts = drafts }

  /// The record of each claim.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    guard !drafts.isEmpty else { throw ChangeRefusal(.invalid, on: "claims", "there is no claim to add") }
    var taken = TakenIDs(snapshot)
    return try drafts.map { draft in
      do {
        var write = try draft.write(on: snapshot, besides: &taken)
        write.place = draft.place
        return write
      } catch let refusal as ChangeRefusal {
        throw draft.located(refusal)
      }
    }
  }

  /// `records: add claim <id>`, or how many.
  public func message(for writes: [RecordWrite]) -> String {
    let ids = writes.compactMap(\.record?.claim)
    guard !ids.isEmpty else {
      return "records: add \(drafts.count == 1 ? "a claim" : "\(drafts.count) claims")"
    }
    guard ids.count != 1 else { return "records: add claim \(ids[0])" }
    return "records: add \(ids.count) claims\n\n" + ids.map { "- \($0)" }.joined(separator: "\n")
  }
}

/// A claim as given: any part of its record, of which the rest is filled in.
public struct ClaimDraft: Sendable {
  /// The parts of the record that are given; passages may be plain strings.
  public var record: JSONObject
  /// Fields to set by name, once the type is known.
  public var assignments: [FieldAssignment]
  /// Fields whose values are inferred, by name, and why.
  public var inferred: [FieldAssignment]
  /// The last part of the id; made from the value where it is not given.
  public var name: String?
  /// Where the record was read, such as `line 4`; nil where it was made of options.
  public var place: String?

  /// A draft from a record's JSON; an `id` among its keys names the claim and is not kept.
  public init(
    record: JSONObject, assignments: [FieldAssignment] = [], inferred: [FieldAssignment] = [],
    name: String? = nil, place: String? = nil
  ) {
    self.record = record
    self.assignments = assignments
    self.inferred = inferred
    self.name = name
    self.place = place
  }

  /// A refusal of this draft, which says where it was read and what it calls itself.
  fileprivate func located(_ refusal: ChangeRefusal) -> ChangeRefusal {
    guard let place else { return refusal }
    let parts = ["subject", "type"].compactMap { record[$0]?.stringValue }
    let id = record["id"]?.stringValue ?? parts.joined(separator: "/")
    return ChangeRefusal(
      refusal.kind, on: refusal.record, "\(place)\(id.isEmpty ? "" : " (\(id))"): \(refusal.message)",
      causes: refusal.causes, hints: refusal.hints, findings: refusal.findings)
  }

  /// The completed record in its file, under an id that is not taken, which is taken then.
  func write(on snapshot: any Snapshot, besides taken: inout TakenIDs) throws -> RecordWrite {
    var given = record
    let id = try takeID(from: &given)
    let handle = "claims/\(given["subject"]?.stringValue ?? "?")/\(given["type"]?.stringValue ?? "?")"
    let subject = try self.subject(in: given, on: snapshot, record: handle)
    let schemas = try snapshot.schemas
    let type = try self.type(in: given, schemas: schemas, record: handle)

    var json = JSON.object(given)
    let names = FieldNames(type: type, schemas: schemas)
    if given["value"] == nil { json.set(.object([:]), at: ["value"]) }
    try names.assign(assignments, in: &json, on: handle)
    for (inference, pointer) in zip(
      inferred, try names.distinct(inferred.map(\.field), as: .infer, on: handle))
    {
      if json["inferred"] == nil { json.set(.object([:]), at: ["inferred"]) }
      json.set(.string(inference.text), at: ["inferred", pointer.description])
    }
    guard case .object(var claim) = json else {
      throw ChangeRefusal(.invalid, on: handle, "a claim is a JSON object")
    }

    claim["$schema"] = .string("../../../../schemas/\(type).schema.json")
    if claim["rank"] == nil { claim["rank"] = .string(Rank.normal.rawValue) }
    var remarks = try completeCitations(of: &claim, on: snapshot, record: handle)
    if claim["statement"] == nil {
      claim["statement"] = .string(
        try StatementTemplate.statement(subject: subject, type: type, claim: claim, on: snapshot))
    }
    let naming = ClaimName(subject: subject, type: type, claim: claim, given: name)
    let claimID = try id ?? naming.id(besides: taken.claims(of: subject))
    guard claimID.subject == subject, claimID.type == type else {
      throw ChangeRefusal(.invalid, on: handle, "the id \(claimID) is not under `\(subject)/\(type)`")
    }
    guard try taken.insert(claimID) else {
      throw ChangeRefusal(
        .duplicate, on: claimID.description, "there is already a claim \(claimID)",
        hints: [
          "ibid show \(claimID)",
          "ibid edit \(claimID) changes it; another \(place == nil ? "--name" : "`id`") adds one beside it",
        ])
    }
    if let same = try naming.claim(sayingTheSameAs: claimID, on: snapshot) {
      remarks.append("\(same) says the same; `ibid cite` gives a claim that is there another citation")
    }
    return try RecordWrite(.claim(claimID), claim, remarks: remarks)
  }

  private func takeID(from given: inout JSONObject) throws -> ClaimID? {
    guard let member = given["id"] else { return nil }
    guard let text = member.stringValue, let id = ClaimID(text) else {
      throw ChangeRefusal(
        .invalid, on: "claims", "the `id` is not `<subject>/<type>/<name>`",
        causes: [
          "an id part is lower-case ASCII letters, digits and single hyphens, at most \(IDPart.maximumLength)"
        ])
    }
    given["id"] = nil
    if given["subject"] == nil { given["subject"] = .string(id.subject) }
    if given["type"] == nil { given["type"] = .string(id.type) }
    return id
  }

  private func subject(in given: JSONObject, on snapshot: any Snapshot, record: String) throws -> String {
    guard let subject = given["subject"]?.stringValue else {
      throw ChangeRefusal(
        .invalid, on: record, "the claim names no subject",
        hints: [place == nil ? "give it with --subject" : "give it as `subject`, or with --subject"])
    }
    if IDPart.isValid(subject), try snapshot.bytes(of: .subject(subject)) != nil { return subject }
    let near = nearest(to: subject, among: try snapshot.subjects(), count: 3)
    let meant = try SubjectNames(like: subject, in: snapshot)
    let add = "ibid subject add \(IDPart.slug(subject) ?? "ID") --label \"...\""
    throw ChangeRefusal(
      .notFound, on: record, "there is no subject `\(subject)`",
      causes: near.isEmpty ? [] : ["the nearest are " + near.joined(separator: ", ")],
      hints: meant.hints(besides: near) + (meant.areExact ? [] : [add]) + ["ibid subject list"])
  }

  private func type(in given: JSONObject, schemas: Schemas, record: String) throws -> String {
    guard let type = given["type"]?.stringValue else {
      throw ChangeRefusal(
        .invalid, on: record, "the claim names no type",
        hints: place == nil ? [] : ["give it as `type`, or for all records: `ibid add TYPE --file FILE`"])
    }
    if schemas.hasType(type) { return type }
    let near = nearest(to: type, among: schemas.claimTypes).map { ["did you mean `\($0)`?"] } ?? []
    throw ChangeRefusal(
      .notFound, on: record, "there is no claim type `\(type)`",
      causes: ["the types here are " + schemas.claimTypes.joined(separator: ", ")],
      hints: near + ["a store adds a type by adding schemas/\(IDPart.slug(type) ?? "TYPE").schema.json"])
  }

  private func completeCitations(
    of claim: inout JSONObject, on snapshot: any Snapshot, record: String
  ) throws -> [String] {
    guard case .array(let citations) = claim["citations"] ?? .array([]) else {
      throw ChangeRefusal(.invalid, on: record, "at /citations: the citations are a list of JSON objects")
    }
    var completed: [JSON] = []
    var remarks: [String] = []
    for (index, citation) in citations.enumerated() {
      let pointer = JSONPointer(tokens: ["citations", String(index)])
      guard case .object(let object) = citation else {
        throw ChangeRefusal(.invalid, on: record, "at \(pointer): a citation is a JSON object")
      }
      let done = try CitationDraft(json: object, isOfFile: place != nil).completed(
        on: snapshot, at: pointer, record: record)
      completed.append(.object(done.citation))
      remarks += done.remarks
    }
    claim["citations"] = .array(completed)
    return remarks
  }
}

/// The ids of claims that are there or are being added; each subject's are listed once, however many are added.
struct TakenIDs {
  private let snapshot: any Snapshot
  private var ids: [String: Set<ClaimID>] = [:]

  init(_ snapshot: any Snapshot) { self.snapshot = snapshot }

  mutating func claims(of subject: String) throws -> Set<ClaimID> {
    if let known = ids[subject] { return known }
    let claims = Set(try snapshot.claims(of: subject))
    ids[subject] = claims
    return claims
  }

  /// Takes an id; says whether it was free.
  mutating func insert(_ id: ClaimID) throws -> Bool {
    _ = try claims(of: id.subject)
    return ids[id.subject]?.insert(id).inserted ?? false
  }
}
