/// What sources derive from, and whether they still stand: read from one tree, each record once.
struct SourceLineage {
  private let snapshot: any Snapshot
  private var known: [String: Source?] = [:]

  /// How many sources of one lineage are followed, at most: a hostile chain ends here.
  private static let most = 256

  init(_ snapshot: any Snapshot) { self.snapshot = snapshot }

  mutating func source(_ id: String) throws -> Source? {
    if let source = known[id] { return source }
    let source = try snapshot.source(id)
    known[id] = .some(source)
    return source
  }

  /// A source and all that it derives from, directly or not.
  mutating func origins(of id: String) throws -> Set<String> {
    var found: Set<String> = [id]
    var waiting = [id]
    while let next = waiting.popLast(), found.count < Self.most {
      for origin in try source(next)?.derivedFrom ?? [] where found.insert(origin).inserted {
        waiting.append(origin)
      }
    }
    return found
  }

  /// Why a source supports nothing any more, as words that follow its name; nil where it stands.
  ///
  /// A copy falls with what it was copied from, where all of that is retracted. It does not where an older edition
  /// is superseded, by which a new one would fall with the one that it replaces.
  mutating func withdrawal(of id: String) throws -> String? {
    switch try source(id)?.status {
    case .retracted: return "is retracted"
    case .superseded: return "is superseded"
    default: break
    }
    guard let origins = try source(id)?.derivedFrom, !origins.isEmpty, try hasFallen(id) else { return nil }
    let shown = origins.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    return "derives from \(shown)\(origins.count > 3 ? " ..." : "") alone, and that is retracted"
  }

  /// Whether all that a source derives from is retracted, or derives from what is.
  private mutating func hasFallen(_ id: String) throws -> Bool {
    let lineage = try origins(of: id).sorted()
    var fallen: Set<String> = []
    for member in lineage where try source(member)?.status == .retracted { fallen.insert(member) }
    guard !fallen.isEmpty else { return false }
    // From the origins on: a source is looked at again when one that it derives from has fallen.
    var count = 0
    while count < fallen.count {
      count = fallen.count
      for member in lineage where !fallen.contains(member) {
        let origins = try source(member)?.derivedFrom ?? []
        if !origins.isEmpty, origins.allSatisfy(fallen.contains) { fallen.insert(member) }
      }
    }
    return fallen.contains(id)
  }
}
