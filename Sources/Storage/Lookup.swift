import Git
public import Provenance

extension Store {
  /// The claim that `text` names in a tree: its id, with or without `claims/`, or any unambiguous tail of it.
  ///
  /// - Parameter mayNameSubject: whether the name of a subject stands for a claim too that ends in it; else it is refused.
  /// - Throws: `StoreError` where none or several are meant, listing the near ones, or naming one that is gone.
  public func claim(
    named text: String, in snapshot: TreeSnapshot, mayNameSubject: Bool = false
  ) throws -> ClaimID {
    if let id = try presentClaim(text, in: snapshot, making: false) {
      if !mayNameSubject { try refuseSubject(id, named: text, in: snapshot) }
      return id
    }
    let unknown = try unknownClaim(text, in: snapshot)
    let name = Store.bareName(text)
    let former = try? only(of: claimsEver(named: name, upTo: snapshot.tips), named: name, text: text)
    guard let former else { throw unknown }
    throw StoreError(
      unknown.kind, unknown.message, causes: ["\(former) was there before"] + unknown.causes,
      hints: ["ibid history \(former)\(try atOption(for: snapshot))", "ibid list"])
  }

  /// The option by which a command that a hint names looks where this one did; none at HEAD.
  private func atOption(for snapshot: TreeSnapshot) throws -> String {
    guard let tip = snapshot.tip, try tip != headCommit() else { return "" }
    return " --at \(tip.short)"
  }

  /// The claim that `text` names now, or named at any time in the past of `snapshot`: what is deleted has a history too.
  ///
  /// - Throws: as ``claim(named:in:)``; also `StoreError` `.damaged` where the history cannot be read.
  public func pastClaim(named text: String, in snapshot: TreeSnapshot) throws -> ClaimID {
    if let id = try presentClaim(text, in: snapshot, making: true) {
      try refuseSubject(id, named: text, in: snapshot)
      return id
    }
    let name = Store.bareName(text)
    if let id = try only(of: try claimsEver(named: name, upTo: snapshot.tips), named: name, text: text) {
      return id
    }
    let unknown = try unknownClaim(text, in: snapshot)
    let unshallow = "git fetch --unshallow brings the older history, which may know it"
    throw StoreError(
      unknown.kind, unknown.message, causes: unknown.causes,
      hints: ["ibid list"] + (isShallow ? [unshallow] : []))
  }

  /// The claim that `text` names now or in the past of any branch. What the past of `snapshot` knows comes first.
  ///
  /// - Throws: as ``pastClaim(named:in:)``.
  public func claimOnAnyBranch(named text: String, in snapshot: TreeSnapshot) throws -> ClaimID {
    do {
      return try pastClaim(named: text, in: snapshot)
    } catch let error as StoreError where error.kind == .notFound {
      let tips = try attempting("read the branches") { try repository.branchTips() }
      let name = Store.bareName(text)
      // Of all branches at once: one after the other takes minutes where there are thousands.
      let id = try only(of: try claimsEver(named: name, upTo: tips), named: name, text: text)
      guard let id else { throw error }
      try refuseSubject(id, named: text, in: snapshot)
      return id
    }
  }

  /// The claim of a tree that `text` names; nil where it names none.
  ///
  /// - Parameter making: whether an index may be made to find it.
  private func presentClaim(_ text: String, in snapshot: TreeSnapshot, making: Bool) throws -> ClaimID? {
    let name = Store.bareName(text)
    if let id = ClaimID(name), id.description == name, try snapshot.hasFile(at: id.path) { return id }
    let known = try snapshot.tip.flatMap { tip in
      try indexed(tip, making: making) { database in
        try IndexedNames(database, tips: [tip]).claims(endingIn: name).map(\.claim)
      }
    }
    // Many of one name are found sooner in the list of all.
    guard let known, known.count <= 64 else {
      return try only(of: snapshot.claims(of: nil), named: name, text: text)
    }
    return try only(of: known.filter { try snapshot.hasFile(at: $0.path) }.sorted(), named: name, text: text)
  }

  /// The claims that ever were in the past of some commits: those of a name, or with an id that ends in it; all, where
  /// there is no index.
  private func claimsEver(named name: String, upTo tips: [ObjectID]) throws -> [ClaimID] {
    for tip in tips.dropFirst() { _ = try indexed(tip) { _ in } }
    let known = try tips.first.flatMap { tip in
      try indexed(tip) { database in
        let names = IndexedNames(database, tips: tips)
        let candidates = try names.claims(endingIn: name)
        let ever = try names.wereEver(candidates.map(\.number))
        return candidates.filter { ever.contains($0.number) }.map(\.claim).sorted()
      }
    }
    return try known ?? recordsEver(under: "records/claims", upTo: tips).compactMap(\.claim).sorted()
  }

  /// The text without what stands around a claim's id in its path.
  private static func bareName(_ text: String) -> String {
    var tail = text[...]
    if tail.hasSuffix(".json") { tail = tail.dropLast(".json".count) }
    for prefix in ["records/", "claims/"] where tail.hasPrefix(prefix) { tail = tail.dropFirst(prefix.count) }
    return String(tail)
  }

  /// Refuses a name that a subject has too: a claim of somebody else's may end with it.
  private func refuseSubject(_ id: ClaimID, named text: String, in snapshot: TreeSnapshot) throws {
    guard try snapshot.subject(text) != nil else { return }
    throw StoreError(
      .ambiguous, "`\(text)` is a subject, and the end of a claim's id too",
      causes: [id.description],
      hints: ["give more of the id, from the right: \(id.type)/\(id.name)", "ibid subject show \(text)"])
  }

