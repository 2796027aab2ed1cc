import Fixtures
import Foundation
import Git
import Provenance
import Storage
import Testing

/// Who signed the revisions of a store, held against what `git verify-commit` says of each.
@Suite struct SignatureReportTests {
  private let here: SignedStore

  init() throws { here = try SignedStore() }

  /// One claim of each kind: signed rightly, not signed, by keys that do not count, tampered with, and garbled.
  private func addOneOfEachKind() throws {
    try here.builder.add("good")
    for signer in ["stranger", "expired", "revoked"] {
      try here.git.git("config", "user.signingKey", here.keys.path(signer))
      try here.builder.add(signer)
    }
    try here.keys.sign(by: "ada", in: here.git)
    try here.builder.add("tampered")
    try here.rewrite { $0.replacing("add claim", with: "added claim") }
    try here.builder.add("garbled")
    try here.rewrite { text in
      text.replacing(
        /gpgsig [^\n]*\n( [^\n]*\n)*/, with: "gpgsig \u{1B}[31m\u{1}\u{202E}nothing\n \u{0}\n")
    }
    try here.builder.add("huge")
    try here.rewrite { text in
      text.replacing(
        "gpgsig ",
        with: "gpgsig -----BEGIN SSH SIGNATURE-----\n " + String(repeating: "A", count: 400_000) + "\n ")
    }
    try here.builder.add("cut")
    try here.rewrite { $0.replacing(/\n [^\n]*\n -----END/, with: "\n -----END") }
    try here.git.git("config", "commit.gpgSign", "false")
    try here.builder.add("bare")
  }

  /// A merge that has of a claim what one of its parents has is no revision of it; but it may have undone the other's.
  @Test(arguments: ["undone", "chosen", "deletion", "honest"])
  func aMergeThatDecidesIsTold(kind: String) throws {
    try here.builder.add("a")
    let path = StoreBuilder.claim("a").path
    let old = try here.git.read(path)
    try here.git.branch("side")
    switch kind {
    case "chosen": _ = try here.builder.set("statement", "as the side has it", of: "a")
    case "deletion": try here.git.commit("delete", [path: nil])
    default: try here.git.commit("unrelated", ["README": "of the side"])
    }
    try here.git.switchTo("main")
    if kind != "deletion" { _ = try here.builder.set("statement", "as main has it", of: "a") }
    let new = try here.git.read(path)
    try here.git.git("config", "commit.gpgSign", "false")
    _ = try here.git.attempt(["merge", "--quiet", "--no-commit", "--strategy=ours", "side"])
    if kind == "undone" { try here.git.write(path, old) }
    if kind == "honest" { try here.git.write("README", "of the side") }
    try here.git.git("add", "--all")
    try here.git.git("commit", "--quiet", "--message", "merge")
    #expect(try here.git.read(path) == (kind == "undone" ? old : new))
    let merge = try here.git.head().prefix(10)
    let found = try here.report([.claim(StoreBuilder.claim("a"))]).findings
      .filter { $0.record == here.name("a") && $0.message.contains(merge) }
    #expect(found.map(\.id) == (kind == "honest" ? [] : [.unsigned]))
  }

