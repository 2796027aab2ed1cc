import Fixtures
import Foundation
import Testing

@testable import Git

/// What git remembers in its index of the tree of all entries.
@Suite struct RememberedTreeTests {
  private let git: RepositoryBuilder
  private var index: String { git.file(".git/index").path }
  private var remembered: ObjectID? { RememberedTree.root(ofIndexAt: index) }

  init() throws {
    git = try RepositoryBuilder()
    try git.commit("first", ["records/a/one.json": "1", "records/b/two.json": "2", "other/three": "3"])
  }

  @Test(arguments: ["2", "4"])
  func itIsTheTreeThatGitWrites(version: String) throws {
    try git.git("update-index", "--index-version", version)
    // Names of each length up to where all remainders of eight have been, and one that is longer than its entry can say.
    for length in 1...20 { try stage(String(repeating: "n", count: length)) }
    try stage((1...20).map { "\($0)" + String(repeating: "é", count: 120) }.joined(separator: "/"))
    #expect(remembered == nil, "a folder that changed is struck out")
    let written = try git.git("write-tree")
    #expect(remembered?.hex == written)
  }

  /// Version 3 has longer entries for what is not checked out.
  @Test func entriesWithMoreFlagsAreSteppedOver() throws {
    try git.git("update-index", "--skip-worktree", "records/b/two.json")
    let written = try git.git("write-tree")
    #expect(try Data(contentsOf: git.file(".git/index"))[7] == 3)
    #expect(remembered?.hex == written)
  }

  @Test func whatIsOnlyIntendedLeavesNoTree() throws {
    try git.write("intended", "later")
    try git.git("add", "--intent-to-add", "intended")
    _ = try git.git("write-tree")
    #expect(remembered == nil)
  }

  @Test func aSplitIndexIsLeftToGit() throws {
    try git.git("update-index", "--split-index")
    try stage("another")
    _ = try git.git("write-tree")
    #expect(remembered == nil)
  }

  @Test func theEndOfEntriesMayBeMarked() throws {
    try git.git("config", "index.recordEndOfIndexEntries", "true")
    try stage("another")
    let written = try git.git("write-tree")
    #expect(remembered?.hex == written)
  }

  @Test(arguments: ["2", "4"])
  func aDamagedIndexIsNoReasonToStop(version: String) throws {
    try git.git("update-index", "--index-version", version)
    let written = try git.git("write-tree")
    let whole = [UInt8](try Data(contentsOf: git.file(".git/index")))
    let copy = git.file("copy").path
    for length in whole.indices {
      try Data(whole[..<length]).write(to: git.file("copy"))
      #expect(RememberedTree.root(ofIndexAt: copy) == nil || length >= whole.count - ObjectID.byteCount)
    }
    for place in whole.indices {
      var damaged = whole
      damaged[place] ^= 0xFF
      try Data(damaged).write(to: git.file("copy"))
      _ = RememberedTree.root(ofIndexAt: copy)
    }
    try Data(whole).write(to: git.file("copy"))
    #expect(RememberedTree.root(ofIndexAt: copy)?.hex == written)
    #expect(RememberedTree.root(ofIndexAt: git.file("nowhere").path) == nil)
  }

  private func stage(_ path: String) throws {
    let blob = try git.git("hash-object", "-w", "--stdin")
    try git.git("update-index", "--add", "--cacheinfo", "100644,\(blob),\(path)")
  }
}
