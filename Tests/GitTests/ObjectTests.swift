import Fixtures
import Foundation
import Git
import Testing

@Suite struct ObjectTests {
  @Test func readsCommitsAsLogShowsThem() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    for id in try builder.git("rev-list", "HEAD").split(separator: "\n") {
      let commit = try repository.commit(try #require(ObjectID(hex: String(id))))
      let shown = try builder.git(
        "log", "-1", "--format=%H%n%T%n%P%n%an|%ae|%at%n%cn|%ce|%ct%n%B", String(id))
      let (author, committer) = (commit.author, commit.committer)
      let expected = """
        \(commit.id)
        \(commit.tree)
        \(commit.parents.map(\.hex).joined(separator: " "))
        \(author.name)|\(author.email)|\(author.time)
        \(committer.name)|\(committer.email)|\(committer.time)
        \(commit.message)
        """
      #expect(shown == expected)
    }
  }

  @Test func readsUnusualCommits() throws {
    let builder = try RepositoryBuilder()
    let tree = try builder.git(["mktree"], input: "")
    func commit(_ lines: String) throws -> Commit {
      let id = try builder.git(
        ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"], input: "tree \(tree)\n" + lines)
      return try builder.open().commit(try #require(ObjectID(hex: id)))
    }
    let signed = try commit(
      """
      author Zoë O'Neil <z@example.org> 1700000000 -0730
      committer  <> 1700000001 +0530
      encoding UTF-8
      gpgsig -----BEGIN-----
       body
       \u{20}
       -----END-----

      subject

      body
      """)
    #expect(
      signed.author
        == Signature(name: "Zoë O'Neil", email: "z@example.org", time: 1_700_000_000, offset: -450))
    #expect(signed.committer == Signature(name: "", email: "", time: 1_700_000_001, offset: 330))
    #expect(signed.message == "subject\n\nbody")
    let broken = try commit("author nobody\ncommitter a <b> 99999999999999999999999 +9\n\n")
    #expect(broken.author == Signature(name: "nobody", email: "", time: 0, offset: 0))
    #expect(broken.committer.time == 0)
    #expect(broken.message == "")
  }

  /// As `git log` shows them: the commit says what its texts are written in.
  @Test(
    arguments: [
      ("ISO-8859-1", [0x4A, 0xFC, 0x72, 0x67, 0x65, 0x6E], "Jürgen"),
      ("windows-1251", [0xCF, 0xE5, 0xF2, 0xF0], "Петр"), ("SHIFT_JIS", [0x93, 0x8C, 0x8B, 0x9E], "東京"),
      ("UTF-8", Array("Zoë".utf8), "Zoë"), ("no/such//TRANSLIT", [0x4A, 0xFC], "J\u{FFFD}"),
      ("nowhere-7", [0x4A, 0xFC], "J\u{FFFD}"), ("ASCII", [0x4A, 0xFC], "J\u{FFFD}"),
    ] as [(String, [UInt8], String)])
  func readsTextsInOtherEncodings(encoding: String, name: [UInt8], text: String) throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1"])
    let tree = try builder.id("HEAD^{tree}")
    let head = "tree \(tree.hex)\nauthor "
    let rest = " <z@example.org> 1700000000 +0000\n"
    var commit = Array(head.utf8) + name + Array("\(rest)committer ".utf8) + name
    commit += Array("\(rest)encoding \(encoding)\n\n".utf8) + name
    try Data(commit).write(to: builder.file("commit"))
    let id = try builder.git("hash-object", "-t", "commit", "-w", "commit")
    let read = try builder.open().commit(builder.id(id))
    #expect(read.author.name == text)
    #expect(read.committer.name == text)
    #expect(read.message == text)
  }

  @Test func readsBlobsUpToALimit() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "12345", "empty": ""])
    let repository = try builder.open()
    let a = try builder.id("HEAD:a")
    #expect(try repository.blob(a, limit: 5) == bytes("12345"))
    #expect(code { try repository.blob(a, limit: 4) } == .tooLarge)
    #expect(try repository.blobSize(a) == 5)
    #expect(try repository.blob(try builder.id("HEAD:empty"), limit: 0).isEmpty)
    #expect(code { try repository.blob(try builder.id("HEAD"), limit: 5000) } == .corruptObject)
    #expect(code { try repository.entries(ofTree: a) } == .corruptObject)
    #expect(repository.contains(a))
    let written = try repository.writeBlob(bytes("new"))
    #expect(try builder.git("cat-file", "blob", written.hex) == "new")
  }

  @Test func tellsMissingFromCorrupt() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1", "d/b": "2"])
    let partial = try builder.clone("partial", "--filter=blob:none", "--no-checkout")
    let blob = try builder.id("HEAD:a")
    let repository = try partial.open()
    #expect(code { try repository.blob(blob, limit: 10) } == .missingObject)
    #expect(!repository.contains(blob))
    #expect(try repository.files(inTree: repository.commit(repository.resolve("HEAD")).tree).count == 2)

    for revision in ["HEAD:a", "HEAD:d", "HEAD"] {
      let id = try builder.id(revision).hex
      let loose = builder.file(".git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
      let content = try Data(contentsOf: loose)
      try FileManager.default.removeItem(at: loose)
      try (content.prefix(8) + Data(repeating: 7, count: 20)).write(to: loose)
    }
    let damaged = try builder.open()
    #expect(code { try damaged.blob(blob, limit: 10) } == .corruptObject)
    #expect(
      code { try damaged.entries(ofTree: try #require(ObjectID(hex: partial.git("rev-parse", "HEAD:d")))) }
        == .corruptObject)
    #expect(code { try damaged.walk(from: [partial.id("HEAD")]) } == .corruptObject)
  }
}