  @Test func everyKindIsTold() throws {
    try addOneOfEachKind()
    let found = try here.report()
    let kinds = Dictionary(found.findings.map { ($0.record, $0.id) }, uniquingKeysWith: { first, _ in first })
    #expect(
      kinds == [
        SignedStore.capture: .unsigned, here.name("bare"): .unsigned,
        here.name("stranger"): .signerNotAllowed,
        here.name("expired"): .signerNotAllowed, here.name("revoked"): .signerNotAllowed,
        here.name("tampered"): .signatureWrong, here.name("garbled"): .signatureWrong,
        here.name("huge"): .signatureWrong,
        here.name("cut"): .signatureWrong,
      ])
    #expect(found.findings.count == kinds.count)
    #expect(found.findings.allSatisfy { $0.severity == .error && $0.hint != nil })
    #expect(found.signers.map(\.name) == ["ada@example.org"])
    #expect(found.counts == [10, 1, 2, 4, 3, 0])
    let revoked = try #require(found.findings.first { $0.record == here.name("revoked") })
    #expect(revoked.message.contains("a key that is revoked: SHA256:"))
    #expect(revoked.hint?.contains("gpg.ssh.revocationFile") == true)
    let unknown = try #require(found.findings.first { $0.record == here.name("stranger") })
    #expect(unknown.message.contains("a key that no allowed signer has: SHA256:"))
    #expect(unknown.hint?.contains("a line for it belongs in the file") == true)
    let expired = try #require(found.findings.first { $0.record == here.name("expired") })
    #expect(expired.message.contains("a key that did not count at that time: SHA256:"))
    #expect(expired.message.contains("line 2: key has expired"))
    #expect(expired.hint?.contains("`valid-before`") == true)
    let commit = try here.git.git("log", "-1", "--format=%H|%an", "--", StoreBuilder.path("revoked")).split(
      separator: "|")
    #expect(revoked.message.contains(commit[0].prefix(10)))
    #expect(revoked.message.contains("by \(commit[1])"))
    try here.expectThatGitAgrees()
  }

  @Test func eachRevisionIsCheckedOnce() throws {
    let log = here.keys.path("log")
    try here.git.git(
      "config", "gpg.ssh.program",
      here.keys.write(
        "counting", "#!/bin/sh\ncase \"$2\" in verify) echo x >> '\(log)';; esac\nexec ssh-keygen \"$@\"\n",
        executable: true))
    _ = try here.builder.store.submit(AddClaims(["a", "b", "c"].map { StoreBuilder.draft($0) }))
    for _ in 0..<2 {
      let store = try here.git.openStore()
      let found = try store.signatureReport(in: store.snapshot())
      #expect(found.counts == [2, 1, 1, 0, 0, 0])
      #expect(try String(contentsOfFile: log, encoding: .utf8) == "x\n")
    }
  }

  @Test func everyRevisionOfARecordCounts() throws {
    try here.builder.add("a")
    let signed = try here.git.head()
    try here.git.git("config", "commit.gpgSign", "false")
    try here.builder.set("/value/text", "bold", of: "a")
    let changed = try here.git.head()
    try here.git.git("config", "commit.gpgSign", "true")
    let target = StoreBuilder.path("moved")
    try here.git.move(StoreBuilder.path("a"), to: target)
    let subject = VerificationTarget.claim(StoreBuilder.claim("moved"))
    let found = try here.report([subject])
    #expect(found.findings.map(\.record) == [here.name("moved"), SignedStore.capture])
    #expect(found.findings.first?.message.contains(changed.prefix(10)) == true)
    #expect(found.counts == [4, 2, 2, 0, 0, 0])
    // As it stood before, nothing was wrong with the claim.
    let before = try here.report([.claim(StoreBuilder.claim("a"))], at: .revision(signed))
    #expect(before.findings.map(\.record) == [SignedStore.capture])
  }

  @Test func aMergeThatMakesAVersionIsARevision() throws {
    try here.builder.add("a")
    try here.git.branch("side")
    try here.builder.set("/note", "a note", of: "a")
    try here.git.switchTo("main")
    try here.builder.set("/rank", "preferred", of: "a")
    try here.git.git("config", "commit.gpgSign", "false")
    let merge = try here.git.merge("side")
    let found = try here.report([.claim(StoreBuilder.claim("a"))]).findings.filter {
      $0.record == here.name("a")
    }
    #expect(found.map(\.id) == [.unsigned])
    #expect(found.first?.message.contains(merge.prefix(10)) == true)
  }

  @Test func aShallowCloneIsNoPass() throws {
    try here.git.git("config", "commit.gpgSign", "true")
    try here.builder.add("a")
    try here.builder.set("/note", "a note", of: "a")
    let clone = try here.git.clone("shallow", "--depth=1")
    try here.keys.allow(here.keys.line("ada"), in: clone)
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
    try here.git.git("config", "commit.gpgSign", "false")
    try here.builder.add("a")
    let old = try here.git.head()
    try here.builder.set("/note", "a note", of: "a")
    let new = try here.git.head()
    let store = try here.git.openStore()
    let snapshot = try store.snapshot()
    let all = try store.verify(in: snapshot).adding(store.signatureReport(in: snapshot))
    #expect(all.findings.map(\.id) == [.unsigned, .unsigned, .unsigned])
    #expect(all.summary.failed == 1 && all.summary.passed == 0)
    let since = try store.newFindings(of: all, in: snapshot, since: [.revision(old)])
    #expect(since.findings.count == 1)
    #expect(since.findings.first?.message.contains(new.prefix(10)) == true)
    #expect(since.comparison?.known == 2)
  }

  /// Who rewrites a history needs no key to put another revision in the place of one that was known.
  @Test func anotherUnsignedRevisionInThePlaceOfOneIsNew() throws {
    try here.git.git("config", "commit.gpgSign", "false")
    try here.builder.add("a")
    let old = try here.git.head()
    try here.rewrite { $0.replacing("add claim", with: "put claim") }
    let store = try here.git.openStore()
    let snapshot = try store.snapshot()
    let all = try store.verify(in: snapshot).adding(store.signatureReport(in: snapshot))
    let since = try store.newFindings(of: all, in: snapshot, since: [.revision(old)])
    #expect(since.findings.map(\.record) == [here.name("a")])
    #expect(since.comparison?.known == 1)
  }
}
