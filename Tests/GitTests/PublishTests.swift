import Fixtures
import Foundation
import Git
import Testing

@Suite struct PublishTests {
  @Test func commitsAFileAndChecksItOut() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["records/a.json": "a\n", "b.txt": "b\n"])
    let repository = try builder.open()
    let commit = try repository.publish(
      message: "add c\n\nbecause", plan: writing("records/claims/c.json", "c\n", in: repository))

    #expect(try builder.git("rev-parse", "HEAD") == commit.id.hex)
    #expect(try builder.git("log", "-1", "--format=%B") == "add c\n\nbecause\n")
    #expect(try builder.git("log", "-1", "--format=%an <%ae>") == "Ada Researcher <ada@example.org>")
    #expect(try builder.read("records/claims/c.json") == "c\n")
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(try builder.git("diff-files") == "")
    #expect(
      try builder.git("diff-tree", "-r", "--name-status", "HEAD~", "HEAD") == "A\trecords/claims/c.json")
    #expect(try builder.git("reflog", "-1", "--format=%gs") == "commit: add c")
    try builder.expectSound()
  }

  @Test func changesAndRemovesFilesAndKeepsTheirModes() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a/deep/x": "x\n", "keep": "k\n", "run": "#!\n"])
    try builder.git("update-index", "--chmod=+x", "run")
    try builder.commit("executable")
    try builder.git("checkout", "--", "run")
    let repository = try builder.open()
    let (x, run) = (try builder.id("HEAD:a/deep/x"), try builder.id("HEAD:run"))
    try repository.publish(message: "change") { _ in
      [
        FileChange(path: "a/deep/x", expected: x, content: nil),
        FileChange(path: "run", expected: run, content: bytes("#!/bin/sh\n")),
      ]
    }
    #expect(!builder.exists("a"))
    #expect(
      try builder.git("ls-tree", "-r", "--format=%(objectmode) %(path)", "HEAD") == "100644 keep\n100755 run")
    #expect(FileManager.default.isExecutableFile(atPath: builder.file("run").path))
    #expect(try builder.git("status", "--porcelain") == "")
    try builder.expectSound()
  }

  @Test func leavesOtherWorkAsItWas() throws {
    let builder = try RepositoryBuilder()
    try builder.commit(
      "start", ["staged": "1\n", "edited": "1\n", "both": "1\n", "gone": "1\n", "r/a": "a\n"])
    try builder.write("staged", "2\n")
    try builder.write("both", "2\n")
    try builder.write("fresh", "new\n")
    try builder.git("add", "staged", "both", "fresh")
    try builder.write("both", "3\n")
    try builder.write("edited", "2\n")
    try builder.write("r/untracked", "u\n")
    try builder.git("rm", "--quiet", "--cached", "gone")
    try builder.write("intended", "i\n")
    try builder.git("add", "--intent-to-add", "intended")
    let before = try builder.work()
    let repository = try builder.open()
    try repository.publish(message: "add", plan: writing("r/b", "b\n", in: repository))
    try repository.publish(message: "change", plan: writing("r/b", "b2\n", in: repository))
    let new = try builder.git("ls-files", "-v", "--stage", "r/b")
    var after = try builder.work()
    after[3] = after[3].replacingOccurrences(of: new + "\n", with: "")
    #expect(after == before)
    #expect(new.contains(try builder.id("HEAD:r/b").hex))
    try builder.expectSound()
  }

  @Test func refusesAPathThatTheUserIsWorkingOn() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["edited": "1\n", "staged": "1\n", "deleted": "1\n", "folder/x": "1\n"])
    try builder.write("edited", "2\n")
    try builder.write("staged", "2\n")
    try builder.git("add", "staged")
    try FileManager.default.removeItem(at: builder.file("deleted"))
    try builder.write("untracked", "u\n")
    try builder.write("added", "a\n")
    try builder.git("add", "added")
    try FileManager.default.removeItem(at: builder.file("added"))
    let repository = try builder.open()
    let head = try builder.git("rev-parse", "HEAD")
    let before = try builder.work()
    for path in ["edited", "staged", "deleted", "untracked", "added", "added/below"] {
      let error = #expect(throws: GitError.self) {
        try repository.publish(message: "no", plan: writing(path, "3\n", in: repository))
      }
      #expect(error?.code == .uncommittedChanges, "\(path)")
      #expect(error?.path == path)
    }
    #expect(try builder.work() == before)
    #expect(try builder.git("rev-parse", "HEAD") == head)
  }

  @Test func refusesLinksAndFoldersInTheWay() throws {
    let builder = try RepositoryBuilder()
    let outside = try ScratchFolder()
    try builder.commit("start", ["folder/x": "1\n", "file": "1\n"])
    try FileManager.default.createSymbolicLink(at: builder.file("link"), withDestinationURL: outside.url)
    try builder.git("add", "link")
    try builder.commit("link")
    try FileManager.default.createSymbolicLink(at: builder.file("loose"), withDestinationURL: outside.url)
    let repository = try builder.open()
    for path in ["folder", "file/below", "link", "link/below", "loose", "loose/below"] {
      let found = code { try repository.publish(message: "no", plan: writing(path, "3\n", in: repository)) }
      #expect(found == .notAFile || found == .conflict, "\(path)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
  }

  @Test(arguments: [
    "", "/etc/passwd", "../x", "a/../x", "./x", "a//b", "a/", ".git/config", "a/.GIT/x", "a/.git", ".git /x",
    "git~1/x", ".g\u{200C}it/x", ".git::$INDEX_ALLOCATION/x", "a\\b", "a\nb", "a\u{7F}b", "a\0b",
    String(repeating: "x", count: 256), String(repeating: "d/", count: 64) + "x",
  ])
  func refusesPath(_ path: String) throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["x": "1\n"])
    let repository = try builder.open()
    let found = code {
      try repository.publish(message: "no") { _ in [FileChange(path: path, expected: nil, content: [])] }
    }
    #expect(found == .invalidPath)
    #expect(try builder.git("rev-list", "--count", "HEAD") == "1")
  }

  @Test func refusesPathsThatCollide() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["x": "1\n"])
    let repository = try builder.open()
    for paths in [["a", "a"], ["a", "a/b"], ["a/b", "a"]] {
      let found = code {
        try repository.publish(message: "no") { _ in
          paths.map { FileChange(path: $0, expected: nil, content: []) }
        }
      }
      #expect(found == .invalidPath)
    }
  }

  @Test func plansAgainWhenTheBranchMoved() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    let repository = try builder.open()
    var tips: [Tip] = []
    let commit = try repository.publish(message: "mine") { tip in
      if tips.count < 2 { try builder.commit("theirs", ["other": "\(tips.count)\n"]) }
      tips.append(tip)
      return try writing("a", "2\n", in: repository)(tip)
    }
    #expect(tips.count == 3)
    #expect(commit.parents == [try #require(tips.last?.commit)])
    #expect(try builder.git("log", "--format=%s") == "mine\ntheirs\ntheirs\nstart")
    #expect(try builder.git("status", "--porcelain") == "")
    try builder.expectSound()
  }

  @Test func reportsAConflictWhenTheSamePathMoved() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    let repository = try builder.open()
    let old = try builder.id("HEAD:a")
    var planned = 0
    let error = #expect(throws: GitError.self) {
      try repository.publish(message: "mine") { _ in
        planned += 1
        if planned == 1 { try builder.commit("theirs", ["a": "theirs\n"]) }
        return [FileChange(path: "a", expected: old, content: bytes("mine\n"))]
      }
    }
    #expect(error?.code == .conflict)
    #expect(error?.path == "a")
    #expect(try builder.read("a") == "theirs\n")
    #expect(try builder.git("status", "--porcelain") == "")
    let exists = code {
      try repository.publish(message: "mine") { _ in [FileChange(path: "a", expected: nil, content: [])] }
    }
    #expect(exists == .conflict)
  }

  @Test func givesUpOnABranchThatKeepsMoving() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    let repository = try builder.open()
    var limits = PublishLimits()
    limits.tries = 2
    let found = code {
      try repository.publish(message: "mine", limits: limits) { tip in
        try builder.commit("theirs")
        return try writing("a", "2\n", in: repository)(tip)
      }
    }
    #expect(found == .branchKeepsMoving)
    #expect(try builder.git("status", "--porcelain") == "")
  }

  @Test func endsWithWhatThePlanThrew() throws {
    struct Refusal: Error {}
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    let repository = try builder.open()
    #expect(throws: Refusal.self) { try repository.publish(message: "no") { _ in throw Refusal() } }
    let nothing = code { try repository.publish(message: "no", plan: writing("a", "1\n", in: repository)) }
    #expect(nothing == .nothingToPublish)
    #expect(!FileManager.default.fileExists(atPath: builder.path + "/.git/index.lock"))
  }

  @Test func writersAtTheSameTimeAllSucceed() async throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["a": "1\n"])
    let path = builder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let repository = try Repository.open(at: path)
          for turn in 0..<5 {
            try repository.publish(
              message: "\(writer)", plan: writing("r/\(writer)-\(turn)", "\(turn)\n", in: repository))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try builder.git("rev-list", "--count", "HEAD") == "21")
    #expect(try builder.git("ls-files", "r").split(separator: "\n").count == 20)
    #expect(try builder.git("status", "--porcelain") == "")
    try builder.expectSound()
  }

  @Test func publishesManyFilesAtOnce() throws {
    let builder = try RepositoryBuilder()
    try builder.commit("start", ["r/a": "1\n", "r/a.b/x": "1\n", "r/a0": "1\n"])
    let repository = try builder.open()
    let paths = (0..<200).map { "r/a\(["", ".b", ".b/c", "-"][$0 % 4])/\($0)" }.filter {
      !$0.hasPrefix("r/a/")
    }
    try repository.publish(message: "many") { _ in
      paths.map { FileChange(path: $0, expected: nil, content: bytes($0)) }
    }
    #expect(try builder.git("ls-files", "r").split(separator: "\n").count == paths.count + 3)
    #expect(try builder.git("status", "--porcelain") == "")
    try builder.expectSound()
    let tree = try repository.node(repository.resolve("HEAD")).tree
    let files = try repository.files(inTree: tree, under: "r")
    try repository.publish(message: "none") { _ in
      files.map { FileChange(path: $0.path, expected: $0.entry.id, content: nil) }
    }
    #expect(try builder.git("ls-tree", "-r", "HEAD") == "")
    #expect(try builder.git("status", "--porcelain") == "")
    #expect(!builder.exists("r"))
    try builder.expectSound()
  }
}
