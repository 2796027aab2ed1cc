/// One entry of a type's schema keyword `singleValued`: a field of the value that can have one value only at one time.
struct SingleValuedRule {
  /// The field of the value.
  let field: String
  /// The fields that must be the same for two claims to speak of the same thing.
  let per: [String]
  /// The fields that must hold these texts for the rule to apply.
  let only: [(field: String, text: String)]
  /// Whether only claims of one day are held against one another.
  let isByDay: Bool

  /// More are not read: schemas are hostile until proven otherwise.
  private static let most = 16

  /// The rules of a list in a schema; an entry that cannot be read is none.
  static func all(in json: JSON?) -> [SingleValuedRule] {
    (json?.arrayValue ?? []).prefix(most).compactMap { entry in
      guard let field = entry["field"]?.stringValue else { return nil }
      let per = (entry["per"]?.arrayValue ?? []).prefix(most).compactMap(\.stringValue)
      let only = (entry["where"]?.objectValue?.members ?? []).prefix(most).compactMap { member in
        member.value.stringValue.map { (member.key, $0) }
      }
      return SingleValuedRule(
        field: field, per: Array(per), only: Array(only), isByDay: entry["at"]?.stringValue == "day")
    }
  }
}
