/// The subjects that a name may stand for, by their labels and aliases.
///
/// For suggestions to a person only: a subject is named by its id, since names are shared, and change.
public struct SubjectNames {
  /// Subjects of which this is a name, letter case and white space aside; where there are none, those with the nearest.
  public let subjects: [(id: String, name: String)]
  /// Whether it is a name of theirs, and not merely like one.
  public let areExact: Bool

  /// Looks a name up among all subjects of a tree, at most three of which are given.
  ///
  /// - Throws: what the snapshot throws where it cannot be read.
  public init(like text: String, in snapshot: any Snapshot) throws {
    var names: [String: [(id: String, name: String)]] = [:]
    for id in try snapshot.subjects() {
      for name in Set(try snapshot.subject(id)?.names ?? []).sorted() {
        names[SubjectNames.key(name), default: []].append((id, name))
      }
    }
    let key = SubjectNames.key(text)
    areExact = names[key] != nil
    let keys = areExact ? [key] : nearest(to: key, among: names.keys, count: 3)
    var found: [(id: String, name: String)] = []
    for match in keys.flatMap({ names[$0] ?? [] }) where !found.contains(where: { $0.id == match.id }) {
      found.append(match)
    }
    subjects = Array(found.prefix(3))
  }

  /// What to ask the one who gave the name, of subjects whose ids are not named already.
  public func hints(besides named: [String] = []) -> [String] {
    subjects.filter { areExact || !named.contains($0.id) }
      .map { "did you mean `\($0.id)` (\($0.name.onOneLine))?" }
  }

  private static func key(_ name: String) -> String { name.onOneLine.lowercased() }
}
