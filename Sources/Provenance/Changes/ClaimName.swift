/// The name of a new claim: as given, or made from what tells it from others of its type.
struct ClaimName {
  let subject: String
  let type: String
  let claim: JSONObject
  let given: String?

  /// Value fields that name a claim, in the order of preference.
  private static let telling = ["to", "member", "object", "place", "title", "name", "text"]

  /// An id; a made one is numbered where it is taken, a given one is taken as it is.
  func id(besides taken: Set<ClaimID>) throws(ChangeRefusal) -> ClaimID {
    if let given {
      guard IDPart.isValid(given) else {
        throw ChangeRefusal(
          .invalid, on: "claims/\(subject)/\(type)", "`\(given)` cannot name a claim",
          causes: [
            "a name is lower-case ASCII letters, digits and single hyphens, at most \(IDPart.maximumLength)"
          ],
          hints: IDPart.slug(given).map { ["--name \($0)"] } ?? [])
      }
      return ClaimID(subject: subject, type: type, name: given)
    }
    var ordinal = 1
    while taken.contains(numbered(ordinal)) { ordinal += 1 }
    return numbered(ordinal)
  }

  /// The first claim of the same made name that has the value and the time of this one, which gets a number for it.
  func claim(sayingTheSameAs id: ClaimID, on snapshot: any Snapshot) throws -> ClaimID? {
    var ordinal = 1
    while numbered(ordinal) != id, let other = try snapshot.json(of: .claim(numbered(ordinal))) {
      if other["value"] == claim["value"], other["when"] == claim["when"] { return numbered(ordinal) }
      ordinal += 1
    }
    return nil
  }

  private func numbered(_ ordinal: Int) -> ClaimID {
    ClaimID(subject: subject, type: type, name: ordinal == 1 ? made : "\(made)-\(ordinal)")
  }

  private var made: String {
    if case .object(let value)? = claim["value"] {
      for field in ClaimName.telling {
        if let text = value[field]?.stringValue, let slug = IDPart.slug(text) { return slug }
      }
    }
    if let when = claim["when"]?.stringValue, let slug = IDPart.slug(when) { return slug }
    return "1"
  }
}
