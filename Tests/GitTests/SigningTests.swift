import Fixtures
import Foundation
import Testing

@testable import Git

/// Commits are signed as git signs them, or not made at all.
@Suite struct SigningTests {
  let builder: RepositoryBuilder
  let keys: SigningKeys

  init() throws {
    builder = try RepositoryBuilder()
    try builder.commit("start", ["b.txt": "b\n"])
    keys = try SigningKeys("ada")
    try keys.sign(by: "ada", in: builder)
    try keys.allow(keys.line("ada"), in: builder)
  }

  @discardableResult
  private func publish(_ text: String = "a\n") throws -> Commit {
    let repository = try builder.open()
    return try repository.publish(message: "add \u{0635}\n\nbecause") { tip in
      let old = try tip.tree.flatMap { try repository.entry(at: "records/a.json", inTree: $0)?.id }
      return [FileChange(path: "records/a.json", expected: old, content: Array(text.utf8))]
    }
  }

  private func isGood(_ commit: Commit) throws -> Bool {
    try builder.attempt(["verify-commit", commit.id.hex]).status == 0
  }

  @Test func gitVerifiesWhatIsSigned() throws {
    let commit = try publish()
    #expect(try isGood(commit))
    #expect(commit.message == "add \u{0635}\n\nbecause\n")
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(!FileManager.default.fileExists(atPath: builder.file(".git/ibid/signing").path))
    try builder.expectSound()
  }

  /// What is signed is the commit that is made without a signature.
  @Test func theBytesAreThoseOfAnUnsignedCommit() throws {
    let signed = try publish()
    let repository = try builder.open()
    let unsigned = try repository.writeCommit(
      tree: signed.tree, parent: signed.parents.first, author: signed.author, committer: signed.committer,
      message: signed.message)
    let payload = try repository.signedCommit(signed.id).payload
    #expect(
      String(decoding: payload, as: UTF8.self) == (try builder.git("cat-file", "commit", unsigned.hex)) + "\n"
    )
    #expect(try !repository.signedCommit(unsigned).isSigned)
    var east = signed.author
    for offset in [-570, -5, 0, 765] {
      east.offset = offset
      let id = try repository.writeCommit(
        tree: signed.tree, parent: nil, author: east, committer: east, message: "x")
      let bytes = try CommitBytes.unsigned(
        tree: signed.tree, parent: nil, author: east, committer: east, message: "x")
      #expect(try repository.signedCommit(id).payload == bytes)
    }
  }

  @Test func theFirstCommitAndABareRepositoryAreSignedToo() throws {
    for bare in [false, true] {
      let empty = try RepositoryBuilder(bare: bare)
      try keys.sign(by: "ada", in: empty)
      try keys.allow(keys.line("ada"), in: empty)
      let commit = try empty.open().publish(message: "start", allowUnborn: true) { _ in
        [FileChange(path: "a", expected: nil, content: [1])]
      }
      #expect(try empty.attempt(["verify-commit", commit.id.hex]).status == 0)
    }
  }

  @Test func aNewWorktreeSignsToo() throws {
    try builder.git("worktree", "add", "--quiet", "../beside")
    let folder = builder.url.deletingLastPathComponent().appending(path: "beside").path
    let commit = try Repository.open(at: folder).publish(message: "beside") { _ in
      [FileChange(path: "records/a.json", expected: nil, content: [1])]
    }
    #expect(try isGood(commit))
  }

  /// A key that only an agent has, by its public half: as a file, literally, and from a command.
  @Test func anAgentSigns() throws {
    // What stands in for the agent's key is a program that signs by the private one.
    let program = try keys.write(
      "agent",
      """
      #!/bin/bash
      case "$*" in *" -U "*) ;; *) exit 9;; esac
      args=("$@"); args[5]='\(keys.path("ada"))'
      exec ssh-keygen "${args[@]/-U/-q}"
      """, executable: true)
    try builder.git("config", "gpg.ssh.program", program)
    try builder.git("config", "user.signingKey", "key::" + keys.publicKey("ada"))
    try builder.git("config", "--unset", "gpg.ssh.program")
    try builder.git("config", "gpg.ssh.program", program)
    let commit = try publish()
    try builder.git("config", "--unset", "user.signingKey")
    let list = try keys.write("list", "echo '\(keys.publicKey("ada"))'; echo other\n")
    try builder.git("config", "gpg.ssh.defaultKeyCommand", "sh '\(list)'")
    let other = try publish("b\n")
    try builder.git("config", "--unset", "gpg.ssh.program")
    #expect(try isGood(commit))
    #expect(try isGood(other))
  }

  @Test(arguments: [
    ["user.signingKey=/nonexistent/key"], ["gpg.ssh.program=/nonexistent/program"],
    ["gpg.ssh.program=/bin/false"],
    ["gpg.ssh.program=/bin/true"], ["user.signingKey="], ["gpg.format=rot13"],
    ["gpg.format=openpgp", "gpg.program=/bin/false"], ["gpg.format=openpgp", "gpg.program=/bin/echo"],
    ["gpg.format=x509", "gpg.x509.program=/nonexistent/program"],
    ["user.signingKey=", "gpg.ssh.defaultKeyCommand='"],
    ["user.signingKey=", "gpg.ssh.defaultKeyCommand=echo none"],
    ["user.signingKey=", "gpg.ssh.defaultKeyCommand=/nonexistent/program"],
  ])
  func whatCannotBeSignedIsNotMade(_ settings: [String]) throws {
    try publish()
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      try builder.git("config", String(parts[0]), String(parts[1]))
    }
    let before = try contents()
    let error = #expect(throws: GitError.self) { try publish("other\n") }
    #expect([.signingFailed, .noSigningKey].contains(error?.code), "\(String(describing: error))")
    #expect(error?.message.isEmpty == false)
    #expect(try contents() == before)
  }

  /// A key with a passphrase, where nobody can be asked for it.
  @Test func aLockedKeyIsRefused() throws {
    try publish()
    try keys.make("locked", passphrase: "secret")
    try builder.git("config", "user.signingKey", keys.path("locked"))
    try builder.git(
      "config", "gpg.ssh.program",
      keys.write("detached", "#!/bin/sh\nexec setsid -w ssh-keygen \"$@\" < /dev/null\n", executable: true))
    let before = try contents()
    #expect(throws: GitError.self) { try publish("other\n") }
    #expect(try contents() == before)
  }

  /// What a person would have to undo comes before they are asked for a passphrase.
  @Test func anEditedFileIsRefusedBeforeSigning() throws {
    try publish()
    try builder.write("records/a.json", "mine\n")
    try builder.git("config", "gpg.ssh.program", "/bin/false")
    let error = #expect(throws: GitError.self) { try publish("other\n") }
    #expect(error?.code == .uncommittedChanges)
  }

  /// Every file of the repository, but for those that only the locks are made of.
  private func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    let files = FileManager.default.enumerator(atPath: builder.path)
    while let path = files?.nextObject() as? String {
      guard !path.hasPrefix(".git/ibid/"), path != ".git/config" else { continue }
      found[path] = (try? Data(contentsOf: builder.file(path))) ?? Data()
    }
    let own = try FileManager.default.contentsOfDirectory(atPath: builder.file(".git/ibid").path)
    #expect(Set(own).isSubset(of: ["lock", "index.token"]))
    return found
  }
}