  private func only(of claims: [ClaimID], named name: String, text: String) throws -> ClaimID? {
    if let exact = claims.first(where: { $0.description == name }) { return exact }
    let matches = claims.filter { $0.description.hasSuffix("/" + name) }
    guard matches.count > 1 else { return matches.first }
    throw StoreError(
      .ambiguous, "`\(text)` stands for \(matches.count) claims",
      causes: matches.prefix(8).map(\.description)
        + (matches.count > 8 ? ["and \(matches.count - 8) more"] : []),
      hints: ["give more of the id, from the right: TYPE/NAME or SUBJECT/TYPE/NAME"])
  }

  private func unknownClaim(_ text: String, in snapshot: TreeSnapshot) throws -> StoreError {
    let claims = try snapshot.claims(of: nil).map(\.description)
    var near = nearest(to: text, among: claims, count: 5)
    if near.isEmpty {
      let names = Dictionary(grouping: claims) { $0.split(separator: "/").suffix(1).joined() }
      let last = text.split(separator: "/").last.map(String.init) ?? text
      near = nearest(to: last, among: names.keys.sorted(), count: 5).flatMap { names[$0] ?? [] }
    }
    return StoreError(
      .notFound, "there is no claim `\(text)`" + (snapshot.revision.map { " at \($0.prefix(10))" } ?? ""),
      causes: near.isEmpty ? [] : ["the nearest are " + near.prefix(5).joined(separator: ", ")],
      hints: ["ibid list"])
  }

  /// The subject that `text` names, by its id with or without `subjects/`.
  ///
  /// - Throws: `StoreError` `.notFound`, listing the near ones, or saying that it is gone.
  public func subject(named text: String, in snapshot: TreeSnapshot) throws -> String {
    if let id = try knownSubject(named: text, in: snapshot) { return id }
    let unknown = try unknownSubject(text, in: snapshot)
    guard let former = try? formerSubject(text, upTo: snapshot) else { throw unknown }
    throw StoreError(
      unknown.kind, unknown.message, causes: ["it was there before"] + unknown.causes,
      hints: ["ibid log \(former)\(try atOption(for: snapshot))"] + unknown.hints)
  }

  /// The subject of a tree that `text` names; nil where it names none.
  ///
  /// - Throws: `StoreError` where git cannot read the tree.
  public func knownSubject(named text: String, in snapshot: TreeSnapshot) throws -> String? {
    let id = Store.bareSubject(text)
    if try snapshot.subjects().contains(id) { return id }
    return try snapshot.claims(of: id).isEmpty ? nil : id
  }

  /// The error of a name that no subject has, with the subjects that may be meant: near ids, and those that go by it.
  ///
  /// It reads all subjects.
  ///
  /// - Throws: another `StoreError` where git cannot read the tree.
  public func unknownSubject(_ text: String, in snapshot: TreeSnapshot) throws -> StoreError {
    let id = Store.bareSubject(text)
    let near = nearest(to: id, among: try snapshot.subjects(), count: 5)
    let meant = try SubjectNames(like: id, in: snapshot)
    let add = "ibid subject add \(IDPart.slug(id) ?? "ID") --label \"...\""
    return StoreError(
      .notFound, "there is no subject `\(text)`",
      causes: near.isEmpty ? [] : ["the nearest are " + near.joined(separator: ", ")],
      hints: meant.hints(besides: near) + ["ibid subject list"] + (meant.areExact ? [] : [add]))
  }

  private static func bareSubject(_ text: String) -> String {
    text.hasPrefix("subjects/") ? String(text.dropFirst("subjects/".count)) : text
  }

  /// The subject that `text` names now, or named at any time in the past of `snapshot`.
  ///
  /// - Throws: as ``subject(named:in:)``; also `StoreError` `.damaged` where the history cannot be read.
  public func pastSubject(named text: String, in snapshot: TreeSnapshot) throws -> String {
    if let id = try knownSubject(named: text, in: snapshot) { return id }
    guard let id = try formerSubject(text, upTo: snapshot) else {
      throw try unknownSubject(text, in: snapshot)
    }
    return id
  }

  /// The subject of the past that `text` names: there was its record, or a claim about it.
  private func formerSubject(_ text: String, upTo snapshot: TreeSnapshot) throws -> String? {
    let id = Store.bareSubject(text)
    guard IDPart.isValid(id) else { return nil }
    let known = try snapshot.tip.flatMap { tip in
      try indexed(tip) { try IndexedNames($0, tips: [tip]).had(subject: id) }
    }
    let paths = [RecordID.subject(id).path, "records/claims/\(id)"]
    let was = try known ?? paths.contains { try !recordsEver(under: $0, upTo: snapshot.tips).isEmpty }
    return was ? id : nil
  }

  /// Whether there ever was a claim of a type.
  ///
  /// - Throws: `StoreError` where git cannot read the history.
  public func hadClaims(ofType type: String, upTo snapshot: TreeSnapshot) throws -> Bool {
    try claimsEver(upTo: snapshot).contains { $0.type == type }
  }

  /// The source that `text` names, by its id with or without `sources/`.
  ///
  /// - Throws: `StoreError` `.notFound`, listing the near ones.
  public func source(named text: String, in snapshot: TreeSnapshot) throws -> String {
    let id = text.hasPrefix("sources/") ? String(text.dropFirst("sources/".count)) : text
    let sources = try snapshot.sources()
    if sources.contains(id) { return id }
    let near = nearest(to: id, among: sources, count: 5)
    throw StoreError(
      .notFound, "there is no source `\(text)`",
      causes: near.isEmpty ? [] : ["the nearest are " + near.joined(separator: ", ")],
      hints: ["ibid source list", "ibid source add \(IDPart.slug(id) ?? "ID") --file FILE --title \"...\""])
  }
}
