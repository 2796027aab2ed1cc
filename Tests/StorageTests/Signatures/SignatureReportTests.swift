import Fixtures
import Foundation
import Git
import Provenance
import Storage
import Testing

/// Who signed the revisions of a store, held against what `git verify-commit` says of each.
@Suite struct SignatureReportTests {
  let builder: StoreBuilder
  let keys: SigningKeys
  var git: RepositoryBuilder { builder.repository }
  private static let capture = "sources/tide-ledger/2026-11-22"

  /// A store whose source was captured by a revision without a signature; from then on Ada signs.
  init() throws {
    builder = try StoreBuilder()
    keys = try SigningKeys("ada", "stranger", "expired", "revoked")
    try keys.allow(
      keys.line("ada"), keys.line("expired", "valid-before=\"20200101\""), keys.line("revoked"), in: git)
    try git.git("config", "gpg.ssh.revocationFile", keys.write("list", keys.publicKey("revoked") + "\n"))
    try keys.sign(by: "ada", in: git)
  }

  private func name(_ claim: String) -> String { StoreBuilder.claim(claim).description }

  /// The report, which is the same with the index, from what it keeps, and without it.
  private func report(_ targets: [VerificationTarget] = [], at moment: Moment = .head) throws
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
  private func rewrite(_ change: (String) -> String) throws {
    let text = change(try git.git("cat-file", "commit", "HEAD") + "\n")
    let id = try git.git(["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], input: text)
    try git.git("update-ref", "refs/heads/main", id)
  }

  /// One claim of each kind: signed rightly, not signed, by keys that do not count, tampered with, and garbled.
  private func addOneOfEachKind() throws {
    try builder.add("good")
    for signer in ["stranger", "expired", "revoked"] {
      try git.git("config", "user.signingKey", keys.path(signer))
      try builder.add(signer)
    }
    try keys.sign(by: "ada", in: git)
    try builder.add("tampered")
    try rewrite { $0.replacing("add claim", with: "added claim") }
    try builder.add("garbled")
    try rewrite { text in
      text.replacing(
        /gpgsig [^\n]*\n( [^\n]*\n)*/, with: "gpgsig \u{1B}[31m\u{1}\u{202E}nothing\n \u{0}\n")
    }
    try builder.add("huge")
    try rewrite { text in
      text.replacing(
        "gpgsig ",
        with: "gpgsig -----BEGIN SSH SIGNATURE-----\n " + String(repeating: "A", count: 400_000) + "\n ")
    }
    try builder.add("cut")
    try rewrite { $0.replacing(/\n [^\n]*\n -----END/, with: "\n -----END") }
    try git.git("config", "commit.gpgSign", "false")
    try builder.add("bare")
  }

  /// A merge that has of a claim what one of its parents has is no revision of it; but it may have undone the other's.
  @Test(arguments: ["undone", "chosen", "deletion", "honest"])
  func aMergeThatDecidesIsTold(kind: String) throws {
    try builder.add("a")
    let path = StoreBuilder.claim("a").path
    let old = try git.read(path)
    try git.branch("side")
    switch kind {
    case "chosen": _ = try builder.set("statement", "as the side has it", of: "a")
    case "deletion": try git.commit("delete", [path: nil])
    default: try git.commit("unrelated", ["README": "of the side"])
    }
    try git.switchTo("main")
    if kind != "deletion" { _ = try builder.set("statement", "as main has it", of: "a") }
    let new = try git.read(path)
    try git.git("config", "commit.gpgSign", "false")
    _ = try git.attempt(["merge", "--quiet", "--no-commit", "--strategy=ours", "side"])
    if kind == "undone" { try git.write(path, old) }
    if kind == "honest" { try git.write("README", "of the side") }
    try git.git("add", "--all")
    try git.git("commit", "--quiet", "--message", "merge")
    #expect(try git.read(path) == (kind == "undone" ? old : new))
    let merge = try git.head().prefix(10)
    let found = try report([.claim(StoreBuilder.claim("a"))]).findings
      .filter { $0.record == name("a") && $0.message.contains(merge) }
    #expect(found.map(\.id) == (kind == "honest" ? [] : [.unsigned]))
  }

  @Test func everyKindIsTold() throws {
    try addOneOfEachKind()
    let found = try report()
    let kinds = Dictionary(found.findings.map { ($0.record, $0.id) }, uniquingKeysWith: { first, _ in first })
    #expect(
      kinds == [
        Self.capture: .unsigned, name("bare"): .unsigned, name("stranger"): .signerNotAllowed,
        name("expired"): .signerNotAllowed, name("revoked"): .signerNotAllowed,
        name("tampered"): .signatureWrong, name("garbled"): .signatureWrong, name("huge"): .signatureWrong,
        name("cut"): .signatureWrong,
      ])
    #expect(found.findings.count == kinds.count)
    #expect(found.findings.allSatisfy { $0.severity == .error && $0.hint != nil })
    #expect(found.signers.map(\.name) == ["ada@example.org"])
    #expect(found.counts == [10, 1, 2, 4, 3, 0])
    let revoked = try #require(found.findings.first { $0.record == name("revoked") })
    #expect(revoked.message.contains("a key that is revoked: SHA256:"))
    #expect(revoked.hint?.contains("gpg.ssh.revocationFile") == true)
    let unknown = try #require(found.findings.first { $0.record == name("stranger") })
    #expect(unknown.message.contains("a key that no allowed signer has: SHA256:"))
    #expect(unknown.hint?.contains("a line for it belongs in the file") == true)
    let expired = try #require(found.findings.first { $0.record == name("expired") })
    #expect(expired.message.contains("a key that did not count at that time: SHA256:"))
    #expect(expired.message.contains("line 2: key has expired"))
    #expect(expired.hint?.contains("`valid-before`") == true)
    let commit = try git.git("log", "-1", "--format=%H|%an", "--", StoreBuilder.path("revoked")).split(
      separator: "|")
    #expect(revoked.message.contains(commit[0].prefix(10)))
    #expect(revoked.message.contains("by \(commit[1])"))
    try expectThatGitAgrees()
  }

  /// Without the list, a revoked key is as good as any other, to git and to us.
  @Test func aKeyCountsUntilItIsRevoked() throws {
    try git.git("config", "user.signingKey", keys.path("revoked"))
    try builder.add("a")
    #expect(try report([.claim(StoreBuilder.claim("a"))]).findings.map(\.id).contains(.signerNotAllowed))
    try git.git("config", "--unset", "gpg.ssh.revocationFile")
    #expect(try report([.claim(StoreBuilder.claim("a"))]).signers.map(\.name) == ["revoked@example.org"])
    try expectThatGitAgrees()
  }

  /// `git verify-commit` takes just those revisions that are good here.
  private func expectThatGitAgrees(_ location: SourceLocation = #_sourceLocation) throws {
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

  @Test func aMissingListOfRevokedKeysIsRefused() throws {
    try builder.add("a")
    try git.git("config", "gpg.ssh.revocationFile", "/nonexistent/list")
    refusal(.noSigners) { _ = try report() }
  }

  @Test func whoseSignaturesCountHasToBeSaid() throws {
    try git.git("config", "--unset", "gpg.ssh.allowedSignersFile")
    // Of revisions without a signature it does not matter.
    #expect(try report().findings.map(\.id) == [.unsigned])
    try builder.add("a")
    let error = refusal(.noSigners) { _ = try report() }
    #expect(error?.hints.first == "git config gpg.ssh.allowedSignersFile FILE")
    try keys.allow(keys.line("ada"), in: git)
    #expect(try report().signers.map(\.name) == ["ada@example.org"])
  }

  /// What cannot be checked is no pass, and is checked as soon as it can be.
  @Test func withoutTheProgramNothingIsChecked() throws {
    try builder.add("a")
    let claim = VerificationTarget.claim(StoreBuilder.claim("a"))
    for program in ["/nonexistent/ssh-keygen", "ssh-keygen"] {
      try git.git("config", "gpg.ssh.program", program)
      let found = try report([claim])
      #expect(found.findings.map(\.id).contains(.signatureUnchecked) == (program != "ssh-keygen"))
      let store = try git.openStore()
      let verification = try store.verify([claim], in: store.snapshot()).adding(found)
      #expect(!verification.allPass)
      guard program != "ssh-keygen" else { continue }
      #expect(found.counts == [2, 0, 1, 0, 0, 1])
      #expect(found.findings.first { $0.id == .signatureUnchecked }?.message.contains(program) == true)
    }
  }

  /// A program that is stopped, or does not know what is asked, has not looked at the signature.
  @Test(arguments: ["kill -9 $$", "exit 1", "echo usage >&2; exit 1"])
  func aProgramThatFailsSaysNothing(script: String) throws {
    try builder.add("a")
    let claim = VerificationTarget.claim(StoreBuilder.claim("a"))
    let folder = try ScratchFolder("program")
    let program = folder / "ssh-keygen"
    try git.git("config", "gpg.ssh.program", program.path)
    for content in [script, "exec ssh-keygen \"$@\""] {
      try Data("#!/bin/sh\n\(content)\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      let found = try report([claim]).findings.map(\.id)
      #expect(found.contains(.signatureUnchecked) == (content == script))
      #expect(!found.contains(.signatureWrong))
    }
  }

  @Test(arguments: ["revocationFile", "allowedSignersFile"])
  func aListThatIsNoneIsNotHeldAgainstAKey(key: String) throws {
    try builder.add("a")
    let folder = try ScratchFolder("lists")
    try git.git("config", "gpg.ssh.\(key)", (folder / ".").path)
    refusal(.noSigners) { _ = try report() }
    guard key == "revocationFile" else { return }
    try Data("no key\n".utf8).write(to: folder / "list")
    try git.git("config", "gpg.ssh.\(key)", (folder / "list").path)
    let error = refusal(.noSigners) { _ = try report() }
    #expect(error.map { "\($0)".contains("no list of keys") } == true)
  }

  /// The same list elsewhere is the same answer, and no message names the place where it lay before.
  @Test func nothingThatIsKeptNamesAFile() throws {
    for signer in ["expired", "revoked", "stranger"] {
      try git.git("config", "user.signingKey", keys.path(signer))
      try builder.add(signer)
    }
    let before = try report()
    let folder = try ScratchFolder("elsewhere")
    for (key, name) in [("allowedSignersFile", "allowed"), ("revocationFile", "list")] {
      try FileManager.default.copyItem(atPath: keys.path(name), toPath: (folder / name).path)
      try git.git("config", "gpg.ssh.\(key)", (folder / name).path)
    }
    #expect(try report().findings == before.findings)
  }

  /// A change of whom git trusts changes what is said of revisions that were checked before.
  @Test func whatIsKeptDependsOnWhoIsAllowed() throws {
    try builder.add("a")
    let claim = VerificationTarget.claim(StoreBuilder.claim("a"))
    #expect(try report([claim]).findings.map(\.id) == [.unsigned])
    try keys.allow(keys.line("stranger"), in: git)
    #expect(Set(try report([claim]).findings.map(\.id)) == [.unsigned, .signerNotAllowed])
    try keys.allow("a\u{1B}[31mb@example.org \(keys.publicKey("ada"))", in: git)
    #expect(try report([claim]).signers.count == 1)
    try expectThatGitAgrees()
  }

  @Test func eachRevisionIsCheckedOnce() throws {
    let log = keys.path("log")
    try git.git(
      "config", "gpg.ssh.program",
      keys.write(
        "counting", "#!/bin/sh\ncase \"$2\" in verify) echo x >> '\(log)';; esac\nexec ssh-keygen \"$@\"\n",
        executable: true))
    _ = try builder.store.submit(AddClaims(["a", "b", "c"].map { StoreBuilder.draft($0) }))
    for _ in 0..<2 {
      let store = try git.openStore()
      let found = try store.signatureReport(in: store.snapshot())
      #expect(found.counts == [2, 1, 1, 0, 0, 0])
      #expect(try String(contentsOfFile: log, encoding: .utf8) == "x\n")
    }
  }

  @Test func everyRevisionOfARecordCounts() throws {
    try builder.add("a")
    let signed = try git.head()
    try git.git("config", "commit.gpgSign", "false")
    try builder.set("/value/text", "bold", of: "a")
    let changed = try git.head()
    try git.git("config", "commit.gpgSign", "true")
    let target = StoreBuilder.path("moved")
    try git.move(StoreBuilder.path("a"), to: target)
    let subject = VerificationTarget.claim(StoreBuilder.claim("moved"))
    let found = try report([subject])
    #expect(found.findings.map(\.record) == [name("moved"), Self.capture])
    #expect(found.findings.first?.message.contains(changed.prefix(10)) == true)
    #expect(found.counts == [4, 2, 2, 0, 0, 0])
    // As it stood before, nothing was wrong with the claim.
    let before = try report([.claim(StoreBuilder.claim("a"))], at: .revision(signed))
    #expect(before.findings.map(\.record) == [Self.capture])
  }

  @Test func aMergeThatMakesAVersionIsARevision() throws {
    try builder.add("a")
    try git.branch("side")
    try builder.set("/note", "a note", of: "a")
    try git.switchTo("main")
    try builder.set("/rank", "preferred", of: "a")
    try git.git("config", "commit.gpgSign", "false")
    let merge = try git.merge("side")
    let found = try report([.claim(StoreBuilder.claim("a"))]).findings.filter { $0.record == name("a") }
    #expect(found.map(\.id) == [.unsigned])
    #expect(found.first?.message.contains(merge.prefix(10)) == true)
  }

  @Test func aShallowCloneIsNoPass() throws {
    try git.git("config", "commit.gpgSign", "true")
    try builder.add("a")
    try builder.set("/note", "a note", of: "a")
    let clone = try git.clone("shallow", "--depth=1")
    try keys.allow(keys.line("ada"), in: clone)
    for usesIndex in [true, false] {
      let store = try clone.openStore()
      store.usesIndex = usesIndex
      let snapshot = try store.snapshot()
      let report = try store.signatureReport(in: snapshot)
      #expect(report.findings.map(\.id) == [.signatureUnchecked, .signatureUnchecked])
      #expect(report.findings.first?.hint == "git fetch --unshallow")
      let verification = try store.verify(in: snapshot)
      #expect(verification.allPass)
      #expect(!verification.adding(report).allPass)
    }
  }

  @Test func onlyWhatIsNewCountsSinceARevision() throws {
    try git.git("config", "commit.gpgSign", "false")
    try builder.add("a")
    let old = try git.head()
    try builder.set("/note", "a note", of: "a")
    let new = try git.head()
    let store = try git.openStore()
    let snapshot = try store.snapshot()
    let all = try store.verify(in: snapshot).adding(store.signatureReport(in: snapshot))
    #expect(all.findings.map(\.id) == [.unsigned, .unsigned, .unsigned])
    #expect(all.summary.failed == 1 && all.summary.passed == 0)
    let since = try store.newFindings(of: all, in: snapshot, since: [.revision(old)])
    #expect(since.findings.count == 1)
    #expect(since.findings.first?.message.contains(new.prefix(10)) == true)
    #expect(since.comparison?.known == 2)
  }

  @Test func aChangeThatCannotBeSignedIsRefused() throws {
    let head = try git.head()
    try git.git("config", "gpg.ssh.program", "/bin/false")
    let error = refusal(.notSigned) { try builder.add("a") }
    #expect(error?.hints.isEmpty == false)
    #expect(try git.head() == head)
    #expect(try git.git("status", "--porcelain") == "")
  }
}

extension SignatureReport {
  /// Revisions; by those who may; not signed; wrong; not allowed; not checked.
  fileprivate var counts: [Int] {
    [revisions, signers.reduce(0) { $0 + $1.revisions }, unsigned, wrong, notAllowed, undecided]
  }
}
