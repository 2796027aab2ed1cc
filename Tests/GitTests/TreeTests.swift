import Fixtures
import Foundation
import Git
import Testing

extension TreeEntry {
  fileprivate var modeText: String {
    let octal = String(mode.rawValue, radix: 8)
    return String(repeating: "0", count: 6 - octal.count) + octal
  }
}

@Suite struct TreeTests {
  @Test func listsFilesAsLsTreeDoes() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    for (revision, under) in [
      ("HEAD", ""), ("HEAD", "records"), ("HEAD~2", ""), ("HEAD", "top"), ("HEAD", "no"),
    ] {
      let tree = try repository.commit(try repository.resolve(revision)).tree
      let listed = try repository.files(inTree: tree, under: under).map {
        "\($0.entry.modeText) \($0.entry.id)\t\($0.path)"
      }
      let arguments = [
        "-c", "core.quotePath=false", "ls-tree", "-r", "--format=%(objectmode) %(objectname)%x09%(path)",
      ]
      let shown = try builder.git(arguments + [revision, "--"] + (under.isEmpty ? [] : [under]))
      #expect(listed.joined(separator: "\n") == shown, "\(revision) \(under)")
    }
    let root = try repository.commit(try repository.resolve("HEAD")).tree
    let entries = try repository.entries(ofTree: root).map { "\($0.modeText) \($0.id)\t\($0.name)" }
    #expect(
      entries.joined(separator: "\n")
        == (try builder.git(
          "-c", "core.quotePath=false", "ls-tree", "--format=%(objectmode) %(objectname)%x09%(path)", "HEAD"))
    )
  }

  @Test func comparesTreesAsDiffTreeDoes() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    let commits = try repository.walk(from: [try repository.resolve("HEAD")]).commits
    let empty = try builder.git(["mktree"], input: "")
    for old in [nil] + commits {
      for new in commits {
        for under in ["", "records", "top", "records/b/c.json"] {
          let changes = try repository.changes(from: old?.tree, to: new.tree, under: under)
          let described = changes.map { change in
            let (before, after) = (change.old, change.new)
            let status = before == nil ? "A" : after == nil ? "D" : before?.mode == after?.mode ? "M" : "?"
            return ":\(before?.modeText ?? "000000") \(after?.modeText ?? "000000")"
              + " \((before?.id.hex ?? String(repeating: "0", count: 40)))"
              + " \((after?.id.hex ?? String(repeating: "0", count: 40))) \(status)\t\(change.path)"
          }
          let shown = try builder.git(
            ["-c", "core.quotePath=false", "diff-tree", "-r", "--raw", "--no-renames", "--no-abbrev"]
              + [old?.tree.hex ?? empty, new.tree.hex, "--"] + (under.isEmpty ? [] : [under]))
          #expect(described.joined(separator: "\n") == shown)
        }
      }
      if old != nil, old?.id == commits.dropFirst(3).first?.id { break }
    }
    let head = try #require(commits.first)
    #expect(
      try repository.changes(from: head.tree, to: nil).count == repository.files(inTree: head.tree).count)
  }

  @Test func findsAPathsEntry() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    let tree = try repository.commit(try repository.resolve("HEAD")).tree
    #expect(
      try repository.entry(at: "records/b/c.json", inTree: tree)?.id == builder.id("HEAD:records/b/c.json"))
    #expect(try repository.entry(at: "مرحبا/e\u{301} 😀.txt", inTree: tree)?.mode == .file)
    #expect(try repository.entry(at: "مرحبا/\u{E9} 😀.txt", inTree: tree) == nil)
    #expect(try repository.entry(at: "records", inTree: tree)?.mode.isDirectory == true)
    #expect(try repository.entry(at: "run", inTree: tree)?.mode == .executable)
    #expect(try repository.entry(at: "link", inTree: tree)?.mode == .symlink)
    for path in [
      "link/moved.json", "run/x", "none", "records/none", "records/", "/records", "", "records//b",
    ] {
      #expect(try repository.entry(at: path, inTree: tree) == nil, "\(path)")
    }
  }

  /// From some number of lookups on a tree is not read from its start for each.
  @Test func findsNamesHoweverOftenTheyAreLookedFor() throws {
    let builder = try RepositoryBuilder()
    let blob = try builder.git(["hash-object", "-w", "--stdin"], input: "x")
    let folder = try builder.git(["mktree"], input: "100644 blob \(blob)\tx\n")
    let files = ["a", "a-", "a.b", "a0", "aa", "b", "c-d", "z", "\u{E9}", "e\u{301}"]
    let folders = ["a.c", "c", "c0", "y"]
    let tree = try builder.git(
      ["mktree"],
      input: files.map { "100644 blob \(blob)\t\($0)\n" }.joined()
        + folders.map { "040000 tree \(folder)\t\($0)\n" }.joined())
    let repository = try builder.open()
    let id = try #require(ObjectID(hex: tree))
    for _ in 0..<3 {
      for name in files { #expect(try repository.entry(at: name, inTree: id)?.mode == .file, "\(name)") }
      for name in folders {
        #expect(try repository.entry(at: name, inTree: id)?.mode == .directory, "\(name)")
        #expect(try repository.entry(at: "\(name)/x", inTree: id)?.mode == .file, "\(name)")
      }
      for name in ["", "0", "a/", "a-0", "ab", "c-", "d", "zz", "e"] {
        #expect(try repository.entry(at: name, inTree: id) == nil, "\(name)")
      }
    }
  }

  @Test func refusesMalformedTrees() throws {
    let builder = try RepositoryBuilder()
    let blob = try builder.git(["hash-object", "-w", "--stdin"], input: "x")
    let raw = try #require(ObjectID(hex: blob)).bytes
    let entry = bytes("100644 a\0") + raw
    let trees: [[UInt8]] = [
      bytes("100644 a"), bytes("100644 a\0") + raw.dropLast(), bytes("1006x4 a\0") + raw, bytes(" a\0") + raw,
      bytes("100644 \0") + raw, bytes("100644 a/b\0") + raw, entry + entry, bytes("100644 b\0") + raw + entry,
      bytes("777777777777777 a\0") + raw, bytes("100644"), bytes("100644 "), bytes("40000 a\0") + raw + entry,
    ]
    for tree in trees {
      let file = builder.file("tree")
      try Data(tree).write(to: file)
      let id = try builder.git("hash-object", "-t", "tree", "-w", "--literally", "tree")
      let repository = try builder.open()
      #expect(
        code { try repository.entries(ofTree: try #require(ObjectID(hex: id))) } == .corruptObject,
        "\(String(decoding: tree, as: UTF8.self).debugDescription)")
    }
  }

  /// So many that they are read ahead, in another order.
  @Test func listsAndComparesManyFolders() throws {
    let builder = try RepositoryBuilder()
    func commit(_ text: (Int) -> String) throws -> String {
      for number in 0..<300 { try builder.write("records/\(number)/a.json", text(number)) }
      try builder.git("add", "records")
      return try builder.commit("many")
    }
    let first = try commit { "\($0 % 7)" }
    let second = try commit { $0 % 3 == 0 ? "\($0)" : "\($0 % 7)" }
    try builder.git("gc", "-q")
    let repository = try builder.open()
    let trees = try [first, second].map { try repository.commit(try repository.resolve($0)).tree }
    let listed = try repository.files(inTree: trees[0]).map { "\($0.entry.id) \($0.path)" }
    let shown = try builder.git("ls-tree", "-r", "--format=%(objectname) %(path)", first)
    #expect(listed.joined(separator: "\n") == shown)
    let changed = try repository.changes(from: trees[0], to: trees[1]).map(\.path)
    #expect(try builder.git("diff", "--name-only", first, second) == changed.joined(separator: "\n"))
    #expect(changed.count > 90)
  }

  @Test func aFolderThatIsMissingAmongManyIsToldOf() throws {
    let builder = try RepositoryBuilder()
    let absent = String(repeating: "1", count: 40)
    let tree = try builder.git(
      ["mktree", "--missing"], input: (100..<400).map { "040000 tree \(absent)\t\($0)\n" }.joined())
    let repository = try builder.open()
    let id = try #require(ObjectID(hex: tree))
    #expect(code { try repository.files(inTree: id) } == .missingObject)
  }

  @Test func boundsTreesThatAreEndlessWhenListed() throws {
    let builder = try RepositoryBuilder()
    let blob = try builder.git(["hash-object", "-w", "--stdin"], input: "x")
    var wide = try builder.git(["mktree"], input: (0..<10).map { "100644 blob \(blob)\t\($0)\n" }.joined())
    var deep = wide
    for _ in 0..<30 {
      wide = try builder.git(["mktree"], input: (0..<10).map { "040000 tree \(wide)\t\($0)\n" }.joined())
    }
    for _ in 0..<70 { deep = try builder.git(["mktree"], input: "040000 tree \(deep)\td\n") }
    let repository = try builder.open()
    for tree in [wide, deep] {
      let id = try #require(ObjectID(hex: tree))
      #expect(code { try repository.files(inTree: id, limit: 1000) } == .tooLarge)
    }
  }

  @Test(arguments: [true, false])
  func boundsFoldersThatStandInOneAnotherAgainAndAgain(_ isEmpty: Bool) throws {
    let builder = try RepositoryBuilder()
    let blob = try builder.git(["hash-object", "-w", "--stdin"], input: "x")
    var trees = [try builder.git(["mktree"], input: isEmpty ? "" : "100644 blob \(blob)\tx\n")]
    for _ in 0..<30 {
      let entries = (0..<10).map { "040000 tree \(trees[trees.count - 1])\t\($0)\n" }.joined()
      trees.append(try builder.git(["mktree"], input: entries))
    }
    let repository = try builder.open()
    let (top, below) = (try #require(ObjectID(hex: trees[30])), try #require(ObjectID(hex: trees[29])))
    for (old, new) in [(nil, top), (top, nil), (below, top)] as [(ObjectID?, ObjectID?)] {
      #expect(code { try repository.changes(from: old, to: new) } == .tooLarge)
    }
    let honest = try #require(ObjectID(hex: trees[4]))
    #expect(try repository.files(inTree: honest).count == (isEmpty ? 0 : 10_000))
  }

  @Test func boundsThePathsOfAListing() throws {
    var bound = ListingBound(paths: 100)
    try bound.add(pathOf: 100)
    #expect(throws: GitError.self) { try bound.add(pathOf: 1) }
  }

  @Test func readsNamesThatAreNotUnicode() throws {
    let builder = try RepositoryBuilder()
    let blob = try #require(ObjectID(hex: try builder.git(["hash-object", "-w", "--stdin"], input: "x")))
    try Data(bytes("100644 ") + [0xFF, 0x61, 0] + blob.bytes).write(to: builder.file("tree"))
    let id = try builder.git("hash-object", "-t", "tree", "-w", "tree")
    let entries = try builder.open().entries(ofTree: try #require(ObjectID(hex: id)))
    #expect(entries.map(\.name) == ["\u{FFFD}a"])
  }
}
