import Git
public import Provenance

extension Store {
  /// The claims that a verification of some targets looks at, or of everything: in order of their ids.
  ///
  /// - Throws: `StoreError` where git cannot list the tree.
  public func claims(of targets: [VerificationTarget], in snapshot: TreeSnapshot) throws -> [ClaimID] {
    var claims: Set<ClaimID> = []
    if targets.isEmpty {
      claims.formUnion(
        try snapshot.files(under: "records/claims").compactMap { RecordID(path: $0.path)?.claim })
    }
    for target in targets {
      switch target {
      case .subject(let subject): claims.formUnion(try snapshot.claims(of: subject))
      case .claim(let claim): claims.insert(claim)
      }
    }
    return claims.sorted()
  }
}
