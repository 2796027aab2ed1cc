import Fixtures
import Storage
import Testing

/// What merges left out of what stands is marked, and nothing else.
@Suite struct LeftOutTests {
  let git: RepositoryBuilder
  private let path = StoreBuilder.path("a")
  private let claim = StoreBuilder.claim("a")

  init() throws { git = try RepositoryBuilder() }

  private func record(_ statement: String) -> String { #"{"statement":"\#(statement)"}"# + "\n" }

  /// A merge that has what one parent has is no revision; what it left out is said of those that are.
  @Test(arguments: ["kept", "undone", "side", "reverted", "both"])
  func whatAMergeLeftOutIsMarked(kind: String) throws {
    try git.commit("start", [path: record("a")])
    try git.branch("side")
    let side: String? = kind == "kept" ? nil : record("b")
    try git.commit("on the side", [path: side])
    if kind == "reverted" { try git.commit("revert", [path: record("a")]) }
    try git.switchTo("main")
    if kind == "undone" { try git.commit("on main", [path: record("c")]) }
    if kind == "both" { try git.commit("on main", [path: record("b")]) }
    try git.git("merge", "--quiet", "--no-commit", "--strategy=ours", "side")
    if kind == "undone" || kind == "side" { try git.write(path, record("b")) }
    try git.git("add", "--all")
    try git.git("commit", "--quiet", "--allow-empty", "--message", "merge")
    for usesIndex in [true, false] {
      let store = try git.openStore()
      store.usesIndex = usesIndex
      let revisions = try store.history(of: claim).revisions
      #expect(!revisions.subjects.contains("merge"))
      let expected = kind == "kept" ? ["on the side"] : kind == "undone" ? ["on main"] : []
      #expect(revisions.filter(\.isLeftOut).subjects == expected, "with the index: \(usesIndex)")
      #expect(try !store.history(of: claim, onAllBranches: true).revisions.contains(where: \.isLeftOut))
    }
  }

  /// Without a merge nothing is left out, whatever was deleted and added again.
  @Test(arguments: ["as it was", "otherwise", "after a move"])
  func whatWasDeletedIsNotLeftOut(kind: String) throws {
    try git.commit("added", [path: record("a")])
    try git.commit("changed", [path: record("b")])
    if kind == "after a move" {
      try git.move(path, to: StoreBuilder.path("moved"))
    } else {
      try git.commit("deleted", [path: nil])
    }
    try git.commit("again", [path: record(kind == "as it was" ? "b" : "c")])
    for usesIndex in [true, false] {
      let store = try git.openStore()
      store.usesIndex = usesIndex
      let revisions = try store.history(of: claim).revisions
      #expect(revisions.count == 4)
      #expect(revisions.filter(\.isLeftOut).subjects == [], "with the index: \(usesIndex)")
    }
  }

  /// Nor on a HEAD that is on no branch, where there is none besides.
  @Test func allBranchesLeaveNothingOut() throws {
    try git.commit("start", [path: record("a")])
    try git.branch("side")
    try git.commit("on the side", [path: record("b")])
    try git.switchTo("main")
    try git.commit("on main", [path: record("c")])
    try git.git("merge", "--quiet", "--strategy=ours", "--message", "merge", "side")
    try git.git("checkout", "--quiet", "--detach")
    try git.git("branch", "--quiet", "-D", "main", "side")
    let store = try git.openStore()
    #expect(try store.history(of: claim).revisions.filter(\.isLeftOut).count == 1)
    #expect(try !store.history(of: claim, onAllBranches: true).revisions.contains(where: \.isLeftOut))
  }
}

extension [RecordRevision] {
  fileprivate var subjects: [String] { map(\.revision.subject) }
}
