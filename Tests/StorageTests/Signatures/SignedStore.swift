import Fixtures
import Foundation
import Git
import Provenance
import Storage
import Testing

/// A store whose source was captured by a revision without a signature; from then on Ada signs.
struct SignedStore {
  let builder: StoreBuilder
  let keys: SigningKeys
  var git: RepositoryBuilder { builder.repository }
  static let capture = "sources/tide-ledger/2026-11-22"

  init() throws {
    builder = try StoreBuilder()
    keys = try SigningKeys("ada", "stranger", "expired", "revoked")
    try keys.allow(
      keys.line("ada"), keys.line("expired", "valid-before=\"20200101\""), keys.line("revoked"), in: git)
    try git.git("config", "gpg.ssh.revocationFile", keys.write("list", keys.publicKey("revoked") + "\n"))
    try keys.sign(by: "ada", in: git)
  }

  func name(_ claim: String) -> String { StoreBuilder.claim(claim).description }

  /// The report, which is the same with the index, from what it keeps, and without it.
  func report(_ targets: [VerificationTarget] = [], at moment: Moment = .head) throws
    -> SignatureReport
  {
    var reports: [SignatureReport] = []
    for usesIndex in [true, true, false] {
      let store = try git.openStore()
      store.usesIndex = usesIndex
      reports.append(try store.signatureReport(on: targets, in: store.snapshot(at: moment)))
    }
    for other in reports.dropFirst() {
      #expect(other.findings == reports[0].findings)
      #expect(other.counts == reports[0].counts)
      #expect(other.signers.map(\.name) == reports[0].signers.map(\.name))
    }
    return reports[0]
  }

  /// Rewrites the last commit, as somebody who has no key could.
  func rewrite(_ change: (String) -> String) throws {
    let text = change(try git.git("cat-file", "commit", "HEAD") + "\n")
    let id = try git.git(["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], input: text)
    try git.git("update-ref", "refs/heads/main", id)
  }

  /// `git verify-commit` takes just those revisions that are good here.
  func expectThatGitAgrees(_ location: SourceLocation = #_sourceLocation) throws {
    let repository = try Repository.open(at: git.path)
    let checker = try SignatureChecker(of: repository)
    for id in try git.git("rev-list", "HEAD").split(separator: "\n") {
      let verdict = try checker.verdict(on: repository.signedCommit(try #require(ObjectID(hex: String(id)))))
      let isGood = if case .good = verdict { true } else { false }
      let outcome = try git.attempt(["verify-commit", String(id)])
      #expect(
        (outcome.status == 0) == isGood, "\(id): \(verdict); \(outcome.stderr)", sourceLocation: location)
    }
  }
}

extension SignatureReport {
  /// Revisions; by those who may; not signed; wrong; not allowed; not checked.
  var counts: [Int] {
    [revisions, signers.reduce(0) { $0 + $1.revisions }, unsigned, wrong, notAllowed, undecided]
  }
}
