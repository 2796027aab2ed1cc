import Fixtures
import Foundation
import Git
import Provenance
import Storage
import Testing

/// Whose signatures count, and what can be said while that is not known or git cannot look.
@Suite struct SignatureConditionsTests {
  private let here: SignedStore

  init() throws { here = try SignedStore() }

  /// Without the list, a revoked key is as good as any other, to git and to us.
  @Test func aKeyCountsUntilItIsRevoked() throws {
    try here.git.git("config", "user.signingKey", here.keys.path("revoked"))
    try here.builder.add("a")
    #expect(try here.report([.claim(StoreBuilder.claim("a"))]).findings.map(\.id).contains(.signerNotAllowed))
    try here.git.git("config", "--unset", "gpg.ssh.revocationFile")
    #expect(try here.report([.claim(StoreBuilder.claim("a"))]).signers.map(\.name) == ["revoked@example.org"])
    try here.expectThatGitAgrees()
  }

  @Test func aMissingListOfRevokedKeysIsRefused() throws {
    try here.builder.add("a")
    try here.git.git("config", "gpg.ssh.revocationFile", "/nonexistent/list")
    refusal(.noSigners) { _ = try here.report() }
  }

  @Test func whoseSignaturesCountHasToBeSaid() throws {
    try here.git.git("config", "--unset", "gpg.ssh.allowedSignersFile")
    // Of revisions without a signature it does not matter.
    #expect(try here.report().findings.map(\.id) == [.unsigned])
    try here.builder.add("a")
    let error = refusal(.noSigners) { _ = try here.report() }
    #expect(error?.hints.first == "git config gpg.ssh.allowedSignersFile FILE")
    try here.keys.allow(here.keys.line("ada"), in: here.git)
    #expect(try here.report().signers.map(\.name) == ["ada@example.org"])
  }

  /// What cannot be checked is no pass, and is checked as soon as it can be.
  @Test func withoutTheProgramNothingIsChecked() throws {
    try here.builder.add("a")
    let claim = VerificationTarget.claim(StoreBuilder.claim("a"))
    for program in ["/nonexistent/ssh-keygen", "ssh-keygen"] {
      try here.git.git("config", "gpg.ssh.program", program)
      let found = try here.report([claim])
      #expect(found.findings.map(\.id).contains(.signatureUnchecked) == (program != "ssh-keygen"))
      let store = try here.git.openStore()
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
    try here.builder.add("a")
    let claim = VerificationTarget.claim(StoreBuilder.claim("a"))
    let folder = try ScratchFolder("program")
    let program = folder / "ssh-keygen"
    try here.git.git("config", "gpg.ssh.program", program.path)
    for content in [script, "exec ssh-keygen \"$@\""] {
      try Data("#!/bin/sh\n\(content)\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      let found = try here.report([claim]).findings.map(\.id)
      #expect(found.contains(.signatureUnchecked) == (content == script))
      #expect(!found.contains(.signatureWrong))
    }
  }

  @Test(arguments: ["revocationFile", "allowedSignersFile"])
  func aListThatIsNoneIsNotHeldAgainstAKey(key: String) throws {
    try here.builder.add("a")
    let folder = try ScratchFolder("lists")
    try here.git.git("config", "gpg.ssh.\(key)", (folder / ".").path)
    refusal(.noSigners) { _ = try here.report() }
    guard key == "revocationFile" else { return }
    try Data("no key\n".utf8).write(to: folder / "list")
    try here.git.git("config", "gpg.ssh.\(key)", (folder / "list").path)
    let error = refusal(.noSigners) { _ = try here.report() }
    #expect(error.map { "\($0)".contains("no list of keys") } == true)
  }

  /// The same list elsewhere is the same answer, and no message names the place where it lay before.
  @Test func nothingThatIsKeptNamesAFile() throws {
    for signer in ["expired", "revoked", "stranger"] {
      try here.git.git("config", "user.signingKey", here.keys.path(signer))
      try here.builder.add(signer)
    }
    let before = try here.report()
    let folder = try ScratchFolder("elsewhere")
    for (key, name) in [("allowedSignersFile", "allowed"), ("revocationFile", "list")] {
      try FileManager.default.copyItem(atPath: here.keys.path(name), toPath: (folder / name).path)
      try here.git.git("config", "gpg.ssh.\(key)", (folder / name).path)
    }
    #expect(try here.report().findings == before.findings)
  }

  /// A change of whom git trusts changes what is said of revisions that were checked before.
  @Test func whatIsKeptDependsOnWhoIsAllowed() throws {
    try here.builder.add("a")
    let claim = VerificationTarget.claim(StoreBuilder.claim("a"))
    #expect(try here.report([claim]).findings.map(\.id) == [.unsigned])
    try here.keys.allow(here.keys.line("stranger"), in: here.git)
    #expect(Set(try here.report([claim]).findings.map(\.id)) == [.unsigned, .signerNotAllowed])
    try here.keys.allow("a\u{1B}[31mb@example.org \(here.keys.publicKey("ada"))", in: here.git)
    #expect(try here.report([claim]).signers.count == 1)
    try here.expectThatGitAgrees()
  }

  @Test func aChangeThatCannotBeSignedIsRefused() throws {
    let head = try here.git.head()
    try here.git.git("config", "gpg.ssh.program", "/bin/false")
    let error = refusal(.notSigned) { try here.builder.add("a") }
    #expect(error?.hints.isEmpty == false)
    #expect(try here.git.head() == head)
    #expect(try here.git.git("status", "--porcelain") == "")
  }
}
