import Provenance
import Storage

/// Refuses a claim type that the store has no schema for: most likely it is misspelt.
///
/// - Parameter past: a store in whose past claims of the type are looked for, too.
func requireType(_ type: String, in snapshot: TreeSnapshot, orPastOf past: Store? = nil) throws {
  let known = try snapshot.schemas.claimTypes
  guard !known.contains(type) else { return }
  if let past, try past.hadClaims(ofType: type, upTo: snapshot) { return }
  throw CommandError(
    .notFound, "there is no claim type `\(type)`",
    causes: ["the types here are " + known.joined(separator: ", ")],
    hints: [
      nearest(to: type, among: known).map { "did you mean `\($0)`?" }
        ?? "give one of these, or leave it out for all"
    ])
}
